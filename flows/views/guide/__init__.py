"""Guided cases that content describes, as they are shown: verdicts, ways on, the letter."""

from flows.views.guide.clock import guide_clock
from flows.views.guide.letter import letter_pages
from flows.views.guide.standing import (
    counted_from,
    guide_contacts,
    guide_how_to,
    guide_in_brief,
    guide_status,
    guide_steps,
    guide_way_out,
    solved_words,
)
from flows.views.guide.verdict import guide_due, guide_headline, guide_next_step, tell_guide_verdict
from flows.views.guide.ways import (
    guide_buttons,
    guide_explained,
    guide_way_out_rows,
    guide_ways,
    ways_offered,
)

__all__ = [
    "counted_from",
    "guide_buttons",
    "guide_clock",
    "guide_contacts",
    "guide_due",
    "guide_explained",
    "guide_headline",
    "guide_how_to",
    "guide_in_brief",
    "guide_next_step",
    "guide_status",
    "guide_steps",
    "guide_way_out",
    "guide_way_out_rows",
    "guide_ways",
    "letter_pages",
    "solved_words",
    "tell_guide_verdict",
    "ways_offered",
]
