"""How long a certificate took is counted for nobody, and taken back with what was a mistake."""

from datetime import date, timedelta

import pytest

from flows.dialogue.effects import EraseUser, RecordWaiting
from flows.library.library import Library
from tests.support.talk.at_verdict import TODAY, at_verdict
from tests.support.talk.talk import Talk


def waited(talk: Talk) -> list[tuple[str, int, int, date, bool]]:
    found = (one for one in talk.last.effects if isinstance(one, RecordWaiting))
    return [(one.platform, one.year, one.days, one.seen, one.undone) for one in found]


@pytest.mark.parametrize("text", ["udah muncul kak", "eh barusan nongol", "sertifnya udah terbit"])
def test_what_appeared_is_counted(library: Library, text: str) -> None:
    talk = at_verdict(library).says(text).at_menu()
    assert waited(talk) == [("tokopedia", 2026, 8, TODAY, False)]


def test_pressed_as_well(library: Library) -> None:
    assert waited(at_verdict(library).presses("seen")) == [("tokopedia", 2026, 8, TODAY, False)]


def test_told_by_mistake_it_is_taken_back_on_whatever_day(library: Library) -> None:
    talk = at_verdict(library).presses("seen").on(TODAY + timedelta(days=3))
    talk.says("eh ternyata belum").sees(None)
    assert waited(talk) == [("tokopedia", 2026, 8, TODAY, True)]
    later = TODAY + timedelta(days=3)
    assert waited(talk.says("udah muncul")) == [("tokopedia", 2026, 11, later, False)]


def test_brought_back_by_its_button_too(library: Library) -> None:
    talk = at_verdict(library).presses("seen", "open 1")
    assert waited(talk) == [("tokopedia", 2026, 8, TODAY, True)]


def test_without_a_day_nothing_is_counted(library: Library) -> None:
    talk = at_verdict(library, completed="2026-11-01/2026-11-10~").presses("seen").at_menu()
    assert waited(talk) == []
    talk = at_verdict(library, completed="unknown").presses("seen").at_menu()
    assert waited(talk) == []


def test_case_of_more_than_a_year_ago_is_not_counted(library: Library) -> None:
    old = (TODAY - timedelta(days=366)).isoformat()
    assert waited(at_verdict(library, completed=old).presses("seen").at_menu()) == []
    young = (TODAY - timedelta(days=365)).isoformat()
    assert len(waited(at_verdict(library, completed=young).presses("seen").at_menu())) == 1


def test_unfinished_training_is_not_counted(library: Library) -> None:
    talk = at_verdict(library, pelatihan_tuntas="no").says("udah muncul kak").at_menu()
    assert waited(talk) == []


def test_unconfirmed_day_is_not_counted(library: Library) -> None:
    talk = Talk(library).says("sertif tokped blm muncul, kelar 3 nov").sees("confirm")
    assert waited(talk.says("eh udah muncul di dashboard").at_menu()) == []


def test_news_of_no_case_is_not_counted(library: Library) -> None:
    assert waited(Talk(library).says("sertifikat udah muncul di dashboard")) == []


def test_another_case_takes_nothing_back(library: Library) -> None:
    talk = at_verdict(library).presses("seen").begins("kemnaker")
    assert waited(talk) == []


def test_erasing_takes_nothing_back(library: Library) -> None:
    talk = at_verdict(library).presses("seen").commands("hapus").presses("erase")
    assert talk.last.effects == (EraseUser(),)


def test_it_is_among_what_is_stored(library: Library) -> None:
    talk = at_verdict(library).presses("seen").commands("dataku")
    talk.tells("data-appeared", day="Senin, 30 November 2026")
