"""Whether words can tell of reports at all: most messages cannot, and are read no further."""

from typing import Final

from flows.library import Library, by_word
from flows.understanding.names import party_names
from flows.understanding.reports.listed import BOTH
from flows.understanding.reports.page import names_page
from flows.understanding.reports.speech import SAID_BEFORE, SAID_BEHIND, SAID_BY_THEM
from flows.understanding.reports.words import (
    ARRIVED,
    CAN,
    DATA,
    GIVING,
    GRADE_NOUN,
    LEMBAGA,
    OF_TRAINING,
    REPORTING,
    SITS,
    WAITING,
    Deed,
    actor_of,
    deed_of,
)
from flows.understanding.reports.words import DONE as DONE_WORDS
from flows.understanding.reports.words import NOT_YET as NOT_YET_WORDS

_BRIEF: Final = 12  # words


def may_tell(spoken: tuple[str, ...], library: Library) -> bool:
    """Tell whether words can tell a report: a deed, and somebody who can have done it."""
    if not _has_deed(spoken):
        return False  # most messages
    return names_somebody(spoken, library) or any(map(_is_of_grades, spoken))


def may_answer(spoken: tuple[str, ...], library: Library) -> bool:
    """Tell whether words can tell of somebody's part where it is what is asked: "lembaga belum"."""
    if len(spoken) > _BRIEF or not any(map(_is_polar_or_number, spoken)):
        return False
    return names_somebody(spoken, library)


def _is_polar_or_number(word: str) -> bool:
    return word in DONE_WORDS or word in NOT_YET_WORDS or word.isdigit()


def names_somebody(spoken: tuple[str, ...], library: Library) -> bool:
    """Tell whether the words may name an actor."""
    begins = party_names(library).begins
    if any(actor_of(word) or word in _MAY_NAME or begins(word) for word in spoken):
        return True
    return names_page(spoken)


def may_be_hearsay(spoken: tuple[str, ...]) -> bool:
    """Tell whether words can say what somebody was told."""
    return not _SAID.isdisjoint(spoken) or _has_deed(spoken)


@by_word(8192)
def _is_deed(word: str) -> bool:
    return deed_of(word) is not None or word in _STATES


def _has_deed(spoken: tuple[str, ...]) -> bool:
    if any(map(_is_deed, spoken)):
        return True
    if CAN in spoken and REPORTING in spoken:
        return True  # Sundanese "can laporan"
    if not _MOVED.isdisjoint(spoken):
        return not _MOVED_BY.isdisjoint(spoken)
    return _may_list(spoken)


def _may_list(spoken: tuple[str, ...]) -> bool:
    """Tell whether a lembaga, a day and a not-yet are named: "lembaga 9 nov, tokopedia belum"."""
    if NOT_YET_WORDS.isdisjoint(spoken) or not any(word.isdigit() for word in spoken):
        return False
    return any(actor_of(word) == LEMBAGA for word in spoken)


def _is_of_grades(word: str) -> bool:
    return word in GRADE_NOUN or deed_of(word) is Deed.GRADE


_MOVED: Final = ARRIVED | GIVING
_STATES: Final = SITS | GRADE_NOUN | WAITING
_SAID: Final = SAID_BEFORE | SAID_BY_THEM | SAID_BEHIND
_MOVED_BY: Final = DATA | _SAID
_MAY_NAME: Final = OF_TRAINING | {f"{word}nya" for word in OF_TRAINING} | BOTH | {"lupa"}
