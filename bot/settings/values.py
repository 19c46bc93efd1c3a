"""How the text of one setting becomes its value; what is wrong is told in one sentence.

Never repeats a secret. Which settings there are is for bot/settings/settings.py to say.
"""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from bot.service.errors import SettingsError

HostAndPort = tuple[str, int]

_POSTGRES: Final = re.compile(r"postgres(?:ql)?://")
_TOKEN: Final = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_WEBHOOK_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram takes
_ADDRESS: Final = re.compile(r"(\[[0-9a-fA-F:]+\]|[^\s:/\[\]]+):([0-9]{1,5})")
_LAST_PORT: Final = 65535
_HERE: Final = ("localhost", "127.0.0.1")
_LONGEST_NAME: Final = 80  # characters: it stands in the middle of a greeting
_MARKUP: Final = frozenset("*`")
_OURS: Final = "prakerja-bot"
_YES_NO: Final = {"ya": True, "tidak": False}


@dataclass(frozen=True, slots=True)
class PostgresUrl:
    """The address of a PostgreSQL database, which may hold a password: it is never shown."""

    dsn: str = field(repr=False)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may hold: the password, as it is written there and as it is meant."""
        parts = _parts(self.dsn)
        password = parts.password if parts else None
        return (password, unquote(password)) if password else ()

    @property
    def place(self) -> str:
        """The address without the name and the password that stand before the host."""
        return self.dsn.partition("://")[2].rpartition("@")[2]


def database(text: str) -> Path | PostgresUrl:
    """Return where conversations are kept: an address of PostgreSQL, or else a file of SQLite."""
    return PostgresUrl(text) if _POSTGRES.match(text) else Path(text)


def bot_token(name: str, text: str) -> str:
    """Return the token of a bot, as @BotFather hands it out."""
    if not text:
        raise SettingsError(
            f"{name} belum ada: minta token ke @BotFather di Telegram, "
            "lalu tulis di .env (contohnya .env.example)."
        )
    if not _TOKEN.fullmatch(text):
        raise SettingsError(
            f"{name} bukan token bot (bentuknya 123456789:AAE...): salin lagi dari @BotFather "
            "ke .env."
        )
    return text


def api_url(name: str, text: str) -> str:
    """Return the address of a Bot API; "/bot" at its end is added where it is missing."""
    # python-telegram-bot appends the token as it is: the address must end in "/bot".
    url = text.rstrip("/").removesuffix("/bot") + "/bot"
    if not re.fullmatch(r"https?://[^/\s].*", url):
        raise SettingsError(f"{name} harus alamat http(s), misalnya https://api.telegram.org/bot.")
    return url


def yes_no(name: str, text: str) -> bool:
    """Return what "ya" or "tidak" means."""
    if text.lower() not in _YES_NO:
        raise SettingsError(f'{name} harus "ya" atau "tidak", bukan "{text}".')
    return _YES_NO[text.lower()]


def cache(text: str) -> Path | None:
    """Return the folder for what can be made again, None for "tidak"; empty, the user's own."""
    if text:
        return None if _YES_NO.get(text.lower()) is False else Path(text)
    told = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        return (told if told.is_absolute() else Path.home() / ".cache") / _OURS
    except RuntimeError:  # nobody's home
        return None


def name_told(name: str, text: str) -> str | None:
    """Return a name as participants are to read it, None where none is told."""
    if len(text) > _LONGEST_NAME or not text.isprintable() or not _MARKUP.isdisjoint(text):
        raise SettingsError(
            f"{name} harus satu baris nama, paling panjang {_LONGEST_NAME} huruf, tanpa tanda "
            "* dan `, misalnya Yayasan Contoh Indonesia."
        )
    return text or None


def one_of(name: str, text: str, *, choices: tuple[str, ...]) -> str:
    """Return the choice, whose letters may be large or small."""
    found = {choice.lower(): choice for choice in choices}.get(text.lower())
    if found is None:
        raise SettingsError(f'{name} harus salah satu dari {", ".join(choices)}, bukan "{text}".')
    return found


def positive(name: str, text: str, *, most: int) -> int:
    """Return a whole number from 1 to `most`."""
    if not re.fullmatch(r"[0-9]{1,9}", text, re.ASCII) or not 1 <= int(text) <= most:
        raise SettingsError(f'{name} harus bilangan bulat dari 1 sampai {most}, bukan "{text}".')
    return int(text)


def address(name: str, text: str) -> HostAndPort | None:
    """Return the host and port to listen at, None where nothing is to listen."""
    if not text:
        return None
    found = _ADDRESS.fullmatch(text)
    if not found or int(found[2]) > _LAST_PORT:
        raise SettingsError(
            f'{name} harus berbentuk alamat:port, misalnya 127.0.0.1:8080, bukan "{text}".'
        )
    return found[1].strip("[]"), int(found[2])


def webhook_url(name: str, text: str) -> str | None:
    """Return the address Telegram posts to, None for long polling."""
    if text and not _may_be_posted_to(text):
        raise SettingsError(
            f"{name} harus alamat https lengkap, misalnya https://tanya.contoh.id/telegram "
            "(http hanya untuk 127.0.0.1 atau localhost)."
        )
    return text or None


def webhook_secret(name: str, text: str) -> str:
    """Return the word Telegram sends along with each post; empty where there is none."""
    if text and not _WEBHOOK_SECRET.fullmatch(text):
        raise SettingsError(
            f"{name} harus 1-256 karakter yang hanya huruf A-Z, angka, _ atau -: "
            "buat yang baru, misalnya dengan `openssl rand -hex 32`."
        )
    return text


def _may_be_posted_to(text: str) -> bool:
    parts = _parts(text)
    if not parts or not parts.hostname or re.search(r"[\s#]", text) or "@" in parts.netloc:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)


def _parts(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        _ = parts.port  # the only part that is read when it is asked for
    except ValueError:
        return None
    return parts
