"""Which dates said in passing make another completion date, and which do not."""

import pytest

from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_check(talk: Talk) -> Talk:
    return talk.begins("tokopedia", "lainnya").says("3 november").sees("pelatihan-tuntas")


def at_verdict(talk: Talk) -> Talk:
    return at_check(talk).presses(*["yes"] * 4).sees(None)


LOOSE = (
    "hari ini tutup ya?",
    "mereka nyuruh sabar sampai kamis",
    "kan barusan saya tulis",
    "kemarin disuruh teman chat kesini",
    "tadi sore dashboardnya masih kosong",
    "5 november",
    "kemarin",
    "minggu lalu",
    "sudah 2 minggu nunggu nih",
    "temen saya kelar 9 november",
    "adik saya selesai 9 november",
    "kata lembaga dikirim 9 november",
    "isi formulir aduan 9 november",
    "selesainya 9 modul",
    "modulnya 9",
    "selesainya berapa hari, 9?",
    "ga bisa login, dari 9 november",
    "ga kelar 9 november",
)
MEANT = (
    "selesainya 9 november",
    "kelar tgl 9 kak",
    "eh salah, 9 november",
    "ralat, tanggalnya 9",
    "maaf harusnya 9 november",
    "bukan 3 november, 9 november",
    "bukan 3 november tapi 9 november",
    "keliru kak, harusnya 9 november",
    "selesainya 9",
    "tanggalnya salah kak, harusnya 9",
    "engga min, 9 november",
    "no sorry, its 9 november",
    "baru keinget kak, 9 november",
    "barusan inget, tgl 9 november kayaknya",
)


@pytest.mark.parametrize("typed", LOOSE)
def test_loose_day_changes_nothing_at_a_verdict(talk: Talk, typed: str) -> None:
    assert at_verdict(talk).says(typed).answers["completed"] == "2026-11-03"


@pytest.mark.parametrize("typed", LOOSE)
def test_loose_day_changes_nothing_at_a_check(talk: Talk, typed: str) -> None:
    assert at_check(talk).says(typed).answers["completed"] == "2026-11-03"


@pytest.mark.parametrize("typed", MEANT)
def test_finishing_or_correcting_makes_another_day(talk: Talk, typed: str) -> None:
    assert at_check(talk).says(typed).answers["completed"] == "2026-11-09"
    assert at_verdict(talk).says(typed).answers["completed"] == "2026-11-09"


@pytest.mark.parametrize("typed", ["9 november", "tgl 9", "eh tanggalnya 9 deh"])
def test_lone_day_corrects_what_is_read_back(talk: Talk, typed: str) -> None:
    talk.says("sertif tokped blm nongol, kelar 3 november").sees("confirm").says(typed)
    assert talk.sees("confirm").answers["completed"] == "2026-11-09"


@pytest.mark.parametrize("typed", ["tokopedia, 9 november", "tokped kelar 9 november kak"])
def test_day_is_taken_with_the_platform_that_was_asked(talk: Talk, typed: str) -> None:
    assert talk.begins().says(typed).answers["completed"] == "2026-11-09"


def test_day_among_many_words_is_not_taken_with_the_platform(talk: Talk) -> None:
    text = "tokopedia kak, 9 november nikahan adik jadinya repot banget belum sempat ngurus"
    talk.begins().says(text)
    assert talk.answers == {"platform": "tokopedia"}


@pytest.mark.parametrize(
    ("typed", "platform"),
    [("yang bukalapak bagaimana?", "tokopedia"), ("adik saya di bukalapak belum keluar juga",
     "tokopedia"), ("sepupu lewat bukalapak", "tokopedia"), ("bukan tokped, bukalapak",
     "bukalapak"), ("eh di bukalapak ding", "bukalapak"), ("ralat, bukalapak", "bukalapak")],
)  # fmt: skip
def test_platform_of_others_or_of_a_question_changes_nothing(
    talk: Talk, typed: str, platform: str
) -> None:
    assert at_verdict(talk).says(typed).answers["platform"] == platform


@pytest.mark.parametrize(
    ("typed", "provider"),
    [("teman saya lembaganya skill academy", "lainnya"), ("adik saya di skill academy belum",
     "lainnya"), ("eh lembaganya skill academy", "skill-academy")],
)  # fmt: skip
def test_provider_of_others_changes_nothing(talk: Talk, typed: str, provider: str) -> None:
    assert at_verdict(talk).says(typed).answers["provider"] == provider


@pytest.mark.parametrize(
    ("typed", "part"),
    [("kayaknya pertengahan", "2026-10-11/2026-10-20"), ("awal awal gitu",
     "2026-10-01/2026-10-10"), ("akhir kak", "2026-10-21/2026-10-31"),
     ("tgl 28 an", "2026-10-27/2026-10-29"), ("akhir bulannya", "2026-10-21/2026-10-31"),
     ("awal bulan kayaknya", "2026-10-01/2026-10-10"),
     ("akhir bulan 9", "2026-09-21/2026-09-30")],
)  # fmt: skip
def test_part_of_the_month_that_is_asked_about_can_be_typed(
    talk: Talk, typed: str, part: str
) -> None:
    talk.begins("tokopedia", "lainnya").says("oktober").sees("completed").says(typed)
    assert talk.answers["completed"] == part


def test_part_of_a_year_says_no_month(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("2022").says("pertengahan")
    assert talk.answers["completed"] == "2022-01-01/2022-12-31"


OLD = {
    "eh salah, tgl 10": "2024-11-10",
    "selesainya 20 oktober ding": "2024-10-20",
    "maaf harusnya 20 oktober 2023": "2023-10-20",
    "eh selesainya tgl 31": "2024-11-12",
}


@pytest.mark.parametrize("typed", OLD)
def test_day_is_corrected_within_its_year_and_month(talk: Talk, typed: str) -> None:
    talk.begins("tokopedia", "lainnya").says("12 november 2024").sees("pelatihan-tuntas")
    assert talk.says(typed).answers["completed"] == OLD[typed]


def test_day_read_back_is_corrected_within_its_month(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, kelar 12 november 2024").says("bukan, tgl 14")
    assert talk.sees("confirm").answers["completed"] == "2024-11-14"


def test_day_that_its_month_has_not_is_asked_again(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("februari 2023").sees("completed").says("tgl 30")
    assert talk.sees("completed").answers["completed"] == "2023-02-01/2023-02-28"
    talk.tells("date-invalid")


YEARS = ("tahunnya salah, 2023", "bukan 2026 tapi 2023", "maaf tahun 2023 kak", "tahun 2023")


@pytest.mark.parametrize("typed", YEARS)
def test_year_alone_moves_the_day(talk: Talk, typed: str) -> None:
    assert at_check(talk).says(typed).answers["completed"] == "2023-11-03"
    assert at_verdict(talk).says(typed).answers["completed"] == "2023-11-03"


@pytest.mark.parametrize("typed", [*YEARS, "2023 kak"])
def test_year_alone_mends_what_is_read_back(talk: Talk, typed: str) -> None:
    talk.says("sertif tokped blm muncul, kelar 3 november").sees("confirm").says(typed)
    assert talk.sees("confirm").answers["completed"] == "2023-11-03"


def test_year_moves_a_period_as_well(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, kelar bulan oktober").says("eh tahun 2022")
    assert talk.sees("confirm").answers["completed"] == "2022-10-01/2022-10-31"


@pytest.mark.parametrize(
    "typed", ["2023", "tahun lalu", "dari tahun 2023 saya nganggur", "tahun 2023?"]
)
def test_loose_year_changes_nothing(talk: Talk, typed: str) -> None:
    assert at_verdict(talk).says(typed).answers["completed"] == "2026-11-03"


@pytest.mark.parametrize(
    ("day", "year"), [("29 februari 2024", "2023"), ("3 desember 2024", "2026")]
)
def test_year_that_makes_no_day_changes_nothing(talk: Talk, day: str, year: str) -> None:
    talk.says(f"sertif tokped blm muncul, kelar {day}").sees("confirm")
    before = talk.answers["completed"]
    assert talk.says(f"eh tahun {year}").answers["completed"] == before


def test_without_a_day_a_year_is_a_period(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").sees("completed").says("tahun 2023")
    assert talk.answers["completed"] == "2023-01-01/2023-12-31"


REMEMBERED = (
    "baru keinget, 9 november di bukalapak kayaknya",
    "eh akhirnya inget kak: bukalapak, 9 november",
    "teringat, ternyata bukalapak tanggal 9 november",
)


@pytest.mark.parametrize("typed", REMEMBERED)
def test_what_comes_back_to_mind_is_of_the_case_at_hand(talk: Talk, typed: str) -> None:
    at_verdict(talk).says(typed).sees(None)
    assert talk.answers["platform"] == "bukalapak"
    assert talk.answers["completed"] == "2026-11-09"
    assert not talk.state.others


@pytest.mark.parametrize("typed", ["bukalapak tanggal 9 november", "9 november, bukalapak kak"])
def test_platform_and_day_alone_are_another_case_at_a_verdict(talk: Talk, typed: str) -> None:
    at_verdict(talk).says(typed).sees("confirm")
    assert talk.answers["completed"] == "2026-11-09"
    assert talk.state.others


@pytest.mark.parametrize(
    "typed", ["ga inget kapan, bukalapak atau apa", "inget ga kak 9 november?"]
)
def test_not_remembering_moves_nothing(talk: Talk, typed: str) -> None:
    assert at_verdict(talk).says(typed).answers["completed"] == "2026-11-03"


@pytest.mark.parametrize(
    ("typed", "narrowed"),
    [
        ("tgl 14 kak", "2026-10-14"),
        ("pertengahan deh kayaknya", "2026-10-11/2026-10-20"),
        ("akhir bulan", "2026-10-21/2026-10-31"),
        ("14", "2026-10-01/2026-10-31"),
        ("tanggal 14 itu hari libur ya?", "2026-10-01/2026-10-31"),
        ("tanggal 31 november", "2026-10-01/2026-10-31"),
    ],
)
def test_period_is_narrowed_down_while_another_question_is_open(
    talk: Talk, typed: str, narrowed: str
) -> None:
    talk.says("sertif tokped blm nongol, kelar bulan oktober").says("iya").sees("provider")
    assert talk.says(typed).sees("provider").answers["completed"] == narrowed


@pytest.mark.parametrize(
    ("typed", "within"),
    [
        ("maret", "2022-03-01/2022-03-31"),
        ("awal april kayaknya", "2022-04-01/2022-04-10"),
        ("bulan 6", "2022-06-01/2022-06-30"),
        ("maret 2023", "2023-03-01/2023-03-31"),
        ("2023", "2023-01-01/2023-12-31"),
    ],
)
def test_month_without_its_year_is_of_the_year_that_is_asked_about(
    talk: Talk, typed: str, within: str
) -> None:
    talk.begins("tokopedia", "lainnya").says("2022").sees("completed")
    assert talk.says(typed).answers["completed"] == within


@pytest.mark.parametrize(
    ("typed", "within"),
    [
        ("2024 deh", "2024-06-01/2024-06-30"),
        ("tahun 2023 kayaknya", "2023-06-01/2023-06-30"),
        ("mei", "2026-05-01/2026-05-31"),
    ],
)
def test_year_alone_is_that_of_the_month_that_is_asked_about(
    talk: Talk, typed: str, within: str
) -> None:
    talk.begins("tokopedia", "lainnya").says("juni").sees("completed")
    assert talk.says(typed).answers["completed"] == within


def test_year_alone_moves_no_long_period(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya", "help", "2020-04-01/2026-09-30").says("2023")
    assert talk.answers["completed"] == "2023-01-01/2023-12-31"
