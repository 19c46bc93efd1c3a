"""How a sample of tests/content/bad takes the place of a file of a knowledge base."""

from pathlib import Path

from flows.words import MESSAGES
from tests.support.small_knowledge import DIAGNOSIS, Knowledge, complete


def spoil(knowledge: Knowledge, sample: Path, path: str) -> None:
    """Put the sample there; FIRST-WORD in it is the first id of messages.yaml."""
    content = sample.read_bytes().replace(b"FIRST-WORD", min(MESSAGES).encode())
    knowledge.write(path, content)
    if path in {"messages.yaml", DIAGNOSIS}:
        complete(knowledge, path)
