"""topics/<area>/<id>.yaml: one question of participants, its answer, and how people ask it."""

from collections.abc import Mapping

from pydantic import Field

from bot.content.schema.fields import (
    DayField,
    EntryModel,
    GeneralText,
    Label,
    LinkModel,
    Phrase,
    Ref,
    Whole,
    links_made,
)
from bot.content.schema.models.topic_choices import (
    ChoiceModel,
    PlatformChoiceModel,
    Situation,
    SituationModel,
    YearChoiceModel,
    Years,
)
from bot.content.schema.models.yes_no import YesNoModel
from flows import library


class TopicModel(EntryModel):
    """Satu pertanyaan peserta dan jawabannya. Nama berkas = id, nama folder = bidangnya."""

    title: Label = Field(
        description="Nama di menu dan di tombol.", examples=["Kapan insentif cair"]
    )
    order: Whole = Field(ge=1, le=999, description="Urutan di menu bidangnya.", examples=["40"])
    answer: GeneralText = Field(
        description="Jawabannya; baris `---` memisahkan dua pesan.", examples=["..."]
    )
    platforms: dict[Ref, PlatformChoiceModel] = Field(
        default_factory=dict, min_length=1, description="Jawaban per platform (id platform)."
    )
    years: dict[Years, YearChoiceModel] = Field(
        default_factory=dict, min_length=1, description="Jawaban per tahun (2020-2022)."
    )
    situations: dict[Situation, SituationModel] = Field(
        default_factory=dict, min_length=1, description="Jawaban per keadaan."
    )
    links: tuple[LinkModel, ...] = Field((), description="Tombol tautan.")
    contacts: tuple[Ref, ...] = Field((), description="Kode kontak di contacts.yaml.")
    related: tuple[Ref, ...] = Field((), description="Kode topik lain, menjadi tombol.")
    sources: tuple[Ref, ...] = Field(
        description="Kode sumber di sources.yaml; kosong ([]) hanya untuk basa-basi.",
        examples=["[A1]"],
    )
    reviewed: DayField = Field(
        description="Tanggal terakhir dibandingkan dengan sumbernya.", examples=["2026-11-21"]
    )
    valid_until: DayField | None = Field(None, description="Tanggal terakhir aturan ini berlaku.")
    starts: Ref | None = Field(None, description="Kode kasus di diagnoses/ yang dimulai.")
    yes_no: tuple[YesNoModel, ...] = Field(
        (), description="Jawaban ya atau tidak, disampaikan sebelum jawabannya."
    )
    examples: tuple[Phrase, ...] = Field(
        description="Kalimat peserta yang menanyakan ini, paling sedikit 20.",
        examples=["[kapan insentif cair kak]"],
    )

    def made(self, topic_id: str, area: str) -> library.Topic:
        """Return the value of the library."""
        general = self._general()
        asks, chosen = self._asked()
        return library.Topic(
            id=topic_id,
            area=area,
            order=self.order,
            title=self.title,
            examples=self.examples,
            answer=general,
            asks=asks,
            choices=tuple(choice.made(key, general) for key, choice in chosen.items()),
            starts=self.starts,
        )

    def _general(self) -> library.TopicAnswer:
        return library.TopicAnswer(
            text=self.answer,
            links=links_made(self.links),
            contacts=self.contacts,
            related=self.related,
            sources=self.sources,
            reviewed=self.reviewed,
            valid_until=self.valid_until,
            yes_no=tuple(one.made() for one in self.yes_no),
        )

    def _asked(self) -> tuple[library.Asks, Mapping[str, ChoiceModel]]:
        """Return what the answer depends on; a topic with several is refused by `choice-clash`."""
        if self.platforms:
            return library.Asks.PLATFORM, self.platforms
        if self.years:
            return library.Asks.YEAR, self.years
        if self.situations:
            return library.Asks.SITUATION, self.situations
        return library.Asks.NOTHING, {}
