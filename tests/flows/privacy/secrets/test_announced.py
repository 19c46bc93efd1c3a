"""A secret in two messages: what names it, and what is taken for it then."""

import pytest

from flows.library.library import Library
from flows.privacy import NOBODY, Kind, announced_by, guard, official


@pytest.mark.parametrize(
    ("first", "then", "kind"),
    [
        ("kode otp saya", "739104", Kind.OTP),
        ("otp nya kak", "739 104", Kind.OTP),
        ("kode verifikasinya:", "7 3 9 1 0 4", Kind.OTP),
        ("kode yang masuk ke hp", "7391", Kind.OTP),
        ("otp dari tokopedia", "739104 kak", Kind.OTP),
        ("otp:", "A7K2Q9", Kind.OTP),
        ("otpne kak", "739104", Kind.OTP),
        ("kode oteppe saya", "739104", Kind.OTP),
        ("kode opt nya", "739104", Kind.OTP),
        ("kode otp nya", "tujuh tiga sembilan satu nol empat", Kind.OTP),
        ("tolong dicek kak, otp saya", "739104", Kind.OTP),
        ("pin atm saya", "739104", Kind.PASSWORD),
        ("sandi saya:", "melatiputih", Kind.PASSWORD),
        ("password akun prakerja saya", "Melati#23", Kind.PASSWORD),
        ("user mawar77 pw", "melati23", Kind.PASSWORD),
        ("email mawar77@gmail.com password", "semangka", Kind.PASSWORD),
        ("berikut nik saya", "3275014507", Kind.NIK),
        ("nik saya 32750145", "07900012", Kind.NIK),
        ("kk saya", "32750101", Kind.KK),
        ("kartu atm saya 5264 2200", "1234 5674", Kind.CARD),
        ("no hp saya 0813", "22445566", Kind.PHONE),
        ("no rekening bca saya", "7301846255", Kind.ACCOUNT),
    ],
)
def test_next_message_is_the_secret(first: str, then: str, kind: Kind) -> None:
    announced = announced_by(first)
    found = guard(then, NOBODY, announced)
    assert (announced, found.kinds, found.text, found.redacted.split()[0]) == (
        kind,
        (kind,),
        "",
        kind.mark,
    )


@pytest.mark.parametrize(
    "text",
    [
        "lupa password",
        "otp ga masuk",
        "apa itu otp?",
        "kode voucher saya",
        "Telepon Kemnaker",
        "Kartu Prakerja",
        "otp 739104",
        "saya kirim password",
        "sertif tokped belum muncul",
        "",
    ],
)
def test_what_is_asked_about_is_not_announced(text: str) -> None:
    assert announced_by(text) is None


@pytest.mark.parametrize(
    ("first", "then"),
    [
        *(("password saya", then) for then in ("lupa", "ditolak terus", "3/11/2026", "/mulai")),
        *(("password saya", then) for then in ("tokopedia", "skill academy", "kak", "12")),
        *(("kode otp nya", then) for then in ("ga masuk", "3 november 2026", "belum", "kapan")),
        *(("nik saya", then) for then in ("salah", "2023", "beda 2 angka", "melati23")),
    ],
)
def test_what_is_no_secret_is_read_on(library: Library, first: str, then: str) -> None:
    announced = announced_by(first)
    assert announced is not None
    assert guard(then, official(library), announced).text == then


def test_what_is_found_by_itself_is_told_as_what_it_is() -> None:
    assert guard("081322445566", NOBODY, Kind.OTP).kinds == (Kind.PHONE,)
