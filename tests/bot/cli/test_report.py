import json
import sqlite3
import subprocess
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Final

import pytest
import yaml

from bot.store.sqlite import journal, unanswered, waiting
from tests.support.process.running import run_bot
from tests.support.store.migrated import migrate

TODAY: Final = date(2026, 11, 21)
LATER: Final = ("--today", TODAY.isoformat())
PAJAK: Final = ("insentif kena pajak ga", "apakah insentif dipotong pajak")
OLD: Final = date(2026, 10, 22)  # thirty days ago: one day too old


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "bot.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        migrate(db)
        today, old = TODAY.isoformat(), OLD.isoformat()
        asked = [(today, "fallback", "syarat-insentif", text) for text in PAJAK]
        db.executemany(unanswered.KEEP, [*asked, (old, "fallback", "", "pertanyaan lama")])
        outcomes = [(today, outcome, "") for outcome in ("answered", "answered", "fallback")]
        db.executemany(journal.COUNT, [*outcomes, (old, "verdict", "wait")])
        db.executemany(waiting.COUNT, [("tokopedia", 2026, days, old) for days in (3, 4, 5, 9, 9)])
    return path


def report(*arguments: str, db: Path) -> str:
    done = run_bot("report", *arguments, "--db", str(db), *LATER)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def refused(*arguments: str) -> str:
    done: subprocess.CompletedProcess[str] = run_bot("report", *arguments, *LATER)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_alike_questions_are_listed_once(path: Path) -> None:
    told = report("unanswered", db=path)
    assert "2 pertanyaan belum terjawab, 1 kelompok" in told
    assert all(text in told for text in PAJAK)
    assert "lama" not in told


def test_json_has_all_of_a_group(path: Path) -> None:
    (one,) = json.loads(report("unanswered", "--json", db=path))
    assert sorted([one.pop("example"), *one.pop("others")]) == sorted(PAJAK)
    day = TODAY.isoformat()
    assert one == {"count": 2, "topics": ["syarat-insentif"], "first": day, "last": day}


def test_more_days_show_more_questions(path: Path) -> None:
    found = json.loads(report("unanswered", "--json", "--days", "31", db=path))
    assert [one["count"] for one in found] == [2, 1]


def test_drafts_are_yaml_one_a_group(path: Path) -> None:
    told = report("unanswered", "--drafts", "--days", "31", db=path)
    first, second = yaml.safe_load_all(told)
    assert sorted(first["examples"]) == sorted(PAJAK)
    assert second["examples"] == ["pertanyaan lama"]


@pytest.mark.parametrize(("form", "told"), [((), "Tidak ada"), (("--json",), "[]")])
def test_nothing_unanswered_is_one_line(path: Path, form: tuple[str, ...], told: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("DELETE FROM unanswered_questions")
    said = report("unanswered", *form, db=path)
    assert said.startswith(told)
    assert said.count("\n") == 1


def test_outcomes_are_counted(path: Path) -> None:
    assert "3 pesan tercatat." in report("outcomes", db=path)
    found = json.loads(report("outcomes", "--json", db=path))
    assert [(one["outcome"], one["count"]) for one in found] == [("answered", 2), ("fallback", 1)]
    assert found[0]["subjects"] == [{"subject": "", "count": 2}]


def test_waiting_times_of_a_year_are_told(path: Path) -> None:
    assert "Tokopedia, selesai 2026: 5 orang, separuh dalam 5" in report("waiting", db=path)
    (one,) = json.loads(report("waiting", "--json", db=path))
    assert (one["platform"], one["people"], one["half"], one["longest"]) == ("tokopedia", 5, 5, 9)
    assert json.loads(report("waiting", "--json", "--days", "30", db=path)) == []


def test_database_of_the_settings_is_read(path: Path) -> None:
    done = run_bot("report", "outcomes", *LATER, environ={"PRAKERJA_DB": str(path)})
    assert "3 pesan tercatat." in done.stdout


def test_missing_database_is_one_line(tmp_path: Path) -> None:
    assert "tidak ada" in refused("unanswered", "--db", str(tmp_path / "none.sqlite3"))


def test_database_without_the_table_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        migrate(db, until="0003")
    assert "belum punya catatan ini" in refused("outcomes", "--db", str(path))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("unanswered", "--days", "0"), "--days"),
        (("unanswered", "--most", "-1"), "--most"),
        (("unanswered", "--json", "--drafts"), "pilih salah satu"),
        ((), "REPORT"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...], told: str) -> None:
    assert told in refused(*arguments)
