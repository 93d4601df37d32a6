"""What stands on a web page around the article: menus, boxes of other articles, comments, buttons for sharing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpus.readers.page_lines import Line
from corpus.readers.page_tree import Element

_FEWEST_CHARS = 25  # of a line that counts as prose
_MOST_LINKED = 0.8  # of a list's characters: more is a menu
_HEADINGS = frozenset(("h1", "h2", "h3"))
_LISTS = frozenset(("ul", "ol", "menu"))
_SPARED = frozenset(("html", "body", "main", "article"))
_TAGS = frozenset(("nav", "footer", "aside", "header", "menu"))
_NAMES = re.compile(
    # Anywhere in a name: long enough to mean nothing else.
    r"breadcrumb|related|lien-?quan|cung-?chuyen-?muc|tin-?khac|bai-?khac|sharing|sharedaddy|social|newsletter|subscribe"
    r"|advert|quang-?cao|most-?read|doc-?nhieu|xem-?nhieu|google-news|paginat|recommend|screen-reader|visually-hidden"
    r"|skip-link|copyright"
    # A whole name, or the beginning or the end of one.
    r"|(?:^|\s)(?:ads?|banner|bottom-nav|menu|nav|navbar|navigation|popup|share|sidebar|tags?|toolbar|widget)(?=$|[\s_-])"
    r"|[\s_-](?:ads?|banner|footer|menu|nav|navigation|popup|share|sidebar|tags?|toolbar|widget)(?=$|\s)"
    r"|(?:^|\s)(?:footer|login|modal|player|print|rating|vote)(?=$|\s)"
)
_COMMENTS = re.compile(r"comment|binh-?luan|disqus")


def without_furniture(lines: Sequence[Line], headline: Line | None) -> list[Line]:
    """``lines`` that may be the article's.

    What holds the headline or most of the page's prose is no furniture, whatever its name: a daily calls the column of
    its article "sidebar-1". Readers' comments may be longer than the article.
    """
    furniture = _Furniture(lines, headline)
    return [line for line in lines if not furniture.holds(line.owner)]


def prose(lines: Iterable[Line]) -> dict[Element, int]:
    """How many characters of unlinked prose lie in each element, for those that have any."""
    found: dict[Element, int] = defaultdict(int)
    for line in lines:
        if is_prose(line):
            for element in line.owner.ancestors():
                found[element] += len(line.text) - line.linked
    return found


def is_prose(line: Line) -> bool:
    unlinked = len(line.text) - line.linked
    return unlinked >= _FEWEST_CHARS and unlinked >= line.linked and line.owner.tag not in _HEADINGS


class _Furniture:
    def __init__(self, lines: Sequence[Line], headline: Line | None) -> None:
        self._prose = prose(lines)
        self._whole = max(self._prose.values(), default=0)
        self._linked = _linked_shares(lines)
        self._above_headline = frozenset(headline.owner.ancestors()) if headline else frozenset()
        self._known: dict[Element, bool] = {}

    def holds(self, element: Element) -> bool:
        """Whether it is, or lies in, a piece of furniture."""
        path: list[Element] = []
        answer = False
        for ancestor in element.ancestors():
            if ancestor in self._known:
                answer = self._known[ancestor]
                break
            path.append(ancestor)
        for ancestor in reversed(path):
            answer = self._known[ancestor] = answer or self._is_piece(ancestor)
        return answer

    def _is_piece(self, element: Element) -> bool:
        if element in self._above_headline:
            return False
        if _COMMENTS.search(element.names) and element.tag not in ("html", "body"):
            return self._prose.get(element, 0) < self._whole
        if element.tag in _SPARED:
            return False
        named = element.tag in _TAGS or _NAMES.search(element.names)
        is_menu = element.tag in _LISTS and self._linked.get(element, 0.0) > _MOST_LINKED
        return bool(named or is_menu) and 2 * self._prose.get(element, 0) <= self._whole


def _linked_shares(lines: Iterable[Line]) -> dict[Element, float]:
    """Which part of its characters are links, for each element."""
    linked: dict[Element, int] = defaultdict(int)
    length: dict[Element, int] = defaultdict(int)
    for line in lines:
        for element in line.owner.ancestors():
            linked[element] += line.linked
            length[element] += len(line.text)
    return {element: linked[element] / length[element] for element in length}
