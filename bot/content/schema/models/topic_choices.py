"""The choices of a topic: its answer for a platform, for a span of years, in a situation."""

import re
from dataclasses import replace
from typing import Annotated, Any, Final, TypeVar

from pydantic import BeforeValidator, Field, WithJsonSchema

from bot.content.schema.fields import (
    LONGEST_CHOICE,
    DayField,
    EntryModel,
    GeneralText,
    Label,
    LinkModel,
    Phrase,
    PlatformText,
    Ref,
    YesNo,
    id_pattern,
    links_made,
    refusal,
    slug,
    text_of,
)
from bot.content.schema.models.yes_no import YesNoModel
from flows import library

_FIRST_YEAR: Final = 2020  # the programme began in April of that year
_SITUATION: Final = id_pattern(LONGEST_CHOICE)
_YEARS: Final = "20[0-9]{2}(-20[0-9]{2})?"

T = TypeVar("T")


def _years(value: Any) -> str:
    text = text_of(value)
    if re.fullmatch(_YEARS, text) and _span(text[:4], text[-4:]) == text:
        return text
    raise refusal(
        "bad-year",
        f"`{text}` bukan tahun seperti 2023 atau rentang tahun seperti 2020-2022, paling awal "
        f"{_FIRST_YEAR}.",
        instead=_years_meant(text),
        advice="Tulis tahun pertama, tanda hubung, lalu tahun terakhir, tanpa spasi.",
    )


def _years_meant(text: str) -> str | None:
    found = re.findall(r"20[0-9]{2}", text)
    return _span(min(found), max(found)) if found else None


def _span(first: str, last: str) -> str | None:
    """Return "2020-2022", or "2023" where both are the same; None if they are no span of ours."""
    if not _FIRST_YEAR <= int(first) <= int(last):
        return None
    return first if first == last else f"{first}-{last}"


def _situation(value: Any) -> str:
    text = text_of(value)
    if re.fullmatch(_SITUATION, text):
        return text
    better = slug(text)
    raise refusal(
        "bad-id",
        f"`{text}` tidak bisa menjadi kode: pakai 2 sampai {LONGEST_CHOICE} huruf kecil, angka "
        "dan tanda -.",
        instead=better if re.fullmatch(_SITUATION, better) else None,
        advice="Pakai nama pendek seperti `sudah-lewat`.",
    )


Years = Annotated[str, BeforeValidator(_years), WithJsonSchema({"pattern": f"^{_YEARS}$"})]
Situation = Annotated[
    str, BeforeValidator(_situation), WithJsonSchema({"pattern": f"^{_SITUATION}$"})
]


class ChoiceModel(EntryModel):
    """Jawaban untuk satu pilihan; kolom yang tidak ditulis diambil dari topiknya."""

    answer: GeneralText = Field(description="Jawabannya.", examples=["..."])
    links: tuple[LinkModel, ...] | None = Field(None, description="Pengganti tombol tautan.")
    contacts: tuple[Ref, ...] | None = Field(None, description="Pengganti kode kontak.")
    related: tuple[Ref, ...] | None = Field(None, description="Pengganti id topik terkait.")
    sources: tuple[Ref, ...] | None = Field(None, description="Pengganti kode sumber.")
    reviewed: DayField | None = Field(None, description="Pengganti tanggal terakhir dibandingkan.")
    valid_until: DayField | None = Field(None, description="Tanggal terakhir aturan ini berlaku.")
    yes_no: tuple[YesNoModel, ...] = Field(
        (), description="Jawaban ya atau tidak, khusus untuk pilihan ini."
    )

    def made(self, key: str, general: library.TopicAnswer) -> library.Choice:
        """Return the value of the library; what is left out is that of the general answer."""
        answer = library.TopicAnswer(
            text=self.answer,
            links=general.links if self.links is None else links_made(self.links),
            contacts=_own(self.contacts, general.contacts),
            related=_own(self.related, general.related),
            sources=_own(self.sources, general.sources),
            reviewed=_own(self.reviewed, general.reviewed),
            valid_until=_own(self.valid_until, general.valid_until),
            yes_no=tuple(one.made() for one in self.yes_no),
        )
        return library.Choice(key=key, label=None, answer=answer, starts=None)


class PlatformChoiceModel(ChoiceModel):
    """Jawaban untuk satu platform."""

    answer: PlatformText = Field(description="Jawabannya; boleh memuat {platform}.")


class YearChoiceModel(ChoiceModel):
    """Jawaban untuk peserta tahun-tahun ini."""

    def made(self, key: str, general: library.TopicAnswer) -> library.Choice:
        """Return the value; the end of the general rule is not that of an older one."""
        return super().made(key, replace(general, valid_until=None))


class SituationModel(ChoiceModel):
    """Jawaban untuk satu keadaan."""

    label: Label = Field(description="Tulisan di tombol.", examples=["Sudah lewat jadwal"])
    starts: Ref | None = Field(None, description="Kode kasus di diagnoses/ yang dimulai.")
    told_as: tuple[Phrase, ...] = Field(
        (),
        description="Kata-kata peserta kalau bercerita bahwa keadaannya begini.",
        examples=["[sudah lewat seminggu]"],
    )
    urgent: YesNo = Field(
        default=False,
        description="ya = mendesak: didahulukan, juga kalau yang ditanya hal lain.",
    )

    def made(self, key: str, general: library.TopicAnswer) -> library.Choice:
        """Return the value; yes or no to what is asked of its topic holds for it as well."""
        made = super().made(key, general)
        return replace(
            made,
            answer=replace(made.answer, yes_no=(*made.answer.yes_no, *general.yes_no)),
            label=self.label,
            starts=self.starts,
            told_as=self.told_as,
            urgent=self.urgent,
        )


def _own(given: T | None, general: T) -> T:
    return general if given is None else given
