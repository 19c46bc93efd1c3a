"""`prakerja-bot backup`: copies the database while the bot runs, and looks at copies."""

import argparse
from pathlib import Path

from bot.service.errors import InputError
from bot.settings import Settings


def add(parser: argparse.ArgumentParser, _: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("file", type=Path, metavar="FILE", help="berkas cadangannya")
    parser.add_argument("--db", type=Path, metavar="FILE", help="berkas basis data bot")
    parser.add_argument("--look", action="store_true", help="hanya periksa cadangan yang sudah ada")
    parser.set_defaults(work=work)


def work(args: argparse.Namespace) -> int:
    """Copy, and tell what the copy holds. Raises InputError or StoreOpenError."""
    # Other commands do not pay for importing the store.
    from bot.store.sqlite import back_up, look_at_copy  # noqa: PLC0415 - see above

    if not args.look:
        if args.file.exists():
            raise InputError(f'"{args.file}" sudah ada: pakai nama lain, misalnya dengan tanggal')
        back_up(_file(args), args.file)
    seen = look_at_copy(args.file)
    last = f", terakhir dipakai {seen.newest}" if seen.newest else ""
    print(f"{args.file}: utuh, skema {seen.schema}, {seen.chats} percakapan{last}")
    return 0


def _file(args: argparse.Namespace) -> Path:
    db = args.db or Settings.read().db
    if not isinstance(db, Path):
        raise InputError("PRAKERJA_DB di PostgreSQL: cadangannya dibuat dengan pg_dump")
    return db
