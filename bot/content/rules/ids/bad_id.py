"""`bad-id`: ids are made of small letters, digits and hyphens, 2 to 32 of them.

The id of a platform, provider, topic or diagnosis is its file name; that of a calendar, or of the
last days of a year, is the year. Ids go into the data of buttons, for which Telegram allows 64
bytes; that of a platform stands there beside that of a topic and is 24 long at most. Those of
sources may have capitals (A1).

FAIL  platforms/Pijar Mahir.yaml
PASS  platforms/pijar-mahir.yaml
"""

import re
from collections.abc import Iterator

from bot.content.draft import Draft, Entry, File
from bot.content.problems import Problem
from bot.content.schema import FileKind
from bot.content.schema.fields import slug
from bot.content.yaml import TOP, Suggestion, mended


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every file name and every key that is no id."""
    for file in draft.files:
        if file.kind.entries:
            wrong = (each for each in file.entries if not re.fullmatch(file.kind.ids, each.id))
            yield from (_entry(each) for each in wrong)
        elif file.kind.folder and not re.fullmatch(file.kind.ids, file.id):
            yield _file(file)


def _entry(entry: Entry) -> Problem:
    better = slug(entry.id)
    fits = re.fullmatch(entry.kind.ids, better)
    line = mended(entry.page, entry.key, better) if fits and entry.key else None
    return entry.page.problem(
        "bad-id",
        entry.mark,
        f"`{entry.id}` tidak bisa menjadi kode: {_rule(entry.kind)}",
        hint=line or Suggestion(text="Pakai nama pendek seperti `skill-academy`."),
    )


def _file(file: File) -> Problem:
    if file.kind.name in ("calendar", "year"):
        message = f"Nama berkas ini harus tahunnya, bukan `{file.id}`."
        hint = Suggestion(text="Namai misalnya 2026.yaml.")
    else:
        message = f"Nama berkas `{file.id}` tidak bisa menjadi kode: {_rule(file.kind)}"
        better = slug(file.id)[: file.kind.longest].strip("-")
        hint = Suggestion(text=f"Ganti nama berkasnya, misalnya menjadi {better}.yaml.")
    return file.page.problem("bad-id", TOP, message, hint=hint)


def _rule(kind: FileKind) -> str:
    return f"pakai 2 sampai {kind.longest} huruf kecil, angka dan tanda -."
