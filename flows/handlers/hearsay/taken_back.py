"""A report that was wrong: deleted by words, or its day told anew."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from flows.dialogue import DONE, REPORTED, Context, Step, as_date
from flows.handlers.after_verdict import ask_again
from flows.handlers.hearsay.talked_of import others_are_talked_of
from flows.handlers.prompt import advance
from flows.questions import hear, names_of, news, report_day, without_report
from flows.text import word_set
from flows.understanding import Message
from flows.understanding.dates import ExactDate, Role
from flows.wording import say

_WRONG: Final = word_set("keliru salah ralat koreksi")
_ERASED: Final = word_set("hapus hapusin dihapus batalkan batalin dibatalkan cabut lupakan abaikan")
_NEWS: Final = word_set("kabar kabarnya laporan laporannya info infonya tadi barusan")
_A_FEW: Final = 10  # words
_NOT: Final = "bukan"
_DENIED: Final = re.compile(
    r"\b(?:bukan|bkn)\b(?P<day>.+?)(?:,|\b(?:tapi|tp|melainkan|harusnya)\b|$)", re.IGNORECASE
)


def taken_back(context: Context, message: Message) -> Step | None:
    """Take back a report that was wrong, or ask its day anew: "yang tokopedia keliru, tgl 6"."""
    return _with_other_day(context, message) or _named_wrong(context, message)


def _named_wrong(context: Context, message: Message) -> Step | None:
    erased = not _ERASED.isdisjoint(message.words)
    if not context.state.reported or not others_are_talked_of(context) or message.asks:
        return None
    if len(message.words) > _A_FEW or not (erased or not _WRONG.isdisjoint(message.words)):
        return None
    actor = _meant(context, message)
    if actor is None:
        return None
    match message.date_of(Role.REPORTED):
        case ExactDate(day=day) if not erased:
            return advance(context.with_state(hear(context, {actor: day.isoformat()})))
    if erased:
        after = context.with_state(without_report(context, actor))
        return advance(after, lead=say(context.library, "forgotten-report"))
    told = as_date(context.reports()[actor])
    return ask_again(context, report_day(actor) if told else REPORTED)


def _with_other_day(context: Context, message: Message) -> Step | None:
    """Read back another day of the report whose day is denied: "bukan kemarin tapi tgl 20".

    Else the day would be taken for that of finishing.
    """
    if _NOT not in message.words or not context.state.reported or message.asks:
        return None
    denied = _denied_day(message)
    days = {actor: as_date(day) for actor, day in context.reports().items()}
    actors = [actor for actor, day in days.items() if day and day == denied]
    match message.date_of(Role.REPORTED):
        case ExactDate(day=day) if len(actors) == 1 and denied != context.completed:
            return advance(context.with_state(hear(context, {actors[0]: day.isoformat()})))
    return None


def _denied_day(message: Message) -> date | None:
    found = _DENIED.search(message.text)
    said = found["day"].strip() if found else ""
    day = replace(message, text=f"tanggal {said}" if said.isdigit() else said)
    read = day.date_of(Role.REPORTED)
    return read.day if isinstance(read, ExactDate) else None


def _meant(context: Context, message: Message) -> str | None:
    """Return of whom a report is meant: the one that is named, or the only one there is."""
    known = [actor for actor in context.chain() if names_of(context, actor)]
    meant = news(context, dict.fromkeys(message.actors_named, DONE))
    ours = [actor for actor in meant if actor in known]
    if message.actors_named:
        return ours[0] if len(ours) == 1 else None
    lone = len(known) == 1 and not _NEWS.isdisjoint(message.words)
    return known[0] if lone else None
