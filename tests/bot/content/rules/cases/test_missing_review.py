from tests.support.content.small_knowledge import Knowledge


def test_review_clock_without_its_check(knowledge: Knowledge) -> None:
    for path in ("checks.yaml", *(f"platforms/{name}.yaml" for name in ("tokopedia",))):
        knowledge.write(path, knowledge.text(path).replace("ulasan", "bintang"))
    knowledge.change(
        "platforms/tokopedia.yaml", "clock: completed\n", "clock: completed-and-reviewed\n"
    )
    assert "missing-review" in knowledge.rules()


def test_review_clock_with_its_check(knowledge: Knowledge) -> None:
    knowledge.change(
        "platforms/tokopedia.yaml", "clock: completed\n", "clock: completed-and-reviewed\n"
    )
    assert knowledge.rules() == []
