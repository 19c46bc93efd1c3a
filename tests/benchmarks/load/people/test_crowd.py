import json
from collections.abc import Iterator
from itertools import count
from random import Random
from typing import Any

from benchmarks.load.people.crowd import Crowd
from benchmarks.load.people.texts import texts
from flows.library.library import Library

BUTTONS = json.dumps({"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]})


def crowd(chats: int = 1, *, makes_up: bool = False) -> Crowd:
    return Crowd(chats, numbered(), Random(1), date=1, makes_up=makes_up)  # noqa: S311


def numbered() -> Iterator[str]:
    return (f"pesan {number}" for number in count())


def acts(people: Crowd, times: int, markup: str = "") -> Iterator[dict[str, Any]]:
    """Yield what people do, each answered at once with these buttons."""
    for number in range(100, 100 + times):
        update = people.act(0.0)
        assert update
        yield json.loads("{" + update + "}")
        for chat in people.people:
            people.heard(chat, number, "jawaban", markup, 1.0)


def test_whoever_waits_does_nothing() -> None:
    people = crowd(2)
    assert people.act(0.0)
    assert people.act(0.0)
    assert people.act(0.0) is None
    assert people.waiting == 2


def test_first_reply_ends_the_wait() -> None:
    people = crowd()
    waits: list[float] = []
    people.answered = waits.append
    people.act(1.0)
    (chat,) = people.people
    people.heard(chat, 5, "jawaban", "", 1.5)
    people.heard(chat, 6, "dan lagi", "", 9.0)
    assert waits == [0.5]
    assert people.act(2.0)


def test_all_answered_is_told() -> None:
    people = crowd()
    people.act(0.0)
    assert not people.idle.is_set()
    assert people.give_up() == 1
    assert people.idle.is_set()


def test_buttons_that_were_sent_are_pressed() -> None:
    done = list(acts(crowd(), 40, BUTTONS))
    presses = [act["callback_query"] for act in done if "callback_query" in act]
    assert presses
    assert {press["data"] for press in presses} == {"ya"}
    assert all(press["message"]["message_id"] >= 100 for press in presses)


def test_without_buttons_nothing_is_pressed() -> None:
    assert all("message" in act for act in acts(crowd(), 40))


def test_echoes_are_pressed_all_the_same() -> None:
    assert any("callback_query" in act for act in acts(crowd(makes_up=True), 40))


def test_buttons_taken_away_are_out_of_reach() -> None:
    people = crowd()
    (person,) = people.people.values()
    person.sees(7, "jawaban", BUTTONS)
    person.sees(8, "tanpa tombol", "")
    assert person.picks(Random(1))  # noqa: S311
    person.has_buttons(7, "")
    assert person.picks(Random(1)) is None  # noqa: S311


def test_half_of_all_acts_are_free_text() -> None:
    people = crowd()
    assert len(list(acts(people, 1000, BUTTONS))) == 1000
    assert people.acts["text"] > 500
    assert people.acts["press"] > 250
    assert people.acts["command"] > 0


def test_hardly_any_text_comes_twice(library: Library) -> None:
    examples = tuple(example for topic in library.topics for example in topic.examples)
    stream = texts(examples, Random(1))  # noqa: S311
    drawn = [next(stream) for _ in range(10_000)]
    assert len(set(drawn)) > 9_900


def test_same_seed_says_the_same() -> None:
    one, other = (texts(("sertifikat belum muncul",), Random(5)) for _ in range(2))  # noqa: S311
    assert [next(one) for _ in range(20)] == [next(other) for _ in range(20)]
