"""What is written in a row comes back, and no database chokes on it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.service.turn import Delivery, Session
from bot.store import written
from tests.support.talk import turns


@given(st.lists(st.integers(-(2**62), 2**62), max_size=100).map(tuple))
def test_numbers_as_steps_come_back(numbers: tuple[int, ...]) -> None:
    assert written.numbers_of(written.numbers(numbers)) == numbers


def test_neighbouring_numbers_are_short() -> None:
    assert written.numbers((900_000_001, 900_000_002, 900_000_005)) == "900000001 1 3"


@settings(max_examples=200)
@given(turns.deliveries)
def test_delivery_comes_back_without_zero_bytes(delivery: Delivery) -> None:
    body = written.delivery(delivery)
    assert written.delivery_of(body, delivery.done) == delivery
    assert "\0" not in body


@given(turns.sessions)
def test_session_comes_back_without_zero_bytes(session: Session) -> None:
    row = written.session(session)
    assert written.session_of(*row, wake=session.wake) == session
    assert not any("\0" in value for value in row if isinstance(value, str))
