"""From a file of conversations/ to a transcript: what is done when, what is expected where."""

from datetime import datetime
from pathlib import Path
from typing import Final

import pytest

from bot.content import read_transcripts
from bot.rehearsal import Expectation, MeantPress, Transcript
from bot.rehearsal.transcript import Aspect
from bot.service.clock import WIB
from flows.dialogue.events import CommandGiven, MediaSent, ReminderDue, TextSent
from tests.support.content.small_knowledge import Knowledge

PATH: Final = "conversations/semua-kolom.yaml"
WHOLE: Final = """\
title: Semua kolom
today: 2026-11-21
steps:
  - says: |
      dua
      baris
    question: tidak ada
  - presses: yes
    at: 2026-11-30
    verdict: wait
    due: 2026-12-02
    complaint_form: tidak
  - gives: /mulai tokopedia
    at: 2026-12-01 08:30
    topics: [jadwal-insentif, kontak-platform]
    holder: lembaga
  - sends: photo
    caption: ini kak
    text: welcome
    button: [2026-11-03, edit platform]
    notes: past-year
    contacts: tokopedia
  - later: 2026-12-03
    text: remind-appeared
"""


@pytest.fixture
def written(knowledge: Knowledge) -> Knowledge:
    knowledge.write(PATH, WHOLE)
    return knowledge


def only(knowledge: Knowledge) -> Transcript:
    reading = knowledge.reading()
    assert reading.problems == ()
    (transcript,) = reading.transcripts
    return transcript


def test_title_and_path_are_told(written: Knowledge) -> None:
    assert (only(written).title, only(written).path) == ("Semua kolom", PATH)


def test_acts_are_events(written: Knowledge) -> None:
    assert [step.act for step in only(written).steps] == [
        TextSent("dua\nbaris"),
        MeantPress("yes"),
        CommandGiven("mulai", "tokopedia"),
        MediaSent("photo", caption="ini kak"),
        ReminderDue(),
    ]


def test_clock_stands_until_it_is_moved(written: Knowledge) -> None:
    assert [step.now for step in only(written).steps] == [
        datetime(2026, 11, 21, 12, tzinfo=WIB),
        datetime(2026, 11, 30, 12, tzinfo=WIB),
        datetime(2026, 12, 1, 8, 30, tzinfo=WIB),
        datetime(2026, 12, 1, 8, 30, tzinfo=WIB),
        datetime(2026, 12, 3, 12, tzinfo=WIB),
    ]


def test_expectations_know_their_lines(written: Knowledge) -> None:
    steps = only(written).steps
    assert [step.line for step in steps] == [4, 8, 13, 17, 23]
    assert steps[1].expected == (
        Expectation(aspect=Aspect.VERDICT, values=("wait",), line=10),
        Expectation(aspect=Aspect.DUE, values=("2026-12-02",), line=11),
        Expectation(aspect=Aspect.COMPLAINT_FORM, values=("tidak",), line=12),
    )


def test_one_or_a_list_is_taken(written: Knowledge) -> None:
    *_, third, fourth, _ = only(written).steps
    values = {each.aspect: each.values for each in (*third.expected, *fourth.expected)}
    assert values == {
        Aspect.TOPICS: ("jadwal-insentif", "kontak-platform"),
        Aspect.HOLDER: ("lembaga",),
        Aspect.TEXT: ("welcome",),
        Aspect.BUTTON: ("2026-11-03", "edit platform"),
        Aspect.NOTES: ("past-year",),
        Aspect.CONTACTS: ("tokopedia",),
    }


def test_file_outside_is_read_besides(knowledge: Knowledge, tmp_path: Path) -> None:
    file = tmp_path / "Coba Dulu.yaml"
    file.write_text(WHOLE, encoding="utf-8")
    reading = read_transcripts(knowledge.root, besides=[file])
    assert reading.problems == ()
    assert [each.path for each in reading.transcripts] == [file.as_posix()]


def test_no_transcripts_without_a_library(written: Knowledge) -> None:
    written.change("incidents.yaml", "platform: tokopedia", "platform: shopee")
    assert written.reading().transcripts == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "rule"),
    [
        ("  - presses: yes\n    at", "  - at", 8, 5, "one-act"),
        ("  - presses: yes", "  - presses: yes\n    says: iya", 8, 5, "one-act"),
        ("    holder", "    caption: ini kak\n    holder", 13, 5, "one-act"),
        ("    text: remind-appeared", "    at: 2026-12-04", 23, 5, "one-act"),
        ("  - later", "  - says: halo\n    later", 23, 5, "one-act"),
        ("at: 2026-11-30", "at: besok", 9, 9, "bad-time"),
        ("at: 2026-12-01 08:30", "at: 2026-12-01 25:30", 14, 9, "bad-time"),
        ("sends: photo", "sends: foto", 17, 12, "unknown-value"),
        ("verdict: wait", "verdict: waiting", 10, 14, "unknown-value"),
        ("due: 2026-12-02", "due: 2/12/2026", 11, 10, "bad-date"),
        ("complaint_form: tidak", "complaint_form: no", 12, 21, "bad-boolean"),
        ("topics: [jadwal-insentif, kontak-platform]", "topics: []", 15, 13, "empty-list"),
        ("topics: [jadwal-insentif, kontak-platform]", "topics: [{a: b}]", 15, 14, "wrong-shape"),
        ("    question: tidak ada", "    qestion: tidak ada", 7, 5, "unknown-field"),
        ("kontak-platform", "kontak-platfrm", 15, 31, "unknown-id"),
        ("holder: lembaga", "holder: platform", 16, 13, "unknown-id"),
        ("contacts: tokopedia", "contacts: tokopedja", 22, 15, "unknown-id"),
        ("today: 2026-11-21\n", "", 1, 1, "missing-field"),
    ],
)
def test_mistake_is_told_at_its_place(
    written: Knowledge, old: str, new: str, line: int, column: int, rule: str
) -> None:
    written.change(PATH, old, new)
    assert written.places() == [(PATH, line, column, rule)]
