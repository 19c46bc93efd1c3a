"""`python -m handbook CHECKOUT` writes the tables of the rules from the content into its pages.

Exit codes: 0 written, 2 wrong usage, or the content or a page cannot be read.
"""

import sys
from pathlib import Path

from bot.service.errors import BotError
from bot.wiring.library import load_library
from handbook.markdown import PlacesError
from handbook.pages import pages


def main(arguments: list[str]) -> int:
    """Write the pages as the content of that checkout has them, or tell why not."""
    if len(arguments) != 1:
        print("Usage: python -m handbook CHECKOUT", file=sys.stderr)
        return 2
    checkout = Path(arguments[0])
    try:
        found = pages(checkout, load_library(checkout / "knowledge"))
    except (BotError, OSError, PlacesError) as error:
        print("handbook:", error, file=sys.stderr)
        return 2
    for name, page in found.items():
        (checkout / name).write_text(page, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
