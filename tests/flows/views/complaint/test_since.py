"""What stands since a complaint: our days, told as advice; the next contact; a second letter."""

from dataclasses import replace
from datetime import date

import pytest

from flows.dialogue.state import Complaint, State
from flows.library.library import Library
from tests.support.talk.at_verdict import LATER, at_verdict
from tests.support.talk.talk import Talk

SENT = date(2026, 12, 2)  # a Wednesday; the last due date was the day before


def sent(library: Library, today: date, *channels: str) -> Talk:
    """Return a talk at the verdict of somebody who has sent a complaint by each channel."""
    complaints = tuple(Complaint(sent=SENT.isoformat(), channel=channel) for channel in channels)
    talk = at_verdict(library, today=today)
    talk.state = replace(talk.state, complaints=complaints)
    return talk.presses("told", "keep")


@pytest.mark.parametrize(
    ("today", "told", "day"),
    [
        (date(2026, 12, 2), "sent-wait", None),
        (date(2026, 12, 4), "sent-wait", "2"),
        (date(2026, 12, 7), "sent-next", "3"),
        (date(2026, 12, 10), "sent-next", "6"),
        (date(2026, 12, 11), "sent-again", "7"),
        (date(2026, 12, 29), "sent-again", "17"),
    ],
)
def test_days_since_decide_what_is_advised(
    library: Library, today: date, told: str, day: str | None
) -> None:
    talk = sent(library, today, "form").tells(told)
    if day is None:
        talk.tells("sent-head-new").tells("sent-due", due="Selasa, 1 Desember 2026")
    else:
        talk.tells("sent-head", day=day, via="[via-form]")


def test_waiting_ends_on_a_working_day(library: Library) -> None:
    talk = sent(library, SENT, "form").tells("sent-wait", until="Senin, 7 Desember 2026")
    talk.tells("contact-brief", contact="[contact contact=Tokopedia Care]")


def test_next_is_the_first_contact_not_written_to(library: Library) -> None:
    talk = sent(library, date(2026, 12, 7), "form", "tokopedia")
    talk.tells("contact-brief-undated", contact="[contact contact=Lembaga pelatihan]")
    talk = sent(library, date(2026, 12, 7), "tokopedia", "lembaga", "prakerja:email")
    talk.tells("form-step")


def test_whoever_wrote_to_all_waits_for_the_second_letter(library: Library) -> None:
    everybody = ("tokopedia", "lembaga", "prakerja:email", "form")
    talk = sent(library, date(2026, 12, 7), *everybody)
    talk.tells("sent-all", until="Jumat, 11 Desember 2026")


def test_second_letter_has_its_button(library: Library) -> None:
    talk = sent(library, date(2026, 12, 11), "form")
    assert talk.labelled("way-letter").data == talk.button("complaint").data
    assert sent(library, date(2026, 12, 10), "form").labelled("way-complaint")


def test_verdict_in_full_tells_it_too(library: Library) -> None:
    talk = sent(library, date(2026, 12, 7), "form").forges("s").presses("edit e-wallet", "yes")
    talk.tells("sent-head").tells("sent-next")
    assert not talk.told("ask-first")


def test_before_the_form_opens_it_is_only_noted(library: Library) -> None:
    talk = at_verdict(library, today=date(2026, 11, 24))
    talk.says("barusan lapor ke tokopedia care").presses("yes", "help")
    talk.tells("wait-head").tells(
        "sent-noted",
        complaint="[complaint-sent sent=Selasa, 24 November"
        " 2026 via=[via-contact contact=Tokopedia Care]]",
    )


def test_under_what_is_to_be_mended_it_is_noted_with_the_way_out(library: Library) -> None:
    talk = at_verdict(library, platform="kemnaker", today=LATER, sertifikat_kemnaker="no")
    talk.says("form pengaduan udah diisi hari ini").presses("yes", "help")
    talk.tells("fix-one").tells("sent-noted-stuck")


def test_status_tells_what_was_sent(library: Library) -> None:
    talk = sent(library, date(2026, 12, 7), "form").says("sampai mana kak")
    talk.tells("sent-head", day="3").tells("sent-next")
    assert not talk.told("status-late")


def test_odd_day_counts_from_today(library: Library) -> None:
    talk = at_verdict(library, today=LATER)
    odd = Complaint(sent="once", channel="form")
    talk.state = State(round=1, active=True, answers=talk.state.answers, complaints=(odd,))
    talk.says("sampai mana").tells("sent-head-new").commands("dataku").reads("once")


def test_of_a_year_gone_by_the_day_it_was_due_is_left_out(library: Library) -> None:
    talk = at_verdict(library, completed="2021-11-03", today=date(2026, 12, 7))
    talk.state = replace(talk.state, complaints=(Complaint(sent="2026-12-02", channel="form"),))
    talk = talk.presses("told", "keep").tells("sent-head", day="3").tells("sent-next")
    assert not talk.told("sent-due")
