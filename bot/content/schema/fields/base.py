"""What all models share: unknown fields are refused, and nothing changes after reading."""

from pydantic import BaseModel, ConfigDict


class EntryModel(BaseModel):
    """A mapping in a knowledge file."""

    model_config = ConfigDict(extra="forbid", frozen=True)
