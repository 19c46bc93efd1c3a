"""Cases that were left are kept, the latest first, and come back as they were."""

from dataclasses import replace

from flows.dialogue.state import State, dump, load
from flows.dialogue.transitions import MOST_OTHERS, at_menu, begun, brought_back, put_away

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
    assert (back.round, back.active, back.asking, back.others) == (9, True, None, ())


def test_a_case_without_answers_is_not_kept() -> None:
    assert begun(State(active=True)).others == ()


def test_the_case_that_is_on_is_kept_in_its_turn() -> None:
    second = replace(begun(CASE), answers={"platform": "bukalapak"})
    back = brought_back(second)
    assert back.answers == CASE.answers
    assert [case.answers for case in back.others] == [second.answers]


def test_a_case_left_for_the_menu_and_replaced_is_kept_once() -> None:
    assert len(put_away(brought_back(begun(at_menu(CASE)))).others) == 1


def test_only_the_latest_are_kept() -> None:
    state = State()
    for number in range(MOST_OTHERS + 2):
        state = replace(begun(state), answers={"platform": str(number)})
    kept = [case.answers["platform"] for case in state.others]
    assert kept == [str(number) for number in range(MOST_OTHERS, 0, -1)]


def test_cases_are_numbered_for_good() -> None:
    second = replace(begun(replace(begun(State()), answers={"platform": "a"})), answers={"p": "b"})
    assert (second.case, second.others[0].case) == (2, 1)
    assert (brought_back(second).case, begun(brought_back(second)).case) == (1, 3)


def test_cases_of_an_older_version_are_numbered() -> None:
    old = load('{"answers":{"a":"1"},"earlier":[{"answers":{"b":"2"}},{"answers":{"c":"3"}}]}')
    assert [one.case for one in (old, *old.others)] == [3, 2, 1]
    assert load('{"earlier":[{"answers":{"b":"2"}}]}').case == 0


def test_what_is_the_persons_stays_with_every_case() -> None:
    first = replace(begun(State(zone="wit", reminded_on="2026-11-20")), answers={"platform": "a"})
    second = replace(begun(first), answers={"platform": "b"})
    for state in (second, put_away(second), brought_back(second)):
        assert (state.zone, state.reminded_on) == ("wit", "2026-11-20")
        assert all(not case.zone for case in state.others)


def test_earlier_cases_survive_being_stored() -> None:
    state = begun(CASE)
    assert load(dump(state)) == state


def test_an_earlier_case_that_cannot_be_read_takes_all_with_it() -> None:
    assert load('{"round":2,"others":[3]}') == State()
