"""Whether a message tells the guided case: its triggers as subjects and what happened to them."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Final

from flows.library import Library, Same, Vocabulary, changed, made_once, worked_out_once
from flows.text import ByFirstLetter, alike, by_first_letter, clauses, fillers, word_set

TriggerWords = tuple[str, ...]

NOT: Final = word_set("belum tidak")
LIGHT: Final = word_set("""
    di ke saya yang itu ini masih juga sampai sekarang pernah kunjung kunjungnya saja ada bisa lagi
    tetap kok sama sekali punya hari kali dalam hingga detik nya ya
""")
THERE: Final = "ada"
PLACES: Final = word_set("dashboard akun akunnya prakerja prakerjanya aplikasi web")
_SUNDANESE_NOT: Final = "can"  # right before its verb, "can kaluar"; elsewhere it is English
_BETWEEN: Final = 3  # words between "belum" and its verb


@dataclass(frozen=True, slots=True)
class Happening:
    """A verb, negated or not; `placed` if only together with a place ("di dashboard")."""

    verb: str
    negated: bool
    placed: bool


@dataclass(frozen=True, slots=True)
class Triggers:
    """Every subject may meet every happening: "bukti lulus" + "belum keluar".

    `is_verb` tells whether a word is the verb of one of these, but for a slip.
    """

    subjects: tuple[TriggerWords, ...]
    happenings: tuple[Happening, ...]
    is_verb: Callable[[str], bool]


def triggers(texts: tuple[str, ...], vocabulary: Vocabulary) -> Triggers:
    """Return what the content's triggers are made of; of one in several clauses the last counts."""
    return _taken_apart(texts, Same(vocabulary))


@lru_cache(maxsize=16)
def _taken_apart(texts: tuple[str, ...], vocabulary: Same[Vocabulary]) -> Triggers:
    last = (clauses(text, vocabulary.value)[-1:] for text in texts)
    around = fillers(vocabulary.value)
    parts = [_parts(around.cut_from(clause)) for found in last for clause in found]
    told = [part for part in parts if part is not None]
    verbs = by_first_letter(happening.verb for _, happening in told)
    return Triggers(
        tuple(dict.fromkeys(subject for subject, _ in told)),
        tuple(dict.fromkeys(happening for _, happening in told)),
        lru_cache(maxsize=4096)(partial(_is_one, verbs)),
    )


def _is_one(verbs: ByFirstLetter, word: str) -> bool:
    return any(same_word(verb, word) for verb in verbs.get(word[0], ()))


def _parts(clause: TriggerWords) -> tuple[TriggerWords, Happening] | None:
    """Return "sertifikat" and "belum muncul"; None for a trigger that has not both."""
    heavy = tuple(word for word in clause if word not in LIGHT - {THERE})
    bare = tuple(word for word in heavy if word not in PLACES)
    bare = bare if len(bare) > 1 else heavy
    nots = [place for place, word in enumerate(bare) if word in NOT]
    end = nots[0] if nots else len(bare) - 1
    if end < 1 or bare[-1] in NOT:
        return None
    verb = bare[end + 1] if nots else bare[-1]
    return bare[:end], Happening(verb, negated=bool(nots), placed=len(bare) < len(heavy))


def happens(
    happening: Happening, clause: TriggerWords, verbs: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield where it stands in the clause, from its negation to behind its verb.

    `verbs` are the places of verbs in it, of whatever happening.
    """
    for place in verbs:
        if not same_word(happening.verb, clause[place]):
            continue
        nots = [at for at in range(max(0, place - _BETWEEN), place) if clause[at] in NOT]
        if place and clause[place - 1] == _SUNDANESE_NOT:
            nots.append(place - 1)
        start = nots[-1] if nots else place
        if bool(nots) is happening.negated and LIGHT.issuperset(clause[start + 1 : place]):
            yield start, place + 1


@lru_cache(maxsize=8192)
def same_word(known: str, heard: str) -> bool:
    """Tell whether they are one word, but for a slip or an ending ("lulusnya")."""
    if known[0] != heard[0]:
        return False
    return alike(known, heard) or heard in {known + "nya", known + "ku", known + "na", known + "ne"}


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


def tells_case(said: Sequence[TriggerWords], library: Library) -> bool:
    """Tell whether a message says, in the words of the triggers, that the certificate is missing.

    General questions ("kapan sertifikat muncul?"), fears and conditions do not count, nor does
    what has appeared: a trigger's *belum* must stand before its verb here too.
    """
    vocabulary = library.vocabulary
    known = _of_case(library)
    if not any(any(map(known.is_verb, clause)) for clause in said):
        return False  # most messages
    around = fillers(vocabulary)
    spoken = tuple(around.cut_from(clause) for clause in said)
    placed = any(not PLACES.isdisjoint(clause) for clause in spoken)
    happenings = tuple(it for it in known.happenings if placed or not it.placed)
    neighbours = zip(((), *spoken), spoken, strict=False)
    told = changed(known, happenings=happenings)
    return any(_tells(clause, before, told) for before, clause in neighbours)


@made_once
def _of_case(library: Library) -> Triggers:
    return triggers(library.case.triggers, library.vocabulary)


@dataclass(frozen=True)  # without slots: the places of most words are never asked for
class _Clause:
    """A clause with the places of what matters in it, each looked for once however long it is."""

    words: TriggerWords
    _subjects: dict[TriggerWords, tuple[list[int], ...]] = field(default_factory=dict)

    def subject(self, subject: TriggerWords) -> tuple[list[int], ...]:
        """Return for each word of the subject where it stands."""
        found = self._subjects.get(subject)
        if found is None:
            said = enumerate(self.words)
            pairs = [
                (place, part)
                for place, word in said
                for part in {*subject}
                if same_word(part, word)
            ]
            found = tuple([place for place, one in pairs if one == part] for part in subject)
            self._subjects[subject] = found
        return found

    @worked_out_once
    def rivals(self) -> list[int]:
        return self._places(_RIVALS)

    @worked_out_once
    def parting(self) -> list[int]:
        """Where something stands that parts a subject from what happened."""
        return self._places(_RIVALS | {_DONE})

    @worked_out_once
    def issuers(self) -> list[int]:
        return self._places(_ISSUERS)

    @worked_out_once
    def shown(self) -> list[int]:
        return self._places(_SHOWN)

    @worked_out_once
    def heavy(self) -> list[int]:
        return [place for place, word in enumerate(self.words) if word not in LIGHT]

    def _places(self, wanted: frozenset[str]) -> list[int]:
        return [place for place, word in enumerate(self.words) if word in wanted]


def _tells(clause: TriggerWords, before: TriggerWords, told: Triggers) -> bool:
    verbs = [place for place, word in enumerate(clause) if told.is_verb(word)]
    if not verbs or not _HYPOTHETICAL.isdisjoint(clause):
        return False
    here, earlier = _Clause(clause), _Clause(before)
    spans = ((it, span) for it in told.happenings for span in happens(it, clause, verbs))
    return any(
        _fits(subject, span, here, earlier)
        for it, span in spans
        for subject in told.subjects
        if _complete(it, clause[span[1] :][:1], subject)
    )


def _fits(subject: TriggerWords, span: tuple[int, int], here: _Clause, before: _Clause) -> bool:
    """Tell whether it is the subject that it happened to: before it, behind it, or just said."""
    start, end = span
    parts = here.subject(subject)
    if all(places and places[0] < start for places in parts):
        last = parts[-1][bisect_left(parts[-1], start) - 1]
        return _leads_to(here, last + 1, start, shown=_any(here.shown, end))
    if here.rivals and here.rivals[0] < start:
        return False
    if all(places and places[-1] >= end for places in parts):
        return parts[-1][-1] - end < _NEAR
    earlier = before.subject(subject)
    if not all(earlier) or _any(here.heavy, 0, start) or _any(here.heavy, end):
        return False
    return _leads_to(before, earlier[-1][-1] + 1, len(before.words), shown=_any(here.shown, end))


def _leads_to(clause: _Clause, start: int, end: int, *, shown: bool) -> bool:
    """Tell whether nothing between the subject and what happened says that it is another's."""
    if _any(clause.parting, start, end):
        return False
    return shown or not _any(clause.issuers, start, end)


def _any(places: list[int], start: int, end: int | None = None) -> bool:
    """Tell whether one of the places, in order, lies from `start` to `end` (exclusive)."""
    first = bisect_left(places, start)
    return first < len(places) and (end is None or places[first] < end)


def _complete(happening: Happening, tail: TriggerWords, subject: TriggerWords) -> bool:
    """Tell whether "tidak ada" is not about another thing: "tidak ada tombol unduh"."""
    if happening.verb != THERE or not tail:
        return True
    return tail[0] in _BEHIND_THERE or same_word(subject[0], tail[0])
