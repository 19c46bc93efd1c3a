import pytest

from evaluation.messages import EvaluationSet, LabelledQuestion, Stranger
from evaluation.resemblance import Example, examples_of, resemblances
from flows.library.library import Library

FILE = "knowledge/topics/akun/x.yaml"


def asked(text: str) -> EvaluationSet:
    question = LabelledQuestion(id="q1", text=text, topics=("x",), platform=None, provider=None)
    stranger = Stranger(id="o1", text="harga cabe di pasar induk berapa")
    return EvaluationSet(questions=(question,), strangers=(stranger,), dated=(), stories=())


@pytest.mark.parametrize(
    "example",
    [
        "kata sandi saya lupa harus bagaimana",
        "Kata sandi saya lupa, harus bagaimana?",
        "harus bagaimana kata sandi saya lupa",
        "berapa harga cabe di pasar induk?",
    ],
)
def test_near_copy_is_named_with_file_and_text(example: str) -> None:
    (found,) = resemblances(
        [Example(FILE, "uang saya mana ya kak"), Example(FILE, example)],
        asked("kata sandi saya lupa harus bagaimana"),
    )
    assert str(found).startswith(f'{FILE}: "{example}" resembles ')


@pytest.mark.parametrize(
    ("example", "message"),
    [
        ("lupa password", "lupa password"),
        ("lupa password akun prakerja", "lupa password akun prakerja"),
        ("kata sandi saya lupa harus bagaimana", "kata kunci punya saya hilang lalu apa"),
    ],
)
def test_short_or_different_messages_pass(example: str, message: str) -> None:
    assert resemblances([Example(FILE, example)], asked(message)) == ()


def test_many_examples_are_compared_one_by_one() -> None:
    others = [Example(FILE, f"pesan nomor {n} yang lain sama sekali") for n in range(600)]
    copy = Example(FILE, "kata sandi saya lupa harus bagaimana")
    found = resemblances([*others, copy], asked(copy.text))
    assert [(one.example, one.message, one.ratio) for one in found] == [(copy, "q1", 100)]


def test_whatever_is_learned_is_compared(library: Library) -> None:
    files = {example.file for example in examples_of(library)}
    assert "knowledge/out_of_scope.yaml" in files
    assert len(files) == len(library.topics) + 1
