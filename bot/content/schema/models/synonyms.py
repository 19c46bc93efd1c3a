"""synonyms.yaml: words that mean the same to participants."""

from typing import Annotated

from pydantic import Field

from bot.content.schema.fields import Entry, Phrase

Group = Annotated[tuple[Phrase, ...], Field(min_length=2)]


class SynonymsModel(Entry):
    """Kelompok kata yang artinya sama bagi peserta."""

    groups: dict[Phrase, Group] = Field(
        description="Nama kelompok: daftar kata atau frasa.",
        examples=["{sertifikat: [piagam, tanda lulus]}"],
    )
