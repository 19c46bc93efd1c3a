"""How the facts of a page are worded: in ids for engineers, in names for the CS team."""

from dataclasses import replace
from datetime import date

import pytest

from flows.library.library import Library
from flows.library.platforms import AskedCheck, Blocks, Stage
from flows.library.years import LastDay, ProgrammeYear
from handbook.for_editors import tables as for_editors
from handbook.for_engineers import tables as for_engineers

OLD_YEARS_END = date(2021, 12, 31)
NEW_YEAR = date(2022, 1, 1)
YEAR = ProgrammeYear(
    year=2022,
    buy=None,
    finish=LastDay(day=date(2022, 12, 5), otherwise=date(2022, 12, 4), sources=("S56", "S68")),
    review=LastDay(day=date(2022, 12, 10), sources=("S56",)),
    link=None,
    survey=None,
    told="",
    sources=(),
    reviewed=NEW_YEAR,
)


@pytest.fixture
def small(library: Library) -> Library:
    """Return a library with one platform of our own, its names beside the ids."""
    found = library.platform("tokopedia")
    assert found
    stages = (
        Stage(actor="lembaga", working_days=None, does="", until=date(2020, 12, 31)),
        Stage(
            actor="lembaga", working_days=1, promised=False, does="",
            since=date(2021, 1, 1), until=OLD_YEARS_END,
        ),
        Stage(actor="lembaga", working_days=0, does="", since=NEW_YEAR),
        Stage(actor="platform", working_days=1, does=""),
        Stage(actor="pmo", working_days=7, does=""),
    )  # fmt: skip
    entry = AskedCheck(
        check="ulasan", blocks=Blocks.CERTIFICATE, since=None, until=OLD_YEARS_END,
        question=None, find_out=None, fix=None, links=None,
    )  # fmt: skip
    later = replace(entry, blocks=Blocks.INCENTIVE, since=NEW_YEAR, until=None)
    always = replace(entry, check="data-sama", blocks=Blocks.MATCHING, until=None)
    platform = replace(
        found, name="Toko", stages=stages, checks=(entry, later, always), contacts=("platform",)
    )
    provider = replace(
        library.providers[0],
        name="Akademi",
        reports_to=("tokopedia",),
        stages=(Stage(actor="skill-academy", working_days=2, does=""),),
        checks=(),
    )
    second = replace(platform, id="kemnaker", name="Kementerian", checks=(always,))
    return replace(library, platforms=(platform, second), providers=(provider,), years={2022: YEAR})


def rows(table: str) -> list[list[str]]:
    return [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]


def test_engineers_read_the_days_of_each_stage(small: Library) -> None:
    told = rows(for_engineers(small)["chains"])
    after = "`platform` 1, `pmo` 7"
    assert [row[:2] + row[3:] for row in told] == [
        ["all", "until 2020-12-31", f"`lembaga` –, {after}", "8"],
        ["all", "2021-01-01 to 2021-12-31", f"`lembaga` 1 (usual), {after}", "9"],
        ["all", "from 2022-01-01", f"`lembaga` 0, {after}", "8"],
        ["`tokopedia`, with `skill-academy`", "any day", "`skill-academy` 2", "2"],
    ]


def test_editors_read_the_days_of_each_stage(small: Library) -> None:
    told = rows(for_editors(small)["chains"])
    after = "lalu platform 1, lalu PMO 7"
    assert [row[:2] + row[3:] for row in told] == [
        ["semua platform", "sampai 31 Desember 2020", f"lembaga tanpa janji waktu, {after}", "8"],
        [
            "semua platform",
            "1 Januari 2021 sampai 31 Desember 2021",
            f"lembaga biasanya 1, {after}",
            "9",
        ],
        ["semua platform", "mulai 1 Januari 2022", f"lembaga di hari yang sama, {after}", "8"],
        ["Toko; lembaganya Akademi", "kapan saja", "Akademi 2", "2"],
    ]


def test_start_of_the_count_is_told(library: Library) -> None:
    engineers = {row[2] for row in rows(for_engineers(library)["chains"])}
    assert engineers == {"completed", "the later of completed and reviewed"}
    editors = {row[2] for row in rows(for_editors(library)["chains"])}
    assert editors == {"tanggal selesai", "tanggal selesai atau ulasan, mana yang belakangan"}


def test_engineers_read_what_a_check_blocks(small: Library) -> None:
    told = {(row[0], row[1]): row[2] for row in rows(for_engineers(small)["checks"])}
    assert told == {
        ("`ulasan`", "`tokopedia`"): "`certificate` until 2021-12-31, `incentive` from 2022-01-01",
        ("`data-sama`", "all"): "`matching`",
    }


def test_editors_read_what_a_check_blocks(small: Library) -> None:
    labels = {check.id: check.label for check in small.checks}
    held = (
        "menahan sertifikat (sampai 31 Desember 2021); menahan insentif saja (mulai 1 Januari 2022)"
    )
    assert rows(for_editors(small)["checks"]) == [
        [
            labels["ulasan"],
            "Toko",
            held,
        ],
        [labels["data-sama"], "semua platform", "memperlambat pencocokan data"],
    ]


def test_contacts_stand_in_their_order(small: Library) -> None:
    assert rows(for_engineers(small)["contacts"]) == [
        ["`tokopedia`", "`tokopedia`"],
        ["`kemnaker`", "`kemnaker`"],
        ["`tokopedia`, with `skill-academy`", "`skill-academy`, `tokopedia`"],
    ]
    names = {contact: small.contacts[contact].name for contact in ("skill-academy", "tokopedia")}
    with_provider = rows(for_editors(small)["contacts"])[-1]
    together = f"{names['skill-academy']}, lalu {names['tokopedia']}"
    assert with_provider == ["Toko; lembaganya Akademi", together]


def test_last_days_of_a_year_are_told_with_their_doubt(small: Library) -> None:
    assert rows(for_engineers(small)["years"]) == [
        [
            "2022",
            "–",
            "2022-12-05, also told as 2022-12-04 (S56, S68)",
            "2022-12-10 (S56)",
            "–",
            "–",
        ]
    ]
    assert rows(for_editors(small)["years"]) == [
        [
            "2022",
            "–",
            "5 Desember 2022 (sumber lain: 4 Desember 2022)",
            "10 Desember 2022",
            "–",
            "–",
        ]
    ]


def test_other_platform_in_a_chain_is_told_by_its_name(small: Library) -> None:
    first, second = small.platforms
    first = replace(first, stages=(Stage(actor="kemnaker", working_days=1, does=""),))
    told = rows(for_editors(replace(small, platforms=(first, second), providers=()))["chains"])
    assert told[0][3] == "Kementerian 1"
