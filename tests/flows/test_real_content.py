"""What must hold of knowledge/ whatever CS writes there: each way through a case, on each platform.

No word of it is expected here. Questions, explanations and verdicts must be shown within Telegram's
limits, with their gaps filled, and lead on.
"""

from collections.abc import Iterator

import pytest

from flows.diagnosis.chain import NOT_YET
from flows.dialogue.replies import Button, Reply
from flows.dialogue.transitions import with_report
from flows.library.library import Library
from flows.library.platforms import Verdict
from flows.wording.markup import plain
from flows.wording.texts import CASE_WORDS, MESSAGES
from tests.support.talk.talk import Talk

COMPLETED = ("2026-11-03", "2026-11-20", "2021-03-10", "unknown")
ANSWERS = ("yes", "no", "unknown", "not_possible")


def shown(talk: Talk) -> None:
    """Check that what is shown can be sent, and leads on."""
    for reply in talk.last.replies:
        fits(reply)
    assert talk.buttons, talk.text


def fits(reply: Reply) -> None:
    assert plain(reply.text).strip()
    assert len(reply.text) + len(reply.folded) < 4096
    assert "{" not in reply.text + reply.folded
    for row in reply.buttons:
        for button in row:
            can_be_sent(button)
            assert len(button.label) <= (36 if len(row) == 1 else 20), button.label


def can_be_sent(button: Button) -> None:
    assert button.label.strip()
    assert "{" not in button.label
    assert len((button.data or "").encode()) <= 64
    assert len(button.copy or "") <= 256


def answers_all(talk: Talk, answer: str) -> None:
    """Answer every check so, or with yes where that is no answer to it, each one explained."""
    while talk.question:
        if talk.offers("help"):
            shown(talk.presses("help"))
        possible = [value for value in (answer, "yes", "unknown") if talk.offers(value)]
        shown(talk.presses(possible[0]))


def cases(library: Library) -> Iterator[tuple[str, ...]]:
    """Yield each platform with each provider that can be chosen there, if one is asked for."""
    for platform in library.platforms:
        talk = Talk(library).begins(platform.id)
        if talk.question != "provider":
            yield (platform.id,)
            continue
        for provider in (*talk.context.reporting_providers(), None):
            yield (platform.id, provider.id if provider else "lainnya")


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("completed", COMPLETED)
def test_every_case_reaches_a_verdict_that_leads_on(
    real_library: Library, completed: str, answer: str
) -> None:
    for chosen in cases(real_library):
        talk = Talk(real_library).begins(*chosen)
        shown(talk)
        answers_all(talk.forges(f"a.completed.{completed}"), answer)
        at_verdict, steps = talk.last, [b for b in talk.buttons if ".v." in (b.data or "")]
        assert steps
        for step in steps:
            later = Talk(real_library, state=talk.state)
            later.last = at_verdict
            shown(later.presses_data(step.data or ""))


def test_every_verdict_is_reached(real_library: Library) -> None:
    found = set()
    for completed in COMPLETED[:2]:
        for answer in ANSWERS:
            talk = Talk(real_library).begins(*next(cases(real_library)))
            answers_all(talk.forges(f"a.completed.{completed}"), answer)
            found.add(talk.diagnosis.verdict)
    for chosen in cases(real_library):
        talk = Talk(real_library).begins(*chosen)
        answers_all(talk.forges("a.completed.2026-11-12"), "yes")
        for actor in talk.context.actors():
            told_now = with_report(talk.state, actor, NOT_YET, told=talk.today)
            late = Talk(real_library, state=told_now)
            if late.question is None:  # a grade denied beside its certificate is asked about
                found.add(late.diagnosis.verdict)
    assert found == set(Verdict)


def test_every_word_that_is_demanded_is_written(real_library: Library) -> None:
    assert set(real_library.messages) == set(MESSAGES)
    assert set(real_library.case.words) == set(CASE_WORDS)


@pytest.mark.parametrize("command", ["mulai", "bantuan", "kontak", "privasi", "dataku", "hapus"])
def test_every_command_is_answered(real_library: Library, command: str) -> None:
    shown(Talk(real_library).commands(command))


def test_every_answer_can_be_shown(real_library: Library) -> None:
    for area in real_library.areas:
        shown(Talk(real_library).commands("mulai").forges(f"g.{area.id}"))
    for topic in real_library.topics:
        talk = Talk(real_library).commands("mulai").forges(f"t.{topic.id}")
        shown(talk)
        for choice in topic.choices:
            shown(talk.forges(f"t.{topic.id}.{choice.key}"))


def test_every_platform_is_known_by_its_name(real_library: Library) -> None:
    for platform in real_library.platforms:
        talk = Talk(real_library).begins().says(platform.name)
        assert talk.answers["platform"] == platform.id
