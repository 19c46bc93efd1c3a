"""README.md opens with a conversation that really runs like that."""

import re

import pytest

from tests.support.process.running import REAL_CONTENT, ROOT, run_bot

README = (ROOT / "README.md").read_text("utf-8")

# What was typed; where README shows [a label], the button was chosen by typing its words or number.
TYPED = "sertif tokped sy blm nongol pdhl udh kelar 3 nov\n1\nlainnya\n" + "sdh\n" * 4


@pytest.mark.real_content
def test_conversation_runs_as_shown() -> None:
    block = re.search(r"```text\n(.*?)\n```", README, re.DOTALL)
    assert block is not None
    typed = f"{TYPED}2\n3\nkemarin\n"
    done = run_bot("chat", "--today", "2024-11-21", typed=typed, environ=REAL_CONTENT)
    shown = [line for line in block[1].split("\n") if line.strip() not in ("", "...")]
    said = iter(done.stdout.split("\n"))
    for line in shown:
        assert line in said, f"not said (in this order): {line}"


def test_readme_opens_with_the_conversation() -> None:
    assert README.index("Peserta:") < README.index("make chat")
