"""The log: standard error only, as text or as one JSON object a line. A person's question never stands in it at INFO.

Our own rooms log at the configured level; other libraries only warn (some of them write tokens at INFO).
"""

from __future__ import annotations

import json
import logging
import secrets
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TextIO
from zoneinfo import ZoneInfo

from bot.format.pieces import shown
from bot.settings import Settings
from bot.values import Secret

ROOMS = ("bot", "retrieval", "corpus")


def configure(settings: Settings, stream: TextIO | None = None) -> None:
    """Sends the log to ``stream`` (standard error) in the configured format; replaces what was configured before.

    Where a person looks at it, a text log has tracebacks at level DEBUG only.
    """
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    zone = ZoneInfo(settings.timezone)
    tracebacks = settings.log_level == "DEBUG" or not stream.isatty()
    handler.setFormatter(JsonFormatter(zone) if settings.log_format == "json" else TextFormatter(zone, tracebacks))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("bot.ready").setLevel(logging.INFO)
    for room in ROOMS:
        logging.getLogger(room).setLevel(settings.log_level)


def log_fault(logger: logging.Logger, error: BaseException, *, expected: bool = False) -> str:
    """Writes an error to the log, with its traceback unless it is one of ours that says all; returns the id under
    which it stands there."""
    error_id = secrets.token_hex(4)
    if expected:
        logger.error("error %s: %s", error_id, error)
    else:
        logger.error("error %s", error_id, exc_info=error)
    return error_id


def hide(secrets: Iterable[Secret]) -> None:
    """From now on none of these stands in the log, whoever writes it (a library's error may hold a whole address)."""
    hidden = [secret.reveal() for secret in secrets]
    for handler in logging.getLogger().handlers:
        handler.setFormatter(_Hiding(handler.formatter or logging.Formatter(), hidden))


class _Hiding(logging.Formatter):
    """Takes the secrets out of what another formatter has made."""

    def __init__(self, inner: logging.Formatter, hidden: Sequence[str]) -> None:
        super().__init__()
        self._inner = inner
        # A token's secret half alone would be as bad; its first half is the bot's public id.
        self._hidden = sorted(
            {*hidden, *(one.partition(":")[2] for one in hidden if ":" in one)}, key=len, reverse=True
        )

    def format(self, record: logging.LogRecord) -> str:
        text = self._inner.format(record)
        for secret in self._hidden:
            text = text.replace(secret, "***")
        return text


class TextFormatter(logging.Formatter):
    """``2026-11-22T10:40:01+07:00 INFO bot.services message``; line breaks in a message cannot forge a line."""

    def __init__(self, zone: ZoneInfo, tracebacks: bool) -> None:
        super().__init__()
        self._zone = zone
        self._tracebacks = tracebacks

    def format(self, record: logging.LogRecord) -> str:
        head = f"{_time(record, self._zone)} {record.levelname} {record.name} {shown(record.getMessage())}"
        return f"{head}\n{self.formatException(record.exc_info)}" if record.exc_info and self._tracebacks else head


class JsonFormatter(logging.Formatter):
    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone

    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": _time(record, self._zone),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def _time(record: logging.LogRecord, zone: ZoneInfo) -> str:
    return datetime.fromtimestamp(record.created, zone).isoformat(timespec="milliseconds")
