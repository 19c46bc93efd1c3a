"""`unknown-area`: a folder in topics/ that areas.yaml does not have.

Told once for a folder, at its first file.

FAIL  topics/insentiv/jadwal-insentif.yaml      # areas.yaml has `insentif`
PASS  topics/insentif/jadwal-insentif.yaml
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem, meant, nearest
from bot.content.yaml import TOP, Page, Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every such folder, or one if there is no areas.yaml at all."""
    pages = _first_pages(draft)
    if pages and not any(file.kind.name == "area" for file in draft.files):
        yield _no_areas(next(iter(pages.values())))
        return
    known = draft.ids("area")
    if known is None:
        return
    for area, page in pages.items():
        if area in known:
            continue
        near = nearest(area, known)
        advice = f"Ganti nama folder `{area}`, atau tambahkan `{area}:` di areas.yaml."
        yield page.problem(
            "unknown-area",
            TOP,
            f"Bidang `{area}` (nama folder berkas ini) tidak ada di areas.yaml.{meant(near)}",
            hint=Suggestion(text=advice),
        )


def _first_pages(draft: Draft) -> dict[str, Page]:
    pages: dict[str, Page] = {}
    for file in draft.files:
        if file.kind.name == "topic":
            pages.setdefault(file.folder, file.page)
    return pages


def _no_areas(page: Page) -> Problem:
    return page.problem(
        "unknown-area",
        TOP,
        "Ada topik, tetapi berkas areas.yaml tidak ada.",
        hint=Suggestion(text="Buat areas.yaml: satu `bidang:` dengan `title` untuk tiap folder."),
    )
