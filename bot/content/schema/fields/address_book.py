"""The numbers and addresses of contacts.yaml, by the gaps with which other texts name them.

`{kontak:prakerja}` is the first channel of a contact, `{kontak:prakerja.telepon}` its first of that
kind, `{kontak:prakerja.dashboard}` the one of that code. It is read from the tree of the file, so
that gaps are known while something else in it is wrong.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.content.yaml import EACH, MapNode, Node, find, text

CHANNEL_KINDS: Final = (
    "telepon",
    "whatsapp",
    "email",
    "situs",
    "formulir",
    "live chat",
    "kontak",
    "instagram",
    "facebook",
    "twitter",
    "youtube",
)
CONTACT_GAP: Final = "kontak:"
_GAP: Final = re.compile(r"\{(kontak:[^{}\n]*)\}")
_FORM: Final = re.compile(r"^(?:[a-z]*:)?/*(?:www\.)?", re.IGNORECASE)
_SCHEME: Final = re.compile(r"^https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedChannel:
    """A channel as texts can name it: `names` are its gaps without braces, the best one first.

    `coded` tells that it has a name of its own.
    """

    kind: str
    value: str
    coded: bool
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressBook:
    """What contacts.yaml offers to other texts.

    `unsure` are contacts of which not everything could be read: whatever names one of their
    channels counts as right, for the problem is told in contacts.yaml.
    """

    channels: tuple[NamedChannel, ...] = ()
    unsure: frozenset[str] = frozenset()
    values: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, contacts: MapNode) -> "AddressBook":
        """Read it from the tree of contacts.yaml."""
        channels = tuple(_channels(contacts))
        return cls(
            channels=channels,
            unsure=frozenset(key.text for key, node in contacts.entries() if not _clear(node)),
            values={name: channel.value for channel in channels for name in channel.names},
        )

    def knows(self, gap: str) -> bool:
        """Tell whether a gap (without braces) names a channel."""
        contact = gap.removeprefix(CONTACT_GAP).partition(".")[0]
        return gap in self.values or (gap.startswith(CONTACT_GAP) and contact in self.unsure)

    def filled(self, words: str) -> str:
        """Return the text with its known gaps filled: addresses without scheme and last slash."""
        if CONTACT_GAP not in words:
            return words
        return _GAP.sub(lambda gap: short(self.values.get(gap[1], gap[0])), words)

    def whole(self, words: str) -> str:
        """Return the whole value of the channel that a text names, or the text if it names none."""
        gap = _GAP.fullmatch(words)
        return self.values.get(gap[1], words) if gap else words

    def gap_of(self, address: str) -> str | None:
        """Return the gap, in braces, of the channel with that web address, in whatever form."""
        wanted = _bare(address)
        found = (each for each in self.channels if each.names and _bare(each.value) == wanted)
        return next((f"{{{channel.names[0]}}}" for channel in found), None)


def _bare(address: str) -> str:
    return _FORM.sub("", address.strip()).rstrip("/").casefold()


def short(value: str) -> str:
    """Return an address as one reads it: without `https://` and closing slash."""
    return _SCHEME.sub("", value).removesuffix("/") if _SCHEME.match(value) else value


def _channels(contacts: MapNode) -> Iterator[NamedChannel]:
    for key, contact in contacts.entries():
        taken: set[str] = set()
        for node in find(contact, ("channels", EACH)):
            kind, value, code = (_written(node, name) for name in ("kind", "value", "code"))
            names = [f"{CONTACT_GAP}{key.text}.{each}" for each in (code, kind) if each]
            free = tuple(name for name in (*names, f"{CONTACT_GAP}{key.text}") if name not in taken)
            taken.update(free)
            yield NamedChannel(kind=kind, value=value, coded=bool(code), names=free)


def _written(node: Node, name: str) -> str:
    found = text(node, (name,))
    return found.text.strip() if found else ""


def _clear(contact: Node) -> bool:
    """Tell whether every channel of a contact has a kind that we know, and a value."""
    channels = [*find(contact, ("channels", EACH))]
    return bool(channels) and all(
        _written(channel, "kind") in CHANNEL_KINDS and _written(channel, "value")
        for channel in channels
    )
