from datetime import timedelta

import pytest

from bot.rehearsal import NO_QUESTION, Rehearsal, TranscriptStep, rehearse
from bot.rehearsal.rehearse import Mismatch
from bot.rehearsal.seen import Ground
from flows.diagnosis.diagnose import NOTES
from flows.library.library import Library
from tests.support.talk.rehearsing import (
    NOON,
    Expected,
    at,
    gives,
    later,
    played,
    presses,
    says,
    sends,
    transcript,
)

STORY = "sertif tokped sy blm nongol pdhl udh kelar 19 nov"
TO_VERDICT = (says(STORY), presses("yes"), presses("lainnya"), *(presses("yes") for _ in range(3)))


def at_verdict(**expected: Expected) -> tuple[TranscriptStep, ...]:
    return (*TO_VERDICT, presses("yes", **expected))


def mismatch(rehearsal: Rehearsal) -> Mismatch:
    assert rehearsal.mismatch is not None
    return rehearsal.mismatch


def test_what_is_expected_comes(library: Library) -> None:
    steps = at_verdict(
        question=NO_QUESTION,
        verdict="wait",
        holder="tokopedia",
        due="2026-12-02",
        contacts=("tokopedia", "lembaga"),
        complaint_form="tidak",
        text=("wait-head", "timeline-head"),
        button=("seen", "told"),
    )
    assert played(library, *steps).mismatch is None


@pytest.mark.parametrize(
    ("aspect", "value"),
    [
        ("question", "ulasan"),
        ("verdict", "escalate"),
        ("topics", "jadwal-insentif"),
        ("holder", "pmo"),
        ("due", "2026-12-01"),
        ("text", ("wait-head", "escalate-head")),
        ("button", ("seen", "complaint")),
        ("notes", "past-year"),
        ("contacts", ("lembaga", "tokopedia")),
        ("complaint_form", "ya"),
    ],
)
def test_what_does_not_come_is_a_mismatch(library: Library, aspect: str, value: Expected) -> None:
    found = mismatch(played(library, *at_verdict(**{aspect: value})))
    assert [each.aspect for each in found.unmet] == [aspect]


def test_all_unmet_of_the_first_step_are_told(library: Library) -> None:
    steps = (says(STORY, question="provider", text="ask-provider"), says("halo", question="x"))
    found = mismatch(played(library, *steps))
    assert [each.aspect for each in found.unmet] == ["question", "text"]
    assert found.step is steps[0]


def test_while_a_question_is_open_there_is_no_verdict(library: Library) -> None:
    steps = (*at_verdict(verdict="wait"), presses("told", verdict="wait"))
    assert mismatch(played(library, *steps)).step is steps[-1]


def test_case_put_away_has_no_verdict(library: Library) -> None:
    steps = (*at_verdict(), presses("seen", question=NO_QUESTION, verdict="wait"))
    assert [each.aspect for each in mismatch(played(library, *steps)).unmet] == ["verdict"]


def test_verdict_stays_on_beside_a_topic(library: Library) -> None:
    aside = says("insentif belum cair", topics="insentif-belum-cair", verdict="wait")
    assert played(library, *at_verdict(), aside).mismatch is None


def test_clock_moves_with_the_steps(library: Library) -> None:
    later = NOON + timedelta(days=12)
    steps = (
        *at_verdict(verdict="wait"),
        at(later, says("kapan", verdict="escalate", complaint_form="ya")),
    )
    assert played(library, *steps).mismatch is None


def test_commands_and_media_are_done(library: Library) -> None:
    steps = (
        gives("kontak", text="contacts-after"),
        sends("photo", text="media-picture"),
        sends("photo", "insentif belum cair", topics="insentif-belum-cair"),
    )
    assert played(library, *steps).mismatch is None


def test_report_is_pressed_by_actor(library: Library) -> None:
    steps = (
        *at_verdict(),
        presses("told", question="reported"),
        presses("tokopedia done", question="reported"),
        presses("2026-11-20", verdict="wait", holder="pmo"),
    )
    assert played(library, *steps).mismatch is None


def test_button_that_is_not_there_ends_the_transcript(library: Library) -> None:
    found = mismatch(played(library, gives("mulai"), presses("tokopedia"), says("halo")))
    assert found.unpressed is not None
    assert (found.unpressed.meaning, found.unpressed.several) == ("tokopedia", False)
    assert found.seen is not None


def test_meaning_of_several_buttons_is_not_guessed(library: Library) -> None:
    found = mismatch(played(library, *TO_VERDICT, presses("answer")))
    assert found.unpressed is not None
    assert found.unpressed.several
    assert len(found.unpressed.candidates) > 1


def test_reminder_comes_due_later_and_its_buttons_are_pressed(library: Library) -> None:
    due = NOON + timedelta(days=11)
    steps = (
        *at_verdict(verdict="wait", due="2026-12-02"),
        presses("remind", text="remind-set"),
        later(due, text="remind-appeared", button="reminder seen"),
        at(due, presses("reminder seen", text="seen")),
    )
    assert played(library, *steps).mismatch is None


def test_where_nothing_is_due_the_buttons_of_before_stay(library: Library) -> None:
    tomorrow = NOON + timedelta(days=1)
    steps = (*at_verdict(), later(tomorrow), at(tomorrow, presses("remind", text="remind-set")))
    assert played(library, *steps).mismatch is None


def test_first_step_has_no_buttons_to_press(library: Library) -> None:
    found = mismatch(played(library, presses("start")))
    assert found.seen is None


def test_each_transcript_begins_anew(library: Library) -> None:
    story, greeting = transcript(says(STORY)), transcript(gives("mulai", button="start"))
    assert all(each.mismatch is None for each in rehearse(library, [story, greeting, story]))


def test_walked_ground_is_told(library: Library) -> None:
    walked = played(library, *at_verdict()).walked
    assert walked[Ground.VERDICTS] == {"wait"}
    assert walked[Ground.YEARS] == {"2026"}
    assert {"confirm", "provider", "ulasan"} <= walked[Ground.QUESTIONS]
    assert walked[Ground.ANSWERS] >= {"ulasan=yes", "e-wallet=yes"}
    assert "wait-head" in walked[Ground.TEXTS]
    assert "welcome" not in walked[Ground.TEXTS]  # no text of the guided case


def test_note_is_walked_and_known(library: Library) -> None:
    steps = (says(STORY.replace("19 nov", "19 nov 2025")), *TO_VERDICT[1:], presses("yes"))
    notes = played(library, *steps).walked[Ground.NOTES]
    assert {"past-year"} <= notes <= NOTES


def test_folded_texts_are_told_as_well(library: Library) -> None:
    rehearsal = played(library, says("insentif belum cair", text="sources"))
    assert rehearsal.mismatch is None
