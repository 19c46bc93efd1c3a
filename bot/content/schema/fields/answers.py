"""What topics and their choices share: the texts of answers and the ids of their contacts."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator

from bot.content.schema.fields.refusals import refusal
from bot.content.schema.fields.texts import words
from flows.library import BREAK
from flows.views import SENTENCES

# Spaces around it are not seen in an editor; the library holds exactly three dashes.
_BETWEEN: Final = re.compile(r"^ *-{3,} *$", re.MULTILINE)


def _messages(text: str) -> str:
    parts = [part.strip() for part in _BETWEEN.split(text)]
    if all(parts):
        return BREAK.join(parts)
    raise refusal(
        "empty-message",
        "garis `---` memisahkan dua pesan, tetapi salah satunya kosong.",
        advice="Hapus garis `---` yang berlebih.",
    )


GeneralText = Annotated[str, words(SENTENCES), AfterValidator(_messages)]
PlatformText = Annotated[str, words(SENTENCES | {"platform"}), AfterValidator(_messages)]
