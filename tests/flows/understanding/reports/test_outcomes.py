"""What came of asking somebody: no answer, "wait", not found, sent on to another."""

import pytest

from flows.library.library import Library
from flows.understanding.message import Message
from flows.understanding.reports.outcomes import AskingOutcome
from tests.support.talk.talk import TODAY


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("gak dijawab", AskingOutcome(kind="no_answer")),
        ("no answer from bukalapak", AskingOutcome(kind="no_answer", actor="bukalapak")),
        ("tokopedia ga bales chat saya", AskingOutcome(kind="no_answer", actor="tokopedia")),
        ("chat saya ke lembaga belum dibalas", AskingOutcome(kind="no_answer", actor="lembaga")),
        ("saya udah chat tokped, dicuekin", AskingOutcome(kind="no_answer", actor="tokopedia")),
        ("belum ada jawaban dari prakerja", AskingOutcome(kind="no_answer", actor="pmo")),
        ("disuruh sabar", AskingOutcome(kind="wait")),
        ("disuruh tunggu 3 hari", AskingOutcome(kind="wait", days=3)),
        ("kata tokopedia tunggu 2 minggu", AskingOutcome(kind="wait", actor="tokopedia", days=14)),
        ("prakerja bilang tunggu seminggu", AskingOutcome(kind="wait", actor="pmo", days=7)),
        ("disuruh nunggu 900 hari", AskingOutcome(kind="wait")),
        ("datanya ga ketemu", AskingOutcome(kind="not_found")),
        ("kata tokped data saya ga ada", AskingOutcome(kind="not_found", actor="tokopedia")),
        ("disuruh hubungi lembaganya", AskingOutcome(kind="sent_on", to="lembaga")),
        ("saya tanya lembaga disuruh ke prakerja",
         AskingOutcome(kind="sent_on", actor="lembaga", to="pmo")),
        ("dilempar ke prakerja sama tokopedia",
         AskingOutcome(kind="sent_on", actor="tokopedia", to="pmo")),
        ("disuruh tanya lembaga sama tokopedia",
         AskingOutcome(kind="sent_on", actor="tokopedia", to="lembaga")),
    ],
)  # fmt: skip
def test_outcome_is_read(library: Library, text: str, outcome: AskingOutcome) -> None:
    assert Message(text=text, library=library, today=TODAY).came_of_asking == outcome


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
    assert Message(text=text, library=library, today=TODAY).came_of_asking is None
