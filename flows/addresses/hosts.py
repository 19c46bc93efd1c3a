"""Names of sites: which ones a text holds, under which domain they stand, what they look like."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import unquote

from flows.text import word_set

# Whoever warns of a site writes its dots so that nobody opens it.
_SPELLED_DOT: Final = re.compile(r"\s?[(\[{]\s?(?:titik|dot)\s?[)\]}]\s?", re.IGNORECASE)
_URL: Final = re.compile(r"(?i)\bhttps?://([^\s/?#<>\"']{1,200})([^\s<>\"']{0,400})")
_BARE: Final = re.compile(
    r"(?<![\w@./:-])(www\.)?([\w-]{1,63}(?:\.[\w-]{1,63}){1,6})(?![\w@-])(/[^\s<>\"']{0,400})?"
)
_MAY_HOLD_ONE: Final = re.compile(r"://|[\w-]\.[\w-]")
# Without http:// or www. a word with dots is a site only if it ends like one.
_ENDINGS: Final = word_set("""
    id com org net info biz xyz vip co me ly app io site online shop store club top link live page
    web dev cc tv us click pro fun space website asia icu my sg mu go tk ml ga cf gq ru cn win bid
    loan work life today world digital cloud fit cyou rest buzz cam help support center
""")
_BELOW: Final = word_set("com co net org gov go ac or sch web my biz desa mil edu")
_TRAILING: Final = ".,;:!?)*_\u201d\u00bb]"


class Site(NamedTuple):
    """A site as it stands in a text: its name in small letters, and what follows it."""

    start: int
    end: int
    host: str
    path: str
    linked: bool  # written as a link, with http:// or www.


def undotted(text: str) -> str:
    """Return the text with real dots for those that are spelled out."""
    return _SPELLED_DOT.sub(".", text) if "(" in text or "[" in text or "{" in text else text


def sites(text: str) -> Iterator[Site]:
    """Yield the sites, in the order of the text."""
    if not _MAY_HOLD_ONE.search(text):
        return  # most messages
    found = [*_links(text), *_bare_ones(text)]
    end = 0
    for site in sorted(found):
        if site.start >= end:
            yield site
            end = site.end


def _links(text: str) -> Iterator[Site]:
    for link in _URL.finditer(text):
        # What stands before an "@" is no site, and shall only look like one.
        name, _, last = unquote(link[1]).rpartition("@")
        host = _host(f"{name}.{last.partition(':')[0]}")
        if host:
            yield Site(link.start(), link.end(), host, link[2].rstrip(_TRAILING), linked=True)


def _bare_ones(text: str) -> Iterator[Site]:
    for word in _BARE.finditer(text):
        host, linked = _host(word[2]), bool(word[1])
        if host and (linked or _is_ending(host.rpartition(".")[2])):
            path = (word[3] or "").rstrip(_TRAILING)
            yield Site(word.start(), word.end(), host, path, linked=linked)


def _host(name: str) -> str:
    host = unicodedata.normalize("NFC", name.casefold()).strip(".:").removeprefix("www.")
    *_, last = host.split(".")
    return host if "." in host and not last.isdigit() else ""


def _is_ending(label: str) -> bool:
    return label in _ENDINGS or label.startswith("xn--") or not label.isascii()


def domain(host: str) -> str:
    """Return the part that somebody registered: "tokopedia.com", "prakerja.go.id"."""
    labels = host.split(".")
    below = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _BELOW  # noqa: PLR2004
    return ".".join(labels[-3:] if below else labels[-2:])


# Letters of other scripts that look like ours, and digits in the place of letters.
_CYRILLIC: Final = (
    "\u0430\u0432\u0435\u043a\u043c\u043e\u0440\u0441\u0442"
    "\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d"
)
_GREEK: Final = "\u03b1\u03b5\u03bd\u03b9\u03ba\u03bf\u03c1\u03c4\u03c5\u03c7"
_LOOKS_LIKE: Final = str.maketrans(
    {
        **dict(zip(_CYRILLIC, "abekmopctyxijsdqw", strict=True)),
        **dict(zip(_GREEK, "aevikoptux", strict=True)),
        **dict(zip("013457", "oleast", strict=True)),
        "\u0131": "i",
        "\u0142": "l",
        "\u0111": "d",
    }
)


def looks_like(name: str) -> str:
    """Return what a name looks like to somebody who reads it in passing: "pr4kerja" is prakerja."""
    labels = (_decoded(label) for label in name.split("."))
    apart = unicodedata.normalize("NFKD", ".".join(labels)).casefold()
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return bare.translate(_LOOKS_LIKE).replace("_", "-")


def _decoded(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label.encode("ascii").decode("idna")
    except UnicodeError:
        return label
