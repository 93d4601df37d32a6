"""Groups and channels: where the bot meets many people, and people who write as a chat."""

from __future__ import annotations

from tests.botapi.backend import Backend
from tests.botapi.entities import finish
from tests.botapi.incoming import arrive, member_changed
from tests.botapi.people import Person
from tests.botapi.records import Chat, Message, User

ANONYMOUS_ADMIN = User(1_087_968_824, "Group", "GroupAnonymousBot", is_bot=True)
TELEGRAM = User(777_000, "Telegram")


class Group:
    """A group or supergroup with the bot in it; people join by writing."""

    def __init__(self, backend: Backend, chat: Chat) -> None:
        self.chat = backend.world.add_chat(chat)
        self._backend = backend
        chat.statuses[backend.world.bot.id] = "member"

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat.id

    async def asks(self, person: Person, text: str, *, topic: int | None = None) -> Message:
        """The person mentions the bot and waits for its answer."""
        return await person.says(f"@{self._backend.world.bot.username} {text}", chat=self.chat, topic=topic)

    def says_anonymously(self, text: str) -> Message:
        """An administrator writes as the group."""
        extra = {"sender_chat": self.chat.to_json()}
        message = self._backend.world.add_message(self.chat, ANONYMOUS_ADMIN, finish(text, ()), extra=extra)
        arrive(self._backend, message)
        return message

    def gets_linked_post(self, channel: Channel, text: str) -> Message:
        """The linked channel's post comes in by itself."""
        extra = {"sender_chat": channel.chat.to_json(), "is_automatic_forward": True}
        message = self._backend.world.add_message(self.chat, TELEGRAM, finish(text, ()), extra=extra)
        arrive(self._backend, message)
        return message

    def adds_bot(self, by: Person, status: str = "member") -> None:
        """Somebody takes the bot in, or makes it an administrator."""
        was_in = self.chat.statuses.get(self._backend.world.bot.id) in ("member", "administrator")
        member_changed(self._backend, self.chat, by.user, status)
        if not was_in:
            extra = {"new_chat_members": [self._backend.world.bot.to_json()]}
            arrive(self._backend, self._backend.world.add_message(self.chat, by.user, extra=extra))

    def removes_bot(self, by: Person) -> None:
        """Somebody throws the bot out."""
        member_changed(self._backend, self.chat, by.user, "kicked")

    def becomes_supergroup(self) -> Group:
        """A small group grows into a supergroup with another id."""
        world = self._backend.world
        new = Group(self._backend, Chat(-1_004_000_000_000 + self.chat.id, "supergroup", self.chat.title))
        arrive(self._backend, world.add_message(self.chat, TELEGRAM, extra={"migrate_to_chat_id": new.id}))
        self.chat.migrated_to = new.id
        arrive(self._backend, world.add_message(new.chat, TELEGRAM, extra={"migrate_from_chat_id": self.id}))
        return new


class Channel:
    """A channel with the bot as an administrator."""

    def __init__(self, backend: Backend, chat: Chat) -> None:
        self.chat = backend.world.add_chat(chat)
        self._backend = backend
        chat.statuses[backend.world.bot.id] = "administrator"

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat.id

    def posts(self, text: str) -> Message:
        """The channel publishes a post."""
        extra = {"sender_chat": self.chat.to_json()}
        message = self._backend.world.add_message(self.chat, None, finish(text, ()), extra=extra)
        arrive(self._backend, message, "channel_post")
        return message

    def edits(self, post: Message, text: str) -> Message:
        """The channel changes a post."""
        world = self._backend.world
        changed = world.change(post, text=finish(text, ()), edit_date=int(world.now()))
        arrive(self._backend, changed, "edited_channel_post")
        return changed
