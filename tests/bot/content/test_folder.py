"""Files that are missing, strange or left behind."""

import shutil

import pytest

from tests.support.content.small_knowledge import DIAGNOSIS, TOKOPEDIA, Knowledge


@pytest.mark.parametrize(
    "path", ["README.md", "ATURAN.md", "topics/kontak/README.md", "platforms/README.md"]
)
def test_what_is_not_read_is_no_problem(knowledge: Knowledge, path: str) -> None:
    knowledge.write(path, "apa: saja: ini\n")
    assert knowledge.places() == []


@pytest.mark.parametrize(
    "path",
    [
        "contacts.yaml~",
        ".contacts.yaml.swp",
        "platforms/~$tokopedia.yaml",
        "a.bak",
        "topics/~$kontak.yaml",
        "topics/kontak/~$kontak.yaml",
    ],
)
def test_left_behind_file_is_a_warning(knowledge: Knowledge, path: str) -> None:
    knowledge.write(path, "x")
    assert knowledge.only().severity == "warning"
    assert knowledge.places() == [(path, 1, 1, "unknown-file")]


@pytest.mark.parametrize(
    "path", ["catatan.txt", "platforms/shopee.yml", "gambar/a.png", "topics/kontak/a/b.yaml"]
)
def test_strange_file_is_an_error(knowledge: Knowledge, path: str) -> None:
    knowledge.write(path, "x")
    assert knowledge.only().severity == "error"
    assert knowledge.rules() == ["unknown-file"]


def test_topic_outside_its_area_is_told_where_to_go(knowledge: Knowledge) -> None:
    knowledge.write("topics/salam.yaml", "x")
    problem = knowledge.only()
    assert (problem.path, problem.rule) == ("topics/salam.yaml", "unknown-file")
    assert "topics/sertifikat/salam.yaml" in (problem.hint or "")


def test_topics_may_be_absent(knowledge: Knowledge) -> None:
    shutil.rmtree(knowledge.root / "topics")
    for name in ("areas.yaml", "out_of_scope.yaml"):
        knowledge.remove(name)
    library = knowledge.reading().library
    assert library is not None
    assert (library.areas, library.topics, library.out_of_scope) == ((), (), ())


def test_misspelt_file_is_not_missing_besides(knowledge: Knowledge) -> None:
    knowledge.write("contact.yaml", knowledge.text("contacts.yaml"))
    knowledge.remove("contacts.yaml")
    assert knowledge.places() == [("contact.yaml", 1, 1, "unknown-file")]
    assert "`contacts.yaml`" in knowledge.only().message


def test_missing_file_makes_no_unknown_ids(knowledge: Knowledge) -> None:
    knowledge.remove("contacts.yaml")
    assert knowledge.places() == [("contacts.yaml", 1, 1, "missing-file")]


def test_providers_may_be_absent(knowledge: Knowledge) -> None:
    knowledge.remove("providers/skill-academy.yaml")
    (knowledge.root / "providers").rmdir()
    assert {problem.severity for problem in knowledge.problems()} == {"warning"}
    assert set(knowledge.rules()) == {"unused-entry"}


def test_other_diagnoses_are_guided_cases(knowledge: Knowledge) -> None:
    knowledge.write("diagnoses/zz.yaml", knowledge.text(DIAGNOSIS))
    assert {path for path, _, _, _ in knowledge.places()} == {"diagnoses/zz.yaml"}
    assert {"unknown-field", "missing-field"} <= set(knowledge.rules())


def test_file_that_cannot_be_opened_is_a_problem(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> bytes:
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    assert set(knowledge.rules()) == {"unreadable-file"}
    assert (TOKOPEDIA, 1, 1, "unreadable-file") in knowledge.places()
