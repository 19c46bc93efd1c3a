"""What a message says of the case, in wordings of each kind, and what only sounds like it."""

from datetime import date

import pytest

from flows.library.library import Library
from flows.understanding.case.patterns import CaseRemark
from flows.understanding.message import Message

SAID = {
    CaseRemark.APPEARED: (
        "sertifikatnya baru aja nongol kak",
        "alhamdulillah akhirnya muncul juga sertifikat sy",
        "eh tadi pagi kucek, sertif udah ada di akun",
        "sertipikatku udh terbit nih min, makasih banyak",
        "barusan buka dashboard, sertifikat sudah terlihat",
        "sertifikat udah muncul tgl 4 november kak",
    ),
    CaseRemark.THERE: (
        "it has arrived kak",
        "its finally out",
        "its here now",
        "dah keluar kak",
        "barusan muncul",
        "alhamdulillah udah terbit",
    ),
    CaseRemark.STILL_NOT: (
        "tetep belum keluar nih",
        "dashboard masih kosong",
        "sertifnya belum ada juga min",
        "udah lama belum muncul",
        "belum ada perubahan kak",
        "nothing yet",
        "its still not there",
    ),
    CaseRemark.RETRACTED: (
        "eh sori ternyata belum ada",
        "duh salah lihat kak",
        "kepencet",
        "eh keliru yang dari lembaga",
        "ternyata sertifikatnya belum keluar",
    ),
    CaseRemark.STATUS: (
        "sertifikat saya prosesnya sampe mana ya",
        "ada perkembangan gak kak",
        "ini udah hari ke berapa",
        "masih berapa hari lagi min",
        "deadlinenya tanggal berapa",
        "sampe kapan saya harus nunggu",
        "bolanya sekarang di siapa",
        "gimana kelanjutannya",
        "kapan keluarnya ya",
        "kapan kak",
        "ini masih wajar gak kak",
        "jadi aman ya",
        "how much longer lagi",
        "siapa yg salah sih ini",
        "sampe kapan nunggunya kak",
        "how many more days left",
        "when will it show up",
        "is there any news",
    ),
    CaseRemark.NEXT: (
        "abis ini aku kudu ngapain",
        "saya mesti gimana kak",
        "langkah selanjutnya gimana",
        "apa yg harus saya kerjain sekarang, trus gimana dong",
        "ada solusi gak min",
        "lha terus harus gimana",
        "jadi kek mana ini",
        "kalau lusa belum keluar juga gimana",
        "emang ga bisa dicepetin kak",
        "yang mesti saya kerjakan",
        "kapan bisa ngisi formnya kak",
        "ibu harus ngapain",
        "cara ngadunya gimana kak",
        "kalau lewat batasnya gimana dong",
        "mau tanya ke siapa kak",
        "what do i do now",
        "so who should i ask",
    ),
    CaseRemark.GO_ON: ("lanjutin dong", "yuk lanjut", "teruskan kak"),
    CaseRemark.BACK: ("balik ke yg sebelumnya", "buka yang pertama lagi", "yang kemarin dong"),
    CaseRemark.STOP: ("batalin aja deh", "stop dulu", "cancel"),
    CaseRemark.LATER: ("sebentar kak aku lihat dulu", "bentar", "tak tanyain dulu"),
    CaseRemark.HOPE: (
        "percuma gak sih",
        "takut hangus kak",
        "insentifku masih bisa cair gak ya",
        "masih ada kesempatan kak? udah 3 tahun soalnya",
        "udah hangus ya min",
    ),
    CaseRemark.REMIND: (
        "ingetin saya ya kak",
        "kabarin kalo udah waktunya",
        "bisa kasih reminder gak",
    ),
    CaseRemark.CASES: (
        "kasus saya apa aja kak",
        "tampilkan daftar pengecekan saya",
        "buka daftar kasus dong",
        "ada berapa kasus ya",
        "pengecekan yang lain",
    ),
    CaseRemark.CLOSED: (
        "lembaga pelatihannya udah bubar",
        "LPK nya gulung tikar kak",
        "blk nya udah ga aktif, terus gimana",
        "lpk gak bisa dihubungi lagi, kantornya kosong",
    ),
}


def remarks(library: Library, text: str) -> frozenset[CaseRemark]:
    return Message(text=text, library=library, today=date(2026, 11, 21)).remarks


@pytest.mark.parametrize(
    ("remark", "text"), [(remark, text) for remark, texts in SAID.items() for text in texts]
)
def test_remark_is_heard(library: Library, remark: CaseRemark, text: str) -> None:
    assert remark in remarks(library, text)


def test_every_remark_is_tested() -> None:
    assert set(SAID) == set(CaseRemark)


@pytest.mark.parametrize(
    "text",
    [
        "harusnya udah muncul",
        "kalau udah keluar ngapain?",
        "udah muncul belum?",
        "sertifikatnya udah muncul?",
        "punya temanku sudah keluar",
        "sertifikat dari BLK sudah terbit",
        "sertifikat kemnaker udah ada",
        "jadwal insentif udah keluar",
        "sertifikat udah ada tapi namaku salah ketik",
        "batas beli kelas sampai kapan",
        "status insentif saya gimana",
        "gimana cara isi ulasan",
        "kapan gelombang baru dibuka",
        "sertifikasi guru sudah keluar",
        "masih lama ya tadi saya lihat sampai sekarang dashboard itu belum bisa juga di hp saya",
        "udah 3 kali daftar",
    ],
)
def test_other_matters_are_no_remark(library: Library, text: str) -> None:
    assert not remarks(library, text)


def test_two_remarks_are_both_heard(library: Library) -> None:
    said = remarks(library, "masih belum keluar juga, terus saya harus gimana?")
    assert {CaseRemark.STILL_NOT, CaseRemark.NEXT} <= said


@pytest.mark.parametrize("text", ["ga jadi deh", "gak jadi", "batalkan saja"])
def test_what_was_begun_is_called_off(library: Library, text: str) -> None:
    assert Message(text=text, library=library, today=date(2026, 11, 21)).calls_off
