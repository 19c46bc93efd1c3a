import pytest

from flows.library.library import Library
from flows.wording.explained import explained

GLOSS = "[pmo-explained]"


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("Lapor ke PMO. PMO memproses.",), (f"Lapor ke {GLOSS}. PMO memproses.",)),
        (("Sudah.", "PMO Prakerja belum."), ("Sudah.", f"{GLOSS} belum.")),
        (("PMO dulu.", "PMO lagi."), (f"{GLOSS} dulu.", "PMO lagi.")),
        (("PMO (pengelola pusat) belum.",), ("PMO (pengelola pusat) belum.",)),
        (("Tidak disebut.",), ("Tidak disebut.",)),
    ],
)
def test_first_pmo_is_explained(
    library: Library, texts: tuple[str, ...], told: tuple[str, ...]
) -> None:
    assert explained(library, *texts) == told
