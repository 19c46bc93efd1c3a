from datetime import datetime

import pytest

from bot.contracts.replies import read_event, reply_as_json
from bot.service.clock import WIB
from flows.dialogue.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    MediaSent,
    TextEdited,
    TextSent,
)
from flows.dialogue.replies import Button, Picture, Reply


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ('{"text": "halo"}', TextSent("halo")),
        ('{"press": "0.m.start"}', ButtonPressed("0.m.start")),
        ('{"command": "mulai"}', CommandGiven("mulai")),
        ('{"command": "mulai", "argument": "pijar"}', CommandGiven("mulai", "pijar")),
        ('{"media": "photo"}', MediaSent("photo")),
        ('{"caption": "bukti", "media": "photo"}', MediaSent("photo", caption="bukti")),
        ('{"edit": "halo"}', TextEdited("halo")),
    ],
)
def test_line_is_an_event(line: str, event: Event) -> None:
    assert read_event(line) == (event, None)


def test_line_may_tell_its_moment() -> None:
    line = '{"text": "halo", "at": "2026-11-30T09:00:00+07:00"}'
    assert read_event(line) == (TextSent("halo"), datetime(2026, 11, 30, 9, tzinfo=WIB))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[" * 100_000,
        "[]",
        "{}",
        '{"text": 1}',
        '{"teks": "a"}',
        '{"text": "", "": 1}',
        '{"text": "a", "edit": "b"}',
        '{"text": "a", "caption": "b"}',
        '{"command": "mulai", "caption": "b"}',
        '{"media": "photo", "caption": 1}',
        '{"argument": "a"}',
        '{"text": "a", "x\\ny": "b"}',
        '{"text": "a", "at": "besok"}',
        '{"text": "a", "at": 5}',
        '{"text": "a", "at": "2026-11-30T09:00:00"}',
        '{"at": "2026-11-30T09:00:00+07:00"}',
    ],
)
def test_what_is_no_event_is_one_sentence(line: str) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]+$"):
        read_event(line)


def test_reply_is_plain_with_its_buttons() -> None:
    form, start = (
        Button(label="Form", url="https://example.org"),
        Button(label="Cek", data="0.m.start"),
    )
    reply = Reply(
        text="*Mau apa*, Kak?", buttons=((start,), (form, Button(label="Salin", copy="a")))
    )
    assert reply_as_json(reply) == {
        "text": "Mau apa, Kak?",
        "buttons": [
            [{"label": "Cek", "data": "0.m.start"}],
            [{"label": "Form", "url": "https://example.org"}, {"label": "Salin", "copy": "a"}],
        ],
    }


def test_style_and_reaction_are_keys_only_where_there_are_any() -> None:
    seen = Button(label="Muncul!", data="0.v.seen", style="success")
    assert reply_as_json(Reply(text="Sama-sama.", reaction="👍", buttons=((seen,),))) == {
        "text": "Sama-sama.",
        "reaction": "👍",
        "buttons": [[{"label": "Muncul!", "data": "0.v.seen", "style": "success"}]],
    }


def test_picture_is_told_by_its_alternative_text() -> None:
    drawn = Picture(
        title="Tokopedia",
        headline="Hari kerja ke-4 dari 9",
        deadline="",
        lines=(),
        foot=(),
        passed=4,
        total=9,
        alternative="Tokopedia: hari kerja ke-4 dari 9",
    )
    assert reply_as_json(Reply(text="*Ini gambarnya.*", picture=drawn)) == {
        "text": "Ini gambarnya.",
        "picture": "Tokopedia: hari kerja ke-4 dari 9",
        "buttons": [],
    }


def test_folded_part_is_a_key_only_where_there_is_one() -> None:
    assert reply_as_json(Reply(text="Bisa.", folded="Sumber: *A*.")) == {
        "text": "Bisa.",
        "folded": "Sumber: A.",
        "buttons": [],
    }
