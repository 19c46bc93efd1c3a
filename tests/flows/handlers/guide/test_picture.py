"""The clock of a guided case as a picture: offered by the status, and its figures are the same."""

from datetime import date

from flows.library.library import Library
from tests.support.guides.guided import at_guide_verdict
from tests.support.talk.at_verdict import at_verdict


def test_it_shows_the_day_whose_turn_it_is_and_until_when(library: Library) -> None:
    talk = at_guide_verdict(library, today=date(2026, 12, 1), u_hp="yes").commands("status")
    talk.presses("picture").tells("picture-lead").tells("picture-as-of")
    picture = talk.last.replies[0].picture
    assert picture is not None
    assert (picture.passed, picture.total) == (2, 5)
    assert picture.title == "[case-name day=27 Nov 2026 platform=Uang]"
    assert [line.now for line in picture.lines] == [False, True]
    assert picture.lines[0] == ("Tanggal jadwal", "Jumat, 27 November 2026", False)
    assert "[picture-due due=Jumat, 4 Desember 2026]" in picture.lines[1].value
    assert picture.alternative in talk.text


def test_what_is_late_is_told_so(library: Library) -> None:
    talk = at_guide_verdict(library, today=date(2026, 12, 28), u_hp="yes").commands("status")
    talk.presses("picture").tells("picture-overdue")


def test_days_passed_over_stand_at_its_foot(library: Library) -> None:
    talk = at_guide_verdict(library, today=date(2026, 12, 28), u_hp="yes")
    talk.says("jadwalnya 22 desember").commands("status").presses("picture")
    talk.tells("status-skipped")


def test_none_where_nothing_is_waited_for(library: Library) -> None:
    talk = at_guide_verdict(library, u_status="antre").commands("status")
    assert not talk.offers("picture")
    talk.forges("v.picture").finds_it_old()


def test_its_label_may_be_typed(library: Library) -> None:
    at_guide_verdict(library, u_hp="yes").types("way-picture").tells("picture-lead")
    at_verdict(library).types("way-picture").tells("picture-lead")
