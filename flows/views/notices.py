"""Fixed sentences: welcome and privacy notice, who is speaking, warnings of personal data, media.

Some of them fill a gap of an answer: `{identity}`, `{pengelola}`, `{privacy}`, `{kept}`,
`{programme}`, `{cs}`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from flows.library import Library, made_once
from flows.privacy import Kind
from flows.wording import paragraphs, say

# What is said of a kind; of several the strictest is warned of.
_WARNINGS: Final[Mapping[Kind, str]] = {
    Kind.OTP: "personal-secret",
    Kind.PASSWORD: "personal-secret",
    Kind.SECRET: "personal-secret",
    Kind.NIK: "personal-identity",
    Kind.KK: "personal-identity",
    Kind.CARD: "personal-identity",
    Kind.ACCOUNT: "personal-identity",
    Kind.PHONE: "personal-contact",
    Kind.EMAIL: "personal-contact",
}


def warning(library: Library, kinds: Sequence[Kind]) -> str:
    """Return the warning of what was found, strictest first: one for all of it."""
    return say(library, _WARNINGS[kinds[0]])


@made_once
def notices(library: Library) -> Mapping[str, str]:
    """Return the sentences by the name of the gap that takes them in."""
    return {name: sentence(library) for name, sentence in _NOTICES.items()}


@made_once
def welcome(library: Library) -> str:
    """Return the greeting with who is speaking, what is never asked, and the programme's state."""
    programme = notices(library)["programme"]
    return paragraphs(say(library, "welcome"), *_who_and_what(library), programme)


def privacy_notice(library: Library) -> str:
    """Return what is kept of a participant, how it is erased, and by whom it is asked."""
    kept = say(library, "privacy-kept", kept=what_is_kept(library))
    return paragraphs(kept, *_who_and_what(library))


def what_is_kept(library: Library) -> str:
    """Return what is kept of a participant and for how long: the same words everywhere."""
    return say(library, "kept", days=str(library.kept_days))


def _who_and_what(library: Library) -> tuple[str, str]:
    """Return who is speaking, and what it never asks for."""
    said = notices(library)
    return _and_who_runs_it(library, said["identity"]), said["privacy"]


def _cs(library: Library) -> str:
    if library.cs_contact is None:
        return _and_who_runs_it(library, say(library, "cs-nobody"))
    return _and_who_runs_it(library, say(library, "cs-somebody", contact=library.cs_contact))


def _and_who_runs_it(library: Library, text: str) -> str:
    """Add who runs the bot, where that is told; who asks hears as well that it is not."""
    return f"{text} {_operator(library)}" if library.operator_name else text


def _operator(library: Library) -> str:
    if library.operator_name is None:
        return say(library, "operator-unnamed")
    return say(library, "operator-named", operator=library.operator_name)


def _identity(library: Library) -> str:
    return say(library, "official" if library.official else "unofficial")


_NOTICES: Final[Mapping[str, Callable[[Library], str]]] = {
    "identity": _identity,
    "pengelola": _operator,
    "privacy": lambda library: say(library, "privacy"),
    "kept": what_is_kept,
    "programme": lambda library: say(library, "programme"),
    "cs": _cs,
}
SENTENCES: Final = frozenset(_NOTICES)  # what an answer may hold, as `{identity}`


_PICTURE: Final = "media-picture"
# A kind that stands nowhere here, Telegram's of tomorrow among them, gets the general sentence.
_SENTENCES: Final[Mapping[str, tuple[str, ...]]] = {
    _PICTURE: ("photo", "live_photo", "document", "paid_media"),
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


def is_picture(kind: str) -> bool:
    """Tell whether media may show a screen: a photo, or a file that may be one."""
    return _SENTENCE_OF.get(kind) == _PICTURE


def cannot_read(library: Library, kind: str) -> str:
    """Return what is said to media without a caption."""
    return say(library, _SENTENCE_OF.get(kind, _GENERAL))


def reads_caption(library: Library, kind: str) -> str:
    """Return what is said before the answer to a caption."""
    return say(library, _CAPTIONED.get(kind, _CAPTIONED_GENERAL))
