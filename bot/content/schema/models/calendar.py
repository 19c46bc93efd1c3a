"""calendar/<year>.yaml: the non-working days of a year."""

from pydantic import Field

from bot.content.schema.fields import Day, Entry, Phrase


class CalendarModel(Entry):
    """Hari libur satu tahun. Tahunnya adalah nama berkas."""

    official_through: Day | None = Field(
        None,
        description="Hari terakhir yang sudah ditetapkan; tanpa ini tahun ini belum ditetapkan.",
    )
    holidays: dict[Day, Phrase] = Field(description="Tanggal: nama hari libur.", examples=["{}"])
