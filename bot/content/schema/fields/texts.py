"""Kinds of text: with gaps, without, short enough for a button, and web addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import AfterValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from bot.content.schema.fields.refusals import refusal

_BRACE: Final = re.compile(r"\{([^{}\n]*)\}|[{}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class GapFault:
    """What is wrong at a brace. `written` is what stands there, for the `turn`-th time (from 0)."""

    written: str
    name: str | None
    turn: int


def gap_faults(text: str, allowed: frozenset[str]) -> Iterator[GapFault]:
    """Yield every gap that is not allowed and every brace that opens or closes none."""
    if "{" not in text and "}" not in text:
        return
    for found in _BRACE.finditer(text):
        if found[1] not in allowed:
            turn = text.count(found[0], 0, found.start())
            yield GapFault(written=found[0], name=found[1], turn=turn)


LONGEST_LABEL: Final = 40  # longer button labels are cut on small phones
_URL: Final = re.compile(
    r"https?://(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#][^\s{}\"<>\\^`|]*)?", re.IGNORECASE
)
_NO_GAPS: Final[frozenset[str]] = frozenset()


def _filled(text: str) -> str:
    if not text.strip():
        raise refusal("empty-value", "Isi kolom ini masih kosong.")
    return text.strip()


def _gaps_known(text: str, allowed: frozenset[str]) -> str:
    faults = tuple(gap_faults(text, allowed))
    if faults:
        context = {"faults": faults, "allowed": sorted(allowed)}
        raise PydanticCustomError("unknown-gap", "refused", context)
    return text


def _gaps_of_context(text: str, info: ValidationInfo) -> str:
    return _gaps_known(text, info.context or _NO_GAPS)


def _without_gaps(text: str) -> str:
    return _gaps_known(text, _NO_GAPS)


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


def web_address(text: str) -> str:
    """Return the text if it is a web address that Telegram takes for a link, or refuse it."""
    if _URL.fullmatch(text):
        return text
    bare = text.replace(" ", "")
    guesses = (bare, "https://" + re.sub(r"^(?:[a-z]*:)?/*", "", bare, flags=re.IGNORECASE))
    instead = next((guess for guess in guesses if _URL.fullmatch(guess)), None)
    raise refusal(
        "bad-url",
        f"`{text}` bukan alamat web yang lengkap: harus diawali https:// (atau http://), diikuti "
        "nama situs, tanpa spasi.",
        instead=instead,
        advice="Salin alamatnya dari bilah alamat peramban.",
    )


def words(gaps: frozenset[str]) -> AfterValidator:
    """Return the check of a text that may use exactly these gaps."""
    return AfterValidator(lambda text: _gaps_known(_filled(text), gaps))


Filled = Annotated[str, AfterValidator(_filled)]
# The gaps a text may use come with the kind of file (schema.kinds), as validation context.
Text = Annotated[Filled, AfterValidator(_gaps_of_context)]
Phrase = Annotated[Filled, AfterValidator(_without_gaps), AfterValidator(_one_line)]
Label = Annotated[Phrase, AfterValidator(_button_sized)]
SentenceField = Annotated[Filled, AfterValidator(_without_gaps)]
# Numbers need no quotes in our files; a program that checks them against the schema sees numbers.
FigureField = Annotated[Phrase, WithJsonSchema({"type": ["string", "number"]})]
Url = Annotated[
    Filled,
    AfterValidator(web_address),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
]
