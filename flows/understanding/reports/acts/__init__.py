"""What a segment tells was done: by whom, to whom, and whose deed that is.

deeds     which word tells it
act       whether it was done
parties   who acts in it
owners    for whom it counts
"""

from flows.understanding.reports.acts.act import DeedTold, act_of, is_bare
from flows.understanding.reports.acts.owners import may_be_mine, owner_of

__all__ = ["DeedTold", "act_of", "is_bare", "may_be_mine", "owner_of"]
