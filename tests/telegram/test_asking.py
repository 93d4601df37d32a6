"""A person asks in a private chat."""

from __future__ import annotations

from tests.botapi.people import Person
from tests.botapi.process import BotProcess
from tests.botapi.server import BotApiServer
from tests.telegram.conftest import Start
from tests.telegram.words import BORN, BORN_ANSWER, GENERAL, GENERAL_ANSWER, UNKNOWN


async def test_an_answer_has_its_sentence_its_source_and_buttons(
    server: BotApiServer, bot: BotProcess, reader: Person
) -> None:
    answer = await reader.says(GENERAL)
    assert answer.plain.startswith(GENERAL_ANSWER)
    assert answer.spans("bold") == [GENERAL_ANSWER, GENERAL_ANSWER]  # above, and marked in its sentence
    [quote] = answer.spans("blockquote")
    assert GENERAL_ANSWER in quote and quote.startswith("❝") and quote.endswith("❞")
    assert "6-12-2023" in answer.plain and "bài #" in answer.plain
    assert "nay có thể đã thay đổi" in answer.plain  # a post
    assert "Đọc cả đoạn" in answer.button_texts and {"👍", "👎"} <= set(answer.button_texts)
    assert answer.reply_to is None


async def test_a_command_asks_too(bot: BotProcess, reader: Person) -> None:
    assert BORN_ANSWER in (await reader.says(f"/hoi {BORN}")).plain
    assert "/hoi" in (await reader.says("/hoi")).plain
    assert BORN_ANSWER in (await reader.says(f"/ask {BORN}")).plain


async def test_what_no_article_says_is_refused_with_the_nearest_sentences(bot: BotProcess, reader: Person) -> None:
    refusal = await reader.says(UNKNOWN)
    assert refusal.plain.startswith("Các bài hiện có không nêu thông tin này.")
    assert "không phải câu trả lời" in refusal.plain and "/bai" in refusal.plain
    assert refusal.spans("bold") == []


async def test_the_frame_follows_the_language_of_the_question(bot: BotProcess, reader: Person) -> None:
    answer = await reader.says("Which major general attended the conference?")
    assert GENERAL_ANSWER in answer.plain and "published 6 December 2023" in answer.plain
    assert "Other answers" in " ".join(answer.button_texts)
    await reader.press("Whole paragraph", answer)
    assert "đăng 6-12-2023" in (await reader.says(GENERAL)).plain


async def test_menus_and_messages_are_in_the_configured_language(own_server: BotApiServer, start: Start) -> None:
    await start(HOIBAO_LANGUAGE="en")
    reader = own_server.person()
    assert "Welcome to Hỏi Báo." in (await reader.start()).plain
    assert "newest first" in (await reader.says("/articles")).plain
    assert own_server.backend.menu.descriptions[""].startswith("Hỏi Báo finds answers")
    assert "đăng 6-12-2023" in (await reader.says(GENERAL)).plain
    assert own_server.refusals == []


async def test_a_language_can_be_fixed(bot: BotProcess, reader: Person) -> None:
    choice = await reader.says("/ngonngu")
    await reader.press("English", choice)
    assert "published 6 December 2023" in (await reader.says(GENERAL)).plain
    assert (await reader.says("/riengtu")).plain.startswith("Hỏi Báo keeps your questions")
    choice = await reader.says("/language")
    await reader.press("Tiếng Việt", choice)
    assert "đăng 6-12-2023" in (await reader.says(GENERAL)).plain


async def test_the_other_answers_are_paged_through_in_place(
    server: BotApiServer, bot: BotProcess, reader: Person
) -> None:
    first = await reader.says(GENERAL)
    await reader.press("Kết quả khác", first)
    second = server.current(first)
    assert second is not None and second.plain.startswith("Kết quả khác:")
    assert GENERAL_ANSWER not in second.spans("bold")
    for _ in range(4):
        await reader.press("Kết quả khác", first)
    again = server.current(first)
    assert again is not None and again.plain == first.plain
    assert len(server.sent(reader.id)) == 1


async def test_the_paragraph_opens_and_closes(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    answer = await reader.says(BORN)
    await reader.press("Đọc cả đoạn", answer)
    paragraph = server.current(answer)
    assert paragraph is not None
    [shown] = paragraph.spans("blockquote", "expandable_blockquote")
    [sentence] = answer.spans("blockquote")
    assert sentence.strip("❝❞") in shown and len(shown) > len(sentence)
    await reader.press("Thu gọn", answer)
    closed = server.current(answer)
    assert closed is not None and closed.plain == answer.plain


async def test_a_rating_is_thanked_for(bot: BotProcess, reader: Person) -> None:
    answer = await reader.says(BORN)
    assert (await reader.press("👍", answer)).text == "Cảm ơn bạn đã đánh giá."
    assert "xem lại" in ((await reader.press("👎", answer)).text or "")


async def test_buttons_of_a_forgotten_question_say_so(bot: BotProcess, reader: Person) -> None:
    answer = await reader.says(BORN)
    warning = await reader.says("/xoadulieu")
    await reader.press("Xóa", warning)
    pressed = await reader.press("Kết quả khác", answer)
    assert pressed.show_alert and "không còn được lưu" in (pressed.text or "")


async def test_a_tampered_or_old_button_does_nothing(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    answer = await reader.says(BORN)
    for data in (
        "o:999999999999999999:9999999",
        "a:0",
        "zzz",
        "r:1:99999999",
        "l:99:",
        "s:77",
        "q:0:9",
        "c:1:1",
        "\x00",
    ):
        query = reader.sends_callback(data, answer)
        await server.wait_for(lambda query=query: server.journal.callback_answers.get(query))  # type: ignore[misc]
    old = reader.sends_callback("p:1:1:1", answer, too_old=True)
    await server.wait_for(lambda: server.journal.callback_answers.get(old))
    assert BORN_ANSWER in (await reader.says(BORN)).plain  # it goes on


async def test_greetings_thanks_pictures_and_unknown_commands_get_a_short_line(
    server: BotApiServer, bot: BotProcess, reader: Person
) -> None:
    assert "/bai" in (await reader.says("Xin chào ạ!")).plain
    assert (await reader.says("cảm ơn nhé")).plain.startswith("Cảm ơn bạn")
    assert "/trogiup" in (await reader.says("/thoitiet")).plain
    assert "mới nhất trước" in (await reader.says("Hôm nay có tin gì mới?")).plain
    for send in (reader.send_photo, reader.send_voice, reader.send_sticker):
        before = len(server.sent(reader.id))
        send()
        await server.wait_for(lambda before=before: len(server.sent(reader.id)) > before)  # type: ignore[misc]
        assert "bằng chữ" in server.sent(reader.id)[-1].plain


async def test_a_question_that_is_too_long_or_has_no_words_gets_a_line(bot: BotProcess, reader: Person) -> None:
    assert "2.000" in (await reader.says("a" * 2_100)).plain
    assert (await reader.says("😀😀")).plain


async def test_an_edited_question_is_not_answered_again(server: BotApiServer, bot: BotProcess, reader: Person) -> None:
    said = reader.writes(BORN)
    await reader.reply(to=said)
    reader.edit(said, GENERAL)
    await reader.says("/riengtu")
    assert len(server.sent(reader.id)) == 2


async def test_who_asks_too_fast_is_told_once(own_server: BotApiServer, start: Start) -> None:
    await start(HOIBAO_QUESTIONS_PER_MINUTE="2")
    server, reader = own_server, own_server.person()
    for _ in range(2):
        assert BORN_ANSWER in (await reader.says(BORN)).plain
    assert (await reader.says(BORN)).plain.startswith("Bạn vừa gửi 2 câu trong một phút.")
    reader.writes(BORN)
    reader.writes(BORN)
    await reader.says("/riengtu")
    assert len(server.sent(reader.id)) == 4
    other = server.person("Lan")
    assert BORN_ANSWER in (await other.says(BORN)).plain


async def test_no_question_stands_in_the_log(bot: BotProcess, reader: Person) -> None:
    await reader.says("Nguyễn Trãi sinh năm nào, hỏi giùm số 0912345678?")
    assert "0912345678" not in bot.stderr and "Nguyễn" not in bot.stderr
