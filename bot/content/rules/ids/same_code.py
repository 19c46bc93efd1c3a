"""`same-code`: two channels of one contact with the same code.

A gap such as {kontak:prakerja.dashboard} must lead to one channel only.

FAIL  channels: [{kind: situs, value: https://a.id, code: toko}, {..., code: toko}]
PASS  channels: [{kind: situs, value: https://a.id, code: toko}, {..., code: bantuan}]
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every code that was there before."""
    for contact in draft.of("contact"):
        seen: set[str] = set()
        for node in contact.texts("channels", EACH, "code"):
            code = node.text.strip()
            if code in seen:
                yield contact.page.problem(
                    "same-code",
                    node.start,
                    f"Kode `{code}` sudah dipakai saluran lain kontak ini.",
                    hint=Suggestion(text="Pakai kode lain, atau hapus barisnya."),
                )
            seen.add(code)
