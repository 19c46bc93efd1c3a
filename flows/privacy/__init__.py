"""What is personal in a text, found before anything reads, keeps or logs it."""

from flows.privacy.allow_list import NOBODY, official
from flows.privacy.guard import Guarded, guard, redact
from flows.privacy.handed_on import handed_on
from flows.privacy.spans import Kind

__all__ = ["NOBODY", "Guarded", "Kind", "guard", "handed_on", "official", "redact"]
