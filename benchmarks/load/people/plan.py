"""What is measured and for how long: the usual plan, and a quick one."""

from dataclasses import dataclass
from typing import Final

PARTS: Final = ("saturation", "pace", "start", "memory")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Times in seconds. `stored` are the sessions in the database of the last memory figure."""

    rounds: int = 5
    seconds: float = 5.0
    warm_up: float = 1.0
    chats: int = 2000
    delays: tuple[float, ...] = (0.0, 0.05)
    starts: int = 7
    active: tuple[int, ...] = (1, 100, 10_000)
    stored: int = 1_000_000
    rate: float | None = None
    parts: tuple[str, ...] = PARTS


QUICK: Final = Plan(
    rounds=1, seconds=2.0, warm_up=0.5, starts=1, active=(1, 100), stored=10_000, chats=1000
)
