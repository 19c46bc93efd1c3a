"""What somebody was told by others of the chain: read back before it counts, kept, taken back."""

from flows.handlers.hearsay.inquiries import came_of_asking, heard_since
from flows.handlers.hearsay.taken_back import taken_back
from flows.handlers.hearsay.told import told_of_others

__all__ = ["came_of_asking", "heard_since", "taken_back", "told_of_others"]
