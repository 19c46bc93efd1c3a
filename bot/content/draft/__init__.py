"""The knowledge base read but not yet built, as rules look at it."""

from bot.content.draft.addresses import TextAddress, addresses
from bot.content.draft.answers import CHOICES, AnswerPart, answers
from bot.content.draft.draft import Draft, Entry, File
from bot.content.draft.figures import Figure, figure_values, figures
from bot.content.draft.folder import FoundFile, Listing, conversation, list_files
from bot.content.draft.references import REFERENCES, Reference, referring
from bot.content.draft.told import ToldText, cited_by, told_texts
from bot.content.draft.validity import DatedName, apart, dated_name, meeting

__all__ = [
    "CHOICES",
    "REFERENCES",
    "AnswerPart",
    "DatedName",
    "Draft",
    "Entry",
    "Figure",
    "File",
    "FoundFile",
    "Listing",
    "Reference",
    "TextAddress",
    "ToldText",
    "addresses",
    "answers",
    "apart",
    "cited_by",
    "conversation",
    "dated_name",
    "figure_values",
    "figures",
    "list_files",
    "meeting",
    "referring",
    "told_texts",
]
