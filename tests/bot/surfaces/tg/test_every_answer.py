"""Every answer there is, as Telegram would get it: limits kept, markup balanced, buttons good."""

from collections.abc import Iterator

from bot.surfaces.tg.delivery.rendering import LONGEST_TEXT, as_html, keyboard, pieces, plain
from flows.dialogue.replies import Reply
from flows.library.library import Library
from flows.views.topic import GENERAL
from tests.support.talk.talk import Talk
from tests.support.telegram_server.html import len16, parse

_LONGEST_FOLD = 800  # characters; more is no aside
_LONGEST_DATA = 64  # bytes
_LONGEST_LABEL = 64  # characters; longer ones are cut on the screen


def _answers(library: Library) -> Iterator[tuple[str, tuple[Reply, ...]]]:
    for topic in library.topics:
        for key in (GENERAL, *(choice.key for choice in topic.choices)):
            talk = Talk(library).commands("mulai").forges(f"t.{topic.id}.{key}")
            yield f"{topic.id}.{key}", talk.last.replies
    for area in library.areas:
        yield area.id, Talk(library).commands("mulai").forges(f"g.{area.id}").last.replies
    for command in ("mulai", "kontak", "privasi", "dataku", "bantuan", "hapus"):
        yield command, Talk(library).commands(command).last.replies


def test_each_is_one_message_that_telegram_takes(real_library: Library) -> None:
    for name, replies in _answers(real_library):
        for reply in replies:
            (piece,) = pieces(reply.text, reply.folded)
            shown, entities = parse(as_html(piece))
            assert shown == plain(piece), name
            assert 0 < len16(shown) <= LONGEST_TEXT, name
            assert all(entity.length for entity in entities), name


def test_what_is_folded_is_short(real_library: Library) -> None:
    for name, replies in _answers(real_library):
        assert all(len(reply.folded) <= _LONGEST_FOLD for reply in replies), name


def test_no_mark_is_left_over(real_library: Library) -> None:
    for name, replies in _answers(real_library):
        for reply in replies:
            (piece,) = pieces(reply.text, reply.folded)
            assert not set("*`{}") & set(plain(piece)), f"{name}: {plain(piece)}"


def test_buttons_keep_their_limits(real_library: Library) -> None:
    for name, replies in _answers(real_library):
        for reply in replies:
            rows = (keyboard(reply.buttons) or {"inline_keyboard": ()})["inline_keyboard"]
            for button in (button for row in rows for button in row):
                assert button["text"].strip(), name
                assert len(button["text"]) <= _LONGEST_LABEL, name
                assert len(button.get("callback_data", "").encode()) <= _LONGEST_DATA, name


def test_every_topic_was_rendered(real_library: Library) -> None:
    rendered = {name.partition(".")[0] for name, _ in _answers(real_library)}
    assert {topic.id for topic in real_library.topics} <= rendered
    assert len(real_library.topics) >= 67
