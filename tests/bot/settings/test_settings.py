from pathlib import Path

import pytest

from bot.service.errors import SettingsError
from bot.settings.settings import DEFAULTS, Settings
from bot.settings.values import PostgresUrl

EXAMPLE = Path(__file__).parents[3] / ".env.example"
LISTENING = {"PRAKERJA_HTTP": "127.0.0.1:8080"}
WEBHOOK = {
    **LISTENING,
    "PRAKERJA_WEBHOOK_URL": "https://tanya.contoh.id/telegram",
    "PRAKERJA_WEBHOOK_SECRET": "tersembunyi",
}


def read(tmp_path: Path, dotenv: str = "", **environ: str) -> Settings:
    file = tmp_path / ".env"
    file.write_text(dotenv, encoding="utf-8")
    return Settings.read(environ, file)


def test_example_shows_every_setting_and_its_default() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        f"{name}={default}" for name, default in DEFAULTS.items()
    ]


def test_example_explains_every_setting() -> None:
    blocks = EXAMPLE.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    assert len(blocks) == len(DEFAULTS)
    assert all(block.startswith("# ") for block in blocks)


def test_example_is_read_as_the_defaults(tmp_path: Path) -> None:
    assert Settings.read({}, EXAMPLE) == read(tmp_path)


def test_environment_wins_over_the_file(tmp_path: Path) -> None:
    found = read(tmp_path, "TELEGRAM_BOT_TOKEN=1:a\nPRAKERJA_DB=a.db\n", TELEGRAM_BOT_TOKEN="2:b")  # noqa: S106
    assert (found.token, found.db) == ("2:b", Path("a.db"))


def test_empty_environment_leaves_the_file(tmp_path: Path) -> None:
    found = read(tmp_path, "PRAKERJA_DB=a.db\n", PRAKERJA_DB="")
    assert found.db == Path("a.db")


def test_missing_file_is_fine(tmp_path: Path) -> None:
    assert Settings.read({}, tmp_path / "none").log_level == "INFO"


@pytest.mark.parametrize(
    "url", ["http://localhost:1/bot", "http://localhost:1/bot/", "http://localhost:1"]
)
def test_api_address_is_mended(tmp_path: Path, url: str) -> None:
    assert read(tmp_path, TELEGRAM_API_URL=url).api_url == "http://localhost:1/bot"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_API_URL", "localhost"),
        ("PRAKERJA_OFFICIAL", "mungkin"),
        ("PRAKERJA_OPERATOR_NAME", "a" * 81),
        ("PRAKERJA_OPERATOR_NAME", "Yayasan\nContoh"),
        ("PRAKERJA_OPERATOR_NAME", "*Yayasan*"),
        ("PRAKERJA_LOG_LEVEL", "LOUD"),
        ("PRAKERJA_LOG_FORMAT", "xml"),
        ("PRAKERJA_HTTP", "8080"),
        ("PRAKERJA_HTTP", "127.0.0.1:65536"),
        ("PRAKERJA_HTTP", "http://127.0.0.1:8080"),
        ("PRAKERJA_WEBHOOK_URL", "tanya.contoh.id/telegram"),
        ("PRAKERJA_WEBHOOK_URL", "http://tanya.contoh.id/telegram"),
        ("PRAKERJA_WEBHOOK_URL", "https://tanya.contoh.id:x/telegram"),
        ("PRAKERJA_WEBHOOK_URL", "https://"),
        ("PRAKERJA_SENDS_PER_SECOND", "0"),
        ("PRAKERJA_KEEP_DAYS", "0"),
        ("PRAKERJA_KEEP_DAYS", "-1"),
        ("PRAKERJA_KEEP_DAYS", "36501"),
        ("PRAKERJA_KEEP_DAYS", "\u0669"),
        ("PRAKERJA_KEEP_JOURNAL_DAYS", "setahun"),
    ],
)
def test_wrong_value_is_told_in_one_line(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name) as caught:
        read(tmp_path, **{name: value})
    assert "\n" not in str(caught.value)


def test_operator_is_named_only_where_it_is_set(tmp_path: Path) -> None:
    assert read(tmp_path).operator_name is None
    named = read(tmp_path, PRAKERJA_OPERATOR_NAME=" Yayasan Contoh ")
    assert named.operator_name == "Yayasan Contoh"


def test_what_was_learned_is_kept_where_the_user_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert read(tmp_path).cache == tmp_path / "prakerja-bot"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert read(tmp_path).cache == tmp_path / ".cache" / "prakerja-bot"


def test_what_was_learned_is_kept_where_it_is_told_to_or_nowhere(tmp_path: Path) -> None:
    assert read(tmp_path, PRAKERJA_CACHE="simpan").cache == Path("simpan")
    assert read(tmp_path, PRAKERJA_CACHE="Tidak").cache is None


def test_without_a_home_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", nobody)
    assert read(tmp_path).cache is None


def test_file_of_another_encoding_is_told(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("PRAKERJA_OFFICIAL=ya\n", encoding="utf-16")
    with pytest.raises(SettingsError, match="UTF-8"):
        Settings.read({}, file)


def test_file_with_byte_order_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("PRAKERJA_OFFICIAL=ya\n", encoding="utf-8-sig")
    assert Settings.read({}, file).official


def test_token_is_asked_for_only_when_needed(tmp_path: Path) -> None:
    settings = read(tmp_path)
    with pytest.raises(SettingsError, match="@BotFather"):
        settings.required_token()


@pytest.mark.parametrize("token", ["abc", "123", "123:", "<token>", "12 3:abc"])
def test_malformed_token_is_not_repeated(tmp_path: Path, token: str) -> None:
    settings = read(tmp_path, TELEGRAM_BOT_TOKEN=token)
    with pytest.raises(SettingsError, match="bukan token bot"):
        settings.required_token()
    assert token not in repr(settings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("127.0.0.1:8080", ("127.0.0.1", 8080)),
        ("localhost:0", ("localhost", 0)),
        ("[::1]:8080", ("::1", 8080)),
    ],
)
def test_address_is_host_and_port(
    tmp_path: Path, text: str, expected: tuple[str, int] | None
) -> None:
    assert read(tmp_path, PRAKERJA_HTTP=text).http == expected


@pytest.mark.parametrize(
    "url", ["https://tanya.contoh.id/telegram", "http://127.0.0.1:8443/t", "http://localhost/t"]
)
def test_webhook_address_is_public_or_here(tmp_path: Path, url: str) -> None:
    found = read(tmp_path, f"PRAKERJA_WEBHOOK_URL={url}\nPRAKERJA_WEBHOOK_SECRET=a\n", **LISTENING)
    assert found.webhook_url == url


def test_long_polling_unless_told(tmp_path: Path) -> None:
    assert read(tmp_path).webhook_url is None


@pytest.mark.parametrize("lacking", ["PRAKERJA_HTTP", "PRAKERJA_WEBHOOK_SECRET"])
def test_webhook_names_what_it_lacks(tmp_path: Path, lacking: str) -> None:
    environ = {**WEBHOOK, lacking: ""}
    with pytest.raises(SettingsError, match=f"perlu {lacking}"):
        read(tmp_path, **environ)


@pytest.mark.parametrize("secret", ["dua kata", "rahasia!", "é", "x" * 257])
def test_malformed_webhook_secret_is_not_repeated(tmp_path: Path, secret: str) -> None:
    with pytest.raises(SettingsError, match="PRAKERJA_WEBHOOK_SECRET") as caught:
        read(tmp_path, PRAKERJA_WEBHOOK_SECRET=secret)
    assert secret not in str(caught.value)


def test_secrets_are_never_shown(tmp_path: Path) -> None:
    settings = read(tmp_path, TELEGRAM_BOT_TOKEN="1:tersembunyi", **WEBHOOK)  # noqa: S106
    assert "tersembunyi" not in repr(settings)


def test_choices_in_any_case(tmp_path: Path) -> None:
    found = read(tmp_path, PRAKERJA_LOG_LEVEL="debug", PRAKERJA_LOG_FORMAT="JSON")
    assert (found.log_level, found.log_format) == ("DEBUG", "json")


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_address_of_postgresql_is_no_file_and_shows_no_password(
    tmp_path: Path, scheme: str
) -> None:
    db = read(tmp_path, PRAKERJA_DB=f"{scheme}://bot:kata%40sandi@db.lokal/bot").db
    assert isinstance(db, PostgresUrl)
    assert db.dsn == f"{scheme}://bot:kata%40sandi@db.lokal/bot"
    assert db.secrets == ("kata%40sandi", "kata@sandi")
    assert "sandi" not in repr(db)


@pytest.mark.parametrize("address", ["postgresql://db.lokal/bot", "postgresql://a:b@[::1/bot"])
def test_address_without_a_readable_password_has_no_secret(tmp_path: Path, address: str) -> None:
    db = read(tmp_path, PRAKERJA_DB=address).db
    assert isinstance(db, PostgresUrl)
    assert db.secrets == ()
