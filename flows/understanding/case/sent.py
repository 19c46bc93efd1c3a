"""That a complaint was sent: in which way, to whom, under which number; and that it was not.

What others of the chain did is no complaint, nor is what a friend sent, a wish, or a question how.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from flows.text import Words, stem, word_set
from flows.understanding.whose import Whose, whose

# The ways in which one can have written; "" where only a contact is named.
FORM_WAY: Final = "form"
EMAIL: Final = "email"
WHATSAPP: Final = "whatsapp"
PHONE: Final = "telepon"
CHAT: Final = "chat"

_WAYS: Final = (
    (FORM_WAY, word_set("form formulir formnya formulirnya borang")),
    (EMAIL, word_set("email imel surel mail emailnya ngemail emailin emailkan diemail mengemail")),
    (WHATSAPP, word_set("whatsap whatsapp wa wasap watsap ngewa wain diwa whatsapin ngewhatsap")),
    (PHONE, word_set("telepon telpon nelpon nelepon menelepon menelpon ditelepon telp hotline")),
    (CHAT, word_set("livechat chat ngechat chatnya")),
)
_COMPLAINT: Final = word_set(
    "form formulir pengaduan aduan komplain komplen complain keluhan borang"
)
_SENT: Final = word_set("""
    isi diisi ngisi mengisi terisi keisi kuisi kirim dikirim ngirim mengirim terkirim kekirim
    kukirim kirimkan kirimin bikin dibikin ngebikin buat dibuat membuat ajukan diajukan
    mengajukan ajuin submit disubmit tersubmit masukin masukkan dimasukkan dimasukin layangkan
    melayangkan lapor melapor laporin
""")
_COMPLAINED: Final = word_set("""
    laporkan mengadu ngadu adukan diadukan mengadukan ngaduin aduin komplain komplen complain
    mengeluh ngeluh melapor lapor ngelapor laporin
""")
_REPORTED: Final = word_set("lapor melapor ngelapor laporin laporkan")  # so do others of the chain
_WRITTEN: Final = frozenset({EMAIL, WHATSAPP})  # "udah email prakerja"; a call may only have asked
_DONE: Final = word_set("sudah barusan tadi kemarin telah")
_ME: Final = word_set("saya aku ku gue gw kita kami")
_TO: Final = word_set("ke lewat via melalui pakai sama di kepada dengan")
# Before the deed: it is wished, supposed, asked about or denied.
_NOT_DONE: Final = word_set("""
    belum tidak bukan mau ingin pengen pengin pingin akan bakal kalau kalo jika apabila misal
    misalnya bisa boleh harus perlu mesti wajib cara caranya gimana bagaimana disuruh suruh nyuruh
    biar supaya tolong bantu bantuin minta jangan gagal coba nyoba lupa cuma kapan apa apakah mana
    dimana sebelum setelah sesudah habis abis usai sambil waktu pas ketika hampir rencana niat
    nanti besok sedang lagi kata katanya bilang pernyataan ulasan rating survei survey pendaftaran
    error eror
""")
_OF_OTHER_MATTERS: Final = word_set("""
    insentif saldo survei survey akun sandi password rekening voucher refund gelombang lowongan
""")
_ASKING: Final = word_set("gimana bagaimana apakah dimana caranya bagaimananya")
_BEFORE: Final = 5  # words before the deed in which it can be denied
_LONGEST: Final = 40  # words of a clause; more is a story

_TICKET: Final = re.compile(
    r"(?i)\btic?ket(?:nya|ku)?\b\s*(?:saya|aku|sy)?\s*(?:itu|ini|adalah)?\s*"
    r"(?:n(?:o|omor|omer|mr)(?:nya)?\b\.?)?\s*[:#=]?\s*"
    r"(?P<number>[#]?(?=[\w/-]*\d)[A-Za-z0-9][\w/-]{1,40})"
)
_NUMBERED: Final = re.compile(
    r"(?i)\bn(?:o|omor|omer)(?:nya)?\.?\s+(?:pengaduan|aduan|laporan|komplain)(?:nya)?\s*[:#=]?\s*"
    r"(?P<number>[#]?(?=[\w/-]*\d)[A-Za-z0-9][\w/-]{1,40})"
)
_ADDRESS: Final = re.compile(r"\S+@\S+|https?://\S+")
_TOLD: Final = re.compile(
    r"(?i)\b(?:di|ng?e?|me?ng?|ter|ke|ku)?(?:form(?:ulir)?|borang|isi|e-?mail|imel|surel|wa|whatsapp?"
    r"|wasap|tele?po?n|telp|chat|adu|aduan|pengaduan|komplain|complain|keluhan|kirim|bikin|buat"
    r"|ajukan|submit|masuk(?:in|kan)|lapor)(?:nya|in|kan|ku|an)?\b"
)

_UNSENT: Final = word_set("""
    kirim dikirim terkirim kekirim kukirim ngirim mengirim isi diisi keisi kuisi ngisi mengisi
    lapor ngadu mengadu komplain
""")
_NOT_YET: Final = word_set("belum tidak")
_AFTER_ALL: Final = word_set("jadi eh ternyata salah ralat maaf sebenarnya sebenernya")
_NOT_AFTER_ALL: Final = ("belum", "jadi")
_UNABLE: Final = word_set("bisa gagal error eror")
_BETWEEN: Final = 3  # words from "belum" to what was not done
_A_FEW: Final = 12  # words of who takes it back


@dataclass(frozen=True, slots=True, kw_only=True)
class SentComplaint:
    """In which way it was sent, "" where none was named; of several the first of ours.

    `number` is that of its ticket as it was typed, "" where none was told; `words` are those of the
    clause that told of it.
    """

    way: str
    number: str
    words: Words


_ANY: Final = frozenset().union(*(words for _, words in _WAYS), _COMPLAINT, _COMPLAINED)


def may_tell_sent(spoken: Words) -> bool:
    """Tell whether words may tell that a complaint was sent; those of most messages do not."""
    return not (_ANY.isdisjoint(spoken) and _ANY.isdisjoint(_stems(spoken)))


def read_sent(clauses: Iterable[Words], text: str, *, of_others: bool) -> SentComplaint | None:
    """Return what a message tells of a complaint that was sent, None where it tells of none.

    `of_others`: a report of somebody else in the chain was read of it.
    """
    said = tuple(tuple(clause) for clause in clauses)
    told = next((clause for clause in _own(said) if _tells(clause, of_others=of_others)), None)
    if told is None:
        return None
    return SentComplaint(way=read_way(told), number=read_ticket(text), words=told)


def read_way(spoken: Sequence[str]) -> str:
    """Return by which way something was written, "" where none is named."""
    said = {word for each in spoken for word in (each, stem(each))}
    return next((way for way, words in _WAYS if not words.isdisjoint(said)), "")


def read_ticket(text: str) -> str:
    """Return the number of a ticket that a text names, "" where it names none."""
    found = _TICKET.search(text) or _NUMBERED.search(text)
    return found["number"].strip("#") if found else ""


def as_reported(text: str) -> str:
    """Return the text with "lapor" for whatever tells that it was sent, so that days tie to that.

    Numbers of tickets go: they are no dates.
    """
    bare = _NUMBERED.sub(" ", _TICKET.sub(" ", text))
    return _TOLD.sub(" lapor ", _ADDRESS.sub("sana", bare))


def takes_back(spoken: Words) -> bool:
    """Tell "eh belum jadi kirim" from "sertifikatnya belum dikirim"."""
    if len(spoken) > _A_FEW or _AFTER_ALL.isdisjoint(spoken):
        return False
    nots = (place for place, word in enumerate(spoken) if word in _NOT_YET)
    return any(not _UNSENT.isdisjoint(_stems(spoken[p + 1 : p + 1 + _BETWEEN])) for p in nots)


def means_own_complaint(spoken: Words) -> bool:
    """Tell "pengaduannya belum jadi dikirim" and "belum jadi kirim" from what others have not sent.

    That it cannot be sent takes nothing back.
    """
    if not _UNABLE.isdisjoint(spoken):
        return False
    return not _COMPLAINT.isdisjoint(_stems(spoken)) or _NOT_AFTER_ALL in pairwise(spoken)


def _own(clauses: Sequence[Words]) -> Iterable[Words]:
    """Yield the clauses that are not about a friend."""
    found = iter(whose([(True, clause) for clause in clauses]))
    for clause in clauses:
        people = [next(found) for _ in clause]
        if Whose.OTHERS not in people:
            yield clause


def _tells(clause: Words, *, of_others: bool) -> bool:
    said = _stems(clause)
    if len(clause) > _LONGEST or not _OF_OTHER_MATTERS.isdisjoint(said):
        return False
    place = _deed(clause, said, of_others=of_others)
    if place is None or not _ASKING.isdisjoint(clause):
        return False
    before = clause[max(0, place - _BEFORE) : place]
    return _NOT_DONE.isdisjoint(before) and _happened(clause)


def _deed(clause: Words, said: Words, *, of_others: bool) -> int | None:
    """Return the place of the word that tells the deed, None where there is none."""
    if not _COMPLAINT.isdisjoint(said):
        sent = [place for place, word in enumerate(said) if word in _SENT or clause[place] in _SENT]
        if sent:
            return sent[0]
    for place, word in enumerate(said):
        plain = word in _REPORTED or clause[place] in _REPORTED
        if word in _COMPLAINED and (not plain or (not of_others and _directed(clause, place))):
            return place
    return _written(clause, said)


def _directed(clause: Words, place: int) -> bool:
    """Tell whether it says to whom, or that it was the participant."""
    return not (_TO.isdisjoint(clause[place:]) and _ME.isdisjoint(clause[:place]))


def _written(clause: Words, said: Words) -> int | None:
    """Return the place of "email" or "wa" as a deed: "udah email prakerja", "kirim email ke"."""
    for place, word in enumerate(said):
        if read_way((clause[place], word)) not in _WRITTEN:
            continue
        before, behind = clause[max(0, place - 1) : place], clause[place + 1 :]
        sent = not _SENT.isdisjoint(_stems(clause[:place]))
        if (sent and not _TO.isdisjoint(behind)) or (behind and not _DONE.isdisjoint(before)):
            return place
    return None


def _happened(clause: Words) -> bool:
    """Tell whether it is over: "sudah", or a day is told."""
    return not _DONE.isdisjoint(clause) or any(word.isdigit() for word in clause)


def _stems(spoken: Sequence[str]) -> Words:
    return tuple(map(stem, spoken))
