import pytest

from tests.bot.content.topics_of_base import topic
from tests.support.content.small_knowledge import CONTACTS, Knowledge

LAINNYA = "platforms/lainnya.yaml"


@pytest.mark.parametrize("name", ["Pijar Mahir", "pijar_mahir", "x", "a" * 33])
def test_file_name_must_be_an_id(knowledge: Knowledge, name: str) -> None:
    knowledge.write(f"platforms/{name}.yaml", knowledge.text(LAINNYA))
    knowledge.remove(LAINNYA)
    assert knowledge.places() == [(f"platforms/{name}.yaml", 1, 1, "bad-id")]


def test_years_are_named_by_their_year(knowledge: Knowledge) -> None:
    knowledge.write("years/2024-baru.yaml", "told: Ya.\nsources: [A1]\nreviewed: 2026-11-21\n")
    problem = knowledge.only()
    assert (problem.path, problem.rule) == ("years/2024-baru.yaml", "bad-id")
    assert "2026.yaml" in (problem.hint or "")


def test_key_must_be_an_id(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "skill-academy:\n", "Skill Academy:\n")
    assert knowledge.places() == [(CONTACTS, 35, 1, "bad-id")]
    assert knowledge.only().hint == "skill-academy:"


def test_sources_may_have_capitals(knowledge: Knowledge) -> None:
    assert knowledge.text("sources.yaml").startswith("A1:")
    assert knowledge.places() == []


def test_id_of_a_platform_is_short(knowledge: Knowledge) -> None:
    knowledge.write(f"platforms/{'a' * 25}.yaml", knowledge.text(LAINNYA))
    knowledge.remove(LAINNYA)
    assert knowledge.rules() == ["bad-id"]
    assert "2 sampai 24" in knowledge.only().message


def test_id_of_a_topic_may_be_longer(knowledge: Knowledge) -> None:
    knowledge.write(f"topics/insentif/{'a' * 32}.yaml", topic())
    assert knowledge.places() == []
    knowledge.write(f"topics/kontak/{'b' * 33}.yaml", topic().replace("lain", "sekali"))
    assert knowledge.rules() == ["bad-id"]


@pytest.mark.parametrize("name", ["libur", "1999", "26"])
def test_calendar_is_named_by_its_year(knowledge: Knowledge, name: str) -> None:
    knowledge.write(f"calendar/{name}.yaml", "holidays:\n  2026-02-01: Libur\n")
    assert (f"calendar/{name}.yaml", 1, 1, "bad-id") in knowledge.places()
