"""Personal numbers and secrets as people really write them, made by a seed.

None is anybody's: they are drawn by chance, in the shapes of real ones.
"""

import random
import string
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

_LETTERS: Final = string.ascii_letters + string.digits


@dataclass(frozen=True, slots=True)
class Planted:
    """Something that nobody may find again, and the message in which it was written."""

    kind: str
    value: str
    text: str

    @property
    def traces(self) -> tuple[str, ...]:
        """The ways in which it may have been kept: as it was, without its gaps, its digits."""
        digits = "".join(c for c in self.value if c.isdigit())
        bare = "".join(c for c in self.value if c.isalnum())
        # Fewer digits stand in many a number that has nothing to do with it.
        return tuple({self.value, bare, *((digits,) if len(digits) > 9 else ())})


def planted(rng: random.Random) -> Planted:
    """Return the next."""
    kind = rng.choice(tuple(_KINDS))
    make, phrases = _KINDS[kind]
    value = make(rng)
    return Planted(kind, value, rng.choice(phrases).format(value))


def _digits(rng: random.Random, count: int) -> str:
    return str(rng.randint(1, 9)) + "".join(rng.choices(string.digits, k=count - 1))


def _birthday(rng: random.Random) -> str:
    day = rng.randint(1, 28) + rng.choice((0, 40))  # women's days are forty higher
    return f"{day:02}{rng.randint(1, 12):02}{rng.randint(60, 99)}"


def _nik(rng: random.Random) -> str:
    region = f"{rng.choice((11, 32, 33, 35, 51, 73))}{rng.randint(1, 79):02}{rng.randint(1, 30):02}"
    whole = f"{region}{_birthday(rng)}{rng.randint(1, 9999):04}"
    return _grouped(whole, rng.choice(("", "", " ", ".", "-")))


def _grouped(whole: str, gap: str) -> str:
    return gap.join(whole[at : at + 4] for at in range(0, len(whole), 4))


def _card(rng: random.Random) -> str:
    body = rng.choice("45") + "".join(rng.choices(string.digits, k=14))
    check = next(d for d in string.digits if _luhn(body + d))
    return _grouped(body + check, rng.choice(("", " ", "-")))


def _luhn(number: str) -> bool:
    twice = (int(d) * 2 for d in number[-2::-2])
    once = (int(d) for d in number[::-2])
    return (sum(once) + sum(d // 10 + d % 10 for d in twice)) % 10 == 0


def _phone(rng: random.Random) -> str:
    rest = _digits(rng, 8)
    start = rng.choice(("0812", "0857", "+62 813", "62896", "0821-"))
    return f"{start}{rest}" if rng.random() < 0.6 else f"{start} {rest[:4]} {rest[4:]}"


def _email(rng: random.Random) -> str:
    name = "".join(rng.choices(string.ascii_lowercase, k=9))
    return f"{name}{_digits(rng, 2)}@{rng.choice(('gmail.com', 'yahoo.co.id', 'kantor.id'))}"


def _otp(rng: random.Random) -> str:
    return _digits(rng, 6)


def _password(rng: random.Random) -> str:
    return "".join(rng.choices(_LETTERS, k=7)) + rng.choice("xyzw") + _digits(rng, 3)


def _token(rng: random.Random) -> str:
    return f"{_digits(rng, 10)}:AA{''.join(rng.choices(_LETTERS + '_', k=33))}"


_KINDS: Final[dict[str, tuple[Callable[[random.Random], str], tuple[str, ...]]]] = {
    "nik": (
        _nik,
        (
            "nik saya {} kok belum dapat sertifikat",
            "NIK: {}",
            "ktp sy {}",
            "{}",
            "tolong cek dong kak, nik gw {} sertif tokped blm muncul",
        ),
    ),
    "kk": (_nik, ("no kk {}", "kartu keluarga saya {} benar kan?", "nomor kk nya {} kak")),
    "card": (
        _card,
        ("kartu atm saya {}", "no kartu {} ya kak", "{}", "debit bca {} tidak bisa dipakai"),
    ),
    "phone": (_phone, ("hp saya {}", "wa aja ke {}", "nomor saya {} ya kak", "hubungi {}")),
    "email": (_email, ("email saya {}", "{} itu akun saya", "kirim ke {} aja kak")),
    "otp": (
        _otp,
        (
            "kode otp nya {}",
            "otp {}",
            "kode verifikasi saya {} kak",
            "ini otpnya {} tolong diproses",
        ),
    ),
    "password": (
        _password,
        ("password saya {}", "pw: {}", "kata sandinya {}", "sandi akun prakerja saya {}"),
    ),
    "token": (_token, ("token bot saya {}", "{}", "ini tokennya {} gimana?")),
}
