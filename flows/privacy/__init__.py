"""What is personal in a text, found before anything reads, keeps or logs it."""

from flows.privacy.allow_list import NOBODY, official
from flows.privacy.guard import Guarded, guard, redact
from flows.privacy.handed_on import handed_on
from flows.privacy.secrets import announced_by
from flows.privacy.spans import Kind, kind_named

__all__ = [
    "NOBODY",
    "Guarded",
    "Kind",
    "announced_by",
    "guard",
    "handed_on",
    "kind_named",
    "official",
    "redact",
]
