"""A guided case of the content: read whole, and refused where it cannot be asked."""

import pytest

from flows.library import GuideCheck, GuideChoice, GuideDay, Holds
from tests.support.content.small_knowledge import Knowledge

PATH = "diagnoses/uang.yaml"
GUIDE = """\
title: Uang belum masuk
name: Uang
topic: jadwal-insentif
questions:
  uang-ulasan:
    kind: check
    label: Ulasan
    question: Sudah diulas?
    find_out: Lihat tombolnya.
    fix: Isi ulasannya.
    holds: rest
    same_as: ulasan
    starts: sertifikat-belum-muncul
    told_as:
      "yes": [beres]
    sources: [A1]
  uang-status:
    kind: status
    label: Status
    question: Apa statusnya?
    find_out: Lihat di dashboard.
    statuses:
      jalan: {label: Jalan, means: Sedang dikirim., next: Tunggu dulu.}
      gagal: {label: Gagal, means: Ada yang kurang., next: Lapor., ends: ya, complains: ya}
    sources: [A1]
  uang-jadwal:
    kind: day
    label: Jadwal
    question: Tanggal berapa?
    find_out: Lihat di dashboard.
    days_ahead: 60
    sources: [A1]
waits:
  - since: uang-jadwal
    working_days: 7
    holder: prakerja
    expected: Uang mestinya masuk
    sources: [A1]
contacts:
  prakerja: Sebut jadwalnya.
complaint:
  form: "{kontak:prakerja.formulir}"
  title: Uang belum masuk
  text: "Belum masuk. {answers}"
solved_as: [sudah masuk]
words:
  opening: Kita cek ya, Kak.
  held: Selama itu uangnya tertahan.
  solved: Syukurlah, Kak.
  way-solved: Sudah masuk!
sources: [A1]
reviewed: 2026-11-21
"""


@pytest.fixture
def guided(knowledge: Knowledge) -> Knowledge:
    knowledge.write(PATH, GUIDE)
    return knowledge


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
        ("    fix: Isi ulasannya.\n", "", "misfit-question"),
        ("    holds: rest\n", "", "misfit-question"),
        ("    days_ahead: 60\n", "    days_ahead: 60\n    fix: Isi.\n", "misfit-question"),
        ("kind: day", "kind: hari", "unknown-value"),
        ("since: uang-jadwal", "since: uang-jadwl", "uncounted-wait"),
        ("since: uang-jadwal", "since: uang-status", "uncounted-wait"),
        ("Sudah diulas?", "Sudah diulas.", "no-question-mark"),
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


def test_one_status_is_no_choice(guided: Knowledge) -> None:
    line = "      jalan: {label: Jalan, means: Sedang dikirim., next: Tunggu dulu.}\n"
    guided.change(PATH, line, "")
    assert guided.rules() == ["misfit-question"]


def test_two_guided_cases_of_one_topic(guided: Knowledge) -> None:
    guided.write("diagnoses/zwei.yaml", GUIDE.replace("uang-", "zwei-"))
    assert guided.places() == [("diagnoses/zwei.yaml", 3, 8, "guided-twice")]


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
