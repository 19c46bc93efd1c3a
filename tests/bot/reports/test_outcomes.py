from bot.reports.outcomes import outcomes_in_words, tallied
from bot.service.records import Count
from flows.library.library import Library


def test_counts_are_put_together_by_outcome() -> None:
    counts = [Count("fallback", "", 3), Count("answered", "b", 2), Count("answered", "a", 2)]
    first, second = tallied(counts)
    assert (first.outcome, first.times) == ("answered", 4)
    assert first.subjects == (Count("answered", "a", 2), Count("answered", "b", 2))
    assert (second.outcome, second.times) == ("fallback", 3)


def test_nothing_counted_is_no_tally() -> None:
    assert tallied([]) == ()


def test_opinions_are_no_messages(library: Library) -> None:
    counts = [
        Count("answered", "ganti-email", 3),
        Count("helpful", "ganti-email", 2),
        Count("unhelpful", "ganti-email", 1),
        Count("unhelpful:unclear", "ganti-email", 1),
        Count("unhelpful", "wait", 2),
    ]
    told = outcomes_in_words(tallied(counts), library, most=5)
    assert told.startswith("3 pesan tercatat.")
    assert "Membantu? 👍 2  👎 3" in told
    assert told.index("masih dalam waktu wajar") < told.index("(kurang jelas 1)")
    assert "unhelpful" not in told
