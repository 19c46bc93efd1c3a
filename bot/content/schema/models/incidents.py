"""incidents.yaml: disturbances at platforms, which lengthen their stage."""

from pydantic import Field

from bot.content.schema.fields import DayField, EntryModel, Ref, SentenceField, Whole
from flows import library


class IncidentModel(EntryModel):
    """Gangguan di sebuah platform."""

    platform: Ref = Field(description="Kode platform.", examples=["tokopedia"])
    message: SentenceField = Field(
        description="Keterangan untuk peserta.", examples=["Pelaporan sedang terlambat."]
    )
    extra_working_days: Whole = Field(
        ge=1, le=60, description="Tambahan hari kerja untuk tahap platform.", examples=["2"]
    )
    since: DayField = Field(alias="from", description="Hari pertama.", examples=["2026-11-02"])
    until: DayField | None = Field(
        None, description="Hari terakhir; belum tahu = jangan ditulis.", examples=["2026-11-06"]
    )
    look_again: DayField | None = Field(
        None,
        description="Wajib kalau until tidak ditulis: hari gangguan ini dilihat lagi.",
        examples=["2026-11-09"],
    )

    def made(self) -> library.Incident:
        """Return the value of the library."""
        return library.Incident(
            platform=self.platform,
            message=self.message,
            extra_working_days=self.extra_working_days,
            since=self.since,
            until=self.until,
            look_again=self.look_again,
        )


class IncidentsModel(EntryModel):
    """Daftar gangguan; tanpa gangguan: `incidents: []`."""

    incidents: tuple[IncidentModel, ...] = Field(
        description="Daftar gangguan; boleh kosong: [].", examples=["[]"]
    )

    def made(self) -> tuple[library.Incident, ...]:
        """Return the values of the library."""
        return tuple(incident.made() for incident in self.incidents)
