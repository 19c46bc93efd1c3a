"""An entry of contacts.yaml: whom a participant can turn to, and how."""

import re
from datetime import date
from typing import Annotated, Final

from pydantic import AfterValidator, Field, ValidationInfo, WithJsonSchema

from bot.content.schema.fields import (
    CHANNEL_KINDS,
    LONGEST_ID,
    DayField,
    EntryModel,
    FigureField,
    Label,
    Phrase,
    Ref,
    SentenceField,
    Time,
    Weekdays,
    YesNo,
    id_pattern,
    one_of,
    refusal,
    slug,
    web_address,
)
from flows import library

_WEB: Final = frozenset({"situs", "formulir"})
_MAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def _fits_kind(value: str, info: ValidationInfo) -> str:
    """Refuse a web address that is none and a mail address that is none."""
    kind = info.data.get("kind")
    if kind in _WEB:
        return web_address(value)
    if kind == "email" and not _MAIL.fullmatch(value):
        raise refusal(
            "bad-email",
            f"`{value}` bukan alamat surel: harus ada satu @ dan tanpa spasi.",
            advice="Periksa alamatnya, misalnya info@prakerja.go.id.",
        )
    return value


ChannelKind = Annotated[
    Phrase, one_of(*CHANNEL_KINDS), WithJsonSchema({"enum": list(CHANNEL_KINDS)})
]
_CODE: Final = id_pattern(LONGEST_ID)


def _code(text: str) -> str:
    """Refuse a code that texts could not name, or that names a kind of channel already."""
    if re.fullmatch(_CODE, text) and text not in CHANNEL_KINDS:
        return text
    better = slug(text)
    usable = bool(re.fullmatch(_CODE, better)) and better not in CHANNEL_KINDS
    raise refusal(
        "bad-id",
        f"`{text}` tidak bisa menjadi kode: pakai 2 sampai {LONGEST_ID} huruf kecil, angka dan "
        "tanda -, dan bukan nama jenis saluran.",
        instead=better if usable else None,
        advice="Pakai nama pendek seperti `dashboard`.",
    )


def _some_listed(channels: "tuple[ChannelModel, ...]") -> "tuple[ChannelModel, ...]":
    if any(channel.listed for channel in channels):
        return channels
    raise refusal(
        "unlisted-contact",
        "semua saluran kontak ini `listed: tidak`, jadi peserta tidak melihat satu pun.",
        advice="Hapus `listed: tidak` di saluran yang utama.",
    )


ChannelCode = Annotated[Phrase, AfterValidator(_code), WithJsonSchema({"pattern": f"^{_CODE}$"})]
ContactAddress = Annotated[FigureField, AfterValidator(_fits_kind)]


def _dated(value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    """Refuse sources of hours without a date: that of the contact would be told instead."""
    if value and info.data.get("last_confirmed", ...) is None:
        raise refusal(
            "undated-hours",
            "`sources` di dalam `hours` perlu `last_confirmed`: tanggal sumber jamnya.",
            advice="Tambahkan di atasnya, misalnya last_confirmed: 2023-06-30.",
        )
    return value


class HoursModel(EntryModel):
    """Jam buka dalam WIB."""

    days: Weekdays = Field(
        description="Satu hari, rentang (senin-jumat), atau daftar.", examples=["senin-jumat"]
    )
    opens: Time = Field(description="Jam buka, JJ:MM.", examples=['"08:00"'])
    closes: Time = Field(description="Jam tutup, JJ:MM.", examples=['"17:00"'])
    closed_on_holidays: YesNo = Field(
        default=False,
        description="ya hanya kalau sumbernya mengatakan tutup di hari libur nasional.",
    )
    last_confirmed: DayField | None = Field(
        None,
        description="Tanggal sumber yang memuat jamnya, kalau lain dari kontaknya.",
        examples=["2023-06-30"],
    )
    sources: Annotated[tuple[Ref, ...], AfterValidator(_dated)] = Field(
        (), description="Kode sumber jamnya, kalau lain dari kontaknya.", examples=["[S31]"]
    )

    def made(self, *, seen: date, sources: tuple[str, ...]) -> library.Hours:
        """Return the value of the library; `seen` and `sources` are those of the contact."""
        return library.Hours(
            days=self.days,
            opens=self.opens,
            closes=self.closes,
            last_confirmed=self.last_confirmed or seen,
            sources=self.sources or sources,
            closed_on_holidays=self.closed_on_holidays,
        )


class ChannelModel(EntryModel):
    """Satu jalan untuk menghubungi."""

    kind: ChannelKind = Field(description="Jenis saluran.", examples=["telepon"])
    value: ContactAddress = Field(
        description="Nomor, alamat atau akunnya.", examples=["0800-150-3001"]
    )
    code: ChannelCode | None = Field(
        None,
        description="Kode untuk menyebutnya di kalimat lain: {kontak:id-kontak.kode}.",
        examples=["dashboard"],
    )
    listed: YesNo = Field(
        default=True,
        description="tidak = hanya untuk disebut di kalimat lain, tidak tampil di daftar kontak.",
    )
    source: Ref | None = Field(
        None,
        description="Kode sumber saluran ini, kalau lebih lama dari kontaknya.",
        examples=["S35"],
    )
    hours: HoursModel | None = Field(None, description="Jam buka, kalau diketahui.")

    def made(self, *, seen: date, sources: tuple[str, ...]) -> library.Channel:
        """Return the value of the library; `seen` and `sources` are those of the contact."""
        hours = self.hours.made(seen=seen, sources=sources) if self.hours else None
        return library.Channel(
            kind=self.kind,
            value=self.value,
            hours=hours,
            code=self.code,
            listed=self.listed,
            source=self.source,
        )


class ContactModel(EntryModel):
    """Kontak yang bisa dihubungi peserta."""

    name: Phrase = Field(description="Nama kontak.", examples=["Tokopedia Care"])
    group: Label = Field(
        description="Judul kelompoknya di daftar semua kontak.", examples=["Platform"]
    )
    channels: Annotated[tuple[ChannelModel, ...], AfterValidator(_some_listed)] = Field(
        min_length=1, description="Saluran, yang utama lebih dulu.", examples=["[]"]
    )
    note: SentenceField | None = Field(None, description="Catatan untuk peserta.")
    last_confirmed: DayField = Field(
        description="Tanggal sumber yang memuat kontak ini.", examples=["2024-05-31"]
    )
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[A1]"]
    )

    def made(self, contact_id: str) -> library.Contact:
        """Return the value of the library."""
        return library.Contact(
            id=contact_id,
            name=self.name,
            group=self.group,
            channels=tuple(
                channel.made(seen=self.last_confirmed, sources=self.sources)
                for channel in self.channels
            ),
            note=self.note,
            last_confirmed=self.last_confirmed,
            sources=self.sources,
        )
