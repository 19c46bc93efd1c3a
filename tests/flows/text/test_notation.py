"""Patterns in names become expressions over letters, and what is no pattern is refused."""

import re
from enum import auto
from string import ascii_letters, digits

import pytest

from flows.text import Lettered, Notation


class Fruit(Lettered):
    """Kinds for these tests."""

    APPLE = auto()
    SOUR_CHERRY = auto()
    PLUM = auto()


FRUIT = Notation.of(Fruit, {"stone": "sour-cherry | plum", "pie": "stone{2,3} apple?"})


def row(text: str) -> str:
    """Return the letters of "plum plum apple"."""
    return "".join(Fruit[name.upper().replace("-", "_")] for name in text.split())


def test_kinds_are_different_letters() -> None:
    assert len(set(Fruit)) == len(Fruit)
    assert all(len(kind) == 1 and kind in ascii_letters + digits for kind in Fruit)


@pytest.mark.parametrize(
    ("pattern", "fits", "fits_not"),
    [
        ("plum", "plum", "apple"),
        ("sour-cherry", "sour-cherry", "plum"),
        ("apple plum", "apple plum", "plum apple"),
        ("apple | plum", "plum", "sour-cherry"),
        ("apple (plum | sour-cherry) apple", "apple plum apple", "apple apple apple"),
        ("apple? plum", "plum", "apple apple plum"),
        ("apple* plum", "apple apple plum", "apple"),
        ("apple+ plum", "apple plum", "plum"),
        ("apple{2} plum", "apple apple plum", "apple plum"),
        ("apple{1,2} plum", "apple apple plum", "apple apple apple plum"),
        ("apple{2,} plum", "apple apple apple plum", "apple plum"),
        ("(apple plum)+", "apple plum apple plum", "apple plum plum"),
        ("apple*+ plum", "apple apple plum", "plum apple"),
        ("(apple plum?)?+ plum", "apple plum plum", "apple plum"),
        ("any plum", "sour-cherry plum", "plum"),
        ("start apple end", "apple", "apple apple"),
        ("apple followed-by(plum) any", "apple plum", "apple apple"),
        ("apple not-followed-by(plum) any", "apple apple", "apple plum"),
        ("any not-preceded-by(apple) plum", "plum plum", "apple plum"),
        ("stone", "plum", "apple"),
        ("stone+", "plum sour-cherry", "plum apple"),
        ("pie", "plum plum", "plum apple"),
        ("pie plum?", "plum sour-cherry apple plum", "apple plum"),
        ("apple\n    plum", "apple plum", "apple"),
    ],
)
def test_pattern_fits(pattern: str, fits: str, fits_not: str) -> None:
    compiled = FRUIT.compiled(pattern)
    assert compiled.fullmatch(row(fits))
    assert not compiled.fullmatch(row(fits_not))


def test_how_often_binds_a_whole_part() -> None:
    compiled = FRUIT.compiled("pie{2}")
    assert compiled.fullmatch(row("plum plum apple plum plum apple"))
    assert not compiled.fullmatch(row("plum plum apple"))


@pytest.mark.parametrize(
    "pattern",
    ["pear", "Apple", "apple, plum", "apple&plum", "apple[plum]", "preceded-by(apple)", "apple 2"],
)
def test_what_means_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="means nothing in"):
        FRUIT.compiled(pattern)


@pytest.mark.parametrize("pattern", ["(apple", "apple)", "apple??+", "*"])
def test_what_is_not_closed_is_refused(pattern: str) -> None:
    with pytest.raises(re.error):
        FRUIT.compiled(pattern)


@pytest.mark.parametrize("name", ["plum", "end"])
def test_part_hides_no_other_name(name: str) -> None:
    with pytest.raises(ValueError, match="already"):
        Notation.of(Fruit, {name: "apple"})


def test_part_may_only_use_those_before_it() -> None:
    with pytest.raises(ValueError, match="stone"):
        Notation.of(Fruit, {"pie": "stone apple", "stone": "plum"})
