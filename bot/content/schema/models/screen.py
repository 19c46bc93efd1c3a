"""An entry of screens.yaml: words on a screen of which participants send pictures."""

from pydantic import Field, model_validator

from bot.content.schema.fields import ANSWER, EntryModel, Label, Phrase, Ref, refusal
from flows import library


class ScreenModel(EntryModel):
    """Satu tulisan di layar yang sering difoto peserta, dan artinya."""

    label: Label = Field(
        description="Tulisannya, menjadi tombol; paling enak 20 huruf.", examples=["Dijadwalkan"]
    )
    topic: Ref = Field(
        description="Kode topik yang menjelaskan artinya.", examples=["status-insentif"]
    )
    choice: Phrase | None = Field(
        None, description="Kode pilihan di topik itu: platform, tahun, atau keadaannya."
    )
    check: Ref | None = Field(
        None, description="Kode syarat yang terjawab oleh tulisan ini, kalau sedang ditanyakan."
    )
    answer: ANSWER | None = Field(
        None, description="Jawabannya untuk syarat itu; dipastikan dulu ke peserta."
    )

    @model_validator(mode="after")
    def _answers_a_check(self) -> "ScreenModel":
        if (self.check is None) is not (self.answer is None):
            raise refusal(
                "half-answer",
                "`check` dan `answer` selalu ditulis bersama.",
                advice="Tulis keduanya, atau hapus keduanya.",
            )
        return self

    def made(self, screen_id: str) -> library.ScreenWords:
        """Return the value of the library."""
        return library.ScreenWords(id=screen_id, **dict(self))
