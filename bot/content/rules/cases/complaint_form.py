"""`complaint-form`: a diagnosis must send people to a form that contacts.yaml knows.

So there is one place to change when the address changes, and none is forgotten.

FAIL  complaint_form: https://contoh.id/form       # in no channel
PASS  complaint_form: https://www.prakerja.go.id/formulir-pengaduan
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem, nearest
from bot.content.yaml import EACH, Suggestion, mended


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every form that is no channel of a contact."""
    if draft.ids("contact") is None:
        return
    known = {
        node.text.strip()
        for contact in draft.of("contact")
        for node in contact.texts("channels", EACH, "value")
    }
    for entry in draft.of("diagnosis"):
        for node in entry.texts("complaint_form"):
            if node.text.strip() in known:
                continue
            near = nearest(node.text, known)
            yield entry.page.problem(
                "complaint-form",
                node.start,
                "Formulir pengaduan ini tidak ada di antara saluran di contacts.yaml.",
                hint=(mended(entry.page, node, near) if near else None)
                or Suggestion(text="Tambahkan sebagai saluran `formulir` di contacts.yaml."),
            )
