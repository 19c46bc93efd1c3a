"""Medians and percentiles of measured figures."""

from collections.abc import Sequence
from math import ceil
from statistics import median


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that is at least as large as that share of all (nearest rank)."""
    if not values:
        return float("nan")
    return sorted(values)[max(ceil(share * len(values)), 1) - 1]


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the ratios of each round; busy moments meet both sides of a round."""
    pairs = [own / other for own, other in zip(ours, theirs, strict=True) if other]
    return median(pairs) if pairs else float("nan")


def spread(values: Sequence[float], form: str = ".0f") -> str:
    """Return median, least and most: "583 (540-601)"."""
    if not values:
        return "-"
    middle, least, most = (format(f(values), form) for f in (median, min, max))
    return middle if len(values) == 1 else f"{middle} ({least}-{most})"
