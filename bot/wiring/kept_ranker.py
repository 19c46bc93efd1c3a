"""What was learned of the topics, kept in a folder: the next start with the same content reads it.

A file is plain: a line of JSON, then texts as JSON, then arrays as they lie in memory; whatever
stands in it, nothing of it is run. It is named after all that was learned from and the code that
learns. One that is damaged or not ours is no error: it is learned anew, and written over.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final
from zlib import crc32

import flows
from flows.library import Library
from flows.understanding.topics import Learned, Ranker, as_learned, learned_from, ranker_from

_NAME: Final = "topics-{}.learned"
_ANY: Final = "topics-*"
_KEPT: Final = 3  # files: more than one bot may run here, or a content be taken back
_LEARNING: Final = ("library", "text", "understanding/topics")  # the rooms of flows that learn
_WORDS: Final = "words"
_WRONG: Final = (OSError, ValueError, LookupError, TypeError, RecursionError)


def kept_ranker(folder: Path, library: Library, learn: Callable[[], Ranker]) -> Ranker:
    """Return what was learned of this library before, else learn it and keep that there.

    A folder that cannot be read or written is as good as none.
    """
    file = folder / _NAME.format(_key(library))
    with suppress(*_WRONG):
        return ranker_from(_read(file.read_bytes()))
    learned = learn()
    with suppress(OSError):
        _write(file, _as_bytes(as_learned(learned)))
        _clear(folder)
    return learned


def _key(library: Library) -> str:
    """Return a name for all that decides what is learned."""
    found = sha256(learned_from(library).encode())
    for source in _sources():
        found.update(source.read_bytes())
    return found.hexdigest()[:32]


def _sources() -> Iterator[Path]:
    root = Path(flows.__path__[0])
    for room in _LEARNING:
        yield from sorted((root / room).glob("*.py"))


def _as_bytes(learned: Learned) -> bytes:
    parts = {_WORDS: json.dumps(learned.words).encode(), **learned.numbers}
    body = b"".join(parts.values())
    head = {"sum": crc32(body), "sizes": {name: len(part) for name, part in parts.items()}}
    return json.dumps(head).encode() + b"\n" + body


def _read(data: bytes) -> Learned:
    """Return what a file holds; raises one of _WRONG where it is not as it was written."""
    line, _, body = data.partition(b"\n")
    head = json.loads(line)
    if crc32(body) != head["sum"]:
        raise ValueError("damaged")
    parts = dict(_parts(body, head["sizes"]))
    return Learned(json.loads(parts.pop(_WORDS)), parts)


def _parts(body: bytes, sizes: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    start = 0
    for name, size in sizes.items():
        yield name, body[start : start + size]
        start += size


def _write(file: Path, data: bytes) -> None:
    """Put the file there at once: whoever reads meanwhile finds the old one, or all of the new."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=f"{file.name}.", delete=False) as new:
        try:
            new.write(data)
            new.close()
            os.replace(new.name, file)  # noqa: PTH105 - a name, no Path
        except OSError:
            Path(new.name).unlink(missing_ok=True)
            raise


def _clear(folder: Path) -> None:
    """Remove all but the newest files, and what a start that was cut off left behind."""
    found = sorted(folder.glob(_ANY), key=lambda file: file.stat().st_mtime, reverse=True)
    for old in found[_KEPT:]:
        old.unlink(missing_ok=True)
