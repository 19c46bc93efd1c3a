"""The words of a verdict follow its stages, its notes and its blockers; what stands where."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from flows.library.library import Library
from flows.library.platforms import Incident
from tests.support.talk.at_verdict import LATER, TODAY, at_verdict
from tests.support.talk.talk import Talk


def words(talk: Talk, *beginnings: str) -> list[str]:
    """Return the ids of the texts told that begin so, in order."""
    found = re.findall(r"\[([a-z-]+)", talk.text)
    return [word for word in found if word.startswith(beginnings)]


def bubbles(talk: Talk) -> tuple[str, str]:
    first, second = talk.last.replies
    return first.text, second.text


# ------------------------------------------------------------ the chain, by state


@pytest.mark.parametrize(
    ("reported", "today", "lines"),
    [
        ({}, TODAY, ["stage-usual", "stage-presumed", "stage-running"]),
        ({}, date(2026, 11, 18), ["stage-usual-here", "stage-ahead", "stage-ahead"]),
        ({}, LATER, ["stage-usual", "stage-presumed", "stage-overdue"]),
        ({"lembaga": "no"}, TODAY, ["stage-not-done-usual", "after-that"]),
        ({"tokopedia": "no"}, TODAY, ["stage-usual", "stage-not-done-usual", "after-that"]),
        ({"pmo": "no"}, TODAY, ["stage-usual", "stage-presumed", "stage-not-done-usual"]),
        (
            {"lembaga": "2026-11-19", "pmo": "no"},
            TODAY,
            ["stage-done", "stage-presumed", "stage-not-done-due"],
        ),
        ({"lembaga": "2026-11-30"}, TODAY, ["stage-done", "stage-running", "stage-ahead"]),
        ({"tokopedia": "2026-11-30"}, TODAY, ["stage-usual", "stage-done", "stage-running"]),
    ],
)
def test_lines_follow_the_states(
    library: Library, reported: Mapping[str, str], today: date, lines: list[str]
) -> None:
    talk = at_verdict(library, reported=reported, today=today)
    assert words(talk, "stage-", "after-") == lines


@pytest.mark.parametrize(
    ("answer", "today", "lines"),
    [
        ("yes", TODAY, ["stage-proved", "stage-presumed", "stage-running"]),
        ("unknown", TODAY, ["stage-no-promise", "stage-presumed", "stage-running"]),
        (
            "unknown",
            date(2026, 11, 18),
            ["stage-no-promise-here", "stage-ahead", "stage-ahead"],
        ),
        ("no", TODAY, ["stage-not-proved", "after-that"]),
    ],
)
def test_stage_without_promise_has_no_date(
    library: Library, answer: str, today: date, lines: list[str]
) -> None:
    talk = at_verdict(library, platform="kemnaker", today=today, sertifikat_kemnaker=answer)
    assert words(talk, "stage-", "after-") == lines


def test_grade_that_somebody_denied_is_told_as_heard(library: Library) -> None:
    talk = at_verdict(
        library, platform="kemnaker", sertifikat_kemnaker="no", reported={"lembaga": "no"}
    )
    assert words(talk, "stage-", "after-") == ["stage-not-done", "after-that"]


def test_waiting_stages_are_told_as_days(library: Library) -> None:
    talk = at_verdict(library, reported={"lembaga": "no"})
    talk.tells("days-promised", actor="Tokopedia", days="1")
    talk.tells("days-promised", actor="[actor-pmo]", days="7")
    assert "20 November 2026" not in talk.text


def test_days_told_name_what_is_usual_and_what_nobody_promises(library: Library) -> None:
    talk = at_verdict(library, pelatihan_tuntas="no")
    talk.tells("days-usual", actor="[actor-lembaga]", days="1")
    talk = at_verdict(library, platform="kemnaker", pelatihan_tuntas="no")
    talk.tells("days-no-promise", actor="[actor-lembaga]")
    talk = at_verdict(library, platform="bukalapak", completed="2021-06-10", ulasan="no")
    talk.tells("days-same-day", actor="[actor-lembaga]")


def test_mended_chain_begins_after_what_is_done(library: Library) -> None:
    talk = at_verdict(
        library, completed="2021-06-10", reported={"lembaga": "2021-06-11"}, ulasan="no"
    )
    assert words(talk, "timeline-", "stage-", "after-") == [
        "timeline-head",
        "stage-done",
        "after-fix",
    ]


def test_days_off_are_told_short_and_their_reasons_fold(library: Library) -> None:
    talk = at_verdict(library, completed="2026-12-21", today=date(2026, 12, 22))
    talk.tells("skipped", days="Kam 24 Des, Jum 25 Des, Jum 1 Jan, dan Sel 5 Jan")
    assert "[skipped-why]" in talk.folded
    assert "Jumat, 25 Desember 2026:" in talk.folded


def test_days_off_before_a_report_are_no_matter(library: Library) -> None:
    reported = {"tokopedia": "2026-12-28"}
    talk = at_verdict(library, completed="2026-12-21", today=date(2026, 12, 29), reported=reported)
    talk.tells("skipped", days="Jum 1 Jan dan Sel 5 Jan")


# ------------------------------------------------------------ each verdict


def test_wait_tells_who_holds_it_and_when_the_form_opens(library: Library) -> None:
    talk = at_verdict(library)
    talk.tells("wait-head", due="Selasa, 1 Desember 2026", left="1")
    talk.tells("holder-last", actor="[actor-pmo]")
    talk.tells("wait-step", opens="Rabu, 2 Desember 2026")
    assert not talk.offers("complaint")


@pytest.mark.parametrize(
    ("platform", "completed", "word"),
    [
        ("tokopedia", "2026-11-30", "holder-usual"),
        ("tokopedia", "2026-11-26", "holder"),
        ("kemnaker", "2026-11-30", "holder-no-promise"),
    ],
)
def test_holder_is_told_with_what_was_promised(
    library: Library, platform: str, completed: str, word: str
) -> None:
    assert words(at_verdict(library, platform=platform, completed=completed), "holder") == [word]


def test_who_has_time_left_is_only_asked(library: Library) -> None:
    talk = at_verdict(library, completed="2026-11-27", reported={"lembaga": "no"})
    talk.tells("wait-denied-head", actor="[actor-lembaga]")
    talk.tells("wait-denied-step", contact="[actor-lembaga]")
    talk.tells("form-opens", opens="Jumat, 11 Desember 2026")


def test_behind_what_nobody_promised_no_date_is_told(library: Library) -> None:
    checks = tuple(replace(check, is_report=False) for check in library.checks)
    told = {"lembaga": "no"}
    talk = at_verdict(replace(library, checks=checks), platform="kemnaker", reported=told)
    assert words(talk, "wait-", "form-", "stage-", "after-", "skipped") == [
        "wait-denied-head",
        "wait-denied-step",
        "stage-not-done",
        "after-that",
    ]
    assert "Desember" not in talk.text


def test_programme_within_its_time_is_waited_for(library: Library) -> None:
    at_verdict(library, reported={"pmo": "no"}).tells("wait-head").tells("wait-step")


def test_last_day_is_told(library: Library) -> None:
    at_verdict(library, today=date(2026, 12, 1)).tells("wait-last-day")


def test_chase_names_the_late_one_and_what_to_say(library: Library) -> None:
    talk = at_verdict(library, reported={"lembaga": "2026-11-19", "tokopedia": "no"})
    talk.tells("chase-head", actor="Tokopedia", due="Jumat, 20 November 2026")
    talk.tells("chase-step").reads("[contact contact=Tokopedia Care]")
    talk.tells("chase-after", opens="Rabu, 2 Desember 2026")
    copied = talk.labelled("chase-copy").copy
    assert copied is not None
    assert copied.startswith("[chase-sentence completed=Rabu, 18 November 2026")
    assert copied in talk.text
    assert not talk.offers("complaint")
    assert "PMO Prakerja (Manajemen" not in talk.text


@pytest.mark.parametrize(
    ("platform", "actor", "days"), [("tokopedia", "Tokopedia", "1"), ("kemnaker", "Kemnaker", "1")]
)
def test_nobody_is_late_behind_a_day_that_nobody_knows(
    library: Library, platform: str, actor: str, days: str
) -> None:
    talk = at_verdict(library, platform=platform, reported={platform: "no"})
    talk.tells("chase-behind-head", days=days)
    assert not talk.told("chase-head")
    assert actor in talk.text


def test_what_is_only_usual_is_never_late(library: Library) -> None:
    talk = at_verdict(library, reported={"lembaga": "no"})
    talk.tells("chase-usual-head", actor="[actor-lembaga]", days="1")
    assert not talk.told("chase-head")


def test_escalate_asks_the_first_contact_and_opens_the_form(library: Library) -> None:
    talk = at_verdict(library, today=LATER)
    talk.tells("escalate-head", due="Selasa, 1 Desember 2026").tells("form-open")
    talk.tells("ask-first").reads("[contact contact=Tokopedia Care]: [note platform tokopedia]")
    assert talk.labelled("way-form").url == library.case.complaint_form
    assert talk.offers("complaint")


def test_escalate_names_who_is_said_not_to_have_done_it(library: Library) -> None:
    talk = at_verdict(library, today=LATER, reported={"tokopedia": "no"})
    talk.tells("escalate-denied-head", actor="Tokopedia").tells("contact-late")
    assert "1 Desember" not in talk.text


def test_one_blocker_is_named_in_the_headline(library: Library) -> None:
    talk = at_verdict(library, provider="skill-academy", sertifikat_biru="no")
    talk.tells("fix-one", check="[sertifikat-biru]").tells("fix-step")
    assert not talk.told("way-out")
    assert not re.search(r"\d{4}\b", bubbles(talk)[1])  # no date behind what is not mended


def test_every_blocker_is_named_and_a_button_away(library: Library) -> None:
    checks = ("sertifikat-lembaga", "sertifikat-kemnaker")
    talk = at_verdict(
        library, platform="kemnaker", sertifikat_lembaga="no", sertifikat_kemnaker="no"
    )
    talk.tells("fix-head", count="2")
    for check in checks:
        talk.reads(f"• [{check}]")
        assert talk.button(f"how {check}").label == f"[way-how check=[{check}]]"


def test_what_may_hold_it_as_well_is_named_behind_a_blocker(library: Library) -> None:
    talk = at_verdict(
        library, platform="kemnaker", sertifikat_lembaga="unknown", sertifikat_kemnaker="no"
    )
    talk.tells("fix-one", check="[sertifikat-kemnaker]")
    talk.tells("fix-check", checks="[sertifikat-lembaga]")
    assert not at_verdict(library, platform="kemnaker", sertifikat_kemnaker="no").told("fix-check")


def test_unfinished_training_has_no_date_and_one_to_ask(library: Library) -> None:
    talk = at_verdict(library, today=LATER, pelatihan_tuntas="no", data_sama="no", e_wallet="no")
    talk.tells("fix-unfinished").tells("fix-unfinished-step", contact="[actor-lembaga]")
    talk.tells("after-finish")
    assert words(talk, "slows", "also", "way-out", "skipped") == []
    assert not talk.offers("stuck")
    assert "2026" not in talk.text.replace("[note-programme-unconfirmed year=2026]", "")


def test_unfinished_training_of_a_year_gone_by_is_asked_about_first(library: Library) -> None:
    talk = at_verdict(library, completed="2022-06-10", pelatihan_tuntas="no")
    talk.tells("fix-unfinished-past-step", contact="[actor-lembaga]", year="2022")
    assert "[told 2022]" not in talk.text


def test_unsure_checks_are_named_and_a_button_away(library: Library) -> None:
    talk = at_verdict(library, pelatihan_tuntas="unknown")
    talk.tells("check-head", checks="[pelatihan-tuntas]").tells("timeline-if-ready")
    assert not talk.told("way-out")
    talk.presses("how pelatihan-tuntas").tells("to-find-out", label="[pelatihan-tuntas]")


@pytest.mark.parametrize("answer", ["no", "unknown"])
def test_who_cannot_mend_it_has_a_way_out_once_it_is_over(library: Library, answer: str) -> None:
    talk = at_verdict(library, platform="kemnaker", today=LATER, sertifikat_lembaga=answer)
    talk.tells("way-out").presses("stuck").tells("stuck-head").tells("form-step")
    assert talk.labelled("way-form").url == library.case.complaint_form
    word = {"no": "complaint-missing-finished", "unknown": "complaint-unsure"}[answer]
    talk.presses("complaint").tells("complaint-text").tells(word, checks="[sertifikat-lembaga]")


def test_who_asked_about_a_blocker_can_say_what_they_heard(library: Library) -> None:
    ungraded = at_verdict(library, platform="kemnaker", sertifikat_kemnaker="no")
    ungraded.presses("told").sees("reported")
    over = at_verdict(library, platform="kemnaker", today=LATER, sertifikat_lembaga="unknown")
    over.presses("told").sees("reported")
    assert not at_verdict(library, platform="kemnaker", sertifikat_lembaga="no").offers("told")
    assert not at_verdict(library, today=LATER, pelatihan_tuntas="no").offers("told")


def test_contacts_of_an_unfinished_training_are_asked_for_no_report(library: Library) -> None:
    talk = at_verdict(library, pelatihan_tuntas="no").presses("contacts")
    talk.tells("contact-brief").reads("[contact contact=Tokopedia Care]")
    assert "[note platform tokopedia]" not in talk.text


# ------------------------------------------------------------ beside the verdict


def test_what_slows_is_named_before_what_the_incentive_needs(library: Library) -> None:
    talk = at_verdict(library, data_sama="no", e_wallet="no", ulasan="no")
    assert words(talk, "slows", "also") == ["slows", "also", "also-review"]
    talk.tells("slows", checks="[data-sama]").tells("also", checks="[e-wallet]")
    talk.presses("how data-sama").tells("to-mend", label="[data-sama]").sees(None)
    talk.presses("how e-wallet").tells("to-mend-later", label="[e-wallet]").sees(None)


def test_unsure_incentive_check_is_told_beside(library: Library) -> None:
    talk = at_verdict(library, e_wallet="unknown", ulasan="unknown")
    talk.tells("also-unsure", checks="[e-wallet]").tells("also-review")


def test_incentive_of_a_year_gone_by_is_not_asked_for(library: Library) -> None:
    def beside(library: Library) -> list[str]:
        talk = at_verdict(library, completed="2024-06-10", e_wallet="no", ulasan="no")
        return words(talk, "also")

    assert beside(library) == []
    assert beside(replace(library, years={})) == ["also", "also-review"]


def test_check_that_is_in_order_is_not_explained(library: Library) -> None:
    talk = at_verdict(library)
    talk.forges("v.how.data-sama").finds_it_old()
    talk.forges("v.how").finds_it_old()
    talk.forges("v.seen.data-sama").finds_it_old()
    talk.forges("v.how.data-sama.x").finds_it_old()


def test_advice_folds_away_where_there_is_no_room(library: Library) -> None:
    told = replace(
        library,
        platforms=tuple(
            replace(one, advice=tuple(replace(a, text="a" * 700) for a in one.advice))
            if one.id == "tokopedia"
            else one
            for one in library.platforms
        ),
    )
    talk = at_verdict(told)
    assert "a" * 700 in talk.folded
    assert "a" * 700 not in bubbles(talk)[1]


def test_pmo_is_explained_where_it_is_named_first(library: Library) -> None:
    named = replace(library, messages={**library.messages, "actor-pmo": "PMO Prakerja"})
    waiting = at_verdict(named)
    assert waiting.text.count("[pmo-explained]") == 1
    assert "[pmo-explained]" in bubbles(waiting)[0]
    assert "[pmo-explained]" in bubbles(at_verdict(named, today=LATER))[1]
    brackets = replace(library, messages={**library.messages, "actor-pmo": "PMO Prakerja (Pusat)"})
    assert "[pmo-explained]" not in at_verdict(brackets).text


# ------------------------------------------------------------ notes


def test_year_gone_by_is_told_in_its_own_words(library: Library) -> None:
    talk = at_verdict(library, completed="2022-06-10")
    talk.tells("escalate-past-head", ago="lebih dari 4 tahun").reads("[told 2022]")
    assert "[told 2022]" in bubbles(talk)[0]
    talk.tells("form-open")


def test_year_of_which_nothing_is_known_has_no_words(library: Library) -> None:
    unknown = replace(library, years={})
    talk = at_verdict(unknown, completed="2022-06-10")
    talk.tells("escalate-past-head").tells("form-open")
    assert "[told" not in talk.text


@pytest.mark.parametrize(
    ("completed", "word", "day"),
    [
        ("2022-12-08", "note-after-closing-doubt", "5 Desember 2022"),
        ("2023-12-20", "note-after-closing", "12 November 2023"),
    ],
)
def test_last_day_to_finish_is_named_with_its_doubt(
    library: Library, completed: str, word: str, day: str
) -> None:
    talk = at_verdict(library, completed=completed)
    assert words(talk, "note-after-closing") == [word]
    talk.tells(word, day=day)


def test_year_without_a_wave_is_doubted_in_every_verdict(library: Library) -> None:
    years = {year: known for year, known in library.years.items() if year <= 2024}
    late = replace(library, years=years)
    for answer in ("yes", "no", "unknown"):
        talk = at_verdict(late, pelatihan_tuntas=answer)
        talk.tells("note-programme-unconfirmed", year="2024")
        assert "note-programme-unconfirmed" in bubbles(talk)[1]
    assert not at_verdict(late, completed="2024-06-10").told("note-programme-unconfirmed")


def test_period_makes_every_date_a_rough_one(library: Library) -> None:
    talk = at_verdict(library, completed="2026-11-16/2026-11-18~")
    talk.tells("wait-head", due="[around-due date=Selasa, 1 Desember 2026]")
    assert "[note-date-range last=Rabu, 18 November 2026 period=16–18 November 2026]" in talk.folded


def test_day_after_the_decreed_ones_is_an_estimate(library: Library) -> None:
    calendar = replace(library.calendar, official_through=date(2026, 11, 30))
    talk = at_verdict(replace(library, calendar=calendar))
    talk.tells("about-due", date="Selasa, 1 Desember 2026")
    assert "[note-calendar-estimated through=Senin, 30 November 2026]" in talk.folded


def test_incident_tells_which_days_moved(library: Library) -> None:
    incident = Incident(
        platform="tokopedia",
        message="[incident]",
        extra_working_days=2,
        since=date(2026, 11, 19),
        until=date(2026, 11, 24),
    )
    disturbed = replace(library, incidents=(incident,))
    talk = at_verdict(disturbed)
    talk.tells(
        "note-incident",
        actor="Tokopedia",
        days="2",
        due="Selasa, 24 November 2026",
        last="Kamis, 3 Desember 2026",
    )
    assert "[incident]" in talk.folded
    at_verdict(disturbed, pelatihan_tuntas="no").tells("note-incident-days", days="2")


def test_notes_of_the_review_are_told(library: Library) -> None:
    at_verdict(library, ulasan="yes").tells("note-look-again")
    at_verdict(library, ulasan="not_possible").tells("note-review-after-certificate")


def test_inactive_button_means_no_report_where_the_review_comes_first(library: Library) -> None:
    at_verdict(library, completed="2021-06-10").tells("note-review-inactive")
    assert not at_verdict(library).told("note-review-inactive")
    holding = at_verdict(
        library, platform="kemnaker", completed="2021-06-10", sertifikat_kemnaker="unknown"
    )
    holding.tells("fix-one", check="[ulasan]")
    assert not holding.told("note-review-inactive")


def test_unknown_grade_is_told(library: Library) -> None:
    at_verdict(library, platform="kemnaker").tells("note-grade-unknown")


def test_unknown_grade_is_no_matter_while_no_day_is_told(library: Library) -> None:
    talk = at_verdict(library, platform="kemnaker", sertifikat_lembaga="no")
    assert "[note-grade-unknown" not in talk.text + talk.folded


def test_older_rules_are_named_for_later_years(library: Library) -> None:
    assert "[note-older-rules]" in at_verdict(library, completed="2023-06-10").folded
    assert "[note-older-rules]" not in at_verdict(library, completed="2022-06-10").folded


# ------------------------------------------------------------ without a date


def test_without_a_date_there_is_still_somebody_to_ask(library: Library) -> None:
    talk = at_verdict(
        library, completed="unknown", data_sama="no", e_wallet="unknown", ulasan="yes"
    )
    talk.tells("no-date-head").tells("no-date-step").tells("no-date-contacts")
    talk.tells("slows", checks="[data-sama]").tells("also-unsure", checks="[e-wallet]")
    assert not talk.told("no-date-mend")
    assert not talk.told("no-date-check")
    talk.tells("programme").tells("note-contacts-old")
    talk.presses("how data-sama").tells("to-mend").presses("contacts").tells("steps-head")
    talk.presses("seen").at_menu().tells("seen")


def test_without_a_date_only_what_holds_the_certificate_is_to_be_mended(library: Library) -> None:
    talk = at_verdict(
        library,
        platform="kemnaker",
        completed="unknown",
        sertifikat_lembaga="unknown",
        sertifikat_kemnaker="no",
        ulasan="no",
    )
    talk.tells("no-date-mend", checks="[sertifikat-kemnaker]")
    talk.tells("no-date-check", checks="[sertifikat-lembaga]").tells("also-review")


def test_unfinished_training_without_a_date_has_nothing_reported(library: Library) -> None:
    talk = at_verdict(library, completed="unknown", pelatihan_tuntas="no")
    talk.tells("fix-unfinished").tells("no-date-unfinished-step", contact="[actor-lembaga]")
    assert not talk.told("no-date-step")
    assert "PMO" not in talk.text
    assert talk.context.contacts_without_date() == ("lembaga", "tokopedia")


# ------------------------------------------------------------ appeared


@pytest.mark.parametrize(
    ("completed", "word", "past"),
    [
        ("2026-11-18", "seen-days", False),
        ("2021-06-10", "seen-days", True),
        ("2020-06-10", "seen-days-early", True),
    ],
)
def test_appeared_tells_when_the_incentive_is_paid(
    library: Library, completed: str, word: str, *, past: bool
) -> None:
    talk = at_verdict(library, completed=completed).presses("seen").at_menu()
    talk.tells("seen", days=f"[{word}]")
    assert talk.told("seen-past") is past
