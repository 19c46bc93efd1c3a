import pytest

from tests.support.content.small_knowledge import Knowledge

PATH = "messages.yaml"


@pytest.mark.parametrize(
    ("word", "most"), [("about-bot-official", 120), ("about-bot-unofficial", 120)]
)
def test_longest_line_passes_and_one_letter_more_does_not(
    knowledge: Knowledge, word: str, most: int
) -> None:
    knowledge.change(PATH, f'{word}: "[{word}]"', f"{word}: {'a' * most}")
    assert knowledge.rules() == []
    knowledge.change(PATH, "a" * most, "a" * (most + 1))
    assert knowledge.rules() == ["long-profile"]
    assert f"`{word}` menjadi {most + 1} huruf" in knowledge.only().message


def test_description_is_measured_with_what_stands_behind_it(knowledge: Knowledge) -> None:
    knowledge.change(PATH, 'about-bot: "[about-bot]"', f"about-bot: {'a' * 512}")
    assert knowledge.rules() == ["long-profile"]
    assert "`about-bot` menjadi" in knowledge.only().message
