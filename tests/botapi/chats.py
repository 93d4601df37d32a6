"""getChat, getChatMember, leaveChat and getFile."""

from __future__ import annotations

from tests.botapi.backend import Backend, Method
from tests.botapi.errors import bad_request
from tests.botapi.params import Params
from tests.botapi.records import Json

RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def get_chat(backend: Backend, params: Params) -> Json:
    """As a ChatFullInfo, with the fields that are always there."""
    chat = backend.world.chat(params.text("chat_id"))
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return chat.to_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def get_chat_member(backend: Backend, params: Params) -> Json:
    """As a ChatMember; somebody who never came in has left."""
    chat = backend.world.chat(params.text("chat_id"))
    user = backend.world.users.get(params.integer("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified")
    return member_json(user.to_json(), chat.statuses.get(user.id, "left"))


def member_json(user: Json, status: str) -> Json:
    """A ChatMember with the fields that its status needs."""
    member: Json = {"status": status, "user": user}
    if status == "administrator":
        member |= dict.fromkeys(RIGHTS, False)
    elif status == "creator":
        member["is_anonymous"] = False
    elif status == "kicked":
        member["until_date"] = 0
    return member


def leave_chat(backend: Backend, params: Params) -> bool:
    """The bot goes."""
    chat = backend.world.writable_chat(params.text("chat_id"))
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.statuses[backend.world.bot.id] = "left"
    backend.journal.changed()
    return True


def get_file(backend: Backend, params: Params) -> Json:
    """Where a file of at most 20 MB can be downloaded from."""
    stored = backend.world.stored(params.text("file_id"))
    return stored.to_json() | {"file_path": stored.path}


METHODS: dict[str, Method] = {
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "leavechat": leave_chat,
    "getfile": get_file,
}
