"""One of the listed cases is meant, in words: "yang nomor 2", "yang tokopedia aja", "tutup ini"."""

from collections.abc import Iterable
from typing import Final

from flows.dialogue import PLATFORM, Context, Reply, State, Step, with_case
from flows.handlers.cases.switching import called, guide_named, list_cases, open_case, press_case
from flows.library import changed
from flows.text import Words, word_set, words
from flows.understanding import Message
from flows.views import CASES_CLOSE, CASES_NEW, case_button, case_name, listed_cases
from flows.wording import say

_LONGEST: Final = 6  # words
_CLOSING: Final = word_set("tutup tutupin ditutup nutup menutup hapus hapusin")
_NUMBERS: Final = (
    "1 satu pertama",
    "2 dua kedua",
    "3 tiga ketiga",
    "4 empat keempat",
    "5 lima kelima",
    "6 enam keenam",
    "7 tujuh ketujuh",
    "8 delapan kedelapan",
    "9 sembilan kesembilan",
)
_PLACES: Final = {word: place for place, said in enumerate(_NUMBERS) for word in said.split()}
_POINTING: Final = word_set("""
    yang nomor nomer no ke ini itu saja kak min ya dong buka pilih kasus kasusnya mau lanjut
    lanjutkan coba deh
""")
_TELLING: Final = word_set("bukan tidak belum sudah kata katanya selesai muncul")


def choose_case(context: Context, message: Message) -> Step | None:
    """Open or close the case that is meant of those just listed; None where none is meant."""
    said = message.words
    if not 0 < len(said) <= _LONGEST or message.asks or not _TELLING.isdisjoint(said):
        return None
    if said == words(say(context.library, "cases-new"), message.library.vocabulary):
        return press_case(context, (CASES_NEW,))
    closing = not _CLOSING.isdisjoint(said)
    rest = tuple(word for word in said if word not in _CLOSING)
    numbers = {_PLACES[word] for word in rest if word in _PLACES}
    if numbers:
        pointed = {*rest} - {*_PLACES} <= _POINTING
        return _numbered(context, min(numbers), closing=closing) if pointed else None
    cases = listed_cases(context)
    here = closing and _POINTING.issuperset(rest)
    on = tuple(case for case in cases if case is context.state or not context.state.answers)
    meant = on if here else tuple(_named(context, message, rest))
    if len(meant) == 1:
        return _act(context, meant[0], closing=closing)
    return None if closing or meant else guide_named(context, message)


def _numbered(context: Context, place: int, *, closing: bool) -> Step | None:
    cases = listed_cases(context)
    if place < len(cases):
        return _act(context, cases[place], closing=closing)
    return list_cases(context, lead=say(context.library, "cases-no-number"))


def _named(context: Context, message: Message, rest: Words) -> Iterable[State]:
    """Yield the cases whose platform or guided case is named."""
    for case in listed_cases(context):
        named = message.platform and case.answers.get(PLATFORM) == message.platform
        if named or not called(context, case).isdisjoint(rest):
            yield case


def _act(context: Context, case: State, *, closing: bool) -> Step | None:
    if not closing:
        return open_case(context, case.case)
    if case.outcome:
        return list_cases(context)
    return press_case(context, (CASES_CLOSE,)) if case is context.state else _close(context, case)


def _close(context: Context, case: State) -> Step:
    """Close one that is not on, with an undo, above the list of the others."""
    library, name = context.library, case_name(context.with_state(case))
    closed = with_case(context.state, case.case, lambda one: changed(one, outcome="closed"))
    step = list_cases(context.with_state(closed))
    undo = case_button(context, case, label=say(library, "case-close-undo"))
    told = Reply(text=say(library, "case-closed-now", case=name), buttons=((undo,),))
    return changed(step, replies=(told, *step.replies))
