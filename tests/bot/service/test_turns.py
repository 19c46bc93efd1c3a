"""What was done becomes a turn: numbers, bursts, edits, what joins an unsent answer, erasing."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.service.clock import standing_at
from bot.service.errors import SOMETHING_FAILED
from bot.service.turn import MOST_TAKEN, Act, Outgoing, Session, TurnResult
from bot.service.turns import joinable, take
from flows.conversation import step
from flows.dialogue.events import ButtonPressed, Event, MediaSent, TextEdited, TextSent
from flows.dialogue.state import State
from flows.library.library import Library
from tests.support.talk.talk import TODAY
from tests.support.talk.turns import commanded, edited, pressed, said, sent

STORY = "sertif tokped blm muncul"
DATE = "selesai 3 nov"
WORDS = ("sertif tokped", "blm muncul", "selesai 3 nov", "kak", "udah", "insentif kapan cair")
PLAIN = (
    commanded("mulai"),
    commanded("batal"),
    said("bantuan"),
    edited("sertif tokped blm muncul", 1, message=1),
    pressed("0.m.start"),
)
NOW = standing_at(TODAY)()

Take = Callable[..., TurnResult | None]


@pytest.fixture
def takes(library: Library) -> Take:
    def done(session: Session, *acts: Act, held: Outgoing | None = None) -> TurnResult | None:
        return take(library, session, acts, NOW, held=held)

    return done


@pytest.fixture
def after(takes: Take) -> Callable[..., Session]:
    """Return the session after these turns of one act each."""

    def session(*acts: Act) -> Session:
        found = Session()
        for act in acts:
            turn = takes(found, act)
            assert turn
            assert turn.session
            found = turn.session
        return found

    return session


@pytest.fixture
def reached(library: Library) -> Callable[..., State]:
    """Return where the conversation itself is led by these events."""

    def state(*events: Event, since: State | None = None) -> State:
        found = since or State()
        for event in events:
            found = step(library, found, event, NOW).state
        return found

    return state


def erasing(takes: Take, session: Session) -> Act:
    """Return the press that erases everything."""
    asked = takes(session, commanded("hapus"))
    assert asked
    assert asked.session
    rows = asked.outgoing[-1].delivery.replies[-1].buttons
    data = next(b.data or "" for row in rows for b in row if (b.data or "").endswith(".m.erase"))
    return pressed(data, 90)


After = Callable[..., Session]
Reached = Callable[..., State]


# ------------------------------------------------------------------ numbers


def test_event_numbered_twice_is_taken_once(takes: Take, after: After) -> None:
    assert takes(after(said(STORY, 7)), said(STORY, 7)) is None


def test_only_what_is_new_is_answered(takes: Take, after: After, reached: Reached) -> None:
    turn = takes(after(said(STORY, 7)), said(STORY, 7), said(DATE, 8))
    assert turn
    assert [act.serial for act in turn.outgoing[0].parts] == [8]
    assert turn.session
    assert turn.session.state == reached(TextSent(STORY), TextSent(DATE))


def test_number_that_comes_twice_at_once_is_heard_once(takes: Take) -> None:
    turn = takes(Session(), said(STORY, 7), said(STORY, 7))
    assert turn
    assert [len(going.parts) for going in turn.outgoing] == [1]


def test_numbers_out_of_order_are_all_taken(takes: Take, after: After) -> None:
    session = after(said(STORY, 9), said(DATE, 5))
    assert session.taken == (9, 5)
    assert takes(session, said(DATE, 7))


def test_same_words_under_another_number_are_new(takes: Take, after: After) -> None:
    assert takes(after(said(STORY, 7)), said(STORY, 8))


def test_without_number_everything_is_new(takes: Take, after: After) -> None:
    session = after(said(STORY))
    assert session.taken == ()
    assert takes(session, said(STORY))


def test_hundred_numbers_are_remembered_the_last(takes: Take, after: After) -> None:
    session = replace(after(commanded("bantuan", 1)), taken=tuple(range(1, 100)))
    turn = takes(session, *(commanded("bantuan", n) for n in range(100, 105)))
    assert turn
    assert turn.session
    assert turn.session.taken == tuple(range(5, 105))
    assert len(turn.session.taken) == MOST_TAKEN


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=6), st.data())
def test_however_often_it_is_delivered_it_is_taken_once(
    library: Library, acts: list[Act], data: st.DataObject
) -> None:
    """Telegram sends again what was not confirmed, together with what is new."""
    numbered = [replace(act, serial=number) for number, act in enumerate(acts)]
    session, state = Session(), State()
    for number in range(len(numbered)):
        since = data.draw(st.integers(0, number))
        turn = take(library, session, numbered[since : number + 1], NOW)
        assert turn
        assert turn.session
        session = turn.session
        state = step(library, state, acts[number].event, NOW).state
    assert session.state == state
    assert session.taken == tuple(range(len(acts)))


# ------------------------------------------------------------------ bursts


def test_burst_is_answered_once(takes: Take, reached: Reached) -> None:
    turn = takes(Session(), said(STORY, 1), said(DATE, 2))
    assert turn
    (going,) = turn.outgoing
    assert going.parts == (said(STORY, 1), said(DATE, 2))
    assert turn.session
    assert turn.session.state == reached(TextSent(f"{STORY}\n{DATE}"))


def test_answer_to_one_message_bears_its_number(takes: Take) -> None:
    one, two = takes(Session(), said(STORY, 1)), takes(Session(), said(STORY, 1), said(DATE, 2))
    assert one
    assert two
    assert [one.outgoing[0].delivery.asked, two.outgoing[0].delivery.asked] == [1, None]


def test_command_breaks_a_burst(takes: Take, reached: Reached) -> None:
    turn = takes(Session(), said(STORY, 1), said("batal", 2), said(DATE, 3))
    assert turn
    assert len(turn.outgoing) == len(turn.notes.outcomes) == 3
    assert turn.session
    told = (TextSent(STORY), TextSent("batal"), TextSent(DATE))
    assert turn.session.state == reached(*told)


def test_press_is_answered_at_its_button(takes: Take, after: After) -> None:
    turn = takes(after(said(STORY, 1)), pressed("0.c", 2, message=55))
    assert turn
    assert turn.outgoing[0].delivery.pressed == 55
    assert turn.outgoing[0].parts == ()  # nothing joins it


def test_button_that_lasts_is_left_where_it_is(takes: Take) -> None:
    turn = takes(Session(), pressed("0.n.lupa-password", 2, message=55))
    assert turn
    assert turn.outgoing[0].delivery.pressed is None


def test_photo_is_a_message_like_others(takes: Take) -> None:
    turn = takes(Session(), sent("photo", 1, caption=STORY))
    assert turn
    assert turn.session
    assert turn.session.message == turn.outgoing[0].delivery.asked == 1


# ------------------------------------------------------------------ what joins an unsent answer


@pytest.fixture
def held(takes: Take) -> Callable[..., tuple[Session, Outgoing]]:
    """Return the session and the stored, unsent answer (number 40) after something was done."""

    def answer(session: Session, *acts: Act) -> tuple[Session, Outgoing]:
        turn = takes(session, *acts)
        assert turn
        assert turn.session
        return turn.session, replace(turn.outgoing[-1], number=40)

    return answer


Held = Callable[..., tuple[Session, Outgoing]]


def test_further_message_joins_the_unsent_answer(takes: Take, held: Held, reached: Reached) -> None:
    session, unsent = held(Session(), said(STORY, 1))
    turn = takes(session, said(DATE, 2), held=unsent)
    assert turn
    assert turn.instead_of == 40
    assert turn.session
    assert turn.session.state == reached(TextSent(f"{STORY}\n{DATE}"))
    assert turn.session.taken == (1, 2)
    assert turn.session.before == State()


def test_joined_twice_goes_back_to_the_same_place(
    takes: Take, held: Held, after: After, reached: Reached
) -> None:
    begun = after(commanded("mulai", 1))
    session, unsent = held(begun, said("sertif", 2))
    first = takes(session, said("tokped", 3), held=unsent)
    assert first
    again = takes(first.session, said("blm muncul", 4), held=replace(first.outgoing[0], number=41))
    assert again
    assert again.session
    assert again.session.state == reached(TextSent("sertif\ntokped\nblm muncul"), since=begun.state)
    assert len(again.outgoing) == 1


@settings(max_examples=40)
@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=6), st.data())
def test_message_by_message_is_as_good_as_a_burst(
    library: Library, words: list[str], data: st.DataObject
) -> None:
    messages = [said(word, number) for number, word in enumerate(words, start=1)]
    session, unsent = Session(), None
    while messages:
        count = data.draw(st.integers(1, len(messages)))
        turn = take(library, session, messages[:count], NOW, held=unsent)
        assert turn
        assert turn.session
        (going,) = turn.outgoing
        session, unsent, messages = turn.session, replace(going, number=1), messages[count:]
    burst = take(library, Session(), [said("\n".join(words), len(words))], NOW)
    assert burst
    assert burst.session
    assert session == replace(burst.session, taken=tuple(range(1, len(words) + 1)))


def test_edit_joins_in_the_place_of_what_it_edits(
    takes: Take, held: Held, reached: Reached
) -> None:
    session, unsent = held(Session(), said("sertif bukalapak blm muncul", 1), said(DATE, 2))
    turn = takes(session, edited(STORY, 3, message=1), held=unsent)
    assert turn
    assert len(turn.outgoing) == 1
    assert turn.session
    assert turn.session.state == reached(TextSent(f"{STORY}\n{DATE}"))


def test_replacing_answer_passes_its_place_on(takes: Take, held: Held, after: After) -> None:
    answered = replace(after(said("sertif bukalapak blm muncul", 1)), answer_messages=(70, 71))
    session, unsent = held(answered, edited(STORY, 2, message=1))
    turn = takes(session, said(DATE, 3), held=unsent)
    assert turn
    assert [going.delivery.replaces for going in turn.outgoing] == [(70, 71)]


def test_place_of_an_answer_is_passed_on_once(takes: Take, held: Held, after: After) -> None:
    answered = replace(after(said("sertif bukalapak blm muncul", 1)), answer_messages=(70, 71))
    session, unsent = held(answered, edited(STORY, 2, message=1))
    turn = takes(session, said("batal", 3), held=unsent)
    assert turn
    assert [going.delivery.replaces for going in turn.outgoing] == [(70, 71), ()]


def test_what_joins_an_unsent_edit_is_heard_with_it(
    takes: Take, held: Held, after: After, reached: Reached
) -> None:
    answered = replace(after(said("sertif bukalapak blm muncul", 1)), answer_messages=(70,))
    session, unsent = held(answered, edited(STORY, 2, message=1))
    turn = takes(session, said(DATE, 3), held=unsent)
    assert turn
    assert turn.session
    assert turn.session.state == reached(TextSent(f"{STORY}\n{DATE}"))


def test_nothing_new_changes_nothing(takes: Take, held: Held) -> None:
    session, unsent = held(Session(), said(STORY, 1))
    assert takes(session, said(STORY, 1), held=unsent) is None


def test_only_the_last_message_may_be_joined(held: Held, after: After) -> None:
    session, unsent = held(Session(), said(STORY, 1))
    assert joinable(session, unsent)
    assert not joinable(replace(session, message=None, before=None), unsent)
    assert not joinable(replace(session, message=2), unsent)
    assert not joinable(after(commanded("mulai", 1)), replace(unsent, parts=()))


# ------------------------------------------------------------------ edits


def test_edit_of_the_last_message_goes_back(takes: Take, after: After, reached: Reached) -> None:
    wrong = after(commanded("mulai", 1), said("sertif bukalapak blm muncul", 2))
    turn = takes(replace(wrong, answer_messages=(70, 71)), edited(STORY, 3, message=2))
    assert turn
    assert turn.outgoing[0].delivery.replaces == (70, 71)
    assert turn.session
    assert wrong.before
    assert turn.session.state == reached(TextSent(STORY), since=wrong.before)
    assert turn.session.before == wrong.before


def test_edit_of_an_older_message_is_a_further_one(
    takes: Take, after: After, reached: Reached
) -> None:
    session = replace(after(said(STORY, 1), said(DATE, 2)), answer_messages=(71,))
    turn = takes(session, edited("bukalapak", 3, message=1))
    assert turn
    assert turn.outgoing[0].delivery.replaces == ()
    assert turn.session
    assert turn.session.state == reached(TextEdited("bukalapak"), since=session.state)


def test_edit_after_a_press_is_a_further_message(takes: Take, after: After) -> None:
    session = replace(after(said(STORY, 1), pressed("0.x", 2)), answer_messages=())
    turn = takes(session, edited(STORY, 3, message=1))
    assert turn
    assert turn.outgoing[0].delivery.replaces == ()


@pytest.mark.parametrize("message", [1, 2])
def test_edit_of_one_part_of_an_answered_burst_loses_nothing(
    takes: Take, message: int, reached: Reached
) -> None:
    burst = takes(Session(), said(STORY, 1), said(DATE, 2))
    assert burst
    assert burst.session
    assert burst.session.state.answers == {"platform": "tokopedia", "completed": "2026-11-03"}
    turn = takes(burst.session, edited("makasih ya kak", 3, message=message))
    assert turn
    assert turn.outgoing[0].delivery.replaces == ()
    assert turn.session
    assert turn.session.state == reached(TextEdited("makasih ya kak"), since=burst.session.state)
    assert turn.session.state.answers == burst.session.state.answers


def test_edit_that_comes_with_its_message_is_put_in_its_place(
    takes: Take, reached: Reached
) -> None:
    wrong = said("sertif bukalapak blm muncul", 1)
    turn = takes(Session(), wrong, said(DATE, 2), edited(STORY, 3, message=1))
    assert turn
    assert len(turn.outgoing) == 1
    assert turn.session
    assert turn.session.state == reached(TextSent(f"{STORY}\n{DATE}"))
    assert turn.session.taken == (1, 2, 3)


def test_edit_takes_no_command_back(takes: Take) -> None:
    turn = takes(Session(), commanded("mulai", 1), edited(STORY, 2, message=1))
    assert turn
    assert len(turn.outgoing) == 2


def test_edited_caption_is_heard(takes: Take, after: After, reached: Reached) -> None:
    spoken = after(sent("photo", 1, caption="sertif bukalapak blm muncul"))
    session = replace(spoken, answer_messages=(70,))
    turn = takes(session, edited(STORY, 2, message=1))
    assert turn
    assert turn.session
    assert turn.session.state == reached(TextSent(STORY))


# ------------------------------------------------------------------ erasing


def test_erased_chat_keeps_nothing(takes: Take, after: After) -> None:
    session = after(said(STORY, 1), commanded("hapus", 2))
    turn = takes(session, erasing(takes, session))
    assert turn
    assert turn.erased
    assert turn.session is None


def test_typed_yes_erases_too(takes: Take, after: After) -> None:
    turn = takes(after(said(STORY, 1), commanded("hapus", 2)), said("ya", 3))
    assert turn
    assert turn.erased
    assert turn.session is None


def test_erasure_tells_what_was_taken_by_what_it_erases(takes: Take, after: After) -> None:
    session = after(said(STORY, 1), commanded("hapus", 2))
    turn = takes(session, erasing(takes, session), said(STORY, 91))
    assert turn
    assert turn.taken == (*session.taken, 90, 91)
    kept = takes(session, said("ok", 3))
    assert kept
    assert kept.taken == ()


def test_what_was_erased_with_its_conversation_is_not_heard_again(takes: Take) -> None:
    anew = Session(erased=frozenset({2, 3}))
    assert takes(anew, commanded("hapus", 2), said("ya", 3)) is None
    turn = takes(anew, said("ya", 3), said(STORY, 4))
    assert turn
    assert turn.session
    assert turn.session.taken == (4,)


def test_what_follows_an_erasure_is_kept_anew(takes: Take, after: After) -> None:
    session = after(said("sertif bukalapak blm muncul", 1), commanded("hapus", 2))
    turn = takes(session, erasing(takes, session), said(STORY, 91))
    assert turn
    assert turn.erased
    assert turn.session
    assert turn.session.state.answers == {"platform": "tokopedia"}
    assert turn.session.taken == (90, 91)
    assert turn.session.before == State()


# ------------------------------------------------------------------ what is noted, what fails


def test_outcome_and_subject_are_noted(takes: Take) -> None:
    turn = takes(Session(), said("halo", 1), commanded("mulai", 2))
    assert turn
    assert turn.notes.day == TODAY
    assert [outcome for outcome, _ in turn.notes.outcomes] == ["answered", "answered"]


def test_unanswered_question_is_noted(takes: Take) -> None:
    turn = takes(Session(), pressed("0.n.lupa-password", 1))
    assert turn
    assert turn.notes.outcomes == (("none-of-these", "lupa-password"),)
    assert [missed.topics for missed in turn.notes.unanswered] == [("lupa-password",)]


def test_failing_step_is_admitted_and_changes_nothing(
    takes: Take, after: After, monkeypatch: pytest.MonkeyPatch, log: io.StringIO
) -> None:
    session = after(said(STORY, 1))

    def fail(*_: object) -> None:
        raise ValueError("nik 3171234507890001")

    monkeypatch.setattr("bot.service.turns.step", fail)
    turn = takes(session, said(DATE, 2))
    assert turn
    assert [reply.text for reply in turn.outgoing[0].delivery.replies] == [SOMETHING_FAILED]
    assert turn.notes.outcomes == (("error", ""),)
    assert turn.session
    assert (turn.session.state, turn.session.taken) == (session.state, (1, 2))
    assert "event not answered" in log.getvalue()
    assert "3171234507890001" not in log.getvalue()


def test_media_event_reaches_the_conversation_whole(takes: Take, reached: Reached) -> None:
    turn = takes(Session(), sent("photo", 1, caption=STORY))
    assert turn
    assert turn.session
    assert turn.session.state == reached(MediaSent("photo", caption=STORY))


def test_forged_press_is_answered(takes: Take) -> None:
    turn = takes(Session(), Act(event=ButtonPressed("\x00"), serial=1, message=2, pressed=True))
    assert turn
    assert turn.outgoing[0].delivery.replies
