"""fakes.yaml: addresses that a source tells to be false."""

from pydantic import Field

from bot.content.schema.fields import EntryModel, Phrase, Ref
from flows import library


class FakeModel(EntryModel):
    """Satu alamat palsu."""

    address: Phrase = Field(
        description="Nama situsnya, tanpa https://.", examples=["contoh-palsu.example"]
    )
    sources: tuple[Ref, ...] = Field(
        min_length=1, description="Kode sumber di sources.yaml.", examples=["[S103]"]
    )

    def made(self) -> library.Fake:
        """Return the value of the library."""
        return library.Fake(address=self.address.casefold(), sources=self.sources)


class FakesModel(EntryModel):
    """Daftar alamat palsu; tanpa satu pun: `fakes: []`."""

    fakes: tuple[FakeModel, ...] = Field(
        description="Daftar alamat palsu; boleh kosong: [].", examples=["[]"]
    )

    def made(self) -> tuple[library.Fake, ...]:
        """Return the values of the library."""
        return tuple(fake.made() for fake in self.fakes)
