"""What was learned is kept for the next start: the same bit for bit, or learned anew."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.wiring.kept_ranker import kept_ranker
from bot.wiring.library import learn
from flows.library.library import Library
from flows.understanding.topics.learned import as_learned
from flows.understanding.topics.ranking import Ranker, ranker

Damage = Callable[[bytes], bytes]


class _Learning:
    """Learns, and counts how often."""

    def __init__(self, library: Library) -> None:
        self.library, self.times = library, 0

    def __call__(self) -> Ranker:
        self.times += 1
        return ranker(self.library)


def _table(learned: Ranker) -> Mapping[str, bytes]:
    return as_learned(learned).numbers


def _file(folder: Path) -> Path:
    [file] = folder.iterdir()
    return file


def test_next_start_reads_what_was_learned(library: Library, tmp_path: Path) -> None:
    learning = _Learning(library)
    first, second = (kept_ranker(tmp_path / "new", library, learning) for _ in range(2))
    assert learning.times == 1
    assert _table(first) == _table(second)
    assert _file(tmp_path / "new").stat().st_mode & 0o077 == 0


def test_other_content_is_learned_anew(library: Library, tmp_path: Path) -> None:
    other = replace(library, out_of_scope=(*library.out_of_scope, "resep rendang"))
    kept_ranker(tmp_path, library, _Learning(library))
    learning = _Learning(other)
    kept_ranker(tmp_path, other, learning)
    assert learning.times == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"tidak ada apa-apa",
        lambda _: b"[]\n",
        lambda _: b"[" * 100_000,
        lambda _: b'{"sum": 0, "sizes": {}}\n',
        lambda data: data[:-1],
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: data.replace(b'"words"', b'"wordz"', 1),
    ],
)
def test_damaged_file_is_written_over(library: Library, tmp_path: Path, damage: Damage) -> None:
    learning = _Learning(library)
    kept_ranker(tmp_path, library, learning)
    whole = _file(tmp_path).read_bytes()
    _file(tmp_path).write_bytes(damage(whole))
    assert _table(kept_ranker(tmp_path, library, learning)) == _table(ranker(library))
    assert learning.times == 2
    assert _file(tmp_path).read_bytes() == whole


def test_folder_that_cannot_be_written_is_none(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    learning = _Learning(library)
    assert kept_ranker(tmp_path / "file", library, learning) is ranker(library)
    assert learning.times == 1


def test_what_cannot_be_put_there_leaves_nothing_behind(library: Library, tmp_path: Path) -> None:
    kept_ranker(tmp_path, library, _Learning(library))
    name = _file(tmp_path).name
    _file(tmp_path).unlink()
    (tmp_path / name).mkdir()
    kept_ranker(tmp_path, library, _Learning(library))
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_old_files_go(library: Library, tmp_path: Path) -> None:
    for day in range(5):
        old = tmp_path / f"topics-{day}.learned"
        old.write_text("", encoding="utf-8")
        os.utime(old, (day, day))
    kept_ranker(tmp_path, library, _Learning(library))
    left = sorted(each.name for each in tmp_path.iterdir())
    assert len(left) == 3
    assert {"topics-3.learned", "topics-4.learned"} < set(left)


def test_first_message_need_not_wait_for_what_was_kept(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learn(library, tmp_path)
    restarted = replace(library, topics=tuple(replace(topic) for topic in library.topics))
    monkeypatch.setattr("flows.understanding.topics.ranking.fit_ranker", None)
    learn(restarted, tmp_path)
    assert _table(ranker(restarted)) == _table(ranker(library))
