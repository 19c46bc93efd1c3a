"""Slips that would reach participants, in every kind of file of knowledge/: all are found there.

A swindler's address, an old phone number, a figure of no source, days that nobody promised.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from bot.content import read_library
from bot.content.yaml import (
    EACH,
    VALUES,
    Page,
    PathStep,
    TextNode,
    find,
    mended,
    read_page,
    text,
    texts,
)
from tests.support.content.small_knowledge import Knowledge

pytestmark = pytest.mark.real_content

OWN: Final = Path(__file__).parents[3] / "knowledge"

ADDRESS: Final = "dashboard.prakerja.vip"
OLD_NUMBER: Final = "021-25541246"
FIGURE: Final = "97 hari kerja"
RULES: Final = {
    ADDRESS: "stray-address",
    OLD_NUMBER: "stray-address",
    FIGURE: "unvouched-figure",
}
INCIDENT: Final = """incidents:
  - platform: tokopedia
    message: Pengiriman laporan sedang tersendat.
    extra_working_days: 2
    from: 2026-12-01
    until: 2026-12-03
"""

Place = tuple[str, tuple[str | PathStep, ...]]
PLACES: Final[tuple[Place, ...]] = (
    ("platforms", ("stages", EACH, "does")),
    ("platforms", ("checks", EACH, "fix")),
    ("platforms", ("contact_notes", VALUES)),
    ("platforms", ("advice", EACH, "text")),
    ("providers", ("contact_note",)),
    ("providers", ("advice", EACH, "text")),
    ("diagnoses", ("words", VALUES)),
    ("checks.yaml", (VALUES, "question")),
    ("checks.yaml", (VALUES, "find_out")),
    ("checks.yaml", (VALUES, "fix")),
    ("contacts.yaml", (VALUES, "note")),
    ("areas.yaml", (VALUES, "title")),
    ("topics", ("answer",)),
    ("topics", (VALUES, VALUES, "answer")),
    ("topics", ("links", EACH, "label")),
    ("messages.yaml", (VALUES,)),
    ("incidents.yaml", ("incidents", EACH, "message")),
    ("calendar", ("holidays", VALUES)),
    ("years", ("told",)),
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    root = tmp_path_factory.mktemp("guards") / "knowledge"
    shutil.copytree(OWN, root)
    knowledge = Knowledge(root)
    knowledge.write("incidents.yaml", INCIDENT)
    return knowledge


def pages(knowledge: Knowledge, place: str) -> Iterator[Page]:
    files = sorted(knowledge.root.glob(place if place.endswith(".yaml") else f"{place}/**/*.yaml"))
    for file in files:
        yield read_page(file.relative_to(knowledge.root).as_posix(), file.read_bytes()).page


def first(knowledge: Knowledge, place: Place) -> tuple[Page, TextNode]:
    """Return the first text at such a place that can be spoilt in one line."""
    for page in pages(knowledge, place[0]):
        for node in texts(page.root, place[1]) if page.root else ():
            if node.style in {"|", ">"} or node.start.line == node.end.line:
                return page, node
    raise AssertionError(place)


def found(knowledge: Knowledge, page: Page, line: int, written: str) -> set[str]:
    """Return the rules that tell of that line once it is written so."""
    before = knowledge.text(page.path)
    lines = before.split("\n")
    lines[line - 1] = written
    knowledge.write(page.path, "\n".join(lines))
    try:
        problems = read_library(knowledge.root).problems
    finally:
        knowledge.write(page.path, before)
    return {each.rule for each in problems if (each.path, each.line) == (page.path, line)}


@pytest.mark.parametrize("spoil", RULES)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place[0]}-{place[1][-1]}")
def test_slip_in_a_text_is_found_at_its_line(copy: Knowledge, place: Place, spoil: str) -> None:
    page, node = first(copy, place)
    if node.style in {"|", ">"}:
        line = node.start.line + 1
        written: str | None = f"{page.line(line)} {spoil}"
    else:
        line = node.start.line
        written = mended(page, node, f"{node.text} {spoil}")
    assert written
    assert RULES[spoil] in found(copy, page, line, written)


@pytest.mark.parametrize(
    "place", [("topics", ("links", EACH, "url")), ("checks.yaml", (VALUES, "links", EACH, "url"))]
)
def test_address_of_a_button_is_found(copy: Knowledge, place: Place) -> None:
    page, node = first(copy, place)
    written = mended(page, node, f"https://{ADDRESS}") or ""
    assert found(copy, page, node.start.line, written) == {"stray-address"}


def test_form_of_a_swindler_is_found(copy: Knowledge) -> None:
    page, node = first(copy, ("diagnoses", ("complaint_form",)))
    written = mended(page, node, "https://www.prakerja.vip/formulir-pengaduan") or ""
    assert found(copy, page, node.start.line, written) == {"stray-address"}


@pytest.mark.parametrize(
    ("kind", "wrong", "rule"),
    [
        ("situs", "https://dashboard.prakerja.vip", "unvouched-address"),
        ("formulir", "https://www.prakerja.go.id.vip/formulir", "unvouched-address"),
        ("email", "info@prakerja.vip", "unvouched-address"),
        ("telepon", "021-21222324", "unvouched-figure"),
        ("whatsapp", "+62 821-1111-3639", "unvouched-figure"),
    ],
)
def test_slip_in_a_contact_is_found(copy: Knowledge, kind: str, wrong: str, rule: str) -> None:
    [page] = pages(copy, "contacts.yaml")
    assert page.root
    kinds = texts(page.root, (VALUES, "channels", EACH, "kind"))
    [node, *_] = [each for each in kinds if each.text == kind]
    line = next(
        number
        for number in range(node.start.line, node.start.line + 4)
        if page.line(number).lstrip().startswith("value:")
    )
    written = re.sub(r"value: .*", f'value: "{wrong}"', page.line(line))
    assert found(copy, page, line, written) == {rule}


@pytest.mark.parametrize("folder", ["platforms", "providers"])
def test_days_that_nobody_promised_are_found(copy: Knowledge, folder: str) -> None:
    for page in pages(copy, folder):
        assert page.root
        stages = [each for each in find(page.root, ("stages", EACH)) if text(each, ("figure",))]
        assert stages
        node = text(stages[-1], ("working_days",))
        assert node
        for wrong in ("5", "9"):  # both are figures of the same sources, of something else
            written = mended(page, node, wrong) or ""
            assert "unvouched-days" in found(copy, page, node.start.line, written)


@pytest.mark.parametrize("folder", ["platforms", "providers"])
def test_every_count_is_held_to_a_figure(copy: Knowledge, folder: str) -> None:
    for page in pages(copy, folder):
        assert page.root
        chains = (*find(page.root, ("stages",)), *find(page.root, ("stages_on", VALUES)))
        for chain in chains:
            counted = [each for each in find(chain, (EACH,)) if text(each, ("working_days",))]
            loose = [each for each in counted if not text(each, ("figure",))]
            # What is left of a longer period is held to that, with the stages before it.
            assert not loose or any(text(each, ("from_figure",)) for each in counted), page.path
