from datetime import UTC, date, datetime

import pytest

from bot.monitoring.content_age import ContentAge
from bot.monitoring.metrics import Metrics
from bot.service.clock import WIB
from flows.dialogue.step import Outcome


def series(metrics: Metrics) -> dict[str, float]:
    """Return each line of the exposition as its name with labels, and its value."""
    body, _ = metrics.exposition()
    lines = (line for line in body.decode().splitlines() if not line.startswith("#"))
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


def test_outcomes_are_counted() -> None:
    metrics = Metrics()
    for outcome in (Outcome.ANSWERED, Outcome.ANSWERED, Outcome.ERROR):
        metrics.answered(outcome)
    found = series(metrics)
    assert found['prakerja_answers_total{outcome="answered"}'] == 2
    assert found['prakerja_answers_total{outcome="error"}'] == 1


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_there_before_it_happens(outcome: Outcome) -> None:
    assert series(Metrics())[f'prakerja_answers_total{{outcome="{outcome}"}}'] == 0


def test_thumbs_are_counted_once_even_with_a_reason() -> None:
    metrics = Metrics()
    for outcome in ("helpful", "unhelpful", "unhelpful:too-long"):
        metrics.answered(outcome)
    found = series(metrics)
    assert found['prakerja_answers_total{outcome="helpful"}'] == 1
    assert found['prakerja_answers_total{outcome="unhelpful"}'] == 1
    assert found['prakerja_answers_total{outcome="other"}'] == 0


def test_unknown_kinds_are_counted_as_other() -> None:
    metrics = Metrics(("message",))
    metrics.update("nik 3171234567890001")
    metrics.sent("@nama")
    metrics.answered("budi")
    found = series(metrics)
    assert found['prakerja_updates_total{kind="other"}'] == 1
    assert found['prakerja_sends_total{result="other"}'] == 1
    assert found['prakerja_answers_total{outcome="other"}'] == 1


def test_times_fall_into_their_buckets() -> None:
    metrics = Metrics()
    metrics.took(0.004)
    metrics.took(20)
    metrics.delivered(0.12)
    found = series(metrics)
    assert found['prakerja_answer_seconds_bucket{le="0.005"}'] == 1
    assert found['prakerja_answer_seconds_bucket{le="10.0"}'] == 1
    assert found["prakerja_answer_seconds_count"] == 2
    assert found['prakerja_delivery_seconds_bucket{le="0.15"}'] == 1


def test_queue_shows_its_last_size() -> None:
    metrics = Metrics()
    metrics.queue(7)
    metrics.queue(3)
    assert series(metrics)["prakerja_queue"] == 3


def test_what_waits_is_asked_when_it_is_told() -> None:
    metrics, line = Metrics(), ["satu"]
    metrics.waits({"answers": lambda: len(line), "bulk": lambda: 0}, longest=lambda: 0.5)
    line.append("dua")
    found = series(metrics)
    assert found['prakerja_waiting{class="answers"}'] == 2
    assert found['prakerja_waiting{class="bulk"}'] == 0
    assert found["prakerja_longest_wait_seconds"] == 0.5
    assert not any("asides" in name for name in found)


def test_content_tells_its_days_as_they_begin_in_wib() -> None:
    loaded = datetime(2026, 11, 20, 8, 0, 1, tzinfo=WIB)
    age = ContentAge(loaded=loaded, oldest=date(2026, 3, 1), newest=date(2026, 11, 19))
    metrics = Metrics()
    metrics.content(age, decreed=date(2027, 12, 31))
    found = series(metrics)
    name = "prakerja_content_reviewed_timestamp_seconds"
    assert found["prakerja_content_loaded_timestamp_seconds"] == loaded.timestamp()
    assert day(found[f'{name}{{part="oldest"}}']) == datetime(2026, 3, 1, tzinfo=WIB)
    assert day(found[f'{name}{{part="newest"}}']) == datetime(2026, 11, 19, tzinfo=WIB)
    decreed = found["prakerja_calendar_decreed_timestamp_seconds"]
    assert day(decreed) == datetime(2027, 12, 31, tzinfo=WIB)


def day(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def test_batches_tell_time_and_size() -> None:
    metrics = Metrics()
    metrics.stored(0.002, 40)
    found = series(metrics)
    assert found["prakerja_batch_jobs_sum"] == 40
    assert found['prakerja_batch_seconds_bucket{le="0.0025"}'] == 1


def test_resumed_replies_add_up() -> None:
    metrics = Metrics()
    metrics.resumed(2)
    metrics.resumed(3)
    assert series(metrics)["prakerja_resumed_total"] == 5


def test_errors_are_counted_by_class() -> None:
    metrics = Metrics()
    metrics.failed("StoreAccessError")
    metrics.failed("StoreAccessError")
    assert series(metrics)['prakerja_errors_total{kind="StoreAccessError"}'] == 2


def test_errors_cannot_make_series_without_end() -> None:
    metrics = Metrics()
    for number in range(1000):
        metrics.failed(f"Error{number}")
    metrics.failed("a sentence is no class")
    found = [name for name in series(metrics) if name.startswith("prakerja_errors_total")]
    assert len(found) == 51
    assert 'prakerja_errors_total{kind="other"}' in found


def test_two_bots_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.resumed(1)
    assert series(other)["prakerja_resumed_total"] == 0


def test_exposition_says_what_it_is() -> None:
    _, content_type = Metrics().exposition()
    assert content_type.startswith("text/plain; version=0.0.4")
