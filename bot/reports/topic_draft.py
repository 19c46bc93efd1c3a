"""A group of questions as the draft of a topic: only what a person must write is missing.

It writes no file: whoever runs the report decides what becomes of the draft.
"""

from collections.abc import Iterator
from typing import Final

from bot.content.yaml import quote
from bot.reports.groups import QuestionGroup
from bot.reports.words import span
from flows.library import Library
from flows.privacy import Kind

_MOST: Final = 60  # examples; more of the same teach nothing
_FIELDS: Final = """
title:
order: 900
answer: |-

sources: []
reviewed:
examples:
"""
_STEPS: Final = """
# 1. {similar}
# 2. Hapus contoh yang menanyakan hal lain atau menyebut nama orang. Perlu paling sedikit 20 contoh.
# 3. Isi title (nama di menu), answer (jawabannya, di baris kosong di bawahnya, menjorok dua spasi),
#    sources (kode dari sources.yaml), dan reviewed (tanggal hari ini, misalnya 2026-11-21).
# 4. Simpan sebagai  knowledge/topics/{area}/<nama-topik>.yaml  lalu jalankan  make check
"""


def draft(group: QuestionGroup, library: Library, *, number: int) -> str:
    """Return the text of a YAML file; comments tell what is left to do."""
    head = (
        f"# RANCANGAN TOPIK {number}: {len(group.questions)} pertanyaan belum terjawab, "
        f"{span(group.days)}"
    )
    examples = (f"  - {quote(text)}\n" for text in _examples(group))
    return head + _steps(group, library) + _FIELDS + "".join(examples)


def _steps(group: QuestionGroup, library: Library) -> str:
    near = next((topic for topic in map(library.topic, group.topics) if topic), None)
    if near is None:
        similar = "Cari dulu: mungkin sudah ada topik yang hampir sama."
        return _STEPS.format(similar=similar, area="<bidang>")
    file = f"knowledge/topics/{near.area}/{near.id}.yaml"
    similar = (
        f'Terdekat: "{near.title}". Kalau memang itu yang ditanyakan, pindahkan contohnya ke\n'
        f"#    {file}  lalu buang rancangan ini."
    )
    return _STEPS.format(similar=similar, area=near.area)


def _examples(group: QuestionGroup) -> Iterator[str]:
    """Yield the wordings without the marks of what was taken out, and each once."""
    plain = dict.fromkeys(_without_marks(text) for text in group.texts)
    yield from [text for text in plain if text][:_MOST]


def _without_marks(text: str) -> str:
    for kind in Kind:
        text = text.replace(kind.mark, " ")
    seen = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(seen.split())
