from collections.abc import Mapping
from datetime import date

import pytest

from evaluation.dates import read_dates
from evaluation.messages import DatedMessage, Story
from evaluation.stories import answers_invented, answers_reversed, answers_right, read_stories
from flows.understanding.dates.reading import DateRange, ExactDate
from flows.understanding.result import Decision, Understanding
from tests.support.talk.understood import TODAY, story, understood

THIRD = date(2026, 11, 3)
EXACT = {"kind": "exact", "date": "2026-11-03"}


@pytest.mark.parametrize(
    ("read", "expect", "right", "wrong_day"),
    [
        (EXACT, EXACT, True, False),
        ({"kind": "none"}, EXACT, False, False),
        ({"kind": "exact", "date": "2026-11-04"}, EXACT, False, True),
        (EXACT, {"kind": "none"}, False, True),
    ],
)
def test_wrong_day_is_told_from_no_day(
    read: Mapping[str, str], expect: Mapping[str, str], *, right: bool, wrong_day: bool
) -> None:
    message = DatedMessage(id="d1", text="tgl 3", today=TODAY, expect=expect)
    (found,) = read_dates([message], lambda *_: read)
    assert (found.right, found.wrong_day) == (right, wrong_day)


def read(told: Story, found: Understanding) -> tuple[bool, bool, bool]:
    (one,) = read_stories([told], lambda *_: found)
    return one.platform, one.provider, one.day


def test_each_slot_is_judged_by_itself() -> None:
    found = understood(Decision.FALLBACK, platform="tokopedia", day=ExactDate(THIRD))
    assert read(story(day=THIRD), found) == (True, True, True)
    assert read(story(day=TODAY), found) == (True, True, False)
    assert read(story(), understood(Decision.FALLBACK)) == (False, True, True)


def test_range_is_no_single_day() -> None:
    found = understood(Decision.FALLBACK, day=DateRange(THIRD, TODAY))
    assert read(story(), found)[2]
    assert not read(story(day=THIRD), found)[2]


def test_answers_right_reversed_and_invented() -> None:
    found = understood(Decision.FALLBACK, answers={"ulasan": "no", "e-wallet": "yes"})
    told = [story(answers={"ulasan": "yes", "data-sama": "no"}), story()]
    each = read_stories(told, lambda *_: found)
    assert (answers_right(each).found, answers_right(each).among) == (0, 2)
    assert answers_reversed(each).found == 1
    assert answers_invented(each) == 1
