"""A person with a phone: writes, presses buttons, sends files, asks inline, and reads what comes back."""

from __future__ import annotations

import re
from itertools import count
from urllib.parse import parse_qs, urlsplit

from tests.botapi import limits
from tests.botapi.backend import Backend
from tests.botapi.entities import FormattedText, finish, utf16_length
from tests.botapi.incoming import (
    arrive,
    document_media,
    member_changed,
    photo_media,
    sticker_media,
    voice_media,
)
from tests.botapi.markup import Button
from tests.botapi.records import CallbackAnswer, Chat, InlineAnswer, InlineResult, Json, Message, User
from tests.botapi.texts import caption_text, format_text

_numbers = count(1)


class Person:
    """Somebody who talks to the bot. What only happens is a plain method; what waits for the bot is awaited.

    `chat` is always the private chat with the bot unless a method is given another one.
    """

    def __init__(self, backend: Backend, user: User) -> None:
        self.user = backend.world.add_user(user)
        self.chat = backend.world.private_chat(user)
        self._backend = backend
        self._read: dict[int, int] = {}  # how many of the bot's messages in a chat were read

    @property
    def id(self) -> int:
        """The person's id, which is the private chat's too."""
        return self.user.id

    # --- writing ---

    def writes(
        self,
        text: str,
        *,
        chat: Chat | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
        html: bool = False,
        extra: Json | None = None,
    ) -> Message:
        """Sends a text (at most 4096 UTF-16 units, as apps do) and does not wait."""
        formatted = format_text(text, "HTML" if html else "")
        assert 1 <= utf16_length(formatted.text) <= limits.TEXT, "an app splits or refuses such a text: use pastes()"
        return self._send(formatted, chat=chat, reply_to=reply_to, topic=topic, extra=extra)

    def pastes(self, text: str, *, chat: Chat | None = None) -> list[Message]:
        """Sends a text of any length, split as apps split it: at 4096, at a line end or a blank where there is one."""
        parts: list[str] = []
        while text:
            part = text[: limits.TEXT]
            while utf16_length(part) > limits.TEXT:
                part = part[:-1]
            cut = max(part.rfind("\n"), part.rfind(" ")) if len(part) < len(text) else -1
            part = part[: cut + 1] if cut > 0 else part
            parts.append(part)
            text = text[len(part) :]
        return [self.writes(part, chat=chat) for part in parts if part.strip(" \n")]

    async def says(
        self, text: str, *, chat: Chat | None = None, reply_to: Message | None = None, topic: int | None = None
    ) -> Message:
        """Sends a text and waits for the bot's answer to it."""
        self._catch_up(chat)
        said = self.writes(text, chat=chat, reply_to=reply_to, topic=topic)
        return await self.reply(chat=chat, to=said)

    async def reply(
        self, *, chat: Chat | None = None, to: Message | None = None, seconds: float | None = None
    ) -> Message:
        """The bot's next message in the chat: to this message, to this person, or to nobody."""
        place = (chat or self.chat).id

        def fits(message: Message) -> bool:
            if message.reply_to is None:
                return True
            return message.reply_to.message_id == to.message_id if to else message.reply_to.sender == self.user

        journal = self._backend.journal
        patience = self._backend.patience if seconds is None else seconds
        self._read[place] = await journal.next_sent(place, self._read.get(place, 0), fits, patience)
        return journal.sent_in[place][self._read[place] - 1]

    async def start(self, payload: str = "") -> Message:
        """Opens the bot, by a deep link where there is a payload."""
        assert not payload or re.fullmatch(limits.START_PAYLOAD, payload), "Telegram opens no such link"
        return await self.says(f"/start {payload}".rstrip())

    def edit(self, message: Message, text: str) -> Message:
        """Changes a message of one's own."""
        assert message.sender == self.user, "people edit only what they wrote"
        world = self._backend.world
        changed = world.change(message, text=finish(text, ()), edit_date=int(world.now()))
        arrive(self._backend, changed, "edited_message")
        return changed

    # --- files and forwards ---

    def send_document(
        self,
        data: bytes | None,
        name: str | None,
        *,
        caption: str = "",
        mime: str | None = None,
        size: int | None = None,
        chat: Chat | None = None,
        reply_to: Message | None = None,
        album: str | None = None,
        extra: Json | None = None,
    ) -> Message:
        """Sends a file; `size` without `data` is a big one that nobody needs to have. Files of one `album` belong
        together."""
        length = size if size is not None else len(data or b"")
        stored = self._backend.world.add_file(data, folder="documents", name=name, mime=mime, size=length)
        more = (extra or {}) | ({"media_group_id": album} if album else {})
        return self._send(
            caption_text(caption, ""), media=document_media(stored), chat=chat, reply_to=reply_to, extra=more
        )

    def send_photo(self, data: bytes = b"\xff\xd8\xff", *, caption: str = "", chat: Chat | None = None) -> Message:
        """Sends a picture."""
        stored = self._backend.world.add_file(data, folder="photos", name="p.jpg", mime=None, size=len(data))
        return self._send(caption_text(caption, ""), media=photo_media(stored), chat=chat)

    def send_voice(self, *, chat: Chat | None = None) -> Message:
        """Sends a voice message."""
        stored = self._backend.world.add_file(b"OggS", folder="voice", name="v.oga", mime="audio/ogg", size=4)
        return self._send(FormattedText(""), media=voice_media(stored), chat=chat)

    def send_sticker(self, emoji: str = "👍", *, chat: Chat | None = None) -> Message:
        """Sends a sticker."""
        stored = self._backend.world.add_file(b"RIFF", folder="stickers", name="s.webp", mime=None, size=4)
        return self._send(FormattedText(""), media=sticker_media(stored, emoji), chat=chat)

    def forwards_post(
        self,
        text: str,
        *,
        channel: Chat | None = None,
        post_id: int = 17,
        date: int | None = None,
        document: tuple[bytes, str] | None = None,
        html: bool = False,
    ) -> Message:
        """Forwards a channel's post to the bot; `date` is the post's own, in Unix seconds."""
        source = channel or Chat(-1_003_999_999_999, "channel", "Kênh tin", "kenh_tin")
        origin: Json = {
            "type": "channel",
            "chat": source.to_json(),
            "message_id": post_id,
            "date": int(self._backend.world.now()) if date is None else date,
        }
        if document is not None:
            return self.send_document(*document, caption=text, extra={"forward_origin": origin})
        return self.writes(text, html=html, extra={"forward_origin": origin})

    def forwards_from(self, text: str, sender: User) -> Message:
        """Forwards somebody's message to the bot."""
        origin: Json = {"type": "user", "sender_user": sender.to_json(), "date": int(self._backend.world.now())}
        return self.writes(text, extra={"forward_origin": origin})

    # --- buttons ---

    async def press(self, text: str, message: Message | None = None, *, chat: Chat | None = None) -> CallbackAnswer:
        """Presses a button and waits until it stops spinning."""
        query_id = self.presses(text, message, chat=chat)
        answers = self._backend.journal.callback_answers
        return await self._backend.journal.wait_for(lambda: answers.get(query_id), self._backend.patience)

    def presses(self, text: str, message: Message | None = None, *, chat: Chat | None = None) -> str:
        """Presses a button (on this message, or the last one that has it) without waiting; gives the query's id."""
        self._catch_up(chat)
        found, button = self._find(text, message, chat or self.chat)
        assert button.action == "callback_data", f"{text!r} is no callback button but {button.action}"
        return self.sends_callback(button.value, found)

    def sends_callback(self, data: str, message: Message, *, too_old: bool = False) -> str:
        """A callback query with any data, as a tampered app may send it; `too_old`: the message is out of reach."""
        query_id = f"48{self.id}{next(_numbers):08d}"
        self._backend.open_queries[f"callback:{query_id}"] = self.id
        payload: Json = {
            "id": query_id,
            "from": self.user.to_json(),
            "chat_instance": str(abs(message.chat.id) * 31),
            "data": data,
        }
        place = (message.chat.id, message.message_id)
        inline_id = next((name for name, at in self._backend.world.inline_messages.items() if at == place), None)
        if inline_id is not None:
            payload["inline_message_id"] = inline_id
        elif too_old:
            payload["message"] = {"chat": message.chat.to_json(), "message_id": message.message_id, "date": 0}
        else:
            payload["message"] = message.chat.messages.get(message.message_id, message).to_json()
        self._backend.updates.push("callback_query", payload, message.chat.id)
        return query_id

    async def follows(self, text: str, message: Message | None = None) -> Message:
        """Presses a button with a deep link to the bot."""
        _, button = self._find(text, message, self.chat)
        parts = urlsplit(str(button.value))
        assert parts.hostname == "t.me" and parts.path.strip("/") == self._backend.world.bot.username, button.value
        return await self.start(parse_qs(parts.query)["start"][0])

    def _find(self, text: str, message: Message | None, chat: Chat) -> tuple[Message, Button]:
        shown = chat.messages.values() if message is None else [chat.messages[message.message_id]]
        candidates = [one for one in shown if one.buttons]
        for wanted in (lambda label: label == text, lambda label: text in label):
            for candidate in reversed(candidates):
                for button in candidate.buttons:
                    if wanted(button.text):
                        return candidate, button
        seen = [candidate.button_texts for candidate in candidates[-3:]]
        raise AssertionError(f"no button {text!r}; the last ones are {seen}")

    # --- inline mode ---

    async def asks_inline(self, query: str, offset: str = "") -> InlineAnswer:
        """Types `@bot query` in some chat and waits for what is offered."""
        query_id = f"49{self.id}{next(_numbers):08d}"
        self._backend.open_queries[f"inline:{query_id}"] = self.id
        payload: Json = {"id": query_id, "from": self.user.to_json(), "query": query, "offset": offset}
        self._backend.updates.push("inline_query", payload | {"chat_type": "supergroup"}, self.id)
        answers = self._backend.journal.inline_answers
        return await self._backend.journal.wait_for(lambda: answers.get(query_id), self._backend.patience)

    def chooses(self, result: InlineResult, *, query: str, chat: Chat | None = None) -> Message:
        """Sends one of the results offered."""
        assert result.message is not None, "only results with a text are played here"
        place = chat or self.chat
        message = self._send(result.message, chat=place, extra={"via_bot": self._backend.world.bot.to_json()})
        if result.keyboard is not None:
            message = self._backend.world.change(message, keyboard=result.keyboard)
        inline_id = f"CAAA{next(_numbers):08d}"
        self._backend.world.inline_messages[inline_id] = (place.id, message.message_id)
        chosen: Json = {"result_id": result.id, "from": self.user.to_json(), "query": query}
        if result.keyboard is not None:
            chosen["inline_message_id"] = inline_id
        self._backend.updates.push("chosen_inline_result", chosen, self.id)
        return message

    # --- the bot's place with this person ---

    def blocks_bot(self) -> None:
        """Stops the bot."""
        member_changed(self._backend, self.chat, self.user, "kicked")

    def unblocks_bot(self) -> None:
        """Lets the bot write again."""
        member_changed(self._backend, self.chat, self.user, "member")

    def _send(
        self,
        text: FormattedText,
        *,
        media: Json | None = None,
        chat: Chat | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
        extra: Json | None = None,
    ) -> Message:
        place = chat or self.chat
        bot_id = self._backend.world.bot.id
        if place.type == "private":
            assert not self.user.is_bot, "bots meet in groups only"
            assert place.statuses.get(bot_id) != "kicked", "who has blocked the bot cannot write to it"
            place.statuses[bot_id] = "member"
        place.statuses.setdefault(self.id, "member")
        message = self._backend.world.add_message(
            place, self.user, text, media=media, reply_to=reply_to, extra=extra, topic=topic
        )
        arrive(self._backend, message)
        return message

    def _catch_up(self, chat: Chat | None) -> None:
        """What the bot has written so far is read."""
        place = (chat or self.chat).id
        self._read[place] = len(self._backend.journal.sent_in[place])
