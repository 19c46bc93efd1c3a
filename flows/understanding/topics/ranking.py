"""Which topics a message may ask, with the lead of each: fitted on the content's own examples.

Three views of a message (words, letters, synonyms) are ranked apart and added up. What is none of
ours is a class of its own. What follows from a lead is decided in topics.decide.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from typing import Final, NamedTuple

from flows.library import Library, Same, Topic, Vocabulary, made_once_or_given
from flows.text import Repair, Words, repair, runs, stem, word_features, words
from flows.understanding.topics.bayes import Bayes, fit, with_one_table
from flows.understanding.topics.synonyms import Synonyms, synonyms
from flows.understanding.topics.table import Scores

# How much a view counts beside the words.
_LETTERS: Final = 0.5
_SYNONYMS: Final = 0.5
# How much a word of another world speaks against us, beyond its own weight; such a word stands in
# two messages that are none of ours, and is so many times rarer in examples.
_FOREIGN: Final = 2.0
_TWICE: Final = 2
_MORE: Final = 8
# Examples of a topic that are learned from; where there are more, they are picked evenly.
_MOST: Final = 500


class Ranked(NamedTuple):
    """A topic with its lead over the next best topic and over what is none of ours.

    Both in natural logarithms of odds; the lead of all but the first is negative.
    """

    topic: str
    ahead: float
    ours: float


@dataclass(frozen=True, slots=True, eq=False)
class Ranker:
    """What was learned of the topics; the last class is what is none of ours.

    The three views share one table.
    `letters` returns the places in `by_letters` of the runs of letters of one stem. `examples` has
    the topic of each example, by its words; of an example that two topics have, the first.
    """

    topics: tuple[str, ...]
    by_words: Bayes
    by_letters: Bayes
    by_synonyms: Bayes
    letters: Callable[[str], list[int]]
    groups: Synonyms
    repair: Repair
    foreign: frozenset[str]
    examples: Mapping[Words, str]

    def stems(self, spoken: Sequence[str]) -> list[str]:
        """Return normalised words as they are ranked: without endings, slips mended."""
        return self.repair(map(stem, spoken))

    def heard(self, stems: Sequence[str]) -> int:
        """Return in how many examples the most usual of these stems stands."""
        return max(map(self.repair.used.get, stems, repeat(0)), default=0)

    def rank(self, stems: Sequence[str], most: int | None = None) -> tuple[Ranked, ...]:
        """Return the topics, best first, for a message given as its stems: all, or the first.

        Empty where no word, no run of letters is known, or there are no topics.
        """
        return self.best(self.scores(stems), stems, most)

    def best(
        self, scores: Scores, stems: Sequence[str], most: int | None = None
    ) -> tuple[Ranked, ...]:
        """Return the same from what `scores` returned."""
        *ours, none = scores.tolist()
        if not self.topics or not (none or any(ours)):
            return ()
        none += _FOREIGN * len(self.foreign.intersection(stems))
        order = (-scores[:-1]).argsort(kind="stable")[:most].tolist()
        topics, (first, *others) = self.topics, order
        best, second = ours[first], ours[order[1]] if others else none
        return (
            Ranked(topics[first], best - second, best - none),
            *[Ranked(topics[at], ours[at] - best, ours[at] - none) for at in others],
        )

    def scores(self, stems: Sequence[str]) -> Scores:
        """Return what speaks for each topic, and last for what is none of ours."""
        words = self.by_words.places(word_features(stems))
        letters = [*chain.from_iterable(map(self.letters, stems))]
        groups = self.by_synonyms.places(self.groups.features(stems))
        views = ((words, 1.0), (letters, _LETTERS), (groups, _SYNONYMS))
        return self.by_words.scores_of(views)


def _learned(library: Library) -> Ranker:
    return _fitted(
        Same(library.topics),
        Same(library.out_of_scope),
        Same(library.synonyms),
        Same(library.vocabulary),
    )


# The ranker of the library's topics, fitted once; `give_ranker` takes one learned before.
ranker, give_ranker = made_once_or_given(_learned)


@lru_cache(maxsize=4)
def _fitted(
    topics: Same[tuple[Topic, ...]],
    out_of_scope: Same[tuple[str, ...]],
    groups: Same[Mapping[str, tuple[str, ...]]],
    vocabulary: Same[Vocabulary],
) -> Ranker:
    return fit_ranker(topics.value, out_of_scope.value, groups.value, vocabulary.value)


def fit_ranker(
    topics: Sequence[Topic],
    out_of_scope: Sequence[str],
    groups: Mapping[str, tuple[str, ...]],
    vocabulary: Vocabulary,
) -> Ranker:
    """Learn from the topics' examples, and from messages that are none of ours."""
    texts = [
        (text, place)
        for place, topic in enumerate(topics)
        for text in (topic.title, *_picked(topic.examples))
    ]
    texts += [(text, len(topics)) for text in _picked(out_of_scope, _MOST * 10)]
    known = synonyms(groups, vocabulary)
    spoken = [words(text, vocabulary) for text, _ in texts]
    stems = [[stem(word) for word in said] for said in spoken]
    labels = [place for _, place in texts]
    classes = len(topics) + 1
    by_words, by_letters, by_synonyms = with_one_table(
        [
            fit([word_features(each) for each in stems], labels, classes),
            fit(stems, labels, classes, parts=runs),
            fit([known.features(each) for each in stems], labels, classes),
        ]
    )
    return Ranker(
        topics=tuple(topic.id for topic in topics),
        by_words=by_words,
        by_letters=by_letters,
        by_synonyms=by_synonyms,
        letters=letters_in(by_letters),
        groups=known,
        repair=repair(stems),
        foreign=_foreign(stems, [label == len(topics) for label in labels]),
        examples={
            said: topics[place].id
            for said, (_, place) in zip(reversed(spoken), reversed(texts), strict=True)
            if said and place < len(topics)
        },
    )


def letters_in(view: Bayes) -> Callable[[str], list[int]]:
    """Return what finds the places of the runs of letters of a stem; it remembers the last ones."""
    return lru_cache(maxsize=8192)(lambda stem: view.places(runs(stem)))


def _foreign(messages: Sequence[Sequence[str]], none_of_ours: Sequence[bool]) -> frozenset[str]:
    """Return the stems that speak of other worlds: "sscasn", "shopee"."""
    theirs, ours = Counter[str](), Counter[str]()
    for message, other in zip(messages, none_of_ours, strict=True):
        (theirs if other else ours).update(set(message))
    return frozenset(
        stem
        for stem, times in theirs.items()
        if times >= _TWICE and times >= _MORE * ours[stem] and not stem.isdigit()
    )


def _picked(texts: Sequence[str], most: int = _MOST) -> Sequence[str]:
    """Return all texts, or `most` of them, evenly picked."""
    if len(texts) <= most:
        return texts
    return [texts[place * len(texts) // most] for place in range(most)]
