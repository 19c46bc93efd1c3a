"""providers/<id>.yaml: a training provider with a reporting chain of its own."""

from pydantic import Field

from bot.content.schema.fields import (
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


class ProviderModel(EntryModel):
    """Lembaga pelatihan dengan rantai pelaporan sendiri. Id-nya adalah nama berkas."""

    order: Whole = Field(ge=1, le=999, description="Urutan di antara pilihan.", examples=["10"])
    name: Label = Field(description="Nama yang tampil di tombol.", examples=["Skill Academy"])
    aliases: tuple[Phrase, ...] = Field(
        description="Sebutan lain; boleh kosong: [].", examples=["[skillacademy]"]
    )
    reports_to: tuple[Ref, ...] = Field(
        min_length=1,
        description="Kode platform yang dilapori lembaga ini.",
        examples=["[tokopedia, bukalapak]"],
    )
    stages: tuple[StageModel, ...] = Field(
        min_length=1, description="Rantai pelaporan, berurutan.", examples=["[]"]
    )
    stages_on: dict[Ref, tuple[StageModel, ...]] = Field(
        default_factory=dict,
        description="Rantai yang lain di platform tertentu: id platform, lalu tahapnya.",
        examples=["{}"],
    )
    checks: tuple[AskedCheckModel, ...] = Field(
        description="Syarat tambahan yang ditanyakan.", examples=["[]"]
    )
    contact_note: Text | None = Field(None, description="Kalimat tambahan untuk kontaknya.")
    advice: tuple[AdviceModel, ...] = Field((), description="Saran khusus lembaga ini.")
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[A1]"]
    )
    reviewed: DayField = Field(
        description="Tanggal terakhir dibandingkan dengan sumbernya.", examples=["2026-11-21"]
    )

    def made(self, provider_id: str) -> library.Provider:
        """Return the value of the library."""
        return library.Provider(
            id=provider_id,
            order=self.order,
            name=self.name,
            aliases=self.aliases,
            reports_to=self.reports_to,
            stages=tuple(stage.made() for stage in self.stages),
            stages_on={
                platform: tuple(stage.made() for stage in stages)
                for platform, stages in self.stages_on.items()
            },
            checks=tuple(check.made() for check in self.checks),
            contact_note=self.contact_note,
            advice=tuple(advice.made() for advice in self.advice),
            sources=self.sources,
            reviewed=self.reviewed,
        )
