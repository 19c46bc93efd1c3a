"""`stray-address`: a web or mail address, an account or a phone number outside contacts.yaml.

They stand there once, as channels; every other text that reaches a participant, the notes of
contacts among them, names the channel in a gap. So a number that changes is changed in one place,
and nobody is sent to an address that was mistyped, made up or taken from a swindler. In a text the
gap becomes the address without `https://`, in `url` the whole of it. Examples of what participants
write are not looked at, nor are words of theirs.

FAIL  answer: Daftar di prakerja.vip ya, Kak.
FAIL  fix: Telepon Dukcapil di 1500537.
PASS  answer: Alamat seperti prakerja(titik)vip itu palsu, Kak.
PASS  fix: Telepon Dukcapil di {kontak:dukcapil.telepon}.
PASS  url: "{kontak:prakerja.formulir}"
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.content.draft import Draft, Figure, TextAddress, ToldText, addresses, figures, told_texts
from bot.content.problems import Problem, meant, nearest
from bot.content.schema.fields import NamedChannel, short
from bot.content.yaml import Mark, Page, Suggestion, TextNode, mended, place_inside, swapped
from flows.privacy import NOBODY, Kind, guard

_PLAIN: Final = ""
_NAMES: Final = frozenset({"name", "title", "label", "group"})
_LINKS: Final = frozenset({"url", "complaint_form"})
# `prakerja.co.id` is 93 like `prakerja.go.id`, `dashboard.prakerja.go.id` 74: another site.
_A_SLIP: Final = 80.0
_OF_A_PERSON: Final = frozenset({Kind.NIK, Kind.KK, Kind.CARD})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An address or number in a text. `key` is the same for all ways of writing it."""

    key: str
    written: str
    start: int
    number: bool = False


_Channels = Mapping[str, Sequence[NamedChannel]]


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such place; none while contacts.yaml is unreadable."""
    book = draft.address_book
    if book is None:
        return
    known = _by_key(book.channels)
    for told in told_texts(draft):
        if told.entry.kind.name == "contact" and told.field == "value":
            continue
        for found in _found(told.addresses, told.figures):
            yield _problem(told, found, known)


def _found(others: Iterable[TextAddress], numbers: Iterable[Figure]) -> Iterator[_Found]:
    for address in others:
        bare = address.bare.removeprefix("@")
        key = f"@{bare}" if address.account else bare
        yield _Found(key=key, written=address.written, start=address.start)
    for figure in numbers:
        if figure.number:
            yield _Found(key=figure.value, written=figure.written, start=figure.start, number=True)


def _by_key(channels: Sequence[NamedChannel]) -> _Channels:
    """Return the channels that are an address or number and nothing else, by what they lead to."""
    by_key: dict[str, list[NamedChannel]] = {}
    for channel in channels:
        for found in _found(addresses(channel.value), figures(channel.value)):
            if found.written == channel.value.strip():
                by_key.setdefault(found.key, []).append(channel)
    return by_key


def _problem(told: ToldText, found: _Found, known: _Channels) -> Problem:
    page, node = told.entry.page, told.node
    turn = node.text.count(found.written, 0, found.start)
    mark = place_inside(page, node, found.written, turn)
    what = "Nomor" if found.number else "Alamat"
    written = " ".join(found.written.split())
    gap = None if _is_name(told) else _gap(node.text, found, known)
    advice = (
        "Tambahkan dulu sebagai saluran di contacts.yaml beserta sumbernya, lalu sebut di sini "
        "dengan isian seperti {kontak:prakerja.telepon}."
    )
    if _is_name(told):
        says = f"{what} {written} tidak bisa ditulis di nama, judul, atau label."
        advice = "Hapus dari sini. Di kalimat atau tombol ia disebut dengan isian."
    elif _OF_A_PERSON.intersection(guard(found.written, NOBODY).kinds):
        says = f"Nomor {written} seperti nomor milik seseorang (NIK, KK, atau kartu)."
        advice = "Hapus. Data pribadi tidak pernah ditulis di sini, juga tidak sebagai contoh."
    elif found.key in known and gap is None:
        says = (
            f"{what} {written} cukup ditulis di contacts.yaml, tetapi belum bisa disebut di sini."
        )
        advice = "Beri saluran itu `code` di contacts.yaml, lalu tulis isiannya di sini."
    elif gap and found.key in known:
        says = f"{what} {written} cukup ditulis di contacts.yaml. Di sini pakai isian `{gap}`."
    else:
        fake = "" if found.number else " Alamat palsu sebagai contoh ditulis dengan (titik)."
        says = f"{what} {written} tidak ada di contacts.yaml.{meant(gap)}{fake}"
    line = _line(page, node, mark, found, gap) if gap else None
    return page.problem(
        "stray-address",
        # A link is an address as a whole; what is wrong with its form is told at the same place.
        node.start if told.field in _LINKS else mark,
        says,
        hint=line or Suggestion(text=advice),
    )


def _is_name(told: ToldText) -> bool:
    """Tell whether it stands in a name, where gaps are not filled."""
    return told.field in _NAMES or told.entry.kind.name == "calendar"


def _gap(text: str, found: _Found, known: _Channels) -> str | None:
    """Return the gap that names it, or else the one that is a slip away.

    Where several channels lead there (a site and an account), the kind spoken of just before tells
    which is meant, then how it is written.
    """
    key = found.key if found.key in known else _near(found, known)
    named = [channel for channel in known.get(key or "", ()) if channel.names]
    if not named:
        return None
    before = text[: found.start].split()
    spoken = before[-1].casefold().strip(":(") if before else ""

    def unlike(channel: NamedChannel) -> tuple[bool, bool, bool]:
        written = short(found.written) == short(channel.value)
        return (channel.kind != spoken, not written, not channel.coded)

    return f"{{{min(named, key=unlike).names[0]}}}"


def _near(found: _Found, known: _Channels) -> str | None:
    """Return the nearest of the same kind: a mail for a mail, an account for an account."""
    alike = [key for key in known if _shape(key) == _shape(found.key)]
    return nearest(found.key, alike, cutoff=_A_SLIP)


def _shape(key: str) -> tuple[bool, bool, bool]:
    return (key.isdigit(), key.startswith("@"), "@" in key)


def _line(page: Page, node: TextNode, mark: Mark, found: _Found, gap: str) -> str | None:
    """Return the line with the gap in it, in quotes where it would be YAML of its own."""
    if node.style == _PLAIN and node.start.line == node.end.line:
        end = found.start + len(found.written)
        return mended(page, node, node.text[: found.start] + gap + node.text[end:])
    if node.style == _PLAIN and found.start == 0:
        return None
    return swapped(page, mark, found.written, gap)
