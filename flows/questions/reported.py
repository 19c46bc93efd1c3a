"""The question what others have done: actors of the chain, what they do, buttons and answers."""

from datetime import date, timedelta

from flows.diagnosis import NOT_YET, DatedStage, judge
from flows.dialogue import REPORTED, Button, CaseFile, Reply, Rows, Verb, button, rows
from flows.questions.days import earliest_day
from flows.questions.month import open_month
from flows.wording import full_date, paragraphs, say


def actor_name(file: CaseFile, actor: str) -> str:
    """Return an actor's name: a platform's or provider's own, or CS's word for lembaga and pmo."""
    library = file.library
    named = library.platform(actor) or library.provider(actor)
    return named.name if named else say(library, f"actor-{actor}")


def sentence(words: str) -> str:
    """Return words as they begin a sentence: "Lembaga pelatihan ..."."""
    return words[:1].upper() + words[1:]


def does(file: CaseFile, stage: DatedStage) -> str:
    """Return what the stage's actor does, as it completes "<actor> sudah ..."."""
    return file.told(stage.does)


DONE = "done"


def stages(file: CaseFile) -> tuple[DatedStage, ...]:
    """Return the chain of the case; empty while platform or date are not known."""
    case = file.case()
    return judge(file.library, case, file.today).stages if case else ()


def ask_reported(file: CaseFile, question: str, *, lead: str = "") -> Reply:
    """Return the question who said what, or, for `reported:<actor>`, on which day."""
    actor = question.partition(":")[2]
    stage = next((s for s in stages(file) if s.actor == actor), None)
    words, choices = _ask_day(file, stage) if stage else _ask_who(file)
    keep = button(say(file.library, "keep-nothing"), file.state.round, Verb.KEEP, question)
    return Reply(text=paragraphs(lead, words), buttons=(*choices, (keep,)))


def report_in_words(file: CaseFile, stage: DatedStage) -> str:
    """Return what the stage's actor is said to have done, or not yet."""
    return say(
        file.library,
        "report-done" if stage.done else "report-not-yet",
        actor=sentence(actor_name(file, stage.actor)),
        does=does(file, stage),
        done=full_date(stage.done or stage.due),
    )


def forget_buttons(file: CaseFile) -> tuple[Button, ...]:
    """Return a button for each report that can be taken back."""
    told = (stage for stage in stages(file) if stage.done or stage.not_yet)
    return tuple(
        button(
            say(file.library, "forget-report", report=report_in_words(file, stage)),
            file.state.round,
            Verb.FORGET,
            stage.actor,
        )
        for stage in told
    )


def _ask_who(file: CaseFile) -> tuple[str, Rows]:
    choices: list[Button] = []
    for stage in stages(file):
        name, part = sentence(actor_name(file, stage.actor)), does(file, stage)
        if stage.actor != "pmo":  # had the PMO done its part, the certificate would be there
            done = say(file.library, "reported-done", actor=name, does=part)
            choices.append(button(done, file.state.round, Verb.REPORTED, stage.actor, DONE))
        not_yet = say(file.library, "reported-not-yet", actor=name, does=part)
        choices.append(button(not_yet, file.state.round, Verb.REPORTED, stage.actor, NOT_YET))
    return say(file.library, "ask-reported"), rows((*choices, *forget_buttons(file)), 1)


def _ask_day(file: CaseFile, stage: DatedStage) -> tuple[str, Rows]:
    name, part = actor_name(file, stage.actor), does(file, stage)
    question = f"{REPORTED}:{stage.actor}"
    earliest = earliest_day(file, question)
    choices = [
        button(say(file.library, label), file.state.round, Verb.ANSWER, question, day.isoformat())
        for day, label in _recent_days(file.today)
        if day >= earliest
    ]
    by_month = open_month(file, question, stage.done or min(stage.due, file.today))
    no_day = say(file.library, "reported-without-day")
    without = button(no_day, file.state.round, Verb.HELP, question)
    words = say(file.library, "ask-reported-day", actor=name, does=part)
    return words, (*rows(choices, 2), (by_month,), (without,))


def _recent_days(today: date) -> tuple[tuple[date, str], ...]:
    return (today, "today"), (today - timedelta(days=1), "yesterday")
