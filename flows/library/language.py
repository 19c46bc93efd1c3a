"""The everyday words that the CS team keeps (knowledge/vocabulary.yaml)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Everyday words: `slang` maps a word to its standard form, the rest are lists of phrases.

    Of small talk (`greetings` to `insults`) emoji are phrases too. `places_wib` and the like are
    the cities and provinces of a time zone.
    """

    slang: Mapping[str, str]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    unknown: tuple[str, ...]
    button_inactive: tuple[str, ...]
    fillers: tuple[str, ...]
    question_words: tuple[str, ...]
    greetings: tuple[str, ...]
    thanks: tuple[str, ...]
    acknowledgements: tuple[str, ...] = ()
    frustrations: tuple[str, ...] = ()
    insults: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    places_wib: tuple[str, ...] = ()
    places_wita: tuple[str, ...] = ()
    places_wit: tuple[str, ...] = ()
