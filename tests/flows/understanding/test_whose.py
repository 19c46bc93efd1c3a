"""Whose training the words of a message are about."""

import pytest

from flows.understanding.whose import Whose, whose

SIGNS = {"o": Whose.OWN, "f": Whose.FAMILY, "x": Whose.OTHERS}
# One letter a word: own, family, others. A bar ends a clause, two a sentence.
SAID = """
    saya selesai kemarin = ooo
    teman saya selesai kemarin = xxxx
    kemarin teman saya selesai = xxxx
    saya kelar duluan | teman saya kemarin = ooo xxx
    tetangga di bukalapak | kemarin keluar = xxx xx
    tetangga di bukalapak sudah || kemarin selesai = xxxx oo
    teman saya di bukalapak sudah saya di tokopedia = xxxxxooo
    teman sudah | tokopedia belum = xx oo
    suami saya di pijar belum keluar = ffffff
    suami saya di pijar langsung keluar = xxxxxx
    suami ikut pijar | dia selesai senin = fff fff
    sepupu ikut pijar | dia selesai senin = xxx xxx
    punya dia selesai senin = xxxx
    dibeli bareng teman di tokopedia = ooooo
    hp suami saya rusak = oooo
    tahu dari teman = ooo
    suami selesai senin | bukan saya = xxx oo
    ibu saya selesai senin = ffff
    ibu mohon dicek = ooo
    adiku selesai senin = fff
    adiknya selesai senin = fff
    orang lain selesai senin = xxxx
    orang tua selesai senin = oooo
    teman selesai senin | punyaku selasa = xxx oo
    selesai senin lewat tokopedia teman saya selasa = ooooxxx
"""


def rows() -> list[tuple[str, str]]:
    pairs = (row.split(" = ") for row in SAID.strip().splitlines())
    return [(said.strip(), signs.replace(" ", "")) for said, signs in pairs]


@pytest.mark.parametrize(("said", "signs"), rows())
def test_words_are_of_who_was_named_last(said: str, signs: str) -> None:
    clauses = [
        (not place, clause.split())
        for sentence in said.split(" || ")
        for place, clause in enumerate(sentence.split(" | "))
    ]
    assert whose(clauses) == tuple(SIGNS[sign] for sign in signs)


def test_nothing_said_is_nobodys() -> None:
    assert whose([]) == ()
    assert whose([(True, ())]) == ()
