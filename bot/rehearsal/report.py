"""What came of transcripts, for the CS team in Indonesian and for programs as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import PurePosixPath
from textwrap import fill, indent
from typing import Any, Final, cast

from bot.rehearsal.meanings import meaning_of
from bot.rehearsal.rehearse import Mismatch, Rehearsal
from bot.rehearsal.seen import Ground, SeenStep, all_ground
from bot.rehearsal.transcript import Aspect, Expectation, MeantPress, TranscriptStep
from flows.dialogue import Button, CommandGiven, MediaSent, ReminderDue, TextSent
from flows.library import Library

_GROUNDS: Final = {
    Ground.VERDICTS: "hasil",
    Ground.NOTES: "catatan",
    Ground.ANSWERS: "jawaban syarat",
    Ground.YEARS: "tahun selesai pelatihan",
    Ground.QUESTIONS: "pertanyaan",
    Ground.TEXTS: "kalimat pemeriksaan",
}
_WIDTH: Final = 100
_NOTHING: Final = "tidak ada"


def in_words(rehearsals: Sequence[Rehearsal], *, root: str, unwalked: Library | None) -> str:
    """Return the report: each failure with its place, the count, and what nobody walks.

    `root` stands before paths relative to the content. `unwalked` is the library whose ground is
    to be walked; None where only some transcripts were played.
    """
    failed = [_failure(each, each.mismatch, root) for each in rehearsals if each.mismatch]
    parts = [*failed, _count(rehearsals)]
    if unwalked and rehearsals:
        parts.append(_left_out(unwalked_ground(unwalked, rehearsals)))
    return "\n\n".join(part for part in parts if part) + "\n"


def as_json(rehearsals: Sequence[Rehearsal], *, unwalked: Library | None) -> dict[str, Any]:
    """Return the same for programs; paths are relative to the content (docs/contracts.md#test)."""
    failed = sum(each.mismatch is not None for each in rehearsals)
    ground = unwalked_ground(unwalked, rehearsals) if unwalked and rehearsals else {}
    return {
        "passed": len(rehearsals) - failed,
        "failed": failed,
        "transcripts": [_transcript(each) for each in rehearsals],
        "unwalked": {each.value: list(missing) for each, missing in ground.items()},
    }


def unwalked_ground(
    library: Library, rehearsals: Sequence[Rehearsal]
) -> Mapping[Ground, tuple[str, ...]]:
    """Return what none of the transcripts came by, in the order of the alphabet."""
    last = max(step.now for each in rehearsals for step in each.transcript.steps)
    return {
        ground: tuple(sorted(there.difference(*(each.walked[ground] for each in rehearsals))))
        for ground, there in all_ground(library, last).items()
    }


def _failure(rehearsal: Rehearsal, mismatch: Mismatch, root: str) -> str:
    path = rehearsal.transcript.path
    inside = root and not PurePosixPath(path).is_absolute()
    place = f"{root.rstrip('/')}/{path}" if inside else path
    lines = [f"{place}:{_line(mismatch)}: gagal: {rehearsal.transcript.title}"]
    lines.append(f"  langkah: {_act(mismatch.step)}")
    lines.extend(_wrapped(told) for told in _told(mismatch))
    if mismatch.seen:
        lines += ["  kata bot:", indent(mismatch.seen.said, "    | ", lambda _: True)]
    return "\n".join(lines)


def _line(mismatch: Mismatch) -> int:
    return mismatch.unmet[0].line if mismatch.unmet else mismatch.step.line


def _act(step: TranscriptStep) -> str:
    match step.act:
        case TextSent(text=text):
            return f"peserta mengetik “{text}”"
        case MeantPress(meaning=meaning):
            return f"peserta menekan `{meaning}`"
        case CommandGiven(name=name, argument=argument):
            return f"peserta memberi perintah /{name} {argument}".rstrip()
        case MediaSent(kind=kind):
            return f"peserta mengirim {kind}"
        case ReminderDue():
            return f"pengingat yang jatuh tempo sampai {step.now:%Y-%m-%d %H:%M}"


def _told(mismatch: Mismatch) -> Iterator[str]:
    unpressed, seen = mismatch.unpressed, mismatch.seen
    if unpressed:  # the step was not taken
        which = "lebih dari satu tombol cocok" if unpressed.several else "tombol itu tidak ada"
        yield f"{which}; tombol yang ada: {_buttons(unpressed.candidates)}"
        if not unpressed.several:
            yield from _meant(unpressed.meaning, _meanings(unpressed.candidates))
    for expected in mismatch.unmet:
        yield from _unmet(expected, cast("SeenStep", seen))  # the step was taken


def _unmet(expected: Expectation, seen: SeenStep) -> Iterator[str]:
    found = _found(expected, seen)
    yield f"diharapkan: {expected.aspect} {_listed(expected.values)}"
    came = _buttons(seen.buttons) if expected.aspect is Aspect.BUTTON else _listed(found)
    yield f"yang terjadi: {expected.aspect} {came}"
    if expected.aspect is Aspect.DUE:
        return  # another day is no slip of the pen: to write it here would hide what moved it
    others = [value for value in found if value not in expected.values]
    for value in expected.values:
        if value not in found:
            yield from _meant(value, others)


def _found(expected: Expectation, seen: SeenStep) -> tuple[str, ...]:
    if expected.aspect is Aspect.BUTTON:
        return _meanings(seen.buttons)
    return seen.found[expected.aspect]


def _meant(wanted: str, known: Sequence[str]) -> Iterator[str]:
    near = get_close_matches(wanted, known, n=1, cutoff=0.7)
    if near:
        yield f"`{wanted}`: mungkin maksudnya `{near[0]}`"


def _meanings(buttons: Sequence[Button]) -> tuple[str, ...]:
    """Return the meanings that can be written: whole, and their last word."""
    whole = [meaning_of(button) for button in buttons]
    return tuple(dict.fromkeys((*(" ".join(m) for m in whole), *(m[-1] for m in whole))))


def _buttons(buttons: Sequence[Button]) -> str:
    told = [f"`{' '.join(meaning_of(button))}` ({button.label})" for button in buttons]
    return ", ".join(told) or _NOTHING


def _listed(values: Sequence[str]) -> str:
    return ", ".join(f"`{value}`" for value in values) or _NOTHING


def _count(rehearsals: Sequence[Rehearsal]) -> str:
    failed = sum(each.mismatch is not None for each in rehearsals)
    steps = sum(len(each.transcript.steps) for each in rehearsals)
    counted = f"{len(rehearsals)} percakapan, {steps} langkah"
    return f"{counted}: {failed} gagal." if failed else f"{counted}: semua sesuai harapan."


def _left_out(ground: Mapping[Ground, tuple[str, ...]]) -> str:
    lines = [
        _wrapped(f"{_GROUNDS[each]}: {', '.join(missing)}")
        for each, missing in ground.items()
        if missing
    ]
    return "\n".join(["Belum ada percakapan yang melewati:", *lines]) if lines else ""


def _wrapped(line: str) -> str:
    """Return a line indented, and broken where it is long; ids stay whole."""
    return fill(
        line,
        _WIDTH,
        initial_indent="  ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _transcript(rehearsal: Rehearsal) -> dict[str, Any]:
    told = {"path": rehearsal.transcript.path, "title": rehearsal.transcript.title}
    mismatch = rehearsal.mismatch
    if mismatch is None:
        return {**told, "passed": True}
    return {
        **told,
        "passed": False,
        "line": _line(mismatch),
        "expected": {each.aspect.value: list(each.values) for each in mismatch.unmet},
        "found": {
            each.aspect.value: list(_found(each, mismatch.seen))
            for each in mismatch.unmet
            if mismatch.seen
        },
        "unpressed": mismatch.unpressed.meaning if mismatch.unpressed else None,
        "said": mismatch.seen.said if mismatch.seen else "",
    }
