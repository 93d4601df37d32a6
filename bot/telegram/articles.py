"""What the messages about articles look like: the list, an article's card, its text in parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from telegram import InlineKeyboardButton

from bot.format.pieces import Line, Piece, Style, joined, line, shortened, shown, shown_lines
from bot.format.reading import parts
from bot.format.reply import article_title, source_line
from bot.format.telegram import html, joined_lines, plain_html, units
from bot.messages import Messages
from bot.messages.telegram import TelegramWords
from bot.telegram.buttons import (
    ARTICLE,
    PAGE,
    READ,
    SCOPE,
    SUGGESTED,
    Action,
    Pages,
    article_button,
    button,
    keyboard,
    question_button,
)
from bot.telegram.replies import Shown
from corpus.article import Article
from corpus.store import Summary
from retrieval.syllables import fold

_ON_A_PAGE = 8
_IN_A_PART = 3_500
_SUMMARY_SENTENCES = 3
_LONGEST_SENTENCE = 500
_LONGEST_ECHO = 60  # of what was searched for


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list of articles says around them, where a press on one leads, and what else can be done there."""

    heading: str
    found: str
    within: str
    nothing: str
    how_to_search: str
    opens: Action
    turns: Pages
    more: list[InlineKeyboardButton]


def readers_list(words: TelegramWords) -> Listing:
    texts = words.list
    return Listing(
        texts.heading, texts.found, texts.found_within, texts.nothing_found, texts.how_to_search, ARTICLE, PAGE, []
    )


def matching(summaries: Sequence[Summary], words: str) -> list[Summary]:
    """Those whose titles have all the words, with or without diacritics; the newest first."""
    wanted = fold(words.lower()).split()
    found = [one for one in summaries if all(word in fold(one.title.lower()) for word in wanted)]
    return sorted(found, key=lambda one: (one.published or date.min, one.id), reverse=True)


def list_page(
    found: Sequence[Summary],
    page: int,
    searched: str,
    messages: Messages,
    words: TelegramWords,
    *,
    within: bool = False,
    listing: Listing | None = None,
) -> Shown:
    """A page of the list as buttons; ``page`` counts from 0. ``within``: found by what they say, not by titles."""
    listing = listing or readers_list(words)
    if not found:
        nothing = listing.nothing.format(words=_echoed(searched))
        return Shown(plain_html(nothing if searched else words.conversation.no_articles), keyboard(listing.more))
    pages = (len(found) - 1) // _ON_A_PAGE + 1
    page = min(page, pages - 1)
    count = messages.article_count(len(found))
    heading = listing.within if within else listing.found if searched else listing.heading
    if heading == words.list.heading and len(found) == 1:
        heading = words.list.only_one
    lines: list[Line] = [line(heading.format(count=count, words=_echoed(searched)), Style.HEADING)]
    rows = []
    for one in found[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]:
        day = messages.day(one.published)
        title = shown(one.title)
        lines.append(
            (Piece("• "), Piece(title, Style.ANSWER), Piece(f" · {day or messages.answer.undated}", Style.SOURCE))
        )
        rows.append([article_button(title, day, listing.opens.data(one.id))])
    footer = words.list.page.format(page=page + 1, pages=pages) if pages > 1 else ""
    lines.append(line(joined((footer, listing.how_to_search)), Style.NOTE))
    turning = turning_row(listing.turns, page, pages, words, searched)
    about = tuple(one.id for one in found[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE])
    return Shown(html(lines), keyboard(*rows, turning, listing.more), about)


def _echoed(searched: str) -> str:
    return shortened(shown(searched), _LONGEST_ECHO)


def card(article: Article, questions: Sequence[str], messages: Messages, words: TelegramWords) -> Shown:
    """Title, source, the first sentences, and what can be done with it."""
    summary = [line(" ".join(_first_sentences(article)), Style.QUOTE)]
    ask: list[Line] = [line(words.conversation.you_can_ask, Style.HEADING)] if questions else []
    source = source_line(article, messages, titled=False)
    lines = joined_lines([line(article_title(article), Style.ANSWER)], summary, [source], ask)
    return Shown(
        html(lines, link_text=words.buttons.source),
        keyboard(
            *suggestion_rows(questions, article.id),
            [button(words.buttons.scope, SCOPE.data(article.id)), button(words.buttons.read, READ.data(article.id, 0))],
            [button(words.buttons.list, PAGE.data(0))],
        ),
        (article.id,),
    )


def reading(article: Article, part: int, messages: Messages, words: TelegramWords) -> Shown:
    """One part of the whole text."""
    spans = parts(article, _IN_A_PART, units)
    part = min(part, len(spans) - 1)
    text = shown_lines(article.text[spans[part].start : spans[part].end]) if spans else "…"
    page = words.list.page.format(page=part + 1, pages=len(spans))
    head = joined((messages.answer.article_number.format(id=article.id), page if len(spans) > 1 else ""))
    turning = []
    if part > 0:
        turning.append(button(words.buttons.previous, READ.data(article.id, part - 1)))
    if part + 1 < len(spans):
        turning.append(button(words.buttons.next, READ.data(article.id, part + 1)))
    body = plain_html(text, longest=_IN_A_PART + 1)
    return Shown(
        f"{body}\n\n<i>{plain_html(head)}</i>",
        keyboard(turning, [button(words.buttons.scope, SCOPE.data(article.id))]),
        (article.id,),
    )


def suggestion_rows(questions: Sequence[str], article_id: int) -> list[list[InlineKeyboardButton]]:
    """``article_id`` is asked alone; 0: all are."""
    return [[question_button(one, SUGGESTED.data(article_id, number))] for number, one in enumerate(questions)]


def _first_sentences(article: Article) -> list[str]:
    """Without the headline, and without captions where the text has whole sentences."""
    texts = [shown(article.sentence_text(i)) for i in range(len(article.sentences))]
    body = [text for text in texts if text != shown(article.title)] or texts
    whole = [text for text in body if text.endswith((".", "!", "?", "…", "”", '"'))] or body
    return [shortened(text, _LONGEST_SENTENCE) for text in whole[:_SUMMARY_SENTENCES]]


def turning_row(
    turns: Pages, page: int, pages: int, words: TelegramWords, searched: str = ""
) -> list[InlineKeyboardButton]:
    """The buttons to the pages before and after."""
    buttons = []
    if page > 0:
        buttons.append(button(words.buttons.previous, turns.data(page - 1, words=searched)))
    if page + 1 < pages:
        buttons.append(button(words.buttons.next, turns.data(page + 1, words=searched)))
    return buttons
