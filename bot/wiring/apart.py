"""The library from a process of its own, which takes with it what reading and learning took.

What they need (yaml, models, arrays of all examples) is half the memory of a bot, which lives for
months without it. Run as a module, this is that process: it hears on standard input what is wanted
and tells on standard output what came of it, both pickled, for nobody else has a hand in them.
"""

import logging
import os
import pickle
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import Any, Final

from bot.service.errors import ContentError
from bot.settings import Settings
from bot.wiring.garbage import all_kept
from flows.library import Library

_log = logging.getLogger(__name__)

# -P: what lies in the folder in which we happen to run is no module of ours.
_COMMAND: Final = ("-P", "-m", "bot.wiring.apart")


def library_from_apart(knowledge: Path | None, settings: Settings) -> Library:
    """Return the library as the settings want it, its topics learned; `knowledge` goes first.

    Where there can be no such process, it is read and learned in this one. Raises ContentError.
    """
    try:
        answer = _asked((knowledge, settings))
    except Exception as error:  # noqa: BLE001 - whatever fails there, here it succeeds or is told
        _log.warning("no process to read the content, it is read here: %s", type(error).__name__)
        from bot.wiring.library import configured_library  # noqa: PLC0415 - see above

        return configured_library(knowledge, settings)
    if isinstance(answer, ContentError):
        raise answer
    return _taken(*answer)


def _asked(wanted: object) -> Any:
    """Return what the process answers. Raises whatever goes wrong."""
    with (
        Popen(  # noqa: S603 - our own program
            (sys.executable, *_COMMAND),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,  # where it fails, the same is tried and told here
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,  # Ctrl+C is for us
        ) as process,
        all_kept(),
    ):
        assert process.stdin  # noqa: S101 - two pipes were asked for
        assert process.stdout  # noqa: S101
        pickle.dump(wanted, process.stdin)
        process.stdin.close()
        return pickle.load(process.stdout)  # noqa: S301 - of our own making


def _taken(library: Library, learned: Any) -> Library:
    # Imported only now: the process has long begun meanwhile.
    from flows.understanding.topics import give_ranker, ranker_from  # noqa: PLC0415

    with all_kept():
        give_ranker(library, ranker_from(learned))
    return library


def _answered(wanted: tuple[Path | None, Settings]) -> object:
    """Return the library and what was learned of it, or the ContentError that tells why not."""
    from bot.wiring.library import configured_library  # noqa: PLC0415 - see above
    from flows.understanding.topics import as_learned, ranker  # noqa: PLC0415

    try:
        library = configured_library(*wanted)
    except ContentError as error:
        return error
    return library, as_learned(ranker(library))


if __name__ == "__main__":
    pickle.dump(_answered(pickle.load(sys.stdin.buffer)), sys.stdout.buffer)  # noqa: S301
