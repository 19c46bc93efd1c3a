"""The words of Indonesian dates and what each means: the reader's lexicon, data for tokens.py.

Keys are collapsed ("minggu" stands as "mingu"), as the tokens are.
"""

import re
from collections.abc import Mapping
from typing import Final, TypeVar

from flows.understanding.dates.kinds import TokenKind

_T = TypeVar("_T")
_RUN: Final = re.compile(r"([^\W\d_])\1+")


def collapse(word: str) -> str:
    """Return the word with each run of one letter cut to a single letter."""
    return _RUN.sub(r"\1", word)


def collapsed(words: str) -> frozenset[str]:
    """Return the set of these words, collapsed."""
    return frozenset(collapse(word) for word in words.split())


def _spellings(table: Mapping[_T, str]) -> dict[str, _T]:
    return {collapse(word): value for value, words in table.items() for word in words.split()}


MONTHS: Final = _spellings(
    {
        1: "januari jan january januri janurai janwari jnuari januar",
        2: "februari feb february pebruari peb pebuari febuari februri feburari pebruwari",
        3: "maret mar march mart mrt mret",
        4: "april apr aprl apil apri",
        5: "mei may mey",
        6: "juni jun june",
        7: "juli jul july",
        8: "agustus agst agt ags aug august agus agts agstus agustu agutus agusts",
        9: "september sep sept sepember setember sebtember septem spt seftember",
        10: "oktober okt oct october oktobr oktbr oktb",
        11: "november nov nop nopember nofember novem nvember novbr novmber",
        12: "desember des december dec desmber desem dsmber dember dsember",
    }
)

ROMAN: Final = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6,
    "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip

# Days of the year that have a name; a feast that moves stands in the calendar (lexicon.py).
INDEPENDENCE: Final = (17, 8)
NAMED_DAYS: Final = {
    "natal": (25, 12),
    "natalan": (25, 12),
    "agustusan": INDEPENDENCE,
    "harikemerdekaan": INDEPENDENCE,
    "haripahlawan": (10, 11),
    "sumpahpemuda": (28, 10),
    "harikartini": (21, 4),
    "haripancasila": (1, 6),
    "hariburuh": (1, 5),
    "hariguru": (25, 11),
    "haribatik": (2, 10),
}

# Also names or other words: a month only beside a number, `bulan`, `awal` and the like.
SHY_MONTHS: Final = frozenset({"mar", "may", "mart", "agus", "jan", "jun", "jul", "peb", "ags"})

WEEKDAYS: Final = _spellings(
    {
        0: "senin senen snin snen senjn seninn monday",
        1: "selasa slasa selsa salasa seloso selas sealsa tuesday",
        2: "rabu rebo rabo rbu rbo wednesday",
        3: "kamis kemis kms kmis kamiz thursday",
        4: "jumat jumaat jmt jmat jumah jumt jumuah jumad juamt friday",
        5: "sabtu saptu sbtu sptu setu sabto saturday",
        6: "ahad sunday",
    }
)

DIGITS: Final = _spellings(
    {
        1: "satu siji hiji ciek one",
        2: "dua loro rong duo two",
        3: "tiga telu tilu telung tga tigo three",
        4: "empat papat opat patang ampek four",
        5: "lima limo limang lma five",
        6: "enam enem genep nem anam six",
        7: "tujuh pitu pitung tjuh tujuah seven",
        8: "delapan wolu dalapan wolung dlapan lapan eight",
        9: "sembilan songo salapan sangang smbilan sambilan nine",
    }
)
TENS: Final = _spellings(
    {10: "sepuluh spuluh sapuluah ten", 11: "sebelas sblas sewelas sabelas sabaleh"}
)

ONE_UNIT: Final = _spellings(
    {
        TokenKind.DAY: "sehari sedino sadinten",
        TokenKind.WEEK: "seminggu smgg semgg semggu sepekan saminggu sminggu smggu semiggu",
        TokenKind.MONTH: "sebulan sebln sbln sabulan sewulan sebulen",
        TokenKind.YEAR: "setahun sethn setaun",
        TokenKind.HOUR: "sejam semenit",
    }
)

KINDS: Final = _spellings(
    {
        TokenKind.DATE_WORD: "tanggal tgl tg tggl tangal tgal tgll tnggal",
        TokenKind.DAY: "hari hr hri ari dino dina dinten poe hariny day days",
        TokenKind.WEEK: "minggu mggu mgg mingu mg pekan mnggu miggu week weeks",
        TokenKind.MONTH: "bulan bln bulang wulan sasih bulen month months",
        TokenKind.YEAR: "tahun thn th taun taon warsa year years",
        TokenKind.HOUR: "jam menit mnt mnit detik jm",
        TokenKind.CLOCK_WORD: "pukul pkl pk",
        TokenKind.AGO: "lalu lalau llu silam lampau yll kepungkur ago lepas katukang",
        TokenKind.PASSED: "lewat",
        TokenKind.YESTERDAY: (
            "kemarin kemaren kmrn kmren kmaren kmarin kemren kemrin kmrin kamari wingi kemarn "
            "kmarn keamrin kemaein kemaring kemarenan kamarin yesterday"
        ),
        TokenKind.LONG_AGO: "dulu dlu dl",
        TokenKind.LUSA: "lusa",
        TokenKind.THIS: "ini iki ieu niki",
        TokenKind.NEXT: "depan dpn mendatang ngarep hareup",
        TokenKind.TOMORROW: "besok bsk besuk sesuk isukan esok bsok tomorrow",
        TokenKind.WILL: (
            "nanti ntar nti entar mengko engke engko nnti akan bakal rencana rencananya"
        ),
        TokenKind.TO_GO: "lagi lg lgi maning",
        TokenKind.EARLY: "awal awl awale",
        TokenKind.MIDDLE: "pertengahan tengah medio tengahan prtengahan pertngahan",
        TokenKind.LATE: "akhir ahir akhr ahkir",
        TokenKind.SINCE: (
            "udah sudah udh sdh dah suda uda wis wes tos atos parantos sejak semenjak sejk sjk baru"
        ),
        TokenKind.ABOUT: "ada dari dr sekitar kira sekira sekitaran",
        TokenKind.ALMOST: "hampir hmpir mau nyaris ampir jalan masuk kurang krg",
        TokenKind.OVER: "lebih lbh luwih leuwih",
        TokenKind.HALF: "setengah stengah",
        TokenKind.EARLIER: "tadi td tdi",
        TokenKind.JUST_NOW: "barusan brusan nembe today",
        TokenKind.NIGHT: "malam malem mlm mlem malm wengi peuting bengi",
        TokenKind.DAYTIME: (
            "pagi siang sore pgi subuh magrib maghrib isya ashar asar zuhur dzuhur dhuhur "
            "petang isuk awan sonten shubuh dini"
        ),
        TokenKind.LAST_NIGHT: "semalam semalem smalam smlm semlm",
        TokenKind.WEEKEND: "weekend wiken wikend weken",
        TokenKind.SOME: "belasan beberapa bbrp puluhan brp berapa bberapa pirang sababaraha brapa",
        TokenKind.OR: "atau ato atw utawa atawa apa dan sama",
        TokenKind.UNTIL: "sampai sampe smpe smp hingga sd sampek nepi ampe spai",
        TokenKind.EVERY: "setiap tiap saben unggal per selama dalam dlm slama",
        TokenKind.WORKING: "kerja",
    }
)

# Rewritten before the text is cut into words: what such a place has, its pattern, the new words.
PHRASES: Final = (
    ("/", r"\bs ?/ ?d\b\.?", " sampai "),
    (".", r"\bs ?\. ?d\b\.?", " sampai "),
    ("jum", r"\bjum[ -]at\b", "jumat"),
    ("100", r"\b100 ?(?:%|persen\b)", " tuntas "),
    ("seratus", r"\bseratus ?(?:%|persen\b)", " tuntas "),
    ("baru", r"\bbaru[ -]?(?:saja|aja|ae|wae)\b", " barusan "),
    ("kurang lebih", r"\bkurang lebih\b", " sekitar "),
    ("malming", r"\bmalming+\b", " malam minggu "),
    ("akhir ", r"\bakhir (?:pekan|minggu)\b", " weekend "),
    ("hari ", r"\bhari (pahlawan|kartini|pancasila|buruh|batik|kemerdekaan)\b", r" hari\1 "),
    ("hari guru", r"\bhari guru\b(?! saya)", " hariguru "),
    ("sumpah", r"\b(?:hari )?sumpah pemuda\b", " sumpahpemuda "),
    ("fitri", r"\bidul ?fitri\b", " idulfitri "),
    ("adha", r"\bidul ?adha\b", " iduladha "),
    ("haji", r"\blebaran haji\b", " iduladha "),
    ("jalan", r"\b(u?dah|sudah|udh|sdh|uda) jalan\b", r"\1"),
    ("siap", r"\b(u?dah|sudah|udh|sdh|uda) siap\b(?! kerja)", r"\1 selesai"),
    ("mari", r"\b(wi?s|wes|u?dah|sudah) mari\b", r"\1 selesai"),
    ("wingi", r"\bwingi[ -]?(?:wing[ei]n\w{0,4}|uni)\b", " kemarin kemarin "),
    ("yesterday", r"\b(?:the )?day before yesterday\b", " kemarin lusa "),
    ("few ", r"\b(?:a )?few (day|week|month)s\b", r" beberapa \1 "),
    ("couple", r"\b(?:a )?couple(?: of)? (day|week|month)s\b", r" beberapa \1 "),
    ("a ", r"\ba (day|week|month|year) ago\b", r" 1 \1 ago "),
    ("last ", r"\blast (week|month|year)\b", r" \1 ago "),
    ("last ", r"\blast (?=\w{3,6}day\b)", " "),
    ("this ", r"\bthis (week|month|year)\b", r" \1 ini "),
    ("nd ", r"\b(\d{1,2})nd(?: of)?\b", r"\1"),
    ("rd ", r"\b(\d{1,2})rd(?: of)?\b", r"\1"),
    ("st ", r"\b(\d{1,2})st(?: of)?\b", r"\1"),
    ("th of", r"\b(\d{1,2})th of\b", r"\1"),
    (" muda", r"\b(?:tgl|tanggal) muda\b", " awal bulan "),
    (" tua", r"\b(?:tgl|tanggal) tua\b", " akhir bulan "),
)

# Words that may stand inside an expression without changing it ("3 hari yang lalu").
SILENT: Final = frozenset({"yang", "yg", "sing", "nu", "nan", "nya", "itu", "kang"})

# A number after one of the first, or before one of the others, is no date ("nilai 9/10").
NUMBERED: Final = collapsed(
    "nilai skor score gelombang gel batch angkatan saldo rp rating bintang umur usia "
    "nomor no nmr ke modul"
    "bab level sesi pertemuan kuis kuisnya poin point versi sisa nilainya skornya dapet "
    "dapat dpt kode"
    "ipk bagian hal halaman ukuran lantai rt rw pasal"
)
MEASURED: Final = collapsed(
    "rb ribu rbu k jt juta x kali orang org gb mb persen poin lembar benar betul salah jp wib"
)
COUNTED: Final = collapsed(
    "kelas pelatihan pertemuan sesi soal bintang materi modul video sertifikat sertif webinar "
    "kursus"
)
