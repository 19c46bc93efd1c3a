"""Unanswered questions, those that ask the same together, the most usual first. Pure."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.reports.clustering import Clusters, Vector, vectors
from bot.service.records import UnansweredQuestion
from flows.dialogue import Outcome
from flows.library import Library

_OTHERS: Final = 3
_TOPICS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """Questions that ask the same; `texts` are their wordings, the most typical first."""

    questions: tuple[UnansweredQuestion, ...]
    texts: tuple[str, ...]

    @property
    def example(self) -> str:
        """The wording that stands for all."""
        return self.texts[0]

    @property
    def others(self) -> tuple[str, ...]:
        """A few more wordings, from near to far: those nearest hardly differ."""
        rest = self.texts[1:]
        if len(rest) <= _OTHERS:
            return rest
        return tuple(rest[place * len(rest) // _OTHERS] for place in range(_OTHERS))

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of the topics that came nearest, the most usual first."""
        near = (question.topics[:1] for question in self.questions if not is_foreign(question))
        named = Counter(topic for first in near for topic in first)
        return tuple(sorted(named, key=lambda topic: (-named[topic], topic))[:_TOPICS])

    @property
    def foreign(self) -> int:
        """How many of the questions were held to be none of ours."""
        return sum(is_foreign(question) for question in self.questions)

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which somebody asked, the first one first."""
        return tuple(sorted({question.day for question in self.questions}))


def is_foreign(question: UnansweredQuestion) -> bool:
    """Tell whether a question was held to be none of ours: no topic is near it then."""
    return question.outcome == Outcome.OUT_OF_SCOPE


def group(questions: Sequence[UnansweredQuestion], library: Library) -> tuple[QuestionGroup, ...]:
    """Return the groups. The order of the questions makes no difference."""
    asked = _by_text(questions)
    texts = sorted(asked, key=lambda text: (-len(asked[text]), text))
    made = vectors(texts, library)
    groups = Clusters()
    for text, vector in zip(texts, made, strict=True):
        groups.add(vector, times=len(asked[text]))
    found = (
        _group([texts[place] for place in _typical_first(groups, number, made)], asked)
        for number in range(len(groups.members))
    )
    return tuple(sorted(found, key=lambda one: (-len(one.questions), one.example)))


def _typical_first(groups: Clusters, number: int, made: Sequence[Vector]) -> list[int]:
    """Return the places of a group's wordings, those nearest to its middle first."""
    nearness = {place: groups.likeness(made[place], number) for place in groups.members[number]}
    return sorted(nearness, key=lambda place: (-nearness[place], place))


def _group(
    texts: Sequence[str], asked: Mapping[str, Sequence[UnansweredQuestion]]
) -> QuestionGroup:
    questions = (question for text in texts for question in asked[text])
    spelt = (max(" ".join(one.text.split()) for one in asked[text]) for text in texts)
    return QuestionGroup(questions=tuple(questions), texts=tuple(spelt))


def _by_text(questions: Sequence[UnansweredQuestion]) -> Mapping[str, list[UnansweredQuestion]]:
    """Return the questions by their wording, whatever its spaces and capitals."""
    asked: defaultdict[str, list[UnansweredQuestion]] = defaultdict(list)
    for question in questions:
        asked[" ".join(question.text.casefold().split())].append(question)
    return asked
