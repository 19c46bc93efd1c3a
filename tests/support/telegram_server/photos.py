"""Photos as the Bot API takes them: parts of a form, of limited size and sides."""

import struct
from typing import Any, Final

from aiohttp import web
from lo_bot_api_emulator import ApiRefusal  # type: ignore[import-untyped]

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SIDES: Final = 10_000  # pixels, width and height together
_RATIO: Final = 20
_LARGEST: Final = 10 * 2**20  # bytes


async def parts_of(request: web.Request) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the fields and the files of a form of many parts."""
    fields: dict[str, Any] = {}
    uploads: dict[str, Any] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            data = value.file.read()
            uploads[name] = {"filename": value.filename, "data": data, "size": len(data)}
        else:
            fields[name] = value
    return fields, uploads


def checked(uploads: dict[str, Any]) -> bytes:
    """Return the photo that is sent. Raise ApiRefusal as the Bot API does."""
    data: bytes = uploads["photo"]["data"]
    if len(data) > _LARGEST:
        raise ApiRefusal("Bad Request: file is too big")
    if not data.startswith(_PNG):
        raise ApiRefusal("Bad Request: IMAGE_PROCESS_FAILED")
    width, height = sides(data)
    if width + height > _SIDES or max(width, height) > _RATIO * min(width, height):
        raise ApiRefusal("Bad Request: PHOTO_INVALID_DIMENSIONS")
    return data


def sides(png: bytes) -> tuple[int, int]:
    """Return width and height of a PNG, in pixels."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height
