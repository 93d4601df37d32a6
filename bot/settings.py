"""What is configured: one frozen, validated record, read once from the environment and a `.env` in the current folder.

A plain dataclass and a few small readers, not pydantic-settings: importing that takes 0.17 s of a cold command, this
0.03 s. `.env` is parsed by python-dotenv, imported only where there is such a file.

A variable that is empty counts as not set. Real variables win over `.env`.
"""

# ruff: noqa: RUF009 -- ``variable`` makes a dataclass field; it is no default that is shared

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from bot import values
from bot.errors import Problem, SettingsError
from bot.values import Language, LogFormat, Secret

T = TypeVar("T")

_VARIABLE, _READ = "variable", "read"
PREFIXES = ("HOIBAO_", "TELEGRAM_")


def variable(name: str, read: Callable[[str], T], default: T) -> T:
    """A dataclass field that is read from the variable ``name``."""
    return field(default=default, metadata={_VARIABLE: name, _READ: read})


@dataclass(frozen=True, slots=True)
class Settings:
    """The variables that begin with HOIBAO_: every command reads them."""

    database: Path = variable("HOIBAO_DATABASE", values.path, Path("data/hoibao.db"))
    samples: bool = variable("HOIBAO_SAMPLES", values.boolean, True)
    language: Language = variable("HOIBAO_LANGUAGE", values.language, "vi")
    timezone: str = variable("HOIBAO_TIMEZONE", values.timezone, "Asia/Ho_Chi_Minh")
    log_level: str = variable("HOIBAO_LOG_LEVEL", values.log_level, "INFO")
    log_format: LogFormat = variable("HOIBAO_LOG_FORMAT", values.log_format, "text")
    health_port: int = variable("HOIBAO_HEALTH_PORT", values.integer(0, 65_535), 0)
    health_listen: str = variable("HOIBAO_HEALTH_LISTEN", values.host, "127.0.0.1")
    shutdown_grace_seconds: int = variable("HOIBAO_SHUTDOWN_GRACE_SECONDS", values.integer(0, 3_600), 20)
    questions_per_minute: int = variable("HOIBAO_QUESTIONS_PER_MINUTE", values.integer(0, 100_000), 20)
    retention_days: int = variable("HOIBAO_RETENTION_DAYS", values.integer(0, 36_500), 90)


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """The variables that begin with TELEGRAM_: only `bot` and `check-config` read them.

    ``token`` is the one of TELEGRAM_BOT_TOKEN, or what the file in TELEGRAM_BOT_TOKEN_FILE holds; None: Telegram is
    off. An empty ``allowed_chat_ids`` lets everyone in; no ``webhook_url`` means polling.
    """

    token: Secret | None = variable("TELEGRAM_BOT_TOKEN", values.token, None)
    token_file: Path | None = variable("TELEGRAM_BOT_TOKEN_FILE", values.path, None)
    api_base_url: str = variable("TELEGRAM_API_BASE_URL", values.url, "https://api.telegram.org/bot")
    api_file_url: str = variable("TELEGRAM_API_FILE_URL", values.url, "https://api.telegram.org/file/bot")
    admin_ids: frozenset[int] = variable("TELEGRAM_ADMIN_IDS", values.user_ids, frozenset())
    allowed_chat_ids: frozenset[int] = variable("TELEGRAM_ALLOWED_CHAT_IDS", values.chat_ids, frozenset())
    webhook_url: str | None = variable("TELEGRAM_WEBHOOK_URL", values.url, None)
    webhook_secret: Secret | None = variable("TELEGRAM_WEBHOOK_SECRET", values.webhook_secret, None)
    webhook_listen: str = variable("TELEGRAM_WEBHOOK_LISTEN", values.host, "127.0.0.1")
    webhook_port: int = variable("TELEGRAM_WEBHOOK_PORT", values.integer(1, 65_535), 8443)
    poll_timeout: int = variable("TELEGRAM_POLL_TIMEOUT", values.integer(1, 50), 30)
    drop_pending: bool = variable("TELEGRAM_DROP_PENDING", values.boolean, False)
    rate_limit: bool = variable("TELEGRAM_RATE_LIMIT", values.boolean, True)


def environment(folder: Path | None = None) -> dict[str, str]:
    """The process's variables over those of ``folder``'s `.env` (the current folder's by default), empty ones left out.

    Raises SettingsError where `.env` is there and cannot be read.
    """
    both = _dotenv((folder or Path()) / ".env") | dict(os.environ)
    return {name: value for name, value in both.items() if value.strip()}


def load_settings(variables: Mapping[str, str]) -> Settings:
    """Raises SettingsError with every variable that is wrong."""
    read, problems = _read(Settings, variables)
    if problems:
        raise SettingsError(*problems)
    return Settings(**read)


def load_telegram(variables: Mapping[str, str]) -> TelegramSettings:
    """Raises SettingsError with every variable that is wrong."""
    read, problems = _read(TelegramSettings, variables)
    if "token_file" in read:
        if "token" in read:
            problems.append(Problem("TELEGRAM_BOT_TOKEN_FILE", "set it or TELEGRAM_BOT_TOKEN, not both"))
        else:
            try:
                read["token"] = values.token(values.text_file(read["token_file"]))
            except ValueError as error:
                problems.append(Problem("TELEGRAM_BOT_TOKEN_FILE", str(error)))
    if problems:
        raise SettingsError(*problems)
    return TelegramSettings(**read)


def variable_names(record: type[Settings] | type[TelegramSettings]) -> dict[str, str]:
    """From each field's name to its variable's, in order."""
    return {f.name: f.metadata[_VARIABLE] for f in fields(record)}


def unknown_variables(variables: Mapping[str, str]) -> tuple[str, ...]:
    """Names with one of our prefixes that nothing reads: most likely misspelt."""
    known = {*variable_names(Settings).values(), *variable_names(TelegramSettings).values()}
    return tuple(sorted(name for name in variables if name.startswith(PREFIXES) and name not in known))


def _read(
    record: type[Settings] | type[TelegramSettings], variables: Mapping[str, str]
) -> tuple[dict[str, Any], list[Problem]]:
    read: dict[str, Any] = {}
    problems = []
    for f in fields(record):
        name = f.metadata[_VARIABLE]
        if name in variables:
            try:
                read[f.name] = f.metadata[_READ](variables[name].strip())
            except ValueError as error:
                problems.append(Problem(name, str(error)))
    return read, problems


def _dotenv(path: Path) -> dict[str, str]:
    if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises in a folder that may not be read
        return {}
    from dotenv import dotenv_values

    try:
        found = dotenv_values(path, interpolate=False, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise SettingsError(Problem(".env", "cannot be read as UTF-8 text")) from None
    return {name: value for name, value in found.items() if value is not None}
