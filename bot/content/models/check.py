"""An entry of checks.yaml: a prerequisite the participant is asked about."""

from pydantic import Field

from bot.content.models.base import Entry
from bot.content.models.parts import LinkModel, links_made
from bot.content.models.texts import Label, Text
from bot.content.models.values import Day, Ref, YesNo
from flows import library


class CheckModel(Entry):
    """Satu syarat: pertanyaan, cara mengecek, cara memperbaiki."""

    label: Label = Field(description="Nama singkat untuk ringkasan.", examples=["Ulasan"])
    question: Text = Field(description="Pertanyaannya.", examples=["Sudah memberi ulasan?"])
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
        description="Pihak yang membereskannya: sesudah dipenuhi, ditanya kapan.",
        examples=["lembaga"],
    )
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Id sumber di sources.yaml.", examples=["[A1]"]
    )
    reviewed: Day = Field(
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
            sources=self.sources,
            reviewed=self.reviewed,
        )
