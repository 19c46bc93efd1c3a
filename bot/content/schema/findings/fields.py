"""Fields that the model does not know, and fields that are not there."""

from collections.abc import Iterator

from bot.content.problems import Problem, meant, nearest
from bot.content.schema.locate import Frame, Location, fields, locate
from bot.content.yaml import Addition, Hint, MapNode, Suggestion, mended, merges


def unknown_field(frame: Frame, location: Location, missing: list[str]) -> Problem:
    """Tell of a field that the model does not know; what it likely stands for leaves `missing`."""
    name = str(location[-1])
    spot = locate(frame, location)
    parent = locate(frame, location[:-1])
    known = list(fields(parent.model)) if parent.model else []
    present = (
        {key.text for key, _ in parent.node.entries()}
        if isinstance(parent.node, MapNode)
        else set()
    )
    near = nearest(name, missing) or nearest(name, [each for each in known if each not in present])
    if near in missing:
        missing.remove(near)
    key = spot.key
    hint: Hint = Suggestion(text="Hapus kolom ini, atau perbaiki namanya.")
    if key and near:
        hint = mended(frame.page, key, near) or hint
    message = f"Kolom `{name}` tidak dikenal di sini.{meant(near)}"
    return frame.page.problem("unknown-field", key.start if key else spot.mark, message, hint=hint)


def missing_fields(frame: Frame, location: Location, names: list[str]) -> Iterator[Problem]:
    """Tell of fields that a mapping lacks, each with the line to add."""
    parent = locate(frame, location)
    if not isinstance(parent.node, MapNode) or merges(parent.node):
        return
    for name in names:
        info = fields(parent.model).get(name) if parent.model else None
        told = f" ({info.description.rstrip('.')})" if info and info.description else ""
        example = info.examples[0] if info and info.examples else "..."
        hint: Hint = Suggestion(text=f"Tambahkan `{name}: {example}` di dalam kurung kurawal.")
        if not parent.node.flow:
            indent = " " * (parent.node.start.column - 1)
            hint = Addition(line=f"{indent}{name}: {example}")
        message = f"Kolom `{name}` belum ada{told}."
        yield frame.page.problem("missing-field", parent.entry_mark, message, hint=hint)
