"""out_of_scope.yaml: messages that are none of ours."""

from pydantic import Field

from bot.content.schema.fields import EntryModel, Phrase


class OutOfScopeModel(EntryModel):
    """Pesan peserta yang bukan urusan bot ini."""

    messages: tuple[Phrase, ...] = Field(
        description="Contoh pesan; boleh kosong: [].", examples=["[cuaca hari ini gimana]"]
    )
