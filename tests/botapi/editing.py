"""editMessageText, editMessageCaption, editMessageReplyMarkup, deleteMessage, deleteMessages."""

from __future__ import annotations

import time

from tests.botapi.backend import Backend, Method
from tests.botapi.entities import FormattedText
from tests.botapi.errors import bad_request
from tests.botapi.markup import Keyboard
from tests.botapi.params import Params
from tests.botapi.records import Chat, Edit, Json, Message
from tests.botapi.sending import keyboard
from tests.botapi.texts import caption_text, message_text
from tests.botapi.world import ADMINISTRATORS

UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
OLDEST_TO_DELETE = 48 * 3600  # seconds


def edit_text(backend: Backend, params: Params) -> Json | bool:
    """Changes a text; a keyboard that is not given again goes."""
    text = message_text(params.text("text"), params.text("parse_mode"), params.json("entities", "entities"))
    message = _own(backend, params)
    if message.media:
        raise bad_request("there is no text in the message to edit")
    return _change(backend, params, message, text, keyboard(params))


def edit_caption(backend: Backend, params: Params) -> Json | bool:
    """Changes a caption."""
    entities = params.json("caption_entities", "caption entities")
    text = caption_text(params.text("caption"), params.text("parse_mode"), entities)
    message = _own(backend, params)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    return _change(backend, params, message, text, keyboard(params))


def edit_reply_markup(backend: Backend, params: Params) -> Json | bool:
    """Changes the buttons only."""
    message = _own(backend, params)
    return _change(backend, params, message, message.text, keyboard(params))


def _own(backend: Backend, params: Params) -> Message:
    """The bot's message that the parameters name; raises 400 or 403."""
    inline_id = params.text("inline_message_id")
    if inline_id:
        place = backend.world.inline_messages.get(inline_id)
        if place is None:
            raise bad_request("MESSAGE_ID_INVALID")
        return backend.world.chats[place[0]].messages[place[1]]
    chat = backend.world.writable_chat(params.text("chat_id"))
    if not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not backend.world.from_bot(message):
        raise bad_request("message can't be edited")
    return message


def _change(
    backend: Backend, params: Params, message: Message, text: FormattedText, markup: Keyboard | None
) -> Json | bool:
    if markup is not None and markup.other:
        raise bad_request("inline keyboard expected")
    if (text, markup) == (message.text, message.keyboard):
        raise bad_request(UNCHANGED)
    backend.rates.take(message.chat.id, group=message.chat.is_group)
    changed = backend.world.change(message, text=text, keyboard=markup, edit_date=int(backend.world.now()))
    backend.journal.edits.append(Edit(changed, time.monotonic()))
    backend.journal.changed()
    return True if params.text("inline_message_id") else changed.to_json()


def delete_message(backend: Backend, params: Params) -> bool:
    """Deletes one message."""
    chat = backend.world.writable_chat(params.text("chat_id"))
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not _may_delete(backend, chat, message):
        raise bad_request("message can't be deleted")
    _delete(backend, message)
    return True


def delete_messages(backend: Backend, params: Params) -> bool:
    """Deletes up to 100 messages; those that are not there are passed over."""
    chat = backend.world.writable_chat(params.text("chat_id"))
    ids = params.json("message_ids", "message identifiers")
    if not isinstance(ids, list) or not 1 <= len(ids) <= 100:
        raise bad_request("message identifiers are not specified")
    found = [chat.messages[number] for number in ids if number in chat.messages]
    if not all(_may_delete(backend, chat, message) for message in found):
        raise bad_request("message can't be deleted")
    for message in found:
        _delete(backend, message)
    return True


def _may_delete(backend: Backend, chat: Chat, message: Message) -> bool:
    if backend.world.now() - message.date > OLDEST_TO_DELETE:
        return False
    administrator = chat.statuses.get(backend.world.bot.id) in ADMINISTRATORS
    return chat.type == "private" or administrator or backend.world.from_bot(message)


def _delete(backend: Backend, message: Message) -> None:
    del message.chat.messages[message.message_id]
    backend.journal.deleted.append(message)
    backend.journal.changed()


METHODS: dict[str, Method] = {
    "editmessagetext": edit_text,
    "editmessagecaption": edit_caption,
    "editmessagereplymarkup": edit_reply_markup,
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
}
