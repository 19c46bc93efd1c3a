"""Channels of a complaint: those of the case in their order, by id, in words."""

from dataclasses import replace

import pytest

from flows.library.library import Library
from flows.questions.complaints.channels import (
    ComplaintChannel,
    as_channel,
    channel_label,
    channels,
    is_known_contact,
    source_channel,
    via,
)
from tests.support.talk.at_verdict import LATER, at_verdict
from tests.support.talk.talk import Talk


def ids(talk: Talk) -> list[str]:
    return [one.id for one in channels(talk.context)]


def test_contacts_come_in_their_order_and_the_form_last(library: Library) -> None:
    found = ids(at_verdict(library, today=LATER))
    assert found == [
        "tokopedia",
        "lembaga",
        "prakerja:telepon",
        "prakerja:chat",
        "prakerja:email",
        "form",
    ]
    late = ids(at_verdict(library, today=LATER, reported={"lembaga": "no"}))
    assert late[0] == "lembaga"


def test_programme_can_be_written_to_before_its_time(library: Library) -> None:
    talk = at_verdict(library, reported={"tokopedia": "no"})
    assert "prakerja" not in talk.diagnosis.contacts
    assert ids(talk)[-2:] == ["prakerja:email", "form"]


def test_without_a_platform_there_is_the_programme(library: Library) -> None:
    found = ids(Talk(library).begins())
    assert found == ["prakerja:telepon", "prakerja:chat", "prakerja:email", "form"]


def test_whatsapp_is_a_way_and_a_shop_is_none(real_library: Library) -> None:
    found = ids(at_verdict(real_library, platform="pijar-mahir", today=LATER))
    assert found[0] == "pijar-mahir:whatsapp"
    assert "pijar-mahir" not in found


@pytest.mark.parametrize("value", ["form", "tokopedia", "prakerja:email", "nowhere:chat"])
def test_id_is_read_back(value: str) -> None:
    assert as_channel(value).id == value


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("form", "[via-form]"),
        ("tokopedia", "[via-contact contact=Tokopedia Care]"),
        ("prakerja:email", "[via-email contact=PMO Prakerja]"),
        ("prakerja:telepon", "[via-phone contact=PMO Prakerja]"),
        ("prakerja:chat", "[via-chat contact=PMO Prakerja]"),
        ("pijar-mahir:whatsapp", "[via-whatsapp contact=Pijar Mahir]"),
        ("lembaga", "[via-contact contact=[actor-lembaga]]"),
        ("prakerja:pigeon", "[via-contact contact=PMO Prakerja]"),
    ],
)
def test_channel_is_told_in_words(library: Library, value: str, said: str) -> None:
    assert via(at_verdict(library, today=LATER).context, value) == said


def test_button_names_the_channel(library: Library) -> None:
    context = at_verdict(library, today=LATER).context
    assert channel_label(context, as_channel("form")) == "[channel-form]"
    assert channel_label(context, as_channel("prakerja:email")).startswith("[channel-email")
    assert channel_label(context, as_channel("prakerja:pigeon")).startswith("[channel-contact")


def test_platform_without_a_contact_keeps_its_name(library: Library) -> None:
    contacts = {key: one for key, one in library.contacts.items() if key != "tokopedia"}
    bare = replace(library, contacts=contacts)
    talk = at_verdict(bare, today=LATER)
    assert ids(talk)[0] == "tokopedia"
    assert via(talk.context, "tokopedia") == "[via-contact contact=Tokopedia]"
    assert source_channel(talk.context, ComplaintChannel("tokopedia", "")) is None
    assert is_known_contact(talk.context, "tokopedia")
    assert not is_known_contact(talk.context, "gone:email")
