"""Days as programs write them: YYYY-MM-DD, and within the time this bot is about."""

from datetime import date
from typing import Final

from bot.service.errors import InputError

# The programme began in 2020; a day beyond this century is a slip of the keyboard.
_FIRST: Final = date(2000, 1, 1)
_LAST: Final = date(2099, 12, 31)


def read_day(value: object, name: str) -> date:
    """Return the date. Raises InputError, naming what it was for, for anything else."""
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        raise InputError(f"{name}: '{value}' bukan tanggal YYYY-MM-DD") from None
    if day.isoformat() != value:
        raise InputError(f"{name}: '{value}' bukan tanggal YYYY-MM-DD")
    if not _FIRST <= day <= _LAST:
        raise InputError(f"{name}: tahun {day.year} di luar jangkauan (2000 sampai 2099)")
    return day
