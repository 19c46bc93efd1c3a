"""The settings: what the environment and a `.env` file say, the environment first.

.env.example shows every one of them; a test keeps the two equal.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from dotenv import dotenv_values

from bot.service.errors import SettingsError
from bot.settings import values

_LOG_LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR")
_LOG_FORMATS: Final = ("teks", "json")
_MOST_DAYS: Final = 36_500
_MOST_SENDS: Final = 10_000  # a second; a Bot API server of one's own may allow more than Telegram

DEFAULTS: Final[Mapping[str, str]] = {
    "TELEGRAM_BOT_TOKEN": "",
    "TELEGRAM_API_URL": "https://api.telegram.org/bot",
    "PRAKERJA_KNOWLEDGE": "",
    "PRAKERJA_CACHE": "",
    "PRAKERJA_DB": "prakerja-bot.sqlite3",
    "PRAKERJA_KEEP_DAYS": "90",
    "PRAKERJA_KEEP_JOURNAL_DAYS": "400",
    "PRAKERJA_OFFICIAL": "tidak",
    "PRAKERJA_OPERATOR_NAME": "",
    "PRAKERJA_CS_CONTACT": "",
    "PRAKERJA_HTTP": "",
    "PRAKERJA_METRICS_HTTP": "",
    "PRAKERJA_WEBHOOK_URL": "",
    "PRAKERJA_WEBHOOK_SECRET": "",
    "PRAKERJA_WEBHOOK_OLD_SECRET": "",
    "PRAKERJA_SENDS_PER_SECOND": "30",
    "PRAKERJA_LOG_LEVEL": "INFO",
    "PRAKERJA_LOG_FORMAT": "teks",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What whoever runs the bot has chosen.

    `knowledge` is None for the copy that comes along, `cache` where nothing that was learned of it
    is kept for the next start, `operator_name` (who runs the bot) where it
    is not told, `cs_contact` where no staff answers. `http` is where we listen, if anywhere;
    `metrics_http` where the figures have a port of their own; `webhook_url` is None for long
    polling; `webhook_old_secret` counts for a minute after the start. The days tell how long an
    idle conversation is kept, and the journal with the unanswered questions.
    """

    token: str = field(repr=False)
    api_url: str
    knowledge: Path | None
    cache: Path | None
    db: Path | values.PostgresUrl
    keep_days: int
    keep_journal_days: int
    official: bool
    operator_name: str | None
    cs_contact: str | None
    http: values.HostAndPort | None
    metrics_http: values.HostAndPort | None
    webhook_url: str | None
    webhook_secret: str = field(repr=False)
    webhook_old_secret: str = field(repr=False)
    sends_per_second: int
    log_level: str
    log_format: str

    def __post_init__(self) -> None:
        """Raise SettingsError where one setting lacks another."""
        if self.webhook_url and not self.http:
            raise SettingsError(
                "PRAKERJA_WEBHOOK_URL perlu PRAKERJA_HTTP, alamat tempat bot menerima kiriman "
                "Telegram, misalnya 127.0.0.1:8080."
            )
        if self.webhook_url and not self.webhook_secret:
            raise SettingsError(
                "PRAKERJA_WEBHOOK_URL perlu PRAKERJA_WEBHOOK_SECRET: buat yang acak, misalnya "
                "dengan `openssl rand -hex 32`."
            )

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None, dotenv: Path = Path(".env")) -> Self:
        """Return the settings; what is empty counts as not set. Raise SettingsError."""
        found = _found(os.environ if environ is None else environ, _file(dotenv))
        return cls(
            token=found["TELEGRAM_BOT_TOKEN"],
            api_url=values.api_url(*_named(found, "TELEGRAM_API_URL")),
            knowledge=Path(found["PRAKERJA_KNOWLEDGE"]) if found["PRAKERJA_KNOWLEDGE"] else None,
            cache=values.cache(found["PRAKERJA_CACHE"]),
            db=values.database(found["PRAKERJA_DB"]),
            keep_days=values.positive(*_named(found, "PRAKERJA_KEEP_DAYS"), most=_MOST_DAYS),
            keep_journal_days=values.positive(
                *_named(found, "PRAKERJA_KEEP_JOURNAL_DAYS"), most=_MOST_DAYS
            ),
            official=values.yes_no(*_named(found, "PRAKERJA_OFFICIAL")),
            operator_name=values.name_told(*_named(found, "PRAKERJA_OPERATOR_NAME")),
            cs_contact=found["PRAKERJA_CS_CONTACT"] or None,
            http=values.address(*_named(found, "PRAKERJA_HTTP")),
            metrics_http=values.address(*_named(found, "PRAKERJA_METRICS_HTTP")),
            webhook_url=values.webhook_url(*_named(found, "PRAKERJA_WEBHOOK_URL")),
            webhook_secret=values.webhook_secret(*_named(found, "PRAKERJA_WEBHOOK_SECRET")),
            webhook_old_secret=values.webhook_secret(*_named(found, "PRAKERJA_WEBHOOK_OLD_SECRET")),
            sends_per_second=values.positive(
                *_named(found, "PRAKERJA_SENDS_PER_SECOND"), most=_MOST_SENDS
            ),
            log_level=values.one_of(*_named(found, "PRAKERJA_LOG_LEVEL"), choices=_LOG_LEVELS),
            log_format=values.one_of(*_named(found, "PRAKERJA_LOG_FORMAT"), choices=_LOG_FORMATS),
        )

    def required_token(self) -> str:
        """Return the token, which only the Telegram bot needs. Raise SettingsError."""
        return values.bot_token("TELEGRAM_BOT_TOKEN", self.token)


def _found(environ: Mapping[str, str], file: Mapping[str, str]) -> dict[str, str]:
    return {
        name: environ.get(name, "").strip() or file.get(name, "").strip() or default
        for name, default in DEFAULTS.items()
    }


def _named(found: Mapping[str, str], name: str) -> tuple[str, str]:
    return name, found[name]


def _file(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    try:
        read = dotenv_values(path, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f'"{path}" tidak bisa dibaca: simpan ulang sebagai teks UTF-8.'
        ) from error
    return {name: value or "" for name, value in read.items()}
