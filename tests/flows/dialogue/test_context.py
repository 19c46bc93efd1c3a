from flows.dialogue.state import State
from flows.library.library import Library
from flows.questions.question import question_of
from tests.support.talk.talk import Talk


def test_check_of_another_provider_takes_no_answer(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "lainnya")
    blue = question_of(talk.context, "sertifikat-biru")
    assert blue.refusal(talk.context, "yes")


def test_dates_from_both_ends_of_nowhere_are_no_period(library: Library) -> None:
    for value in ("2019-01-01/2019-12-31", "2026-11-01/kemarin", "/"):
        state = State(active=True, answers={"platform": "lainnya", "completed": value})
        assert Talk(library, state=state).context.period is None
