"""sendMessage, sendPhoto, sendDocument, sendChatAction."""

from __future__ import annotations

import struct
import time

from tests.botapi import limits
from tests.botapi.backend import Backend, Method
from tests.botapi.entities import FormattedText
from tests.botapi.errors import TOO_LARGE, bad_request
from tests.botapi.markup import Keyboard, parse_markup
from tests.botapi.params import Params, Upload
from tests.botapi.records import Action, Chat, Json, Message, StoredFile
from tests.botapi.texts import caption_text, message_text


def keyboard(params: Params) -> Keyboard | None:
    """The `reply_markup`."""
    return parse_markup(params.json("reply_markup", "reply keyboard markup"))


def replied_to(backend: Backend, chat: Chat, params: Params) -> Message | None:
    """The message that `reply_parameters` (or the older parameters) name; raises 400 where it is not there."""
    given = params.json("reply_parameters", "reply parameters") or {}
    if not isinstance(given, dict):
        raise bad_request("Object expected as reply parameters")
    message_id = int(given.get("message_id") or params.integer("reply_to_message_id"))
    without = bool(given.get("allow_sending_without_reply") or params.boolean("allow_sending_without_reply"))
    if not message_id:
        return None
    source = backend.world.chat(str(given["chat_id"])) if given.get("chat_id") else chat
    found = source.messages.get(message_id)
    if found is None and not without:
        raise bad_request("message to be replied not found")
    quote = given.get("quote")
    if found is not None and quote and str(quote) not in found.plain:
        raise bad_request("QUOTE_TEXT_INVALID")
    return found


def _topic(chat: Chat, params: Params) -> int | None:
    topic = params.integer("message_thread_id")
    if topic and topic not in chat.topics:
        raise bad_request("message thread not found")
    return topic or None


def _post(backend: Backend, params: Params, text: FormattedText, media: Json | None = None) -> Json:
    """Puts the bot's message into its chat, where all that is checked before allows it."""
    chat = backend.world.writable_chat(params.text("chat_id"))
    reply = replied_to(backend, chat, params)
    markup = keyboard(params)
    topic = _topic(chat, params)
    backend.rates.take(chat.id, group=chat.is_group)
    message = backend.world.add_message(
        chat, backend.world.bot, text, media=media, reply_to=reply, keyboard=markup, topic=topic
    )
    backend.journal.note_sent(message)
    return message.to_json()


def send_message(backend: Backend, params: Params) -> Json:
    """Sends text."""
    entities = params.json("entities", "entities")
    return _post(backend, params, message_text(params.text("text"), params.text("parse_mode"), entities))


def send_document(backend: Backend, params: Params) -> Json:
    """Sends a file, uploaded or known by its id."""
    stored = _file(backend, params, "document", "documents", limits.UPLOAD_BYTES)
    document = stored.to_json()
    if stored.name:
        document["file_name"] = stored.name
    if stored.mime:
        document["mime_type"] = stored.mime
    return _post(backend, params, _caption(params), {"document": document})


def send_photo(backend: Backend, params: Params) -> Json:
    """Sends a picture: PNG, JPEG, GIF or WebP of at most 10 MB, sides of at most 10,000 together and 20 to 1."""
    stored = _file(backend, params, "photo", "photos", limits.PHOTO_BYTES)
    width, height = image_size(stored.data or b"")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    sizes = [stored.to_json() | {"width": width, "height": height}]
    return _post(backend, params, _caption(params), {"photo": sizes})


def _caption(params: Params) -> FormattedText:
    entities = params.json("caption_entities", "caption entities")
    return caption_text(params.text("caption"), params.text("parse_mode"), entities)


def _file(backend: Backend, params: Params, kind: str, folder: str, most: int) -> StoredFile:
    backend.world.writable_chat(params.text("chat_id"))
    upload = _upload(params, kind)
    if upload is None:
        if not params.text(kind):
            raise bad_request(f"there is no {kind} in the request")
        if params.text(kind).startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        return backend.world.stored(params.text(kind))
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > limits.UPLOAD_BYTES:
        raise TOO_LARGE
    if len(upload.data) > most:
        raise bad_request(f"file is too big for a {kind}")
    return backend.world.add_file(upload.data, folder=folder, name=upload.name, mime=upload.mime, size=len(upload.data))


def _upload(params: Params, kind: str) -> Upload | None:
    value = params.text(kind)
    return params.files.get(value.removeprefix("attach://") if value.startswith("attach://") else kind)


def image_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG, GIF, JPEG or WebP; raises 400 for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 33:
        width, height = struct.unpack(">II", data[16:24])
    elif data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
    elif data.startswith(b"\xff\xd8\xff"):
        width, height = _jpeg_size(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        width, height = 512, 512  # WebP has three headers; its size is of no use to us
    else:
        width, height = 0, 0
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """From the start-of-frame segment (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + length
    return 0, 0


def send_chat_action(backend: Backend, params: Params) -> bool:
    """Shows "typing" and the like."""
    chat = backend.world.writable_chat(params.text("chat_id"))
    action = params.text("action").lower()
    if action not in limits.CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    backend.journal.actions.append(Action(chat.id, action, time.monotonic()))
    backend.journal.changed()
    return True


METHODS: dict[str, Method] = {
    "sendmessage": send_message,
    "sendphoto": send_photo,
    "senddocument": send_document,
    "sendchataction": send_chat_action,
}
