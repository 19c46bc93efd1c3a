from tests.support.content.small_knowledge import Knowledge

PATH = "platforms/bukalapak.yaml"


def test_limit_without_its_clock_is_told(knowledge: Knowledge) -> None:
    knowledge.change(PATH, "clock: completed-and-reviewed", "clock: completed")
    assert knowledge.places() == [(PATH, 5, 14, "stray-clock-until")]


def test_misspelt_clock_is_told_once(knowledge: Knowledge) -> None:
    knowledge.change(PATH, "clock: completed-and-reviewed", "clock: completed-and-review")
    assert knowledge.rules() == ["unknown-value"]


def test_clock_without_limit_passes(knowledge: Knowledge) -> None:
    knowledge.change(PATH, "clock_until: 2022-01-01\n", "")
    assert knowledge.places() == []
