"""The kinds of knowledge files: where each lies, which model it follows, which gaps its texts have.

A new kind is a model and a line here.
"""

from dataclasses import dataclass
from typing import Final

from bot.content.models.base import Entry
from bot.content.models.calendar import CalendarModel
from bot.content.models.check import CheckModel
from bot.content.models.contact import ContactModel
from bot.content.models.diagnosis import DiagnosisModel
from bot.content.models.incidents import IncidentsModel
from bot.content.models.platform import PlatformModel
from bot.content.models.provider import ProviderModel
from bot.content.models.source import SourceModel
from bot.content.models.vocabulary import VocabularyModel
from bot.content.models.words import MessagesModel

_IDS: Final = r"[a-z0-9-]{2,32}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of file. `place` ends in a slash when it is a folder with one file an entry.

    `entries`: the file is a mapping id -> entry, and `model` that of an entry. `ids` is the
    pattern that those ids, or the names of the folder's files, must match. `fewest` and `most`
    are the numbers of files.
    """

    name: str
    place: str
    model: type[Entry]
    gaps: frozenset[str] = frozenset()
    entries: bool = False
    ids: str = _IDS
    fewest: int = 1
    most: int | None = None

    @property
    def folder(self) -> str | None:
        """Return the folder's name, or None if it is a single file."""
        return self.place[:-1] if self.place.endswith("/") else None


_PLATFORM: Final = frozenset({"platform"})

KINDS: Final = (
    Kind(name="platform", place="platforms/", model=PlatformModel, gaps=_PLATFORM),
    Kind(
        name="provider",
        place="providers/",
        model=ProviderModel,
        gaps=frozenset({"platform", "provider"}),
        fewest=0,
    ),
    Kind(name="diagnosis", place="diagnoses/", model=DiagnosisModel, most=1),
    Kind(name="calendar", place="calendar/", model=CalendarModel, ids=r"20[0-9]{2}"),
    Kind(name="check", place="checks.yaml", model=CheckModel, gaps=_PLATFORM, entries=True),
    Kind(name="contact", place="contacts.yaml", model=ContactModel, entries=True),
    Kind(
        name="source",
        place="sources.yaml",
        model=SourceModel,
        entries=True,
        ids=r"[A-Za-z0-9-]{2,32}",
    ),
    Kind(name="messages", place="messages.yaml", model=MessagesModel),
    Kind(name="vocabulary", place="vocabulary.yaml", model=VocabularyModel),
    Kind(name="incidents", place="incidents.yaml", model=IncidentsModel),
)
