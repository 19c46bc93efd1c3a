"""docs/schema/ is what the models say today, and its descriptions are there."""

from pathlib import Path
from typing import Any, Final

import pytest

from bot.content.schema.json_schema import main, schema, schema_files
from bot.content.schema.kinds import KINDS, FileKind

DOCS: Final = Path(__file__).parents[4] / "docs" / "schema"


def test_written_schemas_are_up_to_date() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.json")}
    assert written == schema_files(), "run `make schema`"


def test_folder_is_written(tmp_path: Path) -> None:
    assert main([str(tmp_path / "baru")]) == 0
    assert len(list((tmp_path / "baru").glob("*.json"))) == len(KINDS)


def test_no_folder_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Pemakaian" in capsys.readouterr().err


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_every_field_is_described(kind: FileKind) -> None:
    whole = schema(kind)
    models = [whole, *whole.get("$defs", {}).values()]
    fields: list[tuple[str, dict[str, Any]]] = [
        pair for model in models for pair in model.get("properties", {}).items()
    ]
    assert not [name for name, field in fields if "description" not in field]
