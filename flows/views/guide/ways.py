"""The ways on from the verdict of a guided case, as buttons."""

from collections.abc import Iterator
from typing import Final

from flows.diagnosis import GuideJudgement
from flows.dialogue import Button, Context, Rows, Verb, button, rows, with_next_step
from flows.library import Guide, GuideCheck, GuideVerdict
from flows.questions import named, start_of
from flows.views.complaint import SinceSent, since_sent
from flows.views.guide.since import complained
from flows.views.next_steps import NextStep, form_button, remind_label, steps_offered
from flows.wording import say

_TO_MEND: Final = (GuideVerdict.FIX_FIRST, GuideVerdict.CHECK_FIRST)
_LABELS: Final = {
    NextStep.MENDED: "way-mended",
    NextStep.CONTACTS: "way-contacts",
    NextStep.COMPLAINT: "way-complaint",
    NextStep.SENT: "way-sent",
    NextStep.STUCK: "guide-way-stuck",
}


def guide_ways(context: Context, found: GuideJudgement) -> tuple[NextStep, ...]:
    """Return the ways on that the verdict offers; behind the way out stand those of a complaint.

    The picture of the clock is offered by the status, where something is waited for.
    """
    stuck = (NextStep.STUCK,) if leads_out(context, found) else ()
    behind = (NextStep.COMPLAINT, NextStep.SENT) if stuck else ()
    clock = (NextStep.PICTURE,) if found.wait else ()
    return (*_side_by_side(context, found), *stuck, *behind, *clock, NextStep.HOW)


def leads_out(context: Context, found: GuideJudgement) -> bool:
    """Tell whether there is a way out for whom the advice did not help: whom to ask, the form.

    Where something is to be mended that is waited for afterwards, the form has its own day.
    """
    waits = context.guide is not None and bool(context.guide.waits)
    mending = found.verdict is GuideVerdict.FIX_FIRST and not waits
    return mending or found.verdict is GuideVerdict.TOLD


def _side_by_side(context: Context, found: GuideJudgement) -> tuple[NextStep, ...]:
    mending = (NextStep.MENDED,) if found.verdict in _TO_MEND or found.status else ()
    open_ = found.complaint_form is not None or complained(context, found)
    complaint = (NextStep.COMPLAINT, NextStep.SENT) if open_ else ()
    return (*complaint, *mending, NextStep.CONTACTS, NextStep.SEEN, NextStep.REMIND)


def ways_offered(context: Context) -> tuple[NextStep, ...]:
    """Return the ways on that the verdict offers that is on, of whichever kind of case."""
    return guide_ways(context, context.guided) if context.guided else steps_offered(context.judged)


def guide_explained(found: GuideJudgement) -> tuple[str, ...]:
    """Return the questions whose fix, or way to find out, is a button away."""
    return (*found.blockers, *found.to_check, *found.also)


def guide_buttons(context: Context, found: GuideJudgement) -> Rows:
    """Return the buttons under the verdict."""
    library, round_ = context.library, context.state.round
    shown = [_way(context, way, found) for way in _side_by_side(context, found)]
    if leads_out(context, found):
        shown.append(_way(context, NextStep.STUCK, found))
    if found.complaint_form:
        shown.insert(0, form_button(context, found.complaint_form))
    rest = (
        button(say(library, "way-edit"), round_, Verb.SUMMARY),
        *_whole_answer(context),
        button(say(library, "way-menu"), round_, Verb.MENU, "menu"),
    )
    return with_next_step(
        (
            *rows(_starts(context, found), 1),
            *rows(_how(context, found), 1),
            *rows(shown, 2),
            *rows(rest, 2),
        )
    )


def _way(context: Context, way: NextStep, found: GuideJudgement) -> Button:
    round_ = context.state.round
    if way is NextStep.SEEN:
        label = context.guide.words["way-solved"] if context.guide else ""
        return button(label, round_, Verb.VERDICT, way)._replace(style="success")
    if way is NextStep.COMPLAINT and since_sent(context) is SinceSent.SECOND_LETTER:
        return button(say(context.library, "way-letter"), round_, Verb.VERDICT, way)
    unsure = way is NextStep.MENDED and found.verdict is GuideVerdict.CHECK_FIRST
    status = way is NextStep.MENDED and found.verdict not in _TO_MEND
    if way is NextStep.REMIND:
        return button(say(context.library, remind_label(context)), round_, Verb.VERDICT, way)
    word = "way-checked" if unsure else "guide-changed" if status else _LABELS[way]
    return button(say(context.library, word), round_, Verb.VERDICT, way)


def guide_way_out_rows(context: Context, guide: Guide) -> Rows:
    """Return the form, its text, and that it was sent, for whom the advice did not help."""
    ways = (
        button(say(context.library, _LABELS[way]), context.state.round, Verb.VERDICT, way)
        for way in (NextStep.COMPLAINT, NextStep.SENT)
    )
    return rows((form_button(context, guide.letter.form), *ways), 2)


def _starts(context: Context, found: GuideJudgement) -> Iterator[Button]:
    """Yield the guided cases that help with what is to be mended."""
    guide = context.guide
    blocking = (guide.question(each) for each in found.blockers) if guide else ()
    for check in blocking:
        if isinstance(check, GuideCheck) and check.starts:
            yield start_of(context, check.starts)


def _how(context: Context, found: GuideJudgement) -> Iterator[Button]:
    for question in guide_explained(found):
        asked = named(context, question)
        label = asked.label(context.library) if asked else question
        told = say(context.library, "way-how", check=label)
        yield button(told, context.state.round, Verb.VERDICT, NextStep.HOW, question)


def _whole_answer(context: Context) -> tuple[Button, ...]:
    """Return the way to all that the topic of the case tells."""
    topic = context.library.topic(context.guide.topic) if context.guide else None
    if topic is None:
        return ()
    label = say(context.library, "guide-topic")
    return (button(label, context.state.round, Verb.TOPIC, topic.id),)
