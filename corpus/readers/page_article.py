"""Which lines of a web page are its article: headline, lead, paragraphs, captions; not menus and boxes around them.

The article is where the page's unlinked prose lies. Vietnamese sites put the headline and the lead above that place,
captions inside it, and boxes of other articles in between. trafilatura, readability-lxml and these rules were measured
on pages of such structures (see docs/formats.md): the libraries lose leads and captions, or keep the boxes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.dates import find_dates
from corpus.readers.page_lines import Line
from corpus.readers.page_tree import Element

_FEWEST_CHARS = 25  # of a line that counts as prose
_MOST_OF = 0.85  # of the prose: the article does not go out of the element that holds so much
_LONG_LEAD = 40  # characters: what stands between headline and text and is shorter is a date, a name, a button

_HEADINGS = frozenset(("h1", "h2", "h3"))
_PARAGRAPHS = frozenset(
    """p li dd dt td th tr tbody thead table ul ol dl blockquote figure figcaption pre h1 h2 h3 h4 h5 h6""".split()
)
_NEVER_FURNITURE = frozenset(("html", "body", "main", "article"))
_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "header", "menu"))
_FURNITURE = re.compile(
    # Anywhere in a name: long enough to mean nothing else.
    r"breadcrumb|related|lien-?quan|cung-?chuyen-?muc|tin-?khac|bai-?khac|sharing|sharedaddy|social|newsletter|subscribe"
    r"|advert|quang-?cao|most-?read|doc-?nhieu|xem-?nhieu|google-news|paginat|recommend|screen-reader|visually-hidden"
    r"|skip-link|copyright"
    # A whole name, or the beginning or the end of one.
    r"|(?:^|\s)(?:ads?|banner|bottom-nav|menu|nav|navbar|navigation|popup|share|sidebar|tags?|toolbar|widget)(?=$|[\s_-])"
    r"|[\s_-](?:ads?|author-follow|banner|footer|menu|nav|navigation|popup|share|sidebar|tags?|toolbar|widget)(?=$|\s)"
    r"|(?:^|\s)(?:footer|login|modal|player|print|rating|vote)(?=$|\s)"
)
_COMMENTS = re.compile(r"comment|binh-?luan|disqus")
_LEAD = re.compile(r"sapo|lead|desc|summary|intro|excerpt|teaser|chapeau|tom-?tat|trich-?yeu|mo-?ta")
_BYLINE = re.compile(r"author|byline|tac-?gia|nguoi-?viet|but-?danh|source|nguon")
_TITLE = re.compile(r"title|headline|tieu-?de|tua-?de|heading")
_LABEL = re.compile(
    r"[>»\s]*(?:(?:các )?(?:tin|bài)(?: viết)? (?:cùng chuyên mục|khác|liên quan)|bình luận|chia sẻ(?: bài viết)?|chủ đề"
    r"|có thể bạn quan tâm|đọc thêm|từ khóa|xem thêm|read more|related (?:articles|news|stories|topics)|share|tags?)\s*:?",
    re.IGNORECASE,
)
_SITE_TITLE = re.compile(r"site-?title|site-?name|logo")
_SEPARATORS = " |–—·•»«:-"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """The article's lines in order; ``headline`` is one of them, or None where the page shows none."""

    lines: tuple[Line, ...]
    headline: Line | None


def find_article(lines: Sequence[Line], titles: Iterable[str]) -> Found:
    """``titles`` are what the page calls itself, by which its headline is recognised."""
    titles = tuple(filter(None, map(_folded, titles)))
    headline = _called(lines, titles)
    kept = _without_furniture(lines, headline)
    if not kept:
        return Found((), None)
    inside = _Inside(_container(kept))
    first = next(n for n, line in enumerate(kept) if line.owner in inside)
    last = max(n for n, line in enumerate(kept) if line.owner in inside)
    if headline is None or headline not in kept:
        headline = _headline_above(kept, first)
    start = kept.index(headline) if headline else first
    return Found(tuple(_article(kept, inside, start, last, headline)), headline)


def names_headline(title: str, headline: str) -> bool:
    """Whether ``title`` is ``headline``, alone or with the paper's name and a dash or a bar before or after it."""
    title, headline = _folded(title), _folded(headline)
    if title.startswith(headline):
        return not title[len(headline) :] or title[len(headline) :].lstrip()[0] in _SEPARATORS
    return title.endswith(headline) and title[: -len(headline)].rstrip()[-1] in _SEPARATORS


def _article(kept: Sequence[Line], inside: _Inside, start: int, last: int, headline: Line | None) -> Iterator[Line]:
    """What stands between the headline and the end of the text, less dates, buttons and pointers to other articles."""
    in_text = headline is None
    for line in kept[min(start, last) : last + 1]:
        in_text = in_text or (line is not headline and _is_prose(line) and line.owner in inside)
        if line is headline or (line.owner in inside if in_text else _is_lead(line, line.owner in inside)):
            if line is headline or not (_is_only_link(line) or _LABEL.fullmatch(line.text)):
                yield line


class _Inside:
    """The elements inside ``container``, itself too."""

    def __init__(self, container: Element) -> None:
        self._container = container
        self._known: dict[Element, bool] = {}

    def __contains__(self, element: object) -> bool:
        assert isinstance(element, Element)
        path = []
        answer = False
        for ancestor in element.ancestors():
            if ancestor is self._container or self._known.get(ancestor):
                answer = True
                break
            path.append(ancestor)
        self._known.update(dict.fromkeys(path, answer))
        return answer


def _container(lines: Sequence[Line]) -> Element:
    """The smallest element that holds nearly all prose; where there is none, the whole page."""
    prose = _prose(lines)
    inner: dict[Element, list[Element]] = defaultdict(list)
    root = lines[0].owner
    for element in prose:
        if element.parent is None:
            root = element
        else:
            inner[element.parent].append(element)
    here = root if root.parent is None else list(root.ancestors())[-1]
    while prose.get(here):
        largest = max(inner[here], key=lambda element: prose[element], default=None)
        if largest is None or largest.tag in _PARAGRAPHS or not inner[largest]:
            break
        if prose[largest] < _MOST_OF * prose[here]:
            break
        here = largest
    return here


def _prose(lines: Iterable[Line]) -> dict[Element, int]:
    """How many characters of unlinked prose lie in each element, for those that have any."""
    prose: dict[Element, int] = defaultdict(int)
    for line in lines:
        if _is_prose(line):
            for element in line.owner.ancestors():
                prose[element] += len(line.text) - line.linked
    return prose


def _is_prose(line: Line) -> bool:
    unlinked = len(line.text) - line.linked
    return unlinked >= _FEWEST_CHARS and unlinked >= line.linked and line.owner.tag not in _HEADINGS


def _without_furniture(lines: Sequence[Line], headline: Line | None) -> list[Line]:
    """Lines outside of menus, boxes of other articles, comments and the like.

    What holds the headline or most of the page's prose is none of these, whatever its name: a daily calls the column
    of its article "sidebar-1".
    """
    prose = _prose(lines)
    whole = max(prose.values(), default=0)
    spared = set(headline.owner.ancestors()) if headline else set()
    known: dict[Element, bool] = {}

    def is_furniture(element: Element) -> bool:
        if element in spared or element.tag in _NEVER_FURNITURE:
            return _COMMENTS.search(element.names) is not None and element.tag == "article" and element not in spared
        if _COMMENTS.search(element.names):
            return prose[element] < whole
        named = element.tag in _FURNITURE_TAGS or _FURNITURE.search(element.names)
        return (bool(named) or _is_list_of_links(element)) and 2 * prose[element] <= whole

    linked = _linked_shares(lines)

    def _is_list_of_links(element: Element) -> bool:
        return element.tag in ("ul", "ol", "menu") and linked.get(element, 0.0) > 0.8

    def in_furniture(element: Element) -> bool:
        path = []
        answer = False
        for ancestor in element.ancestors():
            if ancestor in known:
                answer = known[ancestor]
                break
            path.append(ancestor)
        for ancestor in reversed(path):
            answer = known[ancestor] = answer or is_furniture(ancestor)
        return answer

    return [line for line in lines if not in_furniture(line.owner)]


def _linked_shares(lines: Iterable[Line]) -> dict[Element, float]:
    linked: dict[Element, int] = defaultdict(int)
    length: dict[Element, int] = defaultdict(int)
    for line in lines:
        for element in line.owner.ancestors():
            linked[element] += line.linked
            length[element] += len(line.text)
    return {element: linked[element] / length[element] for element in length}


def _called(lines: Sequence[Line], titles: Sequence[str]) -> Line | None:
    """The line that says what the page is called: a heading rather than another, the nearest above the text."""
    longest = max(range(len(lines)), key=lambda n: len(lines[n].text) - lines[n].linked, default=0)
    matching = [line for line in lines if any(names_headline(title, line.text) for title in titles)]
    matching = [line for line in matching if not _SITE_TITLE.search(line.owner.names)]
    matching = [line for line in matching if _is_heading(line)] or matching
    above = [line for line in lines[: longest + 1] if line in matching]
    return above[-1] if above else next(iter(matching), None)


def _headline_above(lines: Sequence[Line], first: int) -> Line | None:
    """The nearest heading or title above the text, else one at its beginning."""
    heads = [line for line in lines[: first + 1] if line.owner.tag == "h1" and not _SITE_TITLE.search(line.owner.names)]
    if heads:
        return heads[-1]
    for line in reversed(lines[max(0, first - 6) : first + 1]):
        if _is_heading(line) and len(line.text.split()) > 2 and not line.linked:
            return line
    return None


def _is_heading(line: Line) -> bool:
    names = line.owner.names
    return line.owner.tag in _HEADINGS or (bool(_TITLE.search(names)) and not _SITE_TITLE.search(names))


def _is_lead(line: Line, inside: bool) -> bool:
    """Whether a line under the headline belongs to the article: one inside the text's element may be short."""
    if 2 * line.linked > len(line.text):
        return False
    names = " ".join(element.names for element in islice(line.owner.ancestors(), 2))
    if _LEAD.search(names):
        return True
    dated = sum(mention.end - mention.start for mention in find_dates(line.text))
    return (inside or len(line.text) >= _LONG_LEAD) and 2 * dated < len(line.text)


def _is_only_link(line: Line) -> bool:
    """A pointer to another article; bylines, headings and captions are links at times."""
    owner = line.owner
    if 10 * line.linked < 9 * len(line.text) or owner.tag in ("h1", "h2", "h3", "h4", "figcaption", "tr"):
        return False
    return not _BYLINE.search(owner.names)


def _folded(text: str) -> str:
    return _SPACE.sub(" ", text).strip(" \"'“”").casefold()
