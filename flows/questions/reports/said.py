"""Reports in words: who is said to have done what. Changes nothing."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from flows.diagnosis import NOT_YET, DatedStage, actor_of, stages_of
from flows.dialogue import (
    DONE,
    Button,
    Context,
    State,
    Verb,
    as_date,
    button,
    with_heard,
    with_report,
    without_reports,
)
from flows.wording import full_date, say, short_date

_ACTORS: Final = {"lembaga": "actor-lembaga", "pmo": "actor-pmo"}
_ON_BUTTONS: Final = {"lembaga": "actor-lembaga-brief", "pmo": "actor-pmo-brief"}


def actor_name(context: Context, actor: str) -> str:
    """Return an actor's name: a platform's or provider's own, or CS's word for lembaga and pmo."""
    library = context.library
    named = library.platform(actor) or library.provider(actor)
    return named.name if named else say(library, _ACTORS[actor])


def brief_name(context: Context, actor: str) -> str:
    """Return an actor's name as a button has room for it."""
    short = _ON_BUTTONS.get(actor)
    return say(context.library, short) if short else actor_name(context, actor)


def sentence(words: str) -> str:
    """Return words as they begin a sentence: "Lembaga pelatihan ..."."""
    return words[:1].upper() + words[1:]


def does(context: Context, stage: DatedStage) -> str:
    """Return what the stage's actor does, as it completes "<actor> sudah ..."."""
    return context.filled(stage.does)


def part_of(context: Context, actor: str) -> str:
    """Return what the actor does, as `does` tells it, while there may be no case to judge yet.

    The platform has to be known.
    """
    platform = context.platform
    chain = stages_of(platform, context.provider, context.completed) if platform else ()
    done = (stage.does for stage in chain if platform and actor_of(stage, platform) == actor)
    return context.filled(next(done, ""))


def stages(context: Context) -> tuple[DatedStage, ...]:
    """Return the chain of the case; empty while platform or date are not known."""
    found = context.judged
    return found.stages if found else ()


def report_in_words(context: Context, stage: DatedStage) -> str:
    """Return what the stage's actor is said to have done, or not yet."""
    day = as_date(context.reports().get(stage.actor))
    key = "report-done" if day else "report-not-yet"
    return say(
        context.library,
        "report-elsewhere" if day and graded_elsewhere(context, stage.actor) else key,
        actor=sentence(actor_name(context, stage.actor)),
        does=does(context, stage),
        done=full_date(day or stage.last_day),
    )


def report_label(context: Context, actor: str) -> str:
    """Return what an actor is said to have done as a button has room for it: its day, or no."""
    day, name = as_date(context.reports().get(actor)), brief_name(context, actor)
    if day:
        return say(context.library, "pick-done", actor=name, done=short_date(day))
    return say(context.library, "pick-not-yet", actor=name)


def was_reported(context: Context, stage: DatedStage) -> bool:
    """Tell whether somebody said of this stage that it is done, or that it is not."""
    return stage.actor in context.reports()


def graded_elsewhere(context: Context, actor: str) -> bool:
    """Tell whether what the actor says to have done lacks its proof.

    Kemnaker's trap: graded in the provider's own portal only (docs/rules.md#reported).
    """
    proof = context.report_check()
    return proof is not None and proof.done_by == actor and context.answer(proof.id) == "no"


def lacks_proof(context: Context, actor: str) -> str:
    """Return why what the actor says to have done does not count; "" where it does."""
    day = as_date(context.reports().get(actor))
    if day is None or not graded_elsewhere(context, actor):
        return ""
    return say(
        context.library,
        "graded-elsewhere",
        actor=sentence(actor_name(context, actor)),
        does=part_of(context, actor),
        done=full_date(day),
    )


def told_on(context: Context, actor: str) -> date | None:
    """Return the day on which the participant told the report; None where that was not kept."""
    told = (as_date(context.state.reported_on.get(name)) for name in names_of(context, actor))
    return max((day for day in told if day), default=None)


def names_of(context: Context, actor: str) -> tuple[str, ...]:
    """Return the names under which reports of the actor are stored (see Known.heard_as)."""
    return tuple(name for name in context.state.reported if context.heard_as(name) == actor)


def without_report(context: Context, actor: str) -> State:
    """Return the state in which nothing is known of what the actor is said to have done."""
    return without_reports(context.state, names_of(context, actor))


def not_yet(context: Context, actor: str) -> State:
    """Return the state with a "no" told today of the actor, instead of what was told before."""
    state = unheard(context, actor)
    return with_report(
        state, actor, NOT_YET, told=context.today, instead_of=names_of(context, actor)
    )


def done_on(context: Context, actor: str, day: str) -> State:
    """Return the state with the day of a report; a "no" of this or an earlier stage goes."""
    return with_report(
        unheard(context, actor),
        actor,
        day,
        told=context.today,
        instead_of=(*names_of(context, actor), *_denied_before(context, actor)),
    )


def unheard(context: Context, actor: str) -> State:
    """Return the state without what a sentence told of the actor and nobody confirmed."""
    left = {told: said for told, said in context.heard().items() if told != actor}
    return with_heard(context.state, left)


def without_day(context: Context) -> tuple[str, ...]:
    """Return who is said in a sentence to have done its part, on a day that is not told."""
    return tuple(actor for actor, said in context.heard().items() if said == DONE)


def _denied_before(context: Context, actor: str) -> Iterator[str]:
    """Yield the names of earlier actors of whom a "no" was said."""
    actors, said = context.chain(), context.reports()
    for earlier in actors[: actors.index(actor)]:
        if said.get(earlier) == NOT_YET:
            yield from names_of(context, earlier)


def keep_button(context: Context, question: str) -> Button:
    """Return the button that leaves a question asked on purpose as it was."""
    return button(say(context.library, "keep-nothing"), context.state.round, Verb.KEEP, question)
