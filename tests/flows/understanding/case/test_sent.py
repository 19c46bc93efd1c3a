"""That a complaint was sent, in wordings of each kind, and what is near to it and is none."""

from datetime import date

import pytest

from flows.library.library import Library
from flows.understanding.case.sent import SentComplaint, takes_back
from flows.understanding.dates import DateRange, ExactDate, NoDate
from flows.understanding.message import Message

TODAY = date(2026, 12, 14)  # a Monday
SENT = {
    ("form", ""): (
        "formulirnya udah kuisi tgl 9 kak",
        "barusan ngisi form aduan prakerja",
        "saya sudah isi formulir pengaduan tanggal 9, terus gimana",
    ),
    ("email", ""): (
        "udah imel prakerja kemarin siang",
        "sudah kirim email ke cs prakerja tgl 9",
        "tadi pagi kirim surel ke mereka",
    ),
    ("email", "AB-771"): (
        "udah email prakerja tgl 9, tiketnya AB-771",
        "sudah kirim email ke prakerja, no tiket: AB-771",
        "udah imel ke sana kemarin dapet nomor tiket #AB-771",
    ),
    ("whatsapp", ""): (
        "udah wa pijar mahir tgl 9",
        "sudah kirim whatsapp ke kariermu kemarin",
        "kemarin udah wasap cs nya",
    ),
    ("telepon", ""): (
        "kemarin komplain lewat telepon",
        "udah ngadu via telpon tgl 9",
        "sudah lapor lewat nelpon cs kemarin",
    ),
    ("chat", ""): (
        "udah komplain di live chat tgl 9",
        "sudah mengadu lewat chat kemarin",
        "kemarin lapor lewat livechat prakerja",
    ),
    ("", ""): (
        "udah lapor ke tokopedia care kemarin",
        "sudah ngadu ke lembaganya tgl 9",
        "pengaduan sudah saya kirim rabu lalu",
        "sudah saya laporkan ke kemnaker tgl 9",
    ),
}
NOTHING = (
    "gimana cara isi formulir pengaduan",
    "mau lapor ke prakerja lewat form",
    "kalau sudah isi form biasanya berapa lama",
    "belum isi form kak",
    "formulirnya ga bisa dikirim",
    "temen saya udah isi form tgl 3",
    "lembaganya sudah lapor ke tokopedia tgl 5",
    "laporannya sudah dilaporkan ke pmo kemarin",
    "udah nanya tokopedia",
    "email dan nomor hp sudah sama",
    "formulir ulasan sudah diisi kemarin",
    "wa saya sudah ganti nomor",
    "sudah email",
    "mau komplain dong",
    "form soal insentif sudah saya isi kemarin",
    "udah lapor akun keblokir lewat form tgl 9",
    "dapet nomor tiket 88123",
    "udah " + " ".join(f"kata{a}{b}" for a in "abcdefg" for b in "hijklm") + " isi form",
)


@pytest.mark.parametrize(
    ("way", "number", "text"),
    [(way, number, text) for (way, number), texts in SENT.items() for text in texts],
)
def test_what_was_sent_is_heard(library: Library, way: str, number: str, text: str) -> None:
    found = heard(library, text)
    assert found is not None
    assert (found.way, found.number) == (way, number)


@pytest.mark.parametrize("text", NOTHING)
def test_other_matters_are_no_complaint_that_was_sent(library: Library, text: str) -> None:
    assert heard(library, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "form udah diisi tgl 9, belum dibalas",
        "udah email ke info@prakerja.go.id 9/12 tiketnya 1012",
        "saya komplain lewat formulir hari rabu 9 desember",
    ],
)
def test_day_is_that_of_sending(library: Library, text: str) -> None:
    assert message(library, text).sent_on == ExactDate(day=date(2026, 12, 9))


def test_period_stays_one(library: Library) -> None:
    told = message(library, "udah isi form minggu lalu").sent_on
    assert told == DateRange(earliest=date(2026, 12, 7), latest=date(2026, 12, 13))
    number_of_a_ticket = message(library, "form udah diisi, nomor pengaduan 1012")
    assert number_of_a_ticket.sent_on == NoDate()


@pytest.mark.parametrize(
    "text", ["eh belum jadi kirim", "maaf ternyata belum keisi formnya", "ralat, belum lapor kok"]
)
def test_taking_back_is_heard(library: Library, text: str) -> None:
    assert takes_back(message(library, text).words)


@pytest.mark.parametrize(
    "text",
    [
        "belum dikirim sama lembaganya",
        "eh ternyata belum muncul",
        "ternyata belum ada yang isi, jadi saya tunggu dulu sampai minggu depan aja ya kak",
    ],
)
def test_other_denials_take_nothing_back(library: Library, text: str) -> None:
    assert not takes_back(message(library, text).words)


def heard(library: Library, text: str) -> SentComplaint | None:
    return message(library, text).sent_complaint


def message(library: Library, text: str) -> Message:
    return Message(text=text, library=library, today=TODAY)
