from tests.support.content.small_knowledge import Knowledge


def test_word_without_its_gap_is_a_warning(knowledge: Knowledge) -> None:
    text = knowledge.text("messages.yaml")
    start = text.index("contact-age:")
    end = text.index("\n", start)
    knowledge.write("messages.yaml", text[:start] + "contact-age: (sumber lama)" + text[end:])
    problem = knowledge.only()
    assert (problem.rule, problem.severity) == ("missing-gap", "warning")
    assert "{date}" in problem.message
