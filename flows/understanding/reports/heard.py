"""What a message has told so far, and where in the text: the newest word counts.

Two days of one actor count neither, unless the second puts the first right.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from flows.understanding.reports.pieces import ToldSegment
from flows.understanding.reports.words import LEMBAGA

NOT_YET: Final = "no"
DONE: Final = "done"  # on a day that is not told


@dataclass(slots=True)
class HeardSoFar:
    """`said` maps an actor to an ISO day, DONE or NOT_YET, the newest last.

    `newest`: of whom it was said last; `day`: the last day that was told; `taken`: the segments
    that tell of it; `framing`: those that only say who speaks.
    """

    said: dict[str, str] = field(default_factory=dict)
    newest: tuple[str, ...] = ()
    day: str | None = None
    taken: list[ToldSegment] = field(default_factory=list)
    framing: list[ToldSegment] = field(default_factory=list)
    _torn: set[str] = field(default_factory=set)

    def take(self, actors: tuple[str, ...], what: str, *, mends: bool = False) -> None:
        """Keep what is said of actors; `mends`: it puts right what was said before."""
        for actor in actors:
            before = self.said.pop(actor, DONE)
            if mends:
                self._torn.discard(actor)
            elif _is_day(what) and _is_day(before) and what != before:
                self._torn.add(actor)
            kept = before if what == DONE and _is_day(before) else what
            self.said[actor] = DONE if actor in self._torn and _is_day(kept) else kept
        self.newest = actors
        self.day = what if _is_day(what) else self.day

    def rename(self, actor: str) -> None:
        """Put right of whom it was said last: "eh maksudnya tokopedia"."""
        told = [self.said.pop(each) for each in self.newest]
        self.take((actor,), told[-1], mends=True)

    def drop(self, actors: Sequence[str]) -> None:
        """Forget what was said of actors."""
        for actor in actors:
            self.said.pop(actor, None)
        self.newest = ()

    def is_too_early(self, actor: str, said: str) -> bool:
        """Tell a day that may be that of buying: "lembaga belum lapor, tokopedia 1 nov"."""
        lembaga = self.said.get(LEMBAGA)
        if actor == LEMBAGA or lembaga is None or said == NOT_YET:
            return False
        return lembaga == NOT_YET or (lembaga != DONE and said < lembaga)

    def rest_of(self, text: str) -> str:
        """Return what the text tells besides."""
        kept, start = [], 0
        for segment in sorted((*self.taken, *self.framing), key=lambda each: each.start):
            kept.append(text[start : segment.start])
            start = max(start, segment.end)
        kept.append(text[start:])
        return " ".join(part.strip() for part in kept if part.strip())


def _is_day(said: str) -> bool:
    return said not in (DONE, NOT_YET)
