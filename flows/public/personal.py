"""Whether a message speaks of what is one's own: "insentif saya", "akunku", "punya gw"."""

from itertools import pairwise
from typing import Final

from flows.text import plain_words, stem, word_set
from flows.understanding import Message

_MINE: Final = word_set("saya kami")  # slang for them is read as "saya"
_OWN: Final = "ku"
# What belongs to somebody in a way that others need not read. "Punya saya" is all of it.
_THINGS: Final = word_set("""
    akun dashboard data ktp nik kk nama email surel nomor nomer hp telepon alamat kartu status
    rekening ewallet wallet dana ovo gopay linkaja saldo uang duit insentif voucher password sandi
    otp kode sertifikat nilai foto wajah laporan aduan punya
""")


def speaks_of_own(message: Message) -> bool:
    """Tell whether a thing stands before "saya", or carries "-ku"."""
    named = (stem(word) for word, owner in pairwise(message.words) if owner in _MINE)
    # In standard words "akunku" may be "akun".
    hung = (word[: -len(_OWN)] for word in plain_words(message.text) if word.endswith(_OWN))
    return not _THINGS.isdisjoint((*named, *hung))
