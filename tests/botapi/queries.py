"""answerCallbackQuery and answerInlineQuery. Stricter than the real server: a callback query is answered once."""

from __future__ import annotations

import re
import time
from typing import Any

from tests.botapi import limits
from tests.botapi.backend import Backend, Method
from tests.botapi.entities import FormattedText, utf16_length
from tests.botapi.errors import bad_request
from tests.botapi.html import LinkError, check_link
from tests.botapi.markup import parse_markup
from tests.botapi.params import Params
from tests.botapi.records import CallbackAnswer, InlineAnswer, InlineResult, Json
from tests.botapi.texts import caption_text, message_text

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
RESULT_TYPES = ("article", "audio", "contact", "document", "gif", "location", "mpeg4_gif", "photo", "venue", "video")


def answer_callback_query(backend: Backend, params: Params) -> bool:
    """Ends the spinner on a pressed button, with a notice or an alert of at most 200 characters."""
    query_id, text, url = params.text("callback_query_id"), params.text("text"), params.text("url")
    if utf16_length(text) > limits.CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and not re.match(r"https?://(t\.me|telegram\.me)/", url):
        raise bad_request("URL_INVALID")
    if backend.open_queries.pop(f"callback:{query_id}", None) is None:
        raise bad_request(TOO_OLD)
    answer = CallbackAnswer(query_id, text or None, params.boolean("show_alert"), url or None, time.monotonic())
    backend.journal.callback_answers[query_id] = answer
    backend.journal.changed()
    return True


def answer_inline_query(backend: Backend, params: Params) -> bool:
    """Offers at most 50 results with ids of their own, each a message to send."""
    given = params.json("results", "inline query results")
    if not isinstance(given, list):
        raise bad_request("Expected an Array of InlineQueryResult")
    if len(given) > limits.INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    results = tuple(_result(value) for value in given)
    if len({result.id for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(params.text("next_offset").encode()) > limits.INLINE_ID_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    button = _button(params.json("button", "inline query results button"))
    query_id = params.text("inline_query_id")
    if backend.open_queries.pop(f"inline:{query_id}", None) is None:
        raise bad_request(TOO_OLD)
    backend.journal.inline_answers[query_id] = InlineAnswer(
        query_id=query_id,
        results=results,
        cache_time=params.integer("cache_time", 300, lowest=0),
        is_personal=params.boolean("is_personal"),
        next_offset=params.text("next_offset"),
        button=button,
        at=time.monotonic(),
    )
    backend.journal.changed()
    return True


def _button(value: Any) -> Json | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not value.get("text"):
        raise bad_request("Can't parse inline query results button")
    if not value.get("web_app") and not re.fullmatch(limits.START_PAYLOAD, str(value.get("start_parameter") or "")):
        raise bad_request("START_PARAM_INVALID")
    return value


def _result(value: Any) -> InlineResult:
    if not isinstance(value, dict):
        raise bad_request("Can't parse inline query result: Inline query result must be an object")
    identifier, kind = str(value.get("id") or ""), str(value.get("type") or "")
    if not 1 <= len(identifier.encode()) <= limits.INLINE_ID_BYTES:
        raise bad_request("RESULT_ID_INVALID" if identifier else "RESULT_ID_EMPTY")
    if kind not in RESULT_TYPES:
        raise bad_request("Can't parse inline query result: Type is unsupported")
    title = value.get("title")
    if kind == "article" and not (isinstance(title, str) and title.strip()):
        raise bad_request("Can't parse inline query result: Can't find field \"title\"")
    for name in ("url", "thumbnail_url"):
        if value.get(name):
            _check_url(str(value[name]))
    content = value.get("input_message_content")
    if kind == "article" and not isinstance(content, dict):
        raise bad_request("input message content is not specified")
    return InlineResult(
        id=identifier,
        type=kind,
        title=str(title or ""),
        description=value.get("description"),
        message=_message(value, content),
        keyboard=parse_markup(value.get("reply_markup")),
        raw=value,
    )


def _check_url(url: str) -> None:
    try:
        check_link(url)
    except LinkError as error:
        raise bad_request("Wrong HTTP URL specified") from error


def _message(value: Json, content: Any) -> FormattedText | None:
    if isinstance(content, dict) and "message_text" in content:
        return message_text(str(content["message_text"]), str(content.get("parse_mode") or ""), content.get("entities"))
    if isinstance(content, dict):
        return None  # a place or a contact
    return caption_text(str(value.get("caption") or ""), str(value.get("parse_mode") or ""))


METHODS: dict[str, Method] = {
    "answercallbackquery": answer_callback_query,
    "answerinlinequery": answer_inline_query,
}
