from bot.contracts.positions import position
from flows.dialogue.state import State
from flows.library.library import Library
from tests.support.talk.reporting import at_verdict
from tests.support.talk.talk import Talk


def test_at_the_menu_nothing_is_open(library: Library) -> None:
    assert position(Talk(library).context) == {
        "open_question": None,
        "answers": {},
        "case": None,
        "cases": [],
        "handover": None,
    }


def test_hides_a_period_still_to_be_narrowed(library: Library) -> None:
    talk = Talk(library).begins("lainnya", "lainnya").says("minggu lalu")
    found = position(talk.context)
    assert found["open_question"] == "completed"
    assert found["answers"] == {"platform": "lainnya", "provider": "lainnya"}


def test_names_the_case_that_is_on_and_all(library: Library) -> None:
    talk = at_verdict(Talk(library)).presses("another", "bukalapak")
    found = position(talk.context)
    assert (found["case"], found["cases"]) == (
        "Bukalapak",
        ["Bukalapak", "[case-name day=3 Nov 2026 platform=Tokopedia]"],
    )
    assert position(talk.commands("mulai").context)["case"] is None


def test_tells_reports_under_one_question(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya", "2026-11-21", *["yes"] * 4)
    talk.presses("told", "pmo no", "told", "tokopedia done")
    found = position(talk.context)
    assert found["open_question"] == "reported"
    assert found["answers"] == {**talk.answers, "reported": {"pmo": "no"}}


def test_unknown_date_is_an_answer(library: Library) -> None:
    state = State(active=True, answers={"platform": "lainnya", "completed": "unknown"})
    answers = position(Talk(library, state=state).context)["answers"]
    assert answers == {"platform": "lainnya", "completed": "unknown"}


def test_report_stands_there_before_it_is_confirmed(library: Library) -> None:
    talk = at_verdict(Talk(library)).says("tokopedia udah lapor tgl 5")
    talk.says("lembaga udah lapor")
    found = position(talk.context)
    assert found["open_question"] == "confirm"
    assert found["answers"] == {**talk.answers, "reported": {"tokopedia": "2026-11-05"}}
