"""What came of asking somebody, where it was no report: no answer, "wait", not found, sent on."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from flows.text import word_set
from flows.understanding.reports.doubts import Doubt, doubt_of
from flows.understanding.reports.frames import frame_of
from flows.understanding.reports.pieces import ToldSegment, ToldWord
from flows.understanding.reports.words import DATA, NOT_YET, SOMEBODY, WAITING

NO_ANSWER: Final = "no_answer"
WAIT: Final = "wait"
NOT_FOUND: Final = "not_found"
SENT_ON: Final = "sent_on"

_ANSWERED: Final = word_set("""
    jawab dijawab menjawab balas dibalas membalas bales dibales ngebales respon direspon respons
    merespon direspons ngerespon angkat diangkat gubris digubris ditanggapi tanggapi ditanggepin
    jawaban balasan tanggapan reply replied answer answered respond nyaut
""")
_IGNORED: Final = word_set("dicuekin dicuekkin dikacangin diabaikan dianggurin nyuekin ngacangin")
_FOUND: Final = word_set("ketemu ditemukan ditemuin nemu menemukan found terdaftar terdata kebaca")
_TOLD_TO: Final = word_set("""
    disuruh diminta suruh nyuruh menyuruh minta harap mohon disuru diarahkan diarahin mengarahkan
    told asked disarankan dianjurkan
""")
_SENT: Final = word_set("""
    dilempar dilemparin dioper dioperin diarahkan diarahin dialihkan dipingpong dilimpahkan lempar
    ngelempar
""")
_REACH: Final = word_set("""
    ke hubungi menghubungi tanya nanya tanyain chat kontak telpon telepon lapor wa whatsapp email
""")
_UNITS: Final = {"hari": 1, "minggu": 7, "pekan": 7}
_ONE: Final = {"sehari": 1, "seminggu": 7}
_PATIENCE: Final = WAITING | {"tunggu", "sabar", "wait"}
_NO: Final = "no"  # "no reply from tokopedia"
_NEAR: Final = 3
_MOST_DAYS: Final = 365
_TELLING: Final = _ANSWERED | _IGNORED | _FOUND | _TOLD_TO | _SENT | _PATIENCE | {"ada"}
_ONLY_DENIED: Final = _FOUND | {"ada"}  # and only of data
_APART: Final = "di"  # "di oper" is one word there
# Whoever has filled in the form waits for another answer.
_FORM: Final = word_set("form formulir formnya pengaduan aduan bot kamu")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingOutcome:
    """`kind` came of asking `actor`, where that is named; `days` to wait, or whom `to` go to."""

    kind: str
    actor: str | None = None
    days: int | None = None
    to: str | None = None


def may_tell_outcome(spoken: tuple[str, ...]) -> bool:
    """Tell whether words can tell what came of asking."""
    telling = _TELLING.intersection(spoken)
    if telling <= _ONLY_DENIED and _APART not in spoken:
        return bool(telling) and not (NOT_YET.isdisjoint(spoken) or DATA.isdisjoint(spoken))
    return bool(telling)


def read_outcome(segments: Sequence[ToldSegment]) -> AskingOutcome | None:
    """Return what came of asking; None where that is not told, or only asked or supposed."""
    if any(not _FORM.isdisjoint(segment.words) for segment in segments):
        return None
    speaker: str | None = None
    for segment in segments:
        frame = frame_of(segment.pieces)
        if frame and frame.speaker != SOMEBODY:
            speaker = frame.speaker
        found = _outcome(segment, spoken=frame is not None)
        if found:
            doubt = doubt_of(segment.pieces, segment, reported=True)
            hidden = doubt in (Doubt.ASKED, Doubt.UNREAL, Doubt.OF_OTHERS)
            return None if hidden else _of(found, segment.pieces, speaker)
    return None


def _outcome(segment: ToldSegment, *, spoken: bool) -> AskingOutcome | None:
    pieces = segment.pieces
    words = [piece.word for piece in pieces]
    if _denies(words, _ANSWERED) or not _IGNORED.isdisjoint(words):
        return AskingOutcome(kind=NO_ANSWER)
    if _denies(words, _FOUND) or _is_absent(words):
        return None if DATA.isdisjoint(words) else AskingOutcome(kind=NOT_FOUND)
    sent = _sent_to(pieces)
    if sent:
        return AskingOutcome(kind=SENT_ON, to=sent)
    told = spoken or not _TOLD_TO.isdisjoint(words)
    if told and not _PATIENCE.isdisjoint(words):
        return AskingOutcome(kind=WAIT, days=_days(words))
    return None


def _denies(words: Sequence[str], what: frozenset[str]) -> bool:
    return any(
        (word in NOT_YET or word == _NO)
        and not what.isdisjoint(words[place + 1 : place + 1 + _NEAR])
        for place, word in enumerate(words)
    )


def _is_absent(words: Sequence[str]) -> bool:
    """Tell "datanya tidak ada" from "datanya belum ada", which only has not come yet."""
    return any(pair == ("tidak", "ada") for pair in pairwise(words))


def _sent_to(pieces: Sequence[ToldWord]) -> str | None:
    """Return to whom one was sent: "disuruh tanya lembaga", "dilempar ke prakerja"."""
    for place, piece in enumerate(pieces):
        if piece.word not in _TOLD_TO and piece.word not in _SENT:
            continue
        behind = pieces[place + 1 :]
        reached = [at for at, each in enumerate(behind) if each.word in _REACH]
        named = [each.actor for each in behind[reached[0] :] if each.actor] if reached else []
        if named:
            return named[0]
    return None


def _days(words: Sequence[str]) -> int | None:
    for number, unit in pairwise(words):
        if number.isdecimal() and unit in _UNITS:
            days = int(number) * _UNITS[unit]
            return days if 1 <= days <= _MOST_DAYS else None
    return next((_ONE[word] for word in words if word in _ONE), None)


def _of(found: AskingOutcome, pieces: Sequence[ToldWord], speaker: str | None) -> AskingOutcome:
    """Return the outcome with whom was asked: named beside it, or the one who spoke."""
    named = [piece.actor for piece in pieces if piece.actor and piece.actor != found.to]
    by_name = named[0] if named else None
    own = None if speaker == found.to else speaker  # "disuruh tanya lembaga": nobody was asked yet
    return AskingOutcome(kind=found.kind, actor=own or by_name, days=found.days, to=found.to)
