import json

from benchmarks.load.server.backlog import Backlog


def ids(updates: tuple[str, ...]) -> list[int]:
    return [json.loads(update)["update_id"] for update in updates]


def filled(count: int) -> Backlog:
    backlog = Backlog()
    for number in range(count):
        backlog.put(f'"message":{{"text":"{number}"}}')
    return backlog


def test_asking_again_brings_the_same_updates() -> None:
    backlog = filled(3)
    assert ids(backlog.fetch()) == ids(backlog.fetch()) == [1, 2, 3]


def test_offset_forgets_all_before_it() -> None:
    backlog = filled(3)
    assert ids(backlog.fetch(offset=3)) == [3]
    assert ids(backlog.fetch()) == [3]
    assert backlog.fetch(offset=4) == ()


def test_no_more_than_a_hundred_at_once() -> None:
    backlog = filled(150)
    assert ids(backlog.fetch(limit=500)) == list(range(1, 101))
    assert ids(backlog.fetch(offset=101)) == list(range(101, 151))


def test_limit_is_kept() -> None:
    assert ids(filled(5).fetch(limit=2)) == [1, 2]


def test_negative_offset_keeps_the_newest() -> None:
    assert ids(filled(5).fetch(offset=-2)) == [4, 5]


def test_numbers_go_on_from_elsewhere() -> None:
    backlog = Backlog(after=500)
    assert backlog.put('"message":{}') == 501
