"""Loads, fits and asks in a process of its own, so that nothing else counts. Linux and macOS.

`python -m benchmarks.one_size TIMES` prints one JSON object: CPU seconds, milliseconds, megabytes.
"""

import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import process_time
from typing import Final

from benchmarks.recombining import many_times
from bot.wiring.library import learn, load_library, own_knowledge
from evaluation.folder import OWN
from evaluation.measure import understanding_of
from evaluation.messages import ANY_DAY
from evaluation.reading import read_set

_RUNS: Final = 3
_CHECKOUT: Final = Path(__file__).parents[1]
# ru_maxrss is told in kilobytes, on macOS in bytes.
_TO_MEGABYTES: Final = 2**20 if sys.platform == "darwin" else 2**10


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What so many examples cost. `peak` is that of the whole process, in MB."""

    examples: int
    load: float
    fit: float
    message: float
    peak: float


def size(times: int) -> Size:
    """Return the costs with so many times the examples; of three runs the one with least CPU.

    What else the machine does slows a run down and never speeds it up.
    """
    return min((_run(times) for _ in range(_RUNS)), key=lambda one: one.load + one.fit)


def _run(times: int) -> Size:
    command = [sys.executable, "-m", "benchmarks.one_size", str(times)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=_CHECKOUT)  # noqa: S603 - our own program
    return Size(**json.loads(done.stdout))


def _measured(times: int) -> Size:
    begin = process_time()
    library = load_library(own_knowledge())
    loaded = process_time()
    more = many_times(library, times)
    made = process_time()
    learn(more)
    fitted = process_time()
    understands = understanding_of(more)
    understands("", ANY_DAY)
    costs = []
    for question in read_set(OWN).questions:
        asked = process_time()
        understands(question.text, ANY_DAY)
        costs.append(1000 * (process_time() - asked))
    return Size(
        examples=sum(len(topic.examples) for topic in more.topics) + len(more.out_of_scope),
        load=loaded - begin,
        fit=fitted - made,
        message=median(costs),
        peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _TO_MEGABYTES,
    )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(_measured(int(sys.argv[1])))))
