"""`prakerja-bot test` on the tests' own knowledge base and its one conversation."""

import json
from pathlib import Path
from typing import Final

import pytest

from bot.cli.main import main
from tests.support.content.neutral_library import make_neutral
from tests.support.content.small_knowledge import Knowledge

PATH: Final = "conversations/tombol-dan-cerita.yaml"


@pytest.fixture
def neutral(tmp_path: Path) -> Knowledge:
    return make_neutral(tmp_path / "isi")


def run(knowledge: Knowledge, *arguments: str) -> int:
    return main(["test", "--knowledge", str(knowledge.root), *arguments])


def test_good_conversations_are_counted(
    neutral: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(neutral) == 0
    told = capsys.readouterr().out
    assert told.startswith("1 percakapan, 9 langkah: semua sesuai harapan.\n")
    unwalked = told.partition("Belum ada percakapan yang melewati:\n  hasil: ")[2]
    assert "fix_first" in unwalked.partition("\n")[0]
    assert "escalate" not in unwalked.partition("\n")[0]


def test_failed_conversation_is_told_at_its_line(
    neutral: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    neutral.change(PATH, "holder: tokopedia", "holder: pmo")
    assert run(neutral) == 1
    assert f"{neutral.root}/{PATH}:22: gagal: Tombol dan cerita" in capsys.readouterr().out


def test_wrong_file_is_told_as_check_does(
    neutral: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    neutral.change(PATH, "holder: tokopedia", "holder: tokopeda")
    assert run(neutral) == 1
    told = capsys.readouterr().out
    assert main(["check", "--knowledge", str(neutral.root), "--today", "2026-11-21"]) == 1
    assert capsys.readouterr().out == told
    assert f"{PATH}:22:13: masalah" in told


def test_programs_read_json(neutral: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(neutral, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["passed"], told["transcripts"][0]["path"]) == (1, PATH)
    neutral.change(PATH, "holder: tokopedia", "holder: tokopeda")
    assert run(neutral, "--json") == 1
    assert json.loads(capsys.readouterr().out)["errors"] == 1


@pytest.mark.parametrize("name", ["tombol-dan-cerita", "tombol-dan-cerita.yaml", PATH])
def test_one_is_chosen_by_name_or_path(
    neutral: Knowledge, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    neutral.write("conversations/lain.yaml", neutral.text(PATH))
    chosen = str(neutral.root / name) if "/" in name else name
    assert run(neutral, chosen) == 0
    assert capsys.readouterr().out == "1 percakapan, 9 langkah: semua sesuai harapan.\n"


def test_file_outside_is_played(
    neutral: Knowledge, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lain.yaml"
    file.write_text(neutral.text(PATH).replace("verdict: wait", "verdict: escalate"), "utf-8")
    assert run(neutral, str(file)) == 1
    assert capsys.readouterr().out.startswith(f"{file}:21: gagal")


def test_wrong_file_outside_is_told_by_its_own_path(
    neutral: Knowledge, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lain.yaml"
    file.write_text(neutral.text(PATH).replace("sends: photo", "sends: foto"), "utf-8")
    assert run(neutral, str(file)) == 1
    assert capsys.readouterr().out.startswith(f"{file}:13:12: masalah")


def test_missing_file_is_wrong_usage(
    neutral: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(neutral, "tidak-ada") == 2
    assert capsys.readouterr().err == "prakerja-bot: berkas percakapan tidak ada: tidak-ada\n"


def test_no_conversations_at_all_are_good(
    neutral: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    neutral.remove(PATH)
    assert run(neutral) == 0
    assert capsys.readouterr().out == "0 percakapan, 0 langkah: semua sesuai harapan.\n"
