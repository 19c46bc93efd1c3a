import asyncio
import io
import subprocess
import sys

from bot import serve


async def test_unattended_failure_is_told_by_its_type(log: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    serve._log_type_only(loop, {"message": "x", "exception": ValueError("rahasia")})
    assert "unattended task failed: ValueError" in log.getvalue()
    assert "rahasia" not in log.getvalue()


def test_commands_of_the_terminal_do_not_load_telegram() -> None:
    code = "import sys, bot.cli; sys.exit('telegram' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)  # noqa: S603 - our own
