"""An entry of areas.yaml: a field of topics, which is a folder in topics/."""

from pydantic import Field

from bot.content.schema.fields import EntryModel, Label, YesNo
from flows import library


class AreaModel(EntryModel):
    """Satu bidang: kelompok topik di menu. Id-nya adalah nama folder di topics/."""

    title: Label = Field(description="Nama di tombol menu.", examples=["Sertifikat"])
    talk: YesNo = Field(
        default=False,
        description="ya = basa-basi: tidak ada di menu, jawabannya boleh tanpa sumber.",
    )
    personal: YesNo = Field(
        default=False,
        description="ya = biasanya soal data seseorang: di grup dialihkan ke chat pribadi.",
    )

    def made(self, area_id: str) -> library.Area:
        """Return the value of the library."""
        return library.Area(id=area_id, title=self.title, talk=self.talk, personal=self.personal)
