"""The visible words of a piece of HTML inside another format. Whole pages are read by a reader of their own."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)[^<>]*>|<[!?][^<>]*>")
_ALT = re.compile(r"\salt\s{0,4}=\s{0,4}(?:\"([^\"]{0,500})\"|'([^']{0,500})')", re.IGNORECASE)
_HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
_INLINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    )
)
_BLANK_LINES = re.compile(r"[ \t]*\n\s*")


def visible_text(markup: str) -> str:
    """``markup`` without tags, comments, scripts and styles; blocks and pictures' descriptions have their own lines."""
    for opening, closing in _HIDDEN:
        markup = _without(markup, opening, closing)
    return _BLANK_LINES.sub("\n", html.unescape(_TAG.sub(_shown, markup))).strip()


def _without(markup: str, opening: str, closing: str) -> str:
    kept: list[str] = []
    lowered = markup.lower() if len(markup.lower()) == len(markup) else markup
    position = 0
    while (start := lowered.find(opening, position)) >= 0:
        kept.append(markup[position:start])
        end = lowered.find(closing, start + len(opening))
        position = end + len(closing) if end >= 0 else len(markup)
    return "".join([*kept, markup[position:]])


def _shown(tag: re.Match[str]) -> str:
    name = (tag.group(1) or "").lower()
    if name == "img":
        alt = _ALT.search(tag.group())
        return f"\n{alt.group(1) or alt.group(2) or ''}\n" if alt else ""
    return "" if not name or name in _INLINE else "\n"
