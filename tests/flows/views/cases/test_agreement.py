"""The status, its picture and `diagnose --json` never disagree: over cases, holidays, incidents."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.contracts.cases import as_json
from bot.service.clock import WIB
from flows.diagnosis.diagnose import judge
from flows.dialogue.context import Context
from flows.dialogue.replies import Picture
from flows.dialogue.state import State
from flows.library.library import Library
from flows.library.platforms import Incident
from flows.questions.kinds import context_of
from flows.questions.reports.said import actor_name
from flows.views.cases import clock_picture, status
from flows.views.headline import due_date
from flows.wording.dates import paragraphs
from flows.wording.markup import plain
from flows.wording.texts import say
from tests.flows.diagnosis.oracle import Json
from tests.flows.diagnosis.random_cases import random_case

# What the neutral texts of these ids hold: every figure and day that is told.
RUNNING: Final = ("status-day", "status-last-day", "status-not-begun")

seeds = st.integers(0, 2**40)
shifts = st.lists(st.integers(-3, 25), max_size=4)
incidents = st.none() | st.tuples(st.integers(1, 5), st.integers(-5, 9), st.integers(0, 12))


def test_some_status_is_a_running_clock(library: Library) -> None:
    told = [told_of(context) for seed in range(200) if (context := drawn(library, seed))]
    assert len(told) > 80
    for word in (*RUNNING, "status-late", "status-denied", "status-if-ready", "status-turn"):
        assert any(f"[{word} " in text for text in told), word


@given(seeds, shifts, incidents)
def test_words_picture_and_json_agree(
    library: Library, seed: int, off: list[int], trouble: tuple[int, int, int] | None
) -> None:
    context = drawn(library, seed, off, trouble)
    assume(context is not None)
    assert context
    assert context.judged
    case = context.case()
    assert case
    found = as_json(judge(context.library, case, context.today))
    text, picture = told_of(context), clock_picture(context, context.judged)
    clock(context, found, text, picture)
    lateness(context, found, text)
    stages(context, found, picture)
    whole(picture)


def clock(context: Context, found: Json, text: str, picture: Picture) -> None:
    """Expect day k of n, the holder and the due date to be those of the JSON, wherever told."""
    total = len(working(context.library, start(found), due(found)))
    left = found["working_days_left"]
    day = total - left
    for word in RUNNING:
        if f"[{word} " in text:
            assert found["verdict"] == "wait"
            assert context.today <= due(found)
            assert (day == 0, left == 0) == (word == RUNNING[2], word == RUNNING[1])
            assert plain(said(context, word, found, day=str(day), total=str(total))) in text
    if "[status-denied " in text:
        words = said(context, "status-denied", found, day=str(day), total=str(total))
        assert words in text
    if picture.total:
        assert (picture.passed, picture.total) == (day, total)
        assert found["verdict"] != "fix_first"
    if picture.deadline.startswith("[picture-deadline"):
        assert due_in_words(context, found) in picture.deadline
    if "[standing-day " in picture.headline:
        assert found["verdict"] in ("wait", "chase")
        assert picture.headline == say(
            context.library, "standing-day", day=str(day), total=str(total)
        )


def lateness(context: Context, found: Json, text: str) -> None:
    """Expect lateness to be told after the due date only, in working days since then."""
    late = len(working(context.library, due(found), context.today))
    if "[status-late " in text:
        assert found["verdict"] == "escalate"
        assert plain(said(context, "status-late", found, late=str(late))) in text
    if context.today <= due(found):
        assert "[status-late " not in text
        assert "[standing-over]" not in text


def stages(context: Context, found: Json, picture: Picture) -> None:
    """Expect a line for each stage, the holder's as the present, no date behind a missing one."""
    assert len(picture.lines) == len(found["stages"])
    holder = [stage["actor"] == found["holder"] for stage in found["stages"]]
    here = [line.now for line in picture.lines]
    assert here == ([False] * len(here) if found["verdict"] == "fix_first" else holder)
    for stage, line in zip(found["stages"], picture.lines, strict=True):
        assert actor_name(context, stage["actor"])[1:] in line.label
        dateless = stage["state"] == "waiting" or found["verdict"] == "fix_first"
        if dateless and not stage["done"]:
            assert not any(f" {year}" in line.value for year in range(2019, 2030))


def whole(picture: Picture) -> None:
    """Expect the alternative text to say all that is drawn."""
    parts = (picture.title, picture.headline, picture.deadline, *picture.foot)
    for part in (*parts, *(text for line in picture.lines for text in line[:2])):
        assert part in picture.alternative


def said(context: Context, word: str, found: Json, **gaps: str) -> str:
    actor = actor_name(context, found["holder"])
    told = {"actor": actor, "due": due_in_words(context, found), **gaps}
    return say(context.library, word, left=str(found["working_days_left"]), **told)


def due_in_words(context: Context, found: Json) -> str:
    assert context.judged
    return due_date(context, context.judged, due(found))


def start(found: Json) -> date:
    return date.fromisoformat(found["clock_start"])


def due(found: Json) -> date:
    return date.fromisoformat(found["due"])


def working(library: Library, since: date, until: date) -> list[date]:
    days = (since + timedelta(days=n) for n in range(1, (until - since).days + 1))
    return [day for day in days if day.weekday() < 5 and day not in library.calendar.holidays]


def told_of(context: Context) -> str:
    return plain(paragraphs(*status(context)))


def drawn(
    library: Library,
    seed: int,
    off: Iterable[int] = (),
    trouble: tuple[int, int, int] | None = None,
) -> Context | None:
    """Return a case by chance as a conversation has it; None where nothing can be judged."""
    case = random_case(Random(seed))  # noqa: S311 - chance that comes again
    try:
        today = date.fromisoformat(case["today"])
        completed = date.fromisoformat(case["completed"].partition("/")[0])
    except ValueError:
        return None
    other = moved(library, case["platform"], completed, off, trouble)
    state = State(
        active=True,
        answers={
            **dict.fromkeys((check.id for check in library.checks), "yes"),
            "platform": case["platform"],
            "provider": case.get("provider") or "lainnya",
            "completed": case["completed"] + "~" * ("/" in case["completed"]),
            "reviewed": case.get("reviewed", "unknown"),
            "graded": "unknown",
            "programme": "prakerja",
            "both-sertifikat-lembaga": "yes",
            **case.get("answers", {}),
        },
        reported=case.get("reported", {}),
        reported_on=dict.fromkeys(case.get("reported", {}), f"{today}"),
    )
    context = context_of(other, state, datetime.combine(today, time(12), WIB))
    return context if context.judged else None


def moved(
    library: Library,
    platform: str,
    completed: date,
    off: Iterable[int],
    trouble: tuple[int, int, int] | None,
) -> Library:
    """Return the library with more days off, and with an incident at the platform."""
    more = {completed + timedelta(days=shift): "Libur uji" for shift in off}
    holidays = {**library.calendar.holidays, **more}
    found: tuple[Incident, ...] = ()
    if trouble:
        extra, first, length = trouble
        since = completed + timedelta(days=first)
        found = (
            Incident(
                platform=platform,
                message="Gangguan uji.",
                extra_working_days=extra,
                since=since,
                until=since + timedelta(days=length),
            ),
        )
    calendar = replace(library.calendar, holidays=holidays)
    return replace(library, calendar=calendar, incidents=found)
