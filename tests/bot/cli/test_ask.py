import json
from typing import Any

import pytest

from bot.cli.message_words import in_words
from bot.contracts.messages import as_json, date_as_json
from evaluation.folder import OWN
from flows.library.library import Library
from flows.privacy import NOBODY, guard
from flows.understanding.dates.reading import (
    DateRange,
    DateReading,
    ExactDate,
    FutureDate,
    InvalidDate,
    NoDate,
)
from flows.understanding.result import Decision
from tests.support.process.running import run_bot
from tests.support.talk.understood import TODAY, understood

STORY = "sertif tokped blm nongol pdhl udh kelar 3 nov, ulasan udh dikasih"
DAY = ("--today", "2026-11-21")
KEYS = [
    *("text", "decision", "topic", "topics", "offered", "candidates", "platform", "provider"),
    *("answers", "reported", "date", "small_talk", "guarded"),
]
ANSWER, CLARIFY, FALLBACK = Decision.ANSWER, Decision.CLARIFY, Decision.FALLBACK


def batch(*lines: str) -> list[dict[str, Any]]:
    done = run_bot("ask", "--batch", "--json", *DAY, typed="\n".join(lines))
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_one_message_as_json() -> None:
    done = run_bot("ask", STORY, "--json", *DAY)
    found = json.loads(done.stdout)
    assert list(found) == KEYS
    assert found["text"] == STORY
    assert (found["decision"], found["topic"]) == ("answer", "sertifikat-belum-muncul")
    assert found["candidates"][0]["topic"] == found["topic"]
    assert (found["platform"], found["provider"]) == ("tokopedia", None)
    assert found["answers"] == {"ulasan": "yes"}
    assert found["date"] == {"kind": "exact", "date": "2026-11-03"}


def test_reports_are_told_where_the_sentence_says_who() -> None:
    told, platform, nobody, undated = batch(
        '{"text": "kata tokopedia lembaga udah lapor tgl 5"}',
        '{"text": "bukalapak bilang sudah diteruskan ke pmo tgl 9, tapi pmo belum verif"}',
        '{"text": "prakerja bilang datanya belum masuk"}',
        '{"text": "lembaga udah lapor"}',
    )
    assert told["reported"] == {"lembaga": "2026-11-05"}
    assert platform["reported"] == {"bukalapak": "2026-11-09", "pmo": "no"}
    assert (nobody["reported"], undated["reported"]) == ({}, {})
    assert {one["date"]["kind"] for one in (told, platform, nobody, undated)} == {"none"}


def test_several_topics_in_their_order() -> None:
    (found,) = batch('{"text": "cara ganti email gimana? terus lupa kata sandi prakerja"}')
    assert (found["decision"], found["topic"]) == ("several", "ganti-email")
    assert found["topics"] == ["ganti-email", "lupa-password"]
    assert found["offered"] == []


def test_what_may_be_kept() -> None:
    (found,) = batch(
        '{"text": "capek deh"}',
    )
    assert (found["small_talk"], found["decision"]) == ("frustration", "fallback")
    (found,) = batch('{"text": "nik saya 3201011203990001 kenapa"}')
    assert found["guarded"] == {"kinds": ["nik"], "redacted": "nik saya <nik> kenapa"}
    assert found["small_talk"] is None


def test_candidates_are_few_and_best_first() -> None:
    lines = OWN.joinpath("questions.jsonl").read_text("utf-8").splitlines()[::9]
    for found in batch(*lines):
        candidates = found["candidates"]
        scores = [one["score"] for one in candidates]
        assert scores == sorted(scores, reverse=True)
        assert all(list(one) == ["topic", "score", "reason"] for one in candidates)
        assert len(candidates) <= 5
        assert all(0 <= score <= 100 for score in scores)
        if found["decision"] == "answer":
            assert found["topic"] == candidates[0]["topic"]
        else:
            assert found["topic"] is None


def test_slots_alone_are_a_fallback() -> None:
    (found,) = batch('{"text": "tokped, 3 november"}')
    assert (found["decision"], found["topic"]) == ("fallback", None)
    assert (found["platform"], found["date"]["kind"]) == ("tokopedia", "exact")


def test_batch_keeps_order_and_own_days() -> None:
    days = ("2026-11-21", "2025-02-03")
    lines = (json.dumps({"text": "kelar kemarin", "today": day}) for day in days)
    found = batch(*lines, '{"text": "kelar kemarin", "today": null}')
    dates = [one["date"]["date"] for one in found]
    assert dates == ["2026-11-20", "2025-02-02", "2026-11-20"]


def test_batch_goes_on_after_a_bad_line() -> None:
    bad = (
        "",
        "{",
        "[1]",
        '"halo"',
        "{}",
        '{"text": null}',
        '{"text": ""}',
        '{"text": 3}',
        '{"text": "halo", "today": "kemarin"}',
        '{"text": "halo", "today": 20261121}',
        '{"text": "halo", "today": "1999-01-01"}',
        "[" * 100_000,
    )
    good = '{"text": "halo kak"}'
    first, *found, last = batch(good, *bad, good)
    assert first == last
    assert [list(one) for one in found] == [["error"]] * len(bad)
    assert all(one["error"] and "\n" not in one["error"] for one in found)


def test_any_text_is_understood_and_given_back() -> None:
    odd = (
        "\ud800",
        "\u200b",
        " ",
        "\U0001f64f" * 2000,
        "a" * 9000,
        "\u202e\u0634",
        "a\u2028\x85\x00",
    )
    found = batch(*(json.dumps({"text": text}) for text in odd))
    assert [list(one) for one in found] == [KEYS] * len(odd)
    assert [one["text"] for one in found] == list(odd)


def test_other_keys_are_not_looked_at() -> None:
    (found,) = batch('{"id": "q1", "text": "halo kak", "topic": "sapaan"}')
    assert "error" not in found


def test_words_for_people() -> None:
    done = run_bot("ask", *STORY.split(), *DAY)
    assert done.returncode == 0
    assert 'Bot akan menjawab: "' in done.stdout
    assert "topics/sertifikat/sertifikat-belum-muncul.yaml" in done.stdout
    assert "- Platform: Tokopedia" in done.stdout
    assert "- Tanggal: Selasa, 3 November 2026" in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(
    ("decision", "topics", "said"),
    [
        (ANSWER, ("lupa-password",), "Bot akan menjawab"),
        (CLARIFY, ("lupa-password", "ganti-email"), "menawarkan 2 pilihan"),
        (Decision.SEVERAL, ("lupa-password", "ganti-email"), "menjawab beberapa hal"),
        (FALLBACK, (), "belum paham"),
    ],
)
def test_each_decision_has_its_words(
    library: Library, decision: Decision, topics: tuple[str, ...], said: str
) -> None:
    text = in_words(library, understood(decision, *topics), colour=False)
    assert said in text
    assert "tidak ada yang terbaca" in text


def test_told_checks_go_by_their_labels(library: Library) -> None:
    found = understood(
        FALLBACK, provider="skill-academy", answers={"e-wallet": "no", "ulasan": "yes"}
    )
    lines = in_words(library, found, colour=False).splitlines()
    assert "- Lembaga pelatihan: Skill Academy" in lines
    label = {check.id: check.label for check in library.checks}
    assert lines[-2:] == [f"- {label['ulasan']}: sudah", f"- {label['e-wallet']}: belum"]


def test_files_are_dimmed_on_a_screen(library: Library) -> None:
    found = understood(ANSWER, library.topics[0].id)
    assert "\x1b[2mtopics/" in in_words(library, found, colour=True)


@pytest.mark.parametrize(
    ("reading", "told", "said"),
    [
        (ExactDate(TODAY), {"kind": "exact", "date": "2026-11-21"}, "Sabtu, 21 November 2026"),
        (
            DateRange(TODAY, TODAY),
            {"kind": "range", "earliest": "2026-11-21", "latest": "2026-11-21"},
            "antara Sabtu, 21 November 2026 dan",
        ),
        (FutureDate(), {"kind": "future"}, "sesudah hari ini"),
        (InvalidDate(), {"kind": "invalid"}, "tidak ada di kalender"),
        (NoDate(), {"kind": "none"}, "tidak ada yang terbaca"),
    ],
)
def test_every_kind_of_date_is_told(
    library: Library, reading: DateReading, told: dict[str, str], said: str
) -> None:
    assert date_as_json(reading) == told
    found = understood(FALLBACK, day=reading)
    assert as_json("x", found, guard("x", NOBODY))["date"] == told
    assert said in in_words(library, found, colour=False)


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", ""),
        ("ask", "halo", "--today", "besok"),
        ("ask", "halo", "--batch"),
        ("ask", "halo", "--nothing"),
        ("ask", "halo", "--knowledge", "/nowhere/at/all"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...]) -> None:
    done = run_bot(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""
