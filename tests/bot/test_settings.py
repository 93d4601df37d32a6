"""Every variable of the contract: its default, what it takes, and that what is wrong names it and never its value."""

from __future__ import annotations

import os
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import (
    Settings,
    TelegramSettings,
    environment,
    load_settings,
    load_telegram,
    unknown_variables,
    variable_names,
)
from bot.values import Secret

TOKEN = "123456:AAAA_secret-letters"


def test_without_variables_the_defaults_of_the_contract_hold() -> None:
    settings = load_settings({})
    assert settings == Settings()
    assert settings.database == Path("data/hoibao.db")
    assert settings.samples
    assert (settings.language, settings.timezone) == ("vi", "Asia/Ho_Chi_Minh")
    assert (settings.log_level, settings.log_format) == ("INFO", "text")
    assert (settings.health_port, settings.health_listen) == (0, "127.0.0.1")
    assert (settings.shutdown_grace_seconds, settings.questions_per_minute, settings.retention_days) == (20, 20, 90)
    telegram = load_telegram({})
    assert telegram == TelegramSettings()
    assert telegram.token is None
    assert (telegram.poll_timeout, telegram.drop_pending, telegram.rate_limit) == (30, False, True)
    assert telegram.allowed_chat_ids == frozenset()


def test_the_names_are_those_of_the_contract() -> None:
    assert set(variable_names(Settings).values()) == {
        "HOIBAO_DATABASE",
        "HOIBAO_SAMPLES",
        "HOIBAO_LANGUAGE",
        "HOIBAO_TIMEZONE",
        "HOIBAO_LOG_LEVEL",
        "HOIBAO_LOG_FORMAT",
        "HOIBAO_HEALTH_PORT",
        "HOIBAO_HEALTH_LISTEN",
        "HOIBAO_SHUTDOWN_GRACE_SECONDS",
        "HOIBAO_QUESTIONS_PER_MINUTE",
        "HOIBAO_RETENTION_DAYS",
    }
    assert set(variable_names(TelegramSettings).values()) == {
        "TELEGRAM_BOT_TOKEN",
        "TELEGRAM_BOT_TOKEN_FILE",
        "TELEGRAM_API_BASE_URL",
        "TELEGRAM_API_FILE_URL",
        "TELEGRAM_ADMIN_IDS",
        "TELEGRAM_ALLOWED_CHAT_IDS",
        "TELEGRAM_WEBHOOK_URL",
        "TELEGRAM_WEBHOOK_SECRET",
        "TELEGRAM_WEBHOOK_LISTEN",
        "TELEGRAM_WEBHOOK_PORT",
        "TELEGRAM_POLL_TIMEOUT",
        "TELEGRAM_DROP_PENDING",
        "TELEGRAM_RATE_LIMIT",
    }


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        load_settings({}).language = "en"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("HOIBAO_DATABASE", "/tmp/x.db", "database", Path("/tmp/x.db")),
        ("HOIBAO_DATABASE", "~/x.db", "database", Path.home() / "x.db"),
        ("HOIBAO_SAMPLES", "false", "samples", False),
        ("HOIBAO_SAMPLES", "0", "samples", False),
        ("HOIBAO_SAMPLES", "Yes", "samples", True),
        ("HOIBAO_LANGUAGE", "EN", "language", "en"),
        ("HOIBAO_TIMEZONE", "Europe/Paris", "timezone", "Europe/Paris"),
        ("HOIBAO_LOG_LEVEL", "debug", "log_level", "DEBUG"),
        ("HOIBAO_LOG_FORMAT", "json", "log_format", "json"),
        ("HOIBAO_HEALTH_PORT", "65535", "health_port", 65_535),
        ("HOIBAO_HEALTH_LISTEN", "::1", "health_listen", "::1"),
        ("HOIBAO_QUESTIONS_PER_MINUTE", " 0 ", "questions_per_minute", 0),
    ],
)
def test_a_variable_is_read(name: str, value: str, field: str, expected: object) -> None:
    assert getattr(load_settings({name: value}), field) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HOIBAO_DATABASE", "a\0b"),
        ("HOIBAO_SAMPLES", "perhaps"),
        ("HOIBAO_LANGUAGE", "français"),
        ("HOIBAO_TIMEZONE", "Asia/Bắc Giang"),
        ("HOIBAO_TIMEZONE", "../../etc/passwd"),
        ("HOIBAO_TIMEZONE", "Europe"),
        ("HOIBAO_LOG_LEVEL", "LOUD"),
        ("HOIBAO_LOG_FORMAT", "xml"),
        ("HOIBAO_HEALTH_PORT", "65536"),
        ("HOIBAO_HEALTH_PORT", "-1"),
        ("HOIBAO_HEALTH_PORT", "٣"),
        ("HOIBAO_HEALTH_LISTEN", "not a host"),
        ("HOIBAO_SHUTDOWN_GRACE_SECONDS", "1.5"),
        ("HOIBAO_QUESTIONS_PER_MINUTE", "many"),
        ("HOIBAO_RETENTION_DAYS", "9" * 5_000),
    ],
)
def test_an_unknown_value_is_an_error_that_names_the_variable_only(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({name: value})
    assert [problem.variable for problem in caught.value.problems] == [name]
    assert value not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "no-token"),
        ("TELEGRAM_BOT_TOKEN_FILE", "/no/such/file"),
        ("TELEGRAM_API_BASE_URL", "http://api.example.org/bot"),
        ("TELEGRAM_API_BASE_URL", "ftp://127.0.0.1/"),
        ("TELEGRAM_API_FILE_URL", "https:///bot"),
        ("TELEGRAM_API_FILE_URL", "https://[broken"),
        ("TELEGRAM_API_FILE_URL", "https://host:port/"),
        ("TELEGRAM_ADMIN_IDS", "12,x"),
        ("TELEGRAM_ADMIN_IDS", "-12"),
        ("TELEGRAM_ALLOWED_CHAT_IDS", "1;2"),
        ("TELEGRAM_WEBHOOK_URL", "http://192.168.1.2/hook"),
        ("TELEGRAM_WEBHOOK_SECRET", "with space"),
        ("TELEGRAM_WEBHOOK_PORT", "0"),
        ("TELEGRAM_POLL_TIMEOUT", "-3"),
        ("TELEGRAM_DROP_PENDING", "2"),
        ("TELEGRAM_RATE_LIMIT", "off-ish"),
    ],
)
def test_the_same_holds_for_telegram(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_telegram({name: value})
    assert [problem.variable for problem in caught.value.problems] == [name]
    assert value not in str(caught.value)


def test_all_problems_are_said_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({"HOIBAO_LANGUAGE": "fr", "HOIBAO_HEALTH_PORT": "x"})
    assert {problem.variable for problem in caught.value.problems} == {"HOIBAO_LANGUAGE", "HOIBAO_HEALTH_PORT"}


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8081/bot", "http://localhost/bot", "http://[::1]:80/bot", "https://example.org/bot"]
)
def test_plain_http_is_taken_on_loopback_only(url: str) -> None:
    assert load_telegram({"TELEGRAM_API_BASE_URL": url}).api_base_url == url


def test_ids_are_numbers_between_commas() -> None:
    telegram = load_telegram({"TELEGRAM_ADMIN_IDS": "12, 345,", "TELEGRAM_ALLOWED_CHAT_IDS": "-100123,7"})
    assert telegram.admin_ids == {12, 345}
    assert telegram.allowed_chat_ids == {-100123, 7}


def test_the_token_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    telegram = load_telegram({"TELEGRAM_BOT_TOKEN_FILE": str(file)})
    assert telegram.token == Secret(TOKEN)
    assert telegram.token.reveal() == TOKEN


def test_a_token_file_that_holds_none_is_named_without_its_content(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("a password of something else")
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN_FILE") as caught:
        load_telegram({"TELEGRAM_BOT_TOKEN_FILE": str(file)})
    assert "password" not in str(caught.value)


def test_the_token_is_given_once(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN)
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN_FILE"):
        load_telegram({"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_BOT_TOKEN_FILE": str(file)})


def test_a_secret_does_not_show_itself() -> None:
    telegram = load_telegram({"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_SECRET": "s3cret"})
    assert TOKEN not in f"{telegram} {telegram!r} {telegram.token}"
    assert "s3cret" not in f"{telegram} {telegram!r} {telegram.webhook_secret}"


def test_dotenv_is_read_and_real_variables_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text(
        "# ghi chú\nHOIBAO_LANGUAGE=en\nHOIBAO_RETENTION_DAYS='7'\nHOIBAO_DATABASE=$HOME.db\n", encoding="utf-8"
    )
    monkeypatch.setenv("HOIBAO_RETENTION_DAYS", "8")
    monkeypatch.delenv("HOIBAO_LANGUAGE", raising=False)
    monkeypatch.delenv("HOIBAO_DATABASE", raising=False)
    variables = environment(tmp_path)
    assert variables["HOIBAO_LANGUAGE"] == "en"
    assert variables["HOIBAO_RETENTION_DAYS"] == "8"
    assert variables["HOIBAO_DATABASE"] == "$HOME.db"  # a secret may hold a dollar sign


def test_an_empty_variable_is_not_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIBAO_LANGUAGE", "")
    assert "HOIBAO_LANGUAGE" not in environment(tmp_path)


def test_without_dotenv_there_is_the_process_only(tmp_path: Path) -> None:
    assert environment(tmp_path) == {name: value for name, value in os.environ.items() if value.strip()}


def test_a_dotenv_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"HOIBAO_LANGUAGE=\xff\xfe")
    with pytest.raises(SettingsError, match=r"\.env"):
        environment(tmp_path)


def test_misspelt_names_are_found() -> None:
    assert unknown_variables(
        {"HOIBAO_LANGAUGE": "en", "TELEGRAM_TOKEN": "x", "HOIBAO_LANGUAGE": "en", "PATH": "/"}
    ) == (
        "HOIBAO_LANGAUGE",
        "TELEGRAM_TOKEN",
    )
