"""Where the command speaks: the report to standard output, what is being done to standard error."""

import sys


def progress(text: str) -> None:
    """Tell whoever waits."""
    sys.stderr.write(f"{text}\n")


def report(text: str) -> None:
    """Tell the result."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
