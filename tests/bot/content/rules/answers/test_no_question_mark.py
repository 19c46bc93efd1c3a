from tests.support.content.guide_sample import PATH
from tests.support.content.small_knowledge import Knowledge


def test_question_that_asks_nothing(guided: Knowledge) -> None:
    guided.change(PATH, "Sudah diulas?", "Sudah diulas.")
    assert guided.rules() == ["no-question-mark"]


def test_question_with_a_word_behind_it(guided: Knowledge) -> None:
    guided.change(PATH, "Sudah diulas?", "Sudah diulas? Kalau lupa, cek dulu.")
    assert guided.rules() == []
