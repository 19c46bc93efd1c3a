"""Values in the strict forms of our files, and what is offered in their stead."""

from datetime import date

import pytest

from flows.library.contacts import Hours
from tests.support.content.small_knowledge import CONTACTS, TOKOPEDIA, Knowledge


def stands(knowledge: Knowledge, path: str, *, old: str, new: str) -> tuple[str, str | None]:
    """Return rule and hint (without its indentation) after a change."""
    knowledge.change(path, old, new)
    problem = knowledge.only()
    return problem.rule, problem.hint and problem.hint.strip()


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("07", "working_days: 7"),
        ("+7", "working_days: 7"),
        ("1_0", "working_days: 10"),
        ("7.0", "working_days: 7"),
        ("00", "working_days: 0"),
        ("0x1F", "Tulis bilangan bulat, misalnya 7."),
        ("1e3", "Tulis bilangan bulat, misalnya 7."),
        ("tujuh", "Tulis bilangan bulat, misalnya 7."),
        ("99999999999999999999", "working_days: 99999999999999999999"),
    ],
)
def test_whole_number_is_plain(knowledge: Knowledge, written: str, hint: str) -> None:
    told = stands(knowledge, TOKOPEDIA, old="working_days: 7", new=f"working_days: {written}")
    assert told == ("bad-integer", hint)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("19.00", "19:00"),
        ("1140", "19:00"),
        ("1900", "19:00"),
        ("9:00", "09:00"),
        ("24:00", "23:59"),
        ("19", "19:00"),
    ],
)
def test_time_is_hours_and_minutes(knowledge: Knowledge, written: str, hint: str) -> None:
    told = stands(knowledge, CONTACTS, old='closes: "17:30"', new=f"closes: {written}")
    assert told == ("bad-time", f"closes: {hint}")


@pytest.mark.parametrize("written", ["24:10", "7:5", "09:60", "malam", "25", "09:00:00"])
def test_impossible_time_has_no_mended_line(knowledge: Knowledge, written: str) -> None:
    knowledge.change(CONTACTS, 'closes: "17:30"', f"closes: {written}")
    problem = knowledge.only()
    assert (problem.rule, problem.remedy) == ("bad-time", "advice")


def test_minutes_of_other_programs_are_explained(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, "closes: 19:00", "closes: 1140")
    assert "19:00" in knowledge.only().message


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("03/11/2026", "2026-11-03"),
        ("3-11-2026", "2026-11-03"),
        ("2026/11/3", "2026-11-03"),
        ("2026-1-5", "2026-01-05"),
        ("3 Desember 2026", "2026-12-03"),
        ("21 nov. 2026", "2026-11-21"),
    ],
)
def test_date_is_year_month_day(knowledge: Knowledge, written: str, hint: str) -> None:
    told = stands(knowledge, TOKOPEDIA, old="reviewed: 2026-11-21", new=f"reviewed: {written}")
    assert told == ("bad-date", f"reviewed: {hint}")


@pytest.mark.parametrize(
    "written",
    ["2026-02-31", "31/02/2026", "31 Juni 2026", "3 Foo 2026", "kemarin", "20261121", "0"],
)
def test_impossible_date_has_no_mended_line(knowledge: Knowledge, written: str) -> None:
    knowledge.change(TOKOPEDIA, "reviewed: 2026-11-21", f"reviewed: {written}")
    problem = knowledge.only()
    assert (problem.rule, problem.remedy) == ("bad-date", "advice")


@pytest.mark.parametrize(
    ("written", "hint"),
    [("yes", "ya"), ("true", "ya"), ("Ya", "ya"), ("no", "tidak"), ("False", "tidak")],
)
def test_ya_and_tidak_only(knowledge: Knowledge, written: str, hint: str) -> None:
    told = stands(
        knowledge, "checks.yaml", old="moves_completion: ya", new=f"moves_completion: {written}"
    )
    assert told == ("bad-boolean", f"moves_completion: {hint}")


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("www.prakerja.go.id", "https://www.prakerja.go.id"),
        ("http:/prakerja.go.id/a", "https://prakerja.go.id/a"),
        ("https://www.prakerja.go.id/a b", "https://www.prakerja.go.id/ab"),
        ("ftp://prakerja.go.id", "https://prakerja.go.id"),
        ("https://", "Salin alamatnya dari bilah alamat peramban."),
        ("https://prakerja", "Salin alamatnya dari bilah alamat peramban."),
    ],
)
def test_url_has_scheme_and_host(knowledge: Knowledge, written: str, hint: str) -> None:
    told = stands(knowledge, "checks.yaml", old='"{kontak:prakerja.formulir}"', new=written)
    assert told[0] == "bad-url"
    assert (told[1] or "").removeprefix("url: ") == hint


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("senin", (0,)),
        ("senin-jumat", (0, 1, 2, 3, 4)),
        ("sabtu-senin", (0, 5, 6)),
        ("[senin, rabu]", (0, 2)),
        ("[senin-selasa, minggu]", (0, 1, 6)),
    ],
)
def test_weekdays(knowledge: Knowledge, written: str, days: tuple[int, ...]) -> None:
    knowledge.change(CONTACTS, "[senin, rabu-jumat]", written)
    library = knowledge.reading().library
    assert library is not None
    hours = library.contacts["tokopedia"].channels[0].hours
    assert hours is not None
    assert hours.days == days


def _hours(knowledge: Knowledge, contact: str) -> Hours:
    library = knowledge.reading().library
    assert library is not None
    hours = library.contacts[contact].channels[0].hours
    assert hours is not None
    return hours


def test_hours_are_as_old_as_their_contact_unless_they_say(knowledge: Knowledge) -> None:
    hours = _hours(knowledge, "tokopedia")
    assert (hours.last_confirmed, hours.sources) == (date(2024, 5, 29), ("A1",))
    assert not hours.closed_on_holidays


def test_hours_may_have_a_date_and_sources_of_their_own(knowledge: Knowledge) -> None:
    own = 'closes: "17:30"\n        last_confirmed: 2023-06-30\n        sources: [A2]'
    knowledge.change(CONTACTS, 'closes: "17:30"', f"{own}\n        closed_on_holidays: ya")
    hours = _hours(knowledge, "tokopedia")
    assert (hours.last_confirmed, hours.sources) == (date(2023, 6, 30), ("A2",))
    assert hours.closed_on_holidays


@pytest.mark.parametrize(
    ("own", "rule"),
    [
        ("last_confirmed: 2023-06-30\n        sources: [A8]", "unknown-id"),
        ("sources: [A2]", "undated-hours"),
        ("last_confirmed: 2023-06-31\n        sources: [A2]", "bad-date"),
    ],
)
def test_sources_of_hours_are_known_and_dated(knowledge: Knowledge, own: str, rule: str) -> None:
    knowledge.change(CONTACTS, 'closes: "17:30"', f'closes: "17:30"\n        {own}')
    assert knowledge.rules() == [rule]


@pytest.mark.parametrize("written", ["[]", "senin-", "setiap hari", "[senin, [rabu]]", "{a: b}"])
def test_no_weekdays_are_refused(knowledge: Knowledge, written: str) -> None:
    knowledge.change(CONTACTS, "[senin, rabu-jumat]", written)
    assert len(knowledge.rules()) == 1


def test_friday_with_apostrophe_is_understood(knowledge: Knowledge) -> None:
    told = stands(knowledge, CONTACTS, old="[senin, rabu-jumat]", new="senin-jum'at")
    assert told == ("unknown-value", "days: senin-jumat")


@pytest.mark.parametrize("field", ["name: Tokopedia", "aliases: [tokped, toped]"])
def test_names_have_no_gaps(knowledge: Knowledge, field: str) -> None:
    key = field.split(":", maxsplit=1)[0]
    knowledge.change(TOKOPEDIA, field, f'{key}: "{{platform}}"')
    assert knowledge.rules() in (["unknown-gap"], ["wrong-shape"])


def test_entry_of_a_list_wants_its_dash(knowledge: Knowledge) -> None:
    knowledge.change("incidents.yaml", "  - platform", "    platform")
    assert (knowledge.only().rule, knowledge.only().hint) == (
        "wrong-shape",
        "  - platform: tokopedia",
    )


def test_fields_in_a_list_of_words_want_no_dash(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "aliases: [tokped, toped]", "aliases:\n    a: b\n    c: d")
    assert (knowledge.only().rule, knowledge.only().remedy) == ("wrong-shape", "advice")


def test_sentences_with_a_colon_want_a_bar(knowledge: Knowledge) -> None:
    answer = "fix: Kerjakan ujian akhirnya."
    knowledge.change("checks.yaml", answer, "fix:\n    Kerjakan ya. Urutannya: ujian akhir.")
    problem = knowledge.only()
    assert (problem.rule, problem.hint) == ("wrong-shape", "  fix: |")
    assert problem.line == knowledge.text("checks.yaml").splitlines().index("  fix:") + 1


def test_fields_in_the_place_of_a_text_want_no_bar(knowledge: Knowledge) -> None:
    knowledge.change("checks.yaml", "fix: Kerjakan ujian akhirnya.", "fix:\n    a: b\n    c: d")
    assert (knowledge.only().rule, knowledge.only().remedy) == ("wrong-shape", "advice")


def test_label_of_one_line(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "name: Tokopedia", "name: |\n  Toko\n  pedia")
    assert knowledge.places() == [(TOKOPEDIA, 3, 7, "line-break")]


def test_every_unknown_gap_is_told(knowledge: Knowledge) -> None:
    text = "Laporan {a} dan {a} dari {b} } {"
    knowledge.change("platforms/bukalapak.yaml", "memverifikasi laporan", f'"{text}"')
    assert [(each.rule, each.column) for each in knowledge.problems()] == [
        ("unknown-gap", 20),
        ("unknown-gap", 28),
        ("unknown-gap", 37),
        ("stray-brace", 41),
        ("stray-brace", 43),
    ]


def test_misspelt_word_is_not_missing_besides(knowledge: Knowledge) -> None:
    lines = knowledge.text("messages.yaml").split("\n")
    word = lines[5].split(":", maxsplit=1)[0]
    knowledge.change("messages.yaml", f"{word}:", f"{word[:-1]}:")
    problem = knowledge.only()
    assert (problem.line, problem.rule) == (6, "unknown-field")
    assert problem.hint == lines[5]


def test_missing_word_is_told_with_its_line(knowledge: Knowledge) -> None:
    lines = knowledge.text("messages.yaml").split("\n")
    word = lines.pop(5).split(":", maxsplit=1)[0]
    knowledge.write("messages.yaml", "\n".join(lines))
    problem = knowledge.only()
    assert (problem.line, problem.column, problem.rule) == (1, 1, "missing-field")
    assert (problem.hint or "").startswith(f"{word}: ")
