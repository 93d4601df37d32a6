"""Finding articles: the start, the list, cards, reading in full, asking one alone."""

from __future__ import annotations

from tests.botapi.people import Person
from tests.botapi.process import BotProcess
from tests.botapi.server import BotApiServer
from tests.telegram.words import BORN, GENERAL, GENERAL_ANSWER


async def test_the_start_says_what_is_known_and_offers_three_questions(bot: BotProcess, reader: Person) -> None:
    welcome = await reader.start()
    assert welcome.spans("bold") == ["Chào bạn, đây là Hỏi Báo."]
    assert "6 bài" in welcome.plain and "90 ngày" in welcome.plain
    assert len(welcome.button_texts) == 3
    await reader.press(welcome.button_texts[0], welcome)
    answer = await reader.reply()
    assert answer.plain.startswith(f"Hỏi: {welcome.button_texts[0]}") and answer.spans("bold")
    await reader.press("Đọc cả đoạn", answer)
    await reader.press("Thu gọn", answer)


async def test_a_deep_link_opens_an_article(bot: BotProcess, reader: Person) -> None:
    card = await reader.start("article_1")
    assert "Chỉ hỏi bài này" in card.button_texts and "Đọc cả bài" in card.button_texts
    assert "không còn" in (await reader.start("article_999")).plain
    assert "Chào bạn" in (await reader.start("something-else")).plain


async def test_the_list_is_searched_by_title_with_or_without_diacritics(bot: BotProcess, reader: Person) -> None:
    assert (await reader.says("/bai")).plain.startswith("Có 6 bài, mới nhất trước:")
    found = await reader.says("/bai VINH ha long")
    assert found.plain.startswith("Có 1 bài có “VINH ha long”:") and len(found.button_texts) == 1
    within = await reader.says("/bai Ức Trai")
    assert within.plain.startswith("Không tít nào có “Ức Trai”.") and "Nguyễn Trãi" in within.button_texts[0]
    assert "Không có bài nào" in (await reader.says("/bai <zqx>&amp;")).plain


async def test_a_card_has_its_first_sentences_and_questions_that_it_answers(
    server: BotApiServer, bot: BotProcess, reader: Person
) -> None:
    listed = await reader.says("/bai nguyen trai")
    await reader.press("Nguyễn Trãi", listed)
    card = server.current(listed)
    assert card is not None and card.spans("bold") and card.spans("blockquote", "expandable_blockquote")
    question = card.button_texts[0]
    assert question.endswith("?")
    await reader.press(question, card)
    answer = await reader.reply()
    assert answer.plain.startswith(f"Hỏi: {question}") and answer.spans("bold")
    assert "Đang chỉ hỏi bài" in answer.plain
    await reader.press("Hỏi mọi bài", answer)
    assert "Đang chỉ hỏi" not in (await reader.reply()).plain


async def test_an_article_is_read_in_full(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    card = await reader.start("article_1")
    await reader.press("Đọc cả bài", card)
    text = server.current(card)
    assert text is not None and "bài #1" in text.plain and len(text.plain) > len(card.plain)


async def test_one_article_alone_is_asked_until_all_are_again(bot: BotProcess, reader: Person) -> None:
    await reader.says("/bai nguyen trai")
    await reader.press("Nguyễn Trãi")
    await reader.press("Chỉ hỏi bài này")
    assert "Từ giờ chỉ hỏi bài" in (await reader.reply()).plain
    scoped = await reader.says(GENERAL)
    assert GENERAL_ANSWER not in scoped.plain and "/tatca" in scoped.plain
    assert "mọi bài" in (await reader.says("/tatca")).plain
    assert GENERAL_ANSWER in (await reader.says(GENERAL)).plain


async def test_forgetting_asks_first_and_says_how_much(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    await reader.says(BORN)
    await reader.says(GENERAL)
    warning = await reader.says("/xoadulieu")
    await reader.press("Giữ lại", warning)
    kept = server.current(warning)
    assert kept is not None and kept.plain == "Không xóa gì." and not kept.buttons
    warning = await reader.says("/xoadulieu")
    await reader.press("Xóa", warning)
    gone = server.current(warning)
    assert gone is not None and gone.plain.startswith("Đã xóa 2 câu hỏi")


async def test_help_names_the_commands(bot: BotProcess, reader: Person) -> None:
    said = (await reader.says("/help")).plain
    assert all(name in said for name in ("/bai", "/tatca", "/riengtu"))
