"""Renders replies as Telegram wants them: HTML, keyboards, pieces of a length it takes."""

import html
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple

from flows.dialogue import Button, Rows
from flows.public import Offer
from flows.text import LONGEST
from flows.wording import Run, Style, parse

LONGEST_TEXT: Final = LONGEST  # here in UTF-16 units, counted after the markup is taken out
LONGEST_CAPTION: Final = 1024  # the same units

_TAGS: Final = {Style.BOLD: "b", Style.COPY: "pre"}
_FOLDED_TAGS: Final = {Style.BOLD: "b"}  # Telegram takes no block inside another one
_BETWEEN: Final = "\n"  # text and folded part: a quotation is a block with a margin of its own

Runs = tuple[Run, ...]


class Piece(NamedTuple):
    """One message of Telegram's: what is read at once, and below it what is folded."""

    runs: Runs
    folded: Runs = ()


def pieces(text: str, folded: str = "") -> tuple[Piece, ...]:
    """Return a marked-up text in as many messages as Telegram's limit demands, cut at line ends.

    The folded part stands in the last one, or after it where both do not fit. Nothing but blanks
    comes to no message: Telegram refuses it.
    """
    said, shut = _cut(text), _cut(folded)
    if not (said and shut):
        return (*map(Piece, said), *(Piece((), runs) for runs in shut))
    if _length(said[-1]) + len(_BETWEEN) + _length(shut[0]) > LONGEST_TEXT:
        return (*map(Piece, said), *(Piece((), runs) for runs in shut))
    together = Piece(said[-1], shut[0])
    return (*map(Piece, said[:-1]), together, *(Piece((), runs) for runs in shut[1:]))


def _cut(text: str) -> tuple[Runs, ...]:
    """Return the runs of a marked-up text in parts that fit into a message."""
    if 2 * len(text) <= LONGEST_TEXT:  # a character takes two units at most
        whole = tuple(parse(text))
        return (whole,) if _joined_text(whole).strip() else ()
    found: list[list[tuple[int, Run]]] = [[]]
    room = LONGEST_TEXT
    for number, run in _fragments(text):
        size = _size(run.text)
        if size > room:
            found.append([])
            room = LONGEST_TEXT
        found[-1].append((number, run))
        room -= size
    joined = (tuple(_joined(fragments)) for fragments in found)
    return tuple(runs for runs in joined if _joined_text(runs).strip())


def as_html(piece: Piece) -> str:
    """Return the message in Telegram's HTML, the folded part as a quotation that unfolds."""
    said = "".join(_tagged(run, _TAGS) for run in piece.runs)
    if not piece.folded:
        return said
    shut = "".join(_tagged(run, _FOLDED_TAGS) for run in piece.folded)
    return _BETWEEN.join(filter(None, (said, f"<blockquote expandable>{shut}</blockquote>")))


def plain(piece: Piece) -> str:
    """Return the message without any markup; what is folded is simply its last line."""
    return _BETWEEN.join(filter(None, (_joined_text(piece.runs), _joined_text(piece.folded))))


def fits_below_picture(piece: Piece) -> bool:
    """Tell whether Telegram takes the message as a picture's caption."""
    return _size(plain(piece)) <= LONGEST_CAPTION


def _joined_text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _length(runs: Runs) -> int:
    return _size(_joined_text(runs))


def keyboard(rows: Rows, *, coloured: bool = True) -> dict[str, Any] | None:
    """Return the buttons below a message, None if there are none; `coloured` with their styles."""
    if not rows:
        return None
    return {"inline_keyboard": [[_button(b, coloured=coloured) for b in row] for row in rows]}


def _button(button: Button, *, coloured: bool) -> dict[str, Any]:
    shown: dict[str, Any] = {"text": button.label}
    if coloured and button.style:
        shown["style"] = button.style
    if button.url is not None:
        return shown | {"url": button.url}
    if button.copy is not None:
        return shown | {"copy_text": {"text": button.copy}}
    return shown | {"callback_data": button.data}


def _tagged(run: Run, tags: Mapping[Style, str]) -> str:
    text = html.escape(run.text, quote=False)
    tag = tags.get(run.style)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _fragments(text: str) -> Iterator[tuple[int, Run]]:
    """Yield lines, each with the number of its run; lines that are too long are cut anywhere."""
    step = LONGEST_TEXT // 2  # a character takes two units at most
    for number, run in enumerate(parse(text)):
        for line in run.text.splitlines(keepends=True):
            if _size(line) <= LONGEST_TEXT:
                yield number, Run(line, run.style)
                continue
            for start in range(0, len(line), step):
                yield number, Run(line[start : start + step], run.style)


def _joined(fragments: list[tuple[int, Run]]) -> Iterator[Run]:
    for _, group in groupby(fragments, key=itemgetter(0)):
        runs = [run for _, run in group]
        yield Run("".join(run.text for run in runs), runs[0].style)


def _size(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def results(offers: Iterable[Offer]) -> list[dict[str, Any]]:
    """Return what can be chosen; of a text too long for one message the first is shared."""
    return [_article(offer) for offer in offers]


def _article(offer: Offer) -> dict[str, Any]:
    first, *_ = pieces(offer.reply.text, offer.reply.folded)
    return {
        "type": "article",
        "id": offer.id,
        "title": offer.title,
        "description": offer.description,
        "input_message_content": {
            "message_text": as_html(first),
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
        "reply_markup": keyboard(offer.reply.buttons),
    }
