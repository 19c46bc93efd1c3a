"""Kinds of text: with gaps, without, short enough for a button, and web addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import AfterValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from bot.content.schema.fields.address_book import CONTACT_GAP, AddressBook
from bot.content.schema.fields.refusals import refusal
from flows.dialogue import FULL_ROW

_BRACE: Final = re.compile(r"\{([^{}\n]*)\}|[{}]")
_EMPTY: Final = AddressBook()


@dataclass(frozen=True, slots=True, kw_only=True)
class GapFault:
    """What is wrong at a brace. `written` is what stands there, for the `turn`-th time (from 0)."""

    written: str
    name: str | None
    turn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GapContext:
    """What comes from outside the field: gaps of its kind of file, and channels that it may name.

    `book` is None while contacts.yaml cannot be read: then every channel counts as known.
    """

    gaps: frozenset[str] = frozenset()
    book: AddressBook | None = None


def gap_faults(
    text: str, allowed: frozenset[str], book: AddressBook | None = _EMPTY
) -> Iterator[GapFault]:
    """Yield every gap that is not allowed and every brace that opens or closes none."""
    if "{" not in text and "}" not in text:
        return
    for found in _BRACE.finditer(text):
        if not (found[1] in allowed or (found[1] and _named(found[1], book))):
            turn = text.count(found[0], 0, found.start())
            yield GapFault(written=found[0], name=found[1], turn=turn)


def _named(gap: str, book: AddressBook | None) -> bool:
    return gap.startswith(CONTACT_GAP) and (book is None or book.knows(gap))


LONGEST_LABEL: Final = FULL_ROW  # longer ones are cut on small phones
_URL: Final = re.compile(
    r"https?://(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#][^\s{}\"<>\\^`|]*)?", re.IGNORECASE
)
_NO_GAPS: Final[frozenset[str]] = frozenset()


def _filled(text: str) -> str:
    if not text.strip():
        raise refusal("empty-value", "Isi kolom ini masih kosong.")
    return text.strip()


def _gaps_known(text: str, allowed: frozenset[str], book: AddressBook | None = _EMPTY) -> None:
    faults = tuple(gap_faults(text, allowed, book))
    if faults:
        names = () if book is None else tuple(book.values)
        context = {"faults": faults, "allowed": sorted(allowed), "channels": names}
        raise PydanticCustomError("unknown-gap", "refused", context)


def _book(info: ValidationInfo) -> AddressBook | None:
    return info.context.book if info.context else _EMPTY


def _told(text: str, allowed: frozenset[str], book: AddressBook | None) -> str:
    """Return the text with the channels that it names in it; other gaps stay."""
    _gaps_known(text, allowed, book)
    return book.filled(text) if book else text


def _gaps_of_context(text: str, info: ValidationInfo) -> str:
    return _told(text, info.context.gaps if info.context else _NO_GAPS, _book(info))


def _channels_only(text: str, info: ValidationInfo) -> str:
    return _told(text, _NO_GAPS, _book(info))


def _without_gaps(text: str) -> str:
    _gaps_known(text, _NO_GAPS)
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        raise refusal("line-break", "Teks ini harus satu baris.", instead=" ".join(text.split()))
    return text


def _button_sized(text: str) -> str:
    if len(text) > LONGEST_LABEL:
        raise refusal(
            "long-label",
            f"Teks ini menjadi label tombol: paling panjang {LONGEST_LABEL} huruf, sekarang "
            f"{len(text)}.",
            advice=f"Ringkas menjadi paling banyak {LONGEST_LABEL} huruf.",
        )
    return text


def web_address(text: str, *, better: str | None = None) -> str:
    """Return the text if it is a web address that Telegram takes for a link, or refuse it.

    `better` is what should be written instead, where that is known.
    """
    if _URL.fullmatch(text):
        return text
    bare = text.replace(" ", "")
    guesses = (bare, "https://" + re.sub(r"^(?:[a-z]*:)?/*", "", bare, flags=re.IGNORECASE))
    instead = next((guess for guess in guesses if _URL.fullmatch(guess)), None)
    raise refusal(
        "bad-url",
        f"`{text}` bukan alamat web yang lengkap: harus diawali https:// (atau http://), diikuti "
        "nama situs, tanpa spasi.",
        instead=better or instead,
        advice="Salin alamatnya dari bilah alamat peramban.",
    )


def _link(text: str, info: ValidationInfo) -> str:
    """Return the whole web address, also where it is named as a channel of a contact."""
    book = _book(info)
    if not text.startswith(f"{{{CONTACT_GAP}"):
        return web_address(text, better=book.gap_of(text) if book else None)
    _gaps_known(text, _NO_GAPS, book)
    whole = book.whole(text) if book else text
    if whole != text and not _URL.fullmatch(whole):
        raise refusal(
            "bad-url",
            f"{text} itu `{whole}`, bukan alamat web, jadi tidak bisa menjadi tombol.",
            advice="Pakai saluran yang kind-nya situs atau formulir di contacts.yaml.",
        )
    return whole


def words(gaps: frozenset[str]) -> AfterValidator:
    """Return the check of a text that may use these gaps, and name channels of contacts."""

    def told(text: str, info: ValidationInfo) -> str:
        return _told(_filled(text), gaps, _book(info))

    return AfterValidator(told)


Filled = Annotated[str, AfterValidator(_filled)]
# The gaps a text may use come with the kind of file (schema.kinds), as validation context. Any text
# for participants may name channels as well; what is no sentence (names, labels, examples) may not.
Text = Annotated[Filled, AfterValidator(_gaps_of_context)]
Phrase = Annotated[Filled, AfterValidator(_without_gaps), AfterValidator(_one_line)]
Label = Annotated[Phrase, AfterValidator(_button_sized)]
SentenceField = Annotated[Filled, AfterValidator(_channels_only)]
# Numbers need no quotes in our files; a program that checks them against the schema sees numbers.
FigureField = Annotated[Phrase, WithJsonSchema({"type": ["string", "number"]})]
WholeUrl = Annotated[
    Filled,
    AfterValidator(web_address),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
]
Url = Annotated[
    Filled,
    AfterValidator(_link),
    WithJsonSchema(
        {
            "type": "string",
            "anyOf": [
                {"pattern": r"^\{kontak:[a-z0-9-]+(\.[a-z0-9 -]+)?\}$"},
                {"format": "uri", "pattern": "^https?://"},
            ],
        }
    ),
]
