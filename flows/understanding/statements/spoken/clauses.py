"""A story cut into clauses that keep what opened them, and whether they are asked."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from flows.library import Vocabulary, made_once
from flows.text import POLARITY, Phrases, Stretch, phrases, stretches, word_set, words
from flows.understanding.statements.spoken.fixed import mended
from flows.understanding.statements.spoken.rewording import reworded
from flows.understanding.statements.spoken.signs import written_out
from flows.understanding.statements.spoken.tongues import in_our_words
from flows.understanding.statements.words import (
    AT_FIRST,
    CAUSES,
    CONDITIONS,
    CONTRASTS,
    CORRECTIONS,
    DONE,
    FACTS,
    FAILED,
    FINISHING,
    LET_ALONE,
    LIGHT,
    NOT,
    NOT_YET,
    SUPPOSED,
    TIMES,
    TURNS,
    WHO_SAYS,
    WHY,
)

START: Final = "."  # a sentence begins
COMMA: Final = ","
_AND: Final = word_set("dan serta")
_OPENERS: Final = CONTRASTS | CAUSES | CONDITIONS | WHY | CORRECTIONS | TURNS | LET_ALONE | _AND
_POLAR: Final = frozenset({DONE, NOT_YET, NOT})
_PROBLEMS: Final = word_set("belum tidak masih tetap sertifikat insentif saldo")
_NEAR: Final = 3
_SAID_BEFORE: Final = word_set("jadi cuma hanya")  # "belum jadi", "yang belum cuma ..."
# "cuma dapat sertifikat lembaga": that one, at least; "sekarang" says when.
_KEPT: Final = word_set("cuma hanya sudah belum tidak") | TURNS
_ENDS: Final = FINISHING | {"lulus", "tamat"}  # "kelas rampung dan bintang sudah dikasih"
_DIFFERING: Final = word_set("beda berbeda berlainan")  # "ulasan belum dan emailku beda"
_WHEN: Final = "kapan"
_ASIDE: Final = LIGHT | word_set("juga pun")
_EARLIER: Final = AT_FIRST | SUPPOSED | {WHO_SAYS, DONE}


class Clause(NamedTuple):
    """`openers` are the conjunctions before it, COMMA, or START."""

    words: tuple[str, ...]
    openers: frozenset[str]
    asked: bool


def told_clauses(text: str, parts: Sequence[Stretch], vocabulary: Vocabulary) -> tuple[Clause, ...]:
    """Return the clauses of a message in order; `parts` are its stretches, read already.

    Signs that are told (a tick, "100%") are words here: only stretches with one are read anew.
    """
    told = written_out(text)
    return tuple(_clauses(parts if told == text else _read(told, parts, vocabulary), vocabulary))


def _read(text: str, parts: Sequence[Stretch], vocabulary: Vocabulary) -> Iterator[Stretch]:
    known = {part.text: part.words for part in parts}
    for part, mark in stretches(text):
        yield Stretch(part, known.get(part) or words(part, vocabulary), mark)


def _clauses(parts: Iterable[Stretch], vocabulary: Vocabulary) -> Iterator[Clause]:
    opener = START
    polite = _polite(vocabulary)
    for part in parts:
        said = in_our_words(polite.cut_from(part.words))
        meant = reworded(mended(said))
        yield from _parted(meant, opener, asked="?" in part.mark)
        opener = START if part.ends_sentence else COMMA


@made_once
def _polite(vocabulary: Vocabulary) -> Phrases:
    """Return thanks and greetings of several words: "terima kasih" gives nothing."""
    texts = (text for text in (*vocabulary.thanks, *vocabulary.greetings) if " " in text)
    kept = tuple(text for text in texts if POLARITY.isdisjoint(text.split()))
    return phrases(kept, vocabulary)


_TURNING: Final = CONTRASTS | CAUSES | WHY


def _parted(spoken: Sequence[str], opener: str, *, asked: bool) -> list[Clause]:
    """Cut at the conjunctions; a question reaches back to the last one that states a fact."""
    found: list[Clause] = []
    for openers, said in reversed(list(_cut(spoken, opener))):
        is_fact = not openers.isdisjoint(FACTS) and opener not in openers
        found.append(Clause(said, openers, asked=asked and not is_fact))
        asked = asked and (is_fact or openers.isdisjoint(_TURNING))
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
    return word != _WHEN or place < len(spoken) - 1  # "selesai semua kapan" asks


def _opener(word: str) -> str:
    return COMMA if word in _POLAR else word


def _is_told(said: Sequence[str], polar: str) -> bool:
    """Tell whether all is said before the next "sudah": "udah beres udah diulas"."""
    return len(said) == 2 and said[0] == polar and said[1] not in _POLAR  # noqa: PLR2004 - words


def _says_more(place: int, spoken: Sequence[str]) -> bool:
    """Tell "... dan belum diisi", "... dan emailku beda" from "ulasan dan rekening"."""
    behind = next((word for word in spoken[place + 1 :] if word not in _ASIDE), "")
    before, rest = spoken[:place], spoken[place + 1 :]
    differs = not _DIFFERING.isdisjoint(rest) and _POLAR.isdisjoint(rest)
    if behind in _POLAR or differs:
        return not _POLAR.isdisjoint(before)
    return not _ENDS.isdisjoint(before) and not _POLAR.isdisjoint(rest)


def _turns(place: int, spoken: Sequence[str]) -> bool:
    """Tell "dulu ada sekarang hilang", "kukira udah ternyata belum" from "sekarang belum"."""
    if _EARLIER.isdisjoint(spoken[:place]):
        return False
    said = frozenset(spoken[:place])
    fails = not FAILED.isdisjoint(spoken[place + 1 : place + 1 + _NEAR])
    return fails or not said.isdisjoint(_EARLIER - {DONE})
