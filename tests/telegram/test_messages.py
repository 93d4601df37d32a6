"""No article, however it looks, makes a message that Telegram refuses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import pairwise
from string import Formatter

from hypothesis import example, given, settings
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from bot.format.reading import parts
from bot.format.telegram import LONGEST, cut, html, label, units
from bot.messages import VIETNAMESE as COMMON
from bot.messages.telegram import ENGLISH, VIETNAMESE
from bot.telegram.articles import card, list_page, reading
from bot.telegram.buttons import PAGE
from bot.telegram.replies import Frame, Shown, around, first_reply, other_answer, plain_answer
from corpus.article import Article, Span
from corpus.store import Summary
from retrieval.reply import Answer, Evidence, Reply
from tests.bot.builders import make_answer, make_article, make_reply
from tests.botapi.entities import FormattedText
from tests.botapi.markup import parse_markup
from tests.botapi.texts import message_text

_NASTY = st.sampled_from(
    ["<b>", "</b>", "&amp;", "&#0;", "<", ">", "&", '"', "'", "😀", "👨‍👩‍👧", "e\u0301\u0323", "\u202e", "\u200f",
     "\u2067",
     "\u200b", "\u3164", " ", "\t", "\n", ". ", "@bot", "/start", "https://x.vn/?a=1&b=<2>", "ệ", "Hội nghị ", "ا", "א",
     "`", "_", "*", "|", "…", "\u00a0", "\ufeff", "\u2028", "﷽", "\x85"]
)  # fmt: skip
_TEXTS = st.lists(_NASTY | st.text(max_size=30), min_size=1, max_size=60).map("".join).filter(lambda text: text.strip())


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(_TEXTS) * draw(st.sampled_from([1, 1, 1, 30]))
    text = "".join(c for c in text if c in "\n\t" or c.isprintable() or not c < " ").strip()[:10_000]
    source = draw(
        st.sampled_from([None, "tin.txt", "https://bao.vn/<tin>?a=1&b='2'", "https://" + "x" * 3_000, "http://"])
    )
    return make_article(text or "x", article_id=draw(st.integers(1, 10**9)), title=text[:300], source=source)


@st.composite
def replies(draw: st.DrawFn) -> Reply:
    article = draw(articles())
    answers = tuple(_answer(draw, article) for _ in range(draw(st.integers(0, 3))))
    return Reply(
        question=draw(_TEXTS),
        language=draw(st.sampled_from(["vi", "en"])),
        hedged=draw(st.booleans()),
        confidence=0.5,
        answers=answers,
        related=() if answers else tuple(Evidence(article, i, 1.0) for i in range(min(3, len(article.sentences)))),
        choices=(article,) * draw(st.integers(0, 6)),
        searched_as=draw(st.none() | _TEXTS),
    )


def _answer(draw: st.DrawFn, article: Article) -> Answer:
    position = draw(st.integers(0, len(article.sentences) - 1))
    start, end, _ = article.sentences[position]
    first = draw(st.integers(start, end - 1))
    last = draw(st.integers(first + 1, end))
    is_list = draw(st.booleans())
    items = tuple(Span(i, min(i + 9, last)) for i in range(first, last, 10)) if is_list else ()
    return Answer(Evidence(article, position, 1.0), first, last, items, draw(st.booleans()), draw(st.booleans()))


def accepted(text: str) -> FormattedText:
    formatted = message_text(text, "HTML")
    assert 1 <= units(formatted.text) <= LONGEST
    return formatted


def accepted_message(shown: Shown) -> None:
    accepted(shown.text)
    accepted_buttons(shown.buttons)


def accepted_buttons(buttons: InlineKeyboardMarkup | None) -> None:
    if buttons is not None:
        assert parse_markup(buttons.to_dict()) is not None


@settings(max_examples=150)
@given(replies(), _TEXTS)
def test_no_reply_is_refused(reply: Reply, question: str) -> None:
    frame = Frame(reply.language, 2**56 - 1, scope=10**9, asked=question, note="Bài đã gỡ.")
    accepted_message(first_reply(reply, frame))
    for position, answer in enumerate(reply.answers):
        accepted_message(other_answer(reply, position, frame))
        accepted_message(around(reply, position, frame))
        accepted(plain_answer(answer, COMMON, "Đọc bài gốc"))


@settings(max_examples=100)
@given(articles(), _TEXTS)
@example(make_article("x" * 10_000), "?")
@example(make_article("😀" * 6_000), "<b>")
def test_no_card_and_no_part_of_an_article_is_refused(article: Article, question: str) -> None:
    accepted_message(card(article, (question, question[::-1]), COMMON, VIETNAMESE))
    for part in range(len(parts(article, 3_500, units)) + 1):
        accepted_message(reading(article, part, COMMON, VIETNAMESE))


@given(st.lists(_TEXTS, max_size=20), _TEXTS, st.integers(0, 3))
@settings(max_examples=100)
def test_no_list_is_refused(titles: list[str], searched: str, page: int) -> None:
    summaries = [_summary(number, title) for number, title in enumerate(titles, 1)]
    accepted_message(list_page(summaries, page, searched, COMMON, VIETNAMESE))


@given(articles(), st.integers(20, 400))
@settings(max_examples=100)
def test_the_parts_of_an_article_are_all_of_it(article: Article, longest: int) -> None:
    spans = parts(article, longest, units)
    text = "".join(article.text[start:end] for start, end in spans)
    assert "".join(text.split()) == "".join(article.text.split())
    assert all(0 < units(article.text[start:end]) <= longest for start, end in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_parts_end_between_sentences() -> None:
    article = make_article("Một câu. Hai câu. Ba câu.\nBốn câu.")
    texts = [article.text[start:end] for start, end in parts(article, 20, units)]
    assert texts == ["Một câu. Hai câu.", "Ba câu.\nBốn câu."]


@given(_TEXTS, st.integers(1, 50))
def test_what_is_cut_fits(text: str, longest: int) -> None:
    assert units(cut(text, longest)) <= longest
    assert cut(text, units(text)) == text
    assert label(text).strip() and "\n" not in label(text)


@given(st.integers(0, 10**6), st.text(max_size=80))
def test_a_page_button_fits_and_says_its_page(page: int, words: str) -> None:
    data = PAGE.data(page, words=words)
    assert len(data.encode()) <= 64
    match = PAGE.pattern.match(data)
    assert match is not None and int(match[1]) == page and words.startswith(match[2])


def test_a_reply_says_what_it_should() -> None:
    article = make_article(source="https://bao.vn/a?b=1&c=2")
    answer = make_answer(article, "Bà Trần Thị Mai, Chủ tịch huyện", about_person=True)
    said = accepted(first_reply(make_reply(answer, hedged=True), Frame("vi", 7, scope=1)).text)
    assert said.text.startswith("Có thể là:\nBà Trần Thị Mai, Chủ tịch huyện\n❝")
    assert "Đang chỉ hỏi bài #1" in said.text
    assert said.spans("text_link") == ["Đọc bài gốc"]
    other = make_article(article_id=9, title="Bài khác", published=date(2024, 1, 2))
    several = first_reply(make_reply(answer, choices=(other,)), Frame("en", 7))
    assert "which" in several.text.lower() and several.buttons is not None
    assert several.buttons.inline_keyboard[-1][0].text == "Bài khác · 2 January 2024"


def test_a_list_is_bullets_and_a_long_quote_opens_on_a_tap() -> None:
    article = make_article("Huyện gồm " + "các xã, " * 80 + "và thị trấn.")
    said = accepted(first_reply(make_reply(make_answer(article, "thị trấn")), Frame("vi", 7)).text)
    assert said.spans("expandable_blockquote") and not said.spans("blockquote")
    listed = make_answer(make_article(), "ba nhịp, hai mố", items=("ba nhịp", "hai mố"))
    assert "• ba nhịp\n• hai mố" in accepted(first_reply(make_reply(listed), Frame("vi", 7)).text).text


def test_what_is_too_long_keeps_its_end() -> None:
    article = make_article("Danh sách: " + ", ".join(f"mục số {n}" for n in range(3_000)))
    answer = make_answer(article, article.text, items=tuple(f"mục số {n}" for n in range(3_000)))
    said = accepted(first_reply(make_reply(answer), Frame("vi", 7)).text)
    assert "📰" in said.text and "• mục số 0" in said.text


def test_nothing_is_lost_of_what_fits() -> None:
    assert html([]) == ""


def test_both_languages_have_every_message_with_the_same_placeholders() -> None:
    vietnamese, english = dict(_words(VIETNAMESE)), dict(_words(ENGLISH))
    for name in vietnamese.keys() | english.keys():
        if "commands" not in name:
            assert vietnamese[name].strip() and english[name].strip(), name
            assert _placeholders(vietnamese[name]) == _placeholders(english[name]), name


def test_the_menu_and_the_notices_fit() -> None:
    for words in (VIETNAMESE, ENGLISH):
        assert units(words.menu.description) <= 512 and units(words.menu.short_description) <= 120
        assert all(units(text) <= 200 for _, text in _words(words.notices))
        assert set(words.menu.group_commands) <= set(words.menu.commands)


def _summary(id_: int, title: str) -> Summary:
    article = replace(make_article(article_id=id_), title=title)
    return Summary(id_, title, None, article.published, article.added_at, 1, 3, 9, sample=False)


def _words(record: object, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(record, str):
        yield name, record
    elif isinstance(record, Mapping):
        for key, value in record.items():
            yield from _words(value, f"{name}.commands.{key}")
    elif is_dataclass(record):
        for field in fields(record):
            yield from _words(getattr(record, field.name), f"{name}.{field.name}")


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
