"""Markdown, by the CommonMark rules and with tables: what a reader would see of it, as plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.decode import check_words, decode
from corpus.readers.front_matter import split_front_matter
from corpus.readers.html_tags import visible_text
from corpus.readers.reader import Publication

if TYPE_CHECKING:
    from markdown_it.token import Token

_SNIFFED = 4_096
_EXTENSIONS = (".md", ".markdown", ".mdown", ".mkd")
_HEADING = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*#{1,6} +[^\s#]")
_FRONT = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[A-Za-z_-]+[ \t]*:|[ \t]*#)")
_BREAK = re.compile(r"<br\b", re.IGNORECASE)


class MarkdownReader:
    """Markdown that begins with a heading or with front matter, or whose file's name says so."""

    name = "Markdown"

    def accepts(self, data: bytes, name: str | None) -> bool:
        head = data[:_SNIFFED]
        return bool(_HEADING.match(head) or _FRONT.match(head) or (name and name.lower().endswith(_EXTENSIONS)))

    def read(self, data: bytes, name: str | None) -> Publication:
        """Raises ``BadText``."""
        front, body = split_front_matter(decode(data))
        page = _render(body)
        text = page.text()
        title = front.title or page.title
        if front.title and front.title not in text[: len(front.title) + 200]:
            text = f"{front.title}\n\n{text}"  # the headline is part of what was published
        check_words(text)
        return Publication(text, title, front.published, front.link)


class _Page:
    """The visible text of a page, put together token by token.

    Blocks of one group (the items of a list, the rows of a table) stand on adjacent lines, others are parted by a blank
    one.
    """

    def __init__(self) -> None:
        self.title: str | None = None
        self._blocks: list[tuple[int, str]] = []
        self._group = 0
        self._lists: list[int | None] = []  # the open lists: the next number, or None where there are bullets
        self._marker = ""
        self._cells: list[str] | None = None

    def text(self) -> str:
        parts: list[str] = []
        for (group, block), (previous, _) in zip(self._blocks, [(0, ""), *self._blocks], strict=False):
            parts += ["\n" if group == previous else "\n\n", block]
        return "".join(parts).strip("\n")

    def feed(self, token: Token, opening: str) -> None:
        """Takes the next token; ``opening`` is the type of the one before it."""
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._group += not self._lists
                ordered = token.type == "ordered_list_open"
                self._lists.append(int(token.attrs.get("start") or 1) if ordered else None)
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._begin_item()
            case "table_open":
                self._group += 1
            case "tr_open":
                self._cells = []
            case "tr_close":
                self._add(" | ".join(cell for cell in self._cells or () if cell), alone=False)
                self._cells = None
            case "inline":
                self._add_inline(_inline(token.children or ()), opening)
            case "fence" | "code_block":
                self._add(token.content.strip("\n"))
            case "html_block":
                self._add(visible_text(token.content))

    def _begin_item(self) -> None:
        number = self._lists[-1]
        self._marker = "- " if number is None else f"{number}. "
        if number is not None:
            self._lists[-1] = number + 1

    def _add_inline(self, shown: str, opening: str) -> None:
        if self._cells is not None:
            self._cells.append(" ".join(shown.split()))
        elif opening == "heading_open":
            heading = " ".join(shown.split())
            self.title = self.title or heading or None
            self._add(heading)
        else:
            lines = (line.strip() for line in shown.split("\n"))
            self._add(self._marker + "\n".join(line for line in lines if line), alone=not self._lists)
            self._marker = ""

    def _add(self, block: str, alone: bool = True) -> None:
        self._group += alone
        if block:
            self._blocks.append((self._group, block))


def _render(source: str) -> _Page:
    from markdown_it import MarkdownIt

    page, before = _Page(), ""
    for token in MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"]).parse(source):
        page.feed(token, before)
        before = token.type
    return page


def _inline(tokens: Sequence[Token]) -> str:
    """What is seen of a run of text: emphasis and links by their words, a picture by its description on a line."""
    return "".join(map(_seen, tokens))


def _seen(token: Token) -> str:
    match token.type:
        case "text" | "code_inline":
            return token.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "image":
            alt = _inline(token.children or ()).strip()
            return f"\n{alt}\n" if alt else ""
        case "html_inline":
            return "\n" if _BREAK.match(token.content) else ""
        case _:
            return ""
