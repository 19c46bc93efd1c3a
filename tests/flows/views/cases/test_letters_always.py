"""What holds of every letter on our own content, whatever the case: limits, facts, numbers."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from flows.dialogue.context import Context
from flows.dialogue.known import as_date
from flows.dialogue.replies import Reply
from flows.dialogue.state import Complaint, Inquiry, State
from flows.library.library import Library
from flows.questions.complaints.channels import as_channel, channels
from flows.questions.complaints.words import complaint_in_words
from flows.questions.question import answer_in_words, question_of
from flows.views.cases.letters import letter, letter_channels
from flows.views.contacts import whatsapp_number
from flows.views.verdict import TOGETHER, tell_verdict
from flows.wording.bubbles import BUBBLE
from flows.wording.dates import full_date, one_name
from flows.wording.markup import plain
from tests.support.talk.at_verdict import at_verdict

pytestmark = pytest.mark.real_content

FIRST: Final = date(2020, 6, 1)
days = st.dates(FIRST, date(2026, 12, 20))
slow_start = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150)
tickets = st.sampled_from(("", "88123", "PRK-2291", "KM/2024/771"))


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """Return the pieces of a case of which the form is open."""
    completed = draw(days)
    return {
        "completed": completed,
        "today": completed + timedelta(days=draw(st.integers(40, 900))),
        "reported": draw(st.lists(st.sampled_from(("no", 1, 2, 5)), max_size=3)),
        "asked": draw(st.lists(st.sampled_from(("no_answer", "wait", "not_found")), max_size=3)),
        "sent": draw(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 20), tickets))),
        "no": draw(st.sets(st.integers(0, 9), max_size=2)),
        "place": draw(st.integers(0, 99)),
        "provider": draw(st.booleans()),
    }


def at(library: Library, case: dict[str, Any]) -> Context:
    """Return the context of a case, as far as it can be."""
    platform = library.platforms[case["place"] % len(library.platforms)].id
    provider = "skill-academy" if case["provider"] else "lainnya"
    checks = [check.id for check in library.checks if check.id != "pelatihan-tuntas"]
    denied = {checks[n % len(checks)]: "no" for n in case["no"]}
    talk = at_verdict(
        library,
        platform=platform,
        provider=provider,
        completed=case["completed"].isoformat(),
        today=case["today"],
    )
    talk.state = replace(talk.state, answers={**talk.state.answers, **denied})
    talk.state = _with_more(talk.context, case)
    return talk.context


def _with_more(context: Context, case: dict[str, Any]) -> State:
    actors, contacts = context.actors(), context.contacts()
    reported = {
        actor: said if said == "no" else (case["completed"] + timedelta(days=said)).isoformat()
        for actor, said in zip(actors, sorted(case["reported"], key=_no_last), strict=False)
    }
    asked = case["today"].isoformat()
    inquiries = tuple(
        Inquiry(contact=contact, result=result, asked=asked)
        for contact, result in zip(contacts, case["asked"], strict=False)
    )
    known = [one.id for one in channels(context)]
    sent = tuple(
        Complaint(
            sent=(case["today"] - timedelta(days=ago)).isoformat(),
            channel=known[place % len(known)],
            ticket=ticket,
        )
        for place, ago, ticket in case["sent"]
    )
    return replace(
        context.state, reported=reported, inquiries=inquiries, complaints=sent[:10], heard={}
    )


def _no_last(reported: object) -> tuple[bool, object]:
    return (reported == "no", reported)


def said(replies: tuple[Reply, ...]) -> str:
    """Return all that is told and copied."""
    shown = [plain(reply.text) for reply in replies]
    buttons = [b for reply in replies for row in reply.buttons for b in row]
    return "\n".join([*shown, *(b.copy or "" for b in buttons)])


@slow_start
@given(cases())
def test_letters_hold_what_is_known_and_keep_the_limits(
    real_library: Library, case: dict[str, Any]
) -> None:
    context = at(real_library, case)
    found = context.judged
    assume(found and found.complaint_form)
    assert found
    own = {whatsapp_number(one) for one in real_library.contacts.values()}
    for channel in (one.id for one in channels(context)):
        replies = letter(context, found, channel)
        told = said(replies)
        assert "{" not in told
        assert "  " not in told
        for reply in replies:
            assert len(reply.text) <= 4096
            for button in (b for row in reply.buttons for b in row):
                assert len(button.copy or "") <= 256
                assert len((button.data or "").encode()) <= 64
                assert len(button.label) <= 36
                assert len(button.url or "") < 2048
                numbers = re.findall(r"\d{10,}", button.url or "")
                assert set(numbers) <= own
        assert not re.findall(r"\d{10,}", told)
        for fact in facts(context):
            assert fact in told, (channel, fact)
        assert addressee(context, channel) in told


def facts(context: Context) -> list[str]:
    """Return what every letter has to name."""
    found = context.judged
    assert found is not None
    known = [answer_in_words(context, question_of(context, "completed"))]
    if found.platform.id != "lainnya":
        known.append(one_name(found.platform.name))
    if context.provider:
        known.append(context.provider.name)
    for actor, reported in context.state.reported.items():
        day = as_date(reported)
        if day and actor in {stage.actor for stage in found.stages}:
            known.append(full_date(day))
    if context.state.complaints:
        known.append("mengadu")
    return known


def addressee(context: Context, channel: str) -> str:
    """Return the name by which whoever gets the letter is called, or the address."""
    contact = context.library.contacts.get(as_channel(channel).contact)
    if contact is None:
        return context.library.case.complaint_form
    return "lembaga pelatihan" if contact.id == "lembaga" else _called(contact.name, channel)


def _called(name: str, channel: str) -> str:
    return "info@prakerja.go.id" if channel == "prakerja:email" else one_name(name)


@slow_start
@given(cases())
def test_verdict_stays_short_with_what_was_sent(
    real_library: Library, case: dict[str, Any]
) -> None:
    first, second = tell_verdict(at(real_library, case))
    assert len(first.text) <= BUBBLE
    assert len(first.text) + len(second.text) <= TOGETHER


@slow_start
@given(cases())
def test_all_that_was_sent_is_told_in_the_letter(
    real_library: Library, case: dict[str, Any]
) -> None:
    context = at(real_library, case)
    found = context.judged
    assume(found)
    assert found
    told = said(letter(context, found, "form"))
    assert all(complaint_in_words(context, one) in told for one in context.state.complaints)
    listed = letter_channels(context)
    assert len(listed.buttons) == len(channels(context)) + 1
