"""Whatever JSON comes, reading it never raises, and what it reads can be stored and sent."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.surfaces.tg.updates.message import KINDS, SERVICE_NOTES
from bot.surfaces.tg.updates.read import Incoming, InlineAsked, read
from flows.dialogue.events import ButtonPressed, CommandGiven, MediaSent, TextEdited, TextSent
from tests.support.hostile.raw_updates import ME, OURS, update

UPDATES = ("message", "edited_message", "callback_query", "inline_query", "channel_post", "novelty")
FIELDS = (
    *("update_id", "message_id", "message", "chat", "from", "id", "type", "is_bot", "date", "text"),
    *("caption", "data", "query", "via_bot", "sender_chat", "reply_to_message", "is_topic_message"),
    *("message_thread_id", "forward_origin", "business_connection_id", "inline_message_id"),
    *KINDS,
    *sorted(SERVICE_NOTES)[:5],
)
# "Cs" are halves of surrogate pairs, which JSON can name and no file can hold.
texts = st.text(st.characters(codec=None), max_size=40) | st.sampled_from(
    ["private", "supergroup", "/mulai@tes_bot", "@tes_bot", "\0", "\ud83d", "a" * 5000, "<b>*_`"]
)
leaves = st.none() | st.booleans() | st.integers() | st.floats() | texts | st.just(10**400)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(FIELDS) | texts, inner, max_size=6)
    ),
    max_leaves=30,
)
chats = st.fixed_dictionaries(
    {"id": st.integers(), "type": st.sampled_from(["private", "group", "supergroup", "channel"])}
)
messages = st.dictionaries(st.sampled_from(FIELDS), values, max_size=8)
# Wild, and wild but in the right places.
wild = values | st.dictionaries(st.sampled_from((*UPDATES, "update_id")), values, max_size=4)
plausible = st.builds(
    lambda serial, kind, chat, content: {
        "update_id": serial,
        kind: {"chat": chat, "message": {"chat": chat, "date": 1}} | content,
    },
    st.integers(0, 2**70),
    st.sampled_from(UPDATES),
    chats,
    messages,
)


@settings(max_examples=400)
@given(wild | plausible)
@example(update({"text": "a", "reply_to_message": OURS | {"from": []}}))
@example(update({"text": 10**4000}))
def test_reading_never_raises_and_gives_what_can_be_kept(raw: Any) -> None:
    incoming = read(raw, ME)
    if incoming is None:
        return
    numbers = [incoming.serial, incoming.sender]
    if isinstance(incoming, Incoming):
        numbers += [incoming.chat, incoming.message, incoming.thread]
    assert all(number is None or abs(number) < 2**63 for number in numbers)
    words = _words(incoming)
    assert len(words) <= 4096 + 64
    assert "\0" not in words
    assert words.encode().decode() == words


def test_depth_is_no_matter() -> None:
    deep: dict[str, Any] = {}
    for _ in range(50_000):
        deep = {"reply_to_message": deep, "chat": deep}
    assert read({"update_id": 7, "message": deep}, ME) is None


def _words(incoming: Incoming | InlineAsked) -> str:
    if isinstance(incoming, InlineAsked):
        return incoming.text + incoming.query
    match incoming.event:
        case ButtonPressed(data=data):
            return data + (incoming.query or "")
        case CommandGiven(name=name, argument=argument):
            return name + argument
        case MediaSent(kind=kind, caption=caption):
            return kind + caption
        case TextSent(text=text) | TextEdited(text=text):
            return text
        case event:
            raise AssertionError(event)
