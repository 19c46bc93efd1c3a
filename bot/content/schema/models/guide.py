"""diagnoses/<id>.yaml, any but the certificate's: a guided case that content describes whole."""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import Field

from bot.content.schema.fields import (
    GUIDE_HOLDS,
    QUESTION_KIND,
    DayField,
    EntryModel,
    FigureField,
    Label,
    LinkModel,
    Phrase,
    Ref,
    Text,
    Url,
    Whole,
    YesNo,
    links_made,
    words,
)
from bot.content.schema.models.topic_choices import Situation
from bot.content.schema.models.words import words_made, words_model
from flows import library
from flows.library import Holds
from flows.wording import GUIDE_WORDS

_MOST_AHEAD: Final = 60  # days


class StatusModel(EntryModel):
    """Satu status: artinya, dan apa yang dilakukan."""

    label: Label = Field(description="Tulisan di tombol.", examples=["Dijadwalkan"])
    means: Text = Field(description="Artinya.", examples=["Insentifnya sedang dibayarkan."])
    next: Text = Field(description="Yang dilakukan peserta.", examples=["Tunggu dulu."])
    ends: YesNo = Field(
        default=False,
        description="ya = arti status ini jawabannya; pertanyaan sesudahnya tidak ditanyakan.",
    )
    complains: YesNo = Field(
        default=False, description="ya = form pengaduan ditawarkan bersama status ini."
    )
    told_as: tuple[Phrase, ...] = Field(
        (), description="Kata-kata peserta untuk status ini.", examples=["[sudah dijadwalkan]"]
    )

    def made(self, status_id: str) -> library.Status:
        """Return the value of the library."""
        return library.Status(id=status_id, **dict(self))


class ToldModel(EntryModel):
    """Kata-kata peserta yang menjawab pertanyaan ini."""

    yes: tuple[Phrase, ...] = Field((), description="Yang berarti sudah.", examples=["[ada]"])
    no: tuple[Phrase, ...] = Field((), description="Yang berarti belum.", examples=["[hilang]"])


class GuideQuestionModel(EntryModel):
    """Satu pertanyaan. Kolom mana yang dipakai tergantung kind (lihat knowledge/README.md)."""

    kind: QUESTION_KIND = Field(
        description="check = sudah atau belum, status = pilih tulisan, day = tanggal.",
        examples=["check"],
    )
    label: Label = Field(description="Nama singkat untuk ringkasan.", examples=["Ulasan"])
    question: Text = Field(description="Pertanyaannya.", examples=["Sudah memberi ulasan?"])
    find_out: Text = Field(description="Cara mengeceknya.", examples=["Buka dashboard Prakerja."])
    links: tuple[LinkModel, ...] = Field((), description="Tautan yang membantu.")
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[FAQ24]"]
    )
    fix: Text | None = Field(None, description="check: cara membereskannya.")
    holds: GUIDE_HOLDS | None = Field(None, description="check: yang tertahan kalau belum.")
    denied: Phrase | None = Field(
        None, description="check: jawaban belum sebagai kalimat, tanpa huruf besar dan titik."
    )
    same_as: Ref | None = Field(
        None, description="check: syarat di checks.yaml yang sama dengan pertanyaan ini."
    )
    starts: Ref | None = Field(
        None, description="check: kasus di diagnoses/ yang membantu kalau belum."
    )
    told_as: ToldModel | None = Field(
        None, description="check: kata-kata peserta untuk sudah dan belum."
    )
    statuses: dict[Situation, StatusModel] = Field(
        default_factory=dict, description="status: pilihannya, berurutan."
    )
    days_ahead: Whole = Field(
        0,
        ge=0,
        le=_MOST_AHEAD,
        description="day: paling jauh berapa hari sesudah hari ini; 0 = tidak boleh nanti.",
    )

    def made(self, question_id: str) -> library.GuideQuestion:
        """Return the value of the library."""
        common = {
            "id": question_id,
            "label": self.label,
            "question": self.question,
            "find_out": self.find_out,
            "links": links_made(self.links),
            "sources": self.sources,
        }
        if self.kind == "status":
            statuses = tuple(model.made(key) for key, model in self.statuses.items())
            return library.GuideChoice(**common, statuses=statuses)  # type: ignore[arg-type]
        if self.kind == "day":
            return library.GuideDay(**common, days_ahead=self.days_ahead)  # type: ignore[arg-type]
        return library.GuideCheck(
            **common,  # type: ignore[arg-type]
            fix=self.fix or "",
            holds=self.holds or Holds.CASE,
            denied=self.denied,
            same_as=self.same_as,
            starts=self.starts,
            told_as={"yes": told.yes, "no": told.no} if (told := self.told_as) else {},
        )


class WaitModel(EntryModel):
    """Satu waktu tunggu."""

    since: Situation = Field(
        description="Pertanyaan day di berkas ini, tempat hitungannya mulai.",
        examples=["tanggal-jadwal"],
    )
    working_days: Whole = Field(ge=1, le=60, description="Jumlah hari kerja.", examples=["5"])
    promised: YesNo = Field(
        default=True, description="tidak = hanya biasanya segitu; tidak ada yang disebut terlambat."
    )
    figure: FigureField | None = Field(
        None, description="Angka di sumber yang menyebut waktu ini.", examples=["3-5 hari kerja"]
    )
    holder: Ref = Field(
        description="Kontak yang gilirannya sampai hari itu.", examples=["prakerja"]
    )
    expected: Phrase = Field(
        description='Awal kalimat "... paling lambat <tanggal>".',
        examples=["Insentif mestinya masuk"],
    )
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[FAQ24]"]
    )

    def made(self) -> library.Wait:
        """Return the value of the library."""
        return library.Wait(
            since=self.since,
            expected=self.expected,
            working_days=self.working_days,
            promised=self.promised,
            holder=self.holder,
            sources=self.sources,
        )


LetterText = Annotated[str, words(frozenset({"answers", "late"}))]
LateText = Annotated[str, words(frozenset({"due", "since"}))]


class LetterModel(EntryModel):
    """Teks pengaduan."""

    form: Url = Field(
        description="Formulir pengaduan, sebagai saluran di contacts.yaml.",
        examples=['"{kontak:prakerja.formulir}"'],
    )
    title: Phrase = Field(
        max_length=256, description="Judul untuk formulir.", examples=["Insentif belum masuk"]
    )
    text: LetterText = Field(
        description="Isinya; {answers} = jawaban peserta, {late} = kalimat di bawah.",
        examples=["..."],
    )
    late: LateText | None = Field(
        None,
        description="Kalimat kalau batas waktunya sudah lewat; {since} dan {due} tanggalnya.",
        examples=["..."],
    )

    def made(self) -> library.Letter:
        """Return the value of the library."""
        return library.Letter(
            form=self.form, title=self.title, text=self.text, late=self.late or ""
        )


GuideWords = words_model("GuideWords", GUIDE_WORDS, "Kalimat-kalimat kasus ini.")


class GuideModel(EntryModel):
    """Kasus yang dipandu langkah demi langkah, selain sertifikat. Id-nya adalah nama berkas."""

    title: Label = Field(description="Nama kasus.", examples=["Insentif belum cair"])
    name: Label = Field(
        description="Nama pendek, di depan tanggal kalau ada.", examples=["Insentif"]
    )
    topic: Ref = Field(
        description="Topik yang memulai kasus ini.", examples=["insentif-belum-cair"]
    )
    questions: dict[Situation, GuideQuestionModel] = Field(
        min_length=1, description="Pertanyaannya, berurutan.", examples=["{}"]
    )
    waits: tuple[WaitModel, ...] = Field((), description="Waktu tunggunya.")
    contacts: dict[Ref, Text] = Field(
        min_length=1,
        description="Kontak di contacts.yaml, berurutan, dan apa yang ditanyakan.",
        examples=["{}"],
    )
    complaint: LetterModel = Field(description="Teks pengaduan dan formulirnya.", examples=["{}"])
    solved_as: tuple[Phrase, ...] = Field(
        min_length=1,
        description="Kata-kata peserta kalau masalahnya sudah selesai.",
        examples=["[sudah cair]"],
    )
    words: GuideWords = Field(  # type: ignore[valid-type]
        description="Kalimat bot: id kalimat, lalu isinya.", examples=["{}"]
    )
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[FAQ24]"]
    )
    reviewed: DayField = Field(
        description="Tanggal terakhir dibandingkan dengan sumbernya.", examples=["2026-11-21"]
    )

    def made(self, guide_id: str) -> library.Guide:
        """Return the value of the library."""
        return library.Guide(
            id=guide_id,
            title=self.title,
            name=self.name,
            topic=self.topic,
            questions=tuple(model.made(key) for key, model in self.questions.items()),
            waits=tuple(model.made() for model in self.waits),
            contacts=_asked(self.contacts),
            letter=self.complaint.made(),
            solved_as=self.solved_as,
            words=words_made(self.words),
            sources=self.sources,
            reviewed=self.reviewed,
        )


def _asked(contacts: Mapping[str, str]) -> Mapping[str, str]:
    return {contact: asked.strip() for contact, asked in contacts.items()}
