"""How a reply reads: golden texts, and what must hold for any text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.format.pieces import Style, shown
from bot.format.reply import View, reply_lines
from bot.format.terminal import plain, rich_text
from bot.messages import ENGLISH, VIETNAMESE, Messages
from corpus.article import Article, Paragraph, Sentence, Span
from retrieval.reply import Answer, Evidence, Reply
from tests.bot.builders import make_answer, make_article, make_evidence, make_reply

VIEW = View("`hoibao list`", "hoibao add FILE")
BRIDGE = make_article()
MAI = make_answer(BRIDGE, "Bà Trần Thị Mai, Chủ tịch huyện", about_person=True)


def shown_as(reply: Reply, messages: Messages = VIETNAMESE, view: View = VIEW) -> str:
    return plain(reply_lines(reply, messages, view))


def test_an_answer_has_its_sentence_marked_its_source_and_the_line_about_posts() -> None:
    assert shown_as(make_reply(MAI)) == (
        "Bà Trần Thị Mai, Chủ tịch huyện\n"
        "❝**Bà Trần Thị Mai, Chủ tịch huyện**, cắt băng khánh thành.❞\n"
        "📰 Khánh thành cầu Bến Đò · đăng 3-2-2025 · bài #1\n"
        "Chức vụ theo thời điểm bài đăng; nay có thể đã thay đổi.\n"
    )


def test_the_frame_is_english_for_an_english_question() -> None:
    assert shown_as(make_reply(MAI), ENGLISH) == (
        "Bà Trần Thị Mai, Chủ tịch huyện\n"
        "❝**Bà Trần Thị Mai, Chủ tịch huyện**, cắt băng khánh thành.❞\n"
        "📰 Khánh thành cầu Bến Đò · published 3 February 2025 · article #1\n"
        "Posts are as of publication; they may have changed since.\n"
    )


def test_only_the_best_answer_is_shown_unless_more_are_wanted() -> None:
    other = make_answer(BRIDGE, "3-2-2025")
    assert "3-2-2025, huyện" not in shown_as(make_reply(MAI, other))
    both = shown_as(make_reply(MAI, other), view=replace(VIEW, all_answers=True))
    assert "\nKết quả khác:\n\n3-2-2025\n❝Sáng **3-2-2025**, huyện An Lâm khánh thành cầu Bến Đò.❞\n" in both


def test_an_answer_that_is_the_whole_sentence_is_not_repeated() -> None:
    whole = make_answer(BRIDGE, "Sáng 3-2-2025, huyện An Lâm khánh thành cầu Bến Đò.")
    assert "❝" not in shown_as(make_reply(whole))


def test_a_list_is_bullets_under_how_many_there_are() -> None:
    items = ("ba nhịp", "hai mố", "đường dẫn")
    answer = make_answer(BRIDGE, "ba nhịp, hai mố và đường dẫn", items=items)
    assert shown_as(make_reply(answer)) == (
        "Bài nêu 3 ý:\n"
        "• ba nhịp\n"
        "• hai mố\n"
        "• đường dẫn\n"
        "❝Cầu dài 120 m, rộng 9 m; gồm **ba nhịp**, **hai mố** và **đường dẫn**.❞\n"
        "📰 Khánh thành cầu Bến Đò · đăng 3-2-2025 · bài #1\n"
    )


def test_a_list_is_of_what_was_asked_for() -> None:
    answer = replace(make_answer(BRIDGE, "ba nhịp, hai mố", items=("ba nhịp", "hai mố")), noun="bộ phận")
    assert shown_as(make_reply(answer)).startswith("Bài nêu 2 bộ phận:\n")
    assert shown_as(make_reply(answer), ENGLISH).startswith("The article names 2 in all:\n")


def test_a_list_that_the_article_gives_in_part_says_so() -> None:
    answer = make_answer(BRIDGE, "ba nhịp, hai mố", items=("ba nhịp", "hai mố"), partial=True)
    assert shown_as(make_reply(answer)).startswith("Bài chỉ nêu một số:\n")


def test_a_list_over_several_sentences_marks_what_stands_in_the_first() -> None:
    article = make_article("Hai việc. Một là sửa cầu. Hai là làm đường.")
    answer = make_answer(article, "sửa cầu. Hai là làm đường", items=("sửa cầu", "làm đường"))
    assert "• sửa cầu\n• làm đường\n❝Một là **sửa cầu**.❞\n" in shown_as(make_reply(answer))


def test_a_hedged_answer_begins_with_perhaps() -> None:
    assert shown_as(make_reply(MAI, hedged=True)).startswith("Có thể là:\nBà Trần Thị Mai")


def test_a_repaired_question_is_said_first() -> None:
    text = shown_as(make_reply(MAI, searched_as="ai cắt băng \x1b[2J"))
    assert text.startswith("Tìm theo: ai cắt băng \\x1b[2J\n")


def test_a_refusal_shows_the_nearest_sentences_as_such() -> None:
    undated = make_article(published=None, title="Không ngày", article_id=2)
    reply = make_reply(related=(make_evidence(BRIDGE, 3), make_evidence(undated, 1)))
    assert shown_as(reply) == (
        "Các bài hiện có không nêu thông tin này.\n"
        "Mấy câu gần nhất (không phải câu trả lời):\n"
        "1. ❝Cầu dài 120 m, rộng 9 m; gồm ba nhịp, hai mố và đường dẫn.❞ (Khánh thành cầu Bến Đò, 3-2-2025)\n"
        "2. ❝Sáng 3-2-2025, huyện An Lâm khánh thành cầu Bến Đò.❞ (Không ngày, không rõ ngày đăng)\n"
        "Bạn thử hỏi cách khác hoặc xem `hoibao list`.\n"
    )


def test_a_refusal_within_one_article_speaks_of_that_article_only() -> None:
    assert shown_as(make_reply(), view=replace(VIEW, scoped=True)).startswith("Bài đang hỏi không nêu thông tin này.\n")


def test_without_articles_nothing_is_said_of_articles() -> None:
    assert shown_as(make_reply(), view=replace(VIEW, empty=True)) == "Chưa có bài nào. Thêm bài: hoibao add FILE\n"


def test_several_articles_are_offered() -> None:
    older = make_article(article_id=7, title="Cầu cũ", published=date(2020, 1, 2))
    undated = make_article(article_id=8, title="Cầu khác", published=None)
    text = shown_as(make_reply(MAI, choices=(older, undated)))
    assert text.startswith("Có 3 bài khớp câu hỏi. Theo bài mới nhất:\nBà Trần Thị Mai")
    assert text.endswith(
        "\nBạn muốn hỏi bài nào?\n• Cầu cũ · 2-1-2020 · bài #7\n• Cầu khác · không rõ ngày đăng · bài #8\n"
    )


def test_over_a_hedged_answer_of_several_articles_stands_one_line() -> None:
    older = make_article(article_id=7, title="Cầu cũ", published=date(2020, 1, 2))
    text = shown_as(make_reply(MAI, choices=(older,), hedged=True))
    assert text.startswith("Có 2 bài khớp câu hỏi. Theo bài mới nhất, có thể là:\nBà Trần Thị Mai")


def test_whose_summary_it_is_is_said_where_no_article_was_named() -> None:
    older = make_article(article_id=7, title="Cầu cũ", published=date(2020, 1, 2))
    reply = replace(make_reply(MAI, choices=(older,)), kind="summary")
    assert shown_as(reply).startswith("Câu hỏi không nói bài nào. Theo bài mới nhất:\n")
    assert "Bạn muốn hỏi bài nào?\n• Cầu cũ" in shown_as(reply)


def test_how_to_ask_one_article_is_said_where_a_command_does_it() -> None:
    older = make_article(article_id=7, title="Cầu cũ", published=date(2020, 1, 2))
    command = replace(VIEW, one_command='hoibao ask --article {id} "…"')
    assert shown_as(make_reply(MAI, choices=(older,)), view=command).endswith(
        '• Cầu cũ · 2-1-2020 · bài #7\nHỏi một bài: hoibao ask --article 7 "…"\n'
    )
    assert "hoibao ask" not in shown_as(make_reply(MAI), view=command)


def test_the_best_article_is_not_called_the_newest_when_it_is_not() -> None:
    newer = make_article(article_id=7, published=date(2026, 1, 2))
    assert "Theo bài khớp nhất:" in shown_as(make_reply(MAI, choices=(newer,)))


def test_only_a_link_is_shown_as_the_way_to_the_original() -> None:
    linked = make_article(source="https://example.org/cau")
    assert "· https://example.org/cau\n" in shown_as(make_reply(make_answer(linked, "3-2-2025")))
    assert "cau.txt" not in shown_as(make_reply(MAI))


def test_a_long_sentence_is_cut_around_the_answer() -> None:
    text = "đầu " * 400 + "ở chính giữa " + "cuối " * 400
    answer = make_answer(make_article(text.strip()), "ở chính giữa")
    quote = shown_as(make_reply(answer)).split("\n")[1]
    assert quote.startswith("❝…")
    assert quote.endswith("…❞")
    assert "**ở chính giữa**" in quote
    assert len(quote) < 800


texts = st.text(min_size=1, max_size=300)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Any span of any text, hostile or not, as if an article held it."""
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    listed = draw(st.booleans())
    middle = draw(st.integers(start, end - 1))
    return Answer(
        Evidence(_article(text, draw(texts)), 0, 1.0),
        start,
        end,
        items=(Span(start, middle), Span(middle, end)) if listed and middle > start else (),
        about_person=draw(st.booleans()),
    )


def _article(text: str, title: str) -> Article:
    plainer = make_article()
    return Article(
        id=1,
        version=1,
        title=title,
        source=title,
        published=None,
        added_at=plainer.added_at,
        text=text,
        paragraphs=(Paragraph(0, len(text)),),
        sentences=(Sentence(0, len(text), 0),),
        words=plainer.words,
    )


@given(answers(), st.integers(10, 700))
def test_every_answer_is_shown_word_for_word(answer: Answer, longest_quote: int) -> None:
    text = shown_as(make_reply(answer), view=replace(VIEW, longest_quote=longest_quote))
    for item in answer.item_texts():
        assert shown(item) in text


@given(answers())
def test_no_text_of_an_article_acts_on_a_terminal_or_is_read_as_markup(answer: Answer) -> None:
    lines = reply_lines(make_reply(answer, related=(answer.evidence,)), VIETNAMESE, VIEW)
    text = plain(lines)
    assert "\x1b" not in text
    assert "\x9b" not in text
    stream = StringIO()
    console = Console(file=stream, no_color=True, force_terminal=False, width=100_000, highlight=False, markup=False)
    for line in lines:
        console.print(rich_text(line), soft_wrap=True)
    assert stream.getvalue().replace("\n", "") == "".join(p.text for line in lines for p in line)


@given(answers())
def test_the_quote_is_the_sentence_when_marks_are_taken_away(answer: Answer) -> None:
    lines = reply_lines(make_reply(answer), VIETNAMESE, VIEW)
    quotes = [line for line in lines if line and line[0].style is Style.QUOTE]
    for quote in quotes:
        inside = "".join(piece.text for piece in quote)[1:-1]
        assert inside.replace(" ", "") == shown(answer.evidence.text).replace(" ", "")
