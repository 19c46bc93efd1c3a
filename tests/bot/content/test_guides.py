"""A guided case of the content: read whole, and refused where it cannot be asked."""

import pytest

from flows.library import GuideCheck, GuideChoice, GuideDay, Holds
from tests.support.content.guide_sample import GUIDE, PATH
from tests.support.content.small_knowledge import Knowledge


def test_guided_case_is_read_whole(guided: Knowledge) -> None:
    assert guided.rules() == []
    library = guided.reading().library
    assert library is not None
    guide = library.guide("uang")
    assert guide is not None
    check, status, day = guide.questions
    assert isinstance(check, GuideCheck)
    assert (check.holds, check.told_as) == (Holds.REST, {"yes": ("beres",), "no": ()})
    assert isinstance(status, GuideChoice)
    assert [(one.id, one.ends, one.complains) for one in status.statuses] == [
        ("jalan", False, False),
        ("gagal", True, True),
    ]
    assert isinstance(day, GuideDay)
    assert day.days_ahead == 60
    assert guide.letter.late == ""
    assert library.case.id == "sertifikat-belum-muncul"


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("kind: day", "kind: hari", "unknown-value"),
        ("  uang-ulasan:\n", "  ulasan:\n", "ambiguous-id"),
        ("  uang-ulasan:\n", "  platform:\n", "ambiguous-id"),
        ("topic: jadwal-insentif", "topic: nanti", "unknown-id"),
        ("contacts:\n  prakerja:", "contacts:\n  prakerjo:", "unknown-id"),
        ("holder: prakerja", "holder: pusat", "unknown-id"),
        ("same_as: ulasan", "same_as: ulsan", "unknown-id"),
        ("starts: sertifikat-belum-muncul", "starts: sertifikat-belum", "unknown-id"),
        ("    sources: [A1]\n  uang-status", "    sources: []\n  uang-status", "empty-list"),
        ("working_days: 7", "working_days: 8", "unvouched-days"),
        ("  opening: Kita cek ya, Kak.\n", "", "missing-field"),
    ],
)
def test_what_cannot_be_asked_is_refused(guided: Knowledge, old: str, new: str, rule: str) -> None:
    guided.change(PATH, old, new)
    assert rule in guided.rules()


def test_two_questions_of_one_id(guided: Knowledge) -> None:
    other = GUIDE.replace("topic: jadwal-insentif", "topic: kontak-prakerja")
    guided.write("diagnoses/zwei.yaml", other)
    assert "ambiguous-id" in guided.rules()


def test_conversations_may_expect_its_questions(guided: Knowledge) -> None:
    guided.write(
        "conversations/uang.yaml",
        "title: Uang\ntoday: 2026-11-21\nsteps:\n"
        "  - {presses: guide uang, question: uang-ulasan, verdict: told, holder: prakerja}\n",
    )
    assert guided.rules() == []
