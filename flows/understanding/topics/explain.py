"""What spoke for a topic, in the words of the message: for the CS team, in Indonesian."""

from collections.abc import Iterator, Sequence
from typing import Final

from flows.text import letter_features, word_features
from flows.understanding.topics.bayes import Bayes
from flows.understanding.topics.ranking import Ranker

_MOST: Final = 3


def reason(ranker: Ranker, stems: Sequence[str], topic: str) -> str:
    """Return 'kata "belum muncul", "sertifikat"'; groups of synonyms or spelling where no word."""
    place = ranker.topics.index(topic)
    said = _told(ranker.by_words, word_features(stems), place)
    if said:
        return f"kata {_quoted(said)}"
    kin = _told(ranker.by_synonyms, ranker.groups.features(stems), place)
    if kin:
        return f"kata yang seartian dengan {_quoted(kin)}"
    spelled = _told(ranker.by_letters, letter_features(stems), place)
    return f"ejaan yang mirip {_quoted(run.strip() for run in spelled)}" if spelled else ""


def _told(view: Bayes, features: list[str], place: int) -> list[str]:
    """Return the features that speak for the topic most, none of them part of another."""
    return list(_apart(_speaking(view, features, place)))[:_MOST]


def _speaking(view: Bayes, features: list[str], place: int) -> list[str]:
    known = [feature for feature in dict.fromkeys(features) if feature in view.known]
    places = [view.known[feature] for feature in known]
    rows = view.table.dense(places)
    worth = ((rows[:, place] - rows.mean(axis=1)) * view.weight.take(places)).tolist()
    return [
        feature
        for value, feature in sorted(zip(worth, known, strict=True), reverse=True)
        if value > 0
    ]


def _apart(features: list[str]) -> Iterator[str]:
    taken: list[str] = []
    for feature in features:
        words = set(feature.split())
        if not any(words <= set(other.split()) for other in taken):
            taken.append(feature)
            yield feature


def _quoted(features: Iterator[str] | list[str]) -> str:
    return ", ".join(f'"{feature}"' for feature in features)
