"""Bank accounts: beside the word, a bank's or e-wallet's name, a holder, or behind a transfer."""

import re
from collections.abc import Iterator
from typing import Final

from flows.privacy.numbers.groups import is_called_document, is_document, is_row_of_days
from flows.privacy.numbers.phones import is_mobile, national
from flows.privacy.spans import Find, Kind

_BANK: Final = (
    r"bca|bri|brimo|bni|btn|bsi|mandiri|livin|cimb|niaga|permata|danamon|jago|jenius|btpn|sea ?bank"
    r"|allo|ocbc|nisp|maybank|muamalat|bukopin|bjb|sinarmas|uob|digibank|dbs|hsbc|superbank|krom"
    r"|panin|aladin|bpd|bank \w{2,12}"
)
_WALLET: Final = r"gopay|ovo|dana|link ?aja|shopee ?pay|spay|isaku|doku|e-?wallet|ewalet"
_NAMED: Final = rf"no\.?\s?rek(?:ening)?|norek|rekening|rek|virtual account|va|{_BANK}|{_WALLET}"
# Behind these words a number is another one, or a sum of money.
_OTHER: Final = (
    r"(?:no\w*\s)?(?:transaksi|trx|order|pesanan|invoice|inv|resi|tiket|referensi|ref|cs|call|halo"
    r"|telp|telepon|telpon|hubungi|nominal|saldo|sejumlah|sebesar|senilai|rp|idr|tgl|tanggal|jam"
    r"|gelombang|kode|id|error|sertif\w*|voucher|vocer|pendaftaran|antrian|nik|ktp|kk"
    r"|sebanyak|hp|wa|otp|pin|tahun|thn|sk)(?:nya)?\b"
)
_WORD: Final = rf"(?!{_OTHER})[a-z][a-z/.']{{0,15}}"
_TO: Final = rf"(?:[\s:=.,(>-]{{1,3}}{_WORD}(?!\w)){{0,5}}[\s:=.,)(#>-]{{1,4}}"
_VALUE: Final = r"(?P<value>\d(?:[ .-]?\d){7,17})(?!\d|[.,/]\d)"
_BEHIND: Final = re.compile(rf"(?<![\w<])(?:{_NAMED})(?:nya|ny|ku)?{_TO}{_VALUE}")
_SENT: Final = re.compile(rf"(?<!\w)(?:ke|dari|kpd|kepada|tujuan|penerima)(?!\w){_TO}{_VALUE}")
_BEFORE: Final = re.compile(
    r"(?<![\w/.-])(?P<value>\d(?:[ .-]?\d){9,15})(?!\d)[\s,(]{1,3}"
    rf"(?:a\.?\s?/?\s?n\.?\s|atas nama|{_BANK})(?!\d)"
)
# Groups over lines are one number only between a bank's name and a holder.
_LINES: Final = r"(?P<value>\d(?=[ .-]?\d[ .-]?\d)(?:[ .-]{0,2}\n?\d){7,17})(?!\d)"
_HOLDER: Final = r"(?:a\.?\s?/?\s?n\.?[\s:]|atas nama)"
_OVER_LINES: Final = (
    re.compile(rf"(?<![\w<])(?:{_NAMED})(?:nya|ny|ku)?{_TO}{_LINES}[\s,(]{{1,3}}{_HOLDER}"),
    re.compile(rf"(?<![\w/.-]){_LINES}[\s,(]{{1,3}}(?:{_BANK})[\s,]{{1,2}}{_HOLDER}"),
)
_NAMES: Final = (
    *("rek", "virtual", "va ", "bca", "bri", "bni", "btn", "bsi", "bank", "mandiri", "livin"),
    *("cimb", "niaga", "permata", "danamon", "jago", "jenius", "btpn", "allo", "ocbc", "nisp"),
    *("muamalat", "bukopin", "bjb", "sinarmas", "uob", "dbs", "hsbc", "krom", "panin", "aladin"),
    *("bpd", "gopay", "ovo", "dana", "link", "shopee", "spay", "isaku", "doku", "ewal", "e-wal"),
)
_SENDING: Final = (
    "transfer",
    "trf",
    "tf ",
    "kirim",
    "masuk",
    "cair",
    "ke:",
    "bifast",
    "bi-fast",
    "top up",
    "topup",
)
_HOLDERS: Final = ("an", "a.n", "a/n", "a. n", "atas")
_OF: Final = (*_HOLDERS, *_NAMES)
_ENOUGH: Final = re.compile(r"\d(?:[ .-]{0,2}\n?\d){7}")


def accounts(text: str, lower: str) -> Iterator[tuple[Find, str]]:
    """Yield the accounts, each as the national number that it would be if it were a phone's.

    `lower` is the text in small letters. Mobile numbers are none: phones has them.
    """
    if not _ENOUGH.search(text):
        return
    found: list[re.Match[str]] = []
    if any(map(lower.__contains__, _NAMES)):
        named = _BEHIND.finditer(lower)
        found += (each for each in named if not is_called_document(lower, each.start()))
    if any(map(lower.__contains__, _SENDING)):
        found += _SENT.finditer(lower)
    if any(map(lower.__contains__, _OF)):
        found += _BEFORE.finditer(lower)
    if "\n" in lower and any(map(lower.__contains__, _HOLDERS)):
        found += (each for pattern in _OVER_LINES for each in pattern.finditer(lower))
    for each in found:
        digits = "".join(filter(str.isdigit, each["value"]))
        if _is_account(lower, each, digits):
            yield Find(*each.span("value"), Kind.ACCOUNT), national(digits)


def _is_account(lower: str, found: re.Match[str], digits: str) -> bool:
    if (
        is_mobile(digits)
        or digits.endswith("000")
        or digits.startswith("0800")
        or is_document(lower, found.start("value"))
    ):
        return False
    return not is_row_of_days(found["value"].replace("\n", " "))
