"""What each kind of file holds: models, what they say no to, JSON schemas for editors."""

from bot.content.schema.kinds import KINDS, FileKind
from bot.content.schema.locate import Frame
from bot.content.schema.models.area import AreaModel
from bot.content.schema.models.calendar import CalendarModel
from bot.content.schema.models.check import CheckModel
from bot.content.schema.models.contact import ContactModel
from bot.content.schema.models.conversation import ConversationModel
from bot.content.schema.models.diagnosis import CaseFrame
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
from bot.content.schema.models.words import words_made
from bot.content.schema.models.year import YearModel
from bot.content.schema.validate import validate

__all__ = [
    "KINDS",
    "AreaModel",
    "CalendarModel",
    "CaseFrame",
    "CheckModel",
    "ContactModel",
    "ConversationModel",
    "FakesModel",
    "FileKind",
    "Frame",
    "GuideModel",
    "IncidentsModel",
    "OutOfScopeModel",
    "OwnerModel",
    "PlatformModel",
    "ProviderModel",
    "ScreenModel",
    "SourceModel",
    "SynonymsModel",
    "TopicModel",
    "VocabularyModel",
    "YearModel",
    "validate",
    "words_made",
]
