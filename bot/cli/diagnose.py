"""`prakerja-bot diagnose`: one case from options, or many from standard input, judged."""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.contracts.cases import as_json, case_from, refused
from bot.contracts.days import read_day
from bot.contracts.json_line import as_line
from bot.service.clock import standing_at, wib_now
from bot.service.errors import InputError
from bot.settings import Settings
from bot.wiring.library import load_library
from flows.diagnosis import Case, Diagnosis, Refusal, diagnose
from flows.dialogue import TAKEN, State
from flows.library import Library
from flows.questions import context_of
from flows.views import tell_verdict
from flows.wording import plain


def add(parser: argparse.ArgumentParser, _: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--batch", action="store_true", help="satu kasus JSON per baris dari stdin")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--platform")
    parser.add_argument("--completed")
    parser.add_argument("--provider")
    parser.add_argument("--reviewed")
    parser.add_argument("--answer", action="append", default=[], metavar="CHECK=VALUE")
    parser.add_argument("--reported", action="append", default=[], metavar="ACTOR=DATE|no")
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Print the diagnosis. Raises InputError for a case that cannot be judged."""
    library = load_library(args.knowledge or Settings.read().knowledge)
    today: date = args.today or wib_now().date()
    if args.batch:
        return _batch(library, sys.stdin or (), today)
    case = case_from(library, _told(args))
    found = judged(library, case, today)
    print(as_line(as_json(found)) if args.json else _words(library, case, today))
    return 0


def judged(library: Library, case: Case, today: date) -> Diagnosis:
    """Return the diagnosis. Raises InputError for a date that cannot be right."""
    found = diagnose(library, case, today)
    if isinstance(found, Refusal):
        raise refused(found)
    return found


def _batch(library: Library, lines: Iterable[str], today: date) -> int:
    for line in lines:
        print(as_line(_answer(library, line, today)), flush=True)
    return 0


def _answer(library: Library, line: str, today: date) -> dict[str, Any]:
    try:
        told = json.loads(line)
        case = case_from(library, told)
        if told.get("today") is not None:
            today = read_day(told["today"], "today")
        return as_json(judged(library, case, today))
    except InputError as error:
        return {"error": error.person}
    except (ValueError, RecursionError):
        return {"error": "bukan JSON"}


def _told(args: argparse.Namespace) -> dict[str, Any]:
    return {
        "platform": args.platform,
        "completed": args.completed,
        "provider": args.provider,
        "reviewed": args.reviewed,
        "answers": _pairs(args.answer, "--answer"),
        "reported": _pairs(args.reported, "--reported"),
    }


def _pairs(options: Iterable[str], name: str) -> dict[str, str]:
    pairs = [option.partition("=") for option in options]
    if any(not equals for _, equals, _ in pairs):
        raise InputError(f"{name} ditulis NAMA=NILAI")
    return {key: value for key, _, value in pairs}


def _words(library: Library, case: Case, today: date) -> str:
    day = case.completed.isoformat()
    completed = f"{case.earliest}/{day}{TAKEN}" if case.earliest else day
    answers = {"platform": case.platform.id, "completed": completed}
    answers |= {"provider": case.provider} if case.provider else {}
    answers |= {"reviewed": case.reviewed.isoformat()} if case.reviewed else {}
    state = State(
        active=True,
        answers={**answers, **case.answers},
        reported={actor: str(said) for actor, said in case.reported.items()},
    )
    file = context_of(library, state, standing_at(today)())
    said = (text for reply in tell_verdict(file) for text in (reply.text, reply.folded))
    return "\n\n".join(plain(text) for text in said if text)
