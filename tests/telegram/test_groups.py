"""In groups, and in inline mode."""

from __future__ import annotations

from tests.botapi.people import Person
from tests.botapi.process import BotProcess
from tests.botapi.server import BotApiServer
from tests.telegram.words import BORN, BORN_ANSWER, GENERAL, GENERAL_ANSWER, UNKNOWN


async def test_in_a_group_only_what_is_meant_for_it_is_answered(
    server: BotApiServer, bot: BotProcess, reader: Person
) -> None:
    group = server.group()
    server.backend.privacy = False  # so that it sees everything
    try:
        reader.writes(BORN, chat=group.chat)
        reader.writes("@another_bot " + BORN, chat=group.chat)
        reader.writes(f"/hoi@another_bot {BORN}", chat=group.chat)
        reader.send_sticker(chat=group.chat)
        asked = reader.writes(f"@{server.bot.username} {GENERAL}", chat=group.chat)
        answer = await reader.reply(chat=group.chat, to=asked)
        assert GENERAL_ANSWER in answer.plain and answer.reply_to is not None
        assert answer.reply_to.message_id == asked.message_id
        assert len(server.sent(group.id)) == 1
        follow = await reader.says(BORN, chat=group.chat, reply_to=answer)
        assert BORN_ANSWER in follow.plain
        assert BORN_ANSWER in (await reader.says(f"/hoi {BORN}", chat=group.chat)).plain
    finally:
        server.backend.privacy = True


async def test_other_bots_and_its_own_inline_messages_are_not_answered(
    server: BotApiServer, bot: BotProcess, reader: Person
) -> None:
    group = server.group()
    server.other_bot().writes(f"@{server.bot.username} {GENERAL}", chat=group.chat)
    offered = await reader.asks_inline(BORN)
    reader.chooses(offered.results[0], query=BORN, chat=group.chat)
    assert BORN_ANSWER in (await group.asks(reader, BORN)).plain
    assert len(server.sent(group.id)) == 1


async def test_who_writes_as_the_group_is_answered_and_a_linked_post_is_not(
    server: BotApiServer, bot: BotProcess, reader: Person
) -> None:
    group = server.group()
    group.gets_linked_post(server.channel(), f"@{server.bot.username} {GENERAL}")
    group.says_anonymously(f"@{server.bot.username} {BORN}")
    await server.wait_for(lambda: server.sent(group.id))
    assert [BORN_ANSWER in message.plain for message in server.sent(group.id)] == [True]


async def test_a_bare_mention_in_reply_to_a_question_answers_it(
    server: BotApiServer, bot: BotProcess, reader: Person
) -> None:
    group, other = server.group(), server.person("Lan")
    asked = other.writes(BORN, chat=group.chat)
    called = reader.writes(f"@{server.bot.username}", chat=group.chat, reply_to=asked)
    assert BORN_ANSWER in (await reader.reply(chat=group.chat, to=called)).plain


async def test_a_mention_in_the_middle_is_taken_out(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    group = server.group()
    answer = await reader.says(f"😀 Nguyễn Trãi @{server.bot.username} sinh năm nào?", chat=group.chat)
    assert BORN_ANSWER in answer.plain


async def test_in_a_topic_it_answers_there(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    group = server.group(topics=(7,))
    answer = await group.asks(reader, BORN, topic=7)
    assert answer.topic == 7


async def test_a_group_that_becomes_a_supergroup_is_answered_there(
    server: BotApiServer, bot: BotProcess, reader: Person
) -> None:
    group = server.group(kind="group")
    choice = await reader.says("/ngonngu", chat=group.chat)
    await reader.press("English", choice, chat=group.chat)
    grown = group.becomes_supergroup()
    assert "published" in (await grown.asks(reader, GENERAL)).plain


async def test_anybody_in_the_group_may_press(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    group, other = server.group(), server.person("Lan")
    answer = await group.asks(reader, BORN)
    assert (await other.press("👍", answer, chat=group.chat)).text
    await other.press("Đọc cả đoạn", answer, chat=group.chat)


async def test_inline_mode_offers_answers_to_send(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    offered = await reader.asks_inline(BORN)
    assert 1 <= len(offered.results) <= 5 and offered.cache_time <= 60
    best = offered.results[0]
    assert BORN_ANSWER in best.title and best.message is not None and BORN_ANSWER in best.message.text
    assert best.keyboard is not None and "article_" in best.keyboard.buttons[0].value


async def test_inline_mode_with_nothing_to_offer_leads_to_the_bot(bot: BotProcess, reader: Person) -> None:
    for query in ("", "ab", UNKNOWN, "x" * 256):
        offered = await reader.asks_inline(query)
        assert offered.results == () and offered.button is not None
