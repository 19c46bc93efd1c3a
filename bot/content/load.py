"""The knowledge folder to a Library, or to the list of everything that is wrong with it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.content.build import build, transcripts
from bot.content.draft import Draft, Entry, File, FoundFile, Listing, conversation, list_files
from bot.content.problems import Problem, has_error
from bot.content.rules import draft_rules, library_rules
from bot.content.schema import FileKind, Frame, validate
from bot.content.yaml import TOP, ListNode, MapNode, Page, Suggestion, read_page
from bot.rehearsal import Transcript
from flows.library import KEPT_DAYS, Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading a knowledge folder.

    `library` is None if and only if at least one problem is an error; then there are no transcripts
    either. `files` counts the files that were looked into.
    """

    library: Library | None
    problems: tuple[Problem, ...]
    transcripts: tuple[Transcript, ...] = ()
    files: int = 0


def read_library(
    directory: Path,
    *,
    official: bool = False,
    operator_name: str | None = None,
    cs_contact: str | None = None,
    kept_days: int = KEPT_DAYS,
    today: date | None = None,
) -> Reading:
    """Read the folder; all problems of all files come at once, none is raised.

    `official`, `operator_name`, `cs_contact` and `kept_days` go into the library: whether the bot
    may speak as an official account, who runs it (None: not told), where staff answers (None:
    nowhere), and how long conversations are kept. `today` (WIB) tells what has grown old; None: no
    day is known, and nothing has.
    """

    def settled(built: Library) -> Library:
        return replace(
            built,
            official=official,
            operator_name=operator_name,
            cs_contact=cs_contact,
            kept_days=kept_days,
        )

    return _reading(list_files(directory), settled, today)


def read_transcripts(directory: Path, *, besides: Iterable[Path] = ()) -> Reading:
    """Read the folder likewise, for no settings and no day, to play its conversations.

    `besides` are files of conversations outside it, read as if they lay in it.
    """
    listing = list_files(directory)
    files = (*listing.files, *map(conversation, besides))
    return _reading(replace(listing, files=files), lambda built: built, None)


def _reading(
    listing: Listing, settled: Callable[[Library], Library], today: date | None
) -> Reading:
    read = [_read(found) for found in listing.files]
    draft = Draft(files=tuple(file for file, _ in read), today=today)
    own = [problem for _, problems in read for problem in problems]
    problems = tuple(sorted({*listing.problems, *own, *_ruled(draft, own)}))
    library = None
    if not has_error(problems):
        library = settled(build(draft))
        late = {problem for rule in library_rules() for problem in rule(draft, library)}
        problems = tuple(sorted({*problems, *late}))
    return Reading(
        library=None if has_error(problems) else library,
        transcripts=() if has_error(problems) else transcripts(draft),
        problems=problems,
        files=len(draft.files),
    )


def _ruled(draft: Draft, own: list[Problem]) -> Iterator[Problem]:
    """Yield what the rules find, except at values that are wrong in themselves."""
    told = {(each.path, each.line, each.column) for each in own if each.rule != "missing-field"}
    for rule in draft_rules():
        for problem in rule(draft):
            if (problem.path, problem.line, problem.column) not in told:
                yield problem


def _read(found: FoundFile) -> tuple[File, list[Problem]]:
    try:
        content = found.file.read_bytes()
    except OSError:
        page = Page(path=found.path)
        message = "Berkas ini tidak bisa dibuka. Periksa hak aksesnya."
        problem = page.problem("unreadable-file", TOP, message)
        return File(kind=found.kind, id=found.id, page=page, entries=()), [problem]
    reading = read_page(found.path, content)
    problems = list(reading.problems)
    entries: list[Entry] = []
    for entry, wrong in _entries(found.kind, found.id, reading.page):
        problems.extend(_reliable(wrong, {problem.line for problem in reading.problems}))
        entries.extend([entry] if entry else [])
    file = File(kind=found.kind, id=found.id, page=reading.page, entries=tuple(entries))
    return file, problems


def _reliable(wrong: list[Problem], lines: set[int]) -> Iterator[Problem]:
    """Yield what does not follow from lines that are wrong as YAML.

    Such a line says nothing reliable about its value, nor about the name of its field.
    """
    misread = any(each.rule == "unknown-field" and each.line in lines for each in wrong)
    for problem in wrong:
        if problem.rule == "missing-field":
            if not misread:
                yield problem
        elif problem.line not in lines:
            yield problem


def _entries(kind: FileKind, name: str, page: Page) -> Iterator[tuple[Entry | None, list[Problem]]]:
    root = page.root
    if root is None:
        return
    if not isinstance(root, MapNode):
        yield None, [_wrong_root(page, kind)]
    elif not kind.entries:
        frame = Frame(page=page, node=root, model=kind.model)
        yield _entry(kind, name, frame)
    else:
        for key, value in root.entries():
            yield _entry(kind, key.text, Frame(page=page, node=value, model=kind.model, key=key))


def _entry(kind: FileKind, name: str, frame: Frame) -> tuple[Entry, list[Problem]]:
    done = validate(frame, kind.gaps)
    entry = Entry(
        kind=kind, id=name, page=frame.page, node=frame.node, key=frame.key, model=done.model
    )
    return entry, list(done.problems)


def _wrong_root(page: Page, kind: FileKind) -> Problem:
    found = "daftar" if isinstance(page.root, ListNode) else "satu teks"
    wanted = "`id:` lalu kolom-kolomnya" if kind.entries else "baris-baris `nama: isi`"
    mark = page.root.start if page.root else TOP
    return page.problem(
        "wrong-shape",
        mark,
        f"Berkas ini harus berisi {wanted}, bukan {found}.",
        hint=Suggestion(text="Bandingkan dengan penjelasan di awal berkas."),
    )
