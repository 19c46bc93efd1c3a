import io
import logging

import pytest

from tests.support.bot_api import TOKEN

NUMBER, _, SECRET = TOKEN.partition(":")


def fail(text: str) -> None:
    raise ValueError(text)


def test_token_never_appears(log: io.StringIO) -> None:
    logger = logging.getLogger("bot.any")
    logger.error("GET https://x/bot%s/getMe", TOKEN)
    logger.error("GET https://x/bot%s%%3A%s/getMe", NUMBER, SECRET)
    assert SECRET not in log.getvalue()
    assert log.getvalue().count("<token>") == 2


def test_exception_is_told_by_type_and_place(log: io.StringIO) -> None:
    try:
        fail(f"NIK 3171234567890001 {TOKEN}")
    except ValueError:
        logging.getLogger("bot.any").exception("event not answered")
    line = log.getvalue()
    assert "event not answered (ValueError in fail:" in line
    assert "NIK" not in line
    assert line.count("\n") == 1


def test_libraries_are_quoted_without_their_arguments(log: io.StringIO) -> None:
    logging.getLogger("telegram.ext").error("Bad payload %s", '{"text": "nikku 317"}')
    assert "Bad payload %s" in log.getvalue()
    assert "nikku" not in log.getvalue()


@pytest.mark.parametrize("name", ["httpx", "httpcore.http11", "telegram.ext.Application"])
def test_talkative_libraries_are_silenced(log: io.StringIO, name: str) -> None:
    logging.getLogger(name).info("HTTP Request: %s", TOKEN)
    assert log.getvalue() == ""
