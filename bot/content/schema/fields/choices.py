"""The closed choices of our files: the words an editor may write, and what they are in flows.

Each choice is told in Bahasa Indonesia: programs for editing show it beside the word.
"""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import WithJsonSchema

from bot.content.schema.fields.values import one_of
from flows.library import Blocks, CheckAnswer, CountFrom, GuideVerdict, Holds, Verdict

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

_HOLDS: Final = {
    Holds.CASE: "Kalau belum, urusannya tertahan; pertanyaan berikutnya tetap ditanyakan.",
    Holds.REST: "Kalau belum, urusannya tertahan dan pertanyaan berikutnya belum ditanyakan.",
    Holds.NOTHING: "Kalau belum, hanya disarankan; tidak menahan apa-apa.",
}
_QUESTIONS: Final = {
    "check": "Sudah, belum, atau tidak tahu.",
    "status": "Satu dari beberapa tulisan, atau tidak tahu.",
    "day": "Satu tanggal, atau tidak tahu.",
}
_ANY_VERDICT: Final[Mapping[str, str]] = {
    **{verdict.value: told for verdict, told in _VERDICT.items()},
    GuideVerdict.TOLD: "Arti statusnya yang menjadi jawaban (kasus di luar sertifikat).",
}


def _told(meanings: Mapping[str, str]) -> WithJsonSchema:
    """Return the schema of a choice: its words, and beside each what it means."""
    words, told = list(meanings), list(meanings.values())
    return WithJsonSchema({"type": "string", "enum": words, "enumDescriptions": told})


BLOCKS = Annotated[Blocks, one_of(*_BLOCKS), _told(_BLOCKS)]
CLOCK = Annotated[CountFrom, one_of(*_CLOCK), _told(_CLOCK)]
VERDICT = Annotated[Verdict, one_of(*_VERDICT), _told(_VERDICT)]
ANY_VERDICT = Annotated[str, one_of(*_ANY_VERDICT), _told(_ANY_VERDICT)]
GUIDE_HOLDS = Annotated[Holds, one_of(*_HOLDS), _told(_HOLDS)]
QUESTION_KIND = Annotated[str, one_of(*_QUESTIONS), _told(_QUESTIONS)]
ANSWER = Annotated[CheckAnswer, one_of(*_ANSWER), _told(_ANSWER)]
