"""Which messages want an address judged: those that ask, hold nothing else, or are in danger."""

import pytest

from flows.addresses import to_judge
from flows.library.library import Library


def _count(text: str, library: Library, *, guarded: bool = False) -> int:
    return len(to_judge(text, library, guarded=guarded))


@pytest.mark.parametrize(
    "text",
    [
        "warungsoto.com itu asli kak?",
        "0812 3456 7890 ini nomor siapa",
        "aman ga klik https://warungsoto.com/x",
        "dapat email dari cs@warungsoto.com, penipuan bukan?",
        "@warungsoto akun resmi prakerja?",
        "tolong cek kak https://warungsoto.com",
        "081234567890",
        "https://www.tokopedia.com/kartu-prakerja",
        "is this legit https://warungsoto.com",
    ],
)
def test_whoever_asks_or_sends_it_alone_wants_a_verdict(library: Library, text: str) -> None:
    assert _count(text, library) == 1


@pytest.mark.parametrize(
    "text",
    [
        "sertifikat belum muncul di dashboard.prakerja.go.id",
        "email saya budi@gmail.com sudah benar belum",
        "nomor saya 081234567890 asli kok",
        "beli di warungsoto.com, selesai 3 november 2026",
        "pintar.co",
        "ini asli kak?",
        "insentif asli cairnya tgl 3 kan",
        "tokopedia.co kak",
    ],
)
def test_other_messages_do_not(library: Library, text: str) -> None:
    assert _count(text, library) == 0


@pytest.mark.parametrize(
    "text", ["daftar lewat prakerja.vip kok gagal", "isi di prakerja-2026.com"]
)
def test_danger_is_told_unasked(library: Library, text: str) -> None:
    assert _count(text, library) == 1


def test_beside_stricter_data_only_danger_counts(library: Library) -> None:
    assert _count("081234567890 asli?", library, guarded=True) == 0
    assert _count("prakerja.vip 081234567890 asli?", library, guarded=True) == 1
