import pytest

from tests.bot.content.topics_of_base import PLATFORMS, SITUATIONS, YEARS
from tests.support.content.small_knowledge import CONTACTS, TOKOPEDIA, Knowledge


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TOKOPEDIA, "check: pelatihan-tuntas", "check: pelatihan-tunta"),
        (TOKOPEDIA, "lembaga, prakerja]", "lembagaa, prakerja]"),
        (TOKOPEDIA, "  platform: Sebut", "  platfrom: Sebut"),
        (TOKOPEDIA, "actor: pmo", "actor: bukalapk"),
        (TOKOPEDIA, "    sources: [A1]", "    sources: [AA1]"),
        ("providers/skill-academy.yaml", "[tokopedia, ", "[tokopedja, "),
        ("checks.yaml", "sources: [A2]", "sources: [A22]"),
        (CONTACTS, "sources: [A1]", "sources: [AA1]"),
        (
            "diagnoses/sertifikat-belum-muncul.yaml",
            "incentive_sources: [A1]",
            "incentive_sources: [A11]",
        ),
        ("incidents.yaml", "platform: tokopedia", "platform: tokopedja"),
        (YEARS, "related: [kontak-platform", "related: [kontak-platfrom"),
        (YEARS, "    related: []", "    related: [kontak-platfom]"),
        (YEARS, "contacts: [prakerja]", "contacts: [prakreja]"),
        (PLATFORMS, "contacts: [bukalapak]", "contacts: [bukalapk]"),
        (PLATFORMS, "  tokopedia:", "  tokopeda:"),
        (PLATFORMS, "    sources: [A1]", "    sources: [AA1]"),
        (SITUATIONS, "starts: sertifikat-belum", "starts: sertifikat-blum"),
        (SITUATIONS, "order: 10", "order: 10\nstarts: sertifikat-belum-munculll"),
    ],
)
def test_unknown_id_names_the_near_one(knowledge: Knowledge, path: str, old: str, new: str) -> None:
    knowledge.change(path, old, new)
    problem = knowledge.only()
    assert (problem.path, problem.rule, problem.remedy) == (path, "unknown-id", "replace")
    assert "Mungkin maksudnya" in problem.message


def test_far_id_gets_no_guess(knowledge: Knowledge) -> None:
    knowledge.change("incidents.yaml", "platform: tokopedia", "platform: shopee")
    problem = knowledge.only()
    assert "Mungkin" not in problem.message
    assert problem.remedy == "advice"


@pytest.mark.parametrize("actor", ["lembaga", "platform", "bukalapak", "skill-academy"])
def test_known_actors_pass(knowledge: Knowledge, actor: str) -> None:
    knowledge.change("platforms/lainnya.yaml", "actor: pmo", f"actor: {actor}")
    assert knowledge.places() == []


def test_misspelt_file_name_makes_no_unknown_ids(knowledge: Knowledge) -> None:
    text = knowledge.text(TOKOPEDIA)
    knowledge.remove(TOKOPEDIA)
    knowledge.write("platforms/Tokopedia.yaml", text)
    assert "unknown-id" not in knowledge.rules()
