"""`same-screen`: two entries of screens.yaml whose buttons say the same.

Upper and lower case are the same to whoever compares a button with a screen.

FAIL  terjadwal: {label: Dijadwalkan, ...}   dijadwalkan: {label: dijadwalkan, ...}
PASS  gagal: {label: Gagal (insentif), ...}  gagal-sambung: {label: Gagal (rekening), ...}
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the later label; it names the earlier entry."""
    first: dict[str, str] = {}
    for entry in draft.of("screen"):
        for node in entry.texts("label"):
            said = " ".join(node.text.split()).casefold()
            other = first.setdefault(said, entry.id)
            if other != entry.id:
                yield entry.page.problem(
                    "same-screen",
                    node.start,
                    f"Tulisan `{node.text}` sudah dipakai `{other}`.",
                    hint=Suggestion(text="Bedakan tulisannya, misalnya dengan nama halamannya."),
                )
