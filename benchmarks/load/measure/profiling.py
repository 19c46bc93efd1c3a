"""Where the processor time of our bot goes, by room, while it answers as fast as it can."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from benchmarks.load.bots.bots import Bot
from benchmarks.load.measure.driving import meet, saturate
from benchmarks.load.measure.window import MeasuredWindow
from benchmarks.load.people.plan import Plan
from benchmarks.load.stage import LoadStage
from evaluation.table import Section

_PLACES: Final = 25
_TO_MEET: Final = 20.0


@dataclass(frozen=True, slots=True)
class Profile:
    """Samples by room and by function, from when everybody had acted once."""

    rooms: dict[str, int]
    places: dict[str, int]
    window: MeasuredWindow


async def profile(stage: LoadStage, bot: Bot, plan: Plan) -> Profile:
    """Run a bot under the sampler."""
    place = f"profile-{bot.id}-{stage.server.delay}"
    out = stage.folder / place / "samples.json"
    module = bot.command[bot.command.index("-m") + 1 :]
    command = (bot.command[0], "-m", "benchmarks.load.measure.sampling", str(out), *module)
    async with stage.bot(replace(bot, command=command), chats=plan.chats, place=place) as one:
        await meet(one, acts=1, longest=_TO_MEET)
        one.forget_samples()
        window = await saturate(one, warm_up=plan.warm_up, seconds=3 * plan.seconds)
    found = json.loads(out.read_text(encoding="utf-8"))
    return Profile(found["rooms"], found["places"], window)


def sampled(profile: Profile, delay: float) -> Iterable[Section]:
    """Yield the tables."""
    rate, cpu = profile.window.rate, profile.window.cpu
    title = f"{1000 * delay:g} ms of delay: {rate:.0f} updates/s, {cpu:.2f} ms CPU each (sampled)"
    total = sum(profile.rooms.values())
    yield Section(title, tuple(_rows(profile.rooms, total, cpu)))
    busiest = dict(sorted(profile.places.items(), key=lambda one: -one[1])[:_PLACES])
    yield Section("Functions", tuple(_rows(busiest, total, cpu)))


def _rows(counts: dict[str, int], total: int, cpu: float) -> Iterable[tuple[str, str, str]]:
    for name, count in sorted(counts.items(), key=lambda one: -one[1]):
        share = count / total
        yield name, f"{share:6.1%}", f"{share * cpu:.3f} ms an update"
