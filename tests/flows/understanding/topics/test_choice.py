"""Which topics a message asks, matter by matter, on the neutral content."""

from dataclasses import replace

import pytest

from flows.understanding import Decision
from flows.understanding.understand import understand
from tests.support.content.neutral_library import neutral_library
from tests.support.talk.talk import TODAY

_OWN = neutral_library()


def _asked(text: str) -> tuple[Decision, tuple[str, ...]]:
    found = understand(text, _OWN, TODAY)
    return found.decision, found.topics


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "lupa kata sandi prakerja terus cara ganti email gimana?",
            ["lupa-password", "ganti-email"],
        ),
        (
            "cara ganti email gimana? sama lupa kata sandi prakerja",
            ["ganti-email", "lupa-password"],
        ),
    ],
)
def test_each_clear_matter_is_answered(text: str, topics: list[str]) -> None:
    assert _asked(text) == (Decision.SEVERAL, tuple(topics))


@pytest.mark.parametrize(
    "around",
    [
        "{}, makasih",
        "halo kak, permisi mau tanya dong. {}",
        "saya ibu rumah tangga suami kena phk, {}",
        "{}, mohon bantuannya ya kak",
        "kata tetangga sebelah rumah, {}",
    ],
)
def test_what_stands_around_costs_nothing(around: str) -> None:
    assert _asked(around.format("lupa kata sandi prakerja")) == (
        Decision.ANSWER,
        ("lupa-password",),
    )


def test_every_example_is_answered_by_its_topic() -> None:
    asked = [(topic.id, text) for topic in _OWN.topics for text in topic.examples]
    lost = [(topic, text) for topic, text in asked if topic not in _asked(text)[1]]
    assert not lost


def test_of_two_topics_none_is_far_from_both() -> None:
    two = replace(
        _OWN, topics=tuple(t for t in _OWN.topics if t.id in ("lupa-password", "ganti-email"))
    )
    found = understand("akun saya sama prakerja bagaimana", two, TODAY)
    assert found.decision is Decision.CLARIFY
