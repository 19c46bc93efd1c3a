import json
from pathlib import Path
from typing import Any

from tests.support.running import run_bot

TODAY = ("--today", "2026-11-21")


def events(*found: dict[str, Any] | str, more: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    lines = [event if isinstance(event, str) else json.dumps(event) for event in found]
    done = run_bot("chat", "--json", *TODAY, *more, typed="\n".join(lines) + "\n")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def data(answer: dict[str, Any], label: str) -> str:
    rows = [row for reply in answer["replies"] for row in reply["buttons"]]
    return next(str(b["data"]) for row in rows for b in row if b["label"].startswith(label))


def test_piped_numbers_choose() -> None:
    done = run_bot("chat", *TODAY, typed="/mulai\n1\n2\n")
    assert done.returncode == 0
    assert "Peserta: [Tokopedia]" in done.stdout
    assert "Lembaga pelatihannya siapa?" in done.stdout


def test_typed_lines_are_shown_with_the_answers() -> None:
    done = run_bot("chat", *TODAY, typed="\nsertif tokped blm muncul\n99\n")
    assert "Peserta: sertif tokped blm muncul" in done.stdout
    assert "Tokopedia" in done.stdout


def test_link_and_copy_buttons_are_written_out() -> None:
    typed = "sertif tokped blm muncul kelar 3 nov\n1\n2\n1\n1\n1\n1\n1\n"
    done = run_bot("chat", *TODAY, typed=typed)
    assert "‣ Buka form pengaduan: https://www.prakerja.go.id/formulir-pengaduan" in done.stdout
    assert "‣ Salin judul: Sertifikat" in done.stdout


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


def test_json_press_answers() -> None:
    first = events({"text": "sertif tokped blm muncul"})[0]
    assert events(
        {"text": "sertif tokped blm muncul"}, {"press": data(first, "Benar")}
    )[-1]["open_question"] == "provider"  # fmt: skip


def test_period_is_no_answer_yet() -> None:
    found = events({"text": "sertif platform lain blm muncul selesai minggu lalu"})[-1]
    assert "completed" not in found["answers"]


def test_bad_json_line_is_one_error_and_on_it_goes() -> None:
    found = events("{", "[]", '{"shout": "x"}', '{"text": 3}', {"text": "halo"})
    assert [("error" in line) for line in found] == [True, True, True, True, False]


def test_kept_conversation_goes_on(tmp_path: Path) -> None:
    kept = ("--user", "ani", "--db", str(tmp_path / "bot.sqlite3"))
    events({"text": "sertif tokped blm muncul kelar 3 nov"}, more=kept)
    found = events({"text": "benar"}, more=kept)[-1]
    assert found["open_question"] == "provider"
    assert found["answers"]["completed"] == "2026-11-03"


def test_reported_is_told_as_a_map() -> None:
    story = {"text": "sertif bukalapak blm muncul kelar 3 nov"}
    path: list[dict[str, Any]] = [story]
    for label in ("Benar", "Lainnya", *["Sudah"] * 4, "Sudah tanya", "Bukalapak belum"):
        path.append({"press": data(events(*path)[-1], label)})
    asked, told = events(*path)[-2:]
    assert asked["open_question"] == "reported"
    assert told["answers"]["reported"] == {"bukalapak": "no"}
