"""Which clauses of a story count: not what is asked, supposed, feared, heard, or told of others."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from flows.library import Vocabulary, by_word, made_once
from flows.text import Phrases, phrases, question_words, word_set
from flows.understanding.statements.spoken import COMMA, START, Clause
from flows.understanding.statements.words import (
    ALL,
    ASKING,
    CONDITIONS,
    CONTRASTS,
    DONE,
    DOUBTS,
    FACTS,
    FEARS,
    FORMERLY,
    HEARSAY,
    HELPED_BY,
    HOPES,
    KIN_WITH_ME,
    ME,
    NOT,
    NOT_YET,
    OTHERS,
    PARTICLES,
    RULES,
    SUPPOSED,
    TOPICS,
    WHO_SAYS,
    WHY,
)


class Factuality(Enum):
    """What a clause is worth."""

    FACT = auto()
    REASON = auto()  # "kenapa udah ulasan ...": what is done is done
    NOTHING = auto()


class _Spoken(Enum):
    """Why a clause is worth nothing, and perhaps those behind it."""

    SUPPOSED = auto()
    FEARED = auto()  # "takut data bocor, jadi rekening belum saya sambung"
    HEARD = auto()
    OF_OTHERS = auto()
    DONE_BY_OTHERS = auto()


_WHEN: Final = "kapan"
_FIRST: Final = "dulu"  # at the beginning it means formerly
_FORGETTING: Final = word_set("lupa bingung")  # "lupa ngisi" tells; "bingung" doubts nothing
_MY: Final = "ku"
_THEREFORE: Final = word_set("jadi makanya sehingga maka")
_OR: Final = word_set("atau ato")  # "tolong cek ulasan udah masuk atau belum"
_DOUBTFUL_ENDS: Final = (NOT, "kali")
_DOUBTING: Final = ASKING | DOUBTS | FORMERLY | SUPPOSED | {WHO_SAYS}
_BECAUSE: Final = word_set("karena sebab")  # "mungkin karena ..."
_POLAR: Final = frozenset({DONE, NOT_YET, NOT})


def factualities(
    clauses: Sequence[Clause], with_things: Sequence[bool], vocabulary: Vocabulary
) -> Iterator[Factuality]:
    """Yield what each clause is worth; `with_things` tells which ones name what a check is about.

    What somebody else has done, or has said, goes on until the participant speaks of themselves.
    """
    doubts = _doubts(vocabulary)
    asking = question_words(vocabulary)
    carried: _Spoken | None = None
    doubtful = False
    for clause, has_thing in zip(clauses, with_things, strict=True):
        if carried and _ends(carried, clause, has_thing=has_thing):
            carried = None
        spoken = _spoken(clause, has_thing=has_thing)
        carried = _carried(spoken, clause, has_thing=has_thing) or carried
        because = doubtful and not clause.openers.isdisjoint(_BECAUSE)
        doubtful = because or _is_doubtful(clause, doubts, asking)
        if spoken or carried or doubtful:
            yield Factuality.NOTHING
        elif clause.openers.isdisjoint(WHY):
            yield Factuality.NOTHING if clause.asked else Factuality.FACT
        else:
            yield Factuality.NOTHING if _WHEN in clause.openers else Factuality.REASON


@made_once
def _doubts(vocabulary: Vocabulary) -> Phrases:
    return phrases(tuple(set(vocabulary.unknown) - _FORGETTING), vocabulary)


def _spoken(clause: Clause, *, has_thing: bool) -> _Spoken | None:
    said = frozenset(clause.words)
    is_rule = not said.isdisjoint(RULES) and said.isdisjoint(ALL)
    if is_rule and (has_thing or said.isdisjoint(_POLAR)):
        return _Spoken.SUPPOSED  # "syaratnya sudah ulasan, sudah ..."
    if not clause.openers.isdisjoint(CONDITIONS) and said.isdisjoint(TOPICS):
        return _Spoken.SUPPOSED
    if not said.isdisjoint(FEARS | HOPES):
        return _Spoken.FEARED if said.isdisjoint(_POLAR) else _Spoken.SUPPOSED
    if any(map(_may_be_another, clause.words)) and _names_another(clause.words):
        return _Spoken.OF_OTHERS
    return None if said.isdisjoint(HEARSAY) else _Spoken.HEARD


def _ends(carried: _Spoken, clause: Clause, *, has_thing: bool) -> bool:
    if carried is _Spoken.DONE_BY_OTHERS:
        return _is_mine(clause.words)
    if carried is _Spoken.OF_OTHERS:
        return START in clause.openers or _is_mine(clause.words)
    if START in clause.openers:
        return True
    if carried is _Spoken.HEARD and _is_mine(clause.words):
        return True
    if carried is _Spoken.FEARED and has_thing and not clause.openers.isdisjoint(_THEREFORE):
        return True
    ends = FACTS if COMMA not in clause.openers else CONTRASTS  # "kalau udah tapi belum ..."
    return not clause.openers.isdisjoint(ends)


def _carried(spoken: _Spoken | None, clause: Clause, *, has_thing: bool) -> _Spoken | None:
    """Return what goes on behind this clause: "kata cs, ...", but not "kata cs udah dicek, ..."."""
    if spoken is _Spoken.OF_OTHERS:
        return _Spoken.DONE_BY_OTHERS if has_thing else spoken
    if spoken is _Spoken.HEARD and not has_thing and not _POLAR.isdisjoint(clause.words):
        return None
    return spoken


@by_word(8192)
def _may_be_another(word: str) -> bool:
    return word in KIN_WITH_ME or _bare(word) in OTHERS or word in OTHERS


def _bare(word: str) -> str:
    return word.removesuffix("nya").removesuffix("ku")


def _names_another(said: Sequence[str]) -> bool:
    return any(_is_another(place, said) for place in range(len(said)))


def _is_another(place: int, said: Sequence[str]) -> bool:
    word = said[place]
    if said[max(0, place - 1)] in HELPED_BY:
        return False
    if word in KIN_WITH_ME:
        return ME in said[place + 1 : place + 2]
    return word in OTHERS or _bare(word) in OTHERS


def _is_mine(said: Sequence[str]) -> bool:
    """Tell whether "saya" or "kelasku" stands there, other than in "teman saya"."""
    if any(word.endswith(_MY) and not _is_another(0, (word,)) for word in said):
        return True
    places = (place for place, word in enumerate(said) if word == ME)
    return any(not place or not _is_another(place - 1, said) for place in places)


def _is_doubtful(clause: Clause, doubts: Phrases, asking: Phrases) -> bool:
    said = clause.words
    if said[0] == _FIRST or not _DOUBTING.isdisjoint(said):
        return True
    if doubts.stand_in(said) or asking.stand_in(said) or _ends_in_doubt(said):
        return True
    return any(one in _OR and other in _POLAR for one, other in pairwise(said))


def _ends_in_doubt(said: Sequence[str]) -> bool:
    """Tell whether it asks or doubts by its last word: "perlu ulasan gak ya", "belum kali ya"."""
    last = next((word for word in reversed(said) if word not in PARTICLES), "")
    return last in _DOUBTFUL_ENDS
