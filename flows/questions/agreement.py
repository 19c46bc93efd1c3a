"""Whether a message agrees with what was read back to it, denies it, or is in doubt about it."""

from dataclasses import dataclass
from typing import Final, Literal

from flows.library import Library, Vocabulary, made_once
from flows.questions.forgotten import is_unsure
from flows.text import Phrases, phrases, word_set, words
from flows.understanding import Message

Consent = Literal["yes", "no", "doubt"]

_AGREEING: Final = (
    *("benar", "betul", "leres", "nggih", "inggih", "njih", "muhun", "sumuhun", "iya", "ya", "y"),
    *("iyo", "iye", "io", "yo", "yoi", "yup", "yap", "heeh", "hooh", "ho oh", "he eh", "he euh"),
    *("yes", "correct", "right", "exactly", "lanjut", "lanjutkan", "gas", "gaskan", "bujur"),
    *("thats right", "that is right", "thats correct", "i think so", "looks good"),
    *("tepat", "cocok", "pas", "akur", "setuju", "sesuai", "batua", "toho", "bneer"),
)
_NOT_WRONG: Final = ("tidak salah", "tidak keliru", "tidak ada yang salah", "tidak ada yang keliru")
_WRONG: Final = (
    *("salah", "keliru", "bukan", "tidak", "ralat", "koreksi", "ngawur", "wrong", "kleru", "lepat"),
    *("kurang tepat", "kurang pas", "kurang sesuai", "kurang benar", "kurang betul", "tidak tepat"),
    *("tidak cocok", "tidak pas", "tidak sesuai", "tidak benar", "tidak betul", "belum tepat"),
    *("belum benar", "belum betul", "belum pas", "ada yang salah", "ada yang keliru"),
)
# Beside either they say nothing of their own.
_BESIDE: Final = word_set("""
    oke siap sip sepertinya mungkin rasanya kira itu ini yang saya semua semuanya begitu saja sudah
    memang emang banget sekali sih lah deh dong kok kak mas mbak pak bu bang min gan kakak admin
    tadi data datanya bos bosku sampun parantos mantap baik noted aja persis pokoknya
""")
_NO_CONSENT: Final = word_set("oke siap sip sama lama juga saja")  # heard, and no more
_YES: Final = frozenset({"iya", "ya"})  # "iya salah"
_LONGEST: Final = 8  # words
_HARDLY: Final = 3  # words that mean something, those of not knowing among them
_THUMBS: Final = frozenset("👍✅👌☑✔")
_CROSSES: Final = frozenset("👎❌✖🙅")


def said_of_it(message: Message) -> Consent | None:
    """Return what a message says of what was read back; None where it says something else."""
    if not message.words:
        return _signed(message.text)
    if "?" in message.text or len(message.words) > _LONGEST:
        return None
    bare = message.without_fillers
    heard = bool(bare) and _NO_CONSENT.issuperset(bare)
    plain = None if heard else message.answer.elsewhere
    said = _in_words(message)
    if said or plain in {"yes", "no"}:
        return said or ("yes" if plain == "yes" else "no")
    doubted = is_unsure(message.words) and (plain or message.content_words <= _HARDLY)
    return "doubt" if doubted else None


def _in_words(message: Message) -> Consent | None:
    spoken, known = message.words, _known(message.library.vocabulary)
    if not known.beside.cut_from(spoken):
        return None
    if not known.beside.cut_from(known.not_wrong.cut_from(spoken)):
        return "yes"
    if known.wrong.stand_in(spoken):
        left = known.beside.cut_from(known.wrong.cut_from(spoken))
        return "no" if (_YES | _names(message.library)).issuperset(left) else None
    return None if known.beside.cut_from(known.agreeing.cut_from(spoken)) else "yes"


@made_once
def _names(library: Library) -> frozenset[str]:
    """Return the words by which platforms and providers are called: "salah, bukan tokopedia"."""
    called = (
        *(name for one in library.platforms for name in (one.name, *one.aliases)),
        *(name for one in library.providers for name in (one.name, *one.aliases)),
    )
    return frozenset(word for name in called for word in words(name, library.vocabulary))


def _signed(text: str) -> Consent | None:
    agrees, denies = not _THUMBS.isdisjoint(text), not _CROSSES.isdisjoint(text)
    if agrees is denies:
        return None
    return "yes" if agrees else "no"


@dataclass(frozen=True, slots=True)
class _ConsentWords:
    agreeing: Phrases
    not_wrong: Phrases
    wrong: Phrases
    beside: Phrases


@made_once
def _known(vocabulary: Vocabulary) -> _ConsentWords:
    return _ConsentWords(
        agreeing=phrases(_AGREEING, vocabulary),
        not_wrong=phrases(_NOT_WRONG, vocabulary),
        wrong=phrases(_WRONG, vocabulary),
        beside=phrases((*vocabulary.fillers, *sorted(_BESIDE)), vocabulary),
    )
