"""A message in pieces: words that keep their place, in segments that hold one thought each.

naming    whom a word names, which deed it tells
cutting   where a thought ends
parted    the whole text, and its segments
"""

from flows.understanding.reports.pieces.naming import ToldWord
from flows.understanding.reports.pieces.parted import PartedText, ToldSegment, segments_of

__all__ = ["PartedText", "ToldSegment", "ToldWord", "segments_of"]
