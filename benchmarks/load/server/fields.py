"""Reads the parameters of a call from a body: JSON, a form, or several parts (aiogram)."""

import json
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

_NAME: Final = re.compile(rb'name="([^"]+)"')
_BOUNDARY: Final = re.compile(rb'boundary="?([^";]+)')


def fields(kind: bytes, body: bytes) -> Mapping[str, str]:
    """Return the parameters by name; what is not a string stays JSON, as forms have it."""
    if not body:
        return {}
    if kind.startswith(b"application/json"):
        return {name: _text(value) for name, value in json.loads(body).items()}
    if kind.startswith(b"multipart/"):
        return _parts(kind, body)
    return dict(parse_qsl(body.decode()))


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _parts(kind: bytes, body: bytes) -> dict[str, str]:
    boundary = _BOUNDARY.search(kind)
    found = {}
    for part in body.split(b"--" + boundary[1]) if boundary else ():
        head, _, value = part.partition(b"\r\n\r\n")
        if name := _NAME.search(head):
            found[name[1].decode()] = value.removesuffix(b"\r\n").decode()
    return found
