"""Which checks a message answers in passing: "udah 100% tapi ulasan belum".

Polarity is never read the wrong way round: in doubt nothing is told. What people call a check
stands in knowledge/checks.yaml (`told_as`).
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import Final

from flows.library import Check, Library, Platform, Provider, Vocabulary, made_once
from flows.text import Phrases, phrases
from flows.understanding.statements.answer import Told, mentions
from flows.understanding.statements.clauses import Clause
from flows.understanding.statements.lexicon import Lexicon, lexicon
from flows.understanding.statements.patterns import ToldAnswer
from flows.understanding.statements.segments import segments
from flows.understanding.statements.story import StorySoFar, heard
from flows.understanding.statements.words import AT_FIRST, DONE, NOT, NOT_YET

_DENIED: Final = frozenset({NOT, NOT_YET})
_CAN: Final = "bisa"  # "ga bisa" is said of anything, not of a button only


def read_told(clauses: Sequence[Clause], library: Library) -> Mapping[str, ToldAnswer]:
    """Return the checks that the clauses of a message answer, in the library's order.

    Not what is asked, supposed, heard, or told of others; nor a review that is not given because
    its button is not active.
    """
    known = lexicon_of(library)
    if not any(_may_tell(clause, known) for clause in clauses):
        return {}
    return dict(_answers(clauses, library, known))


def _may_tell(clause: Clause, known: Lexicon) -> bool:
    """Tell whether a thing is named, or how something was at first: "awalnya nyambung"."""
    return any(map(known.names_something, clause.words)) or not AT_FIRST.isdisjoint(clause.words)


def _answers(
    clauses: Sequence[Clause], library: Library, known: Lexicon
) -> Iterator[tuple[str, ToldAnswer]]:
    vocabulary = library.vocabulary
    so_far = reduce(
        lambda so_far, segment: heard(so_far, segment, known),
        segments(clauses, known, vocabulary),
        StorySoFar(),
    )
    for check in library.checks if so_far.told else ():
        answer = _settled([told for told in so_far.told if told.check == check.id], check)
        waits = answer == "no" and _waits_for_button(check, clauses, known, vocabulary)
        if answer and not waits:
            yield check.id, answer


@made_once
def lexicon_of(library: Library) -> Lexicon:
    """Return what the checks of a library are told with."""
    return lexicon(library.checks, _places(library), library.vocabulary)


def _places(library: Library) -> tuple[str, ...]:
    """Return names that only say where: "ulasan di tokped"."""
    named: tuple[Platform | Provider, ...] = (*library.platforms, *library.providers)
    return tuple(name for one in named for name in (one.name, *one.aliases))


def _settled(told: Sequence[Told], check: Check) -> ToldAnswer | None:
    """Return the one answer; None where the same thing was told both ways."""
    sure = [each for each in told if each.answer]
    if len({(each.thing, each.answer) for each in sure}) > len({each.thing for each in sure}):
        return None
    answers = {each.answer for each in sure}
    needs_all = check.told_as is not None and check.told_as.needs_all
    if len(answers) > 1:
        return "no" if needs_all else None
    if needs_all and len(sure) < len(told) and "yes" in answers:
        return None  # "tugas udah, post test belum kebuka"
    return answers.pop() if answers else None


def _waits_for_button(
    check: Check, clauses: Sequence[Clause], known: Lexicon, vocabulary: Vocabulary
) -> bool:
    if not check.button_may_be_inactive:
        return False
    inactive = _inactive(vocabulary)
    unless = known.verbs[check.id].unless
    said = [clause.words for clause in clauses if not _says_done(clause)]
    return any(mentions(words, unless, known) or inactive.stand_in(words) for words in said)


@made_once
def _inactive(vocabulary: Vocabulary) -> Phrases:
    told = (text for text in vocabulary.button_inactive if not text.endswith(_CAN))
    return phrases(tuple(told), vocabulary)


def _says_done(clause: Clause) -> bool:
    """Tell "tombolnya udah nyala" from "tombolnya belum nyala"."""
    return DONE in clause.words and _DENIED.isdisjoint(clause.words)
