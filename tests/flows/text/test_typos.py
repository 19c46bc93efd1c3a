import pytest

from flows.text.typos import Repair, repair

_USED = [["sertifikat", "belum", "muncul"]] * 5 + [["tokopedia", "sekali"]]


@pytest.fixture(scope="module")
def mend() -> Repair:
    return repair(_USED)


def test_slip_becomes_the_usual_word(mend: Repair) -> None:
    assert mend(["sertifikst", "munxul"]) == ["sertifikat", "muncul"]


@pytest.mark.parametrize("word", ["belun", "blm"])
def test_word_too_short_or_alike_is_told_apart(mend: Repair, word: str) -> None:
    assert mend([word]) == (["belum"] if word == "belun" else [word])


@pytest.mark.parametrize("word", ["sekalo", "tokopedla", "kentang", "12345678"])
def test_rare_distant_and_numeric_words_stay(mend: Repair, word: str) -> None:
    assert mend([word]) == [word]


def test_used_word_is_never_mended(mend: Repair) -> None:
    assert mend(["sekali", "tokopedia"]) == ["sekali", "tokopedia"]


def test_of_two_as_near_the_more_usual_is_meant() -> None:
    used = [["tangga", "tanggal"]] * 5 + [["tanggal"]]
    assert repair(used)(["tanggap"]) == ["tanggal"]
    assert repair([["tanggal", "tangga"]] * 5 + [["tangga"]])(["tanggap"]) == ["tangga"]


def test_nothing_known_mends_nothing() -> None:
    assert repair([])(["sertifikst"]) == ["sertifikst"]
