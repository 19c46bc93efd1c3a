"""/kontak, and the human that somebody asks for."""

from dataclasses import replace
from datetime import date, timedelta

from flows.library.library import Library
from flows.views.contacts.cards import open_first
from tests.support.talk.talk import TODAY, Talk


def test_every_contact_is_listed_with_its_date(library: Library) -> None:
    talk = Talk(library).commands("kontak")
    for contact in library.contacts.values():
        assert contact.name in talk.text
        for channel in contact.listed:
            assert channel.value in talk.text
    assert talk.text.count("[contact-age ") == len(library.contacts)


def test_channel_that_is_only_filled_in_is_not_listed(library: Library) -> None:
    hidden = [each for each in library.contacts["prakerja"].channels if not each.listed]
    assert "https://example.org/e-wallet" in {channel.value for channel in hidden}
    text = Talk(library).commands("kontak").text
    assert "example.org" not in text


def test_open_line_says_until_when(library: Library) -> None:
    Talk(library).at("19:59").commands("kontak").tells("open-now", until="[hour-wib hour=20.00]")


def test_closed_line_says_when_it_opens(library: Library) -> None:
    Talk(library).at("20:00").commands("kontak").tells(
        "closed-now", why="", day="[tomorrow]", time="[hour-wib hour=08.00]"
    )
    Talk(library).at("06:00").commands("kontak").tells(
        "closed-now", why="", day="[this-day]", time="[hour-wib hour=08.00]"
    )


def test_old_hours_are_told_with_their_year_and_nothing_of_now(library: Library) -> None:
    talk = Talk(library).on(date(2027, 7, 1)).commands("kontak")
    hours = "Senin–Minggu 08.00–20.00 WIB"
    talk.reads(f"0800-150-3001 · [hours-then hours={hours} year=2026]\n")
    assert not talk.told("open-now")
    assert not talk.told("closed-now")


def test_hours_have_a_date_beside_that_of_the_number(library: Library) -> None:
    hours = "Senin–Jumat 08.00–16.00 WIB"
    talk = Talk(library).commands("kontak")
    talk.reads(f"021-50816000 · [hours-then hours={hours} year=2023]\n")
    talk.tells("contact-age", date="±Mei 2024")


def test_only_hours_that_still_hold_put_a_contact_first(library: Library) -> None:
    asked, order = ("kemnaker", "prakerja"), ("prakerja", "kemnaker")
    friday = Talk(library).on(date(2026, 11, 20)).at("10:00")
    assert open_first(friday.context, asked) == order
    later = Talk(library).on(date(2027, 7, 2)).at("10:00")
    assert open_first(later.context, asked) == asked


def test_hours_that_no_source_tells_are_unknown(library: Library) -> None:
    Talk(library).commands("kontak").reads("021-50813333 · [hours-unknown]")


def test_list_in_a_case_leads_back_to_its_question(library: Library) -> None:
    Talk(library).begins("tokopedia").commands("kontak").sees("provider")


def test_nobody_answers_unless_a_setting_says_so(library: Library) -> None:
    talk = Talk(library).commands("mulai").forges("t.bicara-dengan-cs")
    talk.tells("cs-nobody").reads("0800-150-3001")


def test_configured_staff_is_named(library: Library) -> None:
    staffed = replace(library, cs_contact="@cs_sertifikat")
    talk = Talk(staffed).commands("mulai").forges("t.bicara-dengan-cs")
    talk.reads("@cs_sertifikat")
    assert talk.told("cs-somebody", contact="@cs_sertifikat")
    assert not talk.told("cs-nobody")


def test_bot_says_everywhere_who_it_is(library: Library) -> None:
    for talk in (
        Talk(library).commands("mulai"),
        Talk(library).commands("privasi"),
        Talk(library).commands("mulai").forges("t.bot-resmi"),
    ):
        talk.tells("unofficial").tells("privacy")


def test_bot_says_how_the_programme_stands(library: Library) -> None:
    Talk(library).commands("mulai").tells("programme")
    Talk(library).commands("mulai").forges("t.bot-resmi").tells("programme")


def test_operator_is_named_wherever_the_bot_says_who_it_is(library: Library) -> None:
    named = replace(library, operator_name="Yayasan Contoh")
    for talk in (
        Talk(named).commands("mulai"),
        Talk(named).commands("privasi"),
        Talk(named).commands("mulai").forges("t.bot-resmi"),
        Talk(named).commands("mulai").forges("t.bicara-dengan-cs"),
        Talk(replace(named, cs_contact="@cs")).commands("mulai").forges("t.bicara-dengan-cs"),
    ):
        talk.tells("operator-named", operator="Yayasan Contoh")
        assert talk.text.count("Yayasan Contoh") == 1


def test_unnamed_operator_is_told_to_those_who_ask(library: Library) -> None:
    Talk(library).commands("mulai").forges("t.bot-resmi").tells("operator-unnamed")
    assert not Talk(library).commands("mulai").told("operator-unnamed")


def test_what_is_kept_is_told_in_the_same_words_everywhere(library: Library) -> None:
    kept = Talk(replace(library, kept_days=45))
    for talk in (
        kept.commands("privasi"),
        Talk(kept.library).commands("dataku"),
        Talk(kept.library).commands("mulai").forges("t.bot-resmi"),
    ):
        talk.tells("kept", days="45")


def test_official_account_says_so(library: Library) -> None:
    talk = Talk(replace(library, official=True)).commands("mulai")
    talk.tells("official")
    assert not talk.told("unofficial")


def test_line_closed_for_long_names_the_full_date(library: Library) -> None:
    days = {TODAY + timedelta(days=ahead): "Libur panjang" for ahead in range(9)}
    closed = replace(library, calendar=replace(library.calendar, holidays=days))
    talk = Talk(closed).commands("kontak")
    talk.tells(
        "closed-now",
        why=" (Libur panjang)",
        day="Senin, 30 November 2026",
        time="[hour-wib hour=08.00]",
    )


def test_group_too_long_for_a_bubble_goes_on_in_the_next(library: Library) -> None:
    known = {
        contact.id: replace(contact, note="x" * 600, group="Satu")
        for contact in library.contacts.values()
    }
    talk = Talk(replace(library, contacts=known)).commands("kontak")
    *cards, _ = talk.last.replies
    assert len(cards) == len(known)
    assert [card.text.count("[contact-group ") for card in cards] == [1] + [0] * (len(known) - 1)


def test_contacts_of_an_answer_begin_a_bubble_where_there_is_no_room(library: Library) -> None:
    known = {contact.id: replace(contact, note="x" * 950) for contact in library.contacts.values()}
    topic = next(topic for topic in library.topics if topic.answer.contacts)
    talk = Talk(replace(library, contacts=known)).commands("mulai").forges(f"t.{topic.id}")
    answer, *cards = talk.last.replies
    assert len(cards) >= len(topic.answer.contacts)
    assert "[contact " not in answer.text
    assert talk.last.replies[-1].folded
