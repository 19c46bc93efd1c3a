"""We log, and without personal data: one test a promise, for logging and structlog alike."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog

from bot.logs import hold, setup, steps
from tests.support.telegram_server.server import TOKEN

NUMBER, _, SECRET = TOKEN.partition(":")
NIK, PHONE, EMAIL = "3171234507890001", "081234567890", "budi.santoso@gmail.com"
PERSONAL = f"nik {NIK} hp {PHONE} {EMAIL}"

Log = Callable[[str], None]


def by_logging(text: str) -> None:
    logging.getLogger("bot.any").error("seen: %s", text)


def by_structlog(text: str) -> None:
    structlog.get_logger("bot.any").error("seen", text=text)


@pytest.fixture(params=[by_logging, by_structlog])
def write(request: pytest.FixtureRequest) -> Log:
    found: Log = request.param
    return found


@pytest.fixture(params=["teks", "json"])
def any_form(request: pytest.FixtureRequest, log: io.StringIO) -> io.StringIO:
    setup.configure("DEBUG", token=TOKEN, stream=log, form=request.param)
    return log


@pytest.fixture(autouse=True)
def _structlog_as_it_was() -> Iterator[None]:
    yield
    structlog.reset_defaults()


class Unspeakable:
    def __str__(self) -> str:
        raise ValueError(PERSONAL)


def fail(text: str) -> None:
    raise ValueError(text)


def is_free_of_personal_data(text: str) -> bool:
    return not any(word in text for word in (NIK, PHONE, EMAIL, "budi.santoso", SECRET))


def as_json(log: io.StringIO) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(log.getvalue())
    return found


def test_token_never_appears(log: io.StringIO) -> None:
    logger = logging.getLogger("bot.any")
    logger.error("GET https://x/bot%s/getMe", TOKEN)
    logger.error("GET https://x/bot%s%%3A%s/getMe", NUMBER, SECRET)
    assert SECRET not in log.getvalue()
    assert log.getvalue().count("\n") == 2


def test_token_is_hidden_from_every_record(any_form: io.StringIO, write: Log) -> None:
    write(f"https://x/bot{TOKEN}/getMe")
    logging.getLogger("telegram").error("Bad answer of https://x/bot" + TOKEN)  # noqa: G003
    assert SECRET not in any_form.getvalue()
    assert any_form.getvalue().count("\n") == 2


def test_other_secrets_are_hidden_too(log: io.StringIO, write: Log) -> None:
    setup.configure("INFO", token=TOKEN, stream=log, secrets=("kata-rahasia-webhook",))
    write("X-Telegram-Bot-Api-Secret-Token: kata-rahasia-webhook")
    assert "kata-rahasia-webhook" not in log.getvalue()
    assert "<token>" in log.getvalue()


def test_personal_data_is_taken_out(any_form: io.StringIO, write: Log) -> None:
    write(PERSONAL)
    assert "seen" in any_form.getvalue()
    assert is_free_of_personal_data(any_form.getvalue())


def test_personal_data_is_found_in_depth(any_form: io.StringIO) -> None:
    nested = {"a": [{EMAIL: ({"b": PERSONAL},)}, int(NIK), float(PHONE)]}
    structlog.get_logger("bot.any").warning("seen", update=nested, **{EMAIL: 1})
    assert "seen" in any_form.getvalue()
    assert is_free_of_personal_data(any_form.getvalue())


def test_numbers_of_chats_are_taken_out(any_form: io.StringIO, write: Log) -> None:
    write("chat 1234567890, group -1001234567890")
    assert "<angka>" in any_form.getvalue()
    assert "234567" not in any_form.getvalue()


def test_of_an_object_only_its_type_is_told(log: io.StringIO) -> None:
    structlog.get_logger("bot.any").error("seen", update=Unspeakable())
    assert 'update="<Unspeakable>"' in log.getvalue()


def test_counts_and_times_stay_as_they_are(log: io.StringIO) -> None:
    setup.configure("INFO", token=TOKEN, stream=log, form="json")
    structlog.get_logger("bot.any").info("swept", rows=1200, seconds=0.25, full=False, left=None)
    found = as_json(log)
    assert (found["rows"], found["seconds"], found["full"]) == (1200, 0.25, False)
    assert found["left"] is None


def test_exception_is_told_by_type_and_place(log: io.StringIO) -> None:
    try:
        fail(f"NIK 3171234567890001 {TOKEN}")
    except ValueError:
        logging.getLogger("bot.any").exception("event not answered")
    line = log.getvalue()
    assert "event not answered (ValueError in fail:" in line
    assert "NIK" not in line
    assert line.count("\n") == 1


def test_exception_of_structlog_is_told_alike(log: io.StringIO) -> None:
    try:
        fail(PERSONAL)
    except ValueError as error:
        structlog.get_logger("bot.any").exception("event not answered")
        structlog.get_logger("bot.any").error("event not answered", exc_info=error)
    lines = log.getvalue().splitlines()
    assert all("event not answered (ValueError in fail:" in line for line in lines)
    assert len(lines) == 2
    assert is_free_of_personal_data(log.getvalue())


def test_error_without_a_place_is_named(log: io.StringIO) -> None:
    logging.getLogger("bot.any").error("not sent", exc_info=ValueError(PERSONAL))
    logging.getLogger("bot.any").error("not sent", exc_info=True)  # noqa: LOG014 - as by mistake
    assert "not sent (ValueError)" in log.getvalue()
    assert "not sent (no exception)" in log.getvalue()


def test_stack_is_not_printed(any_form: io.StringIO) -> None:
    logging.getLogger("bot.any").error("seen", stack_info=True)
    assert any_form.getvalue().count("\n") == 1
    assert "Stack" not in any_form.getvalue()


def test_libraries_are_quoted_without_their_arguments(log: io.StringIO) -> None:
    logging.getLogger("telegram.ext").error("Bad payload %s", '{"text": "nikku 317"}')
    logging.getLogger("telegram.ext").error("Bad payload\nnikku 317")
    structlog.get_logger("library").error("Bad payload", text="nikku 317")
    assert log.getvalue().count("Bad payload") == 3
    assert "nikku" not in log.getvalue()


@pytest.mark.parametrize("name", ["httpx", "httpcore.http11", "telegram.ext.Application"])
def test_talkative_libraries_are_silenced(log: io.StringIO, name: str) -> None:
    logging.getLogger(name).info("HTTP Request: %s", TOKEN)
    assert log.getvalue() == ""


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\x0bb", "a\x1b[2Jb", "a\x85b", "a\u2028b"])
def test_record_is_one_line(any_form: io.StringIO, write: Log, text: str) -> None:
    write(text)
    assert len(any_form.getvalue().splitlines()) == 1
    assert any_form.getvalue().strip().isprintable()


def test_half_a_character_is_written(any_form: io.StringIO, write: Log) -> None:
    write("\ud83d")
    any_form.getvalue().encode()
    assert "\\ud83d" in any_form.getvalue()


@pytest.mark.parametrize("form", ["teks", "json"])
@pytest.mark.parametrize(
    ("logger", "message", "args", "told"),
    [
        ("bot.any", "seen: %s", (Unspeakable(),), "seen: %s (ValueError)"),
        ("bot.any", "seen: %s %s", ("one",), "seen: %s %s (TypeError)"),
        ("bot.any", ValueError(PERSONAL), (), "<ValueError>"),
        ("library", ValueError("nikku 317"), (), "<ValueError>"),
        ("library", Unspeakable(), (), "not written as logged in work:1"),
    ],
)
def test_record_that_cannot_be_worded_is_kept(
    form: str, logger: str, message: object, args: tuple[object, ...], told: str
) -> None:
    record = logging.LogRecord(logger, logging.ERROR, "any.py", 1, message, args, None, "work")
    line = setup.Chain(form=form).format(record)
    assert logger in line
    assert told in line
    assert "nikku" not in line
    assert is_free_of_personal_data(line)


def test_fault_of_redacting_withholds_the_text(
    any_form: io.StringIO, write: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "redact", fail)
    write(PERSONAL)
    assert "<withheld>" in any_form.getvalue()
    assert "bot.any" in any_form.getvalue()
    assert is_free_of_personal_data(any_form.getvalue())


def test_fault_of_a_step_keeps_the_bare_facts(any_form: io.StringIO) -> None:
    structlog.get_logger("bot.any").error("seen", update={Unspeakable(): 1})
    line = any_form.getvalue()
    assert "ERROR" in line
    assert "bot.any" in line
    assert "ValueError" in line
    assert is_free_of_personal_data(line)


def test_stream_that_fails_prints_nothing(capsys: pytest.CaptureFixture[str], write: Log) -> None:
    stream = io.StringIO()
    handlers = logging.getLogger().handlers[:]
    setup.configure("INFO", token=TOKEN, stream=stream)
    stream.close()
    write(PERSONAL)
    logging.getLogger().handlers[:] = handlers
    assert capsys.readouterr().err == ""


def test_text_tells_time_level_and_place(log: io.StringIO) -> None:
    logging.getLogger("bot.any").warning("3 left")
    time, level, rest = log.getvalue().split(" ", maxsplit=2)
    assert time.endswith("+07:00")
    assert (level, rest) == ("WARNING", "bot.any: 3 left\n")


def test_json_has_the_same_fields(log: io.StringIO) -> None:
    setup.configure("INFO", token=TOKEN, stream=log, form="json")
    logging.getLogger("bot.any").warning("3 left")
    assert list(as_json(log)) == ["time", "level", "logger", "event"]


def test_quiet_levels_are_left_out(log: io.StringIO) -> None:
    setup.configure("WARNING", token=TOKEN, stream=log)
    logging.getLogger("bot.any").info("seen")
    structlog.get_logger("bot.any").info("seen")
    assert log.getvalue() == ""


def test_early_records_are_held_and_then_written(capsys: pytest.CaptureFixture[str]) -> None:
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    hold.hold()
    by_logging(PERSONAL)
    logging.getLogger("httpx").info("HTTP Request: %s", TOKEN)
    setup.configure("INFO", token=TOKEN, stream=stream)
    root.handlers[:] = handlers
    root.setLevel(level)
    assert stream.getvalue().count("\n") == 1
    assert "seen" in stream.getvalue()
    assert is_free_of_personal_data(stream.getvalue() + capsys.readouterr().err)
