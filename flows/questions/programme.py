"""Whether the training was one of Prakerja's: asked where no wave is known of that time."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from flows.dialogue import PROGRAMME, UNKNOWN, Context, Known, Rows, rows
from flows.questions.completion_told import tells_year
from flows.questions.forgotten import is_unsure
from flows.questions.heard import AskedBack, Given, HeardAnswer
from flows.questions.question import PAIR, Question
from flows.text import Words, fillers, word_set
from flows.understanding import Message
from flows.wording import say

OURS: Final = "prakerja"
ANOTHER: Final = "other"
NOT_OURS: Final = "bukan-prakerja"  # the topic that tells whoever was in another programme

_LABELS: Final = {
    OURS: "choice-prakerja",
    ANOTHER: "choice-other-programme",
    UNKNOWN: "choice-unknown",
}
_VALUES: Final = {
    OURS: "value-prakerja",
    ANOTHER: "value-other-programme",
    UNKNOWN: "value-unknown",
}
_OUR_NAMES: Final = word_set("prakerja pra gelombang")  # "kartu pra kerja", "gelombang 48"
_OTHER_NAMES: Final = word_set("vokasi magang maganghub pvn lain lainnya other skillhub")
# Of a training of ours at Kemnaker it is the platform's name.
_PLACES: Final = word_set("skillhub")
# Names that nobody uses of a training of ours, even within a story, by their first words.
_ELSEWHERE: Final = {
    "vokasi": (("vokasi", "nasional"),),
    "pelatihan": (("pelatihan", "vokasi"),),
    "magang": (("magang", "nasional"), ("magang", "hub")),
    "maganghub": (("maganghub",),),
    "pvn": (("pvn",),),
}
# "dari lembaga lain", "hari lain": of what else is "lain" but of these?
_ANOTHER: Final = word_set("lain lainnya other")
_OTHERS_OF: Final = word_set("""
    yang program programnya pelatihan pelatihannya kartu itu bukan ya iya kak min pilih pilihan
""")
_NOT: Final = "bukan"
_DONE: Final = "sudah"
_AGREEING: Final = word_set("ya iya benar betul")  # "oke siap" agrees to nothing
# "bukan yang dari prakerja"
_BETWEEN: Final = word_set("yang dari program pelatihan kartu peserta ikut")
_ASKING: Final = word_set("apa apakah kenapa mengapa bagaimana beda bedanya")
_BELONGING: Final = word_set("kartu peserta program")
_TRAINING: Final = word_set("kelas kelasnya pelatihan pelatihannya kursus webinar")
_A_NAME: Final = 5  # words
_OURS: Final = "prakerja"
_OURS_ALONE: Final = (_OURS,)
_OURS_APART: Final = ("pra", "kerja")
_BESIDE_OURS: Final = word_set("""
    kartu pra program peserta lah kok benar betul memang pemerintah negara eh deng ding ternyata
    maaf salah
""")
_A_FEW_WORDS: Final = 8  # more is a story, in which other programmes may be named as well


class ProgrammeQuestion(Question):
    """`prakerja`, `other` (then the case ends: it is none of ours), or `unknown`."""

    staff_name = "program"
    ask_text = "ask-programme"
    label_text = "label-programme"
    fact_text = "fact-programme"
    change_text = "change-programme"
    called = "program"

    def applies(self, known: Known) -> bool:
        """Tell whether the training was completed after the last year with a wave."""
        return known.completed is not None and known.completed > known.library.programme_ends

    def words(self, context: Context) -> str:
        """Ask, with the year of the last wave that is known."""
        return say(context.library, self.ask_text, year=str(context.library.programme_ends.year))

    def choices(self, context: Context) -> Rows:
        """Return ours, another, and not known."""
        offered = (
            self.answer_button(context, value, say(context.library, label))
            for value, label in _LABELS.items()
        )
        return rows(offered, PAIR)

    def holds(self, known: Known, value: str) -> bool:
        """Take ours and not known; of another programme there is no case to go on with."""
        return value in (OURS, UNKNOWN)

    def refusal(self, context: Context, value: str) -> str:
        """Refuse what is none of the three."""
        return "" if value in _LABELS else say(context.library, "not-understood")

    def leads_to(self, value: str) -> str | None:
        """Lead whoever was in another programme to the topic about that."""
        return NOT_OURS if value == ANOTHER else None

    def read(self, context: Context, message: Message) -> HeardAnswer | None:
        """Take "prakerja kak", "bukan", "yang vokasi nasional", "gak tau".

        "Udah kak" and "kelas barista" answer something else, and are asked back.
        """
        if is_unsure(message.words) or message.answer.elsewhere == UNKNOWN:
            return Given(UNKNOWN)
        asks = "?" in message.text or not _ASKING.isdisjoint(message.words)
        if asks or len(message.words) > _A_FEW_WORDS or tells_year(context, message):
            return None
        found = _named(message.clauses) or _short(message)
        if found:
            return Given(found)
        # Else it would be a miss, and "pelatihan online" is near to the button "Pelatihan lain".
        beside = _answers_another(message) or _names_training(message)
        lead = say(context.library, "asked-plainly")
        return AskedBack(lead, refused=False) if beside else None

    def told(self, context: Context, message: Message) -> str | None:
        """Return ours, where the case is told with it: "sertifikat kartu prakerja saya belum ...".

        Within a case the name alone tells it: "prakerja lah".

        Another programme told of is a question of its own, and answered by its topic.
        """
        spoken = message.words
        if context.state.active and names_only_ours(message):
            return OURS
        if _OURS in spoken and _is_in_list(message):
            return OURS
        if _BELONGING.isdisjoint(spoken):
            return None  # most messages
        after = (b for a, b in pairwise(spoken) if a in _BELONGING)
        ours = not _OUR_NAMES.isdisjoint(after) and _named(message.clauses) == OURS
        return OURS if ours and message.tells_case else None

    def in_words(self, context: Context, value: str) -> str | None:
        """Return which programme it was."""
        return say(context.library, _VALUES[value]) if value in _VALUES else None


def is_of_another(message: Message) -> bool:
    """Tell whether a story is about a training of another programme, by its name."""
    spoken = message.words
    if _ELSEWHERE.keys().isdisjoint(spoken):
        return False  # most messages
    named = (
        spoken[at : at + len(name)] == name
        for at, word in enumerate(spoken)
        for name in _ELSEWHERE.get(word, ())
    )
    if not any(named) or not _OUR_NAMES.isdisjoint(spoken):
        return False
    return _named(message.clauses) == ANOTHER


def _short(message: Message) -> str | None:
    """Return what "iya" and "bukan" say; "sudah", "oke" and "belum" answer no such question."""
    said = message.answer.elsewhere
    if said == "yes":
        agreed = _DONE not in message.words and not _AGREEING.isdisjoint(message.words)
        return OURS if agreed or not message.words else None
    return ANOTHER if said == "no" and _NOT in message.words else None


def names_only_ours(message: Message) -> bool:
    """Tell "prakerja lah" and "iya kartu prakerja kak", where another question is open."""
    spoken = message.words
    named = _OURS in spoken or spoken[:2] == _OURS_APART
    if not named or len(spoken) > _A_FEW_WORDS or message.asks:
        return False
    return message.content <= _BESIDE_OURS and _named(message.clauses) == OURS


def _is_in_list(message: Message) -> bool:
    """Tell "tokopedia, 5 november, prakerja kak"."""
    if message.asks or len(message.clauses) == 1:
        return False
    around = fillers(message.library.vocabulary)
    return any(around.cut_from(clause) == _OURS_ALONE for clause in message.clauses)


def _answers_another(message: Message) -> bool:
    """Tell "udah kak", which says yes to what was not asked."""
    agreed = message.answer.elsewhere == "yes" and not message.is_ack
    return agreed and not message.statements


def _names_training(message: Message) -> bool:
    """Tell "pelatihan online" and "saya beli kelas barista", which every programme has."""
    if len(message.words) > _A_NAME or _TRAINING.isdisjoint(message.words):
        return False
    return not (message.topics or message.statements or message.remarks or message.tells_case)


def _named(clauses: Iterable[Words]) -> str | None:
    """Return the programme that is named; to deny the one is to mean the other."""
    named = [each for clause in clauses for each in _in_clause(clause)]
    meant = {programme for programme, word in named if word not in _PLACES} or set(dict(named))
    return meant.pop() if len(meant) == 1 else None


def _in_clause(clause: Words) -> Iterator[tuple[str, str]]:
    """Yield what is meant by each name of a clause, with the name."""
    denied = False
    for before, word in pairwise((_NOT, *clause)):
        if word in _ANOTHER and before not in _OTHERS_OF:
            continue
        if word == _NOT:
            denied = True
        elif word in _OUR_NAMES or word in _OTHER_NAMES:
            yield (OURS if (word in _OUR_NAMES) is not denied else ANOTHER), word
            denied = False
        elif word not in _BETWEEN:
            denied = False


PROGRAMME_QUESTION = ProgrammeQuestion(id=PROGRAMME)
