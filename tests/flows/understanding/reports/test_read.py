"""What a sentence tells of the parts of others: who, done or not, and on which day."""

from datetime import date
from pathlib import Path

import pytest

from flows.library.library import Library
from flows.understanding.message import Message
from flows.understanding.reports.read import ToldReports
from tests.support.talk.talk import TODAY

NOTHING: dict[str, str] = {}


def rows(table: str) -> list[tuple[str, str]]:
    lines = Path(__file__).with_name(table).read_text("utf-8").splitlines()
    pairs = (line.rpartition("|") for line in lines if line and not line.startswith("#"))
    return [(text.strip(), said.strip()) for text, _, said in pairs]


def heard(library: Library, text: str, *, implied: bool = False) -> ToldReports:
    read = Message(text=text, library=library, today=TODAY)
    return read.answered_of_others() if implied else read.told_of_others


def nov(day: int) -> str:
    return date(2026, 11, day).isoformat()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # by whom it is named
        ("lembaganya sudah lapor kemarin", {"lembaga": nov(20)}),
        ("LPK belum lapor", {"lembaga": "no"}),
        ("LP nya udah lapor tgl 4", {"lembaga": nov(4)}),
        ("gurunya udah kasih nilai tgl 6", {"lembaga": nov(6)}),
        ("pihak kursus belum setor data saya", {"lembaga": "no"}),
        ("tempat pelatihannya blm ngirim laporan", {"lembaga": "no"}),
        ("tokped udh nerusin tgl 9", {"tokopedia": nov(9)}),
        ("skill academy belum kirim laporannya", {"skill-academy": "no"}),
        ("platformnya belum lapor", {"platform": "no"}),
        ("pmo belum verif", {"pmo": "no"}),
        ("prakerja lagi verifikasi", {"pmo": "no"}),
        ("sudah diverifikasi prakerja tgl 12", {"pmo": nov(12)}),
        ("udah di acc pmo tgl 13", {"pmo": nov(13)}),
        # whoever speaks is not who acts
        ("tokopedia bilang lembaganya belum setor data", {"lembaga": "no"}),
        ("kata cs tokopedia lembaga baru lapor tgl 10", {"lembaga": nov(10)}),
        ("dikasih tahu tokopedia lembaganya belum lapor", {"lembaga": "no"}),
        ("saya tanya lembaga, tokopedia belum lapor", {"tokopedia": "no"}),
        # ... unless nobody else is named
        ("kata tokped belum lapor", {"tokopedia": "no"}),
        ("udah ditanyain ke lembaga, dijawab sudah lapor tgl 4", {"lembaga": nov(4)}),
        ("udah dikirim tgl 5, kata lembaga", {"lembaga": nov(5)}),
        ("udah lapor tgl 5 tokopedia bilang", {"tokopedia": nov(5)}),
        ("kata lembaga, kami sudah lapor tgl 4", {"lembaga": nov(4)}),
        ('kata tokopedia "sudah kami laporkan tanggal 5"', {"tokopedia": nov(5)}),
        ("chat ke tokopedia. katanya sudah lapor tgl 5", {"tokopedia": nov(5)}),
        # what was received was sent
        ("udah diterima tokopedia tgl 6", {"lembaga": nov(6)}),
        ("tokopedia belum terima apa2 dari lembaga", {"lembaga": "no"}),
        ("tokped udah terima laporan lembaga tgl 5", {"lembaga": nov(5)}),
        ("prakerja bilang laporan saya belum masuk", {"platform": "no"}),
        ("pmo belum nerima laporan dari tokped", {"tokopedia": "no"}),
        ("laporan sudah sampai di tokopedia tgl 5", {"lembaga": nov(5)}),
        ("masih nunggu laporan dari lembaga kata tokopedia", {"lembaga": "no"}),
        ("dari pihak tokopedia belum ada laporan ke pmo", {"tokopedia": "no"}),
        # where it went says who sent it
        ("katanya sudah dikirim ke PMO tgl 5", {"platform": nov(5)}),
        ("cs nya bilang belum diteruskan ke prakerja", {"platform": "no"}),
        ("dikirim ke tokopedia tgl 5 kata adminnya", {"lembaga": nov(5)}),
        ("kata tokopedia datanya udah diteruskan ke pmo tgl 9", {"platform": nov(9)}),
        ("kata prakerja belum dikirim", {"platform": "no"}),
        # the grade
        ("lpk belum input nilai", {"lembaga": "no"}),
        ("instrukturnya baru nilai kemarin", {"lembaga": nov(20)}),
        ("kemnaker bilang nilainya belum masuk", {"lembaga": "no"}),
        ("nilai saya muncul di sisnaker tgl 12", {"lembaga": nov(12)}),
        ("nilai saya masuk tgl 12", {"grader": nov(12)}),
        ("saya belum dinilai", NOTHING),
        ("belum dinilai", {"grader": "no"}),
        ("di kemnaker statusnya masih aktif", {"lembaga": "no"}),
        # the order of words
        ("yang belum lapor itu tokopedia", {"tokopedia": "no"}),
        ("belum lapor lembaganya kak", {"lembaga": "no"}),
        ("lapornya tokopedia tgl 6", {"tokopedia": nov(6)}),
        ("data saya sudah dikirim lembaga tgl 6 nov", {"lembaga": nov(6)}),
        ("lembaga saya belum lapor", {"lembaga": "no"}),
        ("lembaga telat, baru lapor kemarin", {"lembaga": nov(20)}),
        ("lembaganya telat lapor, baru tgl 10", {"lembaga": nov(10)}),
        ("tanggal 4, lembaga udah lapor", {"lembaga": nov(4)}),
        ("lembaga udah lapor, tanggal 4", {"lembaga": nov(4)}),
        ("lembaga ternyata lupa lapor", {"lembaga": "no"}),
        ("lembaga udah lapor tapi lupa tanggalnya", {"lembaga": "done"}),
        ("lembaga udah lapor minggu lalu", {"lembaga": "done"}),
        ("sampai sekarang lembaga belum lapor", {"lembaga": "no"}),
        ("lembaga udah kasih laporan tgl 5", {"lembaga": nov(5)}),
        ("lembaga kirim sertifikat ke prakerja tgl 5", {"lembaga": nov(5)}),
        ("lembaganya telat, tokopedia belum lapor", {"tokopedia": "no"}),
        ("katanya dikirim ke tokopedia ke pmo tgl 5", {"lembaga": nov(5)}),
        ("nilai saya masih kosong di kemnaker", {"lembaga": "no"}),
        ("temenku lembaganya udah lapor, punya saya belum dilaporin lembaga", {"lembaga": "no"}),
        ("kalau lembaga lapor kapan, tapi tokopedia udah lapor tgl 5", {"tokopedia": nov(5)}),
        ("lembaga belum lapor tapi", {"lembaga": "no"}),
        ("semoga lembaga cepet lapor. tokopedia udah lapor tgl 5", {"tokopedia": nov(5)}),
        ("lembaga belum lapor gimana dong?", {"lembaga": "no"}),
        ("udah dikirim sama lembaganya tgl 5", {"lembaga": nov(5)}),
        ("tokopedia udah kirim tgl 5, mereka bilang", {"tokopedia": nov(5)}),
        ("tokopedia udah kirim tgl 5 dorang bilang", {"tokopedia": nov(5)}),
        ("saya tanya cs, lembaga belum lapor", {"lembaga": "no"}),
        ("lembaga lapor tgl 4, tokopedia ke pmo tgl 5",
         {"lembaga": nov(4), "tokopedia": nov(5)}),
        ("dijelasin cs prakerja kalau laporan tokopedia belum diterima", {"tokopedia": "no"}),
        ("hasil saya udah diupload lembaga tgl 6", {"lembaga": nov(6)}),
        ("tokopedia bilang ke saya lembaga belum lapor", {"lembaga": "no"}),
        ("sertif blm muncul, tgl 5, lembaga udah lapor", {"lembaga": "done"}),
        # other tongues
        ("the institution already reported on 5 november", {"lembaga": nov(5)}),
        ("tokopedia hasn't forwarded it to prakerja", {"tokopedia": "no"}),
        ("they said it was sent to pmo on 9 nov", {"platform": nov(9)}),
        ("wis dikirim lembagane tgl 5", {"lembaga": nov(5)}),
        ("lembagana can dikirim", {"lembaga": "no"}),
        ("lembaga alah mangirim tgl 4", {"lembaga": nov(4)}),
        ("lembaga so kirim tgl 4, tokopedia nyanda kirim", {"lembaga": nov(4), "tokopedia": "no"}),
        # several
        ("lpk udah ngirim tgl 3, tokped belum nerusin", {"lembaga": nov(3), "tokopedia": "no"}),
        ("lembaga lapor tgl 4 tokopedia lapor tgl 5", {"lembaga": nov(4), "tokopedia": nov(5)}),
        ("lembaga udah lapor tgl 3 tokopedia belum", {"lembaga": nov(3), "tokopedia": "no"}),
        ("lembaga bilang udah lapor, tokopedia bilang belum terima", {"lembaga": "no"}),
        ("min tokped katanya udah lapor tgl 5 tapi prakerja bilang belum masuk",
         {"tokopedia": nov(5), "platform": "no"}),
    ],
)  # fmt: skip
def test_report_is_read(library: Library, text: str, said: dict[str, str]) -> None:
    assert heard(library, text).said == said


@pytest.mark.parametrize(
    "text",
    [
        # asked
        "lembaga udah lapor belum ya?",
        "kapan lembaga lapor ke tokopedia?",
        "lembaga udah lapor belum",
        "apakah tokopedia sudah lapor",
        "bener ga tokopedia udah lapor tgl 5?",
        "katanya lembaga sudah lapor, betul ga sih?",
        "gatau lembaga udah lapor atau belum",
        "lembaga udah lapor kan",
        # supposed, hoped, wanted, to come, as always
        "kalau lembaga belum lapor, tokopedia belum bisa kirim",
        "harusnya lembaga lapor tgl 4, tokopedia tgl 5",
        "semoga lembaga cepet lapor",
        "kayaknya tokopedia belum lapor",
        "mungkin lembaga belum lapor",
        "biasanya lembaga lapor 1 hari",
        "lembaga janji lapor besok",
        "tokopedia akan lapor tgl 25",
        "lembaga lagi ngirim laporan",
        "saya minta lembaga lapor ulang",
        "bukan lembaga yang belum lapor",
        "masih menunggu lembaga lapor",
        # of others
        "punya temen saya udah dilaporin lembaga tgl 5",
        "temenku bilang lembaganya belum lapor",
        "kata temen, lembaga udah lapor tgl 5",
        "lembaga lain udah lapor",
        # one's own
        "saya udah lapor ke tokopedia tgl 10",
        "udah saya laporin ke cs tokopedia tgl 10",
        "udah kulaporkan ke tokopedia tgl 10",
        "udah lapor prakerja tgl 10",
        "saya kirim email ke tokopedia tgl 5",
        "saya sudah terima laporan tgl 5",
        "saya belum terima laporan dari lembaga",
        # of other things
        "lembaga belum kirim sertifikat",
        "tokopedia udah kirim voucher tgl 5",
        "insentif belum masuk",
        "tugas saya belum dinilai instruktur",
        "instruktur udah nilai tugas saya tgl 5",
        "udah dinilai lembaga di portal mereka tgl 5",
        "nilai saya 90",
        "nilai sudah keluar 90",
        "saya lihat nilai lembaga",
        "dashboard prakerja belum masuk laporan",
        "terima kasih lembaga",
        # nobody is named, or not who did it
        "katanya udah dikirim tgl 5",
        "kata tokopedia belum dilaporin",
        "data saya belum masuk",
        "datanya tidak ada kata tokopedia",
        "pmo belum kirim laporan",
        "lembaga belum terima laporan",
        "sudah diverifikasi tgl 5",
        "lembaga sudah verifikasi tgl 5",
        "udah dicek prakerja",
        "lembaga lapor ke tokopedia",
        "can tokopedia send it to pmo",
        # no report at all
        "buatin kata2 buat komplain dong",
        "bisa kirim ke wa?",
        "tolong buatkan kata-kata untuk lapor",
    ],
)
def test_what_is_no_report_tells_nothing(library: Library, text: str) -> None:
    assert heard(library, text).said == NOTHING


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lembaga belum", {"lembaga": "no"}),
        ("lembaganya udah, tokopedianya yang belum", {"lembaga": "done", "tokopedia": "no"}),
        ("tokopedia udah tgl 5", {"tokopedia": nov(5)}),
        ("lembaga tgl 4 kak", {"lembaga": nov(4)}),
        ("lembaga", NOTHING),
        ("tokopedia belum buka hari ini", NOTHING),
        ("bukalapak katanya masih nunggu, belum dikirim", {"bukalapak": "no"}),
    ],
)
def test_who_is_enough_where_reporting_is_asked(
    library: Library, text: str, said: dict[str, str]
) -> None:
    assert heard(library, text, implied=True).said == said


def test_who_alone_tells_nothing_elsewhere(library: Library) -> None:
    assert heard(library, "lembaganya udah, tokopedianya belum").said == NOTHING


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        ("lembaga udah lapor tgl 4, tokopedia belum", {"lembaga": nov(4), "tokopedia": "no"}),
        ("beli di bukalapak, prakerja bilang datanya belum masuk", {"bukalapak": "no"}),
        ("prakerja bilang datanya belum masuk", NOTHING),
        ("lembaga udah lapor", NOTHING),
        ("belum dinilai", NOTHING),
    ],
)
def test_programs_are_told_who_did_what_when(
    library: Library, text: str, reports: dict[str, str]
) -> None:
    assert Message(text=text, library=library, today=TODAY).reports == reports


def test_newest_word_stands_last(library: Library) -> None:
    told = heard(library, "tokopedia udah lapor tgl 5, lembaga belum lapor, tokopedia belum lapor")
    assert list(told.said.items()) == [("lembaga", "no"), ("tokopedia", "no")]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("kata tokopedia, lembaga udah lapor tgl 4", ""),
        ("sertif blm muncul, kata lembaga udah dikirim tgl 5", "sertif blm muncul,"),
        ("tokopedia udah lapor tgl 5. berapa lama lagi ya?", "berapa lama lagi ya?"),
        ("kelar tgl 3 lembaga udah lapor", "kelar tgl 3 lembaga udah lapor"),
        ("Belum ada kabar", "Belum ada kabar"),
    ],
)
def test_rest_is_what_is_told_besides(library: Library, text: str, rest: str) -> None:
    assert heard(library, text).rest == rest


@pytest.mark.parametrize(
    ("text", "hearsay"),
    [
        ("katanya udah dikirim", True),
        ("kata tokopedia belum dilaporin", True),
        ("udah dikirim kak", True),
        ("udah kulaporkan ke tokopedia", False),
        ("saya tanya tokopedia tadi", False),
        ("lembaga lagi ngirim laporan", False),
        ("buatin kata2 buat komplain", False),
    ],
)
def test_hearsay_is_what_somebody_said(library: Library, text: str, *, hearsay: bool) -> None:
    assert Message(text=text, library=library, today=TODAY).is_hearsay is hearsay


def test_looking_it_up_says_who_speaks(library: Library) -> None:
    told = heard(library, "udah dicek tokopedia, laporan dari lembaga belum masuk")
    assert told.said == {"lembaga": "no"}


@pytest.mark.parametrize(("text", "told"), rows("told.txt"))
def test_regions_tell_reports(real_library: Library, text: str, told: str) -> None:
    assert heard(real_library, text).said == dict(pair.split("=") for pair in told.split())


@pytest.mark.parametrize(("text", "told"), rows("told_at_verdict.txt"))
def test_reports_are_told_where_they_are_talked_of(
    real_library: Library, text: str, told: str
) -> None:
    said = heard(real_library, text, implied=True).said
    assert said == dict(pair.split("=") for pair in told.split())


def test_day_of_a_deed_done_is_not_that_of_finishing(library: Library) -> None:
    read = Message(text="lembaga done tgl 12, tokopedia belum", library=library, today=TODAY)
    assert read.told_of_others.said["lembaga"] == nov(12)
    assert not read.told_of_others.rest
