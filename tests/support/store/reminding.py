"""People who want to be reminded, as they stand in a store."""

from datetime import UTC, datetime
from typing import Final

from bot.service.turn import Session
from flows.dialogue.state import State
from tests.support.time.moving_clock import wib

# Waits until Tuesday, 1 December 2026; reminded on that day, and on the day after it.
STATE: Final = State(
    round=5,
    active=True,
    case=1,
    answers={
        "platform": "tokopedia",
        "provider": "lainnya",
        "completed": "2026-11-18",
        "pelatihan-tuntas": "yes",
        "ulasan": "yes",
        "data-sama": "yes",
        "e-wallet": "yes",
    },
    reminding="2026-11-20",
)
DUE_DAY: Final = "2026-12-01"
DUE: Final = wib(DUE_DAY, 8)
APPEARED: Final = {"appeared": DUE_DAY}
FORM: Final = {"appeared": DUE_DAY, "form": DUE_DAY}


def waking(wake: datetime = DUE, state: State = STATE) -> Session:
    """Return the session of somebody whose reminder may be due at that moment."""
    return Session(state=state, wake=wake.astimezone(UTC))
