"""Cases that were left are kept, the latest first, and come back as they were."""

from dataclasses import replace

from flows.dialogue.state import State, dump, load
from flows.dialogue.transitions import MOST_EARLIER, at_menu, begun, brought_back, put_away

CASE = State(
    round=7,
    active=True,
    answers={"platform": "tokopedia"},
    reported={"lembaga": "no"},
    reported_on={"lembaga": "2026-11-20"},
    asking="ulasan",
    unconfirmed=("platform",),
)


def test_a_case_put_away_comes_back_with_all_it_had() -> None:
    left = put_away(CASE)
    assert left.answers == {}
    back = brought_back(left)
    assert (back.answers, back.reported, back.unconfirmed) == (
        CASE.answers,
        CASE.reported,
        CASE.unconfirmed,
    )
    assert (back.round, back.active, back.asking, back.earlier) == (9, True, None, ())


def test_a_case_without_answers_is_not_kept() -> None:
    assert begun(State(active=True)).earlier == ()


def test_the_case_that_is_on_is_kept_in_its_turn() -> None:
    second = replace(begun(CASE), answers={"platform": "bukalapak"})
    back = brought_back(second)
    assert back.answers == CASE.answers
    assert [case.answers for case in back.earlier] == [second.answers]


def test_a_case_left_for_the_menu_and_replaced_is_kept_once() -> None:
    assert len(put_away(brought_back(begun(at_menu(CASE)))).earlier) == 1


def test_only_the_latest_are_kept() -> None:
    state = State()
    for number in range(MOST_EARLIER + 2):
        state = put_away(State(answers={"platform": str(number)}, earlier=state.earlier))
    kept = [case.answers["platform"] for case in state.earlier]
    assert kept == [str(number) for number in range(MOST_EARLIER + 1, 1, -1)]


def test_earlier_cases_survive_being_stored() -> None:
    state = begun(CASE)
    assert load(dump(state)) == state


def test_an_earlier_case_that_cannot_be_read_takes_all_with_it() -> None:
    assert load('{"round":2,"earlier":[3]}') == State()
