"""People against a small bot of python-telegram-bot that runs in this process."""

from __future__ import annotations

import asyncio
import html
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChosenInlineResultHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from tests.botapi.markup import Button, Keyboard
from tests.botapi.server import BotApiServer

Context = ContextTypes.DEFAULT_TYPE


async def on_message(update: Update, context: Context) -> None:
    """Answers with what it was told, and four buttons."""
    message = update.effective_message
    assert message is not None
    what = message.text or message.caption or next(iter(message.to_dict().keys() & {"photo", "voice", "sticker"}), "")
    if message.document is not None:
        data = bytes(await (await message.document.get_file()).download_as_bytearray())
        what = f"{message.document.file_name}: {len(data)} {what}"
    keys = [
        [InlineKeyboardButton("Đọc cả đoạn", callback_data="read:1"), InlineKeyboardButton("👍 1", callback_data="up")],
        [InlineKeyboardButton("Bài gốc", url="https://bao.vn/1")],
        [InlineKeyboardButton("Bài khác", url=f"https://t.me/{context.bot.username}?start=article_2")],
    ]
    edited = "sửa: " if update.edited_message is not None else ""
    await message.reply_html(
        f"<b>{edited}{html.escape(str(what))}</b>", reply_markup=InlineKeyboardMarkup(keys), do_quote=True
    )


async def on_press(update: Update, context: Context) -> None:
    """Shows the data as a notice, and changes the message."""
    query = update.callback_query
    assert query is not None
    await query.answer(f"bấm {query.data}")
    if query.message is not None and query.message.is_accessible:
        await query.edit_message_text("đã đổi")


async def on_inline(update: Update, context: Context) -> None:
    """Offers one article."""
    assert update.inline_query is not None
    content = InputTextMessageContent(f"<b>{html.escape(update.inline_query.query)}</b>", parse_mode="HTML")
    await update.inline_query.answer([InlineQueryResultArticle("1", "Bài 1", content)], cache_time=5)


async def on_chosen(update: Update, context: Context) -> None:
    """Remembers what was chosen."""
    assert update.chosen_inline_result is not None
    context.application.bot_data["chosen"] = update.chosen_inline_result.result_id


@pytest.fixture
async def bot(server: BotApiServer) -> AsyncIterator[Application]:  # type: ignore[type-arg]
    """The small bot, polling."""
    application = (
        ApplicationBuilder().token(server.token).base_url(server.base_url).base_file_url(server.file_url).build()
    )
    application.add_handler(MessageHandler(filters.ALL & ~filters.StatusUpdate.ALL, on_message))
    application.add_handler(CallbackQueryHandler(on_press))
    application.add_handler(InlineQueryHandler(on_inline))
    application.add_handler(ChosenInlineResultHandler(on_chosen))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        yield application
        await application.updater.stop()
        await application.stop()


pytestmark = pytest.mark.usefixtures("bot")


async def test_somebody_asks_and_reads_the_answer(server: BotApiServer) -> None:
    person = server.person("Hoa")
    answer = await person.says("Ai chủ trì? 😀 <b>")
    assert answer.spans("bold") == ["Ai chủ trì? 😀 <b>"]
    assert answer.reply_to is not None and answer.reply_to.sender == person.user
    assert [answer.plain for answer in [await person.start(), await person.start("article_3")]] == [
        "/start",
        "/start article_3",
    ]
    assert server.refusals == []


async def test_answers_in_many_chats_do_not_mix(server: BotApiServer) -> None:
    people = [server.person(f"Người {number}") for number in range(20)]
    answers = await asyncio.gather(*(person.says(f"câu của {person.id}") for person in people))
    assert [answer.plain for answer in answers] == [f"câu của {person.id}" for person in people]


async def test_several_questions_are_answered_one_by_one(server: BotApiServer) -> None:
    person = server.person()
    first, second = person.writes("một"), person.writes("hai")
    assert [(await person.reply(to=said)).plain for said in (first, second)] == ["một", "hai"]


async def test_buttons(server: BotApiServer) -> None:
    person = server.person()
    answer = await person.says("chào")
    assert answer.button_texts == ["Đọc cả đoạn", "👍 1", "Bài gốc", "Bài khác"]
    assert (await person.follows("Bài khác")).plain == "/start article_2"
    assert (await person.press("👍", answer)).text == "bấm up"
    changed = await server.wait_for(lambda: server.edits(person.id))
    assert (changed[0].message.plain, changed[0].message.buttons) == ("đã đổi", [])
    with pytest.raises(AssertionError, match="is no callback button but url"):
        person.presses("Bài gốc")
    with pytest.raises(AssertionError, match=r"no button 'Không có'; the last ones are \[\['Đọc cả đoạn'"):
        person.presses("Không có")


async def test_a_tampered_or_very_old_button(server: BotApiServer) -> None:
    person = server.person()
    answer = await person.says("chào")
    query_id = person.sends_callback("admin:drop", answer, too_old=True)
    shown = await server.wait_for(lambda: server.journal.callback_answers.get(query_id))
    assert shown is not None and shown.text == "bấm admin:drop"
    assert server.edits() == []


async def test_an_edit_arrives_as_one(server: BotApiServer) -> None:
    person = server.person()
    said = person.writes("Ai?")
    await person.reply()
    person.edit(said, "Ai đó?")
    assert (await person.reply()).plain == "sửa: Ai đó?"


async def test_files_and_other_things(server: BotApiServer) -> None:
    person = server.person()
    person.send_document(b"abc", "../../x.txt", caption="Bài", mime="text/plain")
    assert (await person.reply()).plain == "../../x.txt: 3 Bài"
    for send, kind in (
        (person.send_photo, "photo"),
        (person.send_voice, "voice"),
        (person.send_sticker, "sticker"),
    ):
        send()
        assert (await person.reply()).plain == kind
    person.forwards_post("<b>Tin</b> 1", html=True, date=1_700_000_000)
    assert (await person.reply()).plain == "Tin 1"
    origin = person.chat.messages[9].extra["forward_origin"]
    assert (origin["type"], origin["date"]) == ("channel", 1_700_000_000)


async def test_a_long_text_is_pasted_in_parts(server: BotApiServer) -> None:
    person = server.person()
    text = "một hai ba 😀 " * 700
    parts = person.pastes(text)
    assert [len((await person.reply(to=part)).plain) for part in parts] == [len(part.plain) for part in parts]
    assert " ".join(part.plain for part in parts) == text.strip()
    with pytest.raises(AssertionError, match="pastes"):
        person.writes("a" * 4097)


async def test_groups(server: BotApiServer) -> None:
    group, hoa, lan = server.group(), server.person("Hoa"), server.person("Lan")
    hoa.writes("chuyện riêng", chat=group.chat)
    answers = await asyncio.gather(group.asks(hoa, "một"), group.asks(lan, "hai"))
    assert [answer.plain[-3:] for answer in answers] == ["một", "hai"]
    assert (await hoa.says("tiếp", chat=group.chat, reply_to=answers[0])).plain == "tiếp"
    assert (await lan.press("👍", answers[1], chat=group.chat)).text == "bấm up"
    assert len(server.sent(group.id)) == 3


async def test_topics(server: BotApiServer) -> None:
    forum, person = server.group(topics=(7,)), server.person()
    answer = await forum.asks(person, "một", topic=7)
    assert answer.topic == 7


async def test_inline_mode(server: BotApiServer, bot: Application) -> None:  # type: ignore[type-arg]
    person, group = server.person(), server.group()
    offered = await person.asks_inline("ai <3")
    [result] = offered.results
    assert (offered.cache_time, result.title) == (5, "Bài 1")
    chosen = person.chooses(result, query="ai <3", chat=group.chat)
    assert chosen.spans("bold") == ["ai <3"]
    answer = await person.reply(chat=group.chat)
    assert answer.reply_to is not None and answer.reply_to.message_id == chosen.message_id
    await person.says("xong")  # updates are handled in order: by now the choice was told
    assert bot.bot_data["chosen"] == "1"


async def test_who_blocks_the_bot_hears_nothing(server: BotApiServer) -> None:
    person = server.person()
    await person.says("chào")
    person.blocks_bot()
    with pytest.raises(AssertionError, match="blocked"):
        person.writes("chào")
    person.unblocks_bot()
    await person.says("chào lại")


async def test_nobody_waits_for_ever(server: BotApiServer) -> None:
    with pytest.raises(AssertionError, match=r"nothing like that within 0.05 s; the bot's last requests:\n"):
        await server.person().reply(seconds=0.05)


async def test_the_same_update_twice(server: BotApiServer) -> None:
    person = server.person()
    said = person.writes("một")
    await person.reply()
    server.redelivers(said)
    assert (await person.reply()).plain == "một"
    assert len(server.sent(person.id)) == 2


async def test_a_button_under_an_inline_message_and_a_query_twice(server: BotApiServer) -> None:
    person, group = server.person(), server.group()
    [result] = (await person.asks_inline("ai")).results
    keys = Keyboard(((Button("Xem", "callback_data", "x"),),))
    message = person.chooses(replace(result, keyboard=keys), query="ai", chat=group.chat)
    query_id = person.presses("Xem", message, chat=group.chat)
    assert "inline_message_id" in server.update_of(query_id).payload
    await server.wait_for(lambda: server.journal.callback_answers.get(query_id))
    server.redelivers(query_id)
    await server.wait_for(lambda: server.refusals)
    assert [str(call.error) for call in server.refusals] == [
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    ]
