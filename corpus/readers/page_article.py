"""Which lines of a web page are its article: headline, lead, paragraphs and captions, and not what is around them.

The article is where the page's unlinked prose lies. Vietnamese sites put the headline and the lead above that place,
captions inside it, and boxes of other articles in between. Libraries for this were measured on such pages (see
docs/formats.md): they lose leads, headlines and captions, or keep the boxes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.dates import find_dates
from corpus.readers.page_furniture import is_prose, prose, without_furniture
from corpus.readers.page_lines import Line
from corpus.readers.page_tree import Element, listed

_MOST_OF = 0.85  # of the prose: the article does not go out of the element that holds so much
_LONG_LEAD = 40  # characters: what stands between headline and text and is shorter is a date, a name, a button
_NEAR = 6  # lines above the text in which a heading is its headline

_HEADINGS = frozenset(("h1", "h2", "h3"))
_PARAGRAPHS = listed(
    """p li dd dt td th tr tbody thead table ul ol dl blockquote figure figcaption pre h1 h2 h3 h4 h5 h6"""
)
_NO_POINTERS = listed("h1 h2 h3 h4 figcaption tr")
_LEAD = re.compile(r"sapo|lead|desc|summary|intro|excerpt|teaser|chapeau|tom-?tat|trich-?yeu|mo-?ta")
_BYLINE = re.compile(r"author|byline|tac-?gia|nguoi-?viet|but-?danh|source|nguon")
_TITLE = re.compile(r"title|headline|tieu-?de|tua-?de|heading")
_SITE_TITLE = re.compile(r"site-?title|site-?name|logo")
_LABEL = re.compile(
    r"[>»\s]*(?:(?:các )?(?:tin|bài)(?: viết)? (?:cùng chuyên mục|khác|liên quan)|bình luận|chia sẻ(?: bài viết)?"
    r"|chủ đề|có thể bạn quan tâm|đọc thêm|từ khóa|xem thêm|read more|related (?:articles|news|stories|topics)|share"
    r"|tags?)\s*:?",
    re.IGNORECASE,
)
_SEPARATORS = " |–—·•»«:-"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """The article's lines in order; ``headline`` is one of them, or None where the page shows none."""

    lines: tuple[Line, ...]
    headline: Line | None


def find_article(lines: Sequence[Line], titles: Iterable[str]) -> Found:
    """``titles`` are what the page calls itself, by which its headline is recognised."""
    titled = _titled(lines, [title for title in map(_folded, titles) if title])
    kept = without_furniture(lines, titled)
    if not kept:
        return Found((), None)
    inside = _Inside(_container(kept))
    within = [number for number, line in enumerate(kept) if line.owner in inside]
    headline = _position(kept, titled)
    if headline is None:
        text = next((number for number in within if is_prose(kept[number])), within[0])
        headline = _headline_above(kept, text)
    start = within[0] if headline is None else headline
    article = _article(kept, inside, range(min(start, within[-1]), within[-1] + 1), headline)
    return Found(tuple(article), None if headline is None else kept[headline])


def names_headline(title: str, headline: str) -> bool:
    """Whether ``title`` is ``headline``, alone or with the paper's name and a dash or a bar before or after it."""
    title, headline = _folded(title), _folded(headline)
    if title.startswith(headline):
        return not title[len(headline) :] or title[len(headline) :].lstrip()[0] in _SEPARATORS
    return title.endswith(headline) and title[: -len(headline)].rstrip()[-1] in _SEPARATORS


class _Inside:
    """The elements inside ``container``, itself too."""

    def __init__(self, container: Element) -> None:
        self._known: dict[Element, bool] = {container: True}

    def __contains__(self, element: Element) -> bool:
        path: list[Element] = []
        answer = False
        for ancestor in element.ancestors():
            if ancestor in self._known:
                answer = self._known[ancestor]
                break
            path.append(ancestor)
        self._known.update(dict.fromkeys(path, answer))
        return answer


def _article(kept: Sequence[Line], inside: _Inside, numbers: range, headline: int | None) -> Iterator[Line]:
    """What stands between the headline and the end of the text, less dates, buttons and pointers to other articles."""
    in_text = headline is None
    for number in numbers:
        line, is_inside = kept[number], kept[number].owner in inside
        if number == headline:
            yield line
            continue
        is_lead = in_text or _is_lead(line, is_inside)
        in_text = in_text or (is_inside and is_lead and is_prose(line))
        belongs = is_inside if in_text else is_lead
        if belongs and not _is_only_link(line) and not _LABEL.fullmatch(line.text):
            yield line


def _container(lines: Sequence[Line]) -> Element:
    """The smallest element that holds nearly all prose; where there is none, the whole page."""
    amount = prose(lines)
    inner: dict[Element, list[Element]] = defaultdict(list)
    for element in amount:
        if element.parent is not None:
            inner[element.parent].append(element)
    *_, here = lines[0].owner.ancestors()
    while inner[here]:
        largest = max(inner[here], key=amount.__getitem__)
        if largest.tag in _PARAGRAPHS or not inner[largest] or amount[largest] < _MOST_OF * amount[here]:
            break
        here = largest
    return here


def _titled(lines: Sequence[Line], titles: Sequence[str]) -> Line | None:
    """The line that says what the page is called: a heading rather than another, the nearest above the text."""
    matching = [
        number
        for number, line in enumerate(lines)
        if not _SITE_TITLE.search(line.owner.names) and any(names_headline(title, line.text) for title in titles)
    ]
    matching = [number for number in matching if _is_heading(lines[number])] or matching
    if not matching:
        return None
    longest = max(range(len(lines)), key=lambda number: len(lines[number].text) - lines[number].linked)
    return lines[max((number for number in matching if number <= longest), default=matching[0])]


def _headline_above(lines: Sequence[Line], first: int) -> int | None:
    """The nearest heading of the first rank above the text or at its beginning, else another one that is near."""
    above = range(first, -1, -1)
    for number in above:
        if lines[number].owner.tag == "h1" and not _SITE_TITLE.search(lines[number].owner.names):
            return number
    for number in islice(above, _NEAR + 1):
        line = lines[number]
        if _is_heading(line) and len(line.text.split()) > 2 and not line.linked:
            return number
    return None


def _is_heading(line: Line) -> bool:
    names = line.owner.names
    return line.owner.tag in _HEADINGS or (bool(_TITLE.search(names)) and not _SITE_TITLE.search(names))


def _is_lead(line: Line, is_inside: bool) -> bool:
    """Whether a line under the headline belongs to the article: one inside the text's element may be short."""
    if 2 * line.linked > len(line.text):
        return False
    names = " ".join(element.names for element in islice(line.owner.ancestors(), 2))
    if _LEAD.search(names):
        return True
    dated = sum(mention.end - mention.start for mention in find_dates(line.text))
    return (is_inside or len(line.text) >= _LONG_LEAD) and 2 * dated < len(line.text)


def _is_only_link(line: Line) -> bool:
    """A pointer to another article; bylines, headings and captions are links at times."""
    owner = line.owner
    return 10 * line.linked >= 9 * len(line.text) and owner.tag not in _NO_POINTERS and not _BYLINE.search(owner.names)


def _position(lines: Sequence[Line], wanted: Line | None) -> int | None:
    return next((number for number, line in enumerate(lines) if line is wanted), None)


def _folded(text: str) -> str:
    return _SPACE.sub(" ", text).strip(" \"'“”").casefold()
