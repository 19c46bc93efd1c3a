"""What is made of content once."""

from flows.library.memo import by_word, made_once, made_once_or_given, worked_out_once


def test_made_once_for_one_and_the_same_object() -> None:
    copy = made_once(list)
    one, its_equal = ["a"], ["a"]
    assert copy(one) is copy(one)
    assert copy(its_equal) == copy(one)
    assert copy(its_equal) is not copy(one)


def test_what_was_made_elsewhere_is_taken_in() -> None:
    length, give = made_once_or_given(_Lengths().of)
    assert give("a word", 12) == 12
    assert length("a word") == 12


def test_oldest_is_let_go() -> None:
    copy = made_once(list)
    contents = [["x"] * length for length in range(6)]
    first = [copy(content) for content in contents]
    assert copy(contents[-1]) is first[-1]
    assert copy(contents[0]) is not first[0]


class _Lengths:
    def __init__(self) -> None:
        self.read: list[str] = []

    def of(self, word: str) -> int:
        self.read.append(word)
        return len(word)


def test_word_is_read_once_and_the_first_goes() -> None:
    lengths = _Lengths()
    length = by_word(2)(lengths.of)
    assert [length(word) for word in ("a", "bb", "a", "ccc", "bb", "a")] == [1, 2, 1, 3, 2, 1]
    assert lengths.read == ["a", "bb", "ccc", "a"]


def test_what_is_no_word_is_not_kept() -> None:
    lengths = _Lengths()
    length = by_word(2)(lengths.of)
    assert [length("x" * 41), length("x" * 41)] == [41, 41]
    assert len(lengths.read) == 2


class _Sum:
    def __init__(self) -> None:
        self.read: list[str] = []

    @worked_out_once
    def first(self) -> int:
        self.read.append("first")
        return len(self.read)


def test_property_is_worked_out_when_it_is_first_asked_for() -> None:
    found = _Sum()
    assert found.read == []
    assert [found.first, found.first] == [1, 1]
    assert found.read == ["first"]


def test_property_of_the_class_is_what_works_it_out() -> None:
    assert isinstance(_Sum.first, worked_out_once)
