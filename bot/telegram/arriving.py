"""Updates as they come. Each is read by itself: one that python-telegram-bot cannot read, of a kind it does not know,
must not keep us from all others."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import Any, Final

from telegram import Bot, Update

from bot.telegram.transport import AiohttpRequest

_LOG = logging.getLogger(__name__)

UNREADABLE: Final = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, OSError)
"""What the library raises for JSON of another shape than it expects."""

CONTENT: Final = "content"


@dataclass(frozen=True, slots=True)
class Arrived:
    """``payload``: the update's JSON, as it came."""

    update: Update
    payload: str


class FetchingRequest(AiohttpRequest):
    """For fetching updates: each comes as its number, with its parsed JSON unread in ``api_kwargs[CONTENT]``."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        parsed = AiohttpRequest.parse_json_payload(payload)
        if isinstance(parsed.get("result"), list):
            parsed["result"] = [
                {"update_id": number, CONTENT: one} for one in parsed["result"] if (number := _number(one)) is not None
            ]
        return parsed


def arrived(content: Any, bot: Bot) -> Arrived | None:
    """``content`` (parsed JSON) read, or its number alone where the rest cannot be; None where it has none."""
    number = _number(content)
    if number is None:
        return None
    try:
        update = Update.de_json(content, bot)
    except UNREADABLE:
        _LOG.warning("update %d is of a kind that cannot be read: left out", number)
        update, content = Update(number), {"update_id": number}
    return Arrived(update, json.dumps(content))


def _number(content: Any) -> int | None:
    number = content.get("update_id") if isinstance(content, dict) else None
    return number if isinstance(number, int) else None
