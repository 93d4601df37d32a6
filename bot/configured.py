"""What is configured, variable by variable, as it may be shown: never a secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Literal
from urllib.parse import urlsplit

from bot.errors import Problem, SettingsError
from bot.messages import Messages
from bot.settings import Settings, TelegramSettings, load_settings, load_telegram, unknown_variables, variable_names
from bot.values import Secret

_PROXIES = ("HTTPS_PROXY", "NO_PROXY")

Mode = Literal["off", "polling", "webhook"]


@dataclass(frozen=True, slots=True)
class Configuration:
    """All that is configured. ``proxies`` are the names of those that are set; ``unknown`` what nothing reads."""

    settings: Settings
    telegram: TelegramSettings
    proxies: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def mode(self) -> Mode:
        if self.telegram.token is None:
            return "off"
        return "webhook" if self.telegram.webhook_url else "polling"


def load_configuration(variables: Mapping[str, str]) -> Configuration:
    """Raises SettingsError with everything that is wrong."""
    problems: list[Problem] = []
    settings, telegram = Settings(), TelegramSettings()
    try:
        settings = load_settings(variables)
    except SettingsError as error:
        problems += error.problems
    try:
        telegram = load_telegram(variables)
    except SettingsError as error:
        problems += error.problems
    if problems:
        raise SettingsError(*problems)
    proxies = tuple(name for name in _PROXIES if name in variables or name.lower() in variables)
    return Configuration(settings, telegram, proxies, unknown_variables(variables))


def shown_values(configuration: Configuration, messages: Messages) -> dict[str, str]:
    """From each variable to its value as it may be shown, in order."""
    values: dict[str, str] = {}
    for record in (configuration.settings, configuration.telegram):
        names = variable_names(type(record))
        values |= {names[f.name]: _shown(names[f.name], getattr(record, f.name), messages) for f in fields(record)}
    values |= dict.fromkeys(configuration.proxies, messages.check.hidden)
    return values


def meant_instead(unknown: str) -> str | None:
    """The variable that ``unknown`` is most likely a misspelling of."""
    known = [*variable_names(Settings).values(), *variable_names(TelegramSettings).values()]
    return next(iter(get_close_matches(unknown, known, n=1, cutoff=0.75)), None)


def _shown(name: str, value: object, messages: Messages) -> str:
    if value is None:
        return messages.check.not_set
    if isinstance(value, Secret):
        return messages.check.hidden
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, frozenset):
        nobody = messages.check.everyone if name == "TELEGRAM_ALLOWED_CHAT_IDS" else messages.check.not_set
        return ",".join(map(str, sorted(value))) or nobody
    return _address(value) if name.endswith("_URL") else str(value)


def _address(url: object) -> str:
    """Without its path, user and query: they may hold a token."""
    parts = urlsplit(str(url))
    host = f"[{parts.hostname}]" if parts.hostname and ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port else "")
