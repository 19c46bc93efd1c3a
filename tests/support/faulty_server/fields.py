"""Reads what a call of the Bot API carries: JSON, a form, or a form of many parts."""

import json
from typing import Any

from aiohttp import web


async def fields_of(request: web.Request) -> dict[str, Any]:
    """Return the fields; what is no text is JSON, as in a form."""
    if request.content_type == "application/json":
        found = (await request.json()).items()
        return {name: _text(value) for name, value in found if value is not None}
    return dict(request.query) | dict(await request.post())


def number(value: object) -> int:
    """Return the whole number that a field holds, 0 if none."""
    try:
        return int(float(str(value)))
    except ValueError:
        return 0


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
