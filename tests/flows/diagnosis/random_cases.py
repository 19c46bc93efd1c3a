"""Cases by chance, as lines of `prakerja-bot diagnose --batch --json`, drawn to the rules' corners.

Most can be judged; a few tell what cannot be: unknown ids, dates out of bounds or backwards, a
stage done after one that is not.
"""

from calendar import monthrange
from datetime import date, timedelta
from random import Random
from typing import Final

from tests.flows.diagnosis.oracle import ACTORS, CHECKS, MARKETS, PLATFORMS, PROVIDER, Json

# Where a rule, a year or a row of holidays begins or ends.
CORNERS: Final = tuple(
    date.fromisoformat(day)
    for day in (
        "2020-04-01", "2020-05-22", "2020-10-28", "2020-12-31", "2021-03-10", "2021-03-17",
        "2021-03-18", "2021-05-11", "2021-12-31", "2022-01-01", "2022-04-28", "2022-12-05",
        "2022-12-06", "2022-12-30", "2023-01-20", "2023-04-18", "2023-11-12", "2023-11-13",
        "2023-12-29", "2024-02-13", "2024-04-05", "2024-12-24", "2024-12-31", "2025-01-01",
        "2025-03-27", "2026-03-17", "2026-11-06", "2026-11-27", "2026-12-23", "2027-02-05",
    )
)  # fmt: skip
FIRST: Final = date(2019, 12, 1)
LAST: Final = date(2027, 2, 28)
END_OF_DECREES: Final = date(2027, 12, 20)


def random_cases(seed: int, n: int) -> list[Json]:
    """Return `n` cases; the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - chance that comes again
    return [random_case(chance) for _ in range(n)]


def random_case(chance: Random) -> Json:
    """Draw one case."""
    if chance.random() < 0.03:
        return _wrong_case(chance)
    platform = chance.choice(("kemnaker", "kemnaker", "bukalapak", "bukalapak", *PLATFORMS))
    provider = chance.choice((None, None, PROVIDER))
    day = _day(chance)
    first, last = _completed(chance, day)
    today = _today(chance, first, last)
    case: Json = {"platform": platform, "completed": f"{first}", "today": f"{today}"}
    if first != last or chance.random() < 0.05:
        case["completed"] = f"{first}/{last}"
    if provider or chance.random() < 0.3:
        case["provider"] = provider
    if chance.random() < 0.8:
        case["answers"] = _answers(chance)
    if chance.random() < 0.6:
        case["reported"] = _reported(chance, (platform, provider), first, today)
    if chance.random() < 0.35:
        near = _between(chance, last, today) if chance.random() < 0.7 else today
        case["reviewed"] = f"{near + timedelta(days=chance.choice((-20, -1, 0, 0, 0, 1)))}"
    return case


def _day(chance: Random) -> date:
    kind = chance.random()
    if kind < 0.5:
        return chance.choice(CORNERS) + timedelta(days=chance.randint(-12, 5))
    if kind < 0.53:
        return END_OF_DECREES + timedelta(days=chance.randint(-20, 15))
    return _between(chance, FIRST, LAST)


def _completed(chance: Random, day: date) -> tuple[date, date]:
    """Return the first and last day on which it may have been; mostly one."""
    kind = chance.random()
    if kind < 0.7:
        return day, day
    if kind < 0.9:
        return day, day + timedelta(days=chance.choice((1, 2, chance.randint(3, 40))))
    if kind < 0.94:
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    if kind < 0.98:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day, day - timedelta(days=1)


def _today(chance: Random, first: date, last: date) -> date:
    """Return a day soon after, while the chain still runs; some much later, a few too early."""
    kind = chance.random()
    if kind < 0.04:
        return first - timedelta(days=chance.randint(1, 3))
    if kind < 0.2:
        return first + timedelta(days=chance.randint(0, 12))
    if kind < 0.9:
        return max(first, last) + timedelta(days=chance.randint(0, 18))
    return max(first, last) + timedelta(days=chance.choice((40, 400, 1500)))


def _answers(chance: Random) -> dict[str, str]:
    """Answer some checks, those that do not apply as well; often all of them alike."""
    usual = chance.choice((("yes",), ("yes", "yes", "yes", "no", "unknown"), ("no", "unknown")))
    answers = {check: chance.choice(usual) for check in CHECKS if chance.random() < 0.6}
    if chance.random() < 0.25:
        answers["ulasan"] = "not_possible"
    if chance.random() < 0.05:
        answers["pelatihan-tuntas"] = "no"
    return answers


def _reported(
    chance: Random, who: tuple[str, str | None], first: date, today: date
) -> dict[str, str]:
    """Tell of the chain in order, mostly as it can be; sometimes of another's."""
    platform, provider = who
    own = provider if provider and platform != "kemnaker" else "lembaga"
    chain = [own, "pmo"] if platform == "lainnya" else [own, platform, "pmo"]
    told: dict[str, str] = {}
    day, denied = first, False
    for actor in chain:
        if chance.random() < 0.4:
            continue
        day = _between(chance, day, min(today, day + timedelta(days=10)))
        denied = denied or chance.random() < 0.3
        told[actor] = "no" if denied else f"{day}"
    if told and chance.random() < 0.1:
        told[chance.choice(list(told))] = chance.choice(
            ("no", f"{first - timedelta(days=1)}", f"{today + timedelta(days=1)}", f"{first}")
        )
    if chance.random() < 0.15:
        told[chance.choice(ACTORS)] = chance.choice(("no", f"{today}"))
    items = list(told.items())
    chance.shuffle(items)
    return dict(items)


def _wrong_case(chance: Random) -> Json:
    """Return a case with one thing in it that nobody can read."""
    day = _day(chance)
    good: Json = {
        "platform": chance.choice(PLATFORMS),
        "completed": f"{day}",
        "today": f"{day + timedelta(days=chance.randint(0, 9))}",
    }
    wrong: tuple[Json, ...] = (
        {"platform": "tokped"},
        {"completed": "3 November"},
        {"completed": f"{day}/"},
        {"completed": f"{day.year}-02-30"},
        {"completed": f"{day:%Y%m%d}"},
        {"provider": "arkademi"},
        {"reviewed": "kemarin"},
        {"answers": {"nilai": "yes"}},
        {"answers": {"ulasan": "ya"}},
        {"answers": {chance.choice(("data-sama", "sertifikat-biru")): "not_possible"}},
        {"reported": {"toko": "no"}},
        {"reported": {chance.choice((*MARKETS, "pmo")): "yes"}},
    )
    return good | chance.choice(wrong)


def _between(chance: Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randint(0, max(0, (last - first).days)))
