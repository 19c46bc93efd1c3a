"""Numbers that are somebody's, however they are grouped, spelled or broken: NIK, phone, account."""

from flows.privacy.numbers.accounts import accounts
from flows.privacy.numbers.broken import broken_numbers
from flows.privacy.numbers.groups import runs
from flows.privacy.numbers.identity import half_niks, long_numbers, niks_named_after
from flows.privacy.numbers.phones import lone_phone, named_after, phones
from flows.privacy.numbers.spelled import respelled

__all__ = [
    "accounts",
    "broken_numbers",
    "half_niks",
    "lone_phone",
    "long_numbers",
    "named_after",
    "niks_named_after",
    "phones",
    "respelled",
    "runs",
]
