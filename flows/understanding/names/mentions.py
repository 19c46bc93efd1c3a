"""Which platform and which provider a message names, by nickname and with typos."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from flows.library import OTHER, Library, Platform, Provider, made_once
from flows.text import word_set
from flows.understanding.names.aliases import Aliases, aliases

Clauses = tuple[tuple[str, ...], ...]

_NOT: Final = frozenset({"bukan", "selain"})
_DENYING: Final = frozenset({"tidak", "belum"})
_LINKS: Final = word_set("""
    di dari lewat via beli belinya yang pakai platform kelas pelatihan ke kelasnya melalui ambil
    ikut
""")
_OTHERS: Final = word_set("teman tetangga sepupu saudara sodara kenalan rekan kawan sohib")
_KIN: Final = word_set("suami istri adik ade adek anak ibu bapak mama papa emak ayah")
_TOGETHER: Final = word_set("bareng bersama diajak sama ajakan barengan dibantu disaranin")
_NEW_SUBJECT: Final = word_set("sudah belum tidak kalau keluar muncul dapat")
_CORRECTING: Final = word_set("""
    eh maksud maksudnya maksudku maksudna ralat salah deng tepatnya sori maaf koreksi
""")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name at its place; `weight` 1 is somebody of the family's, 2 the participant's own."""

    id: str
    weight: int
    corrects: bool


def mentioned(clauses: Clauses, names: Aliases) -> str | None:
    """Return the one id that is meant."""
    if not any(any(map(names.begins, clause)) for clause in clauses):
        return None  # most messages
    found = tuple(_mentions(clauses, names))
    heaviest = max((mention.weight for mention in found), default=0)
    if heaviest == 0:
        return None
    meant: list[str] = []
    for mention in found:
        if mention.weight < heaviest:
            continue
        meant = [mention.id] if mention.corrects else [*meant, mention.id]
    return meant[0] if len(set(meant)) == 1 else None


def _mentions(clauses: Clauses, names: Aliases) -> Iterator[_Mention]:
    corrects = False
    for clause in clauses:
        end = 0
        for place, length, id_ in _places(clause, names):
            before = clause[end:place]
            corrects = corrects or _is_correction(before)
            yield _Mention(id_, _weight(before), corrects)
            corrects, end = False, place + length
        corrects = corrects or _is_correction(clause[end:])


def _places(clause: tuple[str, ...], names: Aliases) -> Iterator[tuple[int, int, str]]:
    place = 0
    while place < len(clause):
        found = names.at(place, clause)
        if found is not None:
            yield place, found[1], found[0]
        place += found[1] if found else 1


def _is_correction(between: tuple[str, ...]) -> bool:
    return any(
        word in _CORRECTING and between[max(0, place - 1)] not in _DENYING
        for place, word in enumerate(between)
    )


def _weight(before: tuple[str, ...]) -> int:
    if _denied(before) or _belongs(before, _OTHERS):
        return 0
    return 1 if _belongs(before, _KIN) else 2


def _denied(before: tuple[str, ...]) -> bool:
    """Tell whether "bukan di" or "tidak beli di" leads up to the name; "eh bukan" corrects."""
    place = len(before) - 1
    while place >= 0 and before[place] in _LINKS:
        place -= 1
    if place < 0:
        return False
    if before[place] in _NOT:
        return place == 0 or before[place - 1] not in _CORRECTING
    return before[place] in _DENYING and place < len(before) - 1


def _belongs(before: tuple[str, ...], people: frozenset[str]) -> bool:
    """Tell whether the name is told of these people: "teman saya di ..."."""
    places = [place for place, word in enumerate(before) if _stem(word) in people]
    if not places or before[max(0, places[-1] - 1)] in _TOGETHER:
        return False
    behind = before[places[-1] + 1 :]
    return not any(
        word == "saya" and _NEW_SUBJECT.intersection(behind[:place])
        for place, word in enumerate(behind)
    )


def _stem(word: str) -> str:
    return word.removesuffix("nya").removesuffix("ku")


def read_platform(clauses: Clauses, library: Library) -> str | None:
    """Return the id of the platform the participant's training is on.

    A platform that is denied, or somebody else's, does not count; of two that do, neither does,
    unless the later corrects the earlier.
    """
    return mentioned(clauses, _platforms(library.platforms))


def read_provider(clauses: Clauses, library: Library) -> str | None:
    """Return the id of the training provider, by the same rules."""
    return mentioned(clauses, _providers(library.providers))


@made_once
def _platforms(platforms: tuple[Platform, ...]) -> Aliases:
    # OTHER is only picked, never inferred (docs/rules.md#names-in-messages).
    return _named(platform for platform in platforms if platform.id != OTHER)


@made_once
def _providers(providers: tuple[Provider, ...]) -> Aliases:
    return _named(providers)


def _named(named: Iterable[Platform | Provider]) -> Aliases:
    return aliases(tuple((one.id, (one.name, *one.aliases)) for one in named))
