"""Parts that platforms and providers (and checks) share: links, stages, asked checks, advice."""

from pydantic import Field

from bot.content.schema.fields.base import EntryModel
from bot.content.schema.fields.choices import BLOCKS, VERDICT
from bot.content.schema.fields.texts import FigureField, Label, Text, Url
from bot.content.schema.fields.values import DayField, Ref, Whole, YesNo
from flows import library


class LinkModel(EntryModel):
    """Tautan yang ditampilkan sebagai tombol."""

    label: Label = Field(description="Tulisan di tombol.", examples=["Panduan lengkap"])
    url: Url = Field(description="Alamat web lengkap.", examples=["https://www.prakerja.go.id/faq"])

    def made(self) -> library.Link:
        """Return the value of the library."""
        return library.Link(label=self.label, url=self.url)


def links_made(links: tuple[LinkModel, ...]) -> tuple[library.Link, ...]:
    """Return the links as values of the library."""
    return tuple(link.made() for link in links)


class StageModel(EntryModel):
    """Satu tahap pelaporan."""

    actor: Ref = Field(
        description="Pelaku tahap: lembaga, platform, pmo, atau id platform/lembaga pelatihan.",
        examples=["lembaga"],
    )
    working_days: Whole | None = Field(
        None,
        ge=0,
        le=60,
        description="Jumlah hari kerja; 0 = hari yang sama. Tidak ditulis = tidak ada janji waktu.",
        examples=["1"],
    )
    promised: YesNo = Field(
        default=True,
        description="tidak = hanya biasanya segitu; pihak itu tidak pernah disebut terlambat.",
        examples=["tidak"],
    )
    figure: FigureField | None = Field(
        None,
        description="Angka di sumber yang menyebut jatah tahap ini.",
        examples=["7 hari kerja"],
    )
    from_figure: FigureField | None = Field(
        None,
        description="Angka di sumber tempat jatah ini berasal, dihitung sejak awal: jumlah hari "
        "kerja sampai tahap ini sama dengan angka itu.",
        examples=["7x24 jam"],
    )
    does: Text = Field(
        description='Pelengkap kalimat "<pelaku> sudah ..." dan "<pelaku> belum ...".',
        examples=["lapor ke PMO"],
    )
    since: DayField | None = Field(
        None, alias="from", description="Berlaku untuk pelatihan yang selesai sejak tanggal ini."
    )
    until: DayField | None = Field(
        None, description="Berlaku untuk pelatihan yang selesai sampai tanggal ini."
    )

    def made(self) -> library.Stage:
        """Return the value of the library."""
        return library.Stage(
            actor=self.actor,
            working_days=self.working_days,
            promised=self.promised,
            does=self.does,
            since=self.since,
            until=self.until,
        )


class AskedCheckModel(EntryModel):
    """Syarat yang ditanyakan di sini."""

    check: Ref = Field(description="Kode syarat di checks.yaml.", examples=["ulasan"])
    blocks: BLOCKS = Field(
        description="Yang tertahan bila belum dipenuhi: certificate, matching, atau incentive.",
        examples=["incentive"],
    )
    since: DayField | None = Field(
        None, alias="from", description="Berlaku untuk pelatihan yang selesai sejak tanggal ini."
    )
    until: DayField | None = Field(
        None, description="Berlaku untuk pelatihan yang selesai sampai tanggal ini."
    )
    question: Text | None = Field(None, description="Pengganti pertanyaan di checks.yaml.")
    find_out: Text | None = Field(None, description="Pengganti cara mengecek di checks.yaml.")
    fix: Text | None = Field(None, description="Pengganti cara memperbaiki di checks.yaml.")
    links: tuple[LinkModel, ...] | None = Field(None, description="Pengganti tautan.")

    def made(self) -> library.AskedCheck:
        """Return the value of the library."""
        return library.AskedCheck(
            check=self.check,
            blocks=self.blocks,
            since=self.since,
            until=self.until,
            question=self.question,
            find_out=self.find_out,
            fix=self.fix,
            links=None if self.links is None else links_made(self.links),
        )


class AdviceModel(EntryModel):
    """Saran tambahan untuk hasil pemeriksaan tertentu."""

    when: tuple[VERDICT, ...] = Field(
        min_length=1,
        description="Hasil pemeriksaan: fix_first, check_first, escalate, chase, wait.",
        examples=["[wait, escalate]"],
    )
    explains: YesNo = Field(
        default=False,
        description="ya = baru disampaikan kalau peserta menekan tombol Kenapa segitu?",
        examples=["ya"],
    )
    text: Text = Field(description="Isi saran.", examples=["Cek statusnya tiap hari kerja."])
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[A1]"]
    )

    def made(self) -> library.Advice:
        """Return the value of the library."""
        return library.Advice(
            verdicts=self.when, text=self.text, sources=self.sources, explains=self.explains
        )
