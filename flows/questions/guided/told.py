"""What a message tells of a guided case in the phrases of its content, all of their words."""

from collections.abc import Mapping
from typing import Final

from flows.library import (
    Check,
    Guide,
    GuideCheck,
    GuideChoice,
    GuideQuestion,
    Library,
    made_once,
)
from flows.text import Words, fillers, phrases, stem, word_set, words
from flows.understanding import Message

_NOT: Final = word_set("belum tidak")
_DENYING: Final = word_set("tidak belum bukan kurang tanpa")
_IN_PASSING: Final = 2  # words
_TELLING: Final = 5  # letters of a word that is seen within another
_NEAR: Final = 3  # words from "belum" to what has not come
_NEARLY: Final = word_set("hampir kapan kalau jika semoga moga kira harusnya")

# In labels of whatever question.
_OF_ANY_LABEL: Final = word_set("dan atau di dari yang dashboard tanggal hari")
# Whose certificate or account it is, where it is not the one asked about.
_OF_OTHERS: Final = word_set("kemnaker teman adik kakak suami istri orang")
_BARE: Final = {"sudah": "yes", "belum": "no"}
_MENDED: Final = word_set("""
    diganti ganti dibenerin dibetulkan diperbaiki dibereskan beres diurus diupdate disamakan
""")
_LIGHT: Final = word_set("sekarang juga kok nih ini itu semua semuanya tadi barusan")
# What such a phrase can be said of anything with.
_OF_ANYTHING: Final = word_set("""
    sudah belum tidak ada bisa muncul keluar terbit hilang berhasil selesai kelar tuntas sama beda
    berbeda cocok sesuai masih jalan yang pertama kali ini dapat ketemu gagal aktif di kosong
""")
_WITH: Final = word_set(
    "i use my ada pakai pake via lewat di ke saya punya yang itu nya sudah dompet"
)

ToldPhrases = Mapping[str, tuple[Words, ...]]  # answer -> phrases that tell it


def answer_told(
    library: Library, question: GuideQuestion, message: Message, *, fewest: int = 1
) -> str | None:
    """Return the one answer to a question that a message tells in its phrases; else None.

    Phrases of less than the `fewest` words tell nothing.
    """
    said = [
        value
        for value, phrases in _told(library)[question.id].items()
        if _stands(tuple(each for each in phrases if len(each) >= fewest), message.words)
    ]
    return said[0] if len(said) == 1 else None


def check_in_passing(library: Library, check: GuideCheck, message: Message) -> str | None:
    """Return what a message tells of a check whichever question is open.

    By the words of that of checks.yaml which is the same, or in a clause that names what its label
    does: "sudah ada" alone could be told of anything.
    """
    same = check.same_as
    if same and same in message.statements:
        return message.statements[same]
    own = own_words(library, check)
    said = {_in_clause(library, check, own, clause) for clause in message.clauses}
    told = said - {None}
    return told.pop() if len(told) == 1 else None


def status_in_passing(library: Library, choice: GuideChoice, message: Message) -> str | None:
    """Return the status that a message tells whichever question is open.

    By one word alone only in a clause that names what the label does: "statusnya gagal".
    """
    own, known = own_words(library, choice), _told(library)[choice.id].items()
    named = [clause for clause in message.clauses if names_one(clause, own)]
    said = [value for value, told in known if any(_stands(told, clause) for clause in named)]
    whole = answer_told(library, choice, message, fewest=_IN_PASSING)
    return said[0] if len(said) == 1 and not whole else whole


def own_words(library: Library, question: GuideQuestion) -> frozenset[str]:
    """Return the words by which a question is named: those of its label, without endings."""
    said = words(question.label, library.vocabulary)
    return frozenset(stem(word) for word in said if word not in _OF_ANY_LABEL)


def names_one(spoken: Words, own: frozenset[str]) -> bool:
    """Tell whether one of these words stands there, whatever hangs on it."""
    return any(_is_one(word, own) for word in spoken)


def _is_one(word: str, own: frozenset[str]) -> bool:
    """Tell "nomornya" and "diupgrade" from what only begins alike."""
    return stem(word) in own or any(one in word for one in own if len(one) >= _TELLING)


def only_names(message: Message, check: Check | None) -> bool:
    """Tell whether it names what a check is about, a vague name as well, and says nothing of it."""
    told = check.told_as if check else None
    if told is None or message.asks:
        return False
    vocabulary = message.library.vocabulary
    around = phrases((*told.things, *told.vague), vocabulary)
    said = fillers(vocabulary).cut_from(message.words)
    rest = tuple(word for word in said if word not in _WITH)
    return bool(rest) and not around.cut_from(rest)


def _in_clause(
    library: Library, check: GuideCheck, own: frozenset[str], clause: Words
) -> str | None:
    """Return what a clause says of a check: in its phrases, or beside its name in a bare word.

    Without its name only in a phrase that is said of nothing else: "lupa password".
    """
    if not _OF_OTHERS.isdisjoint(clause):
        return None
    named, known = names_one(clause, own), _told(library)[check.id].items()
    said = {
        value
        for value, told in known
        if _stands(told if named else tuple(filter(_is_its_own, told)), clause)
    }
    bare = _bare(library, own, clause) if named else None
    told = said | {bare} - {None}
    return told.pop() if len(told) == 1 else None


def _is_its_own(phrase: Words) -> bool:
    return len(phrase) >= _IN_PASSING and not _OF_ANYTHING.issuperset(phrase)


def _bare(library: Library, own: frozenset[str], clause: Words) -> str | None:
    """Return what "datanya udah" and "nomornya udah diganti" say of what they name."""
    rest = fillers(library.vocabulary).cut_from(clause)
    left = frozenset(word for word in rest if not _is_one(word, own)) - _LIGHT
    if not left or not left <= _BARE.keys() | _MENDED:
        return None
    return "no" if "belum" in left else "yes"


def says_solved(guide: Guide, message: Message) -> bool:
    """Tell whether a message says that the case is solved, and asks or denies nothing."""
    if message.asks or not _NEARLY.isdisjoint(message.words):
        return False
    return _stands(_solved(message.library)[guide.id], message.words)


def says_unsolved(guide: Guide, message: Message) -> bool:
    """Tell whether a message says that what solves the case has not come: "masih belum cair"."""
    said = message.words
    nots = [place for place, word in enumerate(said) if word in _NOT]
    near = [said[place + 1 : place + 1 + _NEAR] for place in nots]
    ends = {phrase[-1] for phrase in _solved(message.library)[guide.id] if phrase[0] == "sudah"}
    return not message.asks and any(not ends.isdisjoint(words) for words in near)


@made_once
def _told(library: Library) -> Mapping[str, ToldPhrases]:
    questions = (question for guide in library.guides for question in guide.questions)
    return {question.id: _of_question(library, question) for question in questions}


def _of_question(library: Library, question: GuideQuestion) -> ToldPhrases:
    match question:
        case GuideCheck(told_as=told):
            return {value: _read(library, phrases) for value, phrases in told.items()}
        case GuideChoice(statuses=statuses):
            return {one.id: _read(library, (one.label, *one.told_as)) for one in statuses}
    return {}


@made_once
def _solved(library: Library) -> Mapping[str, tuple[Words, ...]]:
    return {guide.id: _read(library, guide.solved_as) for guide in library.guides}


def _read(library: Library, phrases: tuple[str, ...]) -> tuple[Words, ...]:
    return tuple(words(phrase, library.vocabulary) for phrase in phrases)


def _stands(phrases: tuple[Words, ...], spoken: Words) -> bool:
    return any(_stands_in(phrase, spoken) for phrase in phrases)


def _stands_in(phrase: Words, spoken: Words) -> bool:
    """Tell whether the words stand there in a row, and nothing before them denies them.

    So do two of them the other way round, as one says it: "premium udah".
    """
    if len(phrase) == _IN_PASSING and phrase[0] in _BARE and phrase[::-1] == spoken[-_IN_PASSING:]:
        return True
    return any(
        spoken[place : place + len(phrase)] == phrase
        and not (place and spoken[place - 1] in _DENYING)
        for place in range(len(spoken) - len(phrase) + 1)
    )
