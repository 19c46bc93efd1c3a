"""years/<year>.yaml: the last days of a programme year, and what is told once it is over."""

from pydantic import Field

from bot.content.schema.fields import DayField, EntryModel, Ref, Text
from flows import library


class LastDayModel(EntryModel):
    """Hari terakhir sebuah urusan."""

    until: DayField = Field(description="Hari terakhir.", examples=["2022-12-05"])
    otherwise: DayField | None = Field(
        None, description="Hari lain yang disebut sumber lain, kalau sumbernya berbeda."
    )
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[S56]"]
    )

    def made(self) -> library.LastDay:
        """Return the value of the library."""
        return library.LastDay(day=self.until, sources=self.sources, otherwise=self.otherwise)


class YearModel(EntryModel):
    """Batas-batas satu tahun program. Tahunnya adalah nama berkas."""

    buy: LastDayModel | None = Field(None, description="Beli pelatihan.")
    finish: LastDayModel | None = Field(None, description="Menyelesaikan pelatihan.")
    review: LastDayModel | None = Field(None, description="Memberi ulasan.")
    link: LastDayModel | None = Field(None, description="Menyambungkan rekening atau e-wallet.")
    survey: LastDayModel | None = Field(None, description="Mengisi survei.")
    told: Text = Field(
        description="Yang dikatakan kepada peserta tahun itu sesudah tahunnya lewat.",
        examples=["Sertifikatnya masih bisa diurus, insentifnya kecil kemungkinan."],
    )
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[FAQ24]"]
    )
    reviewed: DayField = Field(
        description="Tanggal terakhir dibandingkan dengan sumbernya.", examples=["2026-11-30"]
    )

    def made(self, year: str) -> library.ProgrammeYear:
        """Return the value of the library."""
        named = ("buy", "finish", "review", "link", "survey")
        models = {name: getattr(self, name) for name in named}
        days = {name: model.made() if model else None for name, model in models.items()}
        return library.ProgrammeYear(
            year=int(year),
            told=self.told,
            sources=self.sources,
            reviewed=self.reviewed,
            **days,
        )
