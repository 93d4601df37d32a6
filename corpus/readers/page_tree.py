"""A web page as a tree of the elements that are shown: hidden ones, scripts and controls are not in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from corpus.errors import BadText

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


def listed(words: str) -> frozenset[str]:
    """The words as a set."""
    return frozenset(words.split())


MOST_OPEN = 5_000  # elements inside one another; the parser's time grows with the square of it
MOST_ELEMENTS = 500_000

_NEVER_SHOWN = listed(
    """area audio base button canvas datalist dialog embed head iframe input link map meta meter noscript object option
    param picture progress rp rt script select source style svg template textarea title track video"""
)
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0+(?![.\d]))")
# Elements whose end tags may be left out, or that have none, say nothing about depth.
_TAG = re.compile(
    r"<(?P<end>/?)(?!(?:p|li|td|th|tr|dt|dd|option|thead|tbody|tfoot|colgroup|html|head|body|br|hr|img|input|link|meta"
    r"|area|base|col|embed|source|track|wbr|param)\b)[a-zA-Z][a-zA-Z0-9:-]*(?P<rest>[^<>]*)>"
)
_LONGEST_NAMES = 500
_NAMING = ("class", "id", "type", "role", "itemprop", "data-role")


@dataclass(slots=True, eq=False)
class Element:
    """``names``: what its class, id, role, type and itemprop say, in small letters; ``start`` of a numbered list."""

    tag: str
    parent: Element | None
    names: str = ""
    start: int = 1
    children: list[Element | str] = field(default_factory=list)

    def ancestors(self) -> Iterator[Element]:
        """Itself, its parent, and so on."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


Event = tuple[Literal["open", "close"], Element] | tuple[Literal["text"], str]


def events(root: Element) -> Iterator[Event]:
    """Its inside in order: elements that open and close, and the text between. Without recursion: pages nest deep."""
    yield "open", root
    stack = [(root, iter(root.children))]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "close", element
        elif isinstance(child, str):
            yield "text", child
        else:
            yield "open", child
            stack.append((child, iter(child.children)))


def parse_page(source: str) -> LexborHTMLParser:
    """Raises ``BadText`` (``"too_complex"``), and at once where parsing would take long."""
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    _check_depth(source)
    try:
        return LexborHTMLParser(source)
    except SelectolaxError:  # every text is a page to HTML's rules: only memory can be lacking
        raise _too_complex("it takes more memory than is given to one file") from None


def shown_tree(page: LexborHTMLParser) -> Element:
    """The page's body. Raises ``BadText`` (``"too_complex"``)."""
    body = page.body
    root = Element("body", None)
    if body is None:
        return root
    known = {body.mem_id: root}
    for node in body.traverse(include_text=True):
        parent = known.get(node.parent.mem_id) if node.parent is not None else None
        if parent is None:
            continue
        if node.is_text_node:
            parent.children.append(node.text_content or "")
        elif node.is_element_node and _is_shown(node):
            element = Element(node.tag or "", parent, _names(node), _start(node))
            parent.children.append(element)
            known[node.mem_id] = element
            if len(known) > MOST_ELEMENTS:
                raise _too_complex(f"it has more than {MOST_ELEMENTS:,} elements")
    return root


def _check_depth(source: str) -> None:
    depth = 0
    for match in _TAG.finditer(source):
        if match["end"]:
            depth = max(0, depth - 1)
        elif not match["rest"].endswith("/"):
            depth += 1
            if depth > MOST_OPEN:
                raise _too_complex(f"more than {MOST_OPEN:,} elements lie inside one another")


def _is_shown(node: LexborNode) -> bool:
    if node.tag in _NEVER_SHOWN:
        return False
    attributes = node.attrs
    if "hidden" in attributes or (attributes.get("aria-hidden") or "").lower() == "true":
        return False
    return not _HIDING_STYLE.search((attributes.get("style") or "").lower())


def _names(node: LexborNode) -> str:
    attributes = node.attrs
    return " ".join(value for key in _NAMING if (value := attributes.get(key)))[:_LONGEST_NAMES].lower()


def _start(node: LexborNode) -> int:
    start = node.attrs.get("start") if node.tag == "ol" else None
    return int(start) if start and re.fullmatch(r"-?[0-9]{1,6}", start) else 1


def _too_complex(reason: str) -> BadText:
    return BadText(
        f"The page is too complex: {reason}. Save the article alone as a text file and add that.", "too_complex"
    )
