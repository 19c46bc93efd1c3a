"""Whether answers were of help, by what was answered, in plain words for the CS team."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.service.records import Count
from flows.views import Helped

_HELPFUL: Final = "helpful"
_UNHELPFUL: Final = "unhelpful"
_WHY: Final[Mapping[str, str]] = {
    Helped.UNCLEAR: "kurang jelas",
    Helped.OTHER: "bukan itu maksudnya",
    Helped.OUTDATED: "sudah lama",
    Helped.USELESS: "tidak menolong",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """How often an answer was of help, and was not; `why` counts those who said why not."""

    subject: str
    helpful: int
    unhelpful: int
    why: Mapping[str, int] = field(default_factory=dict)


def is_opinion(outcome: str) -> bool:
    """Tell whether an outcome of the journal says what somebody thought of an answer."""
    return outcome.partition(":")[0] in (_HELPFUL, _UNHELPFUL)


def opinions_of(counts: Iterable[Count]) -> tuple[Opinion, ...]:
    """Return the opinions by subject, the most often unhelpful first."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for count in counts:
        if is_opinion(count.outcome):
            found[count.subject][count.outcome] += count.times
    opinions = (_opinion(subject, outcomes) for subject, outcomes in found.items())
    return tuple(sorted(opinions, key=lambda one: (-one.unhelpful, -one.helpful, one.subject)))


def _opinion(subject: str, outcomes: Counter[str]) -> Opinion:
    why = {
        outcome.partition(":")[2]: times
        for outcome, times in outcomes.most_common()
        if ":" in outcome
    }
    helpful, unhelpful = outcomes[_HELPFUL], outcomes[_UNHELPFUL]
    return Opinion(subject=subject, helpful=helpful, unhelpful=unhelpful, why=why)


def opinions_in_words(
    opinions: Sequence[Opinion], named: Callable[[str], str], *, most: int
) -> tuple[str, ...]:
    """Return the lines about the first `most` of them; `named` says what was answered."""
    if not opinions:
        return ()
    helpful = sum(one.helpful for one in opinions)
    unhelpful = sum(one.unhelpful for one in opinions)
    lines = (_line(one, named(one.subject)) for one in opinions[:most])
    return ("", f"Membantu? 👍 {helpful}  👎 {unhelpful}", *lines)


def _line(one: Opinion, name: str) -> str:
    why = ", ".join(f"{_WHY.get(why, why)} {times}" for why, times in one.why.items())
    return f"  👍 {one.helpful:>4}  👎 {one.unhelpful:>4}  {name}{f' ({why})' if why else ''}"
