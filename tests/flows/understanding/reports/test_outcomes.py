"""What came of asking somebody: no answer, "wait", not found, sent on to another."""

import pytest

from flows.library.library import Library
from flows.understanding.reports.outcomes import Outcome, read_outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("gak dijawab", Outcome(kind="no_answer")),
        ("tokopedia ga bales chat saya", Outcome(kind="no_answer", actor="tokopedia")),
        ("chat saya ke lembaga belum dibalas", Outcome(kind="no_answer", actor="lembaga")),
        ("saya udah chat tokped, dicuekin", Outcome(kind="no_answer", actor="tokopedia")),
        ("belum ada jawaban dari prakerja", Outcome(kind="no_answer", actor="pmo")),
        ("disuruh sabar", Outcome(kind="wait")),
        ("disuruh tunggu 3 hari", Outcome(kind="wait", days=3)),
        ("kata tokopedia tunggu 2 minggu", Outcome(kind="wait", actor="tokopedia", days=14)),
        ("prakerja bilang tunggu seminggu", Outcome(kind="wait", actor="pmo", days=7)),
        ("disuruh nunggu 900 hari", Outcome(kind="wait")),
        ("datanya ga ketemu", Outcome(kind="not_found")),
        ("kata tokped data saya ga ada", Outcome(kind="not_found", actor="tokopedia")),
        ("disuruh hubungi lembaganya", Outcome(kind="sent_on", to="lembaga")),
        ("saya tanya lembaga disuruh ke prakerja",
         Outcome(kind="sent_on", actor="lembaga", to="pmo")),
        ("dilempar ke prakerja sama tokopedia",
         Outcome(kind="sent_on", actor="tokopedia", to="pmo")),
        ("disuruh tanya lembaga sama tokopedia",
         Outcome(kind="sent_on", actor="tokopedia", to="lembaga")),
    ],
)  # fmt: skip
def test_outcome_is_read(library: Library, text: str, outcome: Outcome) -> None:
    assert read_outcome(text, library) == outcome


@pytest.mark.parametrize(
    "text",
    [
        "kok ga dijawab ya?",
        "kalau ga dibales gimana",
        "temen saya ga dijawab tokopedia",
        "form pengaduan saya belum dibalas",
        "saya udah nunggu 3 minggu",
        "sertifikatnya ga ketemu",
        "disuruh ke sana",
        "disuruh lapor",
        "tunggu 3 hari",
        "halo kak",
    ],
)
def test_what_tells_no_outcome(library: Library, text: str) -> None:
    assert read_outcome(text, library) is None
