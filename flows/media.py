"""What is said to something that is no text: by its kind, as Telegram names kinds."""

from collections.abc import Mapping
from typing import Final

from flows.library import Library
from flows.words import say

# A kind that stands nowhere here, Telegram's of tomorrow among them, gets the general sentence.
_SENTENCES: Final[Mapping[str, tuple[str, ...]]] = {
    "media-picture": ("photo", "live_photo", "document", "paid_media"),
    "media-sound": ("voice", "audio", "video", "video_note"),
    "media-fun": ("sticker", "animation", "dice", "game"),
    "media-place": ("location", "venue"),
    "media-contact": ("contact",),
    "media-poll": ("poll", "checklist"),
}
_GENERAL: Final = "media"
_SENTENCE_OF: Final = {kind: word for word, kinds in _SENTENCES.items() for kind in kinds}

# What is said beside the answer to a caption: a document is no picture here.
_CAPTIONED: Final = {
    "photo": "caption-of-picture",
    "live_photo": "caption-of-picture",
    "voice": "caption-of-sound",
    "audio": "caption-of-sound",
}
_CAPTIONED_GENERAL: Final = "caption-of-file"


def cannot_read(library: Library, kind: str) -> str:
    """Return what is said to media without a caption."""
    return say(library, _SENTENCE_OF.get(kind, _GENERAL))


def reads_caption(library: Library, kind: str) -> str:
    """Return what is said before the answer to a caption."""
    return say(library, _CAPTIONED.get(kind, _CAPTIONED_GENERAL))
