"""The settings: what the environment and a `.env` file say, the environment first.

.env.example shows every one of them; a test keeps the two equal.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from dotenv import dotenv_values

from bot.errors import SettingsError

_TOKEN: Final = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_YES_NO: Final = {"ya": True, "tidak": False}
_LOG_LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR")

DEFAULTS: Final[Mapping[str, str]] = {
    "TELEGRAM_BOT_TOKEN": "",
    "TELEGRAM_API_URL": "https://api.telegram.org/bot",
    "PRAKERJA_KNOWLEDGE": "",
    "PRAKERJA_DB": "prakerja-bot.sqlite3",
    "PRAKERJA_OFFICIAL": "tidak",
    "PRAKERJA_CS_CONTACT": "",
    "PRAKERJA_LOG_LEVEL": "INFO",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What whoever runs the bot has chosen.

    `knowledge` is None for the copy that comes along, `cs_contact` where no staff answers.
    """

    token: str = field(repr=False)
    api_url: str
    knowledge: Path | None
    db: Path
    official: bool
    cs_contact: str | None
    log_level: str

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None, dotenv: Path = Path(".env")) -> Self:
        """Return the settings; what is empty counts as not set. Raise SettingsError."""
        found = _found(os.environ if environ is None else environ, _file(dotenv))
        return cls(
            token=found["TELEGRAM_BOT_TOKEN"],
            api_url=_api_url(found["TELEGRAM_API_URL"]),
            knowledge=Path(found["PRAKERJA_KNOWLEDGE"]) if found["PRAKERJA_KNOWLEDGE"] else None,
            db=Path(found["PRAKERJA_DB"]),
            official=_yes_no("PRAKERJA_OFFICIAL", found["PRAKERJA_OFFICIAL"]),
            cs_contact=found["PRAKERJA_CS_CONTACT"] or None,
            log_level=_log_level(found["PRAKERJA_LOG_LEVEL"]),
        )

    def required_token(self) -> str:
        """Return the token, which only the Telegram bot needs. Raise SettingsError."""
        if not self.token:
            raise SettingsError(
                "TELEGRAM_BOT_TOKEN belum ada: minta token ke @BotFather di Telegram, "
                "lalu tulis di .env (contohnya .env.example)."
            )
        if not _TOKEN.fullmatch(self.token):
            raise SettingsError(
                "TELEGRAM_BOT_TOKEN bukan token bot (bentuknya 123456789:AAE...): "
                "salin lagi dari @BotFather ke .env."
            )
        return self.token


def _found(environ: Mapping[str, str], file: Mapping[str, str]) -> dict[str, str]:
    return {
        name: environ.get(name, "").strip() or file.get(name, "").strip() or default
        for name, default in DEFAULTS.items()
    }


def _file(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    try:
        values = dotenv_values(path, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f'"{path}" tidak bisa dibaca: simpan ulang sebagai teks UTF-8.'
        ) from error
    return {name: value or "" for name, value in values.items()}


def _api_url(text: str) -> str:
    # python-telegram-bot appends the token as it is: the address must end in "/bot".
    url = text.rstrip("/").removesuffix("/bot") + "/bot"
    if not re.fullmatch(r"https?://[^/\s].*", url):
        raise SettingsError(
            f"TELEGRAM_API_URL harus alamat http(s), misalnya {DEFAULTS['TELEGRAM_API_URL']}."
        )
    return url


def _yes_no(name: str, text: str) -> bool:
    if text.lower() not in _YES_NO:
        raise SettingsError(f'{name} harus "ya" atau "tidak", bukan "{text}".')
    return _YES_NO[text.lower()]


def _log_level(text: str) -> str:
    if text.upper() not in _LOG_LEVELS:
        raise SettingsError(
            f'PRAKERJA_LOG_LEVEL harus salah satu dari {", ".join(_LOG_LEVELS)}, bukan "{text}".'
        )
    return text.upper()
