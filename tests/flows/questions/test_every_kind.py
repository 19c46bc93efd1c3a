"""Every kind of question is asked everything that a kind must answer."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.contracts.positions import position
from bot.service.clock import WIB
from flows.conversation import step
from flows.dialogue.buttons import Verb, read
from flows.dialogue.context import CONFIRM, REPORTED, Context
from flows.dialogue.events import ButtonPressed, CommandGiven, Event, TextSent
from flows.dialogue.known import UNKNOWN
from flows.dialogue.replies import Button, Rows
from flows.dialogue.state import Complaint, State, dump, load
from flows.library.library import Library
from flows.questions.ask import ask
from flows.questions.complaints import complaints_told
from flows.questions.complaints.parts import ComplaintChannelQuestion, ComplaintDayQuestion
from flows.questions.complaints.sending import TICKET
from flows.questions.complaints.sure import ComplaintSureQuestion
from flows.questions.complaints.ticket import TicketQuestion
from flows.questions.confirm import ConfirmQuestion
from flows.questions.counterpart import CounterpartQuestion
from flows.questions.kinds import QUESTIONS, as_put, context_of, kind_named
from flows.questions.question import Question, named, question_of
from flows.questions.reports.contradiction import ContradictionQuestion
from flows.questions.reports.inquiry import (
    TOLD_TO_WAIT,
    InquiryQuestion,
    WaitQuestion,
    inquired,
    inquiries_told,
)
from flows.questions.reports.reported import ReportDayQuestion, ReportedQuestion, report_day
from flows.questions.reports.said import report_in_words, stages
from flows.questions.reports.still_not import StillNotQuestion
from flows.wording.markup import plain
from flows.wording.texts import CASE_WORDS, MESSAGES, say
from tests.support.content.neutral_library import until_2024

TEXTS = {**MESSAGES, **CASE_WORDS}
NOW = datetime(2026, 11, 21, 12, tzinfo=WIB)
LONG_AGO = "2021-03-02"  # when the day of the review counted

every_kind = pytest.mark.parametrize("kind", QUESTIONS, ids=lambda kind: type(kind).__name__)


def pressed(rows: Rows, verb: Verb) -> list[tuple[Button, tuple[str, ...]]]:
    """The buttons that do this, with their arguments."""
    found = ((button, read(button.data or "")) for row in rows for button in row)
    return [(button, press.arguments) for button, press in found if press and press.verb is verb]


def answers(context: Context, question: Question) -> list[tuple[Button, str]]:
    """The answers that can be pressed, with their values."""
    offered = pressed(ask(context, question.id).buttons, Verb.ANSWER)
    return [(button, value) for button, (_, value) in offered]


def buttons(context: Context, question: Question) -> list[Button]:
    """All that can be pressed while the question is open."""
    return [button for row in ask(context, question.id).buttons for button in row if button.data]


def told_reports(context: Context) -> list[str]:
    """What others are said to have done, as people are told it."""
    found = [stage for stage in stages(context) if stage.actor in context.state.reported]
    return [plain(report_in_words(context, stage)) for stage in found]


def on_the_way(library: Library, answers_: dict[str, str]) -> list[Context]:
    """The positions of somebody who gives the first answer to every other question."""
    state = State(round=1, active=True, answers=answers_)
    found = [context_of(library, State(round=1, active=True), NOW), context_of(library, state, NOW)]
    while question := named(found[-1], found[-1].open_question()):
        _, value = answers(found[-1], question)[0]
        found.append(found[-1].with_state(question.stored(found[-1], value)))
    return found


def at(library: Library, kind: Question) -> tuple[Context, Question]:
    """A position in which a question of this kind is open; no wave is known after 2024."""
    told: list[dict[str, str]] = [{}, {"completed": LONG_AGO}]
    told = [{"platform": p.id, **more} for p in library.platforms for more in told]
    for answers_ in told:
        way = on_the_way(until_2024(library), answers_)
        for context in (*way, *(on_purpose(way[-1], kind))):
            question = named(context, context.open_question())
            if question and type(question) is type(kind):
                return context, question
    raise AssertionError(kind)


def on_purpose(verdict: Context, kind: Question) -> list[Context]:
    state, actors = verdict.state, verdict.actors()
    if isinstance(kind, StillNotQuestion):
        return [chased(verdict)]
    found: dict[type[Question], State] = {
        ConfirmQuestion: replace(state, unconfirmed=("platform",)),
        ReportedQuestion: replace(state, asking=REPORTED),
        ReportDayQuestion: replace(state, asking=report_day(actors[0] if actors else "")),
        WaitQuestion: replace(state, asking=TOLD_TO_WAIT),
        CounterpartQuestion: replace(state, answers={**state.answers, "sertifikat-lembaga": "no"}),
        ComplaintChannelQuestion: replace(state, sending=Complaint(sent="", channel="")),
        ComplaintDayQuestion: replace(state, sending=Complaint(sent="", channel="form")),
        ComplaintSureQuestion: replace(
            state, sending=Complaint(sent="2026-11-20", channel="tokopedia")
        ),
        TicketQuestion: replace(
            state, asking=TICKET, complaints=(Complaint(sent="2026-11-20", channel="form"),)
        ),
        InquiryQuestion: replace(state, asking=inquired("wait_3")),
        ContradictionQuestion: replace(
            state,
            reported=dict.fromkeys(actors[-1:], "2026-11-21") | dict.fromkeys(actors[1:2], "no"),
        ),
    }
    return [verdict.with_state(found[type(kind)])] if type(kind) in found else []


def chased(verdict: Context) -> Context:
    """A training finished a week ago whose first stage is said not to be done; that was put."""
    answers = {**verdict.state.answers, "completed": "2026-11-13"}
    reported = {verdict.actors()[0]: "no"}
    state = replace(verdict.state, answers=answers, reported=reported)
    return verdict.with_state(as_put(verdict.library, state, NOW))


def after(context: Context, event: Event) -> Context:
    return context.with_state(step(context.library, context.state, event, NOW).state)


@every_kind
def test_question_is_put_in_words_with_choices(library: Library, kind: Question) -> None:
    context, question = at(library, kind)
    put = ask(context, question.id)
    assert question.words(context) in put.text
    assert put.buttons
    assert all(button.label for row in put.buttons for button in row)
    assert all(len(button.data or "") <= 64 for row in put.buttons for button in row)


@every_kind
def test_question_finds_itself_by_its_id(library: Library, kind: Question) -> None:
    context, question = at(library, kind)
    assert question_of(context, question.id) == question
    assert kind_named(library, question.id) == question
    assert question.may_be_asked(context) is (question.id != CONFIRM)


@every_kind
def test_help_is_told_in_words_or_not_at_all(library: Library, kind: Question) -> None:
    context, question = at(library, kind)
    explained = question.help(context)
    asked = pressed(ask(context, question.id).buttons, Verb.HELP)
    if explained:
        assert asked
        assert explained[0]
        assert explained[1]
    elif question.left_text is None:  # else the button leads back, without an answer
        assert not asked


@every_kind
def test_nonsense_is_refused_in_words(library: Library, kind: Question) -> None:
    context, question = at(library, kind)
    assert question.refusal(context, "?")
    assert not question.holds(context, "?")
    assert question.in_words(context, "?") is None
    assert after(context, ButtonPressed(f"1.{Verb.ANSWER}.{question.id}.?")) == context


@every_kind
def test_question_takes_what_it_offers(library: Library, kind: Question) -> None:
    context, question = at(library, kind)
    for _, value in answers(context, question):
        assert question.refusal(context, value) == ""
        taken = context.with_state(question.stored(context, value))
        assert taken != context
        if question.leads_to(value):
            continue
        assert taken.open_question() != question.id or not question.settled(
            taken.state.answers[question.id]
        )


@every_kind
def test_every_button_leads_on(library: Library, kind: Question) -> None:
    context, question = at(library, kind)
    old = say(library, "old-button")
    for button in buttons(context, question):
        taken = step(context.library, context.state, ButtonPressed(button.data or ""), NOW)
        assert old not in taken.replies[0].text, button.label


@every_kind
def test_question_reads_its_own_labels(real_library: Library, kind: Question) -> None:
    # The labels of a check are read as answers: they have to be words.
    context, question = at(real_library, kind)
    for button in buttons(context, question):
        typed = step(context.library, context.state, TextSent(button.label), NOW)
        pressed_step = step(context.library, context.state, ButtonPressed(button.data or ""), NOW)
        assert replace(typed, reader="") == pressed_step, button.label


@every_kind
def test_whoever_cannot_find_out_is_told_how_and_then_goes_on(
    library: Library, kind: Question
) -> None:
    context, question = at(library, kind)
    unsure = TextSent(library.vocabulary.unknown[0])
    told = after(context, unsure)
    if question.without is not None:
        assert told.open_question() == question.id
        assert after(told, unsure).answer(question.id) == question.without


def test_nobody_asks_what_no_kind_has(library: Library) -> None:
    context, _ = at(library, QUESTIONS[0])
    assert named(context, "sihir") is None
    with pytest.raises(LookupError):
        question_of(context, "sihir")


@every_kind
def test_answer_is_told_wherever_it_is_stored(library: Library, kind: Question) -> None:
    context, question = at(library, kind)
    for button, value in answers(context, question):
        taken = context.with_state(question.stored(context, value))
        told = step(taken.library, taken.state, CommandGiven("dataku"), NOW).replies[0].text
        if question.id in taken.state.answers:
            stored = taken.state.answers[question.id]
            words = question.in_words(taken, stored)
            assert words, button.label
            line = say(library, "data-line", label=question.label(library), value=words)
            assert plain(line) in plain(told)
            position_ = position(taken)["answers"]
            assert isinstance(position_, dict)
            position_.pop("reported", None)  # the day of a grade is that of a report, too
            assert not question.settled(stored) or position_ == dict(taken.state.answers)
        else:
            lines = [*told_reports(taken), *map(plain, inquiries_told(taken))]
            lines += map(plain, complaints_told(taken))
            stored_beside = (taken.state.reported, taken.state.inquiries, taken.state.complaints)
            assert len(lines) == sum(map(len, stored_beside))
            changed = taken.state.answers != context.state.answers  # of a check
            assert lines or taken.state.asking or changed or value == UNKNOWN  # sure of neither
            assert all(line in plain(told) for line in lines)


@every_kind
def test_answer_is_kept_from_one_message_to_the_next(library: Library, kind: Question) -> None:
    context, question = at(library, kind)
    for _, value in answers(context, question):
        state = question.stored(context, value)
        assert load(dump(state)) == state


@every_kind
def test_texts_of_a_kind_are_written_by_cs(kind: Question) -> None:
    named_texts = {name: getattr(kind, name) for name in dir(kind) if name.endswith("_text")}
    unknown = {name: text for name, text in named_texts.items() if text not in TEXTS}
    assert unknown in ({}, {"left_text": None})


@every_kind
def test_question_is_named_to_programs_and_staff(library: Library, kind: Question) -> None:
    context, question = at(library, kind)
    assert position(context)["open_question"] == question.public_id
    assert question.for_staff(library)
