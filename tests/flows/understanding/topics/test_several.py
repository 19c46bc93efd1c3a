"""Several topics in one message, and none too many, on the real content."""

import datetime as dt

import pytest

from flows.library import Library
from flows.understanding import Decision
from flows.understanding.understand import understand

_TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("1) otp ga masuk2 2) email saya salah ketik", ["otp-tidak-masuk", "ganti-email"]),
        (
            "1. saldo masih ada atau sudah hangus 2. kapan batas beli kelas",
            ["saldo-pelatihan", "batas-beli-pelatihan"],
        ),
        (
            "satu, insentif saya kapan dijadwalkan. dua, cara ganti rekening gimana",
            ["jadwal-insentif", "ganti-rekening"],
        ),
        ("mau ganti email sama nomor hp boleh?", ["ganti-email", "ganti-nomor-hp"]),
        (
            "nama di sertifikat salah ketik, form pengaduan prakerja di mana",
            ["nama-sertifikat-salah", "form-pengaduan"],
        ),
        (
            "gimana cara kasih ulasan, terus berapa lama insentif cair sesudahnya",
            ["cara-beri-ulasan", "jadwal-insentif"],
        ),
        (
            "survei saya belum nongol, emang ngisi survei dibayar berapa?",
            ["survei-tidak-muncul", "survei-evaluasi"],
        ),
        (
            "cara lihat status di skill academy dimana, lalu biasanya masuk dashboard berapa hari",
            ["cek-status-skill-academy", "estimasi-sertifikat"],
        ),
        (
            "berapa hari biasanya sertifikat muncul, sama cek status skill academy dimana",
            ["estimasi-sertifikat", "cek-status-skill-academy"],
        ),
    ],
)
def test_what_is_asked_is_answered_in_its_order(
    text: str, topics: list[str], real_library: Library
) -> None:
    found = understand(text, real_library, _TODAY)
    assert (found.decision, list(found.topics)) == (Decision.SEVERAL, topics)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("kelasnya ga bisa dibuka padahal udah bayar", "tidak-bisa-akses-pelatihan"),
        ("akun diblokir, bisa dibuka lagi ga", "akun-diblokir"),
        ("saldo saya masih sisa, kapan boleh beli kelas kedua", "pelatihan-kedua"),
        ("data nama saya di KTP harus sama persis ga dengan akun", "data-tidak-sama"),
        (
            "udah ikut kelas sampai habis, ulasan sudah, sertifikat belum ada juga",
            "sertifikat-belum-muncul",
        ),
    ],
)
def test_a_piece_is_near_to_another_topic_by_chance(
    text: str, topic: str, real_library: Library
) -> None:
    found = understand(text, real_library, _TODAY)
    assert (found.decision, found.topics) == (Decision.ANSWER, (topic,))


@pytest.mark.parametrize(
    "text",
    [
        "udah minta kirim ulang kode otp tapi gak masuk masuk",
        "otp ga dateng, saya sudah tekan kirim kode lagi tiga kali",
    ],
)
def test_what_sounds_urgent_is_not_where_something_else_is_asked(
    text: str, real_library: Library
) -> None:
    assert understand(text, real_library, _TODAY).topics == ("otp-tidak-masuk",)


@pytest.mark.parametrize(
    "text",
    [
        "tolong min saya ketipu, sudah kasih otp ke orang yang ngaku admin prakerja",
        "saya sudah transfer ke joki yang janji meloloskan, sekarang nomornya mati",
    ],
)
def test_harm_that_is_done_comes_first(text: str, real_library: Library) -> None:
    assert understand(text, real_library, _TODAY).topics[0] == "penipuan"
