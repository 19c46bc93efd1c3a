"""Patterns that lead from a telling word ("otp") over words that tell nothing to what follows."""

from typing import Final

from flows.privacy.everyday_words import FILLERS

_GAP: Final = r"[\s:=.,>~\"'*`(-]"
# "dari tokopedia", but not "dari tahun ..."
_FROM: Final = (
    r"(?:dari|dr|di|ke|lewat|lwt|via|untuk|utk|buat)\s"
    r"(?!(?:tahun|thn|tgl|tanggal|jam|bulan|gelombang|tadi)\b)[a-z]{2,15}"
)
_FILLER: Final = "|".join(sorted(FILLERS, key=len, reverse=True))
TO: Final = rf"(?:{_GAP}{{1,3}}(?:{_FROM}|(?:{_FILLER})(?:nya|ku)?)(?!\w)){{0,7}}{_GAP}{{1,4}}"
