"""Whether a link, number, e-mail or account that somebody pasted is genuine.

Nothing is opened, and nothing of what was pasted leaves this room.
"""

from flows.addresses.asked import to_judge
from flows.addresses.judge import AddressKind, Genuineness, JudgedAddress

__all__ = ["AddressKind", "Genuineness", "JudgedAddress", "to_judge"]
