"""What tests of the desk look for in its chat."""

from __future__ import annotations

from bot.messages.telegram import VIETNAMESE
from tests.botapi.people import Person
from tests.botapi.records import Message
from tests.botapi.server import BotApiServer

W = VIETNAMESE.uploads


def newest_card(person: Person, words: str = "") -> Message | None:
    """The last one that can still be published or discarded and says this."""
    found = [one for one in person.chat.messages.values() if W.discard in one.button_texts and words in one.plain]
    return found[-1] if found else None


async def card_after(server: BotApiServer, person: Person, count: int = 1) -> Message:
    """The newest card of the chat, once there are ``count`` that can still be published or discarded."""

    def found() -> Message | None:
        cards = [one for one in person.chat.messages.values() if W.discard in one.button_texts]
        return cards[-1] if len(cards) >= count else None

    return await server.wait_for(found)


async def card_saying(server: BotApiServer, person: Person, words: str) -> Message:
    return await server.wait_for(lambda: newest_card(person, words))


async def shows(server: BotApiServer, message: Message, words: str) -> Message:
    """The message, once it says this."""

    def found() -> Message | None:
        now = server.current(message)
        return now if now is not None and words in now.plain else None

    return await server.wait_for(found)


async def says(server: BotApiServer, person: Person, words: str) -> Message:
    """A message of the bot in the chat, once one says this."""

    def found() -> Message | None:
        theirs = (one for one in person.chat.messages.values() if one.sender != person.user)
        return next((one for one in theirs if words in one.plain), None)

    return await server.wait_for(found)


async def answer_to(server: BotApiServer, query: str) -> str:
    """The line over the chat after a button was pressed."""
    answer = await server.wait_for(lambda: server.journal.callback_answers.get(query))
    return answer.text or ""


async def published(server: BotApiServer, person: Person, data: bytes, name: str) -> Message:
    """Sends a file, publishes it, and gives the message that says so."""
    before = sum(W.discard in one.button_texts for one in person.chat.messages.values())
    person.send_document(data, name)
    card = await card_after(server, person, before + 1)
    await person.press(W.publish, card)
    return await shows(server, card, "✅")


async def discarded(server: BotApiServer, person: Person, card: Message) -> Message:
    await person.press(W.discard, card)
    return await shows(server, card, "Đã bỏ")
