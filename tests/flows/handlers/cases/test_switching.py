"""Several cases: listed, opened, closed, none erased by another."""

import pytest

from flows.dialogue.state import State
from flows.dialogue.transitions import MOST_OTHERS
from flows.library import Library
from tests.support.guides.guided import with_guides
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk


def two_cases(library: Library) -> Talk:
    """Return a talk with a case at Tokopedia (1) and, on now, one at Bukalapak (2)."""
    return at_verdict(library).presses("another").presses("bukalapak").sees("provider")


def test_cases_are_listed_with_how_they_stand(library: Library) -> None:
    talk = two_cases(library).commands("kasus")
    talk.tells("cases-head").tells("standing-open").tells("cases-due")
    assert talk.offers("open 1")
    assert talk.offers("open 2")


def test_without_a_case_one_can_begin(library: Library) -> None:
    Talk(library).commands("kasus").tells("cases-none").presses("new").sees("platform")


def test_a_case_is_opened_and_the_other_kept(library: Library) -> None:
    talk = two_cases(library).commands("kasus").presses("open 1").sees(None)
    assert talk.answers["platform"] == "tokopedia"
    talk.commands("kasus").presses("open 2").sees("provider")
    assert talk.answers["platform"] == "bukalapak"


def test_the_one_that_is_on_can_be_gone_on_with(library: Library) -> None:
    talk = two_cases(library).commands("mulai").commands("kasus").presses("open 2")
    talk.sees("provider")


def test_an_old_button_of_a_case_still_opens_it(library: Library) -> None:
    talk = two_cases(library).commands("kasus")
    data = talk.button("open 1").data or ""
    talk.commands("mulai").presses("start").presses("kemnaker")
    talk.forges(data.partition(".")[2]).sees(None)
    assert talk.answers["platform"] == "tokopedia"


@pytest.mark.parametrize("data", ["o.open.9", "o.open.x", "o.open", "o.close.1", "o.burn"])
def test_what_is_no_case_is_an_old_button(library: Library, data: str) -> None:
    at_verdict(library).forges(data).tells("old-button")


def test_closing_keeps_it_and_has_an_undo(library: Library) -> None:
    talk = two_cases(library).commands("kasus").presses("close").at_menu()
    talk.tells("case-closed-now", case="Bukalapak").presses("open 2").sees("provider")
    assert talk.state.outcome == ""


def test_nothing_is_closed_where_nothing_is_on(library: Library) -> None:
    Talk(library).forges("o.close").tells("old-button")


def test_a_closed_case_is_told_as_such(library: Library) -> None:
    two_cases(library).commands("kasus").presses("close").commands("kasus").tells("standing-closed")


def test_one_whose_certificate_appeared_is_told_as_such(library: Library) -> None:
    talk = at_verdict(library).says("udah muncul kak").commands("kasus").tells("standing-appeared")
    assert talk.state.others[0].outcome == "appeared"


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        ({"completed": "2026-10-05"}, "standing-late"),
        ({"ulasan": "no", "completed": "2021-10-05"}, "standing-fix"),
        ({"pelatihan_tuntas": "unknown"}, "standing-ready"),
        ({"completed": "unknown"}, "standing-no-date"),
        ({"completed": "2026-11-18", "reported": {"lembaga": "no"}}, "standing-day"),
        ({"platform": "kemnaker", "sertifikat_kemnaker": "no"}, "standing-fix"),
    ],
)
def test_each_standing_has_its_words(
    library: Library, told: dict[str, object], standing: str
) -> None:
    at_verdict(library, **told).commands("kasus").tells(standing)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "typed", ["yang tokopedia sampai mana", "yg di tokped gimana kak", "balik ke yg tokopedia"]
)
def test_a_case_is_opened_by_its_platform(library: Library, typed: str) -> None:
    talk = two_cases(library).says(typed).sees(None)
    assert talk.answers["platform"] == "tokopedia"


@pytest.mark.parametrize("typed", ["yang pintaria gimana", "yang bukalapak", "yang mana kak"])
def test_a_platform_that_no_other_case_has_opens_none(library: Library, typed: str) -> None:
    assert two_cases(library).says(typed).last.reader != "other-case"


def test_of_two_at_one_platform_none_is_guessed(library: Library) -> None:
    talk = two_cases(library).presses("lainnya").commands("kasus").presses("new")
    talk.presses("tokopedia").commands("kasus").presses("open 2").commands("kasus")
    assert talk.says("yang tokopedia gimana").last.reader != "other-case"


def test_no_case_that_goes_on_is_pushed_out_by_a_new_one(library: Library) -> None:
    kept = tuple(
        State(case=number, answers={"platform": "tokopedia"}) for number in range(MOST_OTHERS)
    )
    state = State(round=5, active=True, case=20, answers={"platform": "kemnaker"}, others=kept)
    talk = Talk(library, state=state).commands("mulai").presses("start").tells("cases-full")
    assert (talk.state.others, talk.state.case) == (kept, 20)
    talk.says("sertif bukalapak blm muncul, selesai 3 nov").tells("cases-full")
    talk.commands("kasus").presses("close").presses("start").sees("platform")


def test_what_has_ended_makes_room(library: Library) -> None:
    ended = State(case=1, answers={"platform": "bukalapak"}, outcome="appeared")
    going = tuple(State(case=2 + n, answers={"platform": "tokopedia"}) for n in range(MOST_OTHERS))
    state = State(round=5, active=True, case=20, answers={"platform": "kemnaker"})
    begun = Talk(
        library,
        state=State(
            round=5, active=True, case=20, answers=state.answers, others=(ended, *going[1:])
        ),
    )
    begun.commands("mulai").presses("start").sees("platform")
    assert ended not in begun.state.others


def test_the_menu_shows_a_few_and_leads_to_all(library: Library) -> None:
    others = tuple(State(case=n, answers={"platform": "tokopedia"}) for n in range(1, 6))
    talk = Talk(library, state=State(round=3, others=others)).commands("mulai")
    assert talk.offers("open 1")
    assert not talk.offers("open 5")
    talk.presses("list").tells("cases-head")


def test_a_guided_case_that_is_named_is_offered(library: Library) -> None:
    talk = at_verdict(with_guides(library)).says("terus yang uang gimana kak").tells("guide-other")
    talk.presses("guide uang").sees("u-piagam")


@pytest.mark.parametrize("text", ["yang uang gelombang dua gimana", "uang gimana", "yang lain"])
def test_what_names_more_or_less_is_none(library: Library, text: str) -> None:
    assert not at_verdict(with_guides(library)).says(text).told("guide-other")
