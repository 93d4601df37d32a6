"""What a paragraph's or a run's style says of it, with the styles that it is based on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from corpus.readers.docx_numbering import ListPlace

_DEEPEST = 12  # styles based on one another; a damaged file may go in circles
_TINY = 4  # half points
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """``name`` in small letters; ``outline`` is 0 for a heading of the first level, None for text."""

    name: str = ""
    hidden: bool = False
    outline: int | None = None
    place: ListPlace | None = None


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, part: Any | None) -> None:
        """``part``: the root element of styles.xml, or None."""
        from docx.oxml.ns import qn

        self._elements: dict[str, Any] = {}
        self._known: dict[str, Style] = {}
        if part is not None:
            for style in part.iterchildren(qn("w:style")):
                self._elements[style.get(qn("w:styleId"), "")] = style

    def of(self, properties: Any | None, kind: str) -> Style:
        """The style that ``properties`` (pPr or rPr) names; ``kind`` is "w:pStyle" or "w:rStyle"."""
        from docx.oxml.ns import qn

        named = properties.find(qn(kind)) if properties is not None else None
        return self._style(named.get(qn("w:val"), ""), 0) if named is not None else Style()

    def _style(self, style_id: str, depth: int) -> Style:
        from docx.oxml.ns import qn

        if style_id in self._known:
            return self._known[style_id]
        element = self._elements.get(style_id)
        if element is None or depth > _DEEPEST:
            return Style()
        based = element.find(qn("w:basedOn"))
        base = self._style(based.get(qn("w:val"), ""), depth + 1) if based is not None else Style()
        named = element.find(qn("w:name"))
        paragraph = element.find(qn("w:pPr"))
        hidden = is_hidden(element.find(qn("w:rPr")))
        style = Style(
            str(named.get(qn("w:val"), "")).lower() if named is not None else "",
            base.hidden if hidden is None else hidden,
            _or(outline_level(paragraph), base.outline),
            list_place(paragraph, base.place),
        )
        self._known[style_id] = style
        return style


def is_hidden(run_properties: Any | None) -> bool | None:
    """Whether they hide the text, or make it too small to be seen; None where they say nothing of it."""
    from docx.oxml.ns import qn

    if run_properties is None:
        return None
    size = run_properties.find(qn("w:sz"))
    if size is not None and str(size.get(qn("w:val"), "")).isdigit() and int(size.get(qn("w:val"))) <= _TINY:
        return True
    for name in ("w:vanish", "w:webHidden"):
        switch = run_properties.find(qn(name))
        if switch is not None:
            return switch.get(qn("w:val"), "1") not in _OFF
    return None


def outline_level(paragraph_properties: Any | None) -> int | None:
    """0 to 8 for a heading; None where they do not say, or say that it is text (9)."""
    from docx.oxml.ns import qn

    level = paragraph_properties.find(qn("w:outlineLvl")) if paragraph_properties is not None else None
    value = str(level.get(qn("w:val"), "")) if level is not None else ""
    return int(value) if value.isdigit() and int(value) < 9 else None


def list_place(paragraph_properties: Any | None, inherited: ListPlace | None) -> ListPlace | None:
    """The list of a paragraph; ``inherited`` is what its style says."""
    from docx.oxml.ns import qn

    numbering = paragraph_properties.find(qn("w:numPr")) if paragraph_properties is not None else None
    if numbering is None:
        return inherited
    number_id = _value(numbering, "w:numId") or (inherited.number_id if inherited else "")
    level = _value(numbering, "w:ilvl") or (str(inherited.level) if inherited else "0")
    return ListPlace(number_id, int(level) if level.isdigit() else 0) if number_id not in ("", "0") else None


def _value(parent: Any, name: str) -> str:
    from docx.oxml.ns import qn

    child = parent.find(qn(name))
    return str(child.get(qn("w:val"), "")) if child is not None else ""


def _or(value: int | None, otherwise: int | None) -> int | None:
    return otherwise if value is None else value
