"""The fields that several kinds of file share, and how they say no."""

from bot.content.schema.fields.address_book import (
    CHANNEL_KINDS,
    CONTACT_GAP,
    AddressBook,
    NamedChannel,
    short,
)
from bot.content.schema.fields.answers import GeneralText, PlatformText
from bot.content.schema.fields.base import EntryModel
from bot.content.schema.fields.choices import ANSWER, CLOCK, VERDICT
from bot.content.schema.fields.parts import (
    AdviceModel,
    AskedCheckModel,
    LinkModel,
    StageModel,
    links_made,
)
from bot.content.schema.fields.refusals import LONGEST_CHOICE, LONGEST_ID, id_pattern, refusal, slug
from bot.content.schema.fields.texts import (
    FigureField,
    GapContext,
    GapFault,
    Label,
    Phrase,
    SentenceField,
    Text,
    Url,
    WholeUrl,
    web_address,
    words,
)
from bot.content.schema.fields.values import (
    DayField,
    PartialDay,
    Ref,
    Time,
    Weekdays,
    Whole,
    YesNo,
    one_of,
    text_of,
)

__all__ = [
    "ANSWER",
    "CHANNEL_KINDS",
    "CLOCK",
    "CONTACT_GAP",
    "LONGEST_CHOICE",
    "LONGEST_ID",
    "VERDICT",
    "AddressBook",
    "AdviceModel",
    "AskedCheckModel",
    "DayField",
    "EntryModel",
    "FigureField",
    "GapContext",
    "GapFault",
    "GeneralText",
    "Label",
    "LinkModel",
    "NamedChannel",
    "PartialDay",
    "Phrase",
    "PlatformText",
    "Ref",
    "SentenceField",
    "StageModel",
    "Text",
    "Time",
    "Url",
    "Weekdays",
    "Whole",
    "WholeUrl",
    "YesNo",
    "id_pattern",
    "links_made",
    "one_of",
    "refusal",
    "short",
    "slug",
    "text_of",
    "web_address",
    "words",
]
