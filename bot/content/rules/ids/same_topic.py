"""`same-topic`: one id in two areas.

The id is the file's name; buttons and references know a topic by nothing else.

FAIL  topics/insentif/jadwal.yaml    topics/survei/jadwal.yaml
PASS  topics/insentif/jadwal.yaml    topics/survei/jadwal-survei.yaml
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import TOP, Suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at the later file; it names the earlier one."""
    first: dict[str, str] = {}
    for file in draft.files:
        if file.kind.name != "topic":
            continue
        other = first.setdefault(file.id, file.page.path)
        if other != file.page.path:
            yield file.page.problem(
                "same-topic",
                TOP,
                f"Topik `{file.id}` sudah ada di {other}.",
                hint=Suggestion(text="Hapus salah satu, atau ganti nama berkas ini."),
            )
