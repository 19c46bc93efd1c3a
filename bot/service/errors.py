"""What goes wrong in the world around the conversation, as one tree.

BotError
├── InputError            what was given on the command line or on standard input is wrong
├── ContentError          the knowledge base is not good; `prakerja-bot check` lists why
├── SettingsError         a setting is missing or wrong; whoever runs the bot must mend it
│   └── TokenError        Telegram does not know the token
├── StoreError            the database failed
│   ├── StoreOpenError    it cannot be opened: the path or the file must be mended
│   └── StoreAccessError  one access failed; the next one may succeed
│       └── StoreStaleError   another process has stored since: load, and go on from that
└── DeliveryError         Telegram did not take a message

Caught at the edges only. Oddities of a participant are no errors, nor are those of the content.
"""

from typing import Final

# For the moments in which neither the conversation nor the content can be asked.
SOMETHING_FAILED: Final = (
    "Maaf Kak, ada gangguan di pihakku sehingga pesan tadi belum bisa kujawab. "
    "Coba kirim lagi sebentar lagi ya; jawaban Kakak sebelumnya tetap tersimpan."
)
MEMORY_FAILED: Final = (
    "Maaf Kak, catatanku sedang terganggu, jadi pesan tadi belum bisa kuproses. "
    "Coba kirim lagi sebentar lagi ya."
)
ERASING_FAILED: Final = (
    "Maaf Kak, data Kakak belum berhasil kuhapus karena ada gangguan. "
    "Coba /hapus lagi sebentar lagi ya."
)


class BotError(Exception):
    """A failure outside the conversation.

    `person` is one Indonesian line for whoever meets the error; `log` is for the log and names
    neither content nor token. `permanent` errors stay until somebody mends their cause;
    others may be tried again, after `retry_after` seconds where that is known.
    """

    permanent = True

    def __init__(self, person: str, *, log: str = "", retry_after: float | None = None) -> None:
        super().__init__(person)
        self.person = person
        self.log = log or type(self).__name__
        self.retry_after = retry_after


class InputError(BotError):
    """What was given on the command line or on standard input is wrong; `person` says what."""


class ContentError(BotError):
    """The knowledge base is not good; `person` names the first problem."""


class SettingsError(BotError):
    """A setting is missing or wrong. `person` says which, and how to mend it."""


class TokenError(SettingsError):
    """Telegram does not know the token."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram menolak TELEGRAM_BOT_TOKEN: salin lagi tokennya dari @BotFather ke .env."
        )


class StoreError(BotError):
    """The database failed."""


class StoreOpenError(StoreError):
    """The database cannot be opened."""


class StoreAccessError(StoreError):
    """One access to the database failed."""

    permanent = False

    def __init__(self, log: str, *, retry_after: float | None = None) -> None:
        super().__init__(MEMORY_FAILED, log=log, retry_after=retry_after)


class StoreStaleError(StoreAccessError):
    """A turn goes on from what is no longer stored; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("another process has stored since")


class DeliveryError(BotError):
    """Telegram did not take a message; `permanent` if it never will, `gone` if nobody is there."""

    def __init__(
        self,
        log: str,
        *,
        permanent: bool,
        gone: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(SOMETHING_FAILED, log=log, retry_after=retry_after)
        self.permanent = permanent
        self.gone = gone
