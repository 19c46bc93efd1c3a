"""Values that are blank, not of the form of their field, or beyond its limits."""

from collections.abc import Mapping
from typing import Any

from bot.content.problems import Problem
from bot.content.schema.locate import Spot
from bot.content.yaml import Hint, Page, Suggestion, TextNode, mended, quote


def blank(page: Page, spot: Spot) -> Problem:
    """Tell of a field without a value; a comment behind it may have been meant as one."""
    before, _, rest = page.line(spot.mark.line).partition(":")
    if spot.key and rest.lstrip().startswith("#"):
        says = "belum diisi. Teks sesudah # hanyalah komentar."
        hint: Hint = f"{before}: {quote(rest.strip())}"
    else:
        says = "belum diisi."
        hint = Suggestion(text="Isi kolom ini, atau hapus barisnya kalau tidak wajib.")
    return page.problem("empty-value", spot.mark, spot.labelled(says), hint=hint)


def refused(page: Page, spot: Spot, rule: str, context: Mapping[str, Any]) -> Problem:
    """Tell what the field's own reader said (bot.content.schema.fields.refusals)."""
    hint: Hint = None
    if context["instead"] is not None and isinstance(spot.node, TextNode):
        hint = mended(page, spot.node, context["instead"])
    if hint is None and context["advice"]:
        hint = Suggestion(text=context["advice"])
    return page.problem(rule, spot.mark, spot.labelled(context["says"]), hint=hint)


def beyond_limit(page: Page, spot: Spot, kind: str, context: Mapping[str, Any]) -> Problem:
    """Tell of pydantic's own limits; `kind` is the type of its error."""
    match kind:
        case "greater_than_equal":
            rule, says = "out-of-range", "angka ini terlalu kecil."
            advice = f"Tulis paling sedikit {context['ge']}."
        case "less_than_equal":
            rule, says = "out-of-range", "angka ini terlalu besar."
            advice = f"Tulis paling banyak {context['le']}."
        case "too_short":
            rule, says = "empty-list", "daftar ini tidak boleh kosong."
            advice = "Tulis paling sedikit satu isi."
        case _:
            rule, says = "bad-value", "isi ini tidak bisa dipakai di sini."
            advice = "Bandingkan dengan berkas lain yang sejenis."
    return page.problem(rule, spot.mark, spot.labelled(says), hint=Suggestion(text=advice))
