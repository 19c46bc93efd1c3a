"""Whether a message says anything more once what was found is taken out."""

import re
from typing import Final

from flows.privacy.everyday_words import FILLERS
from flows.understanding.word_sets import word_set

_WORD: Final = re.compile(r"\w+")
# Names of what was found, and what people say around it.
_LABELS: Final = FILLERS | word_set("""
    nik niknya ktp ktpnya kk kknya nomer nomernya keluarga induk telp tlp telepon telpon telfon nope
    hpnya emailnya emailku alamat mail imel kode kodenya kod token pin pinnya password passwordnya
    pasword passwordku pass pw sandinya kata kartunya cvv wanya dan sama dgn dengan tolong halo hai
    hallo selamat pagi siang sore malam assalamualaikum tes user username rekening norek atas nama
    o t p punya buat untuk utk dari dr ke di
""")


def says_nothing(text: str) -> bool:
    """Tell whether only labels are left: "nik saya"."""
    return all(word.lower() in _LABELS for word in _WORD.findall(text))
