"""The kinds of what is put away, strictest first, and the word that stands where one was."""

from enum import StrEnum


class Kind(StrEnum):
    """What was found in a text. From NAME on nobody is warned: it is only not kept."""

    OTP = "otp"
    PASSWORD = "sandi"  # noqa: S105 - the word that stands where one was
    SECRET = "kode"  # noqa: S105 - the same
    NIK = "nik"
    KK = "kk"
    CARD = "kartu"
    PHONE = "telepon"
    EMAIL = "email"
    NAME = "nama"
    ACCOUNT = "rekening"
    VOUCHER = "voucher"

    @property
    def mark(self) -> str:
        """What is written where one was: "<nik>"."""
        return f"<{self.value}>"

    @property
    def strictness(self) -> int:
        """Its place among the kinds; 0 is the strictest."""
        return _ORDER[self]


_ORDER = {kind: place for place, kind in enumerate(Kind)}
