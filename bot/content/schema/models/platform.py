"""platforms/<id>.yaml: a digital platform that sells trainings."""

from pydantic import Field

from bot.content.schema.fields import (
    CLOCK,
    AdviceModel,
    AskedCheckModel,
    DayField,
    EntryModel,
    Label,
    Phrase,
    Ref,
    StageModel,
    Text,
    Whole,
)
from flows import library


class PlatformModel(EntryModel):
    """Platform digital: rantai pelaporan, syarat, dan kontaknya. Id-nya adalah nama berkas."""

    order: Whole = Field(ge=1, le=999, description="Urutan di antara pilihan.", examples=["20"])
    name: Label = Field(description="Nama yang tampil di tombol.", examples=["Tokopedia"])
    aliases: tuple[Phrase, ...] = Field(
        description="Sebutan lain; boleh kosong: [].", examples=["[tokped, toped]"]
    )
    clock: CLOCK = Field(
        description="Awal hitungan: completed atau completed-and-reviewed.", examples=["completed"]
    )
    clock_until: DayField | None = Field(
        None,
        description="Hanya dengan completed-and-reviewed: berlaku untuk pelatihan yang selesai "
        "sebelum tanggal ini.",
    )
    stages: tuple[StageModel, ...] = Field(
        min_length=1, description="Rantai pelaporan, berurutan.", examples=["[]"]
    )
    checks: tuple[AskedCheckModel, ...] = Field(
        description="Syarat yang ditanyakan.", examples=["[]"]
    )
    contacts: tuple[Ref, ...] = Field(
        min_length=1,
        description="Kode kontak berurutan; `platform` = kontak dengan kode platform ini.",
        examples=["[platform, lembaga, prakerja]"],
    )
    contact_notes: dict[Ref, Text] = Field(
        default_factory=dict, description="Kalimat tambahan untuk tiap kontak."
    )
    advice: tuple[AdviceModel, ...] = Field((), description="Saran khusus platform ini.")
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[A1]"]
    )
    reviewed: DayField = Field(
        description="Tanggal terakhir dibandingkan dengan sumbernya.", examples=["2026-11-21"]
    )

    def made(self, platform_id: str) -> library.Platform:
        """Return the value of the library."""
        return library.Platform(
            id=platform_id,
            order=self.order,
            name=self.name,
            aliases=self.aliases,
            stages=tuple(stage.made() for stage in self.stages),
            clock=self.clock,
            clock_until=self.clock_until,
            checks=tuple(check.made() for check in self.checks),
            contacts=self.contacts,
            contact_notes=self.contact_notes,
            advice=tuple(advice.made() for advice in self.advice),
            sources=self.sources,
            reviewed=self.reviewed,
        )
