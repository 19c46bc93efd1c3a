"""Peer: the dateparser library, the usual reader of human dates. It knows days, no periods."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from importlib import import_module
from typing import Any, Final

from evaluation.dates import ReadsDate

NAME: Final = "dateparser"


def date_parser() -> ReadsDate | None:
    """Return how dateparser reads a message, or None where it is not installed."""
    try:
        parse: Callable[..., Any] = import_module("dateparser").parse
        search: Callable[..., Any] = import_module("dateparser.search").search_dates
    except ModuleNotFoundError:
        return None

    def read(text: str, today: date) -> Mapping[str, str]:
        options: dict[str, Any] = {
            "languages": ["id"],
            "settings": {
                "RELATIVE_BASE": datetime.combine(today, time(12)),
                "PREFER_DATES_FROM": "past",
                "DATE_ORDER": "DMY",
            },
        }
        whole = parse(text, **options)
        within = None if whole else search(text, **options)
        return _told(whole or (within[0][1] if within else None), today)

    return read


def _told(found: datetime | None, today: date) -> Mapping[str, str]:
    if found is None:
        return {"kind": "none"}
    day = found.date()
    return {"kind": "future"} if day > today else {"kind": "exact", "date": day.isoformat()}
