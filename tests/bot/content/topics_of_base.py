"""The topics of tests/content/base, by the choices they have, and one more for a test to add."""

from typing import Final

YEARS: Final = "topics/insentif/jadwal-insentif.yaml"
PLATFORMS: Final = "topics/kontak/kontak-platform.yaml"
SITUATIONS: Final = "topics/percakapan/sapaan.yaml"


def topic(answer: str = "Ada di dashboard, Kak.", *, sources: str = "[A1]") -> str:
    """Return a topic whose examples no other one has."""
    examples = "".join(f"  - contoh lain nomor {number}\n" for number in range(1, 21))
    return (
        f"title: Lain-lain\norder: 30\nanswer: {answer}\nsources: {sources}\n"
        f"reviewed: 2026-11-21\nexamples:\n{examples}"
    )
