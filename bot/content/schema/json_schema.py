"""`python -m bot.content.schema.json_schema DIR` writes a JSON Schema for each kind of file.

Programs for editing (VS Code with its YAML extension) complete and check by them while one types.
What the schemas cannot say (ids, gaps, periods) only `prakerja-bot check` tells.
"""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bot.content.schema.kinds import KINDS, FileKind

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: FileKind) -> dict[str, Any]:
    """Return the JSON Schema of a file of this kind."""
    if not kind.entries:
        return {"$schema": _DIALECT, **_tidied(kind.model.model_json_schema())}
    entries = TypeAdapter(dict[str, kind.model]).json_schema()  # type: ignore[name-defined]
    names = {"propertyNames": {"pattern": f"^{kind.ids}$"}}
    return {"$schema": _DIALECT, **_tidied(entries), **names}


def _tidied(part: Any) -> Any:
    """Drop what says nothing to an editor: made-up titles, YAML snippets, and `null`.

    A field that is optional is left out in our files, never `null`.
    """
    if isinstance(part, list):
        return [_tidied(each) for each in part]
    if not isinstance(part, dict):
        return part
    kept = {
        key: _tidied(value)
        for key, value in part.items()
        if not (key == "title" and isinstance(value, str))
        and not (key == "examples" and isinstance(value, list))
        and not (key == "default" and value is None)
    }
    choices = kept.get("anyOf", [])
    if {"type": "null"} in choices:
        choices.remove({"type": "null"})
        if len(choices) == 1:
            kept = {**kept.pop("anyOf")[0], **kept}
    return kept


def schema_files() -> dict[str, str]:
    """Return file name -> content."""
    return {
        f"{kind.name}.json": json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"
        for kind in KINDS
    }


def write(directory: Path) -> None:
    """Write the schemas; the folder is made if need be."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, content in schema_files().items():
        (directory / name).write_text(content, encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    """Write the schemas into the folder named; 2 if there is none."""
    if len(arguments) != 1:
        sys.stderr.write("Pemakaian: python -m bot.content.schema.json_schema FOLDER\n")
        return 2
    write(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
