import pytest

from bot.surfaces.tg.delivery.messenger import Newest


def test_unknown_chat_has_no_newer_message() -> None:
    assert Newest().is_last(1, 5)


def test_newer_message_is_remembered() -> None:
    newest = Newest()
    newest.saw(1, 6)
    newest.saw(1, 4)
    assert newest.is_last(1, 6)
    assert not newest.is_last(1, 5)
    assert newest.is_last(2, 5)


def test_oldest_chats_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.surfaces.tg.delivery.messenger._MOST_CHATS", 2)
    newest = Newest()
    for chat in (1, 2, 1, 3):
        newest.saw(chat, 9)
    assert [newest.is_last(chat, 5) for chat in (1, 2, 3)] == [False, True, False]
