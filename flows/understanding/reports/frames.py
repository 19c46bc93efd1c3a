"""Who speaks in a segment, and what is said: the one who speaks is not the one who acts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flows.text import word_set
from flows.understanding.reports.pieces import ToldWord
from flows.understanding.reports.speech import (
    ASKED,
    NEVER_DENIED,
    PASSING_WORD,
    SAID_BEFORE,
    SAID_BEHIND,
    SAID_BY_THEM,
    TOWARDS,
)
from flows.understanding.reports.words import (
    BESIDE_NAMES,
    BY,
    ME,
    NOT_YET,
    SOMEBODY,
    THEM,
    TO,
    UNNAMED,
)

_THAT: Final = word_set("kalau bahwa that nek yen bahwasanya lamun jika")
_PAUSES: Final = word_set("nih dong lah sih tuh begini gini kok kak min barusan tadi") | _THAT
_TO_ME: Final = "me"
_PASSIVE: Final = word_set("""
    dijelasin dijelaskan dijawab dibilang dibilangin dikasihtahu diinfo diinfokan diinfoin
    dikabari dikabarin diberitahu dikonfirmasi dibalas dibales dibls direspon direspons
""")
_ANSWERED: Final = word_set("dibalas dibales dibls direspon direspons")  # by a machine, maybe
_BY_WAY: Final = word_set("lewat melalui via pakai di ke dari nomor no alamat slow")
_TELL: Final = (
    word_set("kasih dikasih ngasih memberi beri diberi"),
    word_set("tahu tau kabar info"),
)


_JAVANESE: Final = ["sudah", "tidak"]  # "wis tak takoni", I have asked: "tak" is spelled out so


@dataclass(frozen=True, slots=True)
class Speech:
    """`speaker` says `content`, or was only asked; SOMEBODY where no name is told."""

    speaker: str
    content: tuple[ToldWord, ...]
    said: bool = True


def frame_of(pieces: Sequence[ToldWord]) -> Speech | None:
    """Return who speaks and what is said; None where nobody does."""
    for place, piece in enumerate(pieces):
        if _denies(pieces[max(0, place - 2) : place], piece):
            continue  # "tidak dijawab", "belum ada jawaban"
        if piece.word in SAID_BEFORE:
            found = _said_before(pieces, place)
            if found is None and piece.word in SAID_BY_THEM:
                found = _said_by_them(pieces, place)  # "jawabannya belum diproses"
        elif piece.word in SAID_BY_THEM or _tells(pieces, place):
            found = _said_by_them(pieces, place)
        elif piece.word in SAID_BEHIND or _passes_word(pieces, place):
            found = _said_behind(pieces, place)
        elif piece.word in ASKED:
            found = _asked(pieces, place)
        else:
            continue
        if found:
            return found
    return None


def _passes_word(pieces: Sequence[ToldWord], place: int) -> bool:
    """Tell "menyampaikan bahwa sudah dikirim" from "menyampaikan laporan"."""
    behind = pieces[place + 1 :]
    return pieces[place].word in PASSING_WORD and any(p.deed or p.word in _THAT for p in behind)


def _denies(before: Sequence[ToldWord], piece: ToldWord) -> bool:
    words = [each.word for each in before]
    if piece.word in NEVER_DENIED or (words == _JAVANESE and piece.word in ASKED):
        return False
    return any(word in NOT_YET for word in words)


def _tells(pieces: Sequence[ToldWord], place: int) -> bool:
    give, what = _TELL
    return pieces[place].word in give and any(p.word in what for p in pieces[place + 1 : place + 2])


_THEY: Final = THEM | UNNAMED


def _said_before(pieces: Sequence[ToldWord], place: int) -> Speech | None:
    """Read "kata cs tokopedia ..."."""
    end = _behind(pieces, place + 1)
    named = pieces[end].actor if end < len(pieces) else None
    if named:
        return Speech(named, _content(pieces, end + 1))
    unnamed = any(each.word in UNNAMED for each in pieces[place + 1 : end])
    them = end < len(pieces) and pieces[end].word in _THEY
    if not unnamed and not them:
        return None
    return Speech(SOMEBODY, _content(pieces, end + them))


def _said_by_them(pieces: Sequence[ToldWord], place: int) -> Speech:
    """Read "katanya ...", "dikasih tahu lembaga ..."."""
    start = place + 1 + _tells(pieces, place)
    by_whom = pieces[place].word in _PASSIVE or start > place + 1
    end = _behind(pieces, start)
    named = pieces[end].actor if by_whom and end < len(pieces) else None
    if named:
        return Speech(named, _content(pieces, end + 1))
    content = _content(pieces, start)
    said = pieces[place].word not in _ANSWERED or any(p.is_polar or p.deed for p in content)
    return Speech(_subject(pieces[:place]) or SOMEBODY, content, said=said)


def _said_behind(pieces: Sequence[ToldWord], place: int) -> Speech | None:
    """Read "tokopedia bilang ..."."""
    before = pieces[:place]
    content = _content(pieces, place + 1)
    if not content and any(each.is_polar for each in before):
        return _said_last(before)
    speaker = _subject(before)
    return Speech(speaker, content) if speaker else _asked(pieces, place)


def _said_last(before: Sequence[ToldWord]) -> Speech:
    """Read "... udah dikirim, tokopedia bilang"."""
    *told, last = before
    if last.actor and any(each.is_polar for each in told):
        return Speech(last.actor, tuple(told))
    unnamed = last.word in _THEY
    return Speech(SOMEBODY, tuple(told if unnamed else before))


_TO_OR_BY: Final = TO | BY


def _subject(before: Sequence[ToldWord]) -> str | None:
    """Return who is named before what is said: the last one who is not spoken to."""
    for place in range(len(before) - 1, -1, -1):
        piece = before[place]
        if piece.actor and not (place and before[place - 1].word in _TO_OR_BY):
            return piece.actor
        if piece.word in _THEY:
            return SOMEBODY
    return None


def _asked(pieces: Sequence[ToldWord], place: int) -> Speech | None:
    """Read "saya tanya ke tokopedia ..."; whoever was asked has answered."""
    end = _behind(pieces, place + 1)
    if end < len(pieces) and pieces[end].actor:
        return Speech(str(pieces[end].actor), _content(pieces, end + 1), said=False)
    if any(each.word in UNNAMED for each in pieces[place + 1 : end]):
        return Speech(SOMEBODY, _content(pieces, end), said=False)
    before = pieces[:place]
    if any(each.deed for each in before) or (before[-1:] and before[-1].word in _BY_WAY):
        return None  # "lembaga kirim nilai lewat email"
    whom = _subject(before) or _towards(before)  # "lembaganya udah saya hubungi"
    return Speech(whom, _content(pieces, place + 1), said=False) if whom else None


def _towards(before: Sequence[ToldWord]) -> str | None:
    """Read "ke lembaga udah nanya"."""
    return next((each.actor for each in before if each.actor), None)


def _behind(pieces: Sequence[ToldWord], place: int) -> int:
    """Return where a name can stand: behind "ke", "pihak", "cs"."""
    while place < len(pieces) and pieces[place].actor is None:
        word = pieces[place].word
        if word not in TOWARDS and word not in BESIDE_NAMES and word not in UNNAMED:
            break
        place += 1
    return place


def _content(pieces: Sequence[ToldWord], place: int) -> tuple[ToldWord, ...]:
    """Return what is said behind the frame."""
    words = [piece.word for piece in pieces]
    to_me = words[place : place + 1] and words[place] in TOWARDS and words[place + 1 : place + 2]
    if to_me and to_me[0] in ME:
        place += 2  # "bilang ke saya ..."
    elif words[place : place + 1] == [_TO_ME]:
        place += 1  # "told me ..."
    while place < len(pieces) and words[place] in _PAUSES:
        place += 1
    return tuple(pieces[place:])
