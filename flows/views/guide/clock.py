"""The clock of a guided case that waits, as a picture: its values are those of the status."""

from typing import cast

from flows.diagnosis import DatedWait, GuideJudgement, working_days_between
from flows.dialogue import Context, Picture, PictureLine, Reply
from flows.library import Guide
from flows.views.guide.standing import guide_in_brief
from flows.views.guide.verdict import contact_name, guide_due
from flows.views.menu import case_name
from flows.wording import explained, full_date, joined, paragraphs, plain, say, short_date


def guide_clock(context: Context, guide: Guide, found: GuideJudgement) -> Reply:
    """Return the picture of what is waited for, with a caption that says the same."""
    wait = cast("DatedWait", found.wait)  # offered only where something is
    library, due = context.library, guide_due(context, wait.due)
    title, headline = case_name(context), plain(guide_in_brief(context, found))
    deadline = plain(say(library, "picture-deadline", due=due))
    lines, foot = _lines(context, guide, wait), _foot(context, wait)
    told = (f"{number}. {line.label}: {line.value}" for number, line in enumerate(lines, start=1))
    first = f"{title}\n{headline}\n{deadline}"
    alternative = paragraphs(first, "\n".join(told), "\n".join(foot))
    picture = Picture(
        title=title,
        headline=headline,
        deadline=deadline,
        lines=lines,
        foot=foot,
        passed=working_days_between(wait.since, context.today, library.calendar),
        total=wait.wait.working_days,
        alternative=alternative,
    )
    return Reply(text=paragraphs(say(library, "picture-lead"), alternative), picture=picture)


def _lines(context: Context, guide: Guide, wait: DatedWait) -> tuple[PictureLine, ...]:
    """Return the day from which is counted, and whose turn it is since."""
    since, library = guide.question(wait.wait.since), context.library
    late = context.today > wait.due and wait.wait.promised
    word = "picture-overdue" if late else "picture-due"
    told = say(library, word, due=guide_due(context, wait.due))
    (holder,) = explained(library, contact_name(context, wait.wait.holder))
    return (
        PictureLine(label=since.label if since else "", value=full_date(wait.since)),
        PictureLine(
            label=plain(holder), value=plain(say(library, "picture-here", value=told)), now=True
        ),
    )


def _foot(context: Context, wait: DatedWait) -> tuple[str, ...]:
    days = joined(short_date(day) for day, _ in wait.skipped)
    skipped = say(context.library, "status-skipped", days=days) if days else ""
    as_of = say(context.library, "picture-as-of", today=full_date(context.today))
    return tuple(plain(part) for part in (skipped, as_of) if part)
