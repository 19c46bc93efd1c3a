"""Reads the files by which the bot is deployed, as far as tests ask about them."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

ROOT: Final = Path(__file__).parents[3]
DOCKERFILE: Final = ROOT / "Dockerfile"
UNIT: Final = ROOT / "deploy/prakerja-bot.service"
NGINX: Final = ROOT / "deploy/nginx.conf"
ALERTS: Final = ROOT / "deploy/alerts.yaml"
DASHBOARD: Final = ROOT / "deploy/dashboard.json"
PROMETHEUS: Final = ROOT / "deploy/prometheus.yaml"
COMPOSE: Final = ROOT / "compose.yaml"
HAPROXY: Final = ROOT / "deploy/haproxy.cfg"
NGINX_REPLICAS: Final = ROOT / "deploy/nginx-replicas.conf"
COMPOSE_REPLICAS: Final = ROOT / "deploy/compose.replicas.yaml"

Instruction = tuple[str, str]


def program(name: str) -> str:
    """Return where a program is. Without it the test is skipped, but not in CI, which has it."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if not found and os.environ.get("CI") != "true":
        pytest.skip(f"{name} is not installed")
    assert found, f"{name} is not installed; .ci/run should have done it"
    return found


def done(*command: str | Path, typed: str | None = None) -> subprocess.CompletedProcess[str]:
    """Return what became of a program that was run with these words, and read what is typed."""
    return subprocess.run(  # noqa: S603 - our own words
        [str(word) for word in command],
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def stages() -> list[list[Instruction]]:
    """Return the instructions of each stage of the Dockerfile, as (NAME, the rest)."""
    lines = (line for line in DOCKERFILE.read_text("utf-8").splitlines() if line[:1] != "#")
    whole = "\n".join(lines).replace("\\\n", " ")
    found: list[list[Instruction]] = []
    for line in filter(None, map(str.strip, whole.splitlines())):
        name, _, rest = line.partition(" ")
        if name == "FROM":
            found.append([])
        found[-1].append((name, " ".join(rest.split())))
    return found


def service() -> dict[str, Any]:
    """Return the one service of compose.yaml."""
    read = yaml.safe_load(COMPOSE.read_text("utf-8"))
    (found,) = read["services"].values()
    assert isinstance(found, dict)
    return found


def unit() -> dict[str, str]:
    """Return the options of the systemd unit; a test fails where one is given twice.

    But for SystemCallFilter, whose second line takes from the first.
    """
    lines = re.findall(r"^([A-Za-z]+)=([^~\n].*)?$", UNIT.read_text("utf-8"), re.MULTILINE)
    assert len(dict(lines)) == len(lines)
    return dict(lines)


def alerts() -> list[dict[str, Any]]:
    """Return the alerts of all groups, in their order."""
    groups = yaml.safe_load(ALERTS.read_text("utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


def panels() -> list[dict[str, Any]]:
    """Return the panels of the dashboard, without the rows above them."""
    read = json.loads(DASHBOARD.read_text("utf-8"))
    return [panel for panel in read["panels"] if panel["type"] != "row"]


def queries() -> Iterator[str]:
    """Yield what alerts and dashboard ask of Prometheus, with Grafana's own words filled in."""
    yield from (alert["expr"] for alert in alerts())
    for panel in panels():
        for target in panel["targets"]:
            yield target["expr"].replace("$__rate_interval", "1m")


def certificate(folder: Path) -> None:
    """Make key and chain of the public name in a folder, apart and in one file."""
    made = done(
        program("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
        "-subj", "/CN=tanya.contoh.id", "-keyout", folder / "privkey.pem",
        "-out", folder / "fullchain.pem",
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    both = "".join((folder / name).read_text("utf-8") for name in ("fullchain.pem", "privkey.pem"))
    (folder / "tanya.contoh.id.pem").write_text(both, "utf-8")
