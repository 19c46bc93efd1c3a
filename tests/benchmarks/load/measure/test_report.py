from math import isnan

from benchmarks.load.bots.bots import AIOGRAM, OURS, SAME_TRANSPORT
from benchmarks.load.measure.middle import percentile, ratio, spread
from benchmarks.load.measure.report import most, waits
from benchmarks.load.measure.report_process import started
from benchmarks.load.measure.window import MeasuredWindow
from evaluation.table import as_text


def window(
    answers: int, *, wait: float = 0.1, bot_busy: float = 1.0, others: float = 0.0
) -> MeasuredWindow:
    return MeasuredWindow(
        seconds=1.0,
        waits=(wait,) * answers,
        calls=2 * answers,
        bot_busy=bot_busy,
        server_busy=0.3,
        others_busy=others,
    )


def test_percentile_is_one_of_the_values() -> None:
    values = [float(value) for value in range(100, 0, -1)]
    assert [percentile(values, share) for share in (0.5, 0.95, 0.99, 1.0)] == [50, 95, 99, 100]
    assert percentile([7.0], 0.5) == 7.0
    assert isnan(percentile([], 0.5))


def test_ratio_compares_within_each_round() -> None:
    assert ratio([10, 100, 10], [5, 50, 10]) == 2
    assert isnan(ratio([], []))


def test_spread_names_the_noise() -> None:
    assert spread([583.2, 540, 601]) == "583 (540-601)"
    assert spread([2.5], ".1f") == "2.5"
    assert spread([]) == "-"


def test_limit_is_named_and_judged() -> None:
    windows = {0.0: {OURS.id: [window(1200)], AIOGRAM.id: [window(1000)]}}
    rates, _ = most(windows, (OURS, AIOGRAM))
    assert "at least 1: reached" in rates.rows[2]
    windows[0.0][OURS.id] = [window(900)]
    rates, _ = most(windows, (OURS, AIOGRAM))
    assert "at least 1: not reached" in rates.rows[2]


def test_cpu_is_that_of_one_update() -> None:
    windows = {0.0: {OURS.id: [window(500)], SAME_TRANSPORT.id: [window(1500)]}}
    _, cpu = most(windows, (OURS, SAME_TRANSPORT))
    assert cpu.rows[1][1] == "2.00"
    assert cpu.rows[2][2:4] == ("3.00", "at most 2: not reached")


def test_busy_machine_is_named() -> None:
    rates, _ = most({0.05: {OURS.id: [window(10, others=0.4)]}}, (OURS,))
    assert "other processes were at work" in rates.note
    assert "50 ms of network delay" in rates.title


def test_slow_answers_miss_the_limit() -> None:
    slow = as_text([waits({0.0: {OURS.id: [window(100, wait=0.2)]}})])
    assert "at most 150: not reached" in slow
    assert "at most 150: reached" in as_text([waits({0.0: {OURS.id: [window(100)]}})])


def test_start_is_beside_the_same_transport() -> None:
    table = started({OURS.id: [1.2], SAME_TRANSPORT.id: [1.0]}, (OURS, SAME_TRANSPORT))
    assert table.rows[2][2:] == ("1.20", "at most 1.2: reached")
