"""Web pages: the article's text without menus, boxes, comments and hidden text; captions, lists and tables kept."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from corpus.dates import parse_published
from corpus.decode import check_words, clean, decode
from corpus.errors import BadDate
from corpus.readers.page_article import find_article, names_headline
from corpus.readers.page_lines import Line, page_lines
from corpus.readers.page_tree import parse_page, shown_tree
from corpus.readers.reader import Publication

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_SNIFFED = 4_096
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
_COMMENTS = rb"(?:<!--(?:(?!-->).)*-->\s*)*"
_PAGE = re.compile(rb"(?:<\?xml[^>]*>\s*)?" + _COMMENTS + rb"<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_PIECE = re.compile(
    _COMMENTS + rb"<(?:article|div|figure|h[1-6]|main|meta|p|section|table|title|ul)\b[^<>]*>", re.I | re.S
)
_PUBLISHED = (
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="pubdate"]',
    'meta[name="dc.date"]',
)
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_CLOCK = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]00:?00)?)?")
_HERE = timezone(timedelta(hours=7))  # Vietnam's clock has not changed since 1975
_WEB = re.compile(r"https?://[^\s<>\"]{1,2000}")


class HtmlReader:
    """HTML pages, whole or in pieces, as sites send them and browsers save them."""

    name = "HTML"

    def accepts(self, data: bytes, name: str | None) -> bool:
        head = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf\xff\xfe")
        head = head.replace(b"\0", b"").lstrip()  # UTF-16 is sniffed as if it were ASCII
        if _PAGE.match(head):
            return True
        return bool(_PIECE.match(head)) and not (name or "").lower().endswith(_MARKDOWN)

    def read(self, data: bytes, name: str | None) -> Publication:
        """Raises ``BadText``."""
        page = parse_page(decode(data))
        shared, called = _names(page)
        found = find_article(page_lines(shown_tree(page)), (shared, called))
        title = _title(shared, called, found.headline)
        text = clean(_text(found.lines))
        if title and found.headline is None and not text.startswith(title):
            text = f"{title}\n\n{text}" if text else text  # the headline is part of what was published
        check_words(text)
        return Publication(text, title, _published(page), _link(page))


def _names(page: LexborHTMLParser) -> tuple[str, str]:
    """What the page calls itself, for sharing and in the window's title; without the paper's name if that is told."""
    site = _meta(page, 'meta[property="og:site_name"]')
    return (
        _without_site(_meta(page, 'meta[property="og:title"]'), site),
        _without_site(_first_text(page, "title"), site),
    )


def _without_site(title: str, site: str) -> str:
    return re.sub(rf"\s*[|–—·»-]\s*{re.escape(site)}$", "", title) if site else title


def _title(shared: str, called: str, headline: Line | None) -> str | None:
    if shared and headline is not None and names_headline(shared, headline.text):
        return headline.text
    return shared or (headline.text if headline is not None else called) or None


def _text(lines: Sequence[Line]) -> str:
    parts: list[str] = []
    group: int | None = None
    for line in lines:
        parts += ["\n" if line.group == group else "\n\n", line.text]
        group = line.group
    return "".join(parts).strip()


def _published(page: LexborHTMLParser) -> date | None:
    values = [_meta(page, selector) for selector in _PUBLISHED]
    scripts = page.css('script[type="application/ld+json"]')
    values += [match.group(1) for script in scripts for match in _LINKED_DATA.finditer(script.text())][:1]
    values += [node.attrs.get("datetime") or "" for node in page.css("time[datetime]")[:1]]
    return next((day for day in map(_day, values) if day), None)


def _day(value: str) -> date | None:
    """The day as the page writes it; a time in UTC is brought to Vietnam's day."""
    match = _CLOCK.match(value.strip())
    try:
        day = parse_published(match.group(1) if match else value.strip())
        if match and match.group(4):
            at = datetime(day.year, day.month, day.day, int(match.group(2)), int(match.group(3)), tzinfo=UTC)
            return at.astimezone(_HERE).date()
    except (BadDate, ValueError, OverflowError):
        return None
    return day


def _link(page: LexborHTMLParser) -> str | None:
    node = page.css_first('link[rel="canonical"]')
    links = (node.attrs.get("href") if node is not None else None, _meta(page, 'meta[property="og:url"]'))
    return next((link.strip() for link in links if link and _WEB.fullmatch(link.strip())), None)


def _meta(page: LexborHTMLParser, selector: str) -> str:
    node = page.css_first(selector)
    value = node.attrs.get("content") if node is not None else None
    return " ".join(clean(html.unescape(value or "")).split())


def _first_text(page: LexborHTMLParser, selector: str) -> str:
    node = page.css_first(selector)
    return " ".join(clean(node.text()).split()) if node is not None else ""
