"""What people do and what is kept of it, as values: short to write, and at random (Hypothesis)."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from hypothesis import strategies as st

from bot.service.turn import (
    MOST_TAKEN,
    Act,
    Delivery,
    JournalEntries,
    Outgoing,
    Session,
    TurnResult,
)
from flows.dialogue.effects import RecordUnanswered, RecordWaiting
from flows.dialogue.events import ButtonPressed, CommandGiven, MediaSent, TextEdited, TextSent
from flows.dialogue.replies import Button, Picture, PictureLine, Reply
from flows.dialogue.state import Inquiry, State, Wait
from tests.support.talk.talk import TODAY

HALO: Final = Delivery(replies=(Reply(text="Halo"),))


def said(text: str, number: int | None = None) -> Act:
    """Return a message whose update and message bear the same number."""
    return Act(event=TextSent(text), serial=number, message=number)


def sent(kind: str, number: int, *, caption: str = "") -> Act:
    return Act(event=MediaSent(kind, caption=caption), serial=number, message=number)


def edited(text: str, number: int, *, message: int) -> Act:
    return Act(event=TextEdited(text), serial=number, message=message)


def pressed(data: str, number: int | None = None, *, message: int = 900) -> Act:
    return Act(event=ButtonPressed(data), serial=number, message=message, pressed=True)


def commanded(name: str, number: int | None = None) -> Act:
    return Act(event=CommandGiven(name), serial=number, message=number)


def turn(
    session: Session | None,
    *deliveries: Delivery,
    instead_of: int | None = None,
    erased: bool = False,
    notes: JournalEntries | None = None,
    unasked: bool = False,
) -> TurnResult:
    return TurnResult(
        session=session,
        outgoing=tuple(Outgoing(delivery=delivery) for delivery in deliveries),
        notes=notes or JournalEntries(day=TODAY),
        instead_of=instead_of,
        erased=erased,
        unasked=unasked,
    )


# ------------------------------------------------------------------ at random

# SQLite cannot write half a character, and bot.surfaces.tg lets none in.
texts: Final = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_numbers: Final = st.integers(0, 2**53)
moments: Final = st.integers(0, 10_000).map(
    lambda minutes: datetime(2026, 11, 20, tzinfo=UTC) + timedelta(minutes=minutes)
)
_maybe_number: Final = st.none() | _numbers

buttons: Final = st.one_of(
    st.builds(Button, label=texts, data=texts),
    st.builds(Button, label=texts, url=texts),
    st.builds(Button, label=texts, copy=texts),
    st.builds(
        Button,
        label=texts,
        data=texts,
        style=st.sampled_from(["primary", "success", "danger"]),
    ),
)
_rows: Final = st.lists(st.lists(buttons, max_size=3).map(tuple), max_size=3).map(tuple)
pictures: Final = st.builds(
    Picture,
    title=texts,
    headline=texts,
    deadline=texts,
    lines=st.lists(st.builds(PictureLine, texts, texts, st.booleans()), max_size=3).map(tuple),
    foot=st.lists(texts, max_size=3).map(tuple),
    passed=st.integers(0, 9),
    total=st.integers(0, 9),
    alternative=texts,
)
replies: Final = st.builds(
    Reply,
    text=texts,
    buttons=_rows,
    in_place=st.booleans(),
    folded=texts,
    reaction=st.sampled_from(["", "👍"]),
    picture=st.none() | pictures,
)
states: Final = st.builds(
    State,
    round=st.integers(0, 2**40),
    active=st.booleans(),
    answers=st.dictionaries(texts, texts, max_size=3),
    reported=st.dictionaries(texts, texts, max_size=3),
    reported_on=st.dictionaries(texts, texts, max_size=3),
    still_asked_on=st.dictionaries(texts, texts, max_size=3),
    inquiries=st.lists(
        st.builds(
            Inquiry,
            contact=texts,
            result=texts,
            asked=texts,
            days=st.none() | st.integers(0, 60),
        ),
        max_size=3,
    ).map(tuple),
    asking=st.none() | texts,
    unconfirmed=st.lists(texts, max_size=3).map(tuple),
    erasing=st.booleans(),
    wait=st.none()
    | st.builds(Wait, platform=texts, year=st.integers(2020, 2027), days=_numbers, seen=texts),
    judged=st.booleans(),
)
deliveries: Final = st.builds(
    Delivery,
    replies=st.lists(replies, min_size=1, max_size=3).map(tuple),
    pressed=_maybe_number,
    left=st.none() | _rows,
    asked=_maybe_number,
    replaces=st.lists(_numbers, max_size=3).map(tuple),
    thread=_maybe_number,
    reply_to=_maybe_number,
    done=st.integers(0, 9),
    unsaid=st.none() | states,
)
sessions: Final = st.builds(
    Session,
    state=states,
    taken=st.lists(_numbers, max_size=MOST_TAKEN).map(tuple),
    before=st.none() | states,
    message=st.none() | st.integers(1, 5),
    answer_messages=st.lists(_numbers, max_size=4).map(tuple),
    wake=st.none() | moments,
)
notes: Final = st.builds(
    JournalEntries,
    day=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    outcomes=st.lists(
        st.tuples(st.sampled_from(["answered", "fallback"]), st.sampled_from(["", "sim"])),
        max_size=2,
    ).map(tuple),
    unanswered=st.lists(
        st.builds(RecordUnanswered, outcome=st.just("fallback"), topics=st.just(()), text=texts),
        max_size=1,
    ).map(tuple),
    waited=st.lists(
        st.builds(
            RecordWaiting,
            platform=st.sampled_from(["kemnaker", "tokopedia"]),
            year=st.sampled_from([2025, 2026]),
            days=st.integers(0, 2),
            seen=st.sampled_from([date(2026, 3, 1), date(2026, 9, 1)]),
            undone=st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
)
turns: Final = st.builds(
    TurnResult,
    session=st.none() | sessions,
    outgoing=st.lists(deliveries.map(lambda d: Outgoing(delivery=d)), max_size=3).map(tuple),
    notes=notes,
    instead_of=st.none() | st.integers(1, 8),
    erased=st.booleans(),
    unasked=st.booleans(),
)
