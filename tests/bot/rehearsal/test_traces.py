"""A traced library goes the same way and says the same words; only ids come besides."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rehearsal.traces import TEXT, TOPIC, names_in, traced, without_traces
from flows.dialogue.events import ButtonPressed, CommandGiven, Event, MediaSent, TextSent
from flows.library.library import Library
from tests.support.content.neutral_library import neutral_library
from tests.support.talk.talk import Talk
from tests.support.talk.walker_words import COMMANDS, TEXTS

OTHERS = st.one_of(
    st.sampled_from(TEXTS).map(TextSent),
    st.sampled_from(COMMANDS).map(CommandGiven),
    st.just(MediaSent("photo", caption="rating wajib ga kak")),
)
ACTS = st.lists(st.tuples(st.booleans(), st.integers(0, 30), OTHERS), min_size=1, max_size=14)

TRACED = traced(neutral_library())


@given(acts=ACTS)
@settings(max_examples=60)
def test_traced_library_goes_the_same_way(acts: list[tuple[bool, int, Event]]) -> None:
    walked(neutral_library(), TRACED, acts)


def test_traced_content_goes_the_same_way(real_library: Library) -> None:
    story: list[Event] = [TextSent(text) for text in TEXTS]
    presses = [(True, place, each) for place, each in enumerate(story * 2)]
    walked(real_library, traced(real_library), presses)


def walked(library: Library, traces: Library, acts: list[tuple[bool, int, Event]]) -> None:
    """Do the same in both; press the n-th button instead where there is one."""
    talk, same = Talk(library), Talk(traces)
    talk.commands("mulai")
    for press, place, other in acts:
        data = [button.data for button in talk.buttons if button.data] if press else []
        event = ButtonPressed(data[place % len(data)]) if data else other
        same.state = talk.state
        talk.does(event)
        same.does(event)
        assert same.state == talk.state
        assert (same.last.outcome, same.last.reader) == (talk.last.outcome, talk.last.reader)
        assert without_traces(same.text) == talk.text
        assert [without_traces(b.label) for b in same.buttons] == talk.labels
        assert [b.data for b in same.buttons] == [b.data for b in talk.buttons]


def test_texts_are_told_by_id_in_order() -> None:
    talk = Talk(TRACED).begins("tokopedia")
    told = names_in(talk.text, TEXT)
    assert told.index("noted") < told.index("ask-provider")
    assert "ask-platform" not in told


def test_label_tells_its_text() -> None:
    talk = Talk(TRACED).begins("tokopedia")
    assert names_in(talk.button("provider lainnya").label, TEXT) == ("other-provider",)


@pytest.mark.parametrize("text", ["rating wajib ga kak", "insentif belum cair"])
def test_answered_topic_is_told(text: str) -> None:
    talk = Talk(TRACED).says(text)
    assert names_in(talk.text, TOPIC) == (talk.last.subject,)


def test_untraced_text_tells_nothing() -> None:
    assert names_in("Halo, Kak.", TEXT) == ()
