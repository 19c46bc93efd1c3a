"""`yes_no` of an answer: what is told first to whoever asks a question that yes or no answers."""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import AfterValidator, Field, WithJsonSchema

from bot.content.schema.fields import EntryModel, Phrase, Ref, SentenceField, one_of, refusal
from flows import library
from flows.library import PolarKind, PolarWord

LONGEST_YES_NO: Final = 260  # characters: two short sentences
_KINDS: Final = {
    PolarKind.MAY: "Ditanya dengan bisa, boleh.",
    PolarKind.MUST: "Ditanya dengan harus, wajib, perlu, mesti.",
    PolarKind.WHETHER: "Pertanyaan ya atau tidak yang lain; kata kerjanya ada di `about`.",
}
_WORDS: Final = {
    PolarWord.YES: "Iya.",
    PolarWord.NO: "Tidak.",
    PolarWord.NOT_YET: "Belum.",
    PolarWord.DEPENDS: "Belum tentu: tergantung keadaannya, atau sumbernya tidak sama.",
}


def _told(meanings: Mapping[str, str]) -> WithJsonSchema:
    words, told = list(meanings), list(meanings.values())
    return WithJsonSchema({"type": "string", "enum": words, "enumDescriptions": told})


def _short(text: str) -> str:
    if "\n" not in text and len(text) <= LONGEST_YES_NO:
        return text
    raise refusal(
        "long-yes-no",
        f"`says` satu alinea saja, paling panjang {LONGEST_YES_NO} huruf, sekarang {len(text)}: "
        "jawaban topiknya masih menyusul di bawahnya.",
        advice="Ringkas menjadi satu atau dua kalimat pendek.",
    )


class YesNoModel(EntryModel):
    """Jawaban ya atau tidak untuk satu hal yang ditanyakan, disampaikan paling dulu."""

    asks: Annotated[PolarKind, one_of(*_KINDS), _told(_KINDS)] = Field(
        description="Cara bertanyanya.", examples=["bisa"]
    )
    about: tuple[Phrase, ...] = Field(
        min_length=1,
        description="Hal yang ditanyakan, beberapa ungkapan pendek.",
        examples=["[bank bri]"],
    )
    unless: tuple[Phrase, ...] = Field(
        (), description="Kalau salah satu ini ikut disebut, bukan hal itu yang ditanyakan."
    )
    answer: Annotated[PolarWord, one_of(*_WORDS), _told(_WORDS)] = Field(
        description="Kata pertamanya.", examples=["belum"]
    )
    says: Annotated[SentenceField, AfterValidator(_short)] = Field(
        description="Kalimat sesudahnya; sebut lagi halnya.", examples=["..."]
    )
    sources: tuple[Ref, ...] | None = Field(
        None, description="Kode sumber kalimat ini, kalau lain dari sumber jawabannya."
    )

    def made(self) -> library.YesNoAnswer:
        """Return the value of the library."""
        return library.YesNoAnswer(
            asks=self.asks,
            about=self.about,
            answer=self.answer,
            text=self.says,
            unless=self.unless,
            sources=self.sources or (),
        )
