"""The kinds of knowledge files: where each lies, which model it follows, which gaps its texts have.

A new kind is a model and a line here.
"""

from dataclasses import dataclass
from typing import Final

from bot.content.schema.fields import LONGEST_CHOICE, LONGEST_ID, EntryModel, id_pattern
from bot.content.schema.models.area import AreaModel
from bot.content.schema.models.calendar import CalendarModel
from bot.content.schema.models.check import CheckModel
from bot.content.schema.models.contact import ContactModel
from bot.content.schema.models.conversation import ConversationModel
from bot.content.schema.models.diagnosis import DiagnosisModel
from bot.content.schema.models.fakes import FakesModel
from bot.content.schema.models.guide import GuideModel
from bot.content.schema.models.incidents import IncidentsModel
from bot.content.schema.models.out_of_scope import OutOfScopeModel
from bot.content.schema.models.owner import OwnerModel
from bot.content.schema.models.platform import PlatformModel
from bot.content.schema.models.provider import ProviderModel
from bot.content.schema.models.screen import ScreenModel
from bot.content.schema.models.source import SourceModel
from bot.content.schema.models.synonyms import SynonymsModel
from bot.content.schema.models.topic import TopicModel
from bot.content.schema.models.vocabulary import VocabularyModel
from bot.content.schema.models.words import MessagesModel
from bot.content.schema.models.year import YearModel


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """A kind of file. `place` ends in a slash when it is a folder with one file an entry.

    `nested`: the files lie in folders inside it. `entries`: the file is a mapping id -> entry, and
    `model` that of an entry. `ids` is the pattern that those ids, or the names of the folder's
    files, must match; `own_ids` where they are not the usual ones of at most `longest` characters.
    `fewest` is the number of files that there must be. A file that is a kind by itself is none of
    the kind of its folder.
    """

    name: str
    place: str
    model: type[EntryModel]
    gaps: frozenset[str] = frozenset()
    nested: bool = False
    entries: bool = False
    longest: int = LONGEST_ID
    own_ids: str | None = None
    fewest: int = 1

    @property
    def folder(self) -> str | None:
        """Return the folder's name, or None if it is a single file."""
        return self.place[:-1] if self.place.endswith("/") else None

    @property
    def ids(self) -> str:
        """Return the pattern of its ids."""
        return self.own_ids or id_pattern(self.longest)


_PLATFORM: Final = frozenset({"platform"})
CERTIFICATE: Final = "sertifikat-belum-muncul"  # the guided case whose rules are flows.diagnosis

KINDS: Final = (
    FileKind(
        name="platform",
        place="platforms/",
        model=PlatformModel,
        gaps=_PLATFORM,
        longest=LONGEST_CHOICE,
    ),
    FileKind(
        name="provider",
        place="providers/",
        model=ProviderModel,
        gaps=frozenset({"platform", "provider"}),
        fewest=0,
    ),
    FileKind(name="diagnosis", place=f"diagnoses/{CERTIFICATE}.yaml", model=DiagnosisModel),
    FileKind(name="guide", place="diagnoses/", model=GuideModel, fewest=0),
    FileKind(name="calendar", place="calendar/", model=CalendarModel, own_ids=r"20[0-9]{2}"),
    FileKind(name="year", place="years/", model=YearModel, own_ids=r"20[0-9]{2}", fewest=0),
    FileKind(name="check", place="checks.yaml", model=CheckModel, gaps=_PLATFORM, entries=True),
    FileKind(name="contact", place="contacts.yaml", model=ContactModel, entries=True),
    FileKind(
        name="source",
        place="sources.yaml",
        model=SourceModel,
        entries=True,
        own_ids=r"[A-Za-z0-9-]{2,32}",
    ),
    FileKind(name="area", place="areas.yaml", model=AreaModel, entries=True, fewest=0),
    FileKind(name="topic", place="topics/", model=TopicModel, nested=True, fewest=0),
    FileKind(name="out_of_scope", place="out_of_scope.yaml", model=OutOfScopeModel, fewest=0),
    FileKind(name="owner", place="owners.yaml", model=OwnerModel, entries=True, fewest=0),
    FileKind(name="fakes", place="fakes.yaml", model=FakesModel, fewest=0),
    FileKind(name="screen", place="screens.yaml", model=ScreenModel, entries=True, fewest=0),
    FileKind(name="messages", place="messages.yaml", model=MessagesModel),
    FileKind(name="vocabulary", place="vocabulary.yaml", model=VocabularyModel),
    FileKind(name="synonyms", place="synonyms.yaml", model=SynonymsModel, fewest=0),
    FileKind(name="incidents", place="incidents.yaml", model=IncidentsModel),
    FileKind(
        name="conversation",
        place="conversations/",
        model=ConversationModel,
        longest=64,  # no button bears its name
        fewest=0,
    ),
)
