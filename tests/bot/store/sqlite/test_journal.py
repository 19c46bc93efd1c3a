import sqlite3

import pytest

from tests.support.store.migrated import migrate, migrated


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("journal", ["day", "outcome", "subject", "times"]),
        ("unanswered_questions", ["id", "day", "outcome", "topics", "text"]),
        ("waiting", ["platform", "year", "days", "day", "times"]),
    ],
)
def test_nothing_in_it_leads_to_a_person(table: str, columns: list[str]) -> None:
    with migrated() as db:
        assert [name for _, name, *_ in db.execute(f"PRAGMA table_info({table})")] == columns


def test_old_counts_go_into_the_journal() -> None:
    with migrated(until="0004") as db:
        db.executescript("""
            INSERT INTO unanswered VALUES ('2026-11-20', 'fallback', 'a b', 3);
            INSERT INTO unanswered VALUES ('2026-11-20', 'fallback', '', 2);
            INSERT INTO unanswered VALUES ('2026-11-21', 'none-of-these', 'a', 1);
        """)
        migrate(db, since="0004", until="0005")
        found = db.execute("SELECT * FROM journal ORDER BY day, outcome, subject").fetchall()
        assert found == [
            ("2026-11-20", "fallback", "", 5),
            ("2026-11-21", "none-of-these", "", 1),
        ]
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            db.execute("SELECT * FROM unanswered")
