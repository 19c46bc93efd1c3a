"""Several dates of one message: joined, corrected, given their year, and the one that counts."""

from flows.understanding.dates.several.choose import chosen
from flows.understanding.dates.several.combine import merged
from flows.understanding.dates.several.corrections import corrected
from flows.understanding.dates.several.years import in_said_years

__all__ = ["chosen", "corrected", "in_said_years", "merged"]
