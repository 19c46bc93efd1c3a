from tests.support.content.pages import found
from tests.support.content.small_knowledge import CONTACTS, Knowledge


def test_merge_key_is_refused() -> None:
    assert [each[:3] for each in found("a:\n  <<: {b: c}\n")] == [(2, 3, "merge-key")]


def test_merged_fields_are_not_missing_besides(knowledge: Knowledge) -> None:
    text = knowledge.text(CONTACTS)
    start = text.index("lembaga:\n")
    knowledge.write(CONTACTS, text[:start] + "lembaga:\n  <<: {name: Lembaga}\n")
    assert knowledge.rules() == ["merge-key"]
