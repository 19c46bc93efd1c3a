"""How long others have waited is told beside the verdict, and to whoever asks how long it takes."""

from collections.abc import Mapping
from typing import Any

import pytest

from flows.conversation import step
from flows.dialogue.events import ButtonPressed, TextSent
from flows.dialogue.waits import WaitingTime
from flows.library.library import Library
from flows.questions.kinds import context_of
from flows.views.verdict import tell_verdict
from tests.support.talk.at_verdict import LATER, at_verdict
from tests.support.talk.talk import Talk

KNOWN: Mapping[str, WaitingTime] = {
    "tokopedia": WaitingTime(people=54, half=5),
    "kemnaker": WaitingTime(people=31, half=0),
    "lainnya": WaitingTime(people=40, half=6),
    "tidak-ada-lagi": WaitingTime(people=40, half=6),
}


def verdict(talk: Talk) -> Any:
    return tell_verdict(context_of(talk.library, talk.state, talk.now, waits=KNOWN))[-1]


def told(library: Library, *, platform: str = "Tokopedia", people: str = "54") -> str:
    days = "5" if platform == "Tokopedia" else "1"
    template = library.messages["others-waited"]
    return template.format(people=people, platform=platform, days=days)


def test_waiting_verdict_tells_it_folded(library: Library) -> None:
    assert told(library) in verdict(at_verdict(library)).folded
    assert "others-waited" not in tell_verdict(at_verdict(library).context)[-1].folded


def test_other_verdicts_do_not(library: Library) -> None:
    assert "others-waited" not in verdict(at_verdict(library, today=LATER)).folded


def test_nothing_is_told_of_whatever_other_platform(library: Library) -> None:
    assert "others-waited" not in verdict(at_verdict(library, platform="lainnya")).folded


@pytest.mark.parametrize(
    ("text", "platform", "people"),
    [
        ("berapa lama sertifikat muncul di tokopedia", "Tokopedia", "54"),
        ("berapa lama sertifikat muncul di kemnaker", "Kemnaker (SIAPkerja)", "31"),
    ],
)
def test_who_asks_how_long_is_told(library: Library, text: str, platform: str, people: str) -> None:
    talk = Talk(library)
    done = step(library, talk.state, TextSent(text), talk.now, waits=KNOWN)
    said = "\n".join(reply.text for reply in done.replies)
    assert told(library, platform=platform, people=people) in said


def test_own_platform_is_meant_where_none_is_named(library: Library) -> None:
    talk = at_verdict(library)
    event = TextSent("berapa lama sertifikat muncul")
    done = step(library, talk.state, event, talk.now, waits=KNOWN)
    assert told(library) in "\n".join(reply.text for reply in done.replies)


def test_of_no_platform_nothing_is_told(library: Library) -> None:
    talk = Talk(library)
    event = TextSent("berapa lama sertifikat muncul")
    done = step(library, talk.state, event, talk.now, waits=KNOWN)
    assert "others-waited" not in "\n".join(reply.text for reply in done.replies)


def test_platform_that_is_gone_is_not_told_of(library: Library) -> None:
    talk = Talk(library)
    pressed = ButtonPressed("0.t.estimasi-sertifikat.tokopedia")
    waits = {"tidak-ada-lagi": KNOWN["tidak-ada-lagi"]}
    done = step(library, talk.state, pressed, talk.now, waits=waits)
    assert "others-waited" not in "\n".join(reply.text for reply in done.replies)
