"""`make eval`: score the understanding, unless the examples resemble what they are scored with.

Exit codes: 0 scored, 1 refused, 2 the messages or the content cannot be read.
"""

import os
import sys

from bot.service.errors import BotError
from bot.wiring.library import load_library, own_knowledge
from evaluation.folder import evaluation_folder
from evaluation.measure import measure
from evaluation.reading import EvaluationError, read_set
from evaluation.report import report
from evaluation.resemblance import examples_of, resemblances


def main() -> int:
    """Print the report, or why there is none."""
    folder = evaluation_folder(os.environ)
    try:
        messages, library = read_set(folder), load_library(own_knowledge())
    except (EvaluationError, BotError) as error:
        print("evaluation:", error, file=sys.stderr)
        return 2
    if found := resemblances(examples_of(library), messages):
        print(*found, sep="\n", file=sys.stderr)
        print(f"{len(found)} examples resemble what they are scored with.", file=sys.stderr)
        return 1
    print(f"{folder}: {messages}\n\n{report(measure(messages, library), library)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
