"""The question what others have done: actors of the chain, what they do, buttons and answers."""

from datetime import date, timedelta

from flows.diagnosis import NOT_YET, DatedStage, judge
from flows.dialogue import REPORTED, Button, Context, Reply, Rows, Verb, button, rows
from flows.questions.days import earliest_day
from flows.questions.month import open_month
from flows.wording import full_date, paragraphs, say


def actor_name(context: Context, actor: str) -> str:
    """Return an actor's name: a platform's or provider's own, or CS's word for lembaga and pmo."""
    library = context.library
    named = library.platform(actor) or library.provider(actor)
    return named.name if named else say(library, f"actor-{actor}")


def sentence(words: str) -> str:
    """Return words as they begin a sentence: "Lembaga pelatihan ..."."""
    return words[:1].upper() + words[1:]


def does(context: Context, stage: DatedStage) -> str:
    """Return what the stage's actor does, as it completes "<actor> sudah ..."."""
    return context.filled(stage.does)


DONE = "done"


def stages(context: Context) -> tuple[DatedStage, ...]:
    """Return the chain of the case; empty while platform or date are not known."""
    case = context.case()
    return judge(context.library, case, context.today).stages if case else ()


def ask_reported(context: Context, question: str, *, lead: str = "") -> Reply:
    """Return the question who said what, or, for `reported:<actor>`, on which day."""
    actor = question.partition(":")[2]
    stage = next((s for s in stages(context) if s.actor == actor), None)
    words, choices = _ask_day(context, stage) if stage else _ask_who(context)
    keep = button(say(context.library, "keep-nothing"), context.state.round, Verb.KEEP, question)
    return Reply(text=paragraphs(lead, words), buttons=(*choices, (keep,)))


def report_in_words(context: Context, stage: DatedStage) -> str:
    """Return what the stage's actor is said to have done, or not yet."""
    return say(
        context.library,
        "report-done" if stage.done else "report-not-yet",
        actor=sentence(actor_name(context, stage.actor)),
        does=does(context, stage),
        done=full_date(stage.done or stage.due),
    )


def forget_buttons(context: Context) -> tuple[Button, ...]:
    """Return a button for each report that can be taken back."""
    told = (stage for stage in stages(context) if stage.done or stage.not_yet)
    return tuple(
        button(
            say(context.library, "forget-report", report=report_in_words(context, stage)),
            context.state.round,
            Verb.FORGET,
            stage.actor,
        )
        for stage in told
    )


def _ask_who(context: Context) -> tuple[str, Rows]:
    choices: list[Button] = []
    for stage in stages(context):
        name, part = sentence(actor_name(context, stage.actor)), does(context, stage)
        if stage.actor != "pmo":  # had the PMO done its part, the certificate would be there
            done = say(context.library, "reported-done", actor=name, does=part)
            choices.append(button(done, context.state.round, Verb.REPORTED, stage.actor, DONE))
        not_yet = say(context.library, "reported-not-yet", actor=name, does=part)
        choices.append(button(not_yet, context.state.round, Verb.REPORTED, stage.actor, NOT_YET))
    return say(context.library, "ask-reported"), rows((*choices, *forget_buttons(context)), 1)


def _ask_day(context: Context, stage: DatedStage) -> tuple[str, Rows]:
    name, part = actor_name(context, stage.actor), does(context, stage)
    question = f"{REPORTED}:{stage.actor}"
    earliest = earliest_day(context, question)
    choices = [
        button(
            say(context.library, label), context.state.round, Verb.ANSWER, question, day.isoformat()
        )
        for day, label in _recent_days(context.today)
        if day >= earliest
    ]
    by_month = open_month(context, question, stage.done or min(stage.due, context.today))
    no_day = say(context.library, "reported-without-day")
    without = button(no_day, context.state.round, Verb.HELP, question)
    words = say(context.library, "ask-reported-day", actor=name, does=part)
    return words, (*rows(choices, 2), (by_month,), (without,))


def _recent_days(today: date) -> tuple[tuple[date, str], ...]:
    return (today, "today"), (today - timedelta(days=1), "yesterday")
