"""What is made of content once."""

from flows.library.memo import made_once


def test_made_once_for_one_and_the_same_object() -> None:
    copy = made_once(list)
    one, its_equal = ["a"], ["a"]
    assert copy(one) is copy(one)
    assert copy(its_equal) == copy(one)
    assert copy(its_equal) is not copy(one)


def test_oldest_is_let_go() -> None:
    copy = made_once(list)
    contents = [["x"] * length for length in range(6)]
    first = [copy(content) for content in contents]
    assert copy(contents[-1]) is first[-1]
    assert copy(contents[0]) is not first[0]
