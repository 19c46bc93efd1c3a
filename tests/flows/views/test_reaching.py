"""Buttons with which somebody is reached: numbers to copy, chats with the case already written."""

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from flows.library.contacts import Channel
from flows.library.library import Library
from flows.views.contacts.channels import whatsapp_number
from tests.support.talk.at_verdict import LATER, at_verdict
from tests.support.talk.talk import Talk

PIJAR = "6282111113630"


def copied(talk: Talk) -> list[str]:
    return [button.copy for button in talk.buttons if button.copy]


def written(talk: Talk) -> dict[str, str]:
    """Return the texts of the buttons that open WhatsApp, by number."""
    links = [urlsplit(button.url) for button in talk.buttons if button.url]
    links = [link for link in links if link.hostname == "wa.me"]
    return {link.path[1:]: parse_qs(link.query)["text"][0] for link in links}


def at_pijar(library: Library, **case: Any) -> Talk:
    return at_verdict(library, platform="pijar-mahir", **case)


# ------------------------------------------------------------ to copy


def test_every_number_and_mail_address_can_be_copied(library: Library) -> None:
    talk = Talk(library).commands("kontak")
    listed = [each for contact in library.contacts.values() for each in contact.listed]
    wanted = {each.value for each in listed if each.kind in ("telepon", "whatsapp", "email")}
    assert set(copied(talk)) == wanted


def test_addresses_of_pages_are_not_copied(library: Library) -> None:
    assert not any("https" in value for value in copied(Talk(library).commands("kontak")))


def test_labels_fit_their_rows(real_library: Library) -> None:
    for reply in Talk(real_library).commands("kontak").last.replies[:-1]:
        for row in reply.buttons:
            assert all(len(button.label) <= (20 if len(row) > 1 else 36) for button in row)


def test_contacts_of_a_case_are_copied_below_their_cards(library: Library) -> None:
    talk = at_pijar(library, today=LATER).presses("contacts")
    assert "+62 821-1111-3630" in copied(talk)
    assert "0800-150-3001" in copied(talk)


def test_contact_that_is_not_known_has_nothing_to_copy(library: Library) -> None:
    bare = {id_: each for id_, each in library.contacts.items() if id_ == "prakerja"}
    talk = at_pijar(replace(library, contacts=bare), today=LATER).presses("contacts")
    assert set(copied(talk)) == {"0800-150-3001", "info@prakerja.go.id"}


# ------------------------------------------------------------ to write


@pytest.mark.parametrize("written_as", ["+62 811-8807-172", "0811-8807-172", "628118807172"])
def test_number_is_written_for_the_link(library: Library, written_as: str) -> None:
    channel = Channel(kind="whatsapp", value=written_as, hours=None)
    contact = replace(library.contacts["prakerja"], channels=(channel,))
    assert whatsapp_number(contact) == "628118807172"
    assert whatsapp_number(library.contacts["prakerja"]) is None


def test_late_platform_is_asked_with_the_case_written(library: Library) -> None:
    talk = at_pijar(library, today=LATER)
    assert talk.diagnosis.verdict == "escalate"
    date = "Rabu, 18 November 2026"
    assert written(talk) == {PIJAR: f"[ask-sentence completed={date} platform=Pijar Mahir]"}
    assert [b.label for b in talk.buttons if b.style == "primary"] == [
        "[way-whatsapp contact=Pijar Mahir]"
    ]


def test_whoever_is_said_not_to_have_done_it_is_asked_for_that(library: Library) -> None:
    talk = at_pijar(library, reported={"pijar-mahir": "no"})
    assert talk.diagnosis.verdict == "chase"
    assert written(talk)[PIJAR].startswith("[chase-sentence ")


def test_who_is_not_to_be_asked_yet_stands_with_the_contacts(library: Library) -> None:
    talk = at_pijar(library)
    assert talk.diagnosis.verdict == "wait"
    assert written(talk) == {}
    assert written(talk.presses("contacts")).keys() == {PIJAR}


def test_contact_without_whatsapp_has_no_link(library: Library) -> None:
    assert written(at_verdict(library, today=LATER).presses("contacts")) == {}


def test_unfinished_training_asks_for_no_certificate(library: Library) -> None:
    talk = at_pijar(library, pelatihan_tuntas="no", today=LATER).presses("contacts")
    assert written(talk) == {}


def test_nothing_is_written_without_a_date(library: Library) -> None:
    talk = at_pijar(library, completed="unknown").presses("contacts")
    assert written(talk) == {}
