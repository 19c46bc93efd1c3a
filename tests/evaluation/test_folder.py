from pathlib import Path

from evaluation.folder import OWN, evaluation_folder


def test_setting_stands_before_all(tmp_path: Path) -> None:
    (tmp_path / "shared/eval").mkdir(parents=True)
    chosen = evaluation_folder({"PRAKERJA_EVAL": "/elsewhere"}, tmp_path / "main")
    assert chosen == Path("/elsewhere")


def test_shared_messages_count_when_present(tmp_path: Path) -> None:
    shared = tmp_path / "shared/eval"
    shared.mkdir(parents=True)
    assert evaluation_folder({}, tmp_path / "main") == shared


def test_own_messages_serve_everybody_else(tmp_path: Path) -> None:
    assert evaluation_folder({}, tmp_path / "main") == tmp_path / "main/tests/eval"
    assert OWN.is_dir()
