from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content import read_library
from bot.reports.groups import group
from bot.reports.topic_draft import draft
from bot.service.records import UnansweredQuestion
from flows.library.library import Library
from tests.support.content.neutral_library import make_neutral

DAY = date(2026, 11, 21)
TEXTS = [
    "insentif kena pajak ga",
    'kata tetangga "insentif kena pajak", bener?',
    "pajak insentif: #",
]
LEFT_TO_WRITE = {
    "title:": "title: Pajak insentif",
    "answer: |-\n": "answer: |-\n  Tanyakan ke kantor pajak, Kak.\n",
    "sources: []": "sources: [FAQ24]",
    "reviewed:": "reviewed: 2026-11-21",
}


def drafted(library: Library, *texts: str, topic: str = "syarat-insentif") -> str:
    asked = [
        UnansweredQuestion(day=DAY, outcome="fallback", topics=(topic,), text=text)
        for text in texts
    ]
    (one,) = group(asked, library)
    return draft(one, library, number=1)


def read(text: str) -> Any:
    return yaml.safe_load(text)


def test_examples_are_the_questions(library: Library) -> None:
    assert sorted(read(drafted(library, *TEXTS))["examples"]) == sorted(TEXTS)


@pytest.mark.parametrize(
    "text",
    [
        "- pajak",
        "pajak: kapan?",
        "'pajak'",
        "\"pajak\" 'insentif'",
        "pajak\\n",
        "{pajak}",
        "pajak #1",
    ],
)
def test_signs_of_yaml_stay_what_they_are(library: Library, text: str) -> None:
    assert read(drafted(library, text))["examples"] == [text]


def test_marks_and_odd_characters_are_left_out(library: Library) -> None:
    text = "nik saya <nik> kena\u200b pajak\x07 <nama>"
    assert read(drafted(library, text))["examples"] == ["nik saya kena pajak"]


def test_nearest_topic_is_named_with_its_file(library: Library) -> None:
    text = drafted(library, *TEXTS)
    assert "knowledge/topics/insentif/syarat-insentif.yaml" in text
    assert "knowledge/topics/insentif/<nama-topik>.yaml" in text


def test_without_a_topic_one_is_to_be_looked_for(library: Library) -> None:
    assert "Cari dulu" in drafted(library, *TEXTS, topic="sudah-dihapus")


def test_only_what_a_person_must_write_is_missing(library: Library, tmp_path: Path) -> None:
    knowledge = make_neutral(tmp_path)
    text = drafted(library, *TEXTS)
    path = "topics/insentif/pajak-insentif.yaml"
    knowledge.write(path, text)
    reading = read_library(knowledge.root, today=DAY)
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    assert {problem.path for problem in errors} == {path}
    written = text
    for empty, filled in LEFT_TO_WRITE.items():
        written = written.replace(f"\n{empty}", f"\n{filled}")
    knowledge.write(path, written)
    left = read_library(knowledge.root, today=DAY).problems
    assert {problem.rule for problem in left} <= {"few-examples"}
