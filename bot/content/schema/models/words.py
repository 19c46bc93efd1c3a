"""messages.yaml and the words of a diagnosis: a model made of the ids of flows.wording.texts.

So a lacking word is a missing field, one too many an unknown field, and each knows its own gaps.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, Field, create_model

from bot.content.schema.fields import EntryModel, words
from flows.wording import MESSAGES


def words_model(name: str, required: Mapping[str, frozenset[str]], about: str) -> type[EntryModel]:
    """Return the model of a mapping that holds exactly these word ids."""
    # Word ids need not be Python names, hence the numbered fields behind them.
    fields: dict[str, Any] = {
        f"word_{number}": (Annotated[str, words(gaps)], _field(word, gaps))
        for number, (word, gaps) in enumerate(required.items())
    }
    return create_model(name, __base__=EntryModel, __doc__=about, **fields)


def words_made(model: BaseModel) -> dict[str, str]:
    """Return word id -> text."""
    return dict(model.model_dump(by_alias=True))


def _field(word: str, gaps: frozenset[str]) -> Any:
    shown = " ".join(f"{{{gap}}}" for gap in sorted(gaps))
    told = f"Kalimat bot; isiannya {shown}." if gaps else "Kalimat bot, tanpa isian."
    return Field(alias=word, description=told, examples=[f'"... {shown}"' if gaps else '"..."'])


MessagesModel = words_model("MessagesModel", MESSAGES, "Teks-teks bot di luar diagnosis.")
