"""Reads the files by which the bot is deployed, as far as tests ask about them."""

import re
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).parents[3]
DOCKERFILE: Final = ROOT / "Dockerfile"
UNIT: Final = ROOT / "deploy/prakerja-bot.service"
NGINX: Final = ROOT / "deploy/nginx.conf"
ALERTS: Final = ROOT / "deploy/alerts.yaml"
COMPOSE: Final = ROOT / "compose.yaml"

Instruction = tuple[str, str]


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
