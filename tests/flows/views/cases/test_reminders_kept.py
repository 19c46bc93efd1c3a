"""/dataku tells what is kept of reminders and of the clock."""

from dataclasses import replace
from datetime import date

from flows.dialogue.events import ReminderDue
from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict


def test_reminders_are_named(library: Library) -> None:
    talk = at_verdict(library).presses("remind").on(date(2026, 12, 1)).does(ReminderDue())
    talk.commands("dataku").tells("data-reminding", asked="Senin, 30 November 2026")
    talk.tells("data-reminded", told="[reminder-appeared]", day="Selasa, 1 Desember 2026")
    talk.tells("data-reminded-on", day="Selasa, 1 Desember 2026")
    talk.tells("data-told-due", due="Selasa, 1 Desember 2026")


def test_zone_that_was_only_guessed_is_named_so(library: Library) -> None:
    talk = at_verdict(library)
    talk.state = replace(talk.state, zone_heard="wita", reminded={"of-before": "2026"})
    talk.commands("dataku").tells("data-zone-heard", zone="WITA")
    talk.tells("data-reminded", told="[reminder-asked]", day="2026")


def test_nothing_of_reminders_is_named_where_none_was_asked(library: Library) -> None:
    talk = at_verdict(library).commands("dataku")
    for word in ("data-reminding", "data-reminded", "data-zone", "data-told-due"):
        assert not talk.told(word)
