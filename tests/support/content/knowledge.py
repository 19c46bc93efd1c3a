"""A copy of the repository's knowledge base that a test may change."""

import shutil
from pathlib import Path

from bot.wiring.library import own_knowledge


class KnowledgeCopy:
    """knowledge/ in a folder of the test's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "knowledge"
        shutil.copytree(own_knowledge(), self.folder)

    def read(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        (self.folder / path).write_text(text, "utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new, 1))
