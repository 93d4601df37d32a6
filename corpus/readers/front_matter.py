"""The lines between two "---" at the top of a Markdown file: a few simple ``key: value`` pairs are read, no YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from corpus.dates import parse_published
from corpus.errors import BadDate

_MOST_LINES = 100
_PAIR = re.compile(r"([A-Za-z_-]+)[ \t]*:[ \t]*(.*)")
_TITLE = ("title", "tiêu đề", "tieu_de")
_PUBLISHED = ("date", "published", "published_at", "ngay")
_LINK = ("link", "url", "source", "canonical", "canonical_url")
_WEB = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says; None where it does not, or not in a way that is understood."""

    title: str | None = None
    published: date | None = None
    link: str | None = None


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter at the beginning of ``text``, and what comes after it (all of it where there is none)."""
    lines = text.split("\n", _MOST_LINES)
    if lines[0].rstrip() != "---":
        return FrontMatter(), text
    for number, line in enumerate(lines[1:_MOST_LINES], start=1):
        if line.rstrip() in ("---", "..."):
            pairs = dict(reversed([pair for pair in map(_pair, lines[1:number]) if pair]))
            return _understood(pairs), "\n".join(lines[number + 1 :])
    return FrontMatter(), text


def _pair(line: str) -> tuple[str, str] | None:
    match = _PAIR.fullmatch(line.rstrip())
    if not match:
        return None
    value = match.group(2).strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].strip()
    return match.group(1).lower(), value


def _understood(pairs: dict[str, str]) -> FrontMatter:
    link = _first(pairs, _LINK)
    return FrontMatter(
        title=" ".join(_first(pairs, _TITLE).split()) or None,
        published=_day(_first(pairs, _PUBLISHED)),
        link=link if _WEB.fullmatch(link) else None,
    )


def _first(pairs: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((pairs[key] for key in keys if pairs.get(key)), "")


def _day(value: str) -> date | None:
    """The day of "2023-12-06" or "2023-12-06T10:15:00+07:00"; a wrong one is as if it were not there."""
    words = value.replace("T", " ", 1).split()
    try:
        return parse_published(words[0]) if words else None
    except BadDate:
        return None
