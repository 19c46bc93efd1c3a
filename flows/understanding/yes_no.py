"""A short typed answer to "sudah ...?": yes, no, unknown, or that the button is not active yet.

Never the wrong way round: what holds both ways, asks, or tells a story is no answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from flows.library import CheckAnswer, Vocabulary, by_word, made_once
from flows.text import POLARITY, Phrases, Words, fillers, phrases, question_words, word_set

# An answer may name what was asked, or when it was done. With any other word it is a sentence.
BESIDE: Final = word_set("""
    saya itu ini yang di ke dari sejak pas untuk sama juga semua semuanya saja memang emang
    masih sempat pernah jelas pasti banget dulu lama sekali maaf ada punya ulasan ulasannya
    review rating ratingnya bintang bintangnya komentar penilaian nilai kasih dikasih memberi
    beri diberi isi diisi mengisi ngisi tulis ditulis buat dibuat ewallet e wallet rekening
    rekeningnya dompet digital akun akunnya gopay ovo dana linkaja shopeepay bank sambung
    disambung sambungkan disambungkan menyambungkan link hubungkan terhubung tersambung data
    datanya nama namanya email emailnya hp nomor nomornya sesuai cocok materi materinya tugas
    tugasnya ujian ujiannya posttest post test kuis kuisnya pelatihan pelatihannya kelas
    kelasnya modul kerjakan dikerjakan mengerjakan selesai selesaikan diselesaikan sertifikat
    sertifikatnya lembaga kemnaker biru keluar terbit terima diterima dapat unduh diunduh
    ternyata rupanya lah toh atuh kemarin tadi barusan hari minggu bulan lalu pagi siang sore malam
    tanggal lusa nah oh ah al everything i
""")
# "sudah, tgl 9 november" says when it was done; with "selesai" that is the day of the training.
MONTHS: Final = word_set("""
    januari jan februari feb maret mar april apr mei juni jun juli jul agustus agu september sep
    oktober okt november nov desember des
""")
SPOILING: Final = word_set("""
    tapi kecuali cuma hanya baru hampir mau sebagian setengah separuh gagal error coba dicoba
    nanti kalau jika atau teman tetangga usah perlu jadi masalah salah boleh wajib harus
    hilang ditolak lagi
""")
# Beside "lupa" also both possibilities may stand: "lupa sudah apa belum".
BESIDE_UNKNOWN: Final = BESIDE | word_set("""
    sudah belum tidak apa atau lagi deng tetap tetep masih memang emang sekali bilang kubilang
    dibilang dibilangin aduh duh waduh yah
""")
# What a button is good for: of anything else "ga bisa dibuka" tells no "belum".
_PRESSED: Final = word_set("diisi mengisi ngisi ditekan dipencet diklik dibuka dikasih")
# Beside a dead button: what it is for, and why.
BESIDE_BUTTON: Final = (
    word_set("""
    saya itu ini yang di ke juga saja masih memang emang maaf ada buat untuk sertifikat
    sertifikatnya ulasan ulasannya review rating ratingnya bintang bintangnya komentar
    penilaian beri memberi isi tombol tombolnya menu menunya klik abu warna warnanya mati
    aktif nyala menyala bisa muncul belum tidak karena soalnya mau kasih ngasih tapi dashboard
    aplikasi web prakerja kolom lagi jadi
""")
    | _PRESSED
)
# These agree with what is asked, and with a "belum" just as well.
AGREEING: Final = word_set("ya iya oke")
# One slip away from sudah, belum, tidak or bukan, and yet another word.
LOOKALIKES: Final = word_set("susah mudah bulan tindak buka belut surah")

# In English; before a noun it is short for "nomor".
_ENGLISH_NO: Final = ("no",)
_BESIDE_NO: Final = word_set("no i saya havent have not yet didnt did dont kak min sorry belum")
_LIKELY: Final = word_set("benar betul sesuai itu ya iya semua")
_LONGEST: Final = 10  # words: more is a story
_DONE: Final = "sudah"
_FINISHED: Final = "selesai"
_NOT: Final = POLARITY - {_DONE}
_NOT_IT: Final = "bukan"  # with more words it corrects rather than answers
_BUTTON: Final = word_set("tombol tombolnya menu menunya abu klik")
_OF_BUTTON: Final = _BUTTON | _PRESSED
_MISSING: Final = word_set("sertifikat muncul")  # tells the case again, whatever was asked
_WHOLLY: Final = word_set("""
    semua semuanya kabeh sadonyo itu saja persis banget kak saya juga ternyata lah memang emang
    nah oh ah al everything
""")
_TYPO_LETTERS: Final = 4


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """What was answered; and what that is where no button can be inactive."""

    where_button_may_be_inactive: CheckAnswer | None
    elsewhere: CheckAnswer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerWords:
    """What is a yes and what a no, what may stand beside them, and what makes them uncertain."""

    yes: frozenset[str]
    no: frozenset[str]
    beside: frozenset[str]
    spoiling: frozenset[str]
    likely: frozenset[str] = frozenset()  # "kayaknya benar" is a yes to what was read back


NO_ANSWER: Final = ShortAnswer(None, None)
_YES: Final = ShortAnswer("yes", "yes")
_NO: Final = ShortAnswer("no", "no")
# Without a word, signs answer: a thumb, a tick, a cross.
_SIGNS: Final = {**dict.fromkeys("👍✅✔☑", _YES), **dict.fromkeys("👎❌✖✗🙅", _NO)}


def read_sign(text: str) -> ShortAnswer:
    """Return what the signs of a text without words answer; none where they do not agree."""
    said = {_SIGNS[sign] for sign in text if sign in _SIGNS}
    return said.pop() if len(said) == 1 else NO_ANSWER


def read_answer(spoken: Words, vocabulary: Vocabulary) -> ShortAnswer:
    """Return the answer that the words of a message give, None where there is no certain one."""
    return read_answer_in(spoken, vocabulary, _common(vocabulary))


def read_answer_in(spoken: Words, vocabulary: Vocabulary, known: AnswerWords) -> ShortAnswer:
    """Return the answer, where a question takes these words for yes and no."""
    if spoken[:1] == _ENGLISH_NO and _BESIDE_NO.issuperset(spoken):
        return _NO
    said = _answer(spoken, vocabulary, known)
    return said if isinstance(said, ShortAnswer) else ShortAnswer(said, said)


@made_once
def _common(vocabulary: Vocabulary) -> AnswerWords:
    yes, no, beside, spoiling = common_words(vocabulary)
    both = beside | yes | no
    return AnswerWords(yes=yes, no=no, beside=both, spoiling=spoiling, likely=_LIKELY)


def common_words(vocabulary: Vocabulary) -> tuple[frozenset[str], ...]:
    """Return the words of a yes, of a no, beside them, and against them, to any question."""
    yes, no = frozenset(vocabulary.yes), frozenset(vocabulary.no) | _NOT
    return yes, no, BESIDE | frozenset(vocabulary.fillers), SPOILING


def _answer(
    spoken: Words, vocabulary: Vocabulary, known: AnswerWords
) -> ShortAnswer | CheckAnswer | None:
    if len(spoken) > _LONGEST:
        return None
    spoken = tuple(map(_mended, spoken))
    said = fillers(vocabulary).cut_from(spoken) or spoken
    if _is_only(said, _unknown(vocabulary), BESIDE_UNKNOWN):
        return "unknown"
    if question_words(vocabulary).stand_in(spoken):
        return None
    unsure = _unknown(vocabulary).cut_from(said)
    if unsure and len(unsure) < len(said) and known.likely.issuperset(unsure):
        return "yes"
    if _DONE not in said and _is_only(said, _inactive(vocabulary), BESIDE_BUTTON):
        return ShortAnswer("not_possible", None if _OF_BUTTON.intersection(said) else "no")
    return _polarity(said, known)


@made_once
def _unknown(vocabulary: Vocabulary) -> Phrases:
    return phrases(vocabulary.unknown, vocabulary)


@made_once
def _inactive(vocabulary: Vocabulary) -> Phrases:
    return phrases(vocabulary.button_inactive, vocabulary)


@by_word(8192)
def _mended(word: str) -> str:
    if len(word) < _TYPO_LETTERS or word in LOOKALIKES:
        return word
    near = (meant for meant in sorted(POLARITY) if meant[0] == word[0])
    return next((meant for meant in near if OSA.distance(meant, word) <= 1), word)


def _is_only(said: tuple[str, ...], known: Phrases, beside: frozenset[str]) -> bool:
    """Tell whether one of the phrases is said, and beside it only such words."""
    rest = known.cut_from(said)
    return len(rest) < len(said) and _are(rest, beside)


def _are(spoken: Sequence[str], beside: frozenset[str]) -> bool:
    return all(word in beside or word.isdigit() for word in spoken)


def _polarity(said: tuple[str, ...], known: AnswerWords) -> CheckAnswer | None:
    if known.spoiling.intersection(said) or _MISSING.issubset(said):
        return None
    dated = _DONE in said and _FINISHED not in said
    told = [word for word in said if word not in MONTHS] if dated else said
    if not _are(told, known.beside):
        return None
    if known.no.isdisjoint(said):
        return _agreement(said, known.yes)
    return None if _DONE in said else _denial(said, yes=known.yes, no=known.no)


def _agreement(said: tuple[str, ...], yes: frozenset[str]) -> CheckAnswer | None:
    """Read a yes; "iya" or "ada" must stand alone, "sudah" may say what was done."""
    alone = all(word in yes or word in _WHOLLY for word in said)
    return "yes" if _DONE in said or (alone and not yes.isdisjoint(said)) else None


def _denial(
    said: tuple[str, ...], *, yes: frozenset[str], no: frozenset[str]
) -> CheckAnswer | None:
    """Read one denial; a yes before it ("ada belum"), or a second, makes it uncertain."""
    places = [
        place
        for place, word in enumerate(said)
        if word in no and said[max(0, place - 1) : place] != (word,)  # "belum belum"
    ]
    before = said[: places[0]]
    agrees = any(word in yes and word not in AGREEING for word in before)
    if len(places) > 1 or agrees:
        return None
    return "no" if said[places[0]] != _NOT_IT or len(said) == len(before) + 1 else None
