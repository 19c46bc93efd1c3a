"""What an answer or a button changes in the state, and nothing else."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from flows.dialogue.state import Complaint, Inquiry, State, Wait
from flows.library import changed

_NEW: Final = State()
MOST_INQUIRIES: Final = 10  # the complaint text has room for no more
MOST_COMPLAINTS: Final = 10
MOST_OTHERS: Final = 8  # cases beside the one that is on


def begun(state: State, *, guide: str = "") -> State:
    """Return a state in which a new case begins; the one before is kept among the others.

    `guide` is the guided case of the content that it is, "" that of the certificate.
    """
    number = 1 + max(case.case for case in (state, *state.others))
    fresh = State(round=state.round + 1, active=True, case=number, guide=guide)
    return _of_person(state, changed(fresh, others=_with_others(state)))


def only_known(state: State, guides: Iterable[str]) -> State:
    """Return the state without cases of guides that the content has no more."""
    if not state.guide and not any(case.guide for case in state.others):
        return state
    known = {"", *guides}
    left = tuple(case for case in state.others if case.guide in known)
    if state.guide not in known:
        return _of_person(state, State(round=state.round + 1, others=left))
    return state if len(left) == len(state.others) else changed(state, others=left)


def met(state: State, moment: int) -> State:
    """Return the state of somebody met for the first time, or after everything was erased.

    The rounds begin with the moment (any growing number), so that no button of before is current.
    """
    return changed(state, round=moment) if state == _NEW else state


def at_menu(state: State) -> State:
    """Return the state at the menu; the answers stay, so that the case can be gone on with."""
    return changed(state, active=False, asking=None)


def resumed(state: State) -> State:
    """Return the state with its case on again and no question asked a second time."""
    return changed(state, active=True, asking=None)


def put_away(state: State, *, outcome: str = "", wait: Wait | None = None) -> State:
    """Return a state without a case, which is kept; old buttons stay known as old.

    `outcome` tells how the case ended, where it did; `wait` is what is counted of it.
    """
    kept = changed(state, outcome=outcome, wait=wait) if state.answers else state
    return _of_person(state, State(round=state.round + 1, others=_with_others(kept)))


def brought_back(state: State, place: int = 0) -> State:
    """Return the state in which another case is on again, and the present one is kept."""
    case = state.others[place]
    left = changed(state, others=tuple(each for each in state.others if each is not case))
    back = changed(case, round=state.round + 1, active=True, outcome="", others=_with_others(left))
    return _of_person(state, changed(back, wait=None))


def place_of(state: State, number: int) -> int | None:
    """Return the place of the case of that number among the others, None where it is not there."""
    places = (place for place, case in enumerate(state.others) if case.case == number)
    return next(places, None)


def is_full(state: State) -> bool:
    """Tell whether a new case would push another out that has not ended."""
    kept = [state, *state.others] if state.answers else [*state.others]
    return len([case for case in kept if not case.outcome]) > MOST_OTHERS


def _of_person(state: State, case: State) -> State:
    """Return the case with what is the person's, whichever case is on."""
    return changed(
        case,
        zone=state.zone,
        zone_heard=state.zone_heard,
        reminded_on=state.reminded_on,
        prompted=state.prompted,
        asked_of=state.asked_of,
    )


def _with_others(state: State) -> tuple[State, ...]:
    """Return the other cases, before them the one that is left now, where anything was told."""
    if not state.answers:
        return state.others
    bare = changed(state, round=0, active=False, asking=None, erasing=False, misses=0)
    bare = _of_person(_NEW, changed(bare, said="", others=()))
    kept = [bare, *(case for case in state.others if case.case != bare.case)]
    while len(kept) > MOST_OTHERS:  # what has ended goes first, the longest ended before others
        ended = [place for place, case in enumerate(kept) if case.outcome]
        kept.pop(ended[-1] if ended else -1)
    return tuple(kept)


def with_case(state: State, number: int, change: Callable[[State], State]) -> State:
    """Return the state with the case of that number changed, be it on or not."""
    if state.case == number:
        return change(state)
    others = tuple(change(case) if case.case == number else case for case in state.others)
    return changed(state, others=others)


def with_answer(state: State, question: str, value: str) -> State:
    """Return the state with one answer given or changed."""
    asking = None if state.asking == question else state.asking
    return changed(state, answers={**state.answers, question: value}, asking=asking)


def unconfirmed(state: State, questions: Iterable[str]) -> State:
    """Return the state in which answers to these wait for the participant's "benar"."""
    return changed(state, unconfirmed=tuple(dict.fromkeys((*state.unconfirmed, *questions))))


def confirmed(state: State, shown: tuple[str, ...]) -> State:
    """Return the state with what was shown of a story confirmed; the rest is still to be shown."""
    left = tuple(question for question in state.unconfirmed if question not in shown)
    return changed(state, unconfirmed=left)


def asked_again(state: State, question: str) -> State:
    """Return the state in which a question is open once more; its answer stays until replaced."""
    return changed(state, asking=question)


def reopened(state: State, questions: tuple[str, ...]) -> State:
    """Return the state without the answers to these questions."""
    answers = {q: value for q, value in state.answers.items() if q not in questions}
    return changed(state, answers=answers, asking=None)


def with_report(
    state: State, actor: str, said: str, *, told: date, instead_of: Iterable[str] = ()
) -> State:
    """Return the state with what an actor is said to have done: an ISO date or "no".

    `told` is the day on which it was told. What was known of the actor goes, and of those
    `instead_of` whom it is said: the newest word counts.
    """
    rest = without_reports(state, (actor, *instead_of))
    return changed(
        rest,
        reported={**rest.reported, actor: said},
        reported_on={**rest.reported_on, actor: told.isoformat()},
    )


def without_reports(state: State, actors: Iterable[str]) -> State:
    """Return the state in which nothing is known of what these actors are said to have done."""
    left = frozenset(state.reported).difference(actors)
    return changed(
        state,
        reported=_only(state.reported, left),
        reported_on=_only(state.reported_on, left),
        still_asked_on=_only(state.still_asked_on, left),
        asking=None,
    )


def with_heard(state: State, heard: Mapping[str, str]) -> State:
    """Return the state with reports told in a sentence: they count once they are confirmed."""
    return changed(state, heard=heard, asking=None)


def still_asked(state: State, actor: str, today: date) -> State:
    """Return the state in which a "no" was asked about again, and there was no news."""
    asked = {**state.still_asked_on, actor: today.isoformat()}
    return changed(state, still_asked_on=asked, asking=None)


def with_inquiry(state: State, inquiry: Inquiry) -> State:
    """Return the state with what came of asking somebody; only the latest few are kept."""
    others = [each for each in state.inquiries if each != inquiry]
    return changed(state, inquiries=(*others, inquiry)[-MOST_INQUIRIES:], asking=None)


def without_inquiries(state: State, contact: str) -> State:
    """Return the state in which nothing is known of asking that contact."""
    left = tuple(each for each in state.inquiries if each.contact != contact)
    return changed(state, inquiries=left, asking=None)


def with_sending(state: State, complaint: Complaint | None) -> State:
    """Return the state with a complaint that does not count yet; None drops it."""
    return changed(state, sending=complaint, asking=None)


def with_complaint(state: State, complaint: Complaint) -> State:
    """Return the state with a complaint that was sent, the latest behind; few are kept.

    One on the same day by the same channel is the same; its number stays unless there is another.
    """
    others = [each for each in state.complaints if not _is_same(each, complaint)]
    same = (each.ticket for each in state.complaints if _is_same(each, complaint))
    numbered = changed(complaint, ticket=complaint.ticket or next(same, ""))
    kept = sorted((*others, numbered), key=lambda each: each.sent)[-MOST_COMPLAINTS:]
    return changed(state, complaints=tuple(kept), sending=None, asking=None)


def without_complaint(state: State, complaint: Complaint) -> State:
    """Return the state without a complaint: it was not sent after all."""
    left = tuple(each for each in state.complaints if not _is_same(each, complaint))
    return changed(state, complaints=left, asking=None)


def _is_same(one: Complaint, other: Complaint) -> bool:
    return (one.sent, one.channel) == (other.sent, other.channel)


def _only(told: Mapping[str, str], actors: frozenset[str]) -> dict[str, str]:
    return {actor: said for actor, said in told.items() if actor in actors}
