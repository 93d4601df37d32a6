"""How the value of a variable is read. Each reader raises ValueError that says what it must be, never what it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path
from typing import Literal, cast, get_args
from urllib.parse import urlsplit

Language = Literal["vi", "en"]
LogFormat = Literal["text", "json"]

_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_YES, _NO = frozenset({"true", "1", "yes", "on"}), frozenset({"false", "0", "no", "off"})
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # core.telegram.org/bots/api#setwebhook
_HOST = re.compile(r"[A-Za-z0-9._:-]+")


class Secret:
    """A value that never shows itself: only ``reveal()`` gives it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return "Secret('***')"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)


def boolean(value: str) -> bool:
    folded = value.lower()
    if folded not in _YES | _NO:
        raise ValueError("must be true or false")
    return folded in _YES


def integer(least: int, most: int) -> Callable[[str], int]:
    """A reader of whole numbers from ``least`` to ``most``."""

    def read(value: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", value) or not least <= int(value) <= most:
            raise ValueError(f"must be a whole number from {least} to {most}")
        return int(value)

    return read


def language(value: str) -> Language:
    return cast("Language", _one_of(value.lower(), get_args(Language)))


def log_format(value: str) -> LogFormat:
    return cast("LogFormat", _one_of(value.lower(), get_args(LogFormat)))


def log_level(value: str) -> str:
    return _one_of(value.upper(), _LOG_LEVELS)


def path(value: str) -> Path:
    if "\0" in value:
        raise ValueError("must be a path")
    try:
        return Path(value).expanduser()
    except RuntimeError:
        raise ValueError("names a home folder that cannot be found") from None


def timezone(value: str) -> str:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(value)
    except (ValueError, OSError, LookupError):  # not a key, a folder of zones, no such zone
        raise ValueError("must be a time zone as in Asia/Ho_Chi_Minh") from None
    return value


def host(value: str) -> str:
    if not _HOST.fullmatch(value):
        raise ValueError("must be an address or a host name")
    return value


def url(value: str) -> str:
    """An https:// address; http:// only where it does not leave this machine."""
    wrong = ValueError("must be an https:// address (http:// only on loopback)")
    try:
        parts = urlsplit(value)
        name, _ = parts.hostname, parts.port
    except ValueError:
        raise wrong from None
    if not name or re.search(r"\s", value) or parts.scheme not in ("https", "http"):
        raise wrong
    if parts.scheme == "http" and not _is_loopback(name):
        raise wrong
    return value


def user_ids(value: str) -> frozenset[int]:
    """Telegram's ids of people are positive."""
    ids = _ids(value)
    if any(number <= 0 for number in ids):
        raise ValueError("must be people's numeric ids, comma-separated")
    return ids


def chat_ids(value: str) -> frozenset[int]:
    """Telegram's ids of chats; those of groups are negative."""
    return _ids(value)


def token(value: str) -> Secret:
    if not _TOKEN.fullmatch(value):
        raise ValueError("must be a bot's token as BotFather gives it (number:letters)")
    return Secret(value)


def webhook_secret(value: str) -> Secret:
    if not _WEBHOOK_SECRET.fullmatch(value):
        raise ValueError("must be 1 to 256 of the characters A-Z, a-z, 0-9, _ and -")
    return Secret(value)


def text_file(file: Path) -> str:
    """The only line of a file that holds a secret."""
    try:
        with file.open(encoding="utf-8-sig") as lines:
            return lines.read(4_096).strip()
    except (OSError, UnicodeDecodeError):
        raise ValueError("names a file that cannot be read") from None


def _one_of(value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError(f"must be one of {', '.join(allowed)}")
    return value


def _ids(value: str) -> frozenset[int]:
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if not all(re.fullmatch(r"-?[0-9]{1,19}", part) for part in parts):
        raise ValueError("must be numbers, comma-separated")
    return frozenset(map(int, parts))


def _is_loopback(name: str) -> bool:
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
