import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.cli.main import main
from flows.library.library import Library
from tests.support.content.neutral_library import ENDED, make_neutral
from tests.support.process.running import ROOT, run_bot

LINES = (ROOT / "tests/flows/diagnosis/diagnose.jsonl").read_text("utf-8").splitlines()
ONE = ("diagnose", "--platform", "tokopedia", "--completed", "2026-11-03", "--today", "2026-11-21")


def batch(*lines: str, knowledge: Path | None = None) -> list[dict[str, Any]]:
    options = ("--knowledge", str(knowledge)) if knowledge else ()
    day = ("--today", "2026-11-21")
    done = run_bot("diagnose", "--batch", "--json", *day, *options, typed="\n".join(lines))
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_batch_agrees_with_all_cases(tmp_path: Path) -> None:
    folder = make_neutral(tmp_path, programme_ends=ENDED).root
    cases = [json.loads(line) for line in LINES]
    found = batch(*(json.dumps(case["case"]) for case in cases), knowledge=folder)
    for case, answer in zip(cases, found, strict=True):
        if "error" in case["expect"]:
            assert answer.keys() == {"error"}
            continue
        answer["skipped"] = [day["date"] for day in answer["skipped"]]
        assert {key: answer[key] for key in case["expect"]} == case["expect"]


def test_batch_goes_on_after_a_bad_line() -> None:
    good = '{"platform": "tokopedia", "completed": "2026-11-03"}'
    found = batch(good, "{", "[1]", '{"platform": "tokped", "completed": "2026-11-03"}', good)
    assert [("error" in line) for line in found] == [False, True, True, True, False]


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"platform": "tokopedia"},
        {"platform": "tokopedia", "completed": "3 November"},
        {"platform": "tokopedia", "completed": "20261103"},
        {"platform": "tokopedia", "completed": "9999-12-31", "today": "9999-12-31"},
        {"platform": "tokopedia", "completed": "2026-11-22"},
        {"platform": "tokopedia", "completed": "2019-11-22"},
        {"platform": "tokopedia", "completed": "2026-11-03", "provider": "arkademi"},
        {"platform": "tokopedia", "completed": "2026-11-03", "provider": 3},
        {"platform": "tokopedia", "completed": "2026-11-03", "answers": {"nilai": "yes"}},
        {"platform": "tokopedia", "completed": "2026-11-03", "answers": {"ulasan": "ya"}},
        {
            "platform": "tokopedia",
            "completed": "2026-11-03",
            "answers": {"data-sama": "not_possible"},
        },
        {"platform": "tokopedia", "completed": "2026-11-03", "answers": ["ulasan"]},
        {"platform": "tokopedia", "completed": "2026-11-03", "reported": {"toko": "no"}},
        {"platform": "tokopedia", "completed": "2026-11-03", "reported": {"pmo": "yes"}},
        {"platform": "tokopedia", "completed": "2026-11-03", "reported": {"pmo": "2026-11-01"}},
        {"platform": "kemnaker", "completed": "2021-03-03", "reviewed": "2026-11-30"},
        {"platform": "tokopedia", "completed": "2026-11-03", "today": "kemarin"},
        {"platfrom": "tokopedia", "completed": "2026-11-03"},
    ],
)
def test_wrong_case_is_one_sentence(line: dict[str, Any]) -> None:
    ((key, text),) = batch(json.dumps(line))[0].items()
    assert key == "error"
    assert text
    assert "\n" not in text


def test_byte_order_mark_is_no_mistake() -> None:
    assert "error" not in batch('\ufeff{"platform": "tokopedia", "completed": "2026-11-03"}')[0]


def test_batch_writes_line_separators_as_escapes() -> None:
    odd = "tok\u2028\x85\ud83d"
    done = run_bot("diagnose", "--batch", typed=json.dumps({"platform": odd, "completed": ""}))
    (line,) = done.stdout.splitlines()
    assert odd in json.loads(line)["error"]


def test_single_case_writes_line_separators_as_escapes(
    library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    odd, day = "Libur\u2028\x85\ud83d", date(2026, 11, 5)  # no YAML file may name a day so
    calendar = replace(library.calendar, holidays={day: odd})
    monkeypatch.setattr(
        "bot.cli.diagnose.load_library", lambda _: replace(library, calendar=calendar)
    )
    assert main([*ONE, "--json"]) == 0
    (line,) = capsys.readouterr().out.encode().decode().splitlines()
    assert {"date": "2026-11-05", "reason": odd} in json.loads(line)["skipped"]


def test_full_disk_is_one_line() -> None:
    command = f"{sys.executable} -m bot {' '.join(ONE)} > /dev/full"
    done = subprocess.run(  # noqa: S602 - our own program
        command, shell=True, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_reader_that_leaves_is_no_error() -> None:
    cases = "tests/flows/diagnosis/diagnose.jsonl"
    command = f"{sys.executable} -m bot diagnose --batch --json < {cases} | head -1"
    done = subprocess.run(  # noqa: S602 - our own program
        command, shell=True, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT
    )
    assert done.stderr == ""


def test_options_make_a_case() -> None:
    done = run_bot(
        *ONE, "--provider", "skill-academy", "--answer", "ulasan=not_possible",
        "--answer", "e-wallet=no", "--reported", "skill-academy=2026-11-05",
        "--reported", "tokopedia=no", "--json",
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert found["holder"] == "tokopedia"
    assert found["also"] == ["e-wallet"]
    assert found["notes"] == ["review-after-certificate"]


def test_words_for_people() -> None:
    done = run_bot(*ONE, "--provider", "skill-academy", "--reviewed", "2026-11-04")
    assert done.returncode == 0
    assert "[escalate-head due=Senin, 16 November 2026" in done.stdout
    assert "*" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("diagnose", "--platform", "tokped", "--completed", "2026-11-03"),
        ("diagnose", "--platform", "tokopedia"),
        ("diagnose", "--platform", "tokopedia", "--completed", "2026-11-03", "--answer", "ulasan"),
        ("diagnose", "--platform", "tokopedia", "--completed", "2026-11-03", "--today", "besok"),
        (
            "diagnose",
            "--today",
            "2026-11-21",
            "--platform",
            "tokopedia",
            "--completed",
            "2026-11-22",
        ),
        ("diagnose", "--nothing"),
        ("nothing",),
        (),
        ("chat", "--today", "20261121"),
        ("chat", "--today", "0001-01-01"),
        ("diagnose", "--platform", "toko\npedia", "--completed", "2026-11-03"),
        ("chat", "--user", "a"),
        ("chat", "--knowledge", "/nowhere/at/all"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...]) -> None:
    done = run_bot(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_missing_token_says_what_to_do(tmp_path: Path) -> None:
    environ = {"TELEGRAM_BOT_TOKEN": "", "PYTHONPATH": str(ROOT)}
    done = run_bot("run", environ=environ, cwd=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "BotFather" in done.stderr
