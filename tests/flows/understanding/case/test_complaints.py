"""What a message says of a complaint, in wordings of each kind."""

from datetime import date

import pytest

from flows.library.library import Library
from flows.understanding.case.complaints import ComplaintRemark
from flows.understanding.message import Message

SAID = {
    ComplaintRemark.UNANSWERED: (
        "formulir aduan udah kukirim minggu lalu, gak ada jawaban",
        "tiket pengaduan saya dicuekin",
        "keluhanku di formulir cuma didiemin aja",
        "sudah bikin pengaduan tanggal 4 sampai sekarang belum direspon",
    ),
    ComplaintRemark.FORM_FAILS: (
        "formulirnya gak kebuka terus",
        "isi form pengaduan selalu gagal",
        "form aduannya loading mulu",
    ),
    ComplaintRemark.WORDS_WANTED: (
        "tolong bikinin kata-kata buat lapor",
        "minta contoh kalimat pengaduan dong",
        "bisa tuliskan pesan komplain ke tokopedia?",
        "boleh dikirim ke whatsapp aja ga?",
        "tolong kirimkan lewat wa ya",
        "mau dong teksnya buat wa",
        "kalimatnya mana kak",
        "buatin teksnya dong",
    ),
}
NOTHING = (
    "form pengaduan di mana ya",
    "minta contoh kalimat ulasan",
    "emailnya tidak dibalas",
    "bikin akun baru caranya gimana",
    "kelasnya error terus",
    "pengaduan itu apa",
    "udah kirim wa ke cs",
    "minta nomor wa dong",
    "ga bisa kirim wa ke sana",
    "wa nya ga aktif",
)


@pytest.mark.parametrize(
    ("remark", "text"), [(remark, text) for remark, texts in SAID.items() for text in texts]
)
def test_complaint_is_heard(library: Library, remark: ComplaintRemark, text: str) -> None:
    assert complaint(library, text) is remark


@pytest.mark.parametrize("text", NOTHING)
def test_other_matters_are_no_complaint(library: Library, text: str) -> None:
    assert complaint(library, text) is None


def complaint(library: Library, text: str) -> ComplaintRemark | None:
    return Message(text=text, library=library, today=date(2026, 11, 21)).complaint
