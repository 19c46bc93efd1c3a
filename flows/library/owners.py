"""Whose matter a message may be besides ours, and which addresses are known to be false.

Frozen values, made by bot.content from owners.yaml and fakes.yaml in knowledge/. No rule here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """An office, an app, a benefit or a shop that is asked about by mistake.

    `aliases` name it. Where `beside` is filled, it is ours as well (a wallet, a platform): then it
    is meant only if one of those words stands there too; none is meant beside a word of `unless`.
    `told` is the line that says whose matter it is; `topic` the id of the topic that tells more.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    beside: tuple[str, ...]
    unless: tuple[str, ...]
    told: str
    topic: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fake:
    """An address that a source tells to be false, without `https://`; `sources` are ids."""

    address: str
    sources: tuple[str, ...]
