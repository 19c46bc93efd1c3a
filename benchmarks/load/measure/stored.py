"""Fills a database with sessions: copies of those that a real bot has written into it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from benchmarks.load.people.crowd import FIRST_CHAT


def fill(db: Path, sessions: int) -> None:
    """Copy the sessions in it until there are so many, each under a chat of its own."""
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("CREATE TEMP TABLE sample AS SELECT * FROM sessions LIMIT 1000")
        names = [row[1] for row in connection.execute("PRAGMA table_info(sessions)")]
        kept = ", ".join("CAST(? + i AS TEXT)" if name == "chat" else name for name in names)
        connection.execute(
            "WITH RECURSIVE numbers(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers LIMIT ?) "  # noqa: S608 - column names of our own table
            f"INSERT OR IGNORE INTO sessions ({', '.join(names)}) SELECT {kept} FROM numbers "
            "JOIN sample ON sample.rowid = 1 + i % (SELECT count(*) FROM sample) ",
            (sessions, FIRST_CHAT),
        )
