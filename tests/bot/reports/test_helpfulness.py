"""Opinions by what was answered: the worst first, reasons beside them and not on top."""

from bot.reports.helpfulness import Opinion, is_opinion, opinions_in_words, opinions_of
from bot.service.records import Count

COUNTS = [
    Count("helpful", "a", 9),
    Count("unhelpful", "b", 3),
    Count("unhelpful:other", "b", 1),
    Count("unhelpful:useless", "b", 2),
    Count("answered", "b", 40),
]


def test_worst_comes_first_with_its_reasons() -> None:
    assert opinions_of(COUNTS) == (
        Opinion(subject="b", helpful=0, unhelpful=3, why={"useless": 2, "other": 1}),
        Opinion(subject="a", helpful=9, unhelpful=0),
    )


def test_reasons_are_not_counted_twice() -> None:
    _, head, *lines = opinions_in_words(opinions_of(COUNTS), str.upper, most=1)
    assert head == "Membantu? 👍 9  👎 3"
    assert lines == ["  👍    0  👎    3  B (tidak menolong 2, bukan itu maksudnya 1)"]


def test_nothing_told_is_no_line() -> None:
    assert opinions_in_words((), str, most=5) == ()


def test_only_opinions_are_opinions() -> None:
    outcomes = ("helpful", "unhelpful", "unhelpful:unclear", "answered", "verdict")
    assert [is_opinion(one) for one in outcomes] == [True, True, True, False, False]
