"""/kontak, and the human that somebody asks for."""

from dataclasses import replace
from datetime import timedelta

from flows.library.library import Library
from tests.support.talk.talk import TODAY, Talk


def test_every_contact_is_listed_with_its_date(library: Library) -> None:
    talk = Talk(library).commands("kontak")
    for contact in library.contacts.values():
        assert contact.name in talk.text
        for channel in contact.channels:
            assert channel.value in talk.text
    assert talk.text.count("(sumber ") == len(library.contacts)


def test_open_line_says_until_when(library: Library) -> None:
    Talk(library).at("19:59").commands("kontak").reads("buka sekarang, sampai 20.00 WIB")


def test_closed_line_says_when_it_opens(library: Library) -> None:
    Talk(library).at("20:00").commands("kontak").reads("tutup, buka lagi besok 08.00 WIB")
    Talk(library).at("06:00").commands("kontak").reads("tutup, buka lagi hari ini 08.00 WIB")


def test_hours_that_no_source_tells_are_unknown(library: Library) -> None:
    Talk(library).commands("kontak").reads("021-50813333 · jam buka tidak diketahui")


def test_list_in_a_case_leads_back_to_its_question(library: Library) -> None:
    Talk(library).begins("Tokopedia").commands("kontak").sees("provider")


def test_nobody_answers_unless_a_setting_says_so(library: Library) -> None:
    talk = Talk(library).commands("mulai").forges("t.bicara-dengan-cs")
    talk.reads("belum ada petugas").reads("0800-150-3001")


def test_configured_staff_is_named(library: Library) -> None:
    staffed = replace(library, cs_contact="@cs_sertifikat")
    talk = Talk(staffed).commands("mulai").forges("t.bicara-dengan-cs")
    talk.reads("@cs_sertifikat")
    assert "belum ada petugas" not in talk.text


def test_bot_says_everywhere_who_it_is(library: Library) -> None:
    for talk in (
        Talk(library).commands("mulai"),
        Talk(library).commands("privasi"),
        Talk(library).commands("mulai").forges("t.bot-resmi"),
    ):
        talk.reads("bukan akun resmi Prakerja").reads("NIK, OTP, kata sandi")
        talk.reads("gelombang 71 (Agustus 2024)")


def test_official_account_says_so(library: Library) -> None:
    talk = Talk(replace(library, official=True)).commands("mulai")
    talk.reads("layanan resmi Prakerja")
    assert "bukan akun resmi" not in talk.text


def test_line_closed_for_long_names_the_full_date(library: Library) -> None:
    days = {TODAY + timedelta(days=ahead): "Libur panjang" for ahead in range(9)}
    closed = replace(library, calendar=replace(library.calendar, holidays=days))
    talk = Talk(closed).commands("kontak")
    talk.reads("tutup (Libur panjang), buka lagi Senin, 30 November 2026 08.00 WIB")
