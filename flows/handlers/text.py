"""A message was typed: the readers that can take it, in one table; the first that does counts."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from flows.dialogue import COMPLETED, Context, Step
from flows.handlers.about_case import (
    acknowledged,
    appeared,
    asked_when,
    days_asked,
    form_failing,
    gone_on_with,
    hope_asked,
    human_wanted,
    next_wanted,
    of_somebody_else,
    provider_closed,
    reckoning_asked,
    retracted,
    status_asked,
    still_missing,
    stopped,
    unanswered,
    weary,
    words_wanted,
)
from flows.handlers.cases import (
    begin_with_complaint,
    cases_asked,
    complaint_sent,
    complaint_taken_back,
    complaint_unanswered,
    is_past_ticket,
    named_appeared,
    other_case_meant,
    place_told,
    reminder_wanted,
    ticket_told,
    with_place,
    without_ticket,
)
from flows.handlers.guide import NOT_READ, OWN_READING, begin_asked, solved
from flows.handlers.hearsay import came_of_asking, heard_since, taken_back, told_of_others
from flows.handlers.labels import Labels, exact_label, typed_label
from flows.handlers.open_question import (
    ask_about_it,
    guessed,
    hear_answer,
    put_first,
    still_unknown,
)
from flows.handlers.remarks import (
    belongs_elsewhere,
    change_wanted,
    greeted,
    in_another_language,
    named_topic,
    same_story,
    take_told,
    thanked,
    unsure,
)
from flows.handlers.repair import (
    answered_and_asked,
    answered_and_told,
    answered_with_thanks,
    none_of_these,
    puzzled,
    skipped,
    started_over,
    unsure_of_part,
)
from flows.handlers.side_question import answer_question
from flows.handlers.story import (
    begin_another,
    begin_of_whom,
    begin_several,
    take_correction,
    take_slots,
)
from flows.library import changed
from flows.understanding import Message
from flows.wording import full_date, paragraphs, say


class Where(Enum):
    """Where somebody has to be for a reader to be asked."""

    ANYWHERE = auto()
    MENU = auto()
    CASE = auto()  # at a question or a verdict
    QUESTION = auto()
    VERDICT = auto()


@dataclass(frozen=True, slots=True)
class Reader:
    """One way to take a message: a step where it is of its kind, else None."""

    id: str
    where: Where
    reads: Callable[[Context, Message], Step | None]


@dataclass(frozen=True, slots=True)
class LabelReader:
    """A reader that looks at the buttons, too."""

    id: str
    where: Where
    take: Callable[[Labels, Message], Step | None]


_LAST: Final = Reader("not-understood", Where.ANYWHERE, none_of_these)
READERS: Final[tuple[Reader | LabelReader, ...]] = (
    # The answer is what counts of "udah kak, makasih ya".
    Reader("answer-and-thanks", Where.QUESTION, answered_with_thanks),
    # Nothing else is said: "iya makasih" agrees to nothing.
    Reader("thanks", Where.ANYWHERE, thanked),
    Reader("greeting", Where.ANYWHERE, greeted),
    # Before it counts as not knowing, which is explained first, and gives up an answer.
    Reader("skipped", Where.QUESTION, skipped),
    # Before the button of the same words, which would explain once more.
    Reader("still-unknown", Where.QUESTION, still_unknown),
    # Whoever copies a button means it, whatever its words could mean besides.
    LabelReader("exact-label", Where.ANYWHERE, exact_label),
    # The names and dates of other matters ("sepatu di tokopedia, beli 3 nov") are no answers.
    Reader("elsewhere", Where.ANYWHERE, belongs_elsewhere),
    # "saya di makassar" is no name of a provider.
    Reader("place-told", Where.ANYWHERE, place_told),
    # "eh ternyata belum kekirim" takes nothing else back, and answers nothing.
    Reader("complaint-taken-back", Where.CASE, complaint_taken_back),
    # What was sent is no report of others, no answer, and no question how to send it.
    Reader("complaint-sent", Where.ANYWHERE, complaint_sent),
    Reader("ticket", Where.CASE, ticket_told),
    # Nobody has to say again to whom it was sent.
    Reader("complaint-unanswered", Where.VERDICT, complaint_unanswered),
    # "udah keluar" would be a yes to whatever is asked, and ends the case.
    Reader("appeared", Where.ANYWHERE, appeared),
    Reader("named-appeared", Where.ANYWHERE, named_appeared),
    # Before the story that "belum muncul" would begin anew.
    Reader("retracted", Where.ANYWHERE, retracted),
    # Whose training it is decides whose platform and date they are.
    Reader("of-whom", Where.CASE, begin_of_whom),
    # "yang bukalapak gimana" is neither a correction nor a report where that is another case.
    Reader("other-case", Where.ANYWHERE, other_case_meant),
    Reader("cases-asked", Where.ANYWHERE, cases_asked),
    # Whoever tells what others have done answers no question about what is theirs.
    Reader("reports", Where.CASE, told_of_others),
    # "kabar tokopedia tadi keliru" names one of them, and is no answer of theirs.
    Reader("report-taken-back", Where.CASE, taken_back),
    # Whoever did not answer is no answer either to whom one has asked.
    Reader("came-of-asking", Where.CASE, came_of_asking),
    # "hah?" is about the question itself; its words could mean much besides.
    Reader("puzzled", Where.QUESTION, puzzled),
    Reader("started-over", Where.ANYWHERE, started_over),
    # "lupa tanggalnya" to what was read back is no answer to it, and says what is in doubt.
    Reader("unsure-of-part", Where.CASE, unsure_of_part),
    # Else the answer would be taken and the question lost, or the other way round.
    Reader("answer-and-question", Where.QUESTION, answered_and_asked),
    # The other checks would be taken without it, and it would be asked again.
    Reader("answer-and-told", Where.QUESTION, answered_and_told),
    # What was just asked is likelier answered than anything else told.
    Reader("open-question", Where.QUESTION, hear_answer),
    # "oke" may have been an answer: it is not, here.
    Reader("acknowledged", Where.ANYWHERE, acknowledged),
    # "ga jadi" is meant for what is open, and near to nothing else.
    Reader("stopped", Where.CASE, stopped),
    # Words to send hold "kata", "lapor" and "kirim", and tell nothing of what others said or did;
    # so does a complaint that was sent.
    Reader("words-wanted", Where.CASE, words_wanted),
    Reader("unanswered", Where.CASE, unanswered),
    Reader("form-failing", Where.CASE, form_failing),
    # "kabari ya" is no report.
    Reader("reminder-wanted", Where.ANYWHERE, reminder_wanted),
    # Before "belum muncul" is near to the button that says the opposite.
    Reader("still-missing", Where.CASE, still_missing),
    # Before the status: "lanjut yang tadi" may mean the case before.
    Reader("gone-on-with", Where.ANYWHERE, gone_on_with),
    # A few words that a topic could be made of, and that here mean this case.
    Reader("status-asked", Where.ANYWHERE, status_asked),
    Reader("hope-asked", Where.CASE, hope_asked),
    Reader("provider-closed", Where.CASE, provider_closed),
    # The least of what may stand beside the others: "lembaganya tutup, terus gimana".
    Reader("next-wanted", Where.CASE, next_wanted),
    # What others said names platforms and dates that are not the participant's own.
    Reader("hearsay", Where.VERDICT, heard_since),
    # Platform and date at once are another case, before each is taken for a correction.
    Reader("another-case", Where.VERDICT, begin_another),
    # Somebody else's training, where nothing was told that begins its case.
    Reader("somebody-else", Where.VERDICT, of_somebody_else),
    # All that is left is a sigh.
    Reader("weary", Where.ANYWHERE, weary),
    # The contacts of this case, before the topic that has those of all platforms.
    Reader("human-wanted", Where.VERDICT, human_wanted),
    # A slip in a button's words; after the answers, to which short words are near as well.
    LabelReader("near-label", Where.CASE, typed_label),
    # "eh salah, tanggalnya 5" says what it shall be: neither asked again, nor a topic about dates.
    Reader("correction", Where.CASE, take_correction),
    # "ganti platform" in a case means its own, before the topic about changing things.
    Reader("change", Where.CASE, change_wanted),
    # Told and not asked: the words of a check would call up the topic about it.
    Reader("told", Where.CASE, take_told),
    # Two trainings are two cases, each with what is told of it.
    Reader("several-trainings", Where.MENU, begin_several),
    # A story at the menu begins a case, unless it clearly asks another topic.
    Reader("story", Where.MENU, begin_with_complaint),
    # A trouble of one's own that a guided case of the content leads through.
    Reader("guided-case", Where.MENU, begin_asked),
    # Where no topic is certain: the words are near to several that are about time.
    Reader("days-asked", Where.ANYWHERE, days_asked),
    # Where it comes from is asked of what was just said.
    Reader("reckoning-asked", Where.VERDICT, reckoning_asked),
    # A question beside the case, before the names and dates that stand in it.
    Reader("question", Where.ANYWHERE, answer_question),
    # Names and dates that answer what is not open, or correct what was answered.
    Reader("slots", Where.CASE, take_slots),
    # A title that is too short or odd to be decided on by its words.
    Reader("title", Where.ANYWHERE, named_topic),
    # The menu's buttons are whole areas: whatever is more particular goes first.
    LabelReader("near-label-at-menu", Where.MENU, typed_label),
    # A question without its subject, once no topic has been found in the words alone.
    Reader("about-open-question", Where.QUESTION, ask_about_it),
    # The case told again; answers in it were taken above.
    Reader("same-story", Where.CASE, same_story),
    # Any short remark left can be the name of a provider that is not ours.
    Reader("other-name", Where.QUESTION, guessed),
    # "kapan" stands in many questions; alone it asks what the verdict says.
    Reader("when", Where.VERDICT, asked_when),
    # "ok siap" to a verdict of days ago: the question that has opened since is not known yet.
    Reader("put-first", Where.QUESTION, put_first),
    # Nothing was understood: say why, as far as one can tell.
    Reader("foreign", Where.ANYWHERE, in_another_language),
    Reader("unsure", Where.ANYWHERE, unsure),
    # Takes every message.
    _LAST,
)


def handle_text(context: Context, message: Message) -> Step:
    """Answer a typed message; the step says which reader took it."""
    reader, step = _taken(context, message)
    if is_past_ticket(context, message, reader.id):
        reader, step = _taken(without_ticket(context), message)
    misses = context.state.misses + 1 if reader.id in _MISSED else 0
    state = step.state if step.state.misses == misses else changed(step.state, misses=misses)
    told = _said_by_wib(context, message, changed(step, state=state))
    told = _salam_returned(context, message, told)
    return changed(with_place(context, message, told), reader=reader.id)


def _taken(context: Context, message: Message) -> tuple[Reader | LabelReader, Step]:
    """Return the first reader that takes the message, with its step."""
    labels = Labels(context)
    for reader in _readers_for(context):
        if isinstance(reader, Reader):
            step = reader.reads(context, message)
        else:
            step = reader.take(labels, message)
        if step:
            return reader, step
    return _LAST, none_of_these(context, message)


def _salam_returned(context: Context, message: Message, step: Step) -> Step:
    """Return a salam, whatever comes behind it: who greets so waits for the answer."""
    if _SALAM not in message.words[:_AT_FIRST] or not step.replies:
        return step
    first, *others = step.replies
    salam = changed(first, text=paragraphs(say(context.library, "salam"), first.text))
    return changed(step, replies=(salam, *others))


def _said_by_wib(context: Context, message: Message, step: Step) -> Step:
    """Say that a day which has not begun in WIB counts as the one that it is there."""
    today, before = context.today.isoformat(), context.state.answers.get(COMPLETED)
    if not message.ahead_of_wib or before == today or step.state.answers.get(COMPLETED) != today:
        return step
    first, *others = step.replies
    lead = say(context.library, "day-in-wib", today=full_date(context.today))
    return changed(step, replies=(changed(first, text=paragraphs(lead, first.text)), *others))


_SALAM: Final = "assalamualaikum"
_AT_FIRST: Final = 3  # words
_MISSED: Final = ("foreign", "not-understood")  # nothing could be done about the message


def _readers_at(*places: Where) -> tuple[Reader | LabelReader, ...]:
    return tuple(one for one in READERS if one.where in places and one is not _LAST)


_AT_MENU: Final = _readers_at(Where.ANYWHERE, Where.MENU)
_AT_QUESTION: Final = _readers_at(Where.ANYWHERE, Where.CASE, Where.QUESTION)
_AT_VERDICT: Final = _readers_at(Where.ANYWHERE, Where.CASE, Where.VERDICT)


def _guided(readers: tuple[Reader | LabelReader, ...]) -> tuple[Reader | LabelReader, ...]:
    """Return the readers as they are in a guided case of the content, that is on or was left."""
    own = (_own(reader) for reader in readers if reader.id not in NOT_READ)
    return (Reader("guide-solved", Where.ANYWHERE, solved), *own)


def _own(reader: Reader | LabelReader) -> Reader | LabelReader:
    reads = OWN_READING.get(reader.id)
    return Reader(reader.id, reader.where, reads) if reads else reader


_GUIDED: Final = {id(each): _guided(each) for each in (_AT_MENU, _AT_QUESTION, _AT_VERDICT)}


def _readers_for(context: Context) -> tuple[Reader | LabelReader, ...]:
    found = _at_place(context)
    return _GUIDED[id(found)] if context.guide else found


def _at_place(context: Context) -> tuple[Reader | LabelReader, ...]:
    if not context.state.active:
        return _AT_MENU
    return _AT_QUESTION if context.open_question() else _AT_VERDICT
