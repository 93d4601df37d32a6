"""Only admins run the desk; to everyone else it does not exist."""

from __future__ import annotations

import pytest

from bot.messages.telegram import VIETNAMESE
from bot.telegram.application import ADMIN_BUTTONS, ADMIN_COMMANDS
from bot.telegram.buttons import Action
from tests.botapi.people import Person
from tests.botapi.process import BotProcess
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.conftest import Start
from tests.telegram.uploads import card_after
from tests.telegram.words import BORN, BORN_ANSWER, UNKNOWN

_WORDS = VIETNAMESE.admin
_NAMES = [name for names, _ in ADMIN_COMMANDS for name in names]


@pytest.mark.parametrize("name", _NAMES)
async def test_an_admins_command_does_not_exist_for_others(
    server: BotApiServer, bot: BotProcess, reader: Person, name: str
) -> None:
    unknown = (await reader.says("/khongco")).plain
    for text in (f"/{name}", f"/{name} list", f"/{name} add {reader.id}"):
        assert (await reader.says(text)).plain == unknown
    group = server.group()
    reader.writes(f"/{name} add {reader.id}", chat=group.chat)
    reader.writes(f"/{name}@{server.bot.username} list", chat=group.chat)
    group.says_anonymously(f"/{name} list")
    assert BORN_ANSWER in (await group.asks(reader, BORN)).plain
    assert len(server.sent(group.id)) == 1
    assert f"/{name} " not in (await reader.says("/trogiup")).plain


@pytest.mark.parametrize("action", [action for action, _ in ADMIN_BUTTONS], ids=lambda action: action.letter)
async def test_an_admins_button_does_not_exist_for_others(
    server: BotApiServer, bot: BotProcess, reader: Person, action: Action
) -> None:
    message = await reader.says(BORN)
    query = reader.sends_callback(action.data(*[1] * action.numbers), message)
    answer = await server.wait_for(lambda: server.journal.callback_answers.get(query))
    assert answer.text == VIETNAMESE.notices.stale
    assert message.chat.messages[message.message_id].plain == message.plain


async def test_what_others_send_in_is_not_taken(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    """Nor does anybody read that there is something to take."""
    words = VIETNAMESE.conversation
    reader.send_document(files.text_file(), "cau.txt", caption="/them")
    assert (await reader.reply()).plain == words.only_text
    reader.send_document(None, "to.pdf", size=25 << 20)
    assert (await reader.reply()).plain == words.only_text
    for said in (
        reader.writes("https://bao.example/cau"),
        reader.forwards_post(files.TEXT),
        *reader.pastes("dài " * 600),
    ):
        answer = await reader.reply(to=said)
        assert "📄" not in answer.plain and "⏳" not in answer.plain
    assert not any(one.plain.startswith(("📄", "⏳")) for one in server.sent(reader.id))


async def test_who_was_removed_can_do_nothing_with_what_they_were_shown(own_server: BotApiServer, start: Start) -> None:
    """Old buttons, a prompt that waits for a reply, and what they send in."""
    first, second, reader = own_server.person(), own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(first.id))
    await first.says(f"/admin add {second.id}")
    await reader.says(UNKNOWN)
    words = VIETNAMESE.watching
    unanswered = await second.says("/chuatraloi")
    await second.press(words.teach.format(number=1), unanswered)
    prompt = await second.reply()
    second.send_document(files.text_file(), "cau.txt")
    card = await card_after(own_server, second)
    log = await first.says("/nhatky")
    await first.says(f"/admin remove {second.id}")
    for message in (unanswered, card):
        shown = own_server.current(message)
        assert shown is not None
        for text in shown.button_texts:
            assert (await second.press(text, message)).text == VIETNAMESE.notices.stale
        assert own_server.current(message) == shown
    answer = await second.says("vàng SJC = vàng miếng", reply_to=prompt)
    assert words.synonyms_added.partition("{")[0] not in answer.plain
    second.send_document(files.text_file("Tin khác\n\nMột tin khác hẳn."), "khac.txt")
    assert (await second.reply()).plain == VIETNAMESE.conversation.only_text
    assert "gỡ người quản trị" in (again := await first.says("/nhatky")).plain
    assert len(again.plain.splitlines()) == len(log.plain.splitlines()) + 1


async def test_in_a_group_the_desk_shows_nothing(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    group = own_server.group()
    for name in _NAMES:
        assert (await admin.says(f"/{name}", chat=group.chat)).plain == _WORDS.privately
    own = [f"/{name} — {meaning}" for name, meaning in VIETNAMESE.menu.admin_commands.items()]
    in_group, in_private = await admin.says("/trogiup", chat=group.chat), await admin.says("/trogiup")
    assert not any(one in in_group.plain for one in own)
    assert all(one in in_private.plain for one in own)


async def test_no_menu_that_everybody_sees_names_an_admins_command() -> None:
    menu = VIETNAMESE.menu
    assert not {*_NAMES} & ({*menu.commands} | {*menu.group_commands})


async def test_an_admin_adds_and_removes_another(own_server: BotApiServer, start: Start) -> None:
    first, second = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(first.id))
    unknown = (await second.says("/admin")).plain
    assert (await first.says(f"/admin add {second.id}")).plain == _WORDS.added.format(id=second.id)
    assert "admin" in _menu_of(own_server, second)
    assert f"{_WORDS.commands}\n\n/" in (await second.says("/trogiup")).plain
    assert (await second.says(f"/admin add {second.id}")).plain == _WORDS.known.format(id=second.id)
    assert (await second.says(f"/admin remove {first.id}")).plain == _WORDS.configured.format(id=first.id)
    listed = await first.says("/admin")
    assert str(second.id) in listed.plain and str(first.id) in listed.plain
    await first.press(_WORDS.remove.format(id=second.id), listed)
    assert (await second.says("/admin")).plain == unknown
    assert _menu_of(own_server, second) == []
    await first.start()  # when the bot started, it did not know the chat
    await own_server.wait_for(lambda: _menu_of(own_server, first))
    assert {call.method for call in own_server.refusals} == {"getMyCommands"}


async def test_a_person_is_named_by_replying(own_server: BotApiServer, start: Start) -> None:
    admin, other = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    await other.says("/trogiup")
    group = own_server.group()
    theirs = other.writes("Chào cả nhà", chat=group.chat)
    added = await admin.says("/admin add", chat=group.chat, reply_to=theirs)
    assert added.plain == _WORDS.added.format(id=other.id)
    assert (await admin.says("/admin", chat=group.chat)).plain == _WORDS.privately
    for text in ("/admin add", "/admin add x", "/admin add -5", "/admin add 1 2", "/admin hỏi"):
        assert (await admin.says(text)).plain == _WORDS.how
    assert _WORDS.heading in (await other.says("/admin list")).plain


async def test_the_last_admin_stays_and_one_kept_is_served_in_a_closed_bot(
    own_server: BotApiServer, start: Start
) -> None:
    first, second, stranger = own_server.person(), own_server.person(), own_server.person()
    bot = await start(TELEGRAM_ADMIN_IDS=str(first.id))
    await first.says(f"/admin add {second.id}")
    await bot.stop()
    await start(TELEGRAM_ALLOWED_CHAT_IDS="1")
    assert (await second.says(f"/admin remove {second.id}")).plain == _WORDS.last.format(id=second.id)
    assert BORN_ANSWER in (await second.says(BORN)).plain
    assert BORN_ANSWER not in (await stranger.says(BORN)).plain


def _menu_of(server: BotApiServer, person: Person) -> list[str]:
    menus = [
        one for (scope, code), one in server.backend.menu.commands.items() if f'"{person.id}"' in scope and not code
    ]
    return [command["command"] for one in menus for command in one]
