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
LabelSet = Mapping[str, str]

DAY: Final = 86400
HERE, THERE = {"instance": "satu:8080"}, {"instance": "dua:8080"}
NOTHING: Final = "0+0x600"


class AlertCase(NamedTuple):
    """What Prometheus has seen, and which alerts of that name it then gives, by their labels."""

    alert: str
    told: str
    series: Series
    gives: tuple[LabelSet, ...] = ()
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


def took(name: str, where: LabelSet = HERE, *, quick: int, slow: int = 0) -> dict[str, str]:
    """Return a histogram of a minute's times below 0.1 seconds, and between 5 and 10."""
    grows = {"0.1": quick, "5.0": quick, "10.0": quick + slow, "+Inf": quick + slow}
    return {of(f"{name}_bucket", le=le, **where): f"0+{growth}x600" for le, growth in grows.items()}


def up(value: str, where: LabelSet = HERE) -> dict[str, str]:
    return {of("up", job="prakerja-bot", **where): value}


def answers(**each: int) -> dict[str, str]:
    return counted("prakerja_answers_total", "outcome", **each)


def sends(**each: int) -> dict[str, str]:
    return counted("prakerja_sends_total", "result", **each)


def waiting(where: LabelSet = HERE, **each: str) -> dict[str, str]:
    return {
        of("prakerja_waiting", **{"class": name.replace("_", "-")}, **where): told
        for name, told in each.items()
    }


def updates(message: str) -> dict[str, str]:
    name = "prakerja_updates_total"
    return {of(name, kind="message"): message, of(name, kind="inline_query"): NOTHING}


def reviewed(oldest: int, newest: int, where: LabelSet = HERE) -> dict[str, str]:
    """Return the days, counted from the beginning of time, of the first and the last review."""
    name = "prakerja_content_reviewed_timestamp_seconds"
    return {
        of(name, part="oldest", **where): f"{oldest * DAY}+0x600",
        of(name, part="newest", **where): f"{newest * DAY}+0x600",
    }


def decreed(day: int, where: LabelSet = HERE) -> dict[str, str]:
    return {of("prakerja_calendar_decreed_timestamp_seconds", **where): f"{day * DAY}+0x600"}


ONE: Final[tuple[LabelSet, ...]] = ({},)
CASES: Final = (
    # ---------------------------------------------------------------- what people feel
    AlertCase("PrakerjaBotDown", "the only one is gone", up("1x5 0x60"), ONE, at="10m"),
    AlertCase("PrakerjaBotDown", "nobody is known", {"other": "1"}, ({"job": "prakerja-bot"},)),
    AlertCase("PrakerjaBotDown", "two are gone", up("0x60") | up("0x60", THERE), ONE),
    AlertCase("PrakerjaBotDown", "one of two is gone", up("0x60") | up("1x60", THERE)),
    AlertCase("PrakerjaBotDown", "it began anew", up("1 1 1 1 0 1 1 1 1 1"), at="5m"),
    AlertCase(
        "PrakerjaBotHearsNothing", "silent since yesterday",
        updates("0+5x48 240+0x48"), ONE, at="30h", step="30m",
    ),
    AlertCase(
        "PrakerjaBotHearsNothing", "one kind is never used",
        updates("0+5x600"), at="30h", step="30m",
    ),
    AlertCase(
        "PrakerjaBotHearsNothing", "nobody ever writes then",
        updates(NOTHING), at="30h", step="30m",
    ),
    AlertCase(
        "PrakerjaBotAnswersLate", "one in twenty",
        took("prakerja_delivery_seconds", quick=95, slow=5), ONE,
    ),
    AlertCase(
        "PrakerjaBotAnswersLate", "one in two hundred",
        took("prakerja_delivery_seconds", quick=199, slow=1),
    ),
    AlertCase("PrakerjaBotAnswersLate", "no answers", took("prakerja_delivery_seconds", quick=0)),
    AlertCase(
        "PrakerjaBotSlow", "one in twenty",
        took("prakerja_answer_seconds", quick=95, slow=5), ONE,
    ),
    AlertCase("PrakerjaBotSlow", "all quick", took("prakerja_answer_seconds", quick=100)),
    AlertCase("PrakerjaBotNothingSent", "Telegram is away", sends(ok=0, network=4), ONE),
    AlertCase("PrakerjaBotNothingSent", "one gets through", sends(ok=1, network=9)),
    AlertCase("PrakerjaBotNothingSent", "nobody writes", sends(ok=0, network=0)),
    AlertCase(
        "PrakerjaBotPeopleWait", "it does not move",
        {of("prakerja_longest_wait_seconds", **HERE): "0 5 0+60x60"}, ONE,
    ),
    AlertCase(
        "PrakerjaBotPeopleWait", "a few seconds in a wave",
        {of("prakerja_longest_wait_seconds", **HERE): "0x5 20x5 0x60"}, at="8m",
    ),
    AlertCase(
        "PrakerjaBotQueueLong", "two processes together",
        waiting(answers="400x60") | waiting(THERE, answers="400x60"), ONE,
    ),
    AlertCase(
        "PrakerjaBotQueueLong", "reminders in the morning, and busy groups",
        waiting(answers="3x60", bulk="5000x60", held_back="700x60"),
    ),
    AlertCase("PrakerjaBotFailsPeople", "one in ten", answers(answered=9, error=1), ONE),
    AlertCase("PrakerjaBotFailsPeople", "one in a hundred", answers(answered=99, error=1)),
    AlertCase(
        "PrakerjaBotFailsPeople", "one at night",
        {
            of("prakerja_answers_total", outcome="answered"): "0 0 1 1 1 2x60",
            of("prakerja_answers_total", outcome="error"): "0x10 1x60",
        },
    ),
    AlertCase(
        "PrakerjaBotAnswersLost", "refused and given up", sends(ok=30, refused=1, given_up=1), ONE
    ),
    AlertCase("PrakerjaBotAnswersLost", "tried again with luck", sends(ok=30, flood=9, network=9)),
    AlertCase(
        "PrakerjaBotUnderstandsLess", "one in five",
        answers(answered=60, verdict=20, fallback=10, none_of_these=10), ONE, at="9h", step="30m",
    ),
    AlertCase(
        "PrakerjaBotUnderstandsLess", "a quarter, behind a morning's reminders",
        answers(answered=8, fallback=3, reminded=90, not_due=9, helpful=5), ONE,
        at="9h", step="30m",
    ),
    AlertCase(
        "PrakerjaBotUnderstandsLess", "one in ten", answers(answered=80, verdict=10, fallback=10),
        at="9h", step="30m",
    ),
    AlertCase(
        "PrakerjaBotUnderstandsLess", "half of them at night",
        answers(answered=1, fallback=1), at="9h", step="30m",
    ),
    AlertCase(
        "PrakerjaBotRemindersLate", "three hours",
        {of("prakerja_reminders_late_seconds", **HERE): "10800x60"}, ONE,
    ),
    AlertCase(
        "PrakerjaBotRemindersLate", "the hour after eight",
        {of("prakerja_reminders_late_seconds", **HERE): "0+60x60"},
    ),
    # ---------------------------------------------------------------- what they will feel
    AlertCase(
        "PrakerjaBotErrors", "one kind keeps coming",
        counted("prakerja_errors_total", "kind", StoreAccessError=30, update=1),
        ({"kind": "StoreAccessError"},),
    ),
    AlertCase(
        "PrakerjaBotErrors", "now and then", counted("prakerja_errors_total", "kind", update=5)
    ),
    AlertCase("PrakerjaBotSendsFail", "every third", sends(ok=20, flood=5, network=5), ONE),
    AlertCase("PrakerjaBotSendsFail", "blocked by many", sends(ok=20, gone=20)),
    AlertCase("PrakerjaBotHeldBack", "busy groups", waiting(held_back="700x60"), ONE),
    AlertCase("PrakerjaBotHeldBack", "a wave", waiting(answers="700x60", held_back="9x60")),
    AlertCase(
        "PrakerjaBotDatabaseSlow", "at one of two",
        took("prakerja_batch_seconds", quick=90, slow=10)
        | took("prakerja_batch_seconds", THERE, quick=100),
        (HERE,),
    ),
    AlertCase(
        "PrakerjaBotDatabaseSlow", "quick", took("prakerja_batch_seconds", quick=100)
    ),
    AlertCase(
        "PrakerjaBotRestarts", "every five minutes",
        {of("process_start_time_seconds", job="prakerja-bot", **HERE): "0x5 300x5 600x5 900x5"},
        ({"job": "prakerja-bot", **HERE},), at="20m",
    ),
    AlertCase(
        "PrakerjaBotRestarts", "an update of the bot",
        {of("process_start_time_seconds", job="prakerja-bot", **HERE): "0x10 600x60"},
    ),
    AlertCase(
        "PrakerjaBotContentOld", "seven months", reviewed(-210, -3), ONE, at="2h", step="30m"
    ),
    AlertCase("PrakerjaBotContentOld", "five months", reviewed(-150, -3), at="2h", step="30m"),
    AlertCase("PrakerjaBotCalendarEnds", "in a month", decreed(30), ONE, at="2h", step="30m"),
    AlertCase("PrakerjaBotCalendarEnds", "in two months", decreed(60), at="2h", step="30m"),
    # ---------------------------------------------------------------- several processes
    AlertCase(
        "PrakerjaBotReplicaDown", "one of two", up("0x60") | up("1x60", THERE),
        ({"job": "prakerja-bot", **HERE},),
    ),
    AlertCase("PrakerjaBotReplicaDown", "the only one", up("0x60")),
    AlertCase(
        "PrakerjaBotReplicaLags", "one stays behind",
        took("prakerja_delivery_seconds", quick=100)
        | took("prakerja_delivery_seconds", THERE, quick=50, slow=50),
        (THERE,),
    ),
    AlertCase(
        "PrakerjaBotReplicaLags", "all are late",
        took("prakerja_delivery_seconds", quick=50, slow=50)
        | took("prakerja_delivery_seconds", THERE, quick=50, slow=50),
    ),
    AlertCase(
        "PrakerjaBotReplicaLags", "one has nothing to do",
        took("prakerja_delivery_seconds", quick=50, slow=50)
        | took("prakerja_delivery_seconds", THERE, quick=0),
    ),
    AlertCase(
        "PrakerjaBotReplicasDiffer", "another review",
        reviewed(-90, -9) | reviewed(-90, -3, THERE), ({"part": "newest"},),
    ),
    AlertCase(
        "PrakerjaBotReplicasDiffer", "another calendar", decreed(31) | decreed(396, THERE), ONE
    ),
    AlertCase(
        "PrakerjaBotReplicasDiffer", "the same",
        reviewed(-90, -9) | reviewed(-90, -9, THERE) | decreed(31) | decreed(31, THERE),
    ),
)  # fmt: skip


def as_promtool(case: AlertCase) -> dict[str, Any]:
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


def filled(summary: str, labels: LabelSet) -> str:
    for name, value in labels.items():
        summary = summary.replace(f"{{{{ $labels.{name} }}}}", value)
    return summary


@pytest.mark.parametrize("step", ["1m", "30m"])
def test_alerts_speak_when_they_should_and_not_else(step: str, tmp_path: Path) -> None:
    file = tmp_path / "cases.yaml"
    tests = [as_promtool(case) for case in CASES if case.step == step]
    told = {"rule_files": [str(ALERTS)], "evaluation_interval": step, "tests": tests}
    file.write_text(yaml.safe_dump(told), "utf-8")
    tested = done(program("promtool"), "test", "rules", file)
    assert tested.returncode == 0, tested.stdout + tested.stderr


@pytest.mark.parametrize("alert", alerts(), ids=lambda alert: alert["alert"])
def test_every_alert_is_heard_to_speak_and_to_be_silent(alert: dict[str, Any]) -> None:
    spoken = {bool(case.gives) for case in CASES if case.alert == alert["alert"]}
    assert spoken == {True, False}
