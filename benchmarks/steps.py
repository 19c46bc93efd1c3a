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
_BOUGHT: Final = {"platform": "tokopedia", "provider": "lainnya"}
_DATED: Final = {**_BOUGHT, "completed": "2026-11-03"}
_FIRST: Final = {**_DATED, "pelatihan-tuntas": "yes", "sertifikat-lembaga": "yes"}
_ALL: Final = {**_FIRST, "ulasan": "yes", "reviewed": "2026-11-04"}
_JUDGED: Final = {**_ALL, "data-sama": "yes", "e-wallet": "no"}
# What is open: the first check, a later one (twice, there are so many), who gave the training, the
# day, nothing more than the verdict. The messages are put to one after the other.
_IN_CASES: Final = (_DATED, _FIRST, _ALL, {"platform": "tokopedia"}, _BOUGHT, _JUDGED)


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
        "menu": [new_state(round=5)],
        "case": [new_state(round=5, active=True, answers=answers) for answers in _IN_CASES],
    }
    texts = json.loads(sys.stdin.readline())
    for line in sys.stdin:
        states, costs = places[line.strip()], []
        for n, text in enumerate(texts):
            event, state = sent(text), states[n % len(states)]
            begin = process_time()
            step(library, state, event, _NOW)
            costs.append(1000 * (process_time() - begin))
        sys.stdout.write(json.dumps(costs) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _main()
