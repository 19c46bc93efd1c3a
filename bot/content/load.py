"""The knowledge folder to a Library, or to the list of everything that is wrong with it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from bot.content.build import build, transcripts
from bot.content.draft import Draft, Entry, File, FoundFile, Listing, conversation, list_files
from bot.content.problems import Problem, has_error
from bot.content.rules import DraftRule, asking_rules, draft_rules, library_rules
from bot.content.schema import FileKind, Frame, validate
from bot.content.schema.fields import AddressBook, GapContext
from bot.content.yaml import (
    TOP,
    ListNode,
    MapNode,
    Page,
    PageReading,
    Suggestion,
    read_page,
)
from bot.rehearsal import Transcript
from flows.library import KEPT_DAYS, Library

_CONVERSATION: Final = "conversation"


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


def read_library(  # noqa: PLR0913 - each is a setting of its own
    directory: Path,
    *,
    official: bool = False,
    operator_name: str | None = None,
    cs_contact: str | None = None,
    kept_days: int = KEPT_DAYS,
    today: date | None = None,
    with_conversations: bool = True,
    advice: bool = True,
    asking: bool = False,
) -> Reading:
    """Read the folder; all problems of all files come at once, none is raised.

    `official`, `operator_name`, `cs_contact` and `kept_days` go into the library: whether the bot
    may speak as an official account, who runs it (None: not told), where staff answers (None:
    nowhere), and how long conversations are kept. `today` (WIB) tells what has grown old; None: no
    day is known, and nothing has. The conversation tests are content too, but no library holds
    them: whoever only wants that leaves them unread. Without `advice` rules that only warn are left
    out as well. `asking`: the rules are run, too, that ask the library all of its examples, which
    takes seconds.
    """

    def settled(built: Library) -> Library:
        return replace(
            built,
            official=official,
            operator_name=operator_name,
            cs_contact=cs_contact,
            kept_days=kept_days,
        )

    listing = list_files(directory)
    if not with_conversations:
        files = tuple(found for found in listing.files if found.kind.name != _CONVERSATION)
        listing = replace(listing, files=files)
    return _reading(listing, settled, today, advice=advice, asking=asking)


def read_transcripts(directory: Path, *, besides: Iterable[Path] = ()) -> Reading:
    """Read the folder likewise, for no settings and no day, to play its conversations.

    `besides` are files of conversations outside it, read as if they lay in it.
    """
    listing = list_files(directory)
    files = (*listing.files, *map(conversation, besides))
    return _reading(replace(listing, files=files), lambda built: built, None)


def _reading(
    listing: Listing,
    settled: Callable[[Library], Library],
    today: date | None,
    *,
    advice: bool = True,
    asking: bool = False,
) -> Reading:
    opened = [(found, _opened(found)) for found in listing.files]
    book = _address_book(opened)
    read = [_read(found, reading, book) for found, reading in opened]
    draft = Draft(files=tuple(file for file, _ in read), today=today)
    own = [problem for _, problems in read for problem in problems]
    problems = tuple(
        sorted({*listing.problems, *own, *_ruled(draft, own, draft_rules(advice=advice))})
    )
    library = None
    if not has_error(problems):
        library = settled(build(draft))
        rules = (*library_rules(), *(asking_rules() if asking else ()))
        late = {problem for rule in rules for problem in rule(draft, library)}
        problems = tuple(sorted({*problems, *late}))
    return Reading(
        library=None if has_error(problems) else library,
        transcripts=() if has_error(problems) else transcripts(draft),
        problems=problems,
        files=len(draft.files),
    )


def _ruled(draft: Draft, own: list[Problem], rules: Iterable[DraftRule]) -> Iterator[Problem]:
    """Yield what the rules find, except at values that are wrong in themselves."""
    told = {(each.path, each.line, each.column) for each in own if each.rule != "missing-field"}
    for rule in rules:
        for problem in rule(draft):
            if (problem.path, problem.line, problem.column) not in told:
                yield problem


def _opened(found: FoundFile) -> PageReading:
    try:
        content = found.file.read_bytes()
    except OSError:
        page = Page(path=found.path)
        message = "Berkas ini tidak bisa dibuka. Periksa hak aksesnya."
        problem = page.problem("unreadable-file", TOP, message)
        return PageReading(page=page, problems=(problem,))
    return read_page(found.path, content)


def _address_book(opened: Iterable[tuple[FoundFile, PageReading]]) -> AddressBook | None:
    """Return what texts may name of contacts.yaml, or None while it cannot be read."""
    roots = [reading.page.root for found, reading in opened if found.kind.name == "contact"]
    return next((AddressBook.of(root) for root in roots if isinstance(root, MapNode)), None)


def _read(
    found: FoundFile, reading: PageReading, book: AddressBook | None
) -> tuple[File, list[Problem]]:
    problems = list(reading.problems)
    context = GapContext(gaps=found.kind.gaps, book=book)
    entries: list[Entry] = []
    for entry, wrong in _entries(found, reading.page, context):
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


def _entries(
    found: FoundFile, page: Page, context: GapContext
) -> Iterator[tuple[Entry | None, list[Problem]]]:
    root, kind = page.root, found.kind
    if root is None:
        return
    if not isinstance(root, MapNode):
        yield None, [_wrong_root(page, kind)]
    elif not kind.entries:
        frame = Frame(page=page, node=root, model=kind.model)
        yield _entry(found, found.id, frame, context)
    else:
        for key, value in root.entries():
            frame = Frame(page=page, node=value, model=kind.model, key=key)
            yield _entry(found, key.text, frame, context)


def _entry(
    found: FoundFile, name: str, frame: Frame, context: GapContext
) -> tuple[Entry, list[Problem]]:
    done = validate(frame, context)
    entry = Entry(
        kind=found.kind, id=name, page=frame.page, node=frame.node, key=frame.key, model=done.model
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
