from bot.reports.outcomes import tallied
from bot.service.records import Count


def test_counts_are_put_together_by_outcome() -> None:
    counts = [Count("fallback", "", 3), Count("answered", "b", 2), Count("answered", "a", 2)]
    first, second = tallied(counts)
    assert (first.outcome, first.times) == ("answered", 4)
    assert first.subjects == (Count("answered", "a", 2), Count("answered", "b", 2))
    assert (second.outcome, second.times) == ("fallback", 3)


def test_nothing_counted_is_no_tally() -> None:
    assert tallied([]) == ()
