from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flows.dialogue.known import as_date
from flows.questions.periods import few_days_ago, last_month, last_week, narrower, this_week

days = st.dates(date(2020, 4, 1), date(2027, 12, 31))


def parts(value: str) -> tuple[date, date]:
    earliest, _, latest = value.partition("/")
    first, last = as_date(earliest), as_date(latest or earliest)
    assert first is not None
    assert last is not None
    return first, last


@given(days, st.integers(0, 2500))
def test_choices_cover_the_period_without_gaps(earliest: date, length: int) -> None:
    latest = earliest + timedelta(days=length)
    found = [parts(value) for _, value in narrower(earliest, latest)]
    assert found[0][0] == earliest
    assert found[-1][1] == latest
    for (_, end), (start, _) in pairwise(found):
        assert start == end + timedelta(days=1)


@given(days, st.integers(1, 2500))
def test_each_choice_is_narrower(earliest: date, length: int) -> None:
    latest = earliest + timedelta(days=length)
    for _, value in narrower(earliest, latest):
        first, last = parts(value)
        assert last - first < latest - earliest


def test_weeks_start_on_monday() -> None:
    saturday = date(2026, 11, 21)
    assert this_week(saturday) == (date(2026, 11, 16), saturday)
    assert last_week(saturday) == (date(2026, 11, 9), date(2026, 11, 15))
    assert few_days_ago(saturday) == (date(2026, 11, 18), date(2026, 11, 19))
    assert last_month(saturday) == (date(2026, 10, 1), date(2026, 10, 31))
