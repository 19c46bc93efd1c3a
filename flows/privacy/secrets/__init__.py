"""What lets somebody in: codes, passwords, keys, and that one of them comes in the next message."""

from flows.privacy.secrets.announced import announced_by, as_announced
from flows.privacy.secrets.changed import changed
from flows.privacy.secrets.codes import codes, keys
from flows.privacy.secrets.logins import logins
from flows.privacy.secrets.passwords import passwords

__all__ = ["announced_by", "as_announced", "changed", "codes", "keys", "logins", "passwords"]
