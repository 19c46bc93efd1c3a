"""vocabulary.yaml: everyday words."""

from pydantic import Field

from bot.content.schema.fields import EntryModel, Phrase
from flows import library


class VocabularyModel(EntryModel):
    """Kata sehari-hari peserta. Setiap kolom selain `slang` adalah daftar kata atau frasa."""

    slang: dict[Phrase, Phrase] = Field(
        description="Kata gaul: bentuk bakunya.", examples=["{udh: sudah}"]
    )
    yes: tuple[Phrase, ...] = Field(description="Jawaban sudah/ya.", examples=["[sudah]"])
    no: tuple[Phrase, ...] = Field(description="Jawaban belum/tidak.", examples=["[belum]"])
    unknown: tuple[Phrase, ...] = Field(
        description="Jawaban tidak tahu.", examples=["[tidak tahu]"]
    )
    button_inactive: tuple[Phrase, ...] = Field(
        description="Jawaban tombolnya belum aktif.", examples=["[tombolnya abu-abu]"]
    )
    greetings: tuple[Phrase, ...] = Field(description="Salam.", examples=["[halo]"])
    thanks: tuple[Phrase, ...] = Field(
        description="Ucapan terima kasih.", examples=["[terima kasih]"]
    )
    fillers: tuple[Phrase, ...] = Field(description="Kata tanpa arti.", examples=["[dong]"])
    question_words: tuple[Phrase, ...] = Field(description="Kata tanya.", examples=["[apa]"])

    acknowledgements: tuple[Phrase, ...] = Field(
        (), description="Tanda mengerti.", examples=["[ok siap]"]
    )
    frustrations: tuple[Phrase, ...] = Field(
        (), description="Keluhan lelah, sedih, atau kesal.", examples=["[capek deh]"]
    )
    insults: tuple[Phrase, ...] = Field((), description="Makian.", examples=["[goblok]"])
    asides: tuple[Phrase, ...] = Field(
        (), description="Basa-basi di sekitar pertanyaan.", examples=["[mohon bantuannya]"]
    )
    circumstances: tuple[Phrase, ...] = Field(
        (), description="Kata tentang keadaan diri.", examples=["[ibu rumah tangga]"]
    )
    english: tuple[Phrase, ...] = Field(
        (), description="Kata bahasa Inggris yang sering.", examples=["[the]"]
    )
    places_wib: tuple[Phrase, ...] = Field(
        (), description="Kota dan provinsi di zona WIB.", examples=["[jakarta]"]
    )
    places_wita: tuple[Phrase, ...] = Field(
        (), description="Kota dan provinsi di zona WITA.", examples=["[makassar]"]
    )
    places_wit: tuple[Phrase, ...] = Field(
        (), description="Kota dan provinsi di zona WIT.", examples=["[jayapura]"]
    )

    def made(self) -> library.Vocabulary:
        """Return the value of the library."""
        return library.Vocabulary(**dict(self))
