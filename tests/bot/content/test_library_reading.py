"""From folder to Library: order, ids, what comes out of each kind of file."""

from datetime import date
from pathlib import Path

import pytest

from bot.content import read_library
from flows.library.library import Library
from flows.library.platforms import Blocks, CountFrom, Verdict
from tests.support.content.small_knowledge import TOKOPEDIA, Knowledge


@pytest.fixture
def small(knowledge: Knowledge) -> Library:
    library = knowledge.reading().library
    assert library is not None
    return library


def test_platforms_stand_by_order_then_id(knowledge: Knowledge) -> None:
    knowledge.change("platforms/lainnya.yaml", "order: 90", "order: 20")
    library = knowledge.reading().library
    assert library is not None
    assert [each.id for each in library.platforms] == ["lainnya", "tokopedia", "bukalapak"]


def test_checks_stand_as_in_the_file(small: Library) -> None:
    assert [each.id for each in small.checks] == ["pelatihan-tuntas", "sertifikat-biru", "ulasan"]


def test_platform_is_read_whole(small: Library) -> None:
    platform = small.platform("bukalapak")
    assert platform is not None
    assert platform.clock is CountFrom.COMPLETED_AND_REVIEWED
    assert platform.clock_until == date(2022, 1, 1)
    assert [stage.actor for stage in platform.stages] == ["bukalapak", "pmo"]


def test_asked_check_keeps_its_period_and_words(small: Library) -> None:
    platform = small.platform("tokopedia")
    assert platform is not None
    before, after = platform.checks[1:]
    assert (before.blocks, before.until) == (Blocks.CERTIFICATE, date(2021, 12, 31))
    assert (after.blocks, after.since) == (Blocks.INCENTIVE, date(2022, 1, 1))
    assert after.fix == "1. Buka riwayat pelatihan di {platform}.\n2. Tekan Beri Ulasan."
    assert after.question is None
    assert platform.advice[0].verdicts == (Verdict.WAIT, Verdict.ESCALATE)


def test_weekdays_are_numbers(small: Library) -> None:
    hours = small.contacts["tokopedia"].channels[0].hours
    assert hours is not None
    assert hours.days == (0, 2, 3, 4)


def test_defaults_are_no(small: Library) -> None:
    check = small.check("sertifikat-biru")
    assert check is not None
    assert not check.button_may_be_inactive
    assert not check.moves_completion
    assert check.links == ()


def test_calendar_joins_the_years(small: Library) -> None:
    assert small.calendar.official_through == date(2026, 12, 31)
    assert sorted(small.calendar.holidays) == [
        date(2025, 12, 25),
        date(2026, 1, 1),
        date(2026, 12, 25),
    ]


def test_nothing_decreed_makes_every_day_an_estimate(knowledge: Knowledge) -> None:
    for year in ("2025", "2026"):
        knowledge.change(f"calendar/{year}.yaml", f"official_through: {year}-12-31\n", "")
    library = knowledge.reading().library
    assert library is not None
    assert library.calendar.official_through == date(2024, 12, 31)


def test_official_is_told_by_the_caller(knowledge: Knowledge) -> None:
    library = read_library(knowledge.root, official=True).library
    assert library is not None
    assert library.official


def test_warning_leaves_the_library(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "aliases: [tokped, toped]", "aliases: [tokped, bl]")
    reading = knowledge.reading()
    assert [problem.severity for problem in reading.problems] == ["warning"]
    assert reading.library is not None


def test_error_takes_the_library(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "order: 20", "order: dua")
    assert knowledge.reading().library is None


def test_all_problems_of_all_files_come_in_order(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "order: 20", "order: 020")
    knowledge.change(TOKOPEDIA, "blocks: incentive", "blocks: insentif")
    knowledge.change("contacts.yaml", "name: Tokopedia Care", "name: @ Tokopedia")
    knowledge.change("contacts.yaml", "0771", "0771 # kantor")
    knowledge.change("sources.yaml", "date: 2022", "date: lama")
    assert knowledge.places() == [
        ("contacts.yaml", 14, 9, "must-quote"),
        ("contacts.yaml", 30, 19, "comment-cut"),
        (TOKOPEDIA, 2, 8, "bad-integer"),
        (TOKOPEDIA, 26, 13, "unknown-value"),
        ("sources.yaml", 11, 9, "bad-date"),
    ]


def test_invalid_entry_still_counts_as_known(knowledge: Knowledge) -> None:
    knowledge.change("contacts.yaml", "  name: Lembaga pelatihan\n", "")
    assert knowledge.rules() == ["missing-field"]


def test_unreadable_file_makes_no_unknown_ids(knowledge: Knowledge) -> None:
    for path in ("contacts.yaml", "sources.yaml", "checks.yaml"):
        knowledge.write(path, "a: [b\n")
    assert knowledge.rules() == ["unclosed-bracket"] * 3


def test_own_file_is_read_once_more_the_same(knowledge: Knowledge) -> None:
    assert knowledge.reading() == knowledge.reading()


def test_missing_folder_is_a_problem(tmp_path: Path) -> None:
    reading = read_library(tmp_path / "tidak-ada")
    assert [problem.rule for problem in reading.problems] == ["missing-folder"]
    assert reading.library is None


def test_empty_folder_names_all_that_is_missing(tmp_path: Path) -> None:
    missing = {problem.path for problem in read_library(tmp_path).problems}
    assert missing == {
        "platforms",
        "diagnoses/sertifikat-belum-muncul.yaml",
        "calendar",
        "checks.yaml",
        "contacts.yaml",
        "sources.yaml",
        "messages.yaml",
        "vocabulary.yaml",
        "incidents.yaml",
    }


def test_broken_field_name_is_not_missing_besides(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "name: Tokopedia", "na: me: Tokopedia")
    assert knowledge.places() == [(TOKOPEDIA, 3, 7, "colon-in-value")]


def test_conversation_tests_may_stay_unread(knowledge: Knowledge) -> None:
    knowledge.write("conversations/kosong.yaml", "today: kapan-kapan\n")
    assert read_library(knowledge.root).library is None
    assert read_library(knowledge.root, with_conversations=False).library is not None


def test_owners_and_fakes_are_read(knowledge: Knowledge) -> None:
    knowledge.write(
        "owners.yaml",
        "pasar:\n  name: Pasar\n  aliases: [pasar induk]\n"
        "  told: Itu urusan pasar, Kak. Telepon {kontak:tokopedia.situs}.\n"
        "kurir:\n  name: Kurir\n  aliases: [paket]\n  beside: [resi]\n  unless: [kelas]\n"
        "  told: Itu urusan kurirnya.\n  topic: sapaan\n",
    )
    knowledge.write("fakes.yaml", "fakes:\n  - {address: Palsu.Example, sources: [A1]}\n")
    library = knowledge.reading().library
    assert library is not None
    pasar, kurir = library.owners
    assert (pasar.id, pasar.aliases, pasar.beside, pasar.topic) == (
        "pasar",
        ("pasar induk",),
        (),
        None,
    )
    assert pasar.told == "Itu urusan pasar, Kak. Telepon www.tokopedia.com/help."
    assert (kurir.beside, kurir.unless, kurir.topic) == (("resi",), ("kelas",), "sapaan")
    assert [(fake.address, fake.sources) for fake in library.fakes] == [("palsu.example", ("A1",))]


def test_owners_may_be_absent(small: Library) -> None:
    assert (small.owners, small.fakes) == ((), ())


def test_screens_are_read(knowledge: Knowledge) -> None:
    knowledge.write(
        "screens.yaml",
        "abu-abu: {label: Abu-abu, topic: sapaan, check: ulasan, answer: not_possible}\n"
        "toko: {label: Toko, topic: kontak-platform, choice: tokopedia}\n",
    )
    library = knowledge.reading().library
    assert library is not None
    grey, shop = library.screens
    assert (grey.id, grey.label, grey.topic) == ("abu-abu", "Abu-abu", "sapaan")
    assert (grey.check, grey.answer, grey.choice) == ("ulasan", "not_possible", None)
    assert (shop.choice, library.screen("toko"), library.screen("pasar")) == (
        "tokopedia",
        shop,
        None,
    )


def test_long_label_of_a_screen_is_refused(knowledge: Knowledge) -> None:
    knowledge.write("screens.yaml", f"satu: {{label: {'a' * 37}, topic: sapaan}}\n")
    assert knowledge.rules() == ["long-label"]


def test_ids_in_owners_and_fakes_are_checked(knowledge: Knowledge) -> None:
    knowledge.write(
        "owners.yaml",
        "pasar:\n  name: Pasar\n  aliases: [pasar]\n  told: Itu urusan pasar.\n  topic: sapan\n",
    )
    knowledge.write("fakes.yaml", "fakes:\n  - {address: palsu.example, sources: [ZZ]}\n")
    assert knowledge.rules() == ["unknown-id", "unknown-id"]


def test_address_in_what_is_told_stands_in_contacts(knowledge: Knowledge) -> None:
    knowledge.write(
        "owners.yaml",
        "pasar:\n  name: Pasar\n  aliases: [pasar]\n  told: Buka pasar-induk.com ya, Kak.\n",
    )
    assert knowledge.rules() == ["stray-address"]
