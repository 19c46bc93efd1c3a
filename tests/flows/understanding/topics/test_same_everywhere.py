"""Every process learns the same: replicas and restarts must not answer differently."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.real_content

_LEARN = """
from hashlib import sha256
from bot.wiring.library import load_library, own_knowledge
from flows.understanding.topics import as_learned, ranker
learned = ranker(load_library(own_knowledge()))
words = "tanggap sertifikst insentip rekning pelatian munxul ulasn dompt voucer aktp".split()
told = (as_learned(learned), learned.stems(words))
print(sha256(str(told).encode()).hexdigest())
"""


def _learned(seed: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", _LEARN],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_order_of_hashes_makes_no_difference() -> None:
    assert _learned("1") == _learned("2")
