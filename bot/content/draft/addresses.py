"""Web and mail addresses and accounts in a text, in whatever form people could open them.

It reads; which addresses are good is for rules to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

# Endings after which a word with dots is taken for an address. Names of platforms end in `.mu`.
_ENDINGS: Final = (
    "id com org net info biz xyz vip co me ly app io site online shop store club top link live "
    "page web dev cc tv us click pro fun space website asia icu my sg"
)
_LABELS: Final = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
_ADDRESS: Final = re.compile(
    r"(?P<url>https?://[^\s<>\"']+)"
    rf"|(?P<mail>[\w.+-]+@{_LABELS}[a-z]{{2,}})"
    rf"|(?<![\w@.-])(?P<host>@?{_LABELS}(?:{'|'.join(_ENDINGS.split())})(?![\w-]|\.[a-z0-9])"
    r"(?:[/?#][^\s<>\"']*)?)"
    r"|(?P<account>(?<![\w@./])@[a-z][\w.]{2,})",
    re.IGNORECASE,
)
_SIGN: Final = re.compile(r"\w\.\w|@|://")  # without any of these no address stands in a text
_ONLY_ENDING: Final = re.compile(r"(?:go|co|or|ac|sch|web|my|desa)\.id", re.IGNORECASE)
_SENTENCE: Final = ".,;:!?)*_”»]"
_SCHEME: Final = re.compile(r"^(?:https?://)?@?(?:www\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAddress:
    """An address as `written` at `start`. Two that lead to the same place have equal `bare`.

    `host` is the site, or what stands behind the @ of a mail address; a name such as `@prakerja`
    has none. `account` tells that it is written as that of a social medium.
    """

    written: str
    start: int
    bare: str
    host: str
    mail: bool
    account: bool = False

    @property
    def only_host(self) -> bool:
        """Tell whether it names a site as a whole, and no page of it."""
        return not self.mail and self.bare == self.host


def addresses(text: str) -> Iterator[TextAddress]:
    """Yield the addresses in the order of the text, without the punctuation that follows them."""
    if not _SIGN.search(text):
        return  # most texts
    for found in _ADDRESS.finditer(text):
        written = found[0].rstrip(_SENTENCE)
        account = written.startswith("@")
        if found["mail"] or found["account"]:
            bare = written.casefold()
            host = bare.rpartition("@")[2] if found["mail"] else ""
        elif _ONLY_ENDING.fullmatch(written):  # "berakhiran go.id"
            continue
        else:
            bare, host = _bare(written)
        yield TextAddress(
            written=written,
            start=found.start(),
            bare=bare,
            host=host,
            mail=bool(found["mail"]),
            account=account,
        )


def _bare(written: str) -> tuple[str, str]:
    """Return the address without scheme, `www.` and closing slash, and its site."""
    rest = _SCHEME.sub("", written).rstrip("/")
    host = re.split(r"[/?#]", rest, maxsplit=1)[0]
    return host.casefold() + rest[len(host) :], host.casefold()
