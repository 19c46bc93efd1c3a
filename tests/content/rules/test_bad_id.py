import pytest

from tests.support.small_knowledge import CONTACTS, Knowledge

LAINNYA = "platforms/lainnya.yaml"


@pytest.mark.parametrize("name", ["Pijar Mahir", "pijar_mahir", "x", "a" * 33])
def test_file_name_must_be_an_id(knowledge: Knowledge, name: str) -> None:
    knowledge.write(f"platforms/{name}.yaml", knowledge.text(LAINNYA))
    knowledge.remove(LAINNYA)
    assert knowledge.places() == [(f"platforms/{name}.yaml", 1, 1, "bad-id")]


def test_key_must_be_an_id(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "skill-academy:\n", "Skill Academy:\n")
    assert knowledge.places() == [(CONTACTS, 32, 1, "bad-id")]
    assert knowledge.only().hint == "skill-academy:"


def test_sources_may_have_capitals(knowledge: Knowledge) -> None:
    assert knowledge.text("sources.yaml").startswith("A1:")
    assert knowledge.places() == []


@pytest.mark.parametrize("name", ["libur", "1999", "26"])
def test_calendar_is_named_by_its_year(knowledge: Knowledge, name: str) -> None:
    knowledge.write(f"calendar/{name}.yaml", "holidays:\n  2026-02-01: Libur\n")
    assert (f"calendar/{name}.yaml", 1, 1, "bad-id") in knowledge.places()
