"""getMe, and the bot's menu and descriptions in the languages and scopes that Telegram knows."""

from __future__ import annotations

import json
import re

from tests.botapi import limits
from tests.botapi.backend import Backend, Method
from tests.botapi.entities import utf16_length
from tests.botapi.errors import bad_request
from tests.botapi.params import Params
from tests.botapi.records import Json

SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def get_me(backend: Backend, params: Params) -> Json:
    """Who the bot is."""
    return backend.world.bot.to_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not backend.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(backend: Backend, params: Params) -> bool:
    """Sets the menu of a scope and a language."""
    given = params.json("commands", "commands")
    if not isinstance(given, list):
        raise bad_request("Expected an Array of BotCommand")
    if len(given) > limits.COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    key = _key(backend, params)
    backend.menu.commands[key] = [_command(value) for value in given]
    backend.journal.changed()
    return True


def get_my_commands(backend: Backend, params: Params) -> list[dict[str, str]]:
    """The menu of exactly this scope and language."""
    return backend.menu.commands.get(_key(backend, params), [])


def delete_my_commands(backend: Backend, params: Params) -> bool:
    """Empties the menu of this scope and language."""
    backend.menu.commands.pop(_key(backend, params), None)
    backend.journal.changed()
    return True


def _command(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not isinstance(value.get("command"), str):
        raise bad_request("Can't parse BotCommand: Can't find field \"command\"")
    command = value["command"].removeprefix("/")
    description = value.get("description")
    if not command:
        raise bad_request("Command must be non-empty")
    if len(command) > 32:
        raise bad_request("Command length must not exceed 32")
    if not re.fullmatch(limits.COMMAND, command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not description.strip():
        raise bad_request("Command description must be non-empty")
    if utf16_length(description) > limits.COMMAND_DESCRIPTION:
        raise bad_request("Command description length must not exceed 256")
    return {"command": command, "description": description}


def _key(backend: Backend, params: Params) -> tuple[str, str]:
    scope = params.json("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in SCOPES:
        raise bad_request("Can't parse BotCommandScope: Unsupported type specified")
    kept = {"type": scope["type"]}
    for name in SCOPES[scope["type"]]:
        if name not in scope:
            raise bad_request(f"Can't parse BotCommandScope: Can't find field \"{name}\"")
        kept[name] = str(scope[name])
    if "chat_id" in kept:
        backend.world.chat(kept["chat_id"])
    return json.dumps(kept, sort_keys=True), _language(params)


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad_request("Invalid language code specified")
    return language


def set_my_description(backend: Backend, params: Params) -> bool:
    """What an empty chat with the bot shows; at most 512 characters, an empty one removes it."""
    _describe(backend, backend.menu.descriptions, params, "description", limits.DESCRIPTION)
    return True


def set_my_short_description(backend: Backend, params: Params) -> bool:
    """What the bot's profile shows; at most 120 characters, an empty one removes it."""
    _describe(backend, backend.menu.short_descriptions, params, "short_description", limits.SHORT_DESCRIPTION)
    return True


def _describe(backend: Backend, texts: dict[str, str], params: Params, name: str, most: int) -> None:
    text, language = params.text(name), _language(params)
    if utf16_length(text) > most:
        raise bad_request(f"{name.upper()}_TOO_LONG")
    texts[language] = text
    if not text:
        del texts[language]
    backend.journal.changed()


def get_my_description(backend: Backend, params: Params) -> Json:
    """In this language, or the one without a language."""
    return {"description": _described(backend.menu.descriptions, params)}


def get_my_short_description(backend: Backend, params: Params) -> Json:
    """In this language, or the one without a language."""
    return {"short_description": _described(backend.menu.short_descriptions, params)}


def _described(texts: dict[str, str], params: Params) -> str:
    return texts.get(_language(params), texts.get("", ""))


METHODS: dict[str, Method] = {
    "getme": get_me,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmydescription": set_my_description,
    "getmydescription": get_my_description,
    "setmyshortdescription": set_my_short_description,
    "getmyshortdescription": get_my_short_description,
}
