"""Whether a message is small talk and nothing else, insults, or is in another language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from flows.library import Vocabulary, made_once
from flows.text import Phrases, Words, phrases, plain_words, word_set

_LAST_LATIN: Final = "\u024f"
# So many English words, and one among so many, make a message English.
_SOME: Final = 2
_EVERY: Final = 3
_LONGEST: Final = 300  # characters; in what language more is shows in these
# Whom or what one greets, thanks or scolds: beside small talk they say nothing more.
_CALLED: Final = word_set("""
    bapak ibu kakak bunda ayah uda uni ajo akang aa teteh mbakyu pakde bude paklek bulek mpok abang
    ito eda inang amang puang pace mace kanda dinda gus ning ustadz agan sist bosque guys gaes
    kawan kawanku adek dek adik ukhti akhi ustadzah abah ambu emak mbah den saudara saudaraku
    juragan tuan nyonya nona aya ananda sanak dangsanak pian
    kak min mas mbak bang gan bro sis pak bu om tante kang teh kaka daeng bli lae bos mimin cs
""")
_AIMED_AT: Final = word_set("""
    bot botnya admin adminnya prakerja pemerintah negara kalian kamu anda dia mereka dasar otak
    ang lo lu kau ko kono sia mesin robot cs min
""")
_ADDRESSED: Final = (
    _CALLED
    | _AIMED_AT
    | word_set("""
        semua semuanya teman sama saja juga lagi memang emang mana rasanya lama ini itu ni tu si
        amat sekali terus aku akhirnya jelas lah kah toh tho mah ah eh oh duh wah nah ih uh aih
        ya iya yang untuk atas dan dari di ke nya na e mi ji ki pi jo da do lai le atuh euy nyak
        tah kabeh sadayana sadonyo benar benaran beneran sungguh sumpah demi kita kami awak urang
        sa torang ambo denai hamba tenan nian bana kali pun hati
        kepala kepalaku ndas ndasku sirah sirahku kapalo atiku badan dada jiwa raga batin
        jawabannya penjelasannya pencerahannya responnya waktunya ilmunya sarannya kebaikannya
        cantik ganteng manis mulu melulu atine balasannya kesabarannya kabar kabarnya menunggu
        nunggunya menunggunya hidup sini to
        of the this that is im so very all for me you it mental pikiran otaknya tuh dong deh sih
        kok nih
    """)
)
_WHILE: Final = word_set("tadi dulu sekarang hari malam pagi siang sore kemarin")  # of a sigh only
# An oath or a curse by itself, at nobody: with a sigh it only makes that stronger.
_CURSES: Final = word_set("""
    anjir anjing anying anjrit anjay asu jancok cok kampret sialan bangsat tai taik setan babi fuck
    shit bullshit cuki puki pantek kehed sundala telaso
""")
# From here on thanks wish something, and a sigh compares: what it is, is free, and short.
_WISHING: Final = word_set(
    "semoga moga mogamoga mudah mudahan muga mugi mugia god allah tuhan gusti"
)
_LIKENING: Final = word_set("seperti kek macam bak ibarat kaya laksana sampai serasa hampir")
_DONE: Final = "sudah"
# Minang "uda" is a brother, "dah" behind a sigh a particle; elsewhere both are "sudah".
_NOT_DONE: Final = re.compile(r"\b(?:uda|dah)\W*$", re.IGNORECASE)
_TAILS: Final = _WISHING | _LIKENING | {_DONE}
_LONGEST_WISH: Final = 8  # words
_LONGEST_LIKENESS: Final = 4
# With one of these something of ours is told or asked after all, or how it stands with it.
_MATTERS: Final = word_set("""
    belum tidak bukan sudah sertifikat insentif uang duit dana saldo cair pelatihan kelas kursus
    materi ujian tugas ulasan review rating rekening wallet ovo gopay linkaja bca bni akun data
    email nama nomor dashboard aplikasi web situs tombol form formulir lembaga platform kemnaker
    sisnaker pmo laporan lapor kirim muncul keluar terbit masuk status gelombang daftar lolos
    login password otp kode voucher nilai jadwal verifikasi sambung tersambung gagal error hilang
    dihapus diblokir ditolak batas tanggal minggu bulan tahun jam kapan bagaimana kenapa apa apakah
    berapa siapa tolong minta cara bantu pilih beli bayar ganti ubah hapus upgrade premium kartu ktp
    nik hp telepon sinyal video foto kamera laptop link email tokopedia tokped bukalapak pijar
    pintaria kariermu skill academy mentor instruktur guru kuota gopay dana zoom
    webinar refund tarik transfer scam penipuan ditipu tertipu hack login masuk pindah lamar kerja
    rusak diterima dapat antri blokir lupa sandi reset pasword pin tes ikut jawab balas bales
    respon tutup bubar umur syarat
""")
_AT_MOST: Final = 12  # words: more tell something besides
_BRIEF: Final = 9
_MOST_LEFT: Final = 3
_CALL: Final = 3  # words: "kak?", "min ya?"


class SmallTalk(StrEnum):
    """What a message is that asks and tells nothing."""

    GREETING = "greeting"
    THANKS = "thanks"
    ACK = "ack"  # "ok siap"
    INSULT = "insult"
    FRUSTRATION = "frustration"  # "capek deh"


_BEFORE_TAIL: Final = {
    **dict.fromkeys(_WISHING, SmallTalk.THANKS),
    **dict.fromkeys(_LIKENING, SmallTalk.FRUSTRATION),
}
_BEFORE_PARTICLE: Final = (SmallTalk.GREETING, SmallTalk.THANKS, SmallTalk.FRUSTRATION)
# Beside these so many words may stand that nobody has listed: "mumet nemen", "makasih cintaku".
_LOOSE: Final = {SmallTalk.FRUSTRATION: 1, SmallTalk.THANKS: 3, SmallTalk.INSULT: 1}
_ASKING: Final = word_set("""
    ngapain selanjutnya lanjut boleh bisa mau masih kalau tapi harus perlu lalu gimana besok nanti
    mana kok ada how what when where can do not
""")
# Of several the first counts: thanks may come with a greeting, a sigh with "oke".
_FIRST: Final = (
    SmallTalk.INSULT,
    SmallTalk.THANKS,
    SmallTalk.FRUSTRATION,
    SmallTalk.GREETING,
    SmallTalk.ACK,
)


@dataclass(frozen=True, slots=True)
class _Talk:
    """The phrases of each kind; `around` are all of them, with what may stand beside them.

    `words` are all that may be said where nothing else is, with `begun` a phrase of a kind begins.
    """

    kinds: Mapping[SmallTalk, Phrases]
    around: Phrases
    words: frozenset[str]
    begun: frozenset[str]
    emoji: Mapping[str, SmallTalk]
    english: frozenset[str]


@made_once
def _talk(vocabulary: Vocabulary) -> _Talk:
    listed = {
        SmallTalk.GREETING: vocabulary.greetings,
        SmallTalk.THANKS: vocabulary.thanks,
        SmallTalk.ACK: vocabulary.acknowledgements,
        SmallTalk.INSULT: vocabulary.insults,
        SmallTalk.FRUSTRATION: vocabulary.frustrations,
    }
    every = tuple(text for texts in listed.values() for text in texts)
    around = phrases((*every, *vocabulary.fillers), vocabulary)
    kinds = {kind: phrases(texts, vocabulary) for kind, texts in listed.items()}
    return _Talk(
        kinds=kinds,
        around=around,
        words=around.words | _ADDRESSED,
        begun=frozenset(word for its in kinds.values() for word in its.longest),
        emoji={
            text: kind for kind, texts in listed.items() for text in texts if not plain_words(text)
        },
        english=frozenset(vocabulary.english),
    )


def small_talk(text: str, spoken: Words, vocabulary: Vocabulary) -> SmallTalk | None:
    """Return what kind of small talk a message is; None where anything else is said.

    `spoken` are the words of the text; without words, its emoji say it.
    """
    talk = _talk(vocabulary)
    if not spoken:
        said = (kind for sign, kind in talk.emoji.items() if sign in text)
        return next(said, None)
    if len(spoken) > _AT_MOST:
        return None
    if talk.begun.isdisjoint(spoken):
        return SmallTalk.GREETING if _calls(text, spoken) else None
    if len(frozenset(spoken) - talk.words) <= _MOST_LEFT:  # most messages tell something
        found = _kind(text, spoken, talk)
        if found:
            return found
    short = _without_tail(text, spoken, talk)
    return _kind(text, short, talk) if len(short) < len(spoken) else None


def _kind(text: str, spoken: Words, talk: _Talk) -> SmallTalk | None:
    """Return what words are that say nothing else; None where they do."""
    if _calls(text, spoken):
        return SmallTalk.GREETING
    greeted = talk.kinds[SmallTalk.GREETING].cut_from(spoken)  # "kulo nuwun" thanks nobody
    kinds = [kind for kind in _FIRST if talk.kinds[kind].stand_in(greeted)]
    if len(greeted) < len(spoken):
        kinds = sorted((*kinds, SmallTalk.GREETING), key=_FIRST.index)
    rest = talk.around.cut_from(spoken) if kinds else spoken
    left = [word for word in rest if word not in _ADDRESSED]
    if kinds[:1] == [SmallTalk.FRUSTRATION]:
        left = [word for word in left if word not in _WHILE]
    if not kinds or (left and ("?" in text or not _may_be_left(left, kinds[0], spoken, talk))):
        return None
    return _weighed(kinds, spoken, talk)


def _calls(text: str, spoken: Words) -> bool:
    """Tell "kak?": is somebody there."""
    return "?" in text and len(spoken) <= _CALL and _CALLED.issuperset(spoken)


def _may_be_left(left: Sequence[str], kind: SmallTalk, spoken: Words, talk: _Talk) -> bool:
    """Tell whether a brief message only has a word more or so, and that not of our matters."""
    if len(left) > _LOOSE.get(kind, 0) or len(spoken) > _BRIEF:
        return False
    if not talk.kinds[kind].stand_in(spoken[: spoken.index(left[0])]):
        return False  # "lupa sandi, makasih"
    return not any(
        word.isdigit() or word in _ASKING or word in _MATTERS or _bare(word) in _MATTERS
        for word in left
    )


def _weighed(kinds: Sequence[SmallTalk], spoken: Words, talk: _Talk) -> SmallTalk:
    """Return the first kind; a curse beside a sigh is one, unless it is hurled at somebody."""
    if kinds[0] is SmallTalk.INSULT and SmallTalk.FRUSTRATION in kinds:
        without = tuple(word for word in spoken if word not in _CURSES)
        if _AIMED_AT.isdisjoint(spoken) and not talk.kinds[SmallTalk.INSULT].stand_in(without):
            return SmallTalk.FRUSTRATION
    return kinds[0]


def _without_tail(text: str, spoken: Words, talk: _Talk) -> Words:
    """Return the words without a wish behind thanks, or what a sigh is compared with.

    "makasih, semoga lancar usahanya", "capek kayak kuli": not where anything is asked, or told of
    our matters. Nor is "uda" behind a greeting more than whom one greets.
    """
    if _TAILS.isdisjoint(spoken) or "?" in text:
        return spoken
    for place, word in enumerate(spoken):
        before, tail = spoken[:place], spoken[place + 1 :]
        if word == _DONE:
            if not tail and _NOT_DONE.search(text) and _says_any(before, talk):
                return before
        elif _is_tail(word, tail) and talk.kinds[_BEFORE_TAIL[word]].stand_in(before):
            return before
    return spoken


def _says_any(said: Words, talk: _Talk) -> bool:
    return any(talk.kinds[kind].stand_in(said) for kind in _BEFORE_PARTICLE)


def _is_tail(word: str, tail: Words) -> bool:
    longest = _LONGEST_WISH if word in _WISHING else _LONGEST_LIKENESS
    if word not in _BEFORE_TAIL or len(tail) > longest:
        return False
    return _MATTERS.isdisjoint(tail) and _MATTERS.isdisjoint(map(_bare, tail))


def _bare(word: str) -> str:
    return word.removesuffix("nya")


def is_wished(spoken: Words, kind: SmallTalk, vocabulary: Vocabulary) -> bool:
    """Tell whether words hold what is said of this kind, and little that tells of our matters."""
    if len(spoken) > _AT_MOST or not _MATTERS.isdisjoint((*spoken, *map(_bare, spoken))):
        return False
    return _talk(vocabulary).kinds[kind].stand_in(spoken)


def is_insult(spoken: Words, vocabulary: Vocabulary) -> bool:
    """Tell whether one of the words insults."""
    return _talk(vocabulary).kinds[SmallTalk.INSULT].stand_in(spoken)


def is_foreign(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the message is in English, or in letters that are not ours."""
    if _is_of_other_letters(text[:_LONGEST]):
        return True
    said = plain_words(text[:_LONGEST])
    known = _talk(vocabulary).english
    english = sum(word in known for word in said)
    return english >= _SOME and english * _EVERY >= len(said)


def _is_of_other_letters(text: str) -> bool:
    if text.isascii():
        return False
    letters = [character for character in text if character.isalpha()]
    return sum(character > _LAST_LATIN for character in letters) * 2 > len(letters)
