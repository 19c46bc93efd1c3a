"""`prakerja-bot test`: the conversation tests of the content, all of them or those named."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.content import Reading, read_transcripts, render
from bot.contracts.json_line import as_line
from bot.rehearsal import Transcript, as_json, in_words, rehearse
from bot.service.errors import InputError
from bot.settings import Settings
from bot.wiring.library import own_knowledge
from flows.library import Library

_FOLDER: Final = "conversations"


def add(parser: argparse.ArgumentParser, _: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="hanya percakapan ini")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Play the transcripts; 1 if one failed or the content is wrong. Raises InputError."""
    knowledge: Path = args.knowledge or Settings.read().knowledge or own_knowledge()
    inside, besides = _named(knowledge, args.files)
    reading = read_transcripts(knowledge, besides=besides)
    if reading.library is None:
        return _tell_problems(reading, knowledge, as_json=args.json)
    played = _chosen(reading.transcripts, inside, besides) if args.files else reading.transcripts
    return _play(reading.library, played, knowledge, args)


def _play(
    library: Library, played: Sequence[Transcript], knowledge: Path, args: argparse.Namespace
) -> int:
    rehearsals = rehearse(library, played)
    unwalked = None if args.files else library  # a few of them leave most of it out
    if args.json:
        print(as_line(as_json(rehearsals, unwalked=unwalked)))
    else:
        print(in_words(rehearsals, root=str(knowledge), unwalked=unwalked), end="")
    return 1 if any(each.mismatch for each in rehearsals) else 0


def _tell_problems(reading: Reading, knowledge: Path, *, as_json: bool) -> int:
    """Tell what is wrong with the files; `check` tells it in the same words."""
    told = render(
        reading.problems,
        form="json" if as_json else "human",
        root=str(knowledge),
        files=reading.files,
    )
    print(told, end="")
    return 1


def _named(knowledge: Path, names: Sequence[str]) -> tuple[set[str], tuple[Path, ...]]:
    """Return the paths inside the content, as transcripts bear them, and the files outside."""
    inside, besides = set(), []
    for name in names:
        file = _file(knowledge, name)
        if file.resolve().parent == (knowledge / _FOLDER).resolve():
            inside.add(f"{_FOLDER}/{file.name}")
        else:
            besides.append(file)
    return inside, tuple(besides)


def _file(knowledge: Path, name: str) -> Path:
    """Return the file of that path, or the conversation of that name."""
    for file in (Path(name), knowledge / _FOLDER / name, knowledge / _FOLDER / f"{name}.yaml"):
        if file.is_file():
            return file
    raise InputError(f"berkas percakapan tidak ada: {name}")


def _chosen(
    transcripts: Sequence[Transcript], inside: set[str], besides: Sequence[Path]
) -> tuple[Transcript, ...]:
    wanted = inside | {file.absolute().as_posix() for file in besides}
    return tuple(each for each in transcripts if each.path in wanted)
