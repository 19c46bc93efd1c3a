"""Which addresses of a message are to be judged: those asked about, sent alone, or dangerous."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from flows.addresses.hosts import sites, undotted
from flows.addresses.judge import AddressKind, JudgedAddress, judge
from flows.library import Library
from flows.privacy import handed_on
from flows.text import Words, stem, word_set, words

_SIGNS: Final = ("@", ".", "://", "(titik", "[titik", "(dot", "[dot")
# Whether it is real is asked with one of these.
_REAL: Final = word_set("""
    asli resmi benar beneran palsu penipuan penipu nipu tipu tiruan abal aman hoaks hoax valid
    terpercaya dipercaya percaya bohong bodong official legit real fake scam safe trusted curiga
    mencurigakan jebakan phishing
""")
_WHOSE: Final = frozenset({("nomor", "siapa"), ("punya", "siapa"), ("akun", "siapa")})
_OWN: Final = frozenset(
    (thing, "saya") for thing in ("email", "nomor", "hp", "whatsapp", "wa", "telepon", "surel")
)
# What stands around an address that is sent alone.
_AROUND: Final = word_set("""
    ini itu nih tuh kak min bang admin halo link linknya tautan alamat situs website web nomor no
    nomornya wa whatsapp telepon email akun akunnya ig instagram tolong cek ya dong deh yang apa kah
    coba lihat https http www
""")


def to_judge(text: str, library: Library, *, guarded: bool) -> tuple[JudgedAddress, ...]:
    """Return the verdicts that the message wants; `text` is as it was typed.

    `guarded` tells that it holds something stricter than a number or an e-mail address: then only
    what is dangerous counts.
    """
    if not any(map(text.__contains__, _SIGNS)) and not any(map(str.isdigit, text)):
        return ()
    found = judge(text, library)
    if not found:
        return ()
    if not guarded:
        rest = _around(text, library)
        if _asks(rest) or (_AROUND.issuperset(rest) and not _is_a_name(text, found)):
            return found
    return tuple(one for one in found if one.dangerous)


def _is_a_name(text: str, found: tuple[JudgedAddress, ...]) -> bool:
    """Tell whether it only names a platform by its site, "pintar.co": no link was pasted."""
    linked = any(site.linked for site in sites(undotted(text)))
    return not linked and all(one.kind is AddressKind.SITE and not one.dangerous for one in found)


def _asks(rest: Words) -> bool:
    pairs = frozenset(pairwise(rest))
    if not _OWN.isdisjoint(pairs):
        return False
    return not _REAL.isdisjoint(rest) or not _WHOSE.isdisjoint(pairs)


def _around(text: str, library: Library) -> Words:
    """Return the words, as stems, of what is no address."""
    dotted = undotted(text)
    spans = [*((site.start, site.end) for site in sites(dotted)), *_handed_on(dotted)]
    left = "".join(_outside(dotted, sorted(spans)))
    return tuple(stem(word) for word in words(left, library.vocabulary) if not word.isdigit())


def _handed_on(text: str) -> Iterable[tuple[int, int]]:
    return ((found.start, found.end) for found in handed_on(text))


def _outside(text: str, spans: Iterable[tuple[int, int]]) -> Iterable[str]:
    place = 0
    for start, end in spans:
        yield f"{text[place : max(place, start)]} "
        place = max(place, end)
    yield text[place:]
