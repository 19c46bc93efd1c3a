import pytest

from flows.dialogue.state import Complaint, Inquiry, State, dump, load


def test_state_survives_being_stored() -> None:
    state = State(
        round=3,
        active=True,
        answers={"platform": "tokopedia", "completed": "2026-11-03"},
        reported={"lembaga": "no"},
        reported_on={"lembaga": "2026-11-20"},
        still_asked_on={"lembaga": "2026-11-24"},
        heard={"pmo": "done"},
        inquiries=(
            Inquiry(contact="tokopedia", result="wait", asked="2026-11-20", days=3),
            Inquiry(contact="lembaga", result="no_answer", asked="2026-11-21"),
            Inquiry(contact="tokopedia", result="sent_on", asked="2026-11-21", to="lembaga"),
        ),
        asking="ulasan",
        unconfirmed=("platform",),
        misses=2,
        said="1f",
        case=2,
        guide="akun",
        outcome="appeared",
        reminding="2026-11-20",
        reminded={"form": "2026-11-25"},
        told_due="2026-11-25",
        complaints=(
            Complaint(sent="2026-11-20", channel="form", ticket="4411"),
            Complaint(sent="2026-11-24", channel="prakerja:email"),
        ),
        sending=Complaint(sent="", channel="tokopedia"),
        zone="wit",
        zone_heard="wita",
        reminded_on="2026-11-25",
        prompted="zone",
        announced="otp",
    )
    assert load(dump(state)) == state
    assert load(dump(State())) == State()


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"round":"x"}', '{"inquiries":[{}]}', '{"answers":[1]}', "{"]
)
def test_unreadable_state_counts_as_new(text: str) -> None:
    assert load(text) == State()


def test_state_of_an_older_version_keeps_its_answers() -> None:
    assert load('{"round":2,"answers":{"platform":"tokopedia"}}') == State(
        round=2, answers={"platform": "tokopedia"}, case=1
    )


def test_reports_of_an_older_version_have_no_day() -> None:
    state = load('{"round":2,"reported":{"lembaga":"no"}}')
    assert state == State(round=2, reported={"lembaga": "no"})


@pytest.mark.parametrize("answers", ['{"completed":"unknown"}', '{"platform":"tokopedia"}'])
def test_state_that_was_about_right_of_no_day_is_kept(answers: str) -> None:
    assert load(f'{{"approximate":true,"answers":{answers}}}') == load(f'{{"answers":{answers}}}')
