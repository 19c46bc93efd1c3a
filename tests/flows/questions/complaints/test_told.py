"""A complaint told in a sentence: to whom, by which way, on which day, as far as it is said."""

from datetime import date

import pytest

from flows.dialogue.state import Complaint
from flows.library.library import Library
from flows.questions.complaints.told import told_complaint
from flows.understanding.message import Message
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk

TODAY = date(2026, 12, 14)  # a Monday


def told(
    library: Library, text: str, *, platform: str = "tokopedia", provider: str = "lainnya"
) -> Complaint | None:
    talk = at_verdict(library, platform=platform, provider=provider, today=TODAY)
    return heard(talk, text)


def heard(talk: Talk, text: str) -> Complaint | None:
    message = Message(text=text, library=talk.library, today=talk.today)
    return told_complaint(talk.context, message)


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("form udah diisi kemarin", "form"),
        ("sudah isi form pengaduan prakerja kemarin", "form"),
        ("sudah bikin aduan di web prakerja kemarin", "form"),
        ("udah lapor ke tokopedia care kemarin", "tokopedia"),
        ("sudah lapor ke sana kemarin", ""),
        ("udah email prakerja kemarin", "prakerja:email"),
        ("sudah kirim email ke mereka kemarin", "prakerja:email"),
        ("udah komplain lewat live chat kemarin", "prakerja:chat"),
        ("udah ngadu ke lembaganya kemarin", "lembaga"),
        ("udah komplain ke pmo kemarin", "prakerja"),
        ("udah komplain ke tokopedia sama lembaganya kemarin", ""),
        ("sertif tokped belum muncul. form udah diisi kemarin", "form"),
    ],
)
def test_channel_is_that_of_the_case(library: Library, text: str, channel: str) -> None:
    assert told(library, text) == Complaint(sent="2026-12-13", channel=channel)


def test_only_whatsapp_of_the_case_is_meant(library: Library) -> None:
    sent = told(library, "udah kirim wa ke mereka kemarin", platform="pijar-mahir")
    assert sent == Complaint(sent="2026-12-13", channel="pijar-mahir:whatsapp")
    assert told(library, "udah kirim wa ke mereka kemarin") == Complaint(
        sent="2026-12-13", channel=""
    )
    by_mail = told(library, "udah email tokopedia kemarin")
    assert by_mail == Complaint(sent="2026-12-13", channel="tokopedia:email")


def test_own_platform_and_provider_are_meant_by_what_they_are(library: Library) -> None:
    sent = told(library, "udah lapor ke platformnya kemarin")
    assert sent == Complaint(sent="2026-12-13", channel="tokopedia")
    sent = told(library, "udah ngadu ke lembaganya kemarin", provider="skill-academy")
    assert sent == Complaint(sent="2026-12-13", channel="skill-academy")


def test_somebody_who_has_no_part_in_the_case_is_not_meant(library: Library) -> None:
    assert told(library, "udah lapor ke bukalapak kemarin") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("form udah diisi", ""),
        ("form udah diisi minggu lalu", ""),
        ("form udah diisi tgl 2 november", ""),  # before the completion
        ("form udah diisi tgl 20 november", "2026-11-20"),
    ],
)
def test_day_is_taken_where_it_is_one(library: Library, text: str, day: str) -> None:
    assert told(library, text) == Complaint(sent=day, channel="form")


def test_without_a_case_any_day_can_be(library: Library) -> None:
    talk = Talk(library, today=TODAY).begins()
    sent = heard(talk, "form udah diisi tgl 2 november")
    assert sent == Complaint(sent="2026-11-02", channel="form")


@pytest.mark.parametrize("number", ["1", "98765432101", "PRK2291877120X-990122-771-000112"])
def test_what_is_no_ticket_is_left_out(library: Library, number: str) -> None:
    sent = told(library, f"form udah diisi kemarin, tiketnya {number}")
    assert sent == Complaint(sent="2026-12-13", channel="form")


def test_ticket_is_kept(library: Library) -> None:
    sent = told(library, "form udah diisi kemarin, tiketnya PRK-88")
    assert sent == Complaint(sent="2026-12-13", channel="form", ticket="PRK-88")
