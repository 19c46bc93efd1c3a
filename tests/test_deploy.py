"""What deploys the bot fits it, as far as that shows without a container or a booted systemd."""

import asyncio
import json
import re
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Final

import pytest
from dotenv import dotenv_values

from bot.monitoring.content_age import ContentAge
from bot.monitoring.health import Health
from bot.monitoring.server import serving
from bot.service.clock import WIB, standing_at
from bot.settings.settings import DEFAULTS, Settings
from tests.support.process.deployed import (
    COMPOSE,
    COMPOSE_REPLICAS,
    DOCKERFILE,
    HAPROXY,
    NGINX,
    NGINX_REPLICAS,
    PROMETHEUS,
    ROOT,
    UNIT,
    certificate,
    done,
    program,
    service,
    stages,
    unit,
)
from tests.support.process.running import neutral_environment

# https://docs.docker.com/reference/dockerfile/
KNOWN: Final = {
    "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL",
    "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
}  # fmt: skip
SECRETS: Final = ("TELEGRAM_BOT_TOKEN", "PRAKERJA_WEBHOOK_SECRET")
FILES: Final = (DOCKERFILE, COMPOSE, UNIT, NGINX, PROMETHEUS)
OF_REPLICAS: Final = (HAPROXY, NGINX_REPLICAS, COMPOSE_REPLICAS)


def final() -> dict[str, str]:
    """Return the last instruction of each name in the stage that becomes the image."""
    return dict(stages()[-1])


def probe() -> list[str]:
    """Return the command that asks for the health inside the container."""
    found: list[str] = json.loads(final()["HEALTHCHECK"].partition("CMD ")[2])
    return found


def environment_of_image() -> dict[str, str]:
    return dict(re.findall(r"(\w+)=(\S+)", final()["ENV"]))


# ---------------------------------------------------------------- all of them


@pytest.mark.parametrize("file", [*FILES, *OF_REPLICAS], ids=lambda file: file.name)
def test_named_settings_exist(file: Path) -> None:
    named = set(re.findall(r"\b(?:PRAKERJA|TELEGRAM)_[A-Z_]+\b", file.read_text("utf-8")))
    assert sorted(named - set(DEFAULTS)) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_secrets_are_named_but_never_given(file: Path) -> None:
    text = file.read_text("utf-8")
    assert [name for name in SECRETS if re.search(rf"{name}\s*[=:]\s*\S", text)] == []


def test_everybody_stops_it_alike() -> None:
    assert final()["STOPSIGNAL"] == service()["stop_signal"] == unit()["KillSignal"] == "SIGTERM"
    assert service()["stop_grace_period"] == f"{unit()['TimeoutStopSec']}s" == "20s"


# ---------------------------------------------------------------- Dockerfile


def test_instructions_are_known() -> None:
    assert {name for stage in stages() for name, _ in stage} - KNOWN == set()


def test_copied_files_exist() -> None:
    (build, image) = stages()
    copied = [rest.split() for name, rest in (*build, *image) if name == "COPY"]
    ours = [source for words in copied if "--from" not in words[0] for source in words[:-1]]
    assert "requirements/run.txt" in ours
    assert [source for source in ours if not (ROOT / source).exists()] == []


def test_context_holds_what_is_copied_and_no_more() -> None:
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    let_in = {line[1:] for line in lines if line.startswith("!")}
    copied = [rest.split()[:-1] for name, rest in stages()[0] if name == "COPY"]
    assert lines[1] == "*"
    assert let_in == {source for words in copied for source in words}


def test_packages_are_pinned_by_hash() -> None:
    installs = [rest for name, rest in stages()[0] if name == "RUN"]
    pip = re.findall(r"pip install ([^&]+)", " && ".join(installs))
    assert pip
    assert all(("--require-hashes" in words) or ("--no-index" in words) for words in pip)


def test_image_does_not_run_as_root() -> None:
    names = [name for name, _ in stages()[-1]]
    assert final()["USER"] not in ("root", "0")
    assert "RUN" not in names[names.index("USER") :]


def test_database_lies_in_the_volume() -> None:
    settings = Settings.read(environment_of_image(), Path("none"))
    assert isinstance(settings.db, Path)
    assert settings.db.parent == Path(final()["VOLUME"])
    assert Path(final()["WORKDIR"]) == Path(final()["VOLUME"])


def test_image_listens_where_it_says() -> None:
    settings = Settings.read(environment_of_image(), Path("none"))
    assert settings.http == ("0.0.0.0", int(final()["EXPOSE"]))  # noqa: S104 - inside a container
    assert f":{final()['EXPOSE']}/healthz" in probe()[-1]


def test_image_runs_the_bot() -> None:
    assert json.loads(final()["ENTRYPOINT"]) + json.loads(final()["CMD"]) == ["prakerja-bot", "run"]
    assert (ROOT / "bot/cli/run.py").is_file()


def test_probe_has_time_for_its_answer() -> None:
    assert "--timeout=5s" in final()["HEALTHCHECK"]
    assert "timeout=4)" in probe()[-1]


@pytest.mark.parametrize(("heard", "code"), [(1.0, 0), (None, 1)])
async def test_probe_tells_health_from_failing(heard: float | None, code: int) -> None:
    today = date(2026, 11, 20)
    loaded = datetime(2026, 11, 20, tzinfo=WIB)
    health = Health(
        database=lambda: asyncio.sleep(0),
        heard=lambda: heard,
        updated=lambda: None,
        waiting=lambda: (0, 0, 0.0),
        content=ContentAge(loaded=loaded, oldest=today, newest=today),
        clock=standing_at(today),
    )
    async with serving(("127.0.0.1", 0), [health.route()]) as (_, port):
        words = [word.replace(":8080/", f":{port}/") for word in probe()[1:]]
        asked = await asyncio.create_subprocess_exec(
            sys.executable, *words, stderr=asyncio.subprocess.DEVNULL
        )
        assert await asyncio.wait_for(asked.wait(), 30) == code


# ---------------------------------------------------------------- compose.yaml


def test_composed_bot_is_set_up(tmp_path: Path) -> None:
    """As compose does: the file of env_file, and before it the environment."""
    file = {name: value or "" for name, value in dotenv_values(ROOT / ".env.example").items()}
    settings = Settings.read({**file, **service()["environment"]}, tmp_path / "none")
    assert settings.db == Path("/data/prakerja-bot.sqlite3")
    assert settings.http == ("0.0.0.0", 8080)  # noqa: S104 - inside a container
    assert settings.log_format == "json"


def test_composed_bot_keeps_its_database() -> None:
    assert "data:/data" in service()["volumes"]
    assert service()["restart"] == "unless-stopped"


def test_only_this_machine_reaches_the_port() -> None:
    assert service()["ports"] == ["127.0.0.1:8080:8080"]


def test_container_may_do_little() -> None:
    assert service()["read_only"] is True
    assert service()["cap_drop"] == ["ALL"]
    assert service()["security_opt"] == ["no-new-privileges:true"]


def test_container_and_unit_may_take_so_much_and_no_more() -> None:
    assert service()["mem_limit"] == service()["memswap_limit"] == unit()["MemoryMax"].lower()
    assert str(service()["pids_limit"]) == unit()["TasksMax"]


def test_probe_is_the_same_in_both_files() -> None:
    assert service()["healthcheck"]["test"] == ["CMD", *probe()]


# ---------------------------------------------------------------- systemd and nginx


def test_unit_restarts_and_keeps_its_rights_small() -> None:
    expected = {
        "Restart": "always",
        "DynamicUser": "yes",
        "StateDirectory": "prakerja-bot",
        "ProtectSystem": "strict",
        "NoNewPrivileges": "yes",
        "CapabilityBoundingSet": "",
    }
    assert {name: unit()[name] for name in expected} == expected


def test_unit_runs_the_bot() -> None:
    program, *words = unit()["ExecStart"].split()
    assert (Path(program).name, words) == ("prakerja-bot", ["run"])


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    # The program is not installed here: all but its path is looked at.
    text = re.sub(r"^(ExecStart=)\S+", r"\1/bin/true", UNIT.read_text("utf-8"), flags=re.MULTILINE)
    copy.write_text(text, "utf-8")
    verified = done(program("systemd-analyze"), "verify", "--man=no", copy)
    assert (verified.returncode, verified.stdout + verified.stderr) == (0, "")


def test_systemd_finds_little_exposed(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    copy.write_text(UNIT.read_text("utf-8"), "utf-8")
    # Most of what is left is the network, which it needs.
    looked = done(
        program("systemd-analyze"),
        "security",
        "--offline=true",
        "--threshold=11",
        "--no-pager",
        copy,
    )
    assert looked.returncode == 0, looked.stdout[-300:] + looked.stderr


def test_bot_does_without_memory_that_is_written_and_run() -> None:
    """As MemoryDenyWriteExecute has it: the libraries in compiled code must not need such."""
    deny = "import ctypes, os, sys; failed = ctypes.CDLL(None).prctl(65, 1, 0, 0, 0)"
    begin = "sys.exit(77) if failed else os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    tried = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", f"{deny}; {begin}", "-m", "bot", "chat", "--json"],
        input='{"text": "sertif tokped blm muncul"}\n',
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=neutral_environment(),
        cwd=ROOT,
    )
    if tried.returncode == 77:
        pytest.skip("this kernel cannot deny it")
    assert (tried.returncode, tried.stderr) == (0, "")
    assert "tokopedia" in tried.stdout


def test_nginx_limits_whoever_is_slow_or_many() -> None:
    text = NGINX.read_text("utf-8")
    for zone in ("prakerja_connections", "prakerja_posts"):
        assert text.count(zone) == 2
    for name in ("client_header_timeout", "client_body_timeout", "send_timeout"):
        assert f"{name} 10s;" in text


def test_nginx_passes_the_webhook_only() -> None:
    text = NGINX.read_text("utf-8")
    assert re.findall(r"location (.+) \{", text) == ["= /telegram", "/"]
    assert "X-Telegram-Bot-Api-Secret-Token $http_x_telegram_bot_api_secret_token" in text
    assert re.search(r"location / \{\s+return 404;", text)


def test_nginx_takes_its_file(tmp_path: Path) -> None:
    nginx = program("nginx")
    certificate(tmp_path)
    site = NGINX.read_text("utf-8").replace("/etc/letsencrypt/live/tanya.contoh.id", str(tmp_path))
    site = site.replace("443 ssl", "8443 ssl")  # which needs no rights
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    rooms = " ".join(f"{kind}_temp_path {tmp_path}/{kind};" for kind in kinds)
    whole = f"pid {tmp_path}/pid; error_log stderr; events {{}} http {{ {rooms} {site} }}"
    (tmp_path / "nginx.conf").write_text(whole, "utf-8")
    tested = done(nginx, "-t", "-p", tmp_path, "-c", tmp_path / "nginx.conf")
    assert "test is successful" in tested.stderr, tested.stderr
