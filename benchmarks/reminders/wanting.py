"""People who want to be reminded, day by day, as a seed has it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from flows.dialogue import Complaint, State

_CHECKS: Final = ("pelatihan-tuntas", "ulasan", "data-sama", "e-wallet")
_BOUGHT: Final = {"platform": "tokopedia", "provider": "lainnya", "programme": "prakerja"}
_CASES: Final = (1,) * 9 + (2,)
_ZONES: Final = ("", "wib", "wita", "wit")


@dataclass(frozen=True, slots=True)
class Wanting:
    """Somebody who asks to be reminded on a day; `hour` (WIB) is when."""

    day: date
    hour: int
    state: State


def wanting(count: int, *, first: date, days: int, seed: int) -> Iterator[Wanting]:
    """Yield so many people in the order of their days; the same ones for the same seed."""
    rng = random.Random(seed)  # noqa: S311 - chance that comes again
    for number in range(count):
        day = first + timedelta(days=number * days // count)
        states = [_state(rng, day) for _ in range(rng.choice(_CASES))]
        on, *others = (replace(one, case=len(states) - n) for n, one in enumerate(states))
        bare = tuple(replace(one, active=False, round=0) for one in others)
        state = replace(on, others=bare, zone=rng.choice(_ZONES))
        yield Wanting(day, rng.randrange(24), state)


def _state(rng: random.Random, day: date) -> State:
    """Return a case that waits, is to be mended, is over its time, or was complained of."""
    kind = rng.choices(("waits", "mends", "over", "complained"), (6, 2, 1, 3))[0]
    ago = rng.randint(40, 60) if kind == "over" else rng.randint(0, 4)
    answers = {**_BOUGHT, "completed": (day - timedelta(days=ago)).isoformat()}
    answers |= dict.fromkeys(_CHECKS, "yes")
    if kind == "mends":
        answers["pelatihan-tuntas"] = "no"
    sent = Complaint(sent=day.isoformat(), channel="form")
    return State(
        round=1,
        active=True,
        answers=answers,
        reminding=day.isoformat(),
        complaints=(sent,) if kind == "complained" else (),
    )
