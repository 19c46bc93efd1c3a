"""Keys of programs: tokens of bots, JWTs, API keys. No participant has one, people paste them."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.finds import Find
from flows.privacy.kinds import Kind

_LONG: Final = re.compile(r"[\w:.-]{20}")
_KEY: Final = re.compile(
    r"(?<!\d)\d{6,12}:[\w-]{30,64}"  # Telegram
    r"|(?<![\w-])eyJ[\w-]{8,}(?:\.[\w-]+){1,4}"  # JWT, JWE
    r"|(?<![A-Za-z0-9])(?:sk|pk|rk|gh[opsu]|github_pat|glpat|xox[abp]|hf|AKIA|AIza)[\w-]{14,}"
    r"|(?<![\w/.=-])(?=[\w-]*\d[\w-]*\d[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9_]{32,}(?![\w-])"
    r"|(?<=bearer )[\w.~+/-]{12,}",
    re.IGNORECASE,
)


def keys(text: str) -> Iterator[Find]:
    """Yield the keys."""
    if not _LONG.search(text):
        return
    for found in _KEY.finditer(text):
        yield Find(found.start(), found.end(), Kind.SECRET)
