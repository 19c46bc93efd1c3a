from bot.contracts.positions import position
from flows.dialogue.state import State
from flows.library.library import Library
from flows.questions.question import question_of
from tests.support.talk.talk import Talk


def test_check_of_another_provider_takes_no_answer(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya")
    blue = question_of(talk.context, "sertifikat-biru")
    assert blue.refusal(talk.context, "yes")


def test_standing_hides_a_period_still_to_be_narrowed(library: Library) -> None:
    talk = Talk(library).begins("lainnya").says("minggu lalu")
    assert position(talk.context) == {
        "open_question": "completed",
        "answers": {"platform": "lainnya"},
    }


def test_standing_tells_reports_under_one_question(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya", "2026-11-21", *["yes"] * 4)
    talk.presses("told", "pmo no", "told", "tokopedia done")
    found = position(talk.context)
    assert found["open_question"] == "reported"
    assert found["answers"] == {**talk.answers, "reported": {"pmo": "no"}}


def test_unknown_date_is_an_answer(library: Library) -> None:
    state = State(active=True, answers={"platform": "lainnya", "completed": "unknown"})
    answers = position(Talk(library, state=state).context)["answers"]
    assert answers == {"platform": "lainnya", "completed": "unknown"}


def test_dates_from_both_ends_of_nowhere_are_no_period(library: Library) -> None:
    for value in ("2019-01-01/2019-12-31", "2026-11-01/kemarin", "/"):
        state = State(active=True, answers={"platform": "lainnya", "completed": value})
        assert Talk(library, state=state).context.period is None
