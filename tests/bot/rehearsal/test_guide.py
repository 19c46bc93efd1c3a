"""The conversation that the guide for editors shows is one."""

import re
from pathlib import Path

from bot.content import read_transcripts


def test_shown_conversation_is_taken(real_knowledge: Path, tmp_path: Path) -> None:
    guide = (real_knowledge / "README.md").read_text("utf-8")
    (shown,) = re.findall(r"```yaml\n(title: [^`]+?steps:\n[^`]+)```", guide)
    file = tmp_path / "contoh.yaml"
    file.write_text(shown, "utf-8")
    transcripts = read_transcripts(real_knowledge, besides=[file]).transcripts
    assert file.as_posix() in [each.path for each in transcripts]
