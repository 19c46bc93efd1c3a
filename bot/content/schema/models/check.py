"""An entry of checks.yaml: a prerequisite the participant is asked about."""

from pydantic import Field

from bot.content.schema.fields import (
    DayField,
    EntryModel,
    Label,
    LinkModel,
    Phrase,
    Ref,
    Text,
    YesNo,
    links_made,
)
from flows import library


class ToldAsModel(EntryModel):
    """Kata-kata peserta kalau menyebut syarat ini sambil lalu: "bintang udah sy kasih"."""

    things: tuple[Phrase, ...] = Field(
        (),
        description='Sebutan bendanya. Bersama "sudah" atau "belum" saja sudah berarti jawaban.',
        examples=["[ulasan, bintang]"],
    )
    vague: tuple[Phrase, ...] = Field(
        (),
        description="Sebutan yang punya arti lain; baru berarti bersama kata dari daftar di bawah.",
        examples=["[dana]"],
    )
    parts: tuple[Phrase, ...] = Field(
        (),
        description='Seperti vague, tetapi hanya sebagian: "namanya sama" belum berarti sudah.',
        examples=["[nama, email]"],
    )
    done: tuple[Phrase, ...] = Field(
        (),
        description='Yang dilakukan: "sudah ..." = sudah, "belum ..." = belum.',
        examples=["[kasih, tulis]"],
    )
    proves: tuple[Phrase, ...] = Field(
        (),
        description='"sudah ..." = sudah, tetapi "belum ..." belum tentu belum.',
        examples=["[unduh]"],
    )
    holds: tuple[Phrase, ...] = Field(
        (),
        description='Keadaan yang tanpa "sudah" pun berarti sudah.',
        examples=["[tersambung, cocok]"],
    )
    fails: tuple[Phrase, ...] = Field(
        (),
        description='Keadaan yang tanpa "belum" pun berarti belum.',
        examples=["[beda]"],
    )
    unless: tuple[Phrase, ...] = Field(
        (),
        description="Kalau disebut di kalimat yang sama, yang dibicarakan hal lain.",
        examples=["[tombol]"],
    )
    needs_all: YesNo = Field(
        default=False,
        description="ya = satu benda belum berarti syarat ini belum, walau yang lain sudah.",
    )

    def made(self) -> library.ToldAs:
        """Return the value of the library."""
        return library.ToldAs(**dict(self))


class CheckModel(EntryModel):
    """Satu syarat: pertanyaan, cara mengecek, cara memperbaiki."""

    label: Label = Field(description="Nama singkat untuk ringkasan.", examples=["Ulasan"])
    question: Text = Field(description="Pertanyaannya.", examples=["Sudah memberi ulasan?"])
    affirmed: Phrase | None = Field(
        None,
        description="Jawaban sudah sebagai kalimat, tanpa huruf besar dan titik.",
        examples=["ulasannya sudah diisi"],
    )
    denied: Phrase | None = Field(
        None,
        description="Jawaban belum sebagai kalimat, tanpa huruf besar dan titik.",
        examples=["ulasannya belum diisi"],
    )
    find_out: Text = Field(description="Cara mengeceknya.", examples=["Buka dashboard Prakerja."])
    fix: Text = Field(description="Cara memperbaikinya.", examples=["Tekan tombol Beri Ulasan."])
    links: tuple[LinkModel, ...] = Field((), description="Tautan yang membantu.")
    button_may_be_inactive: YesNo = Field(
        default=False, description='ya = tawarkan jawaban "tombolnya belum aktif".'
    )
    moves_completion: YesNo = Field(
        default=False, description="ya = sesudah dipenuhi, tanggal selesai ditanyakan lagi."
    )
    done_by: Ref | None = Field(
        default=None,
        description="Pihak yang membereskannya.",
        examples=["lembaga"],
    )
    is_report: YesNo = Field(
        default=False,
        description="ya = sudah atau belumnya syarat ini sama dengan sudah atau belumnya tahap "
        "done_by; tanggalnya ditanya.",
    )
    told_as: ToldAsModel | None = Field(
        None, description="Kata-kata peserta kalau menyebut syarat ini sambil lalu."
    )
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[A1]"]
    )
    reviewed: DayField = Field(
        description="Tanggal terakhir dibandingkan dengan sumbernya.", examples=["2026-11-21"]
    )

    def made(self, check_id: str) -> library.Check:
        """Return the value of the library."""
        return library.Check(
            id=check_id,
            label=self.label,
            question=self.question,
            find_out=self.find_out,
            fix=self.fix,
            links=links_made(self.links),
            button_may_be_inactive=self.button_may_be_inactive,
            moves_completion=self.moves_completion,
            done_by=self.done_by,
            is_report=self.is_report,
            sources=self.sources,
            reviewed=self.reviewed,
            affirmed=self.affirmed,
            denied=self.denied,
            told_as=self.told_as.made() if self.told_as else None,
        )
