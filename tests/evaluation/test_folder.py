from pathlib import Path

from evaluation.folder import OWN, evaluation_folder


def test_setting_chooses_the_folder() -> None:
    assert evaluation_folder({"PRAKERJA_EVAL": "/elsewhere"}) == Path("/elsewhere")


def test_own_messages_serve_everybody_else() -> None:
    assert evaluation_folder({}) == evaluation_folder({"PRAKERJA_EVAL": ""}) == OWN
    assert (OWN / "questions.jsonl").is_file()
