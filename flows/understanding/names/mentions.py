"""Which platform and which provider a message names, by nickname and with typos."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from flows.library import OTHER, Library, Platform, Provider, made_once, worked_out_once
from flows.text import TypedSentence, Words, word_set
from flows.understanding.names.aliases import Aliases, aliases
from flows.understanding.whose import Whose, whose

_NOT: Final = frozenset({"bukan", "selain"})
_DENYING: Final = frozenset({"tidak", "belum"})
_LINKS: Final = word_set("""
    di dari lewat via beli belinya yang pakai platform kelas pelatihan ke kelasnya melalui ambil
    ikut ji
""")
_CORRECTING: Final = word_set("""
    eh maksud maksudnya maksudku maksudna ralat ralatnya salah deng ding tepatnya sori maaf koreksi
""")
_BEHIND: Final = frozenset({"deng", "ding"})
_WEIGHTS: Final = {Whose.OWN: 2, Whose.FAMILY: 1, Whose.OTHERS: 0}
# Whoever teaches may be called like a platform: "lembaganya pijar" names none.
_TEACHING: Final = word_set("""
    lembaga lembaganya penyelenggara penyelenggaranya pengajar pengajarnya ngajar mengajar ngajarin
    instruktur instrukturnya
""")
# "lembaga lain", which is no name of ours, beside one that is denied.
_ANOTHER: Final = word_set("lain lainnya")
_OF_ANOTHER: Final = word_set("lembaga penyelenggara pelatihan dari yang")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name at its place; `weight` 0 does not count, 1 is the family's, 2 one's own."""

    id: str
    weight: int
    corrects: bool
    denied: bool = False


@dataclass(frozen=True)  # without slots: what is named is looked for once
class NamedParties:
    """The platforms and providers that the sentences of a message name, whosever they are."""

    sentences: tuple[TypedSentence, ...]
    library: Library

    @worked_out_once
    def platforms(self) -> tuple[_Mention, ...]:
        """The mentions of platforms."""
        return self._found(_platforms(self.library.platforms), not_behind=_TEACHING)

    @worked_out_once
    def providers(self) -> tuple[_Mention, ...]:
        """The mentions of training providers."""
        return self._found(_providers(self.library.providers))

    def _found(
        self, names: Aliases, *, not_behind: frozenset[str] = frozenset()
    ) -> tuple[_Mention, ...]:
        """Return the mentions in order; in "eh bukan X, Y" the first is denied, Y corrects.

        What stands right behind one of `not_behind` does not count.
        """
        if not any(any(map(names.begins, words)) for _, words in self._said):
            return ()  # most messages
        return tuple(_corrected(tuple(_mentions(self._said, self._owners, names, not_behind))))

    @worked_out_once
    def _said(self) -> tuple[tuple[bool, Words], ...]:
        return tuple(_clauses(self.sentences))

    @worked_out_once
    def _owners(self) -> tuple[Whose, ...]:
        return whose(self._said)


def _one(found: Sequence[_Mention], *, own: bool) -> str | None:
    """Return the one id that is meant."""
    if not found:
        return None
    heaviest = max(mention.weight for mention in found)
    if own and heaviest < _WEIGHTS[Whose.OWN]:
        return None
    counting = [one for one in found if one.weight == heaviest > 0]
    last = max((place for place, one in enumerate(counting) if one.corrects), default=0)
    meant = {one.id for one in counting[last:]}
    return meant.pop() if len(meant) == 1 else None


def _clauses(sentences: Iterable[TypedSentence]) -> Iterator[tuple[bool, Words]]:
    for sentence in sentences:
        for place, words in enumerate(sentence.clauses):
            yield not place, words


def _mentions(
    clauses: Sequence[tuple[bool, Words]],
    owners: Sequence[Whose],
    names: Aliases,
    not_behind: frozenset[str],
) -> Iterator[_Mention]:
    corrects, start = False, 0
    for _, clause in clauses:
        end = 0
        for place, length, id_ in _places(clause, names):
            before, behind = clause[end:place], clause[place + length : place + length + 1]
            corrects = corrects or _is_correction(before) or not _BEHIND.isdisjoint(behind)
            denied = _denied(before)
            elsewhere = denied or not not_behind.isdisjoint(before[-1:])
            weight = 0 if elsewhere else _WEIGHTS[owners[start + place]]
            yield _Mention(id_, weight, corrects, denied)
            corrects, end = False, place + length
        corrects = corrects or _is_correction(clause[end:])
        start += len(clause)


def _corrected(found: Sequence[_Mention]) -> Iterator[_Mention]:
    """Take "X eh bukan Y" for Y where nothing follows: "eh bukan X, Y" is read the other way."""
    for place, mention in enumerate(found):
        is_last, before = place == len(found) - 1, found[place - 1] if place else None
        if mention.denied and mention.corrects and is_last and before and not before.denied:
            yield replace(mention, weight=_WEIGHTS[Whose.OWN])
        elif before and before.denied and mention.weight:
            yield replace(mention, corrects=True)
        else:
            yield mention


def _places(clause: Words, names: Aliases) -> Iterator[tuple[int, int, str]]:
    place = 0
    while place < len(clause):
        found = names.at(place, clause)
        if found is not None:
            yield place, found[1], found[0]
        place += found[1] if found else 1


def _is_correction(between: Words) -> bool:
    return any(
        word in _CORRECTING and between[max(0, place - 1)] not in _DENYING
        for place, word in enumerate(between)
    )


def _denied(before: Words) -> bool:
    """Tell whether "bukan di" or "tidak beli di" leads up to the name."""
    place = len(before) - 1
    while place >= 0 and before[place] in _LINKS:
        place -= 1
    if place < 0:
        return False
    if before[place] in _NOT:
        return True
    return before[place] in _DENYING and place < len(before) - 1


def read_platform(named: NamedParties, *, own: bool = False) -> str | None:
    """Return the id of the platform the participant's training is on.

    A platform that is denied, or somebody else's, does not count; the family's does where there is
    no other, but not with `own`. Of two that count neither does, unless the later corrects the
    earlier.
    """
    return _one(named.platforms, own=own)


def names_several_platforms(named: NamedParties) -> bool:
    """Tell whether trainings on two platforms are spoken of as one's own."""
    own = [one for one in named.platforms if one.weight == _WEIGHTS[Whose.OWN]]
    return len({one.id for one in own}) > 1 and not any(one.corrects for one in own)


def read_provider(named: NamedParties, *, own: bool = False) -> str | None:
    """Return the id of the training provider, by the same rules.

    Where one of ours is denied and another is spoken of, "bukan skill academy, lembaga lain", it is
    the other one.
    """
    found = named.providers
    if found and all(one.denied for one in found) and _names_another(named.sentences):
        return OTHER
    return _one(found, own=own)


def _names_another(sentences: Iterable[TypedSentence]) -> bool:
    return any(
        word in _ANOTHER and clause[max(0, place - 1)] in _OF_ANOTHER
        for sentence in sentences
        for clause in sentence.clauses
        for place, word in enumerate(clause)
    )


@made_once
def _platforms(platforms: tuple[Platform, ...]) -> Aliases:
    # OTHER is only picked, never inferred (docs/rules.md#names-in-messages).
    return _named(platform for platform in platforms if platform.id != OTHER)


@made_once
def _providers(providers: tuple[Provider, ...]) -> Aliases:
    return _named(providers)


def _named(named: Iterable[Platform | Provider]) -> Aliases:
    return aliases(tuple((one.id, (one.name, *one.aliases)) for one in named))
