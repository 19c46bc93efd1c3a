"""calendar/<year>.yaml: the non-working days of a year."""

from pydantic import Field

from bot.content.schema.fields import DayField, EntryModel, Phrase, Ref


class CalendarModel(EntryModel):
    """Hari libur satu tahun. Tahunnya adalah nama berkas."""

    official_through: DayField | None = Field(
        None,
        description="Hari terakhir yang sudah ditetapkan; tanpa ini tahun ini belum ditetapkan.",
    )
    holidays: dict[DayField, Phrase] = Field(
        description="Tanggal: nama hari libur.", examples=["{}"]
    )
    sources: tuple[Ref, ...] = Field((), description="Kode sumber di sources.yaml.")
