"""Which checks a message answers in passing: "udah 100% tapi ulasan belum".

Polarity is never read the wrong way round: in doubt nothing is told. What people call a check
stands in knowledge/checks.yaml (`told_as`).
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Final

from flows.library import Check, Library, Vocabulary
from flows.understanding.phrases import phrases
from flows.understanding.told_account import Account, heard
from flows.understanding.told_clauses import Clause, told_clauses
from flows.understanding.told_in_clause import Told, mentions
from flows.understanding.told_lexicon import Lexicon, lexicon
from flows.understanding.told_passages import passages
from flows.understanding.told_shapes import Answer

_CAN: Final = "bisa"  # "ga bisa" is said of anything, not of a button only


def read_told(text: str, library: Library) -> Mapping[str, Answer]:
    """Return the checks that the message answers, in the library's order.

    Not what is asked, supposed, heard, or told of others; nor a review that is not given because
    its button is not active.
    """
    vocabulary = library.vocabulary
    known = lexicon(library.checks, _places(library), vocabulary)
    clauses = told_clauses(text, vocabulary)
    if not any(known.names_something(word) for clause in clauses for word in clause.words):
        return {}
    account = reduce(
        lambda account, passage: heard(account, passage, known),
        passages(clauses, known, vocabulary),
        Account(),
    )
    answers = (
        (check, _settled([told for told in account.told if told.check == check.id], check))
        for check in library.checks
    )
    return {
        check.id: answer
        for check, answer in answers
        if answer and not (answer == "no" and _waits_for_button(check, clauses, known, vocabulary))
    }


def _places(library: Library) -> tuple[str, ...]:
    """Return names that only say where: "ulasan di tokped"."""
    return tuple(
        name
        for one in (*library.platforms, *library.providers)
        for name in (one.name, *one.aliases)
    )


def _settled(told: Sequence[Told], check: Check) -> Answer | None:
    """Return the one answer; None where the same thing was told both ways."""
    if len({(each.thing, each.answer) for each in told}) > len({each.thing for each in told}):
        return None
    answers = {each.answer for each in told}
    if len(answers) > 1:
        return "no" if check.told_as and check.told_as.needs_all else None
    return answers.pop() if answers else None


def _waits_for_button(
    check: Check, clauses: Sequence[Clause], known: Lexicon, vocabulary: Vocabulary
) -> bool:
    if not check.button_may_be_inactive:
        return False
    inactive = tuple(text for text in vocabulary.button_inactive if not text.endswith(_CAN))
    unless = known.verbs[check.id].unless
    return any(
        mentions(clause.words, unless, known)
        or phrases(inactive, vocabulary).stand_in(clause.words)
        for clause in clauses
    )
