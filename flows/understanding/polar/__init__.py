"""Questions that yes or no answers, and what CS wrote to be told first to whoever asks one."""

from flows.understanding.polar.answers import is_reachable, yes_no_answers

__all__ = ["is_reachable", "yes_no_answers"]
