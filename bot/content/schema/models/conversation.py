"""conversations/<name>.yaml: a conversation test, played by `prakerja-bot test`."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from bot.content.schema.fields import (
    ANY_VERDICT,
    DayField,
    EntryModel,
    Phrase,
    Ref,
    SentenceField,
    YesNo,
    one_of,
    refusal,
    text_of,
)
from bot.rehearsal import Aspect, Expectation, MeantPress, Transcript, TranscriptStep
from bot.service.clock import WIB
from flows.dialogue import CommandGiven, MediaSent, TextSent

_ACTS: Final = ("says", "presses", "gives", "sends")
_NOON: Final = time(12)
# Telegram's words.
_MEDIA: Final = (
    "photo", "document", "voice", "audio", "video", "video_note", "sticker", "animation",
    "location", "contact", "poll",
)  # fmt: skip


def _moment(value: Any) -> datetime:
    text = text_of(value)
    try:
        if len(text) == len("2026-11-30 09:00"):
            return datetime.fromisoformat(text).replace(tzinfo=WIB)
        if len(text) == len("2026-11-30"):
            return datetime.combine(date.fromisoformat(text), _NOON, WIB)
    except ValueError:
        pass
    raise refusal(
        "bad-time",
        f"`{text}` bukan waktu. Tulis TAHUN-BULAN-HARI, boleh dengan jam JJ:MM di belakangnya.",
        advice="Tulis misalnya 2026-12-01 atau 2026-12-01 09:00.",
    )


def _listed(value: Any) -> Any:
    """Take a single value for a list of one."""
    return [value] if isinstance(value, str) else value


_MOMENT_SCHEMA: Final = {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$",
}
_ONE_OR_MORE: Final = {
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]
}
MomentField = Annotated[datetime, BeforeValidator(_moment), WithJsonSchema(_MOMENT_SCHEMA)]
Refs = Annotated[tuple[Ref, ...], BeforeValidator(_listed), WithJsonSchema(_ONE_OR_MORE)]
Meanings = Annotated[tuple[Phrase, ...], BeforeValidator(_listed), WithJsonSchema(_ONE_OR_MORE)]


class TranscriptStepModel(EntryModel):
    """Satu langkah: satu hal yang dilakukan peserta, dan apa yang diharapkan sesudahnya."""

    says: SentenceField | None = Field(
        None, description="Yang diketik peserta.", examples=["sertif tokped blm nongol"]
    )
    presses: Phrase | None = Field(
        None, description="Arti tombol yang ditekan: yes, tokopedia, edit platform, seen."
    )
    gives: Phrase | None = Field(
        None, description="Perintah tanpa garis miring: mulai. Boleh dengan kata di belakangnya."
    )
    sends: Annotated[str, one_of(*_MEDIA)] | None = Field(
        None, description=f"Kiriman yang bukan teks: {', '.join(_MEDIA)}."
    )
    caption: SentenceField | None = Field(None, description="Tulisan di bawah kiriman (sends).")
    at: MomentField | None = Field(
        None, description="Sejak langkah ini waktunya: tanggal, boleh dengan jam."
    )
    question: Phrase | None = Field(
        None, description='Pertanyaan yang terbuka sesudahnya; "tidak ada" kalau tidak ada.'
    )
    verdict: ANY_VERDICT | None = Field(None, description="Hasil pemeriksaannya.")
    topics: Refs | None = Field(
        None, min_length=1, description="Topik yang dijawab, berurutan; satu, atau daftar."
    )
    holder: Ref | None = Field(None, description="Pihak yang gilirannya sekarang.")
    due: DayField | None = Field(None, description="Batas waktu terakhir.")
    text: Refs | None = Field(
        None,
        min_length=1,
        description="Kode kalimat yang disampaikan (messages.yaml, diagnoses/); satu, atau daftar.",
    )
    button: Meanings | None = Field(
        None, min_length=1, description="Arti tombol yang ditawarkan; satu, atau daftar."
    )
    notes: Refs | None = Field(None, min_length=1, description="Catatan yang ikut disampaikan.")
    contacts: Refs | None = Field(None, min_length=1, description="Kontak pertama, berurutan.")
    complaint_form: YesNo | None = Field(
        None, description="ya = form pengaduan ditawarkan bersama hasilnya."
    )

    @model_validator(mode="after")
    def _does_one_thing(self) -> "TranscriptStepModel":
        if sum(getattr(self, act) is not None for act in _ACTS) != 1:
            raise refusal(
                "one-act",
                "satu langkah berisi tepat satu dari says, presses, gives, sends.",
                advice="Bagi menjadi beberapa langkah, masing-masing diawali `- `.",
            )
        if self.caption is not None and self.sends is None:
            raise refusal(
                "one-act",
                "`caption` hanya untuk langkah dengan `sends`.",
                advice="Hapus `caption`, atau tulis kirimannya di `sends`.",
            )
        return self

    def made(self, lines: Mapping[str, int], now: datetime) -> TranscriptStep:
        """Return the step at that moment; `lines` are those of its fields, by name."""
        return TranscriptStep(
            act=self._act(),
            now=now,
            expected=tuple(
                Expectation(aspect=aspect, values=_written(value), line=lines[aspect])
                for aspect in Aspect
                if (value := getattr(self, aspect)) is not None
            ),
            line=min(lines.values()),
        )

    def _act(self) -> TextSent | CommandGiven | MediaSent | MeantPress:
        if self.says is not None:
            return TextSent(self.says)
        if self.presses is not None:
            return MeantPress(self.presses)
        if self.sends is not None:
            return MediaSent(self.sends, caption=self.caption or "")
        name, *behind = (self.gives or "").split(maxsplit=1)
        return CommandGiven(name.removeprefix("/"), *behind)


class ConversationModel(EntryModel):
    """Satu percakapan uji: dimainkan dari awal, tiap langkah diperiksa."""

    title: Phrase = Field(
        description="Apa yang ditunjukkan percakapan ini.", examples=["Masih dalam waktu wajar"]
    )
    today: DayField = Field(
        description="Hari percakapannya; jamnya 12.00 WIB.", examples=["2026-11-21"]
    )
    steps: tuple[TranscriptStepModel, ...] = Field(
        min_length=1, description="Langkah-langkahnya, berurutan.", examples=["[]"]
    )

    def made(self, path: str, lines: tuple[Mapping[str, int], ...]) -> Transcript:
        """Return the transcript; `lines` are those of the fields of each step."""
        now, steps = datetime.combine(self.today, _NOON, WIB), []
        for step, its_lines in zip(self.steps, lines, strict=True):
            now = step.at or now
            steps.append(step.made(its_lines, now))
        return Transcript(path=path, title=self.title, steps=tuple(steps))


def _written(value: Any) -> tuple[str, ...]:
    """Return what is expected as it stands in what came of a step."""
    match value:
        case tuple():
            return value
        case bool():
            return ("ya" if value else "tidak",)
        case date():
            return (value.isoformat(),)
        case _:
            return (value,)
