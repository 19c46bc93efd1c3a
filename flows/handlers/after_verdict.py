"""What follows a verdict: appeared, mended, they said ..., the complaint text, another one."""

from collections.abc import Callable, Mapping
from typing import Final, cast

from flows.diagnosis import Diagnosis, judge
from flows.dialogue import (
    REPORTED,
    CaseFile,
    Reply,
    Step,
    asked_again,
    begun,
    put_away,
    reopened,
    says,
)
from flows.handlers.prompt import go_on, reminder
from flows.questions import ask
from flows.views import (
    Way,
    advice,
    complaint_text,
    contact_cards,
    copy_title,
    menu,
    sources_line,
    ways,
)
from flows.wording import line, paragraphs, say


def follow(file: CaseFile, way: str) -> Step | None:
    """Go the way a button under the verdict names; None where this verdict does not offer it."""
    case = file.case()
    found = judge(file.library, case, file.today) if case else None
    if way not in ways(found.verdict if found else None):
        return None
    if way in _JUDGED:  # offered under a verdict only
        return _JUDGED[way](file, cast("Diagnosis", found))
    contacts = found.contacts if found else file.contacts()
    return _contacts(file, contacts) if way == Way.CONTACTS else _PLAIN[way](file)


def begin(file: CaseFile, *, lead: str = "") -> Step:
    """Begin a new case with the first question, after a lead of its own or the usual opening."""
    fresh = file.with_state(begun(file.state))
    return go_on(fresh, lead=lead or say(file.library, "opening"))


def says_again(file: CaseFile, question: str, *, lead: str = "") -> Step:
    """Ask a question once more; its answer stays until there is a new one."""
    again = file.with_state(asked_again(file.state, question))
    return says(again, ask(again, question, lead=lead))


def seen(file: CaseFile) -> Step:
    """Congratulate on the certificate that has appeared, and put the case away."""
    library = file.library
    done = file.with_state(put_away(file.state))
    sources = line(library, library.case.incentive_sources)
    words = say(library, "seen", sources=sources)
    return says(done, Reply(text=words), menu(done, lead=say(library, "anything-else")))


def _why(file: CaseFile, found: Diagnosis) -> Step:
    library = file.library
    text = paragraphs(
        say(library, "why-head"),
        *advice(file, found.verdict, explaining=True),
        say(library, "why-days"),
        sources_line(file, found.verdict, ()),
    )
    return says(file, Reply(text=text, buttons=reminder(file).buttons))


def _contacts(file: CaseFile, contacts: tuple[str, ...]) -> Step:
    text = "\n\n".join(contact_cards(file, contacts))
    return says(file, Reply(text=text, buttons=reminder(file).buttons))


def _mended(file: CaseFile, found: Diagnosis) -> Step:
    questions = found.blockers or found.to_check
    moving = any(c.id in questions and c.moves_completion for c in file.library.checks)
    dates = ("completed",) if moving and found.blockers else ()
    state = reopened(file.state, (*dates, *questions))
    actor = _who_mended(file, found)
    if actor and not dates:
        state = asked_again(state, f"{REPORTED}:{actor}")
    return go_on(file.with_state(state), lead=say(file.library, "asked-again"))


def _who_mended(file: CaseFile, found: Diagnosis) -> str | None:
    """Return the actor of this chain whose work a mended blocker was waiting for."""
    waited = [c.done_by for c in file.library.checks if c.id in found.blockers]
    named = [found.platform.id if actor == "platform" else actor for actor in waited]
    return next((actor for actor in named if actor in file.actors()), None)


def _complaint(file: CaseFile, found: Diagnosis) -> Step:
    library = file.library
    text = paragraphs(
        say(library, "complaint-intro"),
        f"```\n{complaint_text(file, found)}\n```",
    )
    below = reminder(file).buttons
    return says(
        file,
        Reply(text=text),
        Reply(
            text=say(library, "complaint-after", form=library.case.complaint_form),
            buttons=((copy_title(file, found),), *below),
        ),
    )


_PLAIN: Final[Mapping[str, Callable[[CaseFile], Step]]] = {
    Way.SEEN: seen,
    Way.ANOTHER: begin,
    Way.TOLD: lambda file: says_again(file, REPORTED),
}
_JUDGED: Final[Mapping[str, Callable[[CaseFile, Diagnosis], Step]]] = {
    Way.MENDED: _mended,
    Way.WHY: _why,
    Way.COMPLAINT: _complaint,
}
