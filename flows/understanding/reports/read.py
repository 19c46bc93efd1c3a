"""What a message tells of what others of the chain have done: who, what, and on which day.

Segment by segment; in doubt nothing is told. What was received counts for whoever sent it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from flows.understanding.reports.listed import contrasted, list_begins
from flows.understanding.reports.pieces import PartedText
from flows.understanding.reports.reader import ReportsReader


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldReports:
    """`said` maps an actor to an ISO date, DONE or NOT_YET, the newest last; `rest` is all else.

    An actor is the id of a platform or provider, "lembaga", "pmo", or PLATFORM: whoever reports to
    the PMO in the case. `hearsay`: somebody of the chain is said to have said something.
    """

    said: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""
    hearsay: bool = False


def read_reports(told: PartedText, today: date, *, implied: bool = False) -> ToldReports:
    """Return what a text tells of reports.

    `implied`: reporting is what is asked, so that "lembaga udah, tgl 4" tells of it.
    """
    reader = ReportsReader(told.folded, today, deed_known=implied)
    segments = tuple(contrasted(told.segments))
    row = list_begins(segments)
    for place, segment in enumerate(segments):
        reader.deed_known = reader.deed_known or place == row
        reader.hear(segment)
    heard, hearsay = reader.heard, reader.talk.hearsay
    if not heard.said:
        return ToldReports(rest=told.text, hearsay=hearsay)
    return ToldReports(said=heard.said, rest=heard.rest_of(told.folded), hearsay=True)
