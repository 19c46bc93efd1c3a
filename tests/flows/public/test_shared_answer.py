from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.dialogue.replies import Reply
from flows.library.library import Library
from flows.library.topics import Topic
from flows.public.shared_answer import cut, may_be_shared, shared_answer
from tests.support.talk.talk import TODAY


def topic_of(library: Library, topic_id: str) -> Topic:
    found = library.topic(topic_id)
    assert found
    return found


def shared(library: Library, topic_id: str, *, longest: int = 3000, today: date = TODAY) -> Reply:
    return shared_answer(library, topic_of(library, topic_id), today, longest=longest)


@pytest.mark.parametrize(
    ("topic", "allowed"),
    [
        ("jadwal-insentif", True),
        ("lupa-password", False),
        ("ganti-rekening", False),
        ("sertifikat-belum-muncul", False),
    ],
)
def test_what_may_be_shared(library: Library, topic: str, allowed: bool) -> None:
    assert may_be_shared(library, topic_of(library, topic)) is allowed


def test_topic_of_no_area_may_be_shared(library: Library) -> None:
    lost = replace(topic_of(library, "jadwal-insentif"), area="hilang")
    assert may_be_shared(library, lost)


def test_contact_is_told_with_its_number_and_date(library: Library) -> None:
    assert "0800-150-3001" in shared(library, "kontak-prakerja").text


def test_contact_without_channels_is_left_out(library: Library) -> None:
    name = library.contacts["lembaga"].name
    silent = replace(library.contacts["lembaga"], channels=())
    changed = replace(library, contacts={**library.contacts, "lembaga": silent})
    assert f"\n{name}\n" not in shared(changed, "nama-sertifikat-salah").text


def test_channel_that_is_only_filled_in_is_not_told(library: Library) -> None:
    prakerja = library.contacts["prakerja"]
    hidden = replace(prakerja.channels[0], value="021-25541246", listed=False)
    changed = replace(prakerja, channels=(hidden, *prakerja.channels))
    told = shared(replace(library, contacts={"prakerja": changed}), "kontak-prakerja").text
    assert "0800-150-3001" in told
    assert "021-25541246" not in told


def test_old_answer_says_so_where_its_sources_fold(library: Library) -> None:
    later = TODAY + timedelta(days=400)
    old = shared(library, "jadwal-insentif", today=later)
    assert "[sources " in old.folded
    assert "[answer-old " in old.folded
    assert "[answer-old " not in old.text


def test_ended_rule_says_so_before_everybody(library: Library) -> None:
    topic = topic_of(library, "jadwal-insentif")
    past = replace(topic, answer=replace(topic.answer, valid_until=TODAY - timedelta(days=1)))
    assert "[answer-ended " in shared_answer(library, past, TODAY, longest=3000).text


def test_talk_needs_no_sources(library: Library) -> None:
    assert not shared(library, "terima-kasih").folded


def _sources(library: Library) -> str:
    return library.messages["sources"].partition("{")[0]


def test_cut_answer_keeps_its_sources(real_library: Library) -> None:
    for topic in real_library.topics:
        short = shared_answer(real_library, topic, TODAY, longest=500)
        assert len(short.text) <= 500
        assert _sources(real_library) in short.folded or not topic.answer.sources, topic.id


@pytest.mark.parametrize(
    ("text", "room", "left"),
    [
        ("a\nb", 3, "a\nb"),
        ("abc\ndef", 5, "abc\n…"),
        ("abc\ndef", 6, "abc\n…"),
        ("a\n\nsebabnya:\nbcdefghij", 15, "a\n…"),
        ("abcdefgh", 4, "abc…"),
        ("a:\nbcdefgh", 6, "a:\nbc…"),
    ],
)
def test_cut_leaves_whole_lines(text: str, room: int, left: str) -> None:
    assert cut(text, room) == left
