"""Codes that let somebody in: one-time codes, PINs, and keys of programs, which people paste."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.spans import Find, Kind
from flows.privacy.words import OWN, TO, leading_to
from flows.text import word_set

_UNITS: Final = (
    r"x|kali|hari|jam|menit|mnt|detik|dtk|ribu|rb|rbu|jt|juta|orang|org|bulan|bln|minggu|tahun|thn"
    r"|digit|angka|karakter|huruf|persen|pelatihan|kelas|k"
)
_END: Final = r"(?![\w/]|[.:,]\d|%)"
_COUNTED: Final = re.compile(rf"(?i)\s?(?:{_UNITS})(?!\w)")  # "120 detik"
_WORDLIKE: Final = re.compile(r"[a-z]{3,}\d{1,2}[a-z]*")  # "berkali2"
_NO_DATE: Final = (
    r"(?!(?:0?[1-9]|[12]\d|3[01])[ .-](?:0?[1-9]|1[0-2])[ .-](?:20)?\d\d(?!\d)|20\d\d-\d"
    r"|[0-2]?\d[.:][0-5]\d(?!\d))"
)
_NO_SUM: Final = r"(?!\d{1,3}(?:\.\d{3})+(?!\d))"
_SPACED: Final = r"\d(?:[ .,-]?\d)"
_MIXED: Final = (  # five characters or more, a digit and a letter among them
    r"(?=[a-z-]{0,9}\d)(?=[\d-]{0,9}[a-z])(?=[a-z\d-]{5,20}(?![\w-]))"
    r"[a-z\d]{1,10}(?:-[a-z\d]{1,10}){0,3}"
)
OTP: Final = r"[o0][ .-]?t{1,2}[ .-]?p{1,2}|[o0][ .-]?te[ .-]?p{1,2}e?"
_ONE_TIME: Final = rf"{OTP}|cvv|cvc|m?pin"
_CODE: Final = r"kode|kod|code|token|passcode"
_TELLING: Final = re.compile(
    rf"(?i){OTP}|verif|sms|rahasia|keamanan|cvv|cvc|pin|masuk|aktivasi|konfirmasi"
    r"|akses"
)
# "otpnya sudah saya kasih ke orang ...", "pin saya tanggal lahir ..."
_TO: Final = leading_to(
    word_set("""
        kasih kasi kasihkan kirim kirimkan sebut sebutkan masukin masukkan input isi isinya ketik
        ke orang cs dia tanggal tgl lahir livin brimo sim empat lima enam digit digitnya pertama
        kedua pakai pake ne na
    """)
)
_AFTER: Final = re.compile(
    rf"(?i)(?<![^\W\d])(?<!<)(?P<head>{_ONE_TIME}|{_CODE})(?:['’-]?{OWN}|\d(?=\W))?"
    rf"(?P<way>(?:\s(?:keamanan|rahasia|aktivasi|konfirmasi|akses)(?:nya)?)?{_TO}|(?=\d{{4}}))"
    rf"(?P<code>{_NO_DATE}(?:{_SPACED}{{2,7}}{_END}|{_MIXED}(?!\w)))"
)
_IT_IS: Final = (
    r"[\s,]{0,2}(?:itu|ini|adalah|adl|adlh|ialah|is|merupakan|=|<-|\()\s?(?:\w{1,12}\s){0,4}"
)
_BEFORE: Final = re.compile(
    rf"(?i)(?<![\w.])(?P<code>{_NO_DATE}{_NO_SUM}{_SPACED}{{3,7}}){_IT_IS}"
    rf"(?P<head>{_ONE_TIME}|{_CODE})"
)
_LAST: Final = re.compile(rf"(?i)(?<![\w.,-])(?P<code>\d{{6}})(?<!00)\s(?P<head>{_ONE_TIME})")
_FIRST: Final = re.compile(
    rf"(?i)\W{{0,4}}(?P<code>{_NO_DATE}{_NO_SUM}{_SPACED}{{3,7}})(?<!000)\s(?P<head>{_ONE_TIME}"
    r"|kode otp|kode verif|kode dari)"
)
# The text of a message that was handed on: "OTP transaksi senilai Rp50.000 ialah ...".
_HANDED_ON: Final = re.compile(
    r"(?i)(?:[\s,](?:ialah|adalah|adlh|adl|yaitu|yakni|merupakan)[\s:=\"]{1,3}"
    r"|[:=]\s?(?!\d{1,5}000(?!\d)))"
    rf"(?P<code>{_NO_DATE}{_NO_SUM}(?:\d{{4,8}}|\d{{3}}[ -]\d{{3}})){_END}"
)
_LAST_HEAD: Final = re.compile(
    rf"(?i).*(?<!\w)(?:{OTP}|kode\s(?:verif\w{{0,6}}|rahasia|keamanan))(?!\w)(?P<between>.*)"
)
_OF_ANOTHER: Final = re.compile(
    r"(?i)\b(?:no|nomor|inv\w*|order|pesanan|resi|tiket|gelombang|kelas|sertif\w*|nominal|saldo"
    r"|harga|total|jumlah|biaya|ga|gak|g|gk|tdk|tidak|belum|blm|gagal|salah|err?or)\b|[?!;]"
)
_FAR: Final = 72  # characters from "otp" to its code
# Two letters changed places; the word has another meaning, too: "opt in", pests of plants.
_TRANSPOSED: Final = re.compile(
    rf"(?i)(?<!\w)(?<!pelatihan\s)(?<!kelas\s)(?<!modul\s)(?<!hama\s)(?P<head>opt){OWN}?{TO}"
    rf"(?P<code>{_NO_DATE}{_NO_SUM}(?:\d{{4,8}}|\d{{3}}[ -]\d{{3}})){_END}"
)
# Letters that look like digits: "kode verif 48O2".
_ALIKE: Final = r"[oil]{0,3}\d[\doil]{0,7}"
_LOOKING_ALIKE: Final = re.compile(
    rf"(?i)(?<!\w)(?=[\d .-]{{0,9}}[oil])(?P<code>{_ALIKE}(?:[ .-]{_ALIKE}){{0,3}}){_END}"
)
_LAST_CALLED: Final = re.compile(
    rf"(?i).*(?<!\w)(?P<head>{OTP}|kode?\s(?:verif\w{{0,6}}|akses|aktivasi|keamanan)|m?pin)"
    rf"(?P<way>{OWN}?(?!\w).*)"
)
_LEADING: Final = re.compile(rf"(?i){OWN}?{TO}")
_LETTER: Final = re.compile(r"\d[oil]|[oil]\d")
_HEADS: Final = (
    *(
        "otp",
        "0tp",
        "0 t p",
        "kod",
        "token",
        "pin",
        "o t p",
        "o.t.p",
        "o-t-p",
        "ote",
        "o te",
        "o-te",
        "o.te",
        "o tp",
        "ot p",
        "ott",
        "cvv",
        "cvc",
        "code",
    ),
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MOST: Final = 8  # digits
_FEWEST: Final = 4  # digits after a word that may speak of other codes: "kode 404"


_OF_PROGRAM: Final = re.compile(r"(?i)\b(?:err?or|kesalahan|bug|http|status)\W{0,2}$")
_NEAR: Final = 12  # characters
_DIGITS: Final = re.compile(r"\d(?:[ .-]?\d){3}")
_GOOGLES: Final = re.compile(r"(?<![\w-])G-(?P<code>\d{5,8})(?![\w-])")
# "6 digitnya 818458": as many digits as are told.
_COUNTED_OUT: Final = re.compile(
    rf"(?i)(?<!\w)(?P<told>[4-8])[ -]?(?:digit|angka)(?:nya|ny)?{TO}"
    rf"(?P<code>{_SPACED}{{3,7}}){_END}"
)
# What comes with other numbers, too: only six digits, or a number that is called its own.
_MESSAGE: Final = re.compile(
    rf"(?i)(?<!\w)(?:(?:isi\s)?sms|verif(?:ikasi)?|aktivasi|angka)(?P<own>nya|ny)?{_TO}"
    rf"(?P<code>{_NO_DATE}{_NO_SUM}(?:\d{{4,8}}|\d{{3}}[ -]\d{{3}})){_END}"
)
_TYPED: Final = re.compile(
    r"(?i)(?<!\w)(?:(?:di)?masuk(?:k?an|in)|(?:di)?isi(?:kan|in)?|gunakan|pakai|input|ketik(?:kan|in)?|use|enter)\s"
    rf"(?:kode\s|angka\s)?(?P<code>\d{{6}}|\d{{3}}[ -]\d{{3}}){_END}(?<!000)(?!\s?(?:{_UNITS})\b)"
)
_MESSAGES: Final = ("sms", "verif", "aktivasi", "angka", "digit")
_TYPING: Final = ("masuk", "isi", "gunakan", "pakai", "input", "ketik", "use ", "enter ")
_SIX: Final = 6


def codes(text: str, lower: str) -> Iterator[Find]:
    """Yield the codes; `lower` is the text in small letters."""
    if any(map(lower.__contains__, _HEADS)):
        yield from _called(text)
        yield from _handed_on(text)
        if _LETTER.search(lower):
            yield from _looking_alike(text)
    if not _DIGITS.search(text):
        return
    found = [*_GOOGLES.finditer(text)]
    if "opt" in lower:
        found += filter(_is_plain, _TRANSPOSED.finditer(text))
    if any(map(lower.__contains__, _MESSAGES)):
        found += (each for each in _COUNTED_OUT.finditer(text) if _is_so_long(each))
        found += (each for each in _MESSAGE.finditer(text) if _is_own(each))
    if any(map(lower.__contains__, _TYPING)):
        found += _TYPED.finditer(text)
    for each in found:
        yield Find(*each.span("code"), Kind.OTP)


def _is_plain(found: re.Match[str]) -> bool:
    """Tell whether the digits are neither a count nor a year."""
    counted = _COUNTED.match(found.string, found.end("code"))
    return not counted and not _YEAR.fullmatch(found["code"])


def _handed_on(text: str) -> Iterator[Find]:
    """Yield the codes of messages that were handed on."""
    for found in _HANDED_ON.finditer(text):
        said = _LAST_HEAD.match(text[max(0, found.start() - _FAR) : found.start()])
        if said and not _OF_ANOTHER.search(said["between"]) and _is_plain(found):
            yield Find(*found.span("code"), Kind.OTP)


def _looking_alike(text: str) -> Iterator[Find]:
    """Yield the codes that have a letter for a digit."""
    for found in _LOOKING_ALIKE.finditer(text):
        said = _LAST_CALLED.match(text[max(0, found.start() - _FAR) : found.start()])
        size = sum(map(str.isalnum, found["code"]))
        if said and _LEADING.fullmatch(said["way"]) and _FEWEST <= size <= _MOST:
            yield Find(*found.span("code"), _kind(said["head"]))


def _is_so_long(found: re.Match[str]) -> bool:
    return sum(map(str.isdigit, found["code"])) == int(found["told"])


def _is_own(found: re.Match[str]) -> bool:
    code = found["code"]
    digits = sum(map(str.isdigit, code))
    if _COUNTED.match(found.string, found.end("code")) or _YEAR.fullmatch(code):
        return False
    return digits == _SIX or bool(found["own"])


def _called(text: str) -> Iterator[Find]:
    """Yield what is called a code."""
    first = _FIRST.match(text)
    for found in (
        *_AFTER.finditer(text),
        *_BEFORE.finditer(text),
        *_LAST.finditer(text),
        *((first,) if first else ()),
    ):
        if _is_code(found):
            yield Find(found.start("code"), found.end("code"), _kind(found["head"]))


def _is_code(found: re.Match[str]) -> bool:
    groups = found.groupdict()
    code = groups["code"]
    digits = sum(c.isdigit() for c in code)
    counted = digits <= _FEWEST and _COUNTED.match(found.string, found.end("code"))
    if (
        counted
        or _WORDLIKE.fullmatch(code)
        or _OF_PROGRAM.search(found.string, max(0, found.start() - _NEAR), found.start())
    ):
        return False
    telling = _TELLING.search(groups["head"] + (groups.get("way") or ""))
    return bool(telling) or (digits >= _FEWEST and not _YEAR.fullmatch(code))


def _kind(head: str) -> Kind:
    return Kind.PASSWORD if head.lower().endswith("pin") else Kind.OTP


_LONG: Final = re.compile(r"[\w:.-]{20}")
_KEY: Final = re.compile(
    r"(?<!\d)\d{6,12}:[\w-]{30,64}"  # Telegram
    r"|(?<![\w-])eyJ[\w-]{8,}(?:\.[\w-]+){1,4}"  # JWT, JWE
    r"|(?<![A-Za-z0-9])(?:sk|pk|rk|gh[opsu]|github_pat|glpat|xox[abp]|hf|AKIA|AIza)[\w-]{14,}"
    r"|(?<![\w/.=-])(?=[\w-]*\d[\w-]*\d[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9_]{32,}(?![\w-])"
    r"|(?<=bearer )[\w.~+/-]{12,}",
    re.IGNORECASE,
)


def keys(text: str) -> Iterator[Find]:
    """Yield the keys."""
    if not _LONG.search(text):
        return
    for found in _KEY.finditer(text):
        yield Find(found.start(), found.end(), Kind.SECRET)
