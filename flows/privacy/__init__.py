"""What is personal in a text, found before anything reads, keeps or logs it."""

from flows.privacy.guarding import Guarded, guard
from flows.privacy.kinds import Kind
from flows.privacy.official import NOBODY, Official, official
from flows.privacy.redacting import redact

__all__ = ["NOBODY", "Guarded", "Kind", "Official", "guard", "official", "redact"]
