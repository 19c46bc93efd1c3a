"""The report on what got no answer: for people, for programs, or as drafts of topics."""

from collections.abc import Mapping
from datetime import date
from enum import Enum, auto
from typing import Any

from bot.contracts.json_line import as_line
from bot.reports.groups import QuestionGroup, group
from bot.reports.topic_draft import draft
from bot.reports.words import groups_in_words
from bot.service.ports import Inbox
from flows.library import Library


class ReportForm(Enum):
    """What the report is wanted for."""

    WORDS = auto()
    JSON = auto()  # all groups, one a line
    DRAFTS = auto()


async def report(
    inbox: Inbox, library: Library, *, since: date, form: ReportForm, most: int
) -> str:
    """Return the groups since that day, at most so many (0: all). Raise StoreError."""
    groups = group(await inbox.questions(since=since), library)
    shown = groups[: most or len(groups)]
    if form is ReportForm.JSON:
        return "[" + ",\n ".join(as_line(_as_json(one)) for one in groups) + "]"
    if form is ReportForm.DRAFTS and groups:
        drafts = (draft(one, library, number=n) for n, one in enumerate(shown, start=1))
        return "---\n".join(drafts).rstrip("\n")
    return groups_in_words(groups, library, most=len(shown))


def _as_json(one: QuestionGroup) -> Mapping[str, Any]:
    return {
        "count": len(one.questions),
        "example": one.example,
        "others": list(one.others),
        "topics": list(one.topics),
        "first": one.days[0].isoformat(),
        "last": one.days[-1].isoformat(),
    }
