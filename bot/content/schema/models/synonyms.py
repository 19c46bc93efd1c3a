"""synonyms.yaml: words that mean the same to participants."""

from typing import Annotated

from pydantic import Field

from bot.content.schema.fields import EntryModel, Phrase

SynonymGroup = Annotated[tuple[Phrase, ...], Field(min_length=2)]


class SynonymsModel(EntryModel):
    """Kelompok kata yang artinya sama bagi peserta."""

    groups: dict[Phrase, SynonymGroup] = Field(
        description="Nama kelompok: daftar kata atau frasa.",
        examples=["{sertifikat: [piagam, tanda lulus]}"],
    )
