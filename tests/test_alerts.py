"""Each alert as Prometheus judges it: when it speaks, and when it is to be silent.

The series are made up minute by minute; time begins in 1970, so that days before are negative.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
import yaml

from tests.support.process.deployed import ALERTS, alerts, done, program

Series = Mapping[str, str]
Labels = Mapping[str, str]

DAY: Final = 86400
HERE, THERE = {"instance": "satu:8080"}, {"instance": "dua:8080"}
NOTHING: Final = "0+0x600"


class Rehearsal(NamedTuple):
    """What Prometheus has seen, and which alerts of that name it then gives, by their labels."""

    alert: str
    told: str
    series: Series
    gives: tuple[Labels, ...] = ()
    at: str = "20m"
    step: str = "1m"


def of(name: str, **labels: str) -> str:
    """Return the name of a series with its labels."""
    told = ",".join(f'{label}="{value}"' for label, value in labels.items())
    return f"{name}{{{told}}}"


def counted(name: str, label: str, **each: int) -> dict[str, str]:
    """Return counters that grow by so much at each step, one for each value of a label."""
    return {
        of(name, **{label: value.replace("_", "-")}): f"0+{growth}x600"
        for value, growth in each.items()
    }


def took(name: str, where: Labels = HERE, *, quick: int, slow: int = 0) -> dict[str, str]:
    """Return a histogram of a minute's times below 0.1 seconds, and between 5 and 10."""
    grows = {"0.1": quick, "5.0": quick, "10.0": quick + slow, "+Inf": quick + slow}
    return {of(f"{name}_bucket", le=le, **where): f"0+{growth}x600" for le, growth in grows.items()}


def up(value: str, where: Labels = HERE) -> dict[str, str]:
    return {of("up", job="prakerja-bot", **where): value}


def answers(**each: int) -> dict[str, str]:
    return counted("prakerja_answers_total", "outcome", **each)


def sends(**each: int) -> dict[str, str]:
    return counted("prakerja_sends_total", "result", **each)


def waiting(where: Labels = HERE, **each: str) -> dict[str, str]:
    return {
        of("prakerja_waiting", **{"class": name.replace("_", "-")}, **where): told
        for name, told in each.items()
    }


def updates(message: str) -> dict[str, str]:
    name = "prakerja_updates_total"
    return {of(name, kind="message"): message, of(name, kind="inline_query"): NOTHING}


def reviewed(oldest: int, newest: int, where: Labels = HERE) -> dict[str, str]:
    """Return the days, counted from the beginning of time, of the first and the last review."""
    name = "prakerja_content_reviewed_timestamp_seconds"
    return {
        of(name, part="oldest", **where): f"{oldest * DAY}+0x600",
        of(name, part="newest", **where): f"{newest * DAY}+0x600",
    }


def decreed(day: int, where: Labels = HERE) -> dict[str, str]:
    return {of("prakerja_calendar_decreed_timestamp_seconds", **where): f"{day * DAY}+0x600"}


ONE: Final[tuple[Labels, ...]] = ({},)
REHEARSALS: Final = (
    # ---------------------------------------------------------------- what people feel
    Rehearsal("PrakerjaBotDown", "the only one is gone", up("1x5 0x60"), ONE, at="10m"),
    Rehearsal("PrakerjaBotDown", "nobody is known", {"other": "1"}, ({"job": "prakerja-bot"},)),
    Rehearsal("PrakerjaBotDown", "two are gone", up("0x60") | up("0x60", THERE), ONE),
    Rehearsal("PrakerjaBotDown", "one of two is gone", up("0x60") | up("1x60", THERE)),
    Rehearsal("PrakerjaBotDown", "it began anew", up("1 1 1 1 0 1 1 1 1 1"), at="5m"),
    Rehearsal(
        "PrakerjaBotHearsNothing", "silent since yesterday",
        updates("0+5x48 240+0x48"), ONE, at="30h", step="30m",
    ),
    Rehearsal(
        "PrakerjaBotHearsNothing", "one kind is never used",
        updates("0+5x600"), at="30h", step="30m",
    ),
    Rehearsal(
        "PrakerjaBotHearsNothing", "nobody ever writes then",
        updates(NOTHING), at="30h", step="30m",
    ),
    Rehearsal(
        "PrakerjaBotAnswersLate", "one in twenty",
        took("prakerja_delivery_seconds", quick=95, slow=5), ONE,
    ),
    Rehearsal(
        "PrakerjaBotAnswersLate", "one in two hundred",
        took("prakerja_delivery_seconds", quick=199, slow=1),
    ),
    Rehearsal("PrakerjaBotAnswersLate", "no answers", took("prakerja_delivery_seconds", quick=0)),
    Rehearsal(
        "PrakerjaBotSlow", "one in twenty",
        took("prakerja_answer_seconds", quick=95, slow=5), ONE,
    ),
    Rehearsal("PrakerjaBotSlow", "all quick", took("prakerja_answer_seconds", quick=100)),
    Rehearsal(
        "PrakerjaBotPeopleWait", "nothing is sent",
        {of("prakerja_longest_wait_seconds", **HERE): "0 5 0+60x60"}, ONE,
    ),
    Rehearsal(
        "PrakerjaBotPeopleWait", "a few seconds in a wave",
        {of("prakerja_longest_wait_seconds", **HERE): "0x5 20x5 0x60"}, at="8m",
    ),
    Rehearsal(
        "PrakerjaBotQueueLong", "two processes together",
        waiting(answers="400x60") | waiting(THERE, answers="400x60"), ONE,
    ),
    Rehearsal(
        "PrakerjaBotQueueLong", "reminders in the morning, and busy groups",
        waiting(answers="3x60", bulk="5000x60", held_back="700x60"),
    ),
    Rehearsal("PrakerjaBotFailsPeople", "one in ten", answers(answered=9, error=1), ONE),
    Rehearsal("PrakerjaBotFailsPeople", "one in a hundred", answers(answered=99, error=1)),
    Rehearsal(
        "PrakerjaBotFailsPeople", "one at night",
        {
            of("prakerja_answers_total", outcome="answered"): "0 0 1 1 1 2x60",
            of("prakerja_answers_total", outcome="error"): "0x10 1x60",
        },
    ),
    Rehearsal(
        "PrakerjaBotAnswersLost", "refused and given up", sends(ok=30, refused=1, given_up=1), ONE
    ),
    Rehearsal("PrakerjaBotAnswersLost", "tried again with luck", sends(ok=30, flood=9, network=9)),
    Rehearsal(
        "PrakerjaBotUnderstandsLess", "one in five",
        answers(answered=60, verdict=20, fallback=10, none_of_these=10), ONE, at="9h", step="30m",
    ),
    Rehearsal(
        "PrakerjaBotUnderstandsLess", "a quarter, behind a morning's reminders",
        answers(answered=8, fallback=3, reminded=90, not_due=9, helpful=5), ONE,
        at="9h", step="30m",
    ),
    Rehearsal(
        "PrakerjaBotUnderstandsLess", "one in ten", answers(answered=80, verdict=10, fallback=10),
        at="9h", step="30m",
    ),
    Rehearsal(
        "PrakerjaBotUnderstandsLess", "half of them at night",
        answers(answered=1, fallback=1), at="9h", step="30m",
    ),
    Rehearsal(
        "PrakerjaBotRemindersLate", "three hours",
        {of("prakerja_reminders_late_seconds", **HERE): "10800x60"}, ONE,
    ),
    Rehearsal(
        "PrakerjaBotRemindersLate", "the hour after eight",
        {of("prakerja_reminders_late_seconds", **HERE): "0+60x60"},
    ),
    # ---------------------------------------------------------------- what they will feel
    Rehearsal(
        "PrakerjaBotErrors", "one kind keeps coming",
        counted("prakerja_errors_total", "kind", StoreAccessError=30, update=1),
        ({"kind": "StoreAccessError"},),
    ),
    Rehearsal(
        "PrakerjaBotErrors", "now and then", counted("prakerja_errors_total", "kind", update=5)
    ),
    Rehearsal("PrakerjaBotSendsFail", "every third", sends(ok=20, flood=5, network=5), ONE),
    Rehearsal("PrakerjaBotSendsFail", "blocked by many", sends(ok=20, gone=20)),
    Rehearsal("PrakerjaBotHeldBack", "busy groups", waiting(held_back="700x60"), ONE),
    Rehearsal("PrakerjaBotHeldBack", "a wave", waiting(answers="700x60", held_back="9x60")),
    Rehearsal(
        "PrakerjaBotDatabaseSlow", "at one of two",
        took("prakerja_batch_seconds", quick=90, slow=10)
        | took("prakerja_batch_seconds", THERE, quick=100),
        (HERE,),
    ),
    Rehearsal(
        "PrakerjaBotDatabaseSlow", "quick", took("prakerja_batch_seconds", quick=100)
    ),
    Rehearsal(
        "PrakerjaBotRestarts", "every five minutes",
        {of("process_start_time_seconds", job="prakerja-bot", **HERE): "0x5 300x5 600x5 900x5"},
        ({"job": "prakerja-bot", **HERE},), at="20m",
    ),
    Rehearsal(
        "PrakerjaBotRestarts", "an update of the bot",
        {of("process_start_time_seconds", job="prakerja-bot", **HERE): "0x10 600x60"},
    ),
    Rehearsal(
        "PrakerjaBotContentOld", "seven months", reviewed(-210, -3), ONE, at="2h", step="30m"
    ),
    Rehearsal("PrakerjaBotContentOld", "five months", reviewed(-150, -3), at="2h", step="30m"),
    Rehearsal("PrakerjaBotCalendarEnds", "in a month", decreed(30), ONE, at="2h", step="30m"),
    Rehearsal("PrakerjaBotCalendarEnds", "in two months", decreed(60), at="2h", step="30m"),
    # ---------------------------------------------------------------- several processes
    Rehearsal(
        "PrakerjaBotReplicaDown", "one of two", up("0x60") | up("1x60", THERE),
        ({"job": "prakerja-bot", **HERE},),
    ),
    Rehearsal("PrakerjaBotReplicaDown", "the only one", up("0x60")),
    Rehearsal(
        "PrakerjaBotReplicaLags", "one stays behind",
        took("prakerja_delivery_seconds", quick=100)
        | took("prakerja_delivery_seconds", THERE, quick=50, slow=50),
        (THERE,),
    ),
    Rehearsal(
        "PrakerjaBotReplicaLags", "all are late",
        took("prakerja_delivery_seconds", quick=50, slow=50)
        | took("prakerja_delivery_seconds", THERE, quick=50, slow=50),
    ),
    Rehearsal(
        "PrakerjaBotReplicaLags", "one has nothing to do",
        took("prakerja_delivery_seconds", quick=50, slow=50)
        | took("prakerja_delivery_seconds", THERE, quick=0),
    ),
    Rehearsal(
        "PrakerjaBotReplicasDiffer", "another review",
        reviewed(-90, -9) | reviewed(-90, -3, THERE), ({"part": "newest"},),
    ),
    Rehearsal(
        "PrakerjaBotReplicasDiffer", "another calendar", decreed(31) | decreed(396, THERE), ONE
    ),
    Rehearsal(
        "PrakerjaBotReplicasDiffer", "the same",
        reviewed(-90, -9) | reviewed(-90, -9, THERE) | decreed(31) | decreed(31, THERE),
    ),
)  # fmt: skip


def rehearsed(case: Rehearsal) -> dict[str, Any]:
    """Return the case as promtool reads it."""
    (alert,) = (one for one in alerts() if one["alert"] == case.alert)
    given = [
        {
            "exp_labels": alert.get("labels", {}) | labels,
            "exp_annotations": {"summary": filled(alert["annotations"]["summary"], labels)},
        }
        for labels in case.gives
    ]
    return {
        "name": f"{case.alert}, {case.told}",
        "interval": case.step,
        "input_series": [{"series": name, "values": told} for name, told in case.series.items()],
        "alert_rule_test": [{"eval_time": case.at, "alertname": case.alert, "exp_alerts": given}],
    }


def filled(summary: str, labels: Labels) -> str:
    for name, value in labels.items():
        summary = summary.replace(f"{{{{ $labels.{name} }}}}", value)
    return summary


@pytest.mark.parametrize("step", ["1m", "30m"])
def test_alerts_speak_when_they_should_and_not_else(step: str, tmp_path: Path) -> None:
    file = tmp_path / "rehearsals.yaml"
    tests = [rehearsed(case) for case in REHEARSALS if case.step == step]
    told = {"rule_files": [str(ALERTS)], "evaluation_interval": step, "tests": tests}
    file.write_text(yaml.safe_dump(told), "utf-8")
    tested = done(program("promtool"), "test", "rules", file)
    assert tested.returncode == 0, tested.stdout + tested.stderr


@pytest.mark.parametrize("alert", alerts(), ids=lambda alert: alert["alert"])
def test_every_alert_is_heard_to_speak_and_to_be_silent(alert: dict[str, Any]) -> None:
    spoken = {bool(case.gives) for case in REHEARSALS if case.alert == alert["alert"]}
    assert spoken == {True, False}
