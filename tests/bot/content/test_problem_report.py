"""The three forms in which problems are told."""

import json

from bot.content.problems import Problem
from bot.content.report import render

ERROR = Problem(
    path="contacts.yaml",
    line=6,
    column=57,
    rule="bad-time",
    message="`1140` bukan jam: 100%\nbegitu.",
    hint="        closes: 19:00",
)
WARNING = Problem(
    path="sources.yaml",
    line=1,
    column=1,
    rule="unused-entry",
    message="Sumber `A3` tidak dirujuk di mana pun.",
    severity="warning",
    hint="Pakai, atau hapus.",
    remedy="advice",
)


def test_people_see_place_word_and_mended_line() -> None:
    lines = render([ERROR, WARNING], form="human", root="knowledge").splitlines()
    assert lines[0].startswith("knowledge/contacts.yaml:6:57: masalah: `1140`")
    assert lines[2] == "  perbaiki menjadi:         closes: 19:00"
    assert lines[3].startswith("knowledge/sources.yaml:1:1: peringatan: Sumber `A3`")
    assert lines[4] == "  saran: Pakai, atau hapus."
    assert lines[5] == "1 masalah, 1 peringatan."


def test_people_are_told_when_all_is_well() -> None:
    told = render([], form="human", root="knowledge", files=22)
    assert told == "Tidak ada masalah di 22 berkas.\n"


def test_warnings_alone_let_the_content_be_used() -> None:
    told = render([WARNING], form="human", root="knowledge/", files=3)
    assert told.endswith("0 masalah, 1 peringatan di 3 berkas. Isi bisa dipakai.\n")


def test_programs_get_fields_and_counts() -> None:
    told = json.loads(render([ERROR, WARNING], form="json", root="knowledge"))
    assert (told["errors"], told["warnings"]) == (1, 1)
    assert told["problems"][0] == {
        "path": "contacts.yaml",
        "line": 6,
        "column": 57,
        "severity": "error",
        "rule": "bad-time",
        "message": ERROR.message,
        "hint": ERROR.hint,
    }


def test_github_gets_escaped_annotations() -> None:
    line = render([ERROR], form="github", root="isi,baru:1").rstrip("\n")
    assert line.startswith(
        "::error file=isi%2Cbaru%3A1/contacts.yaml,line=6,col=57,title=bad-time::"
    )
    assert "100%25%0Abegitu." in line
    assert "\n" not in line


def test_github_hears_nothing_when_all_is_well() -> None:
    assert render([], form="github", root="knowledge") == ""


def test_problem_of_the_folder_itself_names_the_folder() -> None:
    problem = Problem(path=".", line=1, column=1, rule="missing-folder", message="Tidak ada.")
    assert render([problem], form="human", root="isi").startswith("isi:1:1: masalah")
