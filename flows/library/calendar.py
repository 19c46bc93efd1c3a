"""The non-working days of Indonesia as content tells them; it computes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """National holidays, election days and joint leave (cuti bersama), from knowledge/calendar/.

    `holidays` maps a day to its Indonesian name. Days after `official_through` are not decreed
    yet: what is computed from them is called an estimate.
    """

    holidays: Mapping[date, str]
    official_through: date
