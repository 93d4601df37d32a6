"""Inline keyboards: what a button may say and do, checked as the real server does.

Stricter than the real one: exactly one action a button (it takes the first), no row of more than eight (clients squeeze
it), and other reply markups only as far as we use them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tests.botapi import limits
from tests.botapi.entities import utf16_length
from tests.botapi.errors import ApiError, bad_request
from tests.botapi.html import LinkError, check_link

ACTIONS = [
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
]
OTHER_MARKUPS = ("remove_keyboard", "force_reply", "keyboard")


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it shows and its one action with its value."""

    text: str
    action: str
    value: Any

    def to_json(self) -> dict[str, Any]:
        """As an InlineKeyboardButton."""
        return {"text": self.text, self.action: self.value}


@dataclass(frozen=True, slots=True)
class Keyboard:
    """An inline keyboard's rows; `other` is another reply markup as it was given."""

    rows: tuple[tuple[Button, ...], ...] = ()
    other: str | None = None

    @property
    def buttons(self) -> list[Button]:
        """All buttons, row by row."""
        return [button for row in self.rows for button in row]

    def to_json(self) -> dict[str, Any]:
        """As an InlineKeyboardMarkup."""
        return {"inline_keyboard": [[button.to_json() for button in row] for row in self.rows]}


def parse_markup(value: Any) -> Keyboard | None:
    """The keyboard in a `reply_markup`; None where it is empty."""
    if value is None:
        return None
    if not isinstance(value, dict):
        raise bad_request("Object expected as reply markup")
    rows = value.get("inline_keyboard")
    if rows is None:
        other = next((name for name in OTHER_MARKUPS if value.get(name)), None)
        return Keyboard(other=json.dumps(value, ensure_ascii=False, sort_keys=True)) if other else None
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    parsed = tuple(tuple(_button(button) for button in row) for row in rows if row)
    if any(len(row) > limits.BUTTONS_IN_ROW for row in parsed) or sum(map(len, parsed)) > limits.BUTTONS:
        raise bad_request("reply markup is too long")
    return Keyboard(parsed) if parsed else None


def _button(value: Any) -> Button:
    if not isinstance(value, dict):
        raise _refused("InlineKeyboardButton must be an Object")
    text = value.get("text")
    if not isinstance(text, str):
        raise _refused('Field "text" must be of type String' if "text" in value else 'Can\'t find field "text"')
    if not text.strip():
        raise bad_request("Inline keyboard button text must be non-empty")
    given = [
        action for action in ACTIONS if value.get(action) not in (None, "") or action in _MAY_BE_EMPTY & set(value)
    ]
    if not given:
        raise _refused("Text buttons are unallowed in the inline keyboard")
    if len(given) > 1:
        raise _refused(f"Exactly one action is allowed, found {' and '.join(given)}")
    return Button(text, given[0], _checked(given[0], value[given[0]]))


_MAY_BE_EMPTY = {"switch_inline_query", "switch_inline_query_current_chat"}


def _refused(reason: str) -> ApiError:
    return bad_request(f"Can't parse inline keyboard button: {reason}")


def _checked(action: str, value: Any) -> Any:
    if action in ("switch_inline_query_chosen_chat", "copy_text"):
        if not isinstance(value, dict):
            raise _refused(f'Field "{action}" must be of type Object')
        if action == "copy_text" and not 1 <= utf16_length(str(value.get("text") or "")) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
        return value
    if not isinstance(value, str):
        raise _refused(f'Field "{action}" must be of type String')
    if action == "callback_data" and len(value.encode()) > limits.CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url":
        try:
            return check_link(value)
        except LinkError as error:
            raise bad_request(f"Inline keyboard button URL '{value}' is invalid: {error}") from error
    if action.startswith("switch") and utf16_length(value) > 256:
        raise bad_request("BUTTON_INVALID")
    return value
