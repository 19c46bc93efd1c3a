"""Clauses that ask whether something is so, and by what; made words, no content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.library import PolarKind
from flows.text import parts, sentences, word_set
from flows.understanding.polar.question import PolarQuestion, polar_questions
from tests.support.content.library import vocabulary

_THING = ("kartu", "biru")
MAY, MUST, WHETHER = PolarKind


def _questions(text: str) -> list[PolarQuestion]:
    known = vocabulary()
    return [*polar_questions(sentences(parts(text, known)), known)]


def _asks(text: str, phrase: tuple[str, ...] = _THING) -> set[PolarKind]:
    """Return what the clauses of a text ask of a thing."""
    return {kind for one in _questions(text) for kind in PolarKind if one.fits(kind, phrase)}


@pytest.mark.parametrize(
    "text",
    [
        "kartu biru bisa?",
        "kartu biru bisa ga",
        "kartu biru bisa atau tidak",
        "kartu biru bisa apa nggak ya kak",
        "bisa pakai kartu biru ga kak",
        "boleh ga pakai kartu biru",
        "bisakah pakai kartu yang biru",
        "apakah kartu biru dapat digunakan",
        "apa kartunya biru boleh",
        "kak, apa boleh pakai kartu biru",
        "kalau kartu saya biru, bisa?",
        "kartu biru boleh, kan?",
        "kartu biru bisa, bener ga?",
        "kartu biru bisa ya kak",
        "kartu biru sudah bisa belum",
        "boleh tanya, kartu biru bisa?",
        "mau tanya dong kak kartu biru bisa dipakai ga",
        "pakai kartu biru boleh",  # nothing else is said
        "boleh pakai kartu biru",
    ],
)
def test_what_may_be_is_asked(text: str) -> None:
    assert _asks(text) == {MAY}


@pytest.mark.parametrize(
    "text",
    ["harus kartu biru?", "kartu biru wajib ga", "perlukah kartu biru", "kartu biru kudu ya"],
)
def test_what_must_be_is_asked(text: str) -> None:
    assert _asks(text) == {MUST}


@pytest.mark.parametrize(
    "text",
    ["kartu biru laku?", "apakah kartu biru laku", "kartu biru laku kah", "kartu biru laku ga"],
)
def test_anything_else_is_whether(text: str) -> None:
    assert _asks(text) == {WHETHER}


@pytest.mark.parametrize(
    "text",
    [
        "kenapa kartu biru tidak bisa?",
        "kartu biru ga bisa?",
        "kok kartu biru bisa?",
        "kapan kartu biru bisa?",
        "kartu biru bisa di mana?",
        "apa saja yang bisa selain kartu biru?",
        "apa itu kartu biru?",
        "selain kartu biru bisa?",
        "kartu biru atau merah yang bisa?",
        "bukan kartu biru, bisa?",
        "jangan pakai kartu biru ya?",
        "kartu biru boleh tapi harus apa?",
        "bisa, harus pakai kartu biru atau merah?",
        "apakah bisa kalau harus kartu biru?",  # may and must at once
        "saya bisa pakai kartu biru sejak kemarin",
        "kata teman kartu biru bisa",
        "kemarin kartu biru bisa",
        "kartu biru sudah bisa, makasih ya",
        "kartu biru",
        "kartu itu warnanya memang agak biru ya?",  # far apart
        "biru kartu bisa?",  # in another order
        "kartu? biru bisa?",  # in two sentences
        "kartu saya hilang, terus yang biru bisa?",
        "halo",
        "",
        "???",
        "kartu biru " + "itu ini " * 8 + "bisa?",  # a story
    ],
)
def test_in_doubt_nothing_is_asked(text: str) -> None:
    assert _asks(text) == set()


def test_words_of_the_phrase_itself_are_exempt() -> None:
    assert _asks("tanpa kartu biru bisa?", ("tanpa", "kartu")) == {MAY}
    assert _asks("tidak ikut kelas boleh?", ("tidak", "ikut")) == {MAY}
    assert _asks("boleh tidak ikut kelas?", ("tidak", "ikut")) == set()  # "may I, or not"


def test_request_is_no_question() -> None:
    assert _asks("bisa bantu cek kartu biru?") == {WHETHER}
    assert _asks("boleh minta kartu biru") == set()


def test_statement_before_a_question_is_not_asked() -> None:
    assert _asks("kartu biru bisa tapi kok lama?") == set()
    assert _asks("kartu biru bisa. uangnya kapan?") == set()


def test_endings_do_not_matter() -> None:
    assert _asks("kartunya birukan bisa?") == {MAY}
    assert _asks("boleh diulasin ga", ("diulas",)) == {MAY}


def test_message_around_is_told_too() -> None:
    (one,) = _questions("kartu saya merah, yang biru bisa?")
    assert one.message.holds(("kartu", "merah"))
    assert not one.message.holds(_THING)


_TOLD = st.lists(
    st.sampled_from(sorted(word_set("kartu biru bisa boleh harus tidak sudah kak ya saya pakai"))),
    max_size=12,
).map(" ".join)


@given(_TOLD, st.sampled_from(["kenapa", "kapan", "selain", "bagaimana", "siapa"]))
def test_open_question_is_never_answered(told: str, opening: str) -> None:
    assert _asks(f"{opening} {told}?") == set()


@given(_TOLD, st.sampled_from(["bukan", "jangan", "belum"]), st.sampled_from(["bisa", "harus"]))
def test_denied_thing_is_never_answered(told: str, denial: str, modal: str) -> None:
    assert _asks(f"{told} {denial} kartu biru {modal} dipakai?") == set()


@given(_TOLD)
def test_told_thing_is_never_answered(told: str) -> None:
    told = told.replace("tidak", "")  # "bisa tidak" asks
    assert _asks(f"kemarin {told} kartu biru sudah saya pakai") == set()


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    for one in _questions(text):
        assert not one.fits(MAY, ("xyz", "ungu"))
