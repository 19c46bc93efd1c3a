"""Platforms and providers that a message names, and the words that carry the rest."""

from flows.understanding.names.content_words import content_words
from flows.understanding.names.mentions import (
    NamedParties,
    names_several_platforms,
    read_platform,
    read_provider,
)
from flows.understanding.names.parties import party_names

__all__ = [
    "NamedParties",
    "content_words",
    "names_several_platforms",
    "party_names",
    "read_platform",
    "read_provider",
]
