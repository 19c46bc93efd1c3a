"""An entry of owners.yaml: an office, an app, a benefit or a shop that is none of ours."""

from pydantic import Field

from bot.content.schema.fields import EntryModel, Label, Phrase, Ref, SentenceField
from flows import library


class OwnerModel(EntryModel):
    """Satu urusan orang lain: kantor, aplikasi, bantuan, toko, atau bank yang bukan Prakerja."""

    name: Label = Field(description="Namanya.", examples=["BPJS Kesehatan"])
    aliases: tuple[Phrase, ...] = Field(
        min_length=1, description="Sebutan yang dipakai peserta.", examples=["[bpjs, jkn]"]
    )
    beside: tuple[Phrase, ...] = Field(
        (),
        description="Kalau diisi: baru berlaku kalau salah satu kata ini ikut disebut.",
        examples=["[tarik tunai]"],
    )
    unless: tuple[Phrase, ...] = Field(
        (),
        description="Tidak berlaku kalau salah satu kata ini ikut disebut.",
        examples=["[gopay]"],
    )
    told: SentenceField = Field(
        description="Satu kalimat untuk peserta: itu urusan siapa, dan ke mana bertanya.",
        examples=["Itu urusan BPJS Kesehatan, Kak."],
    )
    topic: Ref | None = Field(
        None, description="Kode topik yang menjelaskan bedanya; dijawab dengan topik itu."
    )

    def made(self, owner_id: str) -> library.Owner:
        """Return the value of the library."""
        return library.Owner(id=owner_id, **dict(self))
