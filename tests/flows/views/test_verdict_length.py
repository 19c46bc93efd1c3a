"""Every verdict on our own content is short: two bubbles, what folds below them, every label."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from itertools import product
from typing import Final

import pytest

from bot.rendering.layout import laid_out
from bot.service.clock import WIB
from flows.dialogue.context import REPORTED, Context
from flows.dialogue.replies import Reply, Rows
from flows.dialogue.state import State
from flows.library.library import Library
from flows.library.platforms import Platform
from flows.questions.ask import ask
from flows.questions.kinds import context_of
from flows.views.beside_verdict import beside, contact_pages, how_to, seen_words, way_out
from flows.views.cases import clock_reply, status
from flows.views.complaint import complaint_text
from flows.views.known_facts import summary
from flows.views.next_steps import to_explain
from flows.views.verdict import tell_verdict
from flows.wording.texts import say

pytestmark = pytest.mark.real_content

TODAY: Final = date(2026, 11, 30)
LEAD: Final = "✓ Rekening atau e-wallet: *tombolnya belum aktif*"  # what was just answered
COMPLETED: Final = (
    "2026-11-26",
    "2026-11-18",
    "2026-10-01/2026-10-31~",
    "2026-03-10",  # all of Lebaran lies in its time
    "2024-12-20",
    "2023-12-20",  # after that year's last day
    "2022-12-08",  # after a last day of which sources differ
    "2021-03-10",
    "2020-12-16",
    "unknown",
)
ANSWERS: Final[tuple[Mapping[str, str], ...]] = (
    {},
    {"ulasan": "yes", "data-sama": "no", "e-wallet": "no"},
    {"ulasan": "not_possible", "e-wallet": "unknown"},
    {"pelatihan-tuntas": "no"},
    dict.fromkeys(("sertifikat-lembaga", "sertifikat-kemnaker", "sertifikat-biru"), "no"),
    {
        "pelatihan-tuntas": "unknown",
        "sertifikat-lembaga": "unknown",
        "sertifikat-kemnaker": "unknown",
        "sertifikat-biru": "unknown",
        "ulasan": "unknown",
        "data-sama": "no",
        "e-wallet": "unknown",
    },
    {
        "sertifikat-lembaga": "no",
        "sertifikat-kemnaker": "no",
        "sertifikat-biru": "no",
        "ulasan": "no",
        "data-sama": "no",
        "e-wallet": "no",
    },
)


def contexts(library: Library, platform: Platform, completed: str) -> Iterator[Context]:
    """Yield the verdicts on a platform: each provider, all answers, whoever has not reported."""
    providers = [p.id for p in library.providers if platform.id in p.reports_to]
    for provider, answers in product(("lainnya", *providers), ANSWERS):
        told = {"platform": platform.id, "provider": provider, "completed": completed, **answers}
        plain = at_verdict(library, told, {})
        yield plain
        for actor in plain.actors():
            yield at_verdict(library, told, {actor: "no"})


def at_verdict(library: Library, told: Mapping[str, str], reported: Mapping[str, str]) -> Context:
    checks = {"sertifikat-kemnaker": "yes", "sertifikat-lembaga": "yes", "e-wallet": "yes"}
    state = State(active=True, answers={**checks, **told}, reported=reported)
    return context_of(library, state, datetime.combine(TODAY, time(12), WIB))


def labels_fit(rows: Rows) -> None:
    for row in rows:
        for button in row:
            assert len(button.label) <= (36 if len(row) == 1 else 20), button.label
            assert len(button.copy or "") < 256, button.copy


def fits(context: Context, replies: tuple[Reply, ...], most: int) -> None:
    sizes = [len(reply.text) for reply in replies]
    words = "\n====\n".join(reply.text for reply in replies)
    assert max(sizes) <= 1000, words
    assert sum(sizes) <= most, f"{sum(sizes)}: {context.state}\n{words}"
    for reply in replies:
        assert len(reply.folded) <= 800, reply.folded
        labels_fit(reply.buttons)


@pytest.mark.parametrize("completed", COMPLETED)
def test_verdicts_and_what_stands_beside_them_are_short(
    real_library: Library, completed: str
) -> None:
    for platform in real_library.platforms:
        for context in contexts(real_library, platform, completed):
            told = tell_verdict(context, lead=LEAD)
            assert len(told) == 2
            fits(context, told, 1200)
            beside_is_short(context)


def beside_is_short(context: Context) -> None:
    """Check each page that a button under the verdict shows."""
    pages = (*contact_pages(context), seen_words(context), beside(context, *status(context)))
    pages += tuple(how_to(context, check) for check in to_explain(context))
    found = context.judged
    if found and found.complaint_form:
        complaint = say(context.library, "complaint-intro") + complaint_text(context, found)
        pages += (way_out(context, found), Reply(text=complaint))
    if found:
        pages += (clock_reply(context, found),)
    for page in pages:
        fits(context, (page,), 1000)


def test_nothing_of_a_picture_is_cut(real_library: Library) -> None:
    for platform in real_library.platforms:
        for context in contexts(real_library, platform, COMPLETED[2]):
            assert context.judged
            picture = clock_reply(context, context.judged).picture
            assert picture
            assert not [one.text for one in laid_out(picture).texts if "…" in one.text]


@pytest.mark.parametrize("said", ["no", "2026-11-27"])
def test_labels_of_what_was_reported_are_short(real_library: Library, said: str) -> None:
    for platform in real_library.platforms:
        for context in contexts(real_library, platform, COMPLETED[0]):
            state = replace(context.state, reported=dict.fromkeys(context.actors(), said))
            told = context_of(real_library, state, context.now)
            labels_fit(summary(told).buttons)
            labels_fit(ask(told, REPORTED).buttons)


def test_tokopedia_tells_its_own_ten_days(real_library: Library) -> None:
    for completed in COMPLETED[:2]:
        told = {"platform": "tokopedia", "provider": "lainnya", "completed": completed}
        _, chain = tell_verdict(at_verdict(real_library, told, {}))
        assert "10 hari" in chain.text
