"""Names and voucher codes: not kept, but nobody is warned."""

import pytest

from flows.privacy import NOBODY, guard


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("nama saya Budi Santoso", "nama saya <nama>"),
        ("nama saya budi santoso sertif belum ada", "nama saya <nama> sertif belum ada"),
        ("namaku Siti, sertif hilang", "namaku <nama>, sertif hilang"),
        ("a.n. Siti Nurjanah", "a.n. <nama>"),
        ("an. Siti belum cair", "an. <nama> belum cair"),
        ("rekening atas nama Andi Wijaya ditolak", "rekening atas nama <nama> ditolak"),
        ("nama lengkap: Andi Wijaya", "nama lengkap: <nama>"),
        ("kode voucher saya A7K2-9QXX ga bisa", "kode voucher saya <voucher> ga bisa"),
        ("redeem TPD20211234 gagal", "redeem <voucher> gagal"),
    ],
)
def test_put_away_without_a_warning(text: str, kept: str) -> None:
    found = guard(text, NOBODY)
    assert found.kinds == ()
    assert found.text == text
    assert found.redacted == kept


@pytest.mark.parametrize(
    "text",
    [
        "nama saya salah di sertifikat",
        "atas nama siapa ya",
        "nama lengkap di ktp beda",
        "rekening saya ditolak 3 kali",
        "kode voucher ga bisa dipakai",
        "voucher 100k",
        "redeem 12ab",
    ],
)
def test_everyday_words_are_kept(text: str) -> None:
    assert guard(text, NOBODY).redacted == text
