"""Values that are no prose: numbers, days, times, ya/tidak and closed choices.

All are read from text, strictly: what looks right to one program and different to another is
refused.
"""

import re
from datetime import date, time
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, WithJsonSchema

from bot.content.problems import meant, nearest
from bot.content.schema.fields.refusals import refusal
from bot.content.schema.fields.texts import Phrase
from flows.wording import short_month

_MINUTES_A_DAY: Final = 24 * 60
_YES_NO: Final = {"ya": True, "tidak": False}
_MONTHS: Final = {short_month(date(2000, month, 1)): month for month in range(1, 13)}
_OTHER_YES_NO: Final = {
    **dict.fromkeys(("yes", "true", "on", "y", "iya", "benar", "1"), "ya"),
    **dict.fromkeys(("no", "false", "off", "n", "tdk", "bukan", "0"), "tidak"),
}


def text_of(value: Any) -> str:
    """Return the value if it is text, or refuse it."""
    if not isinstance(value, str):
        raise refusal("wrong-shape", "Kolom ini harus berisi satu nilai saja.")
    return value.strip()


def _whole(value: Any) -> int:
    text = text_of(value)
    if re.fullmatch(r"0|-?[1-9][0-9]*", text) and len(text) < 10:  # noqa: PLR2004 - fits anywhere
        return int(text)
    digits = re.fullmatch(r"\+?0*([0-9][0-9_]*?)(?:[.,]0+)?", text)
    raise refusal(
        "bad-integer",
        f"`{text}` bukan bilangan bulat yang ditulis biasa (tanpa nol di depan, tanpa koma, "
        "tanpa huruf).",
        instead=digits[1].replace("_", "") if digits else None,
        advice="Tulis bilangan bulat, misalnya 7.",
    )


def _day(value: Any) -> date:
    text = text_of(value)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise refusal(
                "bad-date",
                f"Tanggal {text} tidak ada di kalender.",
                advice="Periksa tanggal dan bulannya.",
            ) from None
    raise refusal(
        "bad-date",
        f"`{text}` bukan tanggal TAHUN-BULAN-HARI seperti 2026-11-03.",
        instead=_day_meant(text),
        advice="Tulis tanggal sebagai TAHUN-BULAN-HARI, misalnya 2026-11-03.",
    )


def _day_meant(text: str) -> str | None:
    """Return the day that was likely meant: ours are written day first, or year first."""
    if found := re.fullmatch(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})", text):
        day, month, year = (int(part) for part in found.groups())
    elif found := re.fullmatch(r"(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})", text):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.fullmatch(r"(\d{1,2}) ([A-Za-z]{3})[a-z]*\.? (\d{4})", text):
        day, year = int(found[1]), int(found[3])
        month = _MONTHS.get(found[2].capitalize(), 0)
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _time(value: Any) -> time:
    text = text_of(value)
    if re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text):
        return time.fromisoformat(text)
    if re.fullmatch(r"[0-9]{3,4}", text) and int(text) < _MINUTES_A_DAY:
        clock = f"{int(text) // 60:02}:{int(text) % 60:02}"
        raise refusal(
            "bad-time",
            f"`{text}` bukan jam. Program lain mengubah {clock} tanpa tanda kutip menjadi {text} "
            "(jumlah menit sejak tengah malam). Tulis jam sebagai JJ:MM.",
            instead=clock,
        )
    raise refusal(
        "bad-time",
        f"`{text}` bukan jam JJ:MM seperti 08:00 atau 19:30.",
        instead=_time_meant(text),
        advice="Tulis jam dengan empat angka dan titik dua, dari 00:00 sampai 23:59.",
    )


def _time_meant(text: str) -> str | None:
    found = re.fullmatch(r"(\d{1,2})(?:[.:,](\d{2})|(\d{2}))?", text)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if hour == 24 and minute == 0:  # noqa: PLR2004 - midnight at the end of a day
        return "23:59"
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None  # noqa: PLR2004


def _yes_no(value: Any) -> bool:
    text = text_of(value)
    if text in _YES_NO:
        return _YES_NO[text]
    raise refusal(
        "bad-boolean",
        f"`{text}` tidak dikenal di sini. Tulis `ya` atau `tidak`.",
        instead=_OTHER_YES_NO.get(text.lower(), text.lower() if text.lower() in _YES_NO else None),
        advice="Tulis `ya` atau `tidak`.",
    )


def one_of(*choices: str) -> BeforeValidator:
    """Return the check that a text is one of the choices, with the near miss named."""

    def chosen(value: Any) -> str:
        text = text_of(value)
        if text in choices:
            return text
        near = nearest(text, choices)
        listed = ", ".join(f"`{choice}`" for choice in choices)
        raise refusal(
            "unknown-value",
            f"`{text}` tidak dikenal di sini.{meant(near)} Pilihannya: {listed}.",
            instead=near,
            advice=f"Pakai salah satu: {listed}.",
        )

    return BeforeValidator(chosen)


def _partial_day(value: Any) -> str:
    """Read a day, a month or a year."""
    text = text_of(value)
    if re.fullmatch(r"(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?", text):
        return text
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return _day(text).isoformat()
    raise refusal(
        "bad-date",
        f"`{text}` bukan tanggal. Tulis TAHUN, TAHUN-BULAN atau TAHUN-BULAN-HARI.",
        instead=_day_meant(text),
        advice="Tulis misalnya 2021, 2021-04 atau 2021-04-05.",
    )


_DATE_SCHEMA: Final = {"type": "string", "format": "date"}
_TIME_SCHEMA: Final = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
_ID_SCHEMA: Final = {"type": "string", "pattern": "^[A-Za-z0-9-]{2,32}$"}

Whole = Annotated[int, BeforeValidator(_whole)]
DayField = Annotated[date, BeforeValidator(_day), WithJsonSchema(_DATE_SCHEMA)]
Time = Annotated[time, BeforeValidator(_time), WithJsonSchema(_TIME_SCHEMA)]
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"enum": ["ya", "tidak"]})]
PartialDay = Annotated[
    str, BeforeValidator(_partial_day), WithJsonSchema({"type": ["string", "integer"]})
]
# An id of something else; bot.content.rules.ids.unknown_id tells whether it exists.
Ref = Annotated[Phrase, WithJsonSchema(_ID_SCHEMA)]

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
