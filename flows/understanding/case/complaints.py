"""What a message says of a complaint: not answered, the form fails, words for it are wanted."""

from collections.abc import Sequence
from enum import StrEnum, auto
from itertools import pairwise
from typing import Final

from flows.text import Words, stem, word_set


class ComplaintRemark(StrEnum):
    """What is said of a complaint."""

    UNANSWERED = auto()  # it was sent
    FORM_FAILS = auto()
    WORDS_WANTED = auto()


_COMPLAINT: Final = word_set("form formulir pengaduan aduan komplain keluhan tiket pengaduannya")
_FORM: Final = word_set("form formulir")
_OTHER_FORM: Final = word_set("ulasan rating bintang review survei survey pendaftaran")
_NOT: Final = word_set("belum tidak")
_ANSWER: Final = word_set("""
    dibalas dibales balas balasan jawab dijawab jawaban ditanggapi tanggapan direspon direspons
    respon respons ditindaklanjuti tindak ditindak digubris
""")
_SILENT: Final = word_set("""
    dicuekin dikacangin diabaikan didiamkan didiamin didiemin dianggurin digantung digantungin
    dianggurkan diamkan diemin
""")
_FAILING: Final = word_set("error eror rusak macet blank down ngeblank loading bug")
_WORKS: Final = word_set("""
    kebuka terbuka dibuka buka jalan berfungsi terkirim kekirim dikirim kirim submit
    tersubmit ditemukan
""")
_FAILED: Final = "gagal"
_MAKE: Final = word_set("""
    buatkan buatin bikinkan bikinin bikin tuliskan tulisin susunkan susunin rangkaikan rangkaiin
    contoh contohnya contohin minta kasih template templat ketikin ketikkan buat
""")
_WORDING: Final = word_set("""
    kata kalimat kalimatnya teks teksnya surat suratnya template templat redaksi format
    pesan chat isi
""")
# What words may be wanted for, here; those of a review, say, are another matter.
_FOR: Final = word_set("""
    komplain pengaduan aduan keluhan lapor laporan melapor protes mengadu ngadu nagih menagih tagih
    nanya tanya menanyakan form formulir
""")
# "bisa kirim ke wa?": what there is to send are these words.
_WHATSAPP: Final = word_set("wa whatsap wasap watsap")
_SENT: Final = word_set("kirim kirimin kirimkan dikirim dikirimin dikirimkan kirimi share bagikan")
_WORDS_FOR_IT: Final = word_set("teks teksnya kalimat kalimatnya pesannya redaksi")
_WISHED: Final = word_set("bisa boleh tolong minta bantu dong kirimin kirimkan bisakah mau")
_TOLD: Final = word_set("sudah belum nomor nomornya kontak siapa dia mereka")
_CANNOT: Final = ("tidak", "bisa")
_A_WISH: Final = 8  # words
# "teksnya dong"
_BARE_WISH: Final = (
    _WORDS_FOR_IT | _MAKE | word_set("dong mana minta kak min lagi tadi yang mau ulang coba")
)
_BEHIND: Final = 3  # words from "belum" to what is missing


def read_complaint(spoken: Words) -> ComplaintRemark | None:
    """Return what the words say of a complaint, None where nothing of it."""
    said = tuple(map(stem, spoken))
    if (not _FOR.isdisjoint(said) and _made(spoken)) or _wanted_at_all(spoken):
        return ComplaintRemark.WORDS_WANTED
    if _OTHER_FORM.intersection(said) or _COMPLAINT.isdisjoint(said):
        return None
    if not _SILENT.isdisjoint(said) or _denied(said, _ANSWER):
        return ComplaintRemark.UNANSWERED
    fails = _FAILED in said or not _FAILING.isdisjoint(said) or _denied(said, _WORKS)
    return ComplaintRemark.FORM_FAILS if fails and not _FORM.isdisjoint(said) else None


def _wanted_at_all(spoken: Words) -> bool:
    if _WORDS_FOR_IT.isdisjoint(spoken) and _WHATSAPP.isdisjoint(spoken):
        return False  # most messages
    return _BARE_WISH.issuperset(spoken) or _wanted_by_whatsapp(spoken)


def _wanted_by_whatsapp(spoken: Words) -> bool:
    """Tell "bisa kirim ke wa?" from "udah kirim wa ke cs" and "minta nomor wa"."""
    if _WHATSAPP.isdisjoint(spoken) or len(spoken) > _A_WISH or not _TOLD.isdisjoint(spoken):
        return False
    sent = not (_SENT | _WORDS_FOR_IT).isdisjoint(spoken) and _CANNOT not in pairwise(spoken)
    return sent and not _WISHED.isdisjoint(spoken)


def _made(spoken: Words) -> bool:
    """Tell whether words are to be made, or shown as an example: "bikinin kata kata"."""
    makes = (place for place, word in enumerate(spoken) if word in _MAKE)
    return any(not _WORDING.isdisjoint(spoken[place : place + 1 + _BEHIND]) for place in makes)


def _denied(said: Sequence[str], what: frozenset[str]) -> bool:
    """Tell whether one of these stands shortly behind a "belum" or "tidak"."""
    nots = (place for place, word in enumerate(said) if word in _NOT)
    return any(not what.isdisjoint(said[place + 1 : place + 1 + _BEHIND]) for place in nots)
