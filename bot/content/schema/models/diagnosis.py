"""diagnoses/<id>.yaml: a guided case, what people call it, and the words of its verdicts."""

from pydantic import Field, create_model

from bot.content.schema.fields import DayField, EntryModel, Label, Phrase, Ref, Url
from bot.content.schema.models.words import words_made, words_model
from flows import library
from flows.wording import CASE_WORDS


class CaseFrame(EntryModel):
    """Kasus yang dipandu langkah demi langkah. Id-nya adalah nama berkas."""

    title: Label = Field(
        description="Nama di menu dan di tombol.", examples=["Sertifikat belum muncul"]
    )
    triggers: tuple[Phrase, ...] = Field(
        min_length=1,
        description="Kalimat peserta yang memulai kasus ini.",
        examples=["[sertifikat belum muncul]"],
    )
    complaint_form: Url = Field(
        description="Formulir pengaduan, sebagai saluran di contacts.yaml.",
        examples=['"{kontak:prakerja.formulir}"'],
    )
    words: EntryModel
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[A1]"]
    )
    incentive_sources: tuple[Ref, ...] = Field(
        min_length=1,
        description="Kode sumber kalimat-kalimat soal insentif.",
        examples=["[A1]"],
    )
    reviewed: DayField = Field(
        description="Tanggal terakhir dibandingkan dengan sumbernya.", examples=["2026-11-21"]
    )

    def made(self, case_id: str) -> library.GuidedCase:
        """Return the value of the library."""
        return library.GuidedCase(
            id=case_id,
            title=self.title,
            triggers=self.triggers,
            complaint_form=self.complaint_form,
            words=words_made(self.words),
            sources=self.sources,
            incentive_sources=self.incentive_sources,
            reviewed=self.reviewed,
        )


CaseWords = words_model("CaseWords", CASE_WORDS, "Teks-teks diagnosis ini.")
DiagnosisModel = create_model(
    "DiagnosisModel",
    __base__=CaseFrame,
    __doc__=CaseFrame.__doc__,
    words=(CaseWords, Field(description="Kalimat bot: id kalimat, lalu isinya.", examples=["{}"])),
)
