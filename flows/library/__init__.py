"""What CS wrote, as frozen values; made by bot.content. No rule lives here."""

from flows.library.calendar import Calendar
from flows.library.changed import changed
from flows.library.checks import Check, CheckAnswer, Link, ToldAs
from flows.library.contacts import Channel, Contact, Hours, Source
from flows.library.guides import (
    Guide,
    GuideCheck,
    GuideChoice,
    GuideDay,
    GuideQuestion,
    GuideVerdict,
    Holds,
    Letter,
    Status,
    Wait,
)
from flows.library.language import Vocabulary
from flows.library.library import KEPT_DAYS, GuidedCase, Library
from flows.library.memo import Same, by_word, made_once, made_once_or_given, worked_out_once
from flows.library.owners import Fake, Owner
from flows.library.platforms import (
    OTHER,
    OWN_CONTACT,
    Advice,
    AskedCheck,
    Blocks,
    CountFrom,
    Incident,
    Platform,
    Provider,
    Stage,
    Verdict,
)
from flows.library.screens import ScreenWords
from flows.library.topics import (
    BREAK,
    Area,
    Asks,
    Choice,
    PolarKind,
    PolarWord,
    Topic,
    TopicAnswer,
    YesNoAnswer,
)
from flows.library.years import LastDay, ProgrammeYear

__all__ = [
    "BREAK",
    "KEPT_DAYS",
    "OTHER",
    "OWN_CONTACT",
    "Advice",
    "Area",
    "AskedCheck",
    "Asks",
    "Blocks",
    "Calendar",
    "Channel",
    "Check",
    "CheckAnswer",
    "Choice",
    "Contact",
    "CountFrom",
    "Fake",
    "Guide",
    "GuideCheck",
    "GuideChoice",
    "GuideDay",
    "GuideQuestion",
    "GuideVerdict",
    "GuidedCase",
    "Holds",
    "Hours",
    "Incident",
    "LastDay",
    "Letter",
    "Library",
    "Link",
    "Owner",
    "Platform",
    "PolarKind",
    "PolarWord",
    "ProgrammeYear",
    "Provider",
    "Same",
    "ScreenWords",
    "Source",
    "Stage",
    "Status",
    "ToldAs",
    "Topic",
    "TopicAnswer",
    "Verdict",
    "Vocabulary",
    "Wait",
    "YesNoAnswer",
    "by_word",
    "changed",
    "made_once",
    "made_once_or_given",
    "worked_out_once",
]
