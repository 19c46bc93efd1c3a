"""What pydantic found, told in Indonesian with place and mended line.

One kind of finding a file. No English word of pydantic reaches an editor: an error that has no
words here gets general ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.content.problems import Problem
from bot.content.schema.findings.fields import missing_fields, unknown_field
from bot.content.schema.findings.gaps import wrong_gap
from bot.content.schema.findings.shapes import SHAPES, misshapen
from bot.content.schema.findings.values import beyond_limit, blank, refused
from bot.content.schema.locate import Frame, Location, locate
from bot.content.yaml import ListNode, TextNode

__all__ = ["findings"]

Error = Mapping[str, Any]


def findings(frame: Frame, errors: Sequence[Error]) -> Iterator[Problem]:
    """Yield the problems of one entry; a misspelt field is not missing besides."""
    missing: dict[Location, list[str]] = {}
    for error in errors:
        if error["type"] == "missing":
            missing.setdefault(error["loc"][:-1], []).append(str(error["loc"][-1]))
    for error in errors:
        if error["type"] == "extra_forbidden":
            yield unknown_field(frame, error["loc"], missing.get(error["loc"][:-1], []))
    for location, names in missing.items():
        yield from missing_fields(frame, location, names)
    for error in errors:
        if error["type"] not in {"missing", "extra_forbidden"}:
            yield from _wrong_value(frame, error)


def _wrong_value(frame: Frame, error: Error) -> Iterator[Problem]:
    page, spot = frame.page, locate(frame, error["loc"])
    context = error.get("ctx", {})
    if error["type"] == "too_short" and isinstance(spot.node, ListNode) and spot.node.items:
        return  # pydantic leaves out what is wrong, and then counts
    if isinstance(spot.node, TextNode) and spot.node.blank and not spot.is_key:
        yield blank(page, spot)
    elif "faults" in context:
        for fault in context["faults"]:
            yield wrong_gap(page, spot, fault, context["allowed"], context["channels"])
    elif "says" in context:
        yield refused(page, spot, error["type"], context)
    elif error["type"] in SHAPES:
        yield misshapen(page, spot, error["type"])
    else:
        yield beyond_limit(page, spot, error["type"], context)
