import json

import pytest

from bot.contracts.json_line import as_line


@pytest.mark.parametrize("odd", ["\ud83d", "\x85", "\u2028", "\u2029", "\n", "a\r\nb"])
def test_line_is_one_line_of_utf8(odd: str) -> None:
    line = as_line({"text": odd})
    assert line.encode().decode().splitlines() == [line]
    assert json.loads(line) == {"text": odd}


def test_all_else_is_written_as_it_is() -> None:
    assert as_line({"teks": "2–3 hari 🙏", "n": None}) == '{"teks": "2–3 hari 🙏", "n": null}'
