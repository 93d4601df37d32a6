"""python-telegram-bot's own `Bot` against the server: what it sends is understood, what it gets it understands."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from tests.botapi.people import Person
from tests.botapi.server import BotApiServer


@pytest.fixture
async def bot(server: BotApiServer) -> AsyncIterator[Bot]:
    """The library's bot."""
    async with Bot(server.token, base_url=server.base_url, base_file_url=server.file_url) as running:
        yield running


async def test_who_it_is(bot: Bot) -> None:
    assert (bot.username, bot.supports_inline_queries) == ("hoibao_test_bot", True)


async def test_messages_with_all_that_we_use(server: BotApiServer, bot: Bot, reader: Person) -> None:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Xem", callback_data="x")]])
    sent = await bot.send_message(
        reader.id,
        "<b>Báo</b>\n<blockquote expandable>dài</blockquote>",
        parse_mode="HTML",
        reply_markup=keys,
        reply_parameters=ReplyParameters(1),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert sent.text_html == "<b>Báo</b>\n<blockquote expandable>dài</blockquote>"
    assert sent.reply_to_message is not None and sent.reply_markup == keys
    edited = await sent.edit_text("Khác")
    assert not isinstance(edited, bool) and edited.reply_markup is None
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("Khác")
    await bot.send_chat_action(reader.id, "typing")
    assert await sent.delete()
    assert server.calls("sendMessage")[0].params["link_preview_options"] == '{"is_disabled": true}'


async def test_files_both_ways(server: BotApiServer, bot: Bot, reader: Person, png: bytes) -> None:
    document = await bot.send_document(reader.id, InputFile(b"abc", filename="tệp.txt"), caption="Tệp")
    assert document.document is not None and document.document.file_name == "tệp.txt"
    fetched = await document.document.get_file()
    assert bytes(await fetched.download_as_bytearray()) == b"abc"
    photo = await bot.send_photo(reader.id, png, caption="<i>Biểu đồ</i>", parse_mode="HTML")
    assert (photo.photo[-1].width, photo.caption_html) == (640, "<i>Biểu đồ</i>")
    big = reader.send_document(None, "to.pdf", size=25_000_000).media["document"]["file_id"]
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(big)
    assert [call.method for call in server.refusals] == ["getFile"]


async def test_the_menu_in_languages_and_scopes(bot: Bot) -> None:
    commands = [BotCommand("hoi", "Hỏi các bài báo")]
    scope = BotCommandScopeAllGroupChats()
    assert await bot.set_my_commands(commands, scope=scope, language_code="vi")
    assert await bot.get_my_commands(scope=scope, language_code="vi") == tuple(commands)
    assert await bot.delete_my_commands(scope=scope, language_code="vi")
    await bot.set_my_description("Hỏi Báo", language_code="vi")
    assert (await bot.get_my_description("vi")).description == "Hỏi Báo"
    await bot.set_my_short_description("Ngắn")
    assert (await bot.get_my_short_description("en")).short_description == "Ngắn"


async def test_chats_members_and_webhooks(server: BotApiServer, bot: Bot, reader: Person) -> None:
    group = server.group("Nhóm")
    group.adds_bot(reader, "administrator")
    assert (await bot.get_chat(group.id)).title == "Nhóm"
    assert (await bot.get_chat_member(group.id, server.bot.id)).status == "administrator"
    await bot.set_webhook(
        "https://bot.bao.vn/tg", secret_token="s3cret", allowed_updates=["message"], drop_pending_updates=True
    )
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.allowed_updates) == ("https://bot.bao.vn/tg", 0, ("message",))
    with pytest.raises(Conflict):
        await bot.get_updates()
    await bot.delete_webhook()
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="not a member"):
        await bot.send_message(group.id, "a")


async def test_failures_as_the_library_sees_them(
    server: BotApiServer, bot: Bot, reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else the library warns about retry_after as a number
    server.faults.floods("sendMessage", 3)
    with pytest.raises(RetryAfter) as flooded:
        await bot.send_message(reader.id, "a")
    assert flooded.value.retry_after == timedelta(seconds=3)
    server.faults.fails("sendMessage", 502)
    server.faults.drops("sendMessage")
    server.faults.drops("sendMessage", after=True)
    for _ in range(3):
        with pytest.raises(NetworkError):
            await bot.send_message(reader.id, "a")
    assert len(server.sent()) == 1
    for token in (server.token[:-1] + "x", "12345:short"):
        with pytest.raises(InvalidToken):
            async with Bot(token, base_url=server.base_url):
                pass
