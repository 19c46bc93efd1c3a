"""What a date is told of: the words that tie it to what happened on it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from flows.library import by_word
from flows.understanding.dates.grammar import Expression
from flows.understanding.dates.kinds import TokenKind
from flows.understanding.dates.token import Token
from flows.understanding.dates.words import collapsed


class Role(StrEnum):
    """What happened on the day."""

    COMPLETED = "completed"
    REVIEWED = "reviewed"
    REPORTED = "reported"
    LOOKED = "looked"
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
    (Role.REPORTED, _patterns("lapor setor kirim diterus input report dioper")),
    (
        Role.LOOKED,
        _patterns("""
            ^chat ^wa$ e?mail ^imel ^(?:nge|di)?cek liat lihat ^(?:di|nge)?buka$ ^dm$ login refresh
        """),
    ),
    (
        Role.OTHER,
        _patterns("""
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

_NEGATED_WITHIN: Final = 2

_WORD_KINDS: Final = frozenset({TokenKind.OTHER, TokenKind.WORKING})
_EVENTS: Final = frozenset({Role.DOCUMENT, Role.CERTIFICATE, Role.REVIEWED, Role.REPORTED})
_SOFT: Final = ","  # a comma parts clauses, yet what stands before it may still tell


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word of a role, at its place."""

    place: int
    role: Role


@dataclass(frozen=True, slots=True)
class _Window:
    """The tokens in which an expression's cue is looked for."""

    low: int
    high: int


def roles(found: tuple[Expression, ...], tokens: tuple[Token, ...]) -> tuple[Role, ...]:
    """Return what each expression is tied to: what is said before it, else what behind it."""
    cues = _cues(tokens)
    behind = _behind(found, cues, tokens)
    result: list[Role] = []
    low = 0
    for expression, after in zip(found, behind, strict=True):
        cue = _before(expression, cues, tokens=tokens, low=low) or after
        cue = cue or _earlier(expression, cues, tokens=tokens, low=low)
        low = max(expression.end, cue.place + 1 if cue else 0)
        result.append(Role.NONE if cue is None else cue.role)
    return tuple(result)


def _behind(
    found: tuple[Expression, ...], cues: tuple[_Cue, ...], tokens: tuple[Token, ...]
) -> tuple[_Cue | None, ...]:
    """Return the cue behind each expression, unless the next one needs it before it.

    "3 nov beli 10 nov selesai" tells what happened behind each day, "beli 3 nov selesai 10 nov"
    before it: what stands behind the last day gives it away.
    """
    result: list[_Cue | None] = []
    following: Expression | None = None
    for expression in reversed(found):
        high = following.start if following else len(tokens)
        clause = _clause(
            expression, tokens, window=_Window(expression.start, high), breaks=is_break
        )
        cue = next((cue for cue in cues if expression.end <= cue.place < clause.high), None)
        needed = following is not None and clause.high == high and result[-1] is None
        result.append(None if needed else cue)
        following = expression
    return tuple(reversed(result))


def unfinished(tokens: tuple[Token, ...]) -> bool:
    """Tell whether the message says that the training is not finished yet."""
    return any(
        _role(token) is Role.COMPLETED and _negated(place, tokens, after=0)
        for place, token in enumerate(tokens)
    )


def _before(
    expression: Expression, cues: tuple[_Cue, ...], *, tokens: tuple[Token, ...], low: int
) -> _Cue | None:
    """Return the nearest cue before the expression in its clause, or within it."""
    window = _Window(low, expression.end)
    clause = _clause(expression, tokens, window=window, breaks=is_break)
    near = [cue for cue in cues if clause.low <= cue.place < expression.end]
    return near[-1] if near else None


def _earlier(
    expression: Expression, cues: tuple[_Cue, ...], *, tokens: tuple[Token, ...], low: int
) -> _Cue | None:
    """Return the nearest cue in the clauses before it that only commas part from it."""
    window = _Window(low, expression.end)
    sentence = _clause(expression, tokens, window=window, breaks=_is_hard_break)
    near = [cue for cue in cues if sentence.low <= cue.place < expression.start]
    return near[-1] if near else None


def _clause(
    expression: Expression,
    tokens: tuple[Token, ...],
    *,
    window: _Window,
    breaks: Callable[[Token], bool],
) -> _Window:
    low, high = expression.start, expression.end
    while low > window.low and not breaks(tokens[low - 1]):
        low -= 1
    while high < window.high and not breaks(tokens[high]):
        high += 1
    return _Window(low, high)


def is_break(token: Token) -> bool:
    """Tell whether a clause ends here."""
    return token.kind is TokenKind.BREAK or token.word in CONJUNCTIONS


def _is_hard_break(token: Token) -> bool:
    return is_break(token) and token.word != _SOFT


def _cues(tokens: tuple[Token, ...]) -> tuple[_Cue, ...]:
    found = (_cue(place, tokens) for place in range(len(tokens)))
    cues = tuple(cue for cue in found if cue is not None)
    others = tuple(cue for cue in cues if cue.role is not Role.LOOKED)
    looked = len(others) < len(cues) and any(EVIDENCE.search(token.word) for token in tokens)
    return others if looked else cues


def _cue(place: int, tokens: tuple[Token, ...]) -> _Cue | None:
    role = _role(tokens[place])
    if role is Role.NONE:
        return None
    if role is Role.COMPLETED and place and tokens[place - 1].word in PROOFS:
        return None if _negated(place, tokens, after=2) else _Cue(place, Role.DOCUMENT)
    if role is Role.COMPLETED and _negated(place, tokens, after=0):
        return _Cue(place, Role.OTHER)
    if role in _EVENTS and _negated(place, tokens, after=_NEGATED_WITHIN):
        return None
    return _Cue(place, role)


def _negated(place: int, tokens: tuple[Token, ...], *, after: int) -> bool:
    """Tell whether the word is denied; in "belum muncul, udah kelar" only the first one is."""
    for token in reversed(tokens[max(0, place - _NEGATED_WITHIN) : place]):
        if token.word in NEGATORS:
            return True
        if token.kind is TokenKind.SINCE or _role(token) is not Role.NONE:
            break
    return any(token.word in NEGATORS for token in tokens[place + 1 : place + 1 + after])


@by_word(4096)
def _role_of_word(word: str) -> Role:
    return next((role for role, pattern in ROLES if pattern.search(word)), Role.NONE)


def _role(token: Token) -> Role:
    return _role_of_word(token.word) if token.kind in _WORD_KINDS else Role.NONE
