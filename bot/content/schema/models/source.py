"""An entry of sources.yaml: where a fact comes from."""

from pydantic import Field

from bot.content.schema.fields import EntryModel, FigureField, PartialDay, Phrase, WholeUrl, YesNo
from flows import library


class SourceModel(EntryModel):
    """Sumber sebuah keterangan."""

    title: Phrase = Field(description="Judul.", examples=["Judul artikel"])
    publisher: Phrase = Field(description="Penerbit.", examples=["Tribun Pontianak"])
    url: WholeUrl | None = Field(None, description="Alamat webnya, kalau ada.")
    date: PartialDay = Field(
        description="TAHUN, TAHUN-BULAN atau TAHUN-BULAN-HARI.", examples=["2021-04-05"]
    )
    approximate: YesNo = Field(default=False, description="ya = tanggalnya perkiraan.")
    addresses: tuple[Phrase, ...] = Field(
        (),
        description="Alamat web, email dan akun yang dijamin sumber ini, selain url-nya.",
        examples=["[tokopedia.com/help]"],
    )
    figures: tuple[FigureField, ...] = Field(
        (), description="Angka, jumlah dan jangka waktu yang dijamin sumber ini."
    )

    def made(self, source_id: str) -> library.Source:
        """Return the value of the library."""
        return library.Source(
            id=source_id,
            title=self.title,
            publisher=self.publisher,
            url=self.url,
            date=self.date,
            approximate=self.approximate,
            figures=self.figures,
        )
