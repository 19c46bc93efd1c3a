"""What a typed message costs in a checkout, round by round, at the menu and within a case.

Run as a file with a checkout in PYTHONPATH, of this commit or an earlier one (hence `_found`). A
line of texts as JSON comes in once; then for each place that is asked for, a line with the CPU
milliseconds of every text goes out.
"""

import json
import sys
from datetime import datetime, timedelta, timezone
from importlib import import_module
from time import process_time
from typing import Any, Final

_NOW: Final = datetime(2026, 11, 21, 12, 0, tzinfo=timezone(timedelta(hours=7)))
_ANSWERED: Final = {"platform": "tokopedia", "provider": "lainnya", "completed": "2026-11-03"}


def _found(name: str, *modules: str) -> Any:
    """Return what has moved from module to module."""
    for module in modules:
        try:
            return getattr(import_module(module), name)
        except (ImportError, AttributeError):
            continue
    raise SystemExit(f"{name}: in none of {modules}")


def _main() -> None:
    step = _found("step", "flows.conversation")
    new_state = _found("State", "flows.dialogue", "flows.state")
    sent = _found("TextSent", "flows.dialogue", "flows.events")
    knowledge = _found("own_knowledge", "bot.wiring.library", "bot.loading")()
    library = _found("load_library", "bot.wiring.library", "bot.loading")(knowledge)
    places = {
        "menu": new_state(round=5),
        "case": new_state(round=5, active=True, answers=_ANSWERED),
    }
    texts = json.loads(sys.stdin.readline())
    for line in sys.stdin:
        state, costs = places[line.strip()], []
        for text in texts:
            event = sent(text)
            begin = process_time()
            step(library, state, event, _NOW)
            costs.append(1000 * (process_time() - begin))
        sys.stdout.write(json.dumps(costs) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _main()
