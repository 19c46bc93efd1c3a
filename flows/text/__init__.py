"""A message into plain words: normalised, in clauses and phrases, with slips of the finger."""

from flows.text.beginning import beginning
from flows.text.clauses import (
    Stretch,
    TypedSentence,
    Words,
    clauses,
    clauses_of,
    joined,
    parts,
    sentences,
    stretches,
)
from flows.text.features import letter_features, runs, stem, word_features
from flows.text.normalise import LONGEST, POLARITY, plain, plain_words, squeezed, words
from flows.text.notation import Lettered, Notation
from flows.text.phrases import Phrases, by_rarest_word, fillers, phrases, question_words
from flows.text.typos import ByFirstLetter, Repair, alike, by_first_letter, repair, repair_towards
from flows.text.word_sets import word_set

__all__ = [
    "LONGEST",
    "POLARITY",
    "ByFirstLetter",
    "Lettered",
    "Notation",
    "Phrases",
    "Repair",
    "Stretch",
    "TypedSentence",
    "Words",
    "alike",
    "beginning",
    "by_first_letter",
    "by_rarest_word",
    "clauses",
    "clauses_of",
    "fillers",
    "joined",
    "letter_features",
    "parts",
    "phrases",
    "plain",
    "plain_words",
    "question_words",
    "repair",
    "repair_towards",
    "runs",
    "sentences",
    "squeezed",
    "stem",
    "stretches",
    "word_features",
    "word_set",
    "words",
]
