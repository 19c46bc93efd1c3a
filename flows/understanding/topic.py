"""Whether a message tells the guided case: that the certificate has not appeared."""

from dataclasses import replace
from typing import Final

from flows.library import Library
from flows.understanding.clauses import clauses
from flows.understanding.phrases import phrases
from flows.understanding.triggers import (
    LIGHT,
    PLACES,
    THERE,
    Happening,
    Triggers,
    Words,
    after,
    happens,
    holds,
    same_word,
    triggers,
)
from flows.understanding.word_sets import word_set

_HYPOTHETICAL: Final = word_set("kalau jika bila misal misalnya takut takutnya biar supaya apakah")
_DONE: Final = "sudah"
# What else may not have appeared, and certificates that are not of a training.
_RIVALS: Final = word_set("""
    insentif intensif saldo uang duit jadwal survei survey tombol ulasan rating review bintang kode
    voucher otp nama email sms notifikasi menu nilai rekening teman vaksin tanah rumah sawah
""")
_ISSUERS: Final = word_set("kemnaker kemenaker naker kementerian kementrian")
_SHOWN: Final = word_set("dashboard prakerja prakerjanya")
# What may follow "tidak ada" when it is the certificate that is not there.
_BEHIND_THERE: Final = LIGHT | PLACES | word_set("kak min")
_NEAR: Final = 4


def tells_case(text: str, library: Library) -> bool:
    """Tell whether the message says that the certificate is missing, in the words of the triggers.

    General questions ("kapan sertifikat muncul?"), fears and conditions do not count, nor does
    what has appeared: a trigger's *belum* must stand before its verb here too.
    """
    vocabulary = library.vocabulary
    fillers = phrases(vocabulary.fillers, vocabulary)
    spoken = tuple(fillers.cut_from(clause) for clause in clauses(text, vocabulary))
    known = triggers(library.case.triggers, vocabulary)
    if not any(any(map(known.is_verb, clause)) for clause in spoken):
        return False  # most messages
    placed = any(not PLACES.isdisjoint(clause) for clause in spoken)
    happenings = tuple(it for it in known.happenings if placed or not it.placed)
    neighbours = zip(((), *spoken), spoken, strict=False)
    told = replace(known, happenings=happenings)
    return any(_tells(clause, before, told) for before, clause in neighbours)


def _tells(clause: Words, before: Words, told: Triggers) -> bool:
    if not _HYPOTHETICAL.isdisjoint(clause) or not any(map(told.is_verb, clause)):
        return False
    spans = ((it, span) for it in told.happenings for span in happens(it, clause))
    return any(
        _fits(subject, clause[: span[0]], clause[span[1] :], before)
        for it, span in spans
        for subject in told.subjects
        if _complete(it, clause[span[1] :], subject)
    )


def _fits(subject: Words, lead: Words, tail: Words, before: Words) -> bool:
    """Tell whether it is the subject that it happened to: before it, behind it, or just said."""
    if holds(lead, subject):
        return _leads_to(lead[after(lead, subject) :], tail)
    if not _RIVALS.isdisjoint(lead):
        return False
    if holds(tail, subject):
        return after(tail, subject) <= _NEAR
    carried = holds(before, subject) and LIGHT.issuperset((*lead, *tail))
    return carried and _leads_to(before[after(before, subject) :], tail)


def _leads_to(between: Words, tail: Words) -> bool:
    if _DONE in between or not _RIVALS.isdisjoint(between):
        return False
    return _ISSUERS.isdisjoint(between) or not _SHOWN.isdisjoint(tail)


def _complete(happening: Happening, tail: Words, subject: Words) -> bool:
    """Tell whether "tidak ada" is not about another thing: "tidak ada tombol unduh"."""
    if happening.verb != THERE or not tail:
        return True
    return tail[0] in _BEHIND_THERE or same_word(subject[0], tail[0])
