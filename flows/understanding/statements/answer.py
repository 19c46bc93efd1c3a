"""What one clause tells of the checks, unless it is about another matter after all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from flows.text import Words, word_set
from flows.understanding.statements.factuality import Factuality
from flows.understanding.statements.kinds import POLAR, VAGUE_NAMES, ChunkKind
from flows.understanding.statements.lexicon import ByFirstWord, Lexicon, Verbs
from flows.understanding.statements.patterns import (
    BEFORE,
    BEHIND,
    STATEMENTS,
    StatementRule,
    ToldAnswer,
)
from flows.understanding.statements.segments import Segment
from flows.understanding.statements.tags import Tags, tags
from flows.understanding.statements.words import DONE, NOT, NOT_YET, PLACES

_WINDOW: Final = 30  # chunks on either side; what is further away says nothing of the thing
# "udah semua kecuali ulasan"
_EXCEPTED: Final = STATEMENTS.compiled("except (particle | time)* list deed* up-to-thing")
_ENDED: Final = STATEMENTS.compiled("particle* finished particle*")  # "kelas beres"
_ALL_FINISHED: Final = STATEMENTS.compiled("(particle | time | recently)* finished")
_FIRST: Final = STATEMENTS.compiled("polar | other-matter | thing")
# "udah isi ulasan belum", "udah isi ulasan gagal"
_TAG: Final = STATEMENTS.compiled("gap (hindered | polar gap end)")
# "udah ulasan belum rekening", "udah ulasan tetap belum"
_OF_ANOTHER: Final = STATEMENTS.compiled("""
    gap (still | polar
        (particle | time | recently | deed | holds | proof | finished | others-deed)*
        (other-matter | thing))
""")
_AT_END: Final = STATEMENTS.compiled("gap (end | other-matter | and | left | polar)")
# "udah 5 hari"
_DURATION: Final = STATEMENTS.compiled("done time (particle | time | recently)* end")
_UNKNOWN: Final = STATEMENTS.compiled("gap other")
_LATELY: Final = STATEMENTS.compiled("(particle | time | place)*+ recently")
_OWN_VERB: Final = STATEMENTS.compiled("own-verb")  # a vague thing needs one
_ANY_VERB: Final = STATEMENTS.compiled("own-verb | finished")
_POLAR: Final = STATEMENTS.compiled("polar")
_OPPOSITE: Final[Mapping[str, ToldAnswer]] = {ChunkKind.DONE: "no", ChunkKind.NOT_YET: "yes"}
_BARE_NAMES: Final = (ChunkKind.PART_NAME, ChunkKind.COURSE_NAME)
_SURE: Final = STATEMENTS.compiled("own-verb | finished | left | forgotten")
# "ga review", "lupa review"
_VERB_LED: Final = STATEMENTS.compiled("""
    (not-preceded-by(done) not (particle | recently)*
        | not-preceded-by(not) forgotten (particle | time)*) end
""")
# Before a name that holds: "belum nyampe 100%".
_SHORT_OF: Final = STATEMENTS.compiled("not-yet (particle | recently)* other end")
# Right before a thing: "foto ulasan", "lembaga ulasan".
_SPOILING: Final = (ChunkKind.OTHER, ChunkKind.NOT_ITSELF)
_DENYING: Final = (*POLAR, ChunkKind.FORGOTTEN, ChunkKind.LEFT)


@dataclass(frozen=True, slots=True)
class _Led:
    """What leads up to a thing, and whether that can be about nothing else."""

    answer: ToldAnswer
    sure: bool


def answer(tags: Tags, place: int) -> ToldAnswer | None:
    """Return what the clause says of the thing that stands at this place."""
    kinds = tags.kinds
    thing = kinds[place]
    left = kinds[max(0, place - _WINDOW) : place]
    right = kinds[place + 1 : place + 1 + _WINDOW]
    if _EXCEPTED.search(left):
        return _excepted(kinds[:place], right, thing)
    if thing == ChunkKind.FAILING_NAME:
        return "no" if not left.endswith(_DENYING) and _AT_END.match(right) else None
    if thing == ChunkKind.COURSE_NAME and _ENDED.fullmatch(right):
        return "yes"
    led = _led(left, thing, right)
    followed = followed_by(right, thing, behind=left[-1:])
    if led is None and followed is None:
        alone = not left.endswith(_SPOILING + _DENYING) and _AT_END.match(right)
        return "yes" if thing == ChunkKind.HOLDING_NAME and alone else None
    first = _FIRST.search(kinds)
    if led and (led.sure or (first and first[0] in POLAR)):
        return _weighed(led, left, followed, right)
    return followed


def followed_by(right: str, thing: str, *, behind: str = "") -> ToldAnswer | None:
    """Return what stands behind a thing says of it; `behind` is the kind before it."""
    rule = rule_behind(right, thing, behind=behind)
    return rule.answer if rule else None


def rule_behind(right: str, thing: str, *, behind: str = "") -> StatementRule | None:
    """Return the first rule that fits what stands behind a thing, and says enough of it."""
    for rule in BEHIND:
        found = rule.pattern.match(right)
        if found and _says_enough(found[0], thing, rule.answer, behind=behind):
            return rule
    return None


def rule_before(left: str, thing: str) -> tuple[StatementRule, str] | None:
    """Return the first rule that fits what leads up to a thing, with what fits."""
    for rule in BEFORE:
        found = rule.pattern.search(left)
        if found and _says_enough(found[0], thing, rule.answer):
            return rule, found[0]
    return None


def _led(left: str, thing: str, right: str) -> _Led | None:
    """Return what leads up to a thing."""
    if thing == ChunkKind.VERB_NAME and _VERB_LED.search(left):
        return _Led("no", sure=True)
    if thing == ChunkKind.HOLDING_NAME and _SHORT_OF.search(left):
        return _Led("no", sure=True)
    if left.endswith(ChunkKind.DEED) and _LATELY.match(right) and not _POLAR.search(left + right):
        return _Led("yes", sure=True)
    found = rule_before(left, thing)
    if found is None:
        return None
    rule, matched = found
    return _Led(rule.answer, sure=thing == ChunkKind.HOLDING_NAME or bool(_SURE.search(matched)))


def _weighed(led: _Led, left: str, followed: ToldAnswer | None, right: str) -> ToldAnswer | None:
    """Return what leads up to a thing, unless what follows it doubts that."""
    if not led.sure and _DURATION.search(left) and _UNKNOWN.match(right):
        return None  # "udah 5 hari rekening diverifikasi"
    if _is_tagged(right, led.answer):
        return None  # "udah isi ulasan belum", "udah isi ulasan gagal"
    if followed in (None, led.answer) or _OF_ANOTHER.match(right):
        return led.answer
    return None


def _is_tagged(right: str, answer: ToldAnswer) -> bool:
    """Tell whether the end of the clause asks or undoes what was said."""
    tag = _TAG.match(right)
    if tag is None:
        return False
    polar = _POLAR.search(tag[0])
    return polar is None or (polar[0] == ChunkKind.DONE) is (answer == "no")


def _says_enough(matched: str, thing: str, said: ToldAnswer, *, behind: str = "") -> bool:
    """Tell whether a shape will do: a vague or spoiled thing needs a verb of its own."""
    vague = thing in VAGUE_NAMES
    if behind == ChunkKind.NOT_ITSELF or (vague and behind == ChunkKind.HAPPENING):
        return False  # "foto ulasan", "muncul data tidak sesuai"
    enough = _ANY_VERB if thing == ChunkKind.COURSE_NAME else _OWN_VERB
    if vague and not enough.search(matched):
        return False
    if behind == ChunkKind.OTHER and not _ANY_VERB.search(matched):
        return False
    if behind != ChunkKind.USING and matched.count(ChunkKind.HOLDS) > 1:
        return True  # "nama sama persis"
    needs_polarity = behind == ChunkKind.USING or (thing in _BARE_NAMES and said == "yes")
    return not needs_polarity or bool(_POLAR.search(matched))


def _excepted(before: str, right: str, thing: str) -> ToldAnswer | None:
    """Return the opposite of what is said of all the others, before "kecuali" or behind."""
    polar = set(_POLAR.findall(before)) or set(_POLAR.findall(right))
    if not polar and _ALL_FINISHED.search(before):
        polar = {ChunkKind.DONE}  # "semua beres kecuali ulasan"
    opposite = _OPPOSITE.get("".join(polar))
    followed = followed_by(right, thing) if _POLAR.search(before) else None
    return opposite if followed in (None, opposite) else None


_DENIED: Final = frozenset({NOT, NOT_YET})
_DEED: Final = STATEMENTS.compiled("done any* deed any* (name | verb-name) end")


def seen_by(segment: Segment, check: str, lexicon: Lexicon) -> Tags | None:
    """Return the segment as the check sees it, None if it is about another matter.

    Behind "udah ngerjain post test" another matter may come: "nilainya 90".
    """
    said = segment.clause.words
    end = _mentioned_at(said, lexicon.verbs[check].unless, lexicon)
    ends = accumulate(len(chunk.words) for chunk in segment.chunks)
    own = (chunk for chunk, its_end in zip(segment.chunks, ends, strict=True) if its_end <= end)
    seen = tags(tuple(own), check, lexicon)
    return seen if end == len(said) or _DEED.search(seen.kinds) else None


def is_of_another(segment: Segment, before: Segment | None, check: str, lexicon: Lexicon) -> bool:
    """Tell whether a name in the segment is that of what the clause before spoke of.

    Not where a place says whose it is ("email di tokped beda"), unless "-nya" points back at what
    was just named ("rekening udah, tapi namanya beda").
    """
    if before is None or not _is_about_another(before, check, lexicon):
        return False
    own = [chunk for chunk in segment.chunks if any(it.check == check for it in chunk.things)]
    points_back = before.has_things and any(chunk.words[0].endswith("nya") for chunk in own)
    if _says_where(segment.clause.words, lexicon) and not points_back:
        return False
    return before.has_things or _DENIED.isdisjoint(before.clause.words)


def _says_where(said: Words, lexicon: Lexicon) -> bool:
    return any(word in PLACES or lexicon.is_place(word) for word in said)


def mentions(said: Words, phrases: ByFirstWord, lexicon: Lexicon) -> bool:
    """Tell whether one of the phrases stands in the words, in whatever form."""
    return _mentioned_at(said, phrases, lexicon) < len(said)


def _mentioned_at(said: Words, phrases: ByFirstWord, lexicon: Lexicon) -> int:
    """Return the first place of a phrase, the number of words where there is none."""
    stems = tuple(word.removesuffix("nya") for word in said)
    bases = tuple(map(lexicon.base, said))
    if phrases.keys().isdisjoint(stems) and phrases.keys().isdisjoint(bases):
        return len(said)  # most clauses
    places = (
        place
        for place, (stem, base) in enumerate(zip(stems, bases, strict=True))
        if (base,) in phrases.get(base, ())
        or any(stems[place : place + len(its)] == its for its in phrases.get(stem, ()))
    )
    return next(places, len(said))


def _is_about_another(segment: Segment, check: str, lexicon: Lexicon) -> bool:
    return mentions(segment.clause.words, lexicon.verbs[check].unless, lexicon)


Subject = tuple[str, str]
"""A check's id and the thing by which it was named."""

_THINGS: Final = STATEMENTS.compiled("thing")
_FAILED_AT_LAST: Final = STATEMENTS.compiled(
    "thing (not-followed-by(other-matter) any)* hindered end"
)
_DENIAL: Final = STATEMENTS.compiled("lead (not-yet | not)")
# "sudah saya isi di dashboard"; "sekarang sudah", but not "sekarang sudah jam 11"
_NOTHING_ELSE: Final = STATEMENTS.compiled("""
    place fails
    | not-followed-by(place) (particle | time | recently | place | own-verb | polar)*
        own-verb (particle | time | recently | place)*
    | (particle | recently | still)* polar? (particle | recently | still)*
""")
_ANY: Final = "ada"
_CAN: Final = "bisa"
_FAILING: Final = word_set("gagal error eror ditolak")
_ONLY_THAT: Final = ("saja", "yang")


@dataclass(frozen=True, slots=True)
class Told:
    """An answer to a check, and the thing that it was told of.

    None is a denial that is not understood: "post test belum kebuka".
    """

    check: str
    thing: str
    answer: ToldAnswer | None


def told_in(segment: Segment, before: Segment | None, lexicon: Lexicon) -> Iterator[Told]:
    """Yield what the segment says of the things that it names."""
    if segment.factuality is Factuality.NOTHING:
        return
    for check in dict.fromkeys(check for check, _ in subjects_of(segment)):
        seen = seen_by(segment, check, lexicon)
        if seen and _fails_to(segment, lexicon.verbs[check]):
            its = (thing for one, thing in subjects_of(segment) if one == check)
            yield from (Told(check, thing, "no") for thing in its)
            continue
        if seen is None or _FAILED_AT_LAST.search(seen.kinds):
            continue
        borrowed = is_of_another(segment, before, check, lexicon)
        for found, names in zip(_THINGS.finditer(seen.kinds), seen.names, strict=True):
            said = answer(seen, found.start())
            if borrowed and _is_borrowed(found[0], said):
                continue
            if said and _is_partly(segment, said, lexicon.verbs[check]):
                continue
            if said or _DENIAL.match(seen.kinds, found.end()):
                yield from (Told(check, name, said) for name in names)


def _fails_to(segment: Segment, verbs: Verbs) -> bool:
    """Tell "gagal nyambungin ovo", "ovo ga bisa disambung": what fails is not done.

    Not of what has several things: one may fail where the others are done.
    """
    said = segment.clause.words
    if verbs.needs_all or DONE in said or segment.factuality is not Factuality.FACT:
        return False
    cannot = any(one in _DENIED and other == _CAN for one, other in pairwise(said))
    if not cannot and _FAILING.isdisjoint(said):
        return False
    bases = {chunk.base for chunk in segment.chunks}
    return not (verbs.done.isdisjoint(bases) and verbs.holds.isdisjoint(bases - {_ANY}))


def _is_borrowed(thing: str, said: ToldAnswer | None) -> bool:
    """Tell whether a name is too vague to speak of this check right behind another matter."""
    return thing == ChunkKind.PART_NAME or (thing == ChunkKind.VAGUE_NAME and said == "no")


def meant_by(
    segment: Segment, subjects: Sequence[Subject], lexicon: Lexicon
) -> Iterator[tuple[Subject, str]]:
    """Yield the subjects that a segment without things may be said of, as each sees its chunks."""
    if segment.factuality is not Factuality.FACT:
        return
    for subject in subjects:
        check, _ = subject
        if mentions(segment.clause.words, lexicon.verbs[check].unless, lexicon):
            continue  # "dashboard kosong"
        kinds = tags(segment.chunks, check, lexicon).kinds
        if _NOTHING_ELSE.fullmatch(kinds):
            yield subject, kinds


def told_of(meant: Sequence[tuple[Subject, str]], *, bare: bool) -> tuple[Told, ...]:
    """Return what is said of these; "sudah" alone counts only if `bare`."""
    name = ChunkKind.NAME if bare else ChunkKind.VAGUE_NAME
    answers = ((subject, followed_by(kinds, name)) for subject, kinds in meant)
    return tuple(Told(check, thing, said) for (check, thing), said in answers if said)


def subjects_of(segment: Segment) -> tuple[Subject, ...]:
    """Return each check with the things by which the segment names it."""
    named = ((it.check, " ".join(it.name)) for chunk in segment.chunks for it in chunk.things)
    return tuple(dict.fromkeys(named))


def _is_partly(segment: Segment, said: ToldAnswer, verbs: Verbs) -> bool:
    """Tell whether a "kenapa" asks for what is undone, or only one of several things is done."""
    if segment.factuality is Factuality.REASON:
        return said == "no"
    pairs = pairwise(segment.clause.words)
    return verbs.needs_all and said == "yes" and _ONLY_THAT in pairs  # "bintangnya aja yg udah"
