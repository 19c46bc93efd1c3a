"""A picture as a PNG. The same values give the same bytes. Pillow is loaded at the first one."""

from io import BytesIO
from typing import Final

from bot.rendering.fonts import font, stroke
from bot.rendering.layout import laid_out
from bot.rendering.sheet import Sheet
from flows.dialogue import Picture

_COLOURS: Final = 64  # the letters' soft edges need that many; a third of the bytes


def draw(picture: Picture) -> bytes:
    """Return the picture as a PNG, 720 pixels wide. Takes some 40 ms: not on the event loop.

    Raises ImportError where Pillow is missing.
    """
    return _drawn(laid_out(picture))


def _drawn(sheet: Sheet) -> bytes:
    from PIL import Image, ImageDraw  # noqa: PLC0415 - only those who draw pay for it

    image = Image.new("RGB", (sheet.width, sheet.height))
    pen = ImageDraw.Draw(image)
    for shape in sheet.shapes:
        left, top, right, bottom = shape.box
        pen.rounded_rectangle((left, top, right - 1, bottom - 1), shape.radius, fill=shape.fill)
    for text in sheet.texts:
        pen.text(
            (text.left, text.top),
            text.text,
            fill=text.ink,
            font=font(text.size),
            stroke_width=stroke(text.size, bold=text.bold),
            stroke_fill=text.ink,
        )
    file = BytesIO()
    image.quantize(_COLOURS, dither=Image.Dither.NONE).save(file, "PNG", compress_level=6)
    return file.getvalue()
