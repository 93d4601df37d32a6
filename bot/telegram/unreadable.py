"""Updates that python-telegram-bot cannot read: one of a kind it does not know must not keep us from all others."""

from __future__ import annotations

import logging
from typing import Any, Final

from telegram import Update

from bot.telegram.transport import AiohttpRequest

_LOG = logging.getLogger(__name__)

UNREADABLE: Final = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, OSError)
"""What the library raises for JSON of another shape than it expects."""


class FetchingRequest(AiohttpRequest):
    """For fetching updates: those that cannot be read come as their number alone, so that they are done with."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        parsed = AiohttpRequest.parse_json_payload(payload)
        if isinstance(parsed.get("result"), list):
            parsed["result"] = [left for one in parsed["result"] if (left := readable(one)) is not None]
        return parsed


def readable(update: Any) -> dict[str, Any] | None:
    """``update`` (parsed JSON), or its number alone where the rest cannot be read; None where it has none."""
    try:
        Update.de_json(update, None)
    except UNREADABLE:
        number = update.get("update_id") if isinstance(update, dict) else None
        if not isinstance(number, int):
            return None
        _LOG.warning("update %d is of a kind that cannot be read: left out", number)
        return {"update_id": number}
    whole: dict[str, Any] = update
    return whole
