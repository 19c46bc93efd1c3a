from datetime import date
from pathlib import Path

import pytest

from evaluation.reading import EvaluationError, read_set

QUESTION = '{"id": "q1", "text": "a", "topic": "t", "platform": null, "provider": null}\n'
DATED = '{"id": "d1", "text": "b", "today": "2026-11-21", "expect": {"kind": "none"}}\n'
STORY = (
    '{"id": "s1", "text": "c", "today": "2026-11-21", "platform": null, "provider": null,'
    ' "date": "2026-11-03", "answers": {"ulasan": "yes"}}\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "questions.jsonl").write_text(QUESTION, "utf-8")
    (tmp_path / "out_of_scope.jsonl").write_text('{"id": "o1", "text": "d"}\n\n', "utf-8")
    (tmp_path / "dates.jsonl").write_text(DATED, "utf-8")
    (tmp_path / "slots.jsonl").write_text(STORY, "utf-8")
    return tmp_path


def test_every_file_is_read(folder: Path) -> None:
    found = read_set(folder)
    assert str(found) == "1 questions, 1 out of scope, 1 dates, 1 stories"
    assert found.stories[0].day == date(2026, 11, 3)
    assert found.stories[0].answers == {"ulasan": "yes"}


def test_other_right_topics_come_along(folder: Path) -> None:
    text = QUESTION.replace('"t"', '"t", "also": ["u"]')
    (folder / "questions.jsonl").write_text(text, "utf-8")
    assert read_set(folder).questions[0].topics == ("t", "u")


@pytest.mark.parametrize("line", ["{", "[1]", '{"id": "q2"}'])
def test_broken_line_is_named(folder: Path, line: str) -> None:
    (folder / "questions.jsonl").write_text(QUESTION + line, "utf-8")
    with pytest.raises(EvaluationError, match=r"questions\.jsonl:2: "):
        read_set(folder)


def test_missing_file_is_named(folder: Path) -> None:
    (folder / "dates.jsonl").unlink()
    with pytest.raises(EvaluationError, match=r"dates\.jsonl: cannot be read"):
        read_set(folder)
