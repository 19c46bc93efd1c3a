"""What somebody was told by others of the chain: read back before it counts, kept, taken back."""

from collections.abc import Mapping
from typing import Final

from flows.diagnosis import NOT_YET
from flows.dialogue import CONFIRM, DONE, GRADED, REPORTED, Context, Outcome, Step, as_date
from flows.handlers.after_verdict import ask_again
from flows.handlers.answer import accept
from flows.handlers.prompt import advance, reprompt
from flows.handlers.story import begin_another, take_slots
from flows.questions import (
    day_asked,
    hear,
    inquired,
    is_known,
    named,
    names_of,
    news,
    read_result,
    report_day,
    without_report,
)
from flows.text import word_set
from flows.understanding import Message
from flows.understanding.dates import ExactDate, Role
from flows.wording import say


def told_of_others(context: Context, message: Message) -> Step | None:
    """Take what a sentence tells of others, to be read back; what else it tells is taken as well.

    What is asked of one of them is answered by it at once.
    """
    question = context.open_question()
    told = message.answered_of_others() if _is_asked(context) else message.told_of_others
    said = news(context, told.said)
    if not said:
        return _other_day(context, message)
    if question is None and (another := begin_another(context, message)):
        return another
    answer = _answers(context, question, said)
    if question and answer:
        return accept(context, question, answer)
    if is_known(context, said):
        return reprompt(context, Outcome.ANSWERED, lead=say(context.library, "heard-already"))
    after = context.with_state(hear(context, told.said))
    if not after.to_confirm():
        after = after.with_state(day_asked(after))
    return _with_rest(after, message, told.rest) or advance(after)


def _is_asked(context: Context) -> bool:
    """Tell whether the parts of others are what is talked of: at a verdict, and where asked."""
    question = named(context, context.open_question())
    return question is None or question.public_id == REPORTED


def _answers(context: Context, question: str | None, said: Mapping[str, str]) -> str | None:
    """Return what is said of the one actor of whom is asked."""
    proof = context.report_check()
    if proof and list(said) == [proof.done_by]:
        told = said[proof.done_by or ""]
        if question == GRADED and as_date(told):
            return told
        if question == proof.id and told == NOT_YET:
            return told
    prefix, _, asked = (question or "").partition(":")
    if list(said) != [asked]:
        return None
    told = said[asked]
    if prefix == "still":
        return told if told in (NOT_YET, DONE) else None
    return told if prefix == REPORTED and as_date(told) else None


def _other_day(context: Context, message: Message) -> Step | None:
    """Take another day of the one report that is read back: "bukan, tgl 6"."""
    heard = context.heard()
    if context.open_question() != CONFIRM or context.to_confirm() != (REPORTED,) or len(heard) > 1:
        return None
    match message.date_of(Role.REPORTED):
        case ExactDate(day=day):
            said = {actor: day.isoformat() for actor in heard}
            return advance(context.with_state(hear(context, said)))
    return None


def _with_rest(context: Context, message: Message, rest: str) -> Step | None:
    """Take what the message tells beside the reports; a day that is tied to nothing is none."""
    left = Message(text=rest, library=message.library, today=message.today)
    loose = isinstance(left.date, ExactDate) and left.date == left.date_of(Role.REPORTED)
    return None if loose or not left.content_words else take_slots(context, left)


def taken_back(context: Context, message: Message) -> Step | None:
    """Take back a report that was wrong, or ask its day anew: "yang tokopedia keliru, tgl 6"."""
    erased = not _ERASED.isdisjoint(message.words)
    if not context.state.reported or not _is_asked(context) or message.asks:
        return None
    if len(message.words) > _A_FEW or not (erased or not _WRONG.isdisjoint(message.words)):
        return None
    actor = _meant(context, message)
    if actor is None:
        return None
    match message.date_of(Role.REPORTED):
        case ExactDate(day=day) if not erased:
            return advance(context.with_state(hear(context, {actor: day.isoformat()})))
    if erased:
        after = context.with_state(without_report(context, actor))
        return advance(after, lead=say(context.library, "forgotten-report"))
    told = as_date(context.reports()[actor])
    return ask_again(context, report_day(actor) if told else REPORTED)


def _meant(context: Context, message: Message) -> str | None:
    """Return of whom a report is meant: the one that is named, or the only one there is."""
    known = [actor for actor in context.chain() if names_of(context, actor)]
    named = news(context, dict.fromkeys(message.actors_named, DONE))
    ours = [actor for actor in named if actor in known]
    if named:
        return ours[0] if len(ours) == 1 else None
    lone = len(known) == 1 and not _NEWS.isdisjoint(message.words)
    return known[0] if lone else None


_WRONG: Final = word_set("keliru salah ralat koreksi")
_ERASED: Final = word_set("hapus hapusin dihapus batalkan batalin dibatalkan cabut lupakan abaikan")
_NEWS: Final = word_set("kabar kabarnya laporan laporannya info infonya tadi barusan")
_A_FEW: Final = 10  # words


def came_of_asking(context: Context, message: Message) -> Step | None:
    """Keep what came of asking somebody, "tokopedia ga bales"; whom is asked where it is not told.

    It moves no date, and can be taken back.
    """
    found = read_result(context, message) if context.case() and _is_asked(context) else None
    if found is None:
        return None
    result, contact = found
    if contact is None:
        return accept(context, REPORTED, str(result))
    return accept(context, inquired(str(result)), contact)


def heard_since(context: Context, message: Message) -> Step | None:
    """Take hearsay of which nothing was read to where it is asked what others said."""
    said = message.told_of_others.hearsay
    return ask_again(context, REPORTED) if said and context.case() else None
