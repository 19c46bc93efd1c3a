"""What watches the bot fits it: alerts, their lines in the runbook, and the dashboard."""

import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content.rules.answers.old_review import LONGEST
from bot.monitoring import health
from bot.monitoring.metrics import Metrics
from tests.support.process.deployed import (
    DASHBOARD,
    PROMETHEUS,
    ROOT,
    alerts,
    done,
    panels,
    program,
    queries,
)


def runbook() -> list[tuple[str, str]]:
    """Return the name of each alert with a line in the runbook, and what the line says."""
    page = (ROOT / "docs/operations.md").read_text("utf-8")
    section = page.partition("\n### Alerts\n")[2].partition("\n### ")[0]
    return re.findall(r"^\| `(\w+)` \| (.+) \|$", section, re.MULTILINE)


# ---------------------------------------------------------------- alerts


@pytest.mark.parametrize("alert", alerts(), ids=lambda alert: alert["alert"])
def test_alert_says_what_is_wrong_and_how_bad(alert: dict[str, Any]) -> None:
    assert alert["annotations"]["summary"].endswith(".")
    assert alert["labels"]["severity"] in ("critical", "warning")


def test_each_alert_has_its_line_in_the_runbook() -> None:
    assert [name for name, _ in runbook()] == [alert["alert"] for alert in alerts()]


@pytest.mark.parametrize(("name", "line"), runbook(), ids=lambda told: told.partition(" ")[0])
def test_line_of_the_runbook_tells_meaning_place_and_cure(name: str, line: str) -> None:
    cells = line.split(" | ")
    assert len(cells) == 3, name
    assert all(len(cell.split()) >= 3 for cell in cells), name


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("PrakerjaBotContentOld", f"> {LONGEST.days} * 86400"),  # as the content check
        ("PrakerjaBotPeopleWait", f"> {health._LONGEST_WAIT:.0f}"),  # as the health
    ],
)
def test_limit_is_told_everywhere_alike(name: str, limit: str) -> None:
    (alert,) = (one for one in alerts() if one["alert"] == name)
    assert alert["expr"].endswith(limit)


def test_prometheus_takes_alerts_and_its_own_file() -> None:
    checked = done(program("promtool"), "check", "config", PROMETHEUS)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert f"{len(alerts())} rules found" in checked.stdout  # those of the file that it names


def test_prometheus_scrapes_the_job_that_is_asked_for() -> None:
    (scraped,) = yaml.safe_load(PROMETHEUS.read_text("utf-8"))["scrape_configs"]
    asked = {job for query in queries() for job in re.findall(r'\bjob="([^"]+)"', query)}
    assert asked == {scraped["job_name"]}


def test_prometheus_takes_the_figures() -> None:
    body, _ = Metrics().exposition()
    linted = done(program("promtool"), "check", "metrics", typed=body.decode())
    assert (linted.returncode, linted.stdout + linted.stderr) == (0, "")


# ---------------------------------------------------------------- dashboard


@pytest.mark.parametrize("panel", panels(), ids=lambda panel: panel["title"])
def test_panel_says_what_it_shows(panel: dict[str, Any]) -> None:
    assert panel["description"].endswith(".")
    assert panel["fieldConfig"]["defaults"]["unit"]
    assert panel["targets"]


@pytest.mark.parametrize("panel", panels(), ids=lambda panel: panel["title"])
def test_panel_asks_the_prometheus_that_was_chosen(panel: dict[str, Any]) -> None:
    (variable,) = json.loads(DASHBOARD.read_text("utf-8"))["templating"]["list"]
    asked = [panel["datasource"], *(target["datasource"] for target in panel["targets"])]
    chosen = {"type": variable["query"], "uid": f"${{{variable['name']}}}"}
    assert all(one == chosen for one in asked)


def test_panels_stand_beside_each_other() -> None:
    places = [panel["gridPos"] for panel in json.loads(DASHBOARD.read_text("utf-8"))["panels"]]
    assert all(place["x"] + place["w"] <= 24 for place in places)
    assert [pair for pair in combinations(places, 2) if overlap(*pair)] == []


def overlap(one: dict[str, int], other: dict[str, int]) -> bool:
    return all(
        one[start] < other[start] + other[size] and other[start] < one[start] + one[size]
        for start, size in (("x", "w"), ("y", "h"))
    )


def test_panels_are_numbered_apart() -> None:
    numbers = [panel["id"] for panel in json.loads(DASHBOARD.read_text("utf-8"))["panels"]]
    assert len(set(numbers)) == len(numbers)


def test_every_alert_is_seen_on_the_dashboard() -> None:
    named = {
        name for panel in panels() for name in re.findall(r"PrakerjaBot\w+", panel["description"])
    }
    assert named == {alert["alert"] for alert in alerts()}


def test_prometheus_can_answer_the_dashboard(tmp_path: Path) -> None:
    """Each query as a rule of its own: then promtool reads it."""
    rules = [{"record": f"asked:{number}", "expr": query} for number, query in enumerate(queries())]
    file = tmp_path / "queries.yaml"
    file.write_text(yaml.safe_dump({"groups": [{"name": "asked", "rules": rules}]}), "utf-8")
    checked = done(program("promtool"), "check", "rules", file)
    assert checked.returncode == 0, checked.stdout + checked.stderr
