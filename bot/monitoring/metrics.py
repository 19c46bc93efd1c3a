"""What the running bot counts, for Prometheus: numbers only.

Never a chat, a word or an address: each label comes from a closed or a bounded set.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Final

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from bot.monitoring.content_age import ContentAge
from bot.service.clock import WIB
from flows.dialogue import Outcome

_OTHER: Final = "other"
_OPINIONS: Final = ("helpful", "unhelpful")  # counted beside the outcome of the press
_SENDS: Final = ("ok", "again", "refused", "gone", "flood", "network", "given-up")
_MOST_ERRORS: Final = 50  # kinds: they are named in code, so that more would be a mistake

_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10)
_BATCH_SECONDS: Final = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5)
_BATCH_JOBS: Final = (1, 2, 5, 10, 25, 50, 100, 250, 500)

Look = Callable[[], float]

# A second series beside each counter that tells when it began: nobody asks for it.
disable_created_metrics()  # type: ignore[no-untyped-call]  # the library has forgotten its types


class Metrics:
    """All series of one bot, in a registry of their own. Each call costs about a microsecond.

    `updates` are the kinds of updates that are counted by name; all else counts as "other".
    """

    def __init__(self, updates: Iterable[str] = ()) -> None:
        self._registry = own = CollectorRegistry()
        ProcessCollector(registry=own)  # memory, CPU, open files; read at each exposition
        self._answers = _closed(
            Counter("prakerja_answers", "Answers stored, by outcome.", ("outcome",), registry=own),
            (*(outcome.value for outcome in Outcome), *_OPINIONS),
        )
        self._updates = _closed(
            Counter("prakerja_updates", "Updates of Telegram, by kind.", ("kind",), registry=own),
            updates,
        )
        self._sends = _closed(
            Counter("prakerja_sends", "Attempts to send, by result.", ("result",), registry=own),
            _SENDS,
        )
        self._errors = Counter("prakerja_errors", "Errors, by class.", ("kind",), registry=own)
        self._error: dict[str, Counter] = {}
        self._resumed = Counter(
            "prakerja_resumed", "Replies left from before a restart, sent then.", registry=own
        )
        self._queue = Gauge("prakerja_queue", "Replies that wait to be sent.", registry=own)
        self._waiting = Gauge(
            "prakerja_waiting", "What waits to be said, by class.", ("class",), registry=own
        )
        self._longest = Gauge(
            "prakerja_longest_wait_seconds",
            "For how long the oldest answer waits that could go out.",
            registry=own,
        )
        self._loaded = Gauge(
            "prakerja_content_loaded_timestamp_seconds", "When the content was read.", registry=own
        )
        self._reviewed = Gauge(
            "prakerja_content_reviewed_timestamp_seconds",
            "The first and the last day on which a part was reviewed.",
            ("part",),
            registry=own,
        )
        self._decreed = Gauge(
            "prakerja_calendar_decreed_timestamp_seconds",
            "The last day whose holidays are decreed; what is counted beyond it is an estimate.",
            registry=own,
        )
        self._due = Gauge(
            "prakerja_reminders_due", "Chats whose reminder may be due by now.", registry=own
        )
        self._late = Gauge(
            "prakerja_reminders_late_seconds", "For how long the oldest has been.", registry=own
        )
        self._took = Histogram(
            "prakerja_answer_seconds",
            "From an update's arrival to its stored answer.",
            buckets=_SECONDS,
            registry=own,
        )
        self._delivered = Histogram(
            "prakerja_delivery_seconds",
            "From an update's arrival to its first reply sent.",
            buckets=_SECONDS,
            registry=own,
        )
        self._batch_seconds = Histogram(
            "prakerja_batch_seconds",
            "Time of one batch of database jobs.",
            buckets=_BATCH_SECONDS,
            registry=own,
        )
        self._batch_jobs = Histogram(
            "prakerja_batch_jobs", "Jobs in one batch.", buckets=_BATCH_JOBS, registry=own
        )

    def update(self, kind: str) -> None:
        """Count an update by its kind."""
        self._updates.get(kind, self._updates[_OTHER]).inc()

    def answered(self, outcome: str) -> None:
        """Count a stored answer by its outcome (flows.dialogue.step), or what was thought of it.

        Why it was unhelpful comes once more, behind a colon; it is not counted again.
        """
        if ":" in outcome:
            return
        self._answers.get(outcome, self._answers[_OTHER]).inc()

    def took(self, seconds: float) -> None:
        """Note the time from an update's arrival to its stored answer."""
        self._took.observe(seconds)

    def delivered(self, seconds: float) -> None:
        """Note the time from an update's arrival to the first reply sent."""
        self._delivered.observe(seconds)

    def queue(self, size: int) -> None:
        """Note how many replies wait to be sent."""
        self._queue.set(size)

    def waits(self, looks: Mapping[str, Look], *, longest: Look) -> None:
        """Ask, whenever the figures are read, how much waits of each of these classes.

        A class that nobody looks at has no series, rather than one that says 0. `longest`: for
        how many seconds the oldest answer waits that could go out.
        """
        for name, look in looks.items():
            self._waiting.labels(name).set_function(look)
        self._longest.set_function(longest)

    def content(self, age: ContentAge, *, decreed: date) -> None:
        """Note how old the content is, and until which day its holidays are decreed."""
        self._loaded.set(age.loaded.timestamp())
        self._reviewed.labels("oldest").set(_begins(age.oldest))
        self._reviewed.labels("newest").set(_begins(age.newest))
        self._decreed.set(_begins(decreed))

    def sent(self, result: str) -> None:
        """Count an attempt to send: ok, again, refused, gone, flood, network or given-up."""
        self._sends.get(result, self._sends[_OTHER]).inc()

    def failed(self, kind: str) -> None:
        """Count an error by the name of its class."""
        known = self._error.get(kind)
        if known is None:
            name = kind if len(self._error) < _MOST_ERRORS and kind.isidentifier() else _OTHER
            known = self._errors.labels(name)
            if name == kind:
                self._error[kind] = known
        known.inc()

    def resumed(self, count: int) -> None:
        """Count replies that were left over from before a restart and have been sent now."""
        self._resumed.inc(count)

    def late(self, chats: int, seconds: float) -> None:
        """Note how many chats are due for a reminder, and for how long the oldest has been."""
        self._due.set(chats)
        self._late.set(seconds)

    def stored(self, seconds: float, jobs: int) -> None:
        """Note the time and the size of one batch of the database."""
        self._batch_seconds.observe(seconds)
        self._batch_jobs.observe(jobs)

    def exposition(self) -> tuple[bytes, str]:
        """Return all series as Prometheus reads them, and the type of that content."""
        return generate_latest(self._registry), CONTENT_TYPE_PLAIN_0_0_4


def _closed(counter: Counter, kinds: Iterable[str]) -> dict[str, Counter]:
    """Return the counter of each kind, bound once: from the start, so that none is missing."""
    return {kind: counter.labels(kind) for kind in (*kinds, _OTHER)}


def _begins(day: date) -> float:
    """Return when a day begins in WIB, in seconds since 1970 as Prometheus counts."""
    return datetime.combine(day, time(), tzinfo=WIB).timestamp()
