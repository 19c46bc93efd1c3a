"""Reports told in a sentence: kept until they are read back and confirmed, then counted."""

from collections.abc import Mapping

from flows.diagnosis import NOT_YET
from flows.dialogue import DONE, Context, State, with_heard
from flows.questions.reports.said import done_on, not_yet


def hear(context: Context, said: Mapping[str, str]) -> State:
    """Return the state with what a sentence told, by actor as it was named; the newest last."""
    kept = {told: what for told, what in context.state.heard.items() if told not in said}
    return with_heard(context.state, {**kept, **said})


def news(context: Context, said: Mapping[str, str]) -> Mapping[str, str]:
    """Return what of it is about this chain, by its actors; all of it without a platform."""
    if not said or context.platform is None:
        return said
    return context.with_state(with_heard(context.state, said)).heard()


def is_known(context: Context, said: Mapping[str, str]) -> bool:
    """Tell whether all of it counts already."""
    return all(context.reports().get(actor) == what for actor, what in said.items())


def counted(context: Context) -> State:
    """Return the state in which what was heard counts; a day that was not told is asked next."""
    heard = context.heard()
    dated = [actor for actor in context.chain() if heard.get(actor, DONE) not in (DONE, NOT_YET)]
    after = context
    for actor in dated:
        after = after.with_state(done_on(after, actor, heard[actor]))
    # Behind the days, which clear what was denied before: told at once, both are asked about.
    for actor in [actor for actor, said in heard.items() if said == NOT_YET]:
        after = after.with_state(not_yet(after, actor))
    return after.state


def dropped(context: Context) -> State:
    """Return the state without anything heard that does not count yet."""
    return with_heard(context.state, {})
