from datetime import date

import pytest

from bot.reports.groups import QuestionGroup, group
from bot.reports.outcomes import outcomes_in_words, tallied
from bot.reports.words import groups_in_words, span
from bot.service.records import Count, UnansweredQuestion
from flows.dialogue.step import Outcome
from flows.library.library import Library
from flows.library.platforms import Verdict

FIRST, LAST = date(2026, 11, 3), date(2026, 11, 21)


def groups(library: Library) -> tuple[QuestionGroup, ...]:
    asked = [
        UnansweredQuestion(
            day=FIRST, outcome="fallback", topics=("lupa-password",), text="insentif pajak"
        ),
        UnansweredQuestion(day=LAST, outcome="out-of-scope", topics=(), text="insentif pajak"),
        UnansweredQuestion(
            day=LAST, outcome="fallback", topics=("dihapus",), text="magang dibayar"
        ),
    ]
    return group(asked, library)


def test_group_tells_count_wording_topic_and_days(library: Library) -> None:
    told = groups_in_words(groups(library), library, most=9)
    assert told.startswith("3 pertanyaan belum terjawab, 2 kelompok, 3–21 November 2026.")
    assert '1. 2 kali, 2 hari, 3–21 November 2026\n   "insentif pajak"' in told
    assert "Topik terdekat: [lupa-password]" in told
    assert "1 di antaranya dianggap di luar urusan kita" in told


def test_group_all_foreign_says_only_that(library: Library) -> None:
    asked = [UnansweredQuestion(day=LAST, outcome="out-of-scope", topics=(), text="harga cabai")]
    assert "\n   dianggap di luar" in groups_in_words(group(asked, library), library, most=9)


def test_topic_that_is_gone_is_not_named(library: Library) -> None:
    assert "dihapus" not in groups_in_words(groups(library), library, most=9)


def test_groups_left_out_are_counted(library: Library) -> None:
    told = groups_in_words(groups(library), library, most=1)
    assert "magang" not in told
    assert "Masih ada 1 kelompok lain" in told


def test_one_day_is_told_in_full() -> None:
    assert span((LAST, LAST)) == "Sabtu, 21 November 2026"


def test_every_outcome_has_its_words(library: Library) -> None:
    counts = [Count(outcome, "", 1) for outcome in Outcome]
    told = outcomes_in_words(tallied(counts), library, most=5)
    assert told.startswith(f"{len(counts)} pesan tercatat.")
    assert [outcome for outcome in Outcome if f"  {outcome} (" in told] == []


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("lupa-password", "[lupa-password]"),
        ("data-sama", "pemeriksaan: "),
        ("reported:pmo", "pemeriksaan: kata mereka"),
        (Verdict.WAIT, "masih dalam waktu wajar"),
    ],
)
def test_subject_is_told_without_its_id(library: Library, subject: str, words: str) -> None:
    told = outcomes_in_words(tallied([Count("answered", subject, 2)]), library, most=5)
    assert words in told
    assert f" {subject}" not in told.replace(words, "")


def test_only_the_usual_subjects_are_told(library: Library) -> None:
    counts = [Count("answered", "lupa-password", 5), Count("answered", "ganti-email", 1)]
    told = outcomes_in_words(tallied(counts), library, most=1)
    assert told.splitlines()[1:] == [
        "      6  terjawab (100%)",
        "          5  [lupa-password]",
    ]


def test_nothing_counted_is_one_sentence(library: Library) -> None:
    assert outcomes_in_words((), library, most=5) == "Belum ada pesan yang tercatat di masa itu."
