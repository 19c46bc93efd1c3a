import pytest

from tests.support.content.guide_sample import PATH
from tests.support.content.small_knowledge import Knowledge


@pytest.mark.parametrize("since", ["uang-jadwl", "uang-status"])
def test_wait_that_counts_from_no_day(guided: Knowledge, since: str) -> None:
    guided.change(PATH, "since: uang-jadwal", f"since: {since}")
    assert guided.rules() == ["uncounted-wait"]


def test_near_miss_is_named(guided: Knowledge) -> None:
    guided.change(PATH, "since: uang-jadwal", "since: uang-jadwl")
    assert "uang-jadwal" in guided.only().message
