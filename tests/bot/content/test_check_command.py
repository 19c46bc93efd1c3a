"""`prakerja-bot check` knows which day it is, so that it tells what has grown old."""

from datetime import date

import pytest

from bot.cli.main import main
from bot.service.clock import standing_at
from tests.support.content.small_knowledge import Knowledge


def told(knowledge: Knowledge, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["check", "--knowledge", str(knowledge.root), *options]) == 0
    return capsys.readouterr().out


def test_day_may_be_told(knowledge: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    assert "hari yang lalu" in told(knowledge, capsys, "--today", "2028-01-01")
    assert "Tidak ada masalah" in told(knowledge, capsys, "--today", "2026-11-21")


def test_day_is_that_of_the_clock(
    knowledge: Knowledge, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cli.check.wib_now", standing_at(date(2028, 1, 1)))
    assert "hari yang lalu" in told(knowledge, capsys)
