"""The closed choices of our files: the words an editor may write, and what they are in flows.

Each choice is told in Bahasa Indonesia: programs for editing show it beside the word.
"""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import WithJsonSchema

from bot.content.schema.fields.values import one_of
from flows.library import Blocks, CheckAnswer, CountFrom, Verdict

_BLOCKS: Final = {
    Blocks.CERTIFICATE: "Kalau belum, sertifikatnya tertahan.",
    Blocks.MATCHING: "Kalau belum, pencocokan datanya bisa lebih lama; tidak menahan apa-apa.",
    Blocks.INCENTIVE: "Kalau belum, hanya insentifnya yang tertahan.",
}
_CLOCK: Final = {
    CountFrom.COMPLETED: "Dihitung sejak tanggal selesai.",
    CountFrom.COMPLETED_AND_REVIEWED: "Dihitung sejak tanggal selesai atau tanggal ulasan, "
    "mana yang lebih akhir.",
}
_VERDICT: Final = {
    Verdict.FIX_FIRST: "Ada yang perlu dibereskan dulu.",
    Verdict.CHECK_FIRST: "Ada yang perlu dicek dulu.",
    Verdict.ESCALATE: "Batasnya sudah lewat: hubungi kontak, lalu isi form pengaduan.",
    Verdict.CHASE: "Batas satu pihak sudah lewat: tagih pihak itu, form belum waktunya.",
    Verdict.WAIT: "Masih dalam waktu wajar.",
}
_ANSWER: Final = {
    "yes": "Sudah.",
    "no": "Belum.",
    "not_possible": "Tombolnya belum aktif; hanya untuk syarat yang punya jawaban ini.",
}


def _told(meanings: Mapping[str, str]) -> WithJsonSchema:
    """Return the schema of a choice: its words, and beside each what it means."""
    words, told = list(meanings), list(meanings.values())
    return WithJsonSchema({"type": "string", "enum": words, "enumDescriptions": told})


BLOCKS = Annotated[Blocks, one_of(*_BLOCKS), _told(_BLOCKS)]
CLOCK = Annotated[CountFrom, one_of(*_CLOCK), _told(_CLOCK)]
VERDICT = Annotated[Verdict, one_of(*_VERDICT), _told(_VERDICT)]
ANSWER = Annotated[CheckAnswer, one_of(*_ANSWER), _told(_ANSWER)]
