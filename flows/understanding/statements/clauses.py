"""A story cut into clauses that keep what opened them, and whether they are asked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from flows.library import Vocabulary, made_once
from flows.text import POLARITY, Phrases, Stretch, alike, phrases, stretches, word_set, words
from flows.understanding.statements.tongues import in_our_words
from flows.understanding.statements.words import (
    ANOTHER_DONE,
    AS_ON_CARD,
    AT_FIRST,
    CAUSES,
    CONDITIONS,
    CONTRASTS,
    CORRECTIONS,
    DONE,
    FACTS,
    FAILED,
    FINISHING,
    IN_THE_NAME,
    LATELY,
    LET_ALONE,
    LIGHT,
    LOOKALIKES,
    MAYBE,
    NOT,
    NOT_YET,
    OUTDATED,
    PART,
    SUPPOSED,
    TIMES,
    TURNS,
    UNLIKE_CARD,
    WHO_SAYS,
    WHOLE,
    WHY,
)

START: Final = "."  # a sentence begins
COMMA: Final = ","

_SIGNS: Final = {
    **dict.fromkeys("✅✔☑", " sudah "),
    **dict.fromkeys("❌✖✗", " belum "),
    **dict.fromkeys("&+", " dan "),
}
_SIGN: Final = re.compile("|".join(map(re.escape, _SIGNS)))
_PERCENT: Final = re.compile(
    r"(?:(?<![0-9])([0-9]{1,3})(?:[.,][0-9]{1,4})?|\bseratus)\s{0,3}(?:%|p[er]{1,2}[sc]ent?\b)",
    re.IGNORECASE,
)
_OF: Final = ("dari", "dr", "of")
# "modul 3 dari 8", "five out of six"
_FRACTION: Final = re.compile(
    r"(?<![\w/.,-])([0-9]{1,2})\s{1,3}(?:dari|dr|of|out of)\s{1,3}([0-9]{1,2})(?![\w/.-])"
    r"(?!\s{1,3}(?:jan|feb|mar|apr|me[ij]|jun|jul|ag|sep|o[kc]t|nov|de[sc]))",  # a date
    re.IGNORECASE,
)
# Javanese "wis tak isi", "durung tak kirim": there *tak* is I.
_I_HAVE: Final = re.compile(
    r"\b((?:u?w[iue]s|dh?urung|rung|sampun|dereng)\s{1,3})tak(?=\s)"
    r"|\b((?:udah|udh|sdh|uda|sudah|blm|belum)\s{1,3})tak(?=\s{1,3}(?:isi|kasih|kirim|sambung|tulis"
    r"|kerj|garap|upload|unggah|kumpul|setor|ulas|review|rating|taut|hubung|unduh|download|samak"
    r"|submit|tonton|pasang|bintang))",
    re.IGNORECASE,
)
# "belum ada apa-apa" asks nothing.
_ANYTHING: Final = re.compile(r"\bapa(?:2|[\s-]?apa)\b", re.IGNORECASE)
_DIGIT: Final = re.compile("[0-9]")
_CORRECTING: Final = re.compile(r"\b(eh|ralat|koreksi|maksud\w{0,4})\s{0,3}[,:]", re.IGNORECASE)
_AND: Final = word_set("dan serta")
_OPENERS: Final = CONTRASTS | CAUSES | CONDITIONS | WHY | CORRECTIONS | TURNS | LET_ALONE | _AND
_POLAR: Final = frozenset({DONE, NOT_YET, NOT})
_PROBLEMS: Final = word_set("belum tidak masih tetap sertifikat insentif saldo")
_LOCAL_ENDINGS: Final = ("mi", "pi")  # Makassar: "sudahmi", "belumpi"
_NEAR: Final = 3
_NOW: Final = word_set("sekarang hari detik saat kini jam malam pagi siang sore tanggal")
_SAID_BEFORE: Final = word_set("jadi cuma hanya")  # "belum jadi", "yang belum cuma ..."
# "cuma dapat sertifikat lembaga": that one, at least; "sekarang" says when.
_KEPT: Final = word_set("cuma hanya sudah belum tidak") | TURNS
_ASIDE: Final = LIGHT | word_set("juga pun")
_EARLIER: Final = AT_FIRST | SUPPOSED | {WHO_SAYS, DONE}
_SAYING: Final = word_set("bilang kata ngomong")


class _Fixed(NamedTuple):
    """A phrase of several words, and the one that stands for it; without, its last or none."""

    before: tuple[frozenset[str], ...]
    last: frozenset[str]  # any of these words
    meaning: tuple[str, ...] = ()
    is_silent: bool = False

    def follows(self, said: Sequence[str]) -> bool:
        """Tell whether its last word, coming next, makes the words said the phrase."""
        start = len(said) - len(self.before)
        return start >= 0 and all(
            one in known for one, known in zip(said[start:], self.before, strict=True)
        )


_CARD: Final = frozenset({"ktp"})
_COMPARING: Final = word_set("dengan sama seperti di pada karo kalawan jo kek persis")
# "sesuai KTP", "beda sama yang di KTP"
_LIKE_CARD: Final = tuple(
    _Fixed((states, *(_COMPARING | {"yang"} for _ in range(between))), _CARD, (meaning,))
    for states, meaning in (
        (word_set("sesuai sama cocok persis klop"), AS_ON_CARD),
        (word_set("beda berbeda lain"), UNLIKE_CARD),
    )
    for between in range(4)
)
_KIN: Final = word_set("""
    suami istri adik adek kakakku anak ibu bapak mama papa ayah teman orang saudara sepupu pacar
    suamiku istriku adikku anakku ibuku bapakku temanku
""")
# "di tokped pakai nama istri", "nomornya punya adik": not the participant's own
_OF_KIN: Final = tuple(
    fixed
    for noun in ("nama", "email", "nomor")
    for named in (frozenset({noun, f"{noun}nya"}),)
    for fixed in (
        _Fixed((word_set("pakai pake atas menggunakan gunain"), named), _KIN, (noun, "beda")),
        _Fixed((named, word_set("punya milik pakai pake")), _KIN, (noun, "beda")),
        _Fixed((named, word_set("pakai pake"), word_set("punya milik")), _KIN, (noun, "beda")),
    )
)
_FIXED: Final = (
    # "kalau tidak salah"
    _Fixed((frozenset({"kalau"}), frozenset({NOT})), word_set("salah keliru"), (MAYBE,)),
    # "belum lama": just now
    _Fixed((frozenset({NOT, NOT_YET}),), frozenset({"lama"}), (LATELY,)),
    # "di tokped masih yang lama"
    _Fixed((frozenset({"masih"}), frozenset({"yang"})), frozenset({"lama"}), (OUTDATED,)),
    # "rekening atas nama saya"
    _Fixed((frozenset({"atas"}),), frozenset({"nama"}), (IN_THE_NAME,)),
    # "sampai sekarang"
    _Fixed((frozenset({"sampai"}),), _NOW),
    # Sundanese "teu acan", "acan"
    _Fixed((frozenset({NOT}),), frozenset({"acan"}), (NOT_YET,)),
    _Fixed((), frozenset({"acan"}), (NOT_YET,)),
    # "siapa bilang udah", "kata siapa"
    _Fixed((frozenset({"siapa"}),), _SAYING, (WHO_SAYS,)),
    _Fixed((_SAYING,), frozenset({"siapa"}), (WHO_SAYS,)),
    # "email waktu beli beda": there
    _Fixed(
        (word_set("waktu saat pas ketika"),),
        word_set("beli membeli pembelian checkout order transaksi"),
        ("sana",),
    ),
    _Fixed((word_set("dipakai dipake kepakai digunakan"),), word_set("beli membeli"), ("sana",)),
    # "baru setengah jalan"
    _Fixed((word_set("setengah separuh"),), frozenset({"jalan"}), ("setengah",)),
    # "nama salah ketik": it differs
    _Fixed((frozenset({"salah"}),), word_set("ketik tulis eja"), ("typo",)),
    # "belum ada waktu buat ngulas"
    _Fixed((frozenset({NOT, NOT_YET}), frozenset({"ada"})), frozenset({"waktu"}), (NOT_YET,)),
    # "dua-duanya ada"
    _Fixed((word_set("duanya keduanya duaduanya"),), frozenset({"ada"}), (DONE,)),
    # "sama di dua akun": quite
    _Fixed((word_set("dua kedua semua"),), frozenset({"akun"}), ("persis",)),
    # "tamat mi saya punya kelas": in the east that is mine
    _Fixed((FINISHING, frozenset({"saya"})), frozenset({"punya"}), ("selesai", "saya")),
    *_LIKE_CARD,
    *_OF_KIN,
    # "sudah itu": and then
    _Fixed((frozenset({DONE}),), word_set("itu gitu begitu"), is_silent=True),
)
_BY_LAST: Final = {
    word: tuple(one for one in _FIXED if word in one.last)
    for fixed in _FIXED
    for word in fixed.last
}


class Clause(NamedTuple):
    """`openers` are the conjunctions before it, COMMA, or START."""

    words: tuple[str, ...]
    openers: frozenset[str]
    asked: bool


def told_clauses(text: str, parts: Sequence[Stretch], vocabulary: Vocabulary) -> tuple[Clause, ...]:
    """Return the clauses of a message in order; `parts` are its stretches, read already.

    Signs that are told (a tick, "100%") are words here: only stretches with one are read anew.
    """
    told = _written_out(text)
    return tuple(_clauses(parts if told == text else _read(told, parts, vocabulary), vocabulary))


def _written_out(text: str) -> str:
    """Return the text with signs as words; each is looked for where a part of it stands."""
    plain = text.casefold()
    if "," in text or ":" in text:
        text = _CORRECTING.sub(r"\1 ", text)
    if "apa" in plain:
        text = _ANYTHING.sub(" ", text)
    if not _SIGNS.keys().isdisjoint(text):
        text = _SIGN.sub(lambda found: _SIGNS[found[0]], text)
    if "tak" in plain:
        text = _I_HAVE.sub(_mine, text)
    if not _DIGIT.search(text):
        return _PERCENT.sub(_share, text) if "seratus" in plain else text
    if any(of in plain for of in _OF):
        text = _FRACTION.sub(_part, text)
    return _PERCENT.sub(_share, text) if "%" in text or "en" in plain else text


def _mine(found: re.Match[str]) -> str:
    return f"{found[1] or found[2]}saya"


def _read(text: str, parts: Sequence[Stretch], vocabulary: Vocabulary) -> Iterator[Stretch]:
    known = {part.text: part.words for part in parts}
    for part, mark in stretches(text):
        yield Stretch(part, known.get(part) or words(part, vocabulary), mark)


def told_words(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words of one phrase as those of messages are read."""
    return _mended(words(_PERCENT.sub(_share, text), vocabulary))


def _share(found: re.Match[str]) -> str:
    whole = found[1] is None or int(found[1]) >= 100  # noqa: PLR2004 - per cent
    return f" {WHOLE if whole else PART} "


def _part(found: re.Match[str]) -> str:
    return f" {WHOLE if int(found[1]) >= int(found[2]) else PART} "


def _clauses(parts: Iterable[Stretch], vocabulary: Vocabulary) -> Iterator[Clause]:
    opener = START
    polite = _polite(vocabulary)
    for part in parts:
        said = in_our_words(polite.cut_from(part.words))
        meant = _answered(_lettered(_gone_so_far(_mended(said))))
        yield from _parted(meant, opener, asked="?" in part.mark)
        opener = START if part.ends_sentence else COMMA


@made_once
def _polite(vocabulary: Vocabulary) -> Phrases:
    """Return thanks and greetings of several words: "terima kasih" gives nothing."""
    texts = (text for text in (*vocabulary.thanks, *vocabulary.greetings) if " " in text)
    kept = tuple(text for text in texts if POLARITY.isdisjoint(text.split()))
    return phrases(kept, vocabulary)


def _mended(spoken: Sequence[str]) -> tuple[str, ...]:
    """Return the words with slips in "sudah" and "belum" mended, and fixed phrases joined."""
    polar = tuple(map(_polar, spoken))
    if _BY_LAST.keys().isdisjoint(polar):
        return polar  # most clauses
    kept: list[str] = []
    for word in polar:
        fixed = next((one for one in _BY_LAST.get(word, ()) if one.follows(kept)), None)
        if fixed is None:
            kept.append(word)
        else:
            del kept[len(kept) - len(fixed.before) :]
            kept += fixed.meaning or ([] if fixed.is_silent else [word])
    return tuple(kept)


_LETTERS: Final = word_set("huruf hurufnya ejaan ejaannya spasi spasinya")
_FEWER: Final = word_set("kurang lebih kelebihan salah hilang ketinggalan kepotong dobel ilang")
_YES: Final = "iya"
_THE_ONE: Final = "yang"


_PROGRESS: Final = "progres"
_SO_FAR: Final = word_set("masih baru sampai nyampe nyampai mentok di")
_COURSES: Final = word_set("kelas kelasku pelatihan kursus training course")


def _gone_so_far(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "masih 80%", "masih 80% kak progresnya": so far is the course gone."""
    if PART not in said:
        return said
    rest = tuple(word for word in said if not word.startswith(_PROGRESS))
    at = rest.index(PART)
    if len(rest) == len(said):
        unsaid = not at or rest[at - 1] not in _SO_FAR
        if unsaid or not _COURSES.isdisjoint(word.removesuffix("nya") for word in rest[:at]):
            return said
    return (*rest[:at], _PROGRESS, *rest[at:])


def _lettered(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "nama kurang satu huruf", "huruf di nama saya kurang satu": it differs."""
    if _LETTERS.isdisjoint(said):
        return said
    return tuple("beda" if word in _FEWER else word for word in said)


def _answered(said: tuple[str, ...]) -> tuple[str, ...]:
    """Read "bintang iya, rekening belum": behind a thing "iya" is "sudah"."""
    if said[-1:] != (_YES,) or len(said) == 1 or not _POLAR.isdisjoint(said):
        return said
    return (*said[:-1], DONE)


@lru_cache(maxsize=8192)
def _polar(word: str) -> str:
    if word in _POLAR or word in LOOKALIKES:
        return word
    if word in ANOTHER_DONE:
        return DONE
    bare = word[:-2] if word.endswith(_LOCAL_ENDINGS) else word
    if bare in POLARITY:
        return bare
    if bare == "udah":
        return DONE
    return next((meant for meant in (DONE, NOT_YET, NOT) if alike(word, meant)), word)


def _parted(spoken: Sequence[str], opener: str, *, asked: bool) -> list[Clause]:
    """Cut at the conjunctions; a question reaches back to the last one that states a fact."""
    found: list[Clause] = []
    for openers, said in reversed(list(_cut(spoken, opener))):
        is_fact = not openers.isdisjoint(FACTS) and opener not in openers
        found.append(Clause(said, openers, asked=asked and not is_fact))
        asked = asked and (is_fact or openers.isdisjoint(CONTRASTS | CAUSES | WHY))
    return found[::-1]


def _cut(spoken: Sequence[str], opener: str) -> Iterator[tuple[frozenset[str], tuple[str, ...]]]:
    start, openers = 0, frozenset({opener})
    for place, word in enumerate(spoken):
        if word in _POLAR:
            opens = _is_told(spoken[start:place], word)
        else:
            opens = word in _OPENERS and _opens(place, spoken)
        if not opens:
            continue
        if place > start:
            yield openers, tuple(spoken[start:place])
            openers = frozenset()
        start, openers = place + (word not in _KEPT), openers | {_opener(word)}
    if start < len(spoken):
        yield openers, tuple(spoken[start:])


def _opens(place: int, spoken: Sequence[str]) -> bool:
    """Tell whether this conjunction is one here: not "minggu lalu", "belum jadi", "udah kok"."""
    word, before = spoken[place], spoken[place - 1] if place else ""
    if word in _AND:
        return _says_more(place, spoken)
    if word in TURNS:
        return _turns(place, spoken)
    if word in _SAID_BEFORE:
        return before not in _POLAR
    if word == "lalu":
        return before not in TIMES and not before.isdigit()
    if word == "kok" and place:
        return bool(_PROBLEMS.intersection(spoken[place + 1 : place + 1 + _NEAR]))
    return True


def _opener(word: str) -> str:
    return COMMA if word in _POLAR else word


def _is_told(said: Sequence[str], polar: str) -> bool:
    """Tell whether all is said before the next "sudah": "udah beres udah diulas"."""
    return len(said) == 2 and said[0] == polar and said[1] not in _POLAR  # noqa: PLR2004 - words


def _says_more(place: int, spoken: Sequence[str]) -> bool:
    """Tell "... dan belum diisi" from "ulasan dan rekening"."""
    behind = next((word for word in spoken[place + 1 :] if word not in _ASIDE), "")
    return behind in _POLAR and not _POLAR.isdisjoint(spoken[:place])


def _turns(place: int, spoken: Sequence[str]) -> bool:
    """Tell "dulu ada sekarang hilang", "kukira udah ternyata belum" from "sekarang belum"."""
    if _EARLIER.isdisjoint(spoken[:place]):
        return False
    said = frozenset(spoken[:place])
    fails = not FAILED.isdisjoint(spoken[place + 1 : place + 1 + _NEAR])
    return fails or not said.isdisjoint(_EARLIER - {DONE})
