"""What is said of several at once or in a row: days without a verb, contrasts, "dua-duanya"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from flows.text import word_set
from flows.understanding.reports.acts import is_bare
from flows.understanding.reports.pieces import ToldSegment, ToldWord
from flows.understanding.reports.words import (
    ASKING,
    BESIDE_NAMES,
    JOINING,
    LEMBAGA,
    NOT_YET,
    PLATFORM,
    UNREAL,
)

BOTH: Final = word_set("duanya keduanya duaduanya")
_AS_FOR: Final = "kalau"  # "..., kalau lembaganya udah": of the other one, and no condition
_TOPICS: Final = word_set("sih mah")
_BESIDE: Final = BESIDE_NAMES | word_set(
    "baik antara kalau ya nih tapi jadi memang sih mah nya yang"
)


def contrasted(segments: Sequence[ToldSegment]) -> Iterator[ToldSegment]:
    """Yield the segments, those that only turn to another one without their "kalau".

    That ends the sentence: "kalau lembaganya udah, kapan keluar" supposes it.
    """
    before: ToldSegment | None = None
    for segment, behind in zip(segments, (*segments[1:], None), strict=True):
        last = behind is None or behind.begins or not behind.pieces
        if before and last and _turns(before, segment):
            yield replace(segment, pieces=segment.pieces[1:])
        else:
            yield segment
        before = segment


def _turns(before: ToldSegment, segment: ToldSegment) -> bool:
    """Tell "pintaria belum kirim, kalau lembaganya udah dari tgl 9"."""
    if segment.asked or segment.begins or segment.words[:1] != (_AS_FOR,):
        return False
    content = tuple(each for each in segment.pieces[1:] if each.word not in _TOPICS)
    told = any(each.is_polar or each.deed for each in before.pieces)
    return told and UNREAL.isdisjoint(before.words) and _is_turn(content)


def _is_turn(content: tuple[ToldWord, ...]) -> bool:
    """Tell whether it is said of one that it is done or not, or on which day."""
    one = sum(each.actor is not None for each in content) == 1
    told = any(each.is_polar or each.word.isdigit() for each in content)
    return one and told and is_bare(content, others=0)


def list_begins(segments: Sequence[ToldSegment]) -> int | None:
    """Return the place of the first of a row of days: "lembaga 9 nov, tokopedia 10 nov, pmo belum".

    It tells the day of a lembaga, and of another one a deed or a not-yet; a platform's day in front
    may be that of buying.
    """
    for place, segment in enumerate(segments[:-1]):
        named = {each.actor for each in segment.pieces if each.actor}
        if named != {LEMBAGA} or segment.asked or not _is_turn(segment.pieces):
            continue
        dated = any(each.word.isdigit() for each in segment.pieces)
        if not dated or not NOT_YET.isdisjoint(segment.words):
            continue
        return place if _goes_on(segments[place + 1 :]) else None
    return None


_NO_LIST: Final = UNREAL | ASKING


def _goes_on(behind: Sequence[ToldSegment]) -> bool:
    for segment in behind:
        if segment.begins or segment.asked or not any(each.actor for each in segment.pieces):
            return False
        if not _NO_LIST.isdisjoint(segment.words):
            return False
        if any(each.is_polar or each.deed for each in segment.pieces):
            return True
        if not _is_turn(segment.pieces):
            return False
    return False


def several_of(content: Sequence[ToldWord], main: int | None) -> tuple[str, ...]:
    """Return of whom it is said, where that is more than one."""
    return both_of(content) or joined_of(content, main)


def only_named(content: Sequence[ToldWord]) -> str | None:
    """Return who is all that is named: the first of "lembaga dan tokopedia", which is cut there."""
    named = [each.actor for each in content if each.actor]
    light = all(each.actor or each.word in _BESIDE for each in content)
    return named[0] if len(named) == 1 and light else None


def joined_of(content: Sequence[ToldWord], main: int | None) -> tuple[str, ...]:
    """Return the two of whom it is said at once: "lembaga maupun tokopedia belum lapor"."""
    said = content if main is None else content[:main]
    named = [(place, each.actor) for place, each in enumerate(said) if each.actor]
    if len(named) != 2:  # noqa: PLR2004 - both of them
        return ()
    (first, one), (second, other) = named
    between = [each.word for each in said[first + 1 : second] if each.word not in _BESIDE]
    light = all(each.word in _BESIDE for each in said[:first])
    return (str(one), str(other)) if light and len(between) == 1 and between[0] in JOINING else ()


def both_of(content: Sequence[ToldWord]) -> tuple[str, ...]:
    """Return who "dua-duanya" are: the two that are named, else a lembaga and the platform."""
    if BOTH.isdisjoint(each.word for each in content):
        return ()
    named = tuple(dict.fromkeys(each.actor for each in content if each.actor))
    if not named:
        return (LEMBAGA, PLATFORM)
    return named if len(named) == 2 else ()  # noqa: PLR2004 - both of them
