"""`prakerja-bot report`: what got no answer, what became of messages, how long people waited."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Final

from bot.service.clock import wib_now
from bot.service.errors import InputError
from bot.settings import Settings, database
from bot.wiring.library import load_library
from bot.wiring.store import reading

_DAYS: Final = 30
_A_YEAR: Final = 365  # as participants are told of it
_MOST_DAYS: Final = 36_500
_GROUPS: Final = 30


def add(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    reports = parser.add_subparsers(dest="report", required=True, metavar="REPORT")
    unanswered = reports.add_parser(
        "unanswered", parents=[shared], help="pertanyaan belum terjawab, yang mirip dikumpulkan"
    )
    outcomes = reports.add_parser(
        "outcomes", parents=[shared], help="berapa yang terjawab dan berapa yang tidak"
    )
    waiting = reports.add_parser(
        "waiting", parents=[shared], help="berapa hari kerja sertifikat ditunggu, per platform"
    )
    for report in (unanswered, outcomes, waiting):
        report.add_argument("--db", type=database, metavar="FILE", help="basis data bot")
        days = _A_YEAR if report is waiting else _DAYS
        report.add_argument("--days", type=int, default=days, metavar="N", help="N hari terakhir")
        report.add_argument("--json", action="store_true")
    unanswered.add_argument("--drafts", action="store_true", help="sebagai rancangan topik (YAML)")
    unanswered.add_argument(
        "--most", type=int, default=_GROUPS, metavar="N", help="N kelompok terbesar; 0: semua"
    )
    unanswered.set_defaults(work=_unanswered)
    outcomes.set_defaults(work=_outcomes)
    waiting.set_defaults(work=_waiting)


def _unanswered(args: argparse.Namespace) -> int:
    """Print the groups. Raises InputError, ContentError or StoreOpenError."""
    # Other commands do not pay for importing the store.
    from bot.reports.unanswered import ReportForm, report  # noqa: PLC0415 - see above

    if args.json and args.drafts:
        raise InputError("pilih salah satu: --json atau --drafts")
    if args.most < 0:
        raise InputError("--most harus 0 (semua) atau lebih")
    form = ReportForm.JSON if args.json else ReportForm.DRAFTS if args.drafts else ReportForm.WORDS
    settings, since = Settings.read(), _since(args)
    library = load_library(args.knowledge or settings.knowledge)

    async def text() -> str:
        async with reading(args.db or settings.db) as inbox:
            return await report(inbox, library, since=since, form=form, most=args.most)

    print(asyncio.run(text()))
    return 0


def _outcomes(args: argparse.Namespace) -> int:
    """Print the counts. Raises InputError, ContentError or StoreOpenError."""
    from bot.reports.outcomes import report  # noqa: PLC0415 - the same

    return _print_report(args, report)


def _waiting(args: argparse.Namespace) -> int:
    """Print the waiting times. Raises InputError, ContentError or StoreOpenError."""
    from bot.reports.waiting import report  # noqa: PLC0415 - the same

    return _print_report(args, report)


def _print_report(args: argparse.Namespace, report: Callable[..., Awaitable[str]]) -> int:
    """Print what a report tells of the store, as words or as JSON."""
    settings, since = Settings.read(), _since(args)
    library = load_library(args.knowledge or settings.knowledge)

    async def text() -> str:
        async with reading(args.db or settings.db) as kept:
            return await report(kept, library, since=since, as_json=args.json)

    print(asyncio.run(text()))
    return 0


def _since(args: argparse.Namespace) -> date:
    if not 1 <= args.days <= _MOST_DAYS:
        raise InputError(f"--days harus 1 sampai {_MOST_DAYS}")
    today: date = args.today or wib_now().date()
    return today - timedelta(days=args.days - 1)
