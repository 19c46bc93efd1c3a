"""Whether somebody tells of a finished training and waits, without saying for what."""

from collections.abc import Sequence
from typing import Final

from flows.text import word_set

_WAITING: Final = word_set("""
    menunggu tunggu nunggu ditunggu nungguin pending
    ngenteni enteni nungguan ngantosan manunggu
""")
_REVIEWED: Final = word_set("ulasan review rating ngulas")
# What else people wait for: it is said then.
_ELSE: Final = word_set("""
    insentif intensif saldo uang duit jadwal survei survey voucher kode otp rekening dana ovo gopay
    refund gelombang seleksi lolos pengumuman pencairan cair
""")


def waits(spoken: Sequence[str]) -> bool:
    """Tell whether somebody says that they wait, whatever for."""
    return not _WAITING.isdisjoint(spoken)


def waits_for_certificate(spoken: Sequence[str], *, reported: bool) -> bool:
    """Tell whether what is waited for can only be the certificate: nothing else is named.

    Said of somebody who finished on a certain day; `reported`: others are said to have done their
    part. Without that, the review shows that the training is meant.
    """
    known = reported or not _REVIEWED.isdisjoint(spoken)
    return known and waits(spoken) and _ELSE.isdisjoint(spoken)
