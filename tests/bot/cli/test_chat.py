import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.process.running import ROOT, neutral_environment, run_bot

TODAY = ("--today", "2026-11-21")


def events(*found: dict[str, Any] | str, more: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    lines = [event if isinstance(event, str) else json.dumps(event) for event in found]
    done = run_bot("chat", "--json", *TODAY, *more, typed="\n".join(lines) + "\n")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


class Talking:
    """One process that is talked to, event by event: what is pressed stands in what it said."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin
        assert process.stdout
        self._typed, self._told = process.stdin, process.stdout
        self._last: dict[str, Any] = {}

    def does(self, **event: str) -> dict[str, Any]:
        self._typed.write(json.dumps(event) + "\n")
        self._typed.flush()
        self._last = json.loads(self._told.readline())
        return self._last

    def presses(self, *endings: str) -> dict[str, Any]:
        """Press the buttons whose data end so: "c", "yes", "pmo.no"."""
        for ending in endings:
            rows = [row for reply in self._last["replies"] for row in reply["buttons"]]
            data = (b.get("data") or "" for row in rows for b in row)
            self.does(press=next(found for found in data if found.endswith(f".{ending}")))
        return self._last


@pytest.fixture
def talking() -> Iterator[Talking]:
    command = [sys.executable, "-m", "bot", "chat", "--json", *TODAY]
    with subprocess.Popen(  # noqa: S603 - our own program
        command,
        cwd=ROOT,
        env=neutral_environment(),
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        yield Talking(process)
        process.communicate(timeout=20)


def test_piped_numbers_choose() -> None:
    done = run_bot("chat", *TODAY, typed="/mulai\n1\n2\n")
    assert done.returncode == 0
    assert "Peserta: [Tokopedia]" in done.stdout
    assert "[ask-provider]" in done.stdout


def test_typed_lines_are_shown_with_the_answers() -> None:
    done = run_bot("chat", *TODAY, typed="\nsertif tokped blm muncul\n99\n")
    assert "Peserta: sertif tokped blm muncul" in done.stdout
    assert "Tokopedia" in done.stdout


def test_link_and_copy_buttons_are_written_out() -> None:
    typed = "sertif tokped blm muncul kelar 3 nov\n1\n2\n1\n1\n1\n1\n1\n"
    done = run_bot("chat", *TODAY, typed=typed)
    assert "‣ [way-form]: https://www.prakerja.go.id/formulir-pengaduan" in done.stdout
    assert "‣ [complaint-copy-title]: [complaint-title platform=Tokopedia]" in done.stdout


def test_picture_is_marked_and_its_text_said() -> None:
    typed = "sertif tokped blm muncul kelar 18 nov\n1\n2\n1\n1\n1\n1\n/status\n1\n"
    done = run_bot("chat", *TODAY, typed=typed)
    assert "[way-picture]" in done.stdout
    assert "Bot: [gambar] [picture-lead]" in done.stdout
    assert "[standing-day " in done.stdout


def test_json_tells_replies_question_and_answers() -> None:
    menu, story, media, edit = events(
        {"command": "mulai"},
        {"text": "sertif tokped blm muncul kelar 3 nov"},
        {"media": "photo"},
        {"edit": "benar"},
    )
    assert menu["open_question"] is None
    assert menu["answers"] == {}
    assert story["open_question"] == "confirm"
    assert story["answers"] == {"platform": "tokopedia", "completed": "2026-11-03"}
    assert media["answers"] == story["answers"]
    assert edit["open_question"] == "provider"


def test_json_edit_goes_back_to_before_the_last_message() -> None:
    wrong, mended = events(
        {"text": "sertif bukalapak blm muncul kelar 3 nov"},
        {"edit": "sertif tokped blm muncul"},
    )
    assert wrong["answers"] == {"platform": "bukalapak", "completed": "2026-11-03"}
    assert mended["answers"] == {"platform": "tokopedia"}


def test_json_edit_after_a_press_is_a_further_message(talking: Talking) -> None:
    talking.does(text="sertif tokped blm muncul kelar 3 nov")
    talking.presses("c")
    edited = talking.does(edit="skill academy")
    assert edited["answers"]["provider"] == "skill-academy"
    assert edited["answers"]["platform"] == "tokopedia"


def test_json_press_answers(talking: Talking) -> None:
    talking.does(text="sertif tokped blm muncul")
    assert talking.presses("c")["open_question"] == "provider"


def test_period_is_an_answer_once_no_day_in_it_is_known() -> None:
    story = {"text": "sertif tokped blm muncul kelarnya minggu lalu"}
    texts = [{"text": text} for text in ("iya", "lainnya", "lupa")]
    told = [
        (event["open_question"], event["answers"].get("completed"))
        for event in events(story, *texts)
    ]
    week = "2026-11-09/2026-11-15"
    assert told == [
        ("confirm", week),
        ("provider", None),
        ("completed", None),
        ("pelatihan-tuntas", week),
    ]


def test_bad_json_line_is_one_error_and_on_it_goes() -> None:
    found = events("{", "[]", '{"shout": "x"}', '{"text": 3}', {"text": "halo"})
    assert [("error" in line) for line in found] == [True, True, True, True, False]


def test_kept_conversation_goes_on(tmp_path: Path) -> None:
    kept = ("--user", "ani", "--db", str(tmp_path / "bot.sqlite3"))
    events({"text": "sertif tokped blm muncul kelar 3 nov"}, more=kept)
    found = events({"text": "benar"}, more=kept)[-1]
    assert found["open_question"] == "provider"
    assert found["answers"]["completed"] == "2026-11-03"


def test_kept_conversation_can_be_edited_later(tmp_path: Path) -> None:
    kept = ("--user", "ani", "--db", str(tmp_path / "bot.sqlite3"))
    events({"text": "sertif bukalapak blm muncul kelar 3 nov"}, more=kept)
    found = events({"edit": "sertif tokped blm muncul"}, more=kept)[-1]
    assert found["answers"] == {"platform": "tokopedia"}


def test_kept_conversation_is_told_nothing_by_telegram(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    events({"text": "halo"}, more=("--user", "ani", "--db", str(db)))
    with closing(sqlite3.connect(db)) as found:
        assert found.execute("SELECT chat FROM outbox").fetchall() == []
        assert found.execute("SELECT chat FROM sessions").fetchall() == [("ani",)]


def test_unusable_database_is_told_in_one_line(tmp_path: Path) -> None:
    done = run_bot("chat", "--user", "ani", "--db", str(tmp_path), typed="halo\n")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "itu sebuah folder" in done.stderr


def test_reported_is_told_as_a_map(talking: Talking) -> None:
    talking.does(text="sertif bukalapak blm muncul kelar 3 nov")
    asked = talking.presses("c", "lainnya", *["yes"] * 4, "told")
    assert asked["open_question"] == "reported"
    assert talking.presses("bukalapak.no")["answers"]["reported"] == {"bukalapak": "no"}
