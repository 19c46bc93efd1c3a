"""What can have happened on a day, and the words that tell it."""

import re
from enum import StrEnum
from typing import Final

from flows.library import by_word
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.words import collapsed


class Role(StrEnum):
    """What happened on the day."""

    COMPLETED = "completed"
    REVIEWED = "reviewed"
    REPORTED = "reported"
    LOOKED = "looked"
    SAID = "said"
    WAITING = "waiting"
    MISSING = "missing"
    DOCUMENT = "document"
    CERTIFICATE = "certificate"
    OTHER = "other"
    NONE = "none"


def _patterns(text: str) -> re.Pattern[str]:
    return re.compile("|".join(text.split()))


# The first that fits counts.
ROLES: Final = (
    (Role.NONE, _patterns("^tamatan ^lulusan")),
    (
        Role.DOCUMENT,
        _patterns("kelulusan sertif srtf ^setif ^piagam ^ija[sz]ah certif ^bukti"),
    ),
    (
        Role.CERTIFICATE,
        _patterns("muncul nongol ^keluar$ ^keluarnya ^kluar dikeluarin terbit tampil ^metu"),
    ),
    (
        Role.COMPLETED,
        _patterns("""
            elesa[iy] ^se?l[ea]?se ^slsai ^selsai ^kela*r ^klar ^klr tamat ^tmt$ lulus tuntas
            ^tntas ^(?:ng|di|ke)?ra?mpung ^beres diberes ^brs$ khatam ^katam ^bubar ^finis ^done$
            ^complet ^rengse ^berakhir ^usai t[ea]?rakhir ^h?abisnya ^pungkas ^exam
        """),
    ),
    (
        Role.REVIEWED,
        _patterns("""
            ulas rev[ie]+w rivew ripiu rating ^retin bintang ^(?:di|nge?)?komen fe+dback penilaian
        """),
    ),
    (
        Role.REPORTED,
        _patterns("lapor setor kirim diterus input report dioper ^(?:di|ku)?masukin"),
    ),
    (
        Role.SAID,
        _patterns("^bilang ^dibilang ^ngomong ^dikasi?h ^tahu$ ^cerita ^suruh ^disuruh ^nyuruh"),
    ),
    (
        Role.LOOKED,
        _patterns("""
            ^chat ^wa$ e?mail ^imel ^(?:nge|di)?cek liat lihat ^(?:di|nge)?buka$ ^dm$ login refresh
        """),
    ),
    (Role.WAITING, _patterns("[tn]ungu ^antri ^ngantri ^sabar ^nyantol ^mandek")),
    (
        Role.MISSING,
        _patterns("^kosong ^zonk ^nihil ^kabar ^progres ^perubahan ^hilang"),
    ),
    (
        Role.OTHER,
        _patterns("""
            ^nanya
            ^infoin ^kabarin ^komplain ^complain ^ngadu ^adu$ ^pengaduan ^aduan ^formulir ^form$
            ^libur ^liburan ^cuti ^resi$ ^paket ^telpon
            ^(?:di|me|mem|m|nge)?be?li(?:nya|in|an)?$ ^tuku ^meser checkout ^co$ bayar
            ^order ^ambil daftar gabung mulai ^start jadwal insentif intensif ^cair
            ncair transfer ^duit ^uang saldo surve hubung t[ei]lp telf telep tanya
            lahir interview wawancara lamar magang target deadline lambat batas
            tenggat janji jawab bales balas respon er+or gangguan undur tunda hangus
            expired dipake dipakai berangkat reset ganti blokir voucher redeem
            sekarang ^skr ^skg ^saiki ^ayeuna
        """),
    ),
)
# Where somebody looked it up: then having looked or chatted is not what happened on the day.
EVIDENCE: Final = _patterns("riwayat histor catat catet kalender galeri screenshot ^ss$")
NEGATORS: Final = collapsed("""
    belum blm blom belom blum belon ga gak tidak tdk nggak ngak enggak engak gk kaga kagak ora
    durung dereng teu acan ndak gada tak tanpa bukan
""")
CONJUNCTIONS: Final = collapsed("""
    tapi tp tpi padahal pdhl pdahal sedangkan karena krn karna soalnya trus terus trs jadi jd cuma
    cuman makanya nah dan setelah sesudah sebelum sehinga walau tetapi namun abis habis kalau kalo
    kl klo lalu llu sampai sampe smp tau taunya
""")
# "bukti lulus" is a paper, not the day of passing.
PROOFS: Final = frozenset({"bukti", "tanda", "surat", "kartu", "dokumen"})
_WORD_KINDS: Final = frozenset({TokenKind.OTHER, TokenKind.WORKING})


@by_word(4096)
def _role_of_word(word: str) -> Role:
    return next((role for role, pattern in ROLES if pattern.search(word)), Role.NONE)


def role_of(token: Token) -> Role:
    """Return what the word tells of; of a word of time, nothing."""
    return _role_of_word(token.word) if token.kind in _WORD_KINDS else Role.NONE
