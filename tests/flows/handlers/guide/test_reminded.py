"""A guided case is reminded of in its own words, by its own days."""

from datetime import date

from flows.dialogue.events import ReminderDue
from flows.library.library import Library
from tests.support.guides.guided import at_guide_verdict

DUE = date(2026, 12, 4)
AFTER = date(2026, 12, 7)  # a Monday


def test_it_is_asked_on_the_last_day_and_solved(library: Library) -> None:
    talk = at_guide_verdict(library).presses("remind").tells("reminder-solved")
    talk.on(DUE).does(ReminderDue()).tells(
        "remind-guide-appeared", case="[case-name day=27 Nov 2026 platform=Uang]"
    )
    solved = talk.button("seen 1 appeared 2026-12-04")
    assert (solved.label, solved.style) == ("[guide way-solved]", "success")
    talk.presses("seen 1 appeared 2026-12-04").at_menu()
    assert "[guide solved]" in talk.text


def test_after_it_the_form_is_offered_with_its_words(library: Library) -> None:
    talk = at_guide_verdict(library).presses("remind").on(DUE).does(ReminderDue())
    talk.commands("pengingat").tells("reminder-guide-form")
    talk.on(date(2026, 12, 5)).does(ReminderDue()).tells("remind-guide-form")
    talk.presses("yet 1 form 2026-12-04")
    assert "Uang saya belum masuk." in talk.text


def test_once_it_is_over_it_is_asked_what_came_of_it(library: Library) -> None:
    talk = at_guide_verdict(library, today=AFTER, u_hp="yes").presses("remind")
    talk.on(date(2026, 12, 8)).does(ReminderDue()).tells("remind-guide-asked")


def test_what_was_missing_is_asked_about(library: Library) -> None:
    talk = at_guide_verdict(library, u_piagam="no").presses("remind")
    talk.on(date(2026, 12, 3)).does(ReminderDue()).tells("remind-guide-mended")
    talk.presses("yet 1 mended 2026-11-30").sees(None)
