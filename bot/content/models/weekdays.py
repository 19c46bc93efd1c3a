"""Days of the week as editors write them: `senin`, `senin-jumat`, or a list of those."""

from typing import Annotated, Any, Final

from pydantic import BeforeValidator, WithJsonSchema

from bot.content.models.values import text_of
from bot.content.near import meant, nearest
from bot.content.refusals import refusal

WEEKDAYS: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_DAY: Final = f"({'|'.join(WEEKDAYS)})"


def _number(word: str, whole: str) -> int:
    if word in WEEKDAYS:
        return WEEKDAYS.index(word)
    near = nearest(word.lower().replace("'", ""), WEEKDAYS)
    raise refusal(
        "unknown-value",
        f"`{word}` bukan nama hari.{meant(near)} Pilihannya: {', '.join(WEEKDAYS)}.",
        instead=whole.replace(word, near) if near else None,
        advice="Tulis misalnya `senin-jumat` atau `[senin, rabu]`.",
    )


def _span(text: str) -> list[int]:
    """Return the days of `senin` or `senin-jumat`; a span may go over the end of the week."""
    first, dash, last = (part.strip() for part in text.partition("-"))
    begin = _number(first, text)
    end = _number(last, text) if dash else begin
    return [(begin + step) % 7 for step in range((end - begin) % 7 + 1)]


def _weekdays(value: Any) -> tuple[int, ...]:
    spans = value if isinstance(value, list) and value else [value]
    return tuple(sorted({day for span in spans for day in _span(text_of(span))}))


Weekdays = Annotated[
    tuple[int, ...],
    BeforeValidator(_weekdays),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": f"^{_DAY}(-{_DAY})?$"},
                {"type": "array", "items": {"type": "string", "enum": list(WEEKDAYS)}},
            ]
        }
    ),
]
