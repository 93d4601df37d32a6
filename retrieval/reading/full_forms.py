"""What a short form stands for where the article explains it: "Phòng | Cảnh sát giao thông | (CSGT)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from corpus.article import Span
from retrieval.mentions import Type
from retrieval.questions.asking_words import asked_form
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.syllables import fold, keys
from retrieval.words.short_forms import explained, letters, written

RULE: Final = "full form"


def full_form(sheet: Sheet) -> Found | None:
    """The long form by its initials; else the known one, the quoted name or the noun phrase before the bracket."""
    asked = asked_form(sheet.question)
    if not asked:
        return None
    bare = any(sheet.question.syllables[i].folded for i in sheet.question.content)
    meant = _folded(asked) if bare else asked
    view = sheet.view
    for form in explained(view.text):
        if _keys(form.short, bare=bare) == meant:
            return _found(view, Span(view.span.start + form.start, view.span.start + form.end), fit=1.0)
    for opening, short in _brackets(view, meant, bare=bare):
        place = _before(sheet, opening, len(letters(short)))
        if place:
            return _found(view, view.slice(*place), fit=0.8)
    return None


def unexplained(sheet: Sheet, found: Found) -> bool:
    """Whether the question asks what a short form is, and what was found is only what stands beside it."""
    asked = asked_form(sheet.question)
    if not asked or found.rule != "span":
        return False
    bare = any(sheet.question.syllables[i].folded for i in sheet.question.content)
    text = sheet.view.text
    shorts = (text[start:end] for start, end in written(text))
    return any(_keys(one, bare=bare) == (_folded(asked) if bare else asked) for one in shorts)


def _folded(said: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, said))


def _keys(text: str, *, bare: bool) -> tuple[str, ...]:
    found = tuple(keys(text))
    return _folded(found) if bare else found


def _found(view: SentenceView, span: Span, *, fit: float) -> Found | None:
    inside = [i for i, token in enumerate(view.tokens) if token.end > span.start and token.start < span.end]
    return Found((inside[0], inside[-1] + 1), RULE, 3.0, fit, extent=span) if inside else None


_SHORT: Final = re.compile(r"[\w&.-]+")
_PARTS: Final = re.compile(r"[,;:]| [-–] | là ")


def _brackets(view: SentenceView, meant: tuple[str, ...], *, bare: bool) -> Iterator[tuple[int, str]]:
    """The brackets, by the token that opens them, that hold the short form alone or beside a mark; and how it is
    written there."""
    text, tokens = view.article.text, view.tokens
    for i, token in enumerate(tokens):
        close = next((j for j in range(i + 1, len(tokens)) if tokens[j].text in "()"), None)
        if token.text != "(" or close is None or tokens[close].text != ")":
            continue
        parts = _PARTS.split(text[token.end : tokens[close].start])
        shorts = (part.strip(" \"“”'‘’") for part in (parts[0], parts[-1]))
        short = next((one for one in shorts if _SHORT.fullmatch(one) and _keys(one, bare=bare) == meant), "")
        if letters(short):
            yield i, short


def _before(sheet: Sheet, end: int, enough: int) -> Place | None:
    """What ends before token ``end`` and can be a long form; none where a person stands there, or where the lexicon
    knows the short form as something else. ``enough``: syllables that it has where nothing parts it from more."""
    tokens = sheet.view.tokens
    if any(end in (person.name[1], person.full[1]) for person in sheet.people):
        return None
    known = [" ".join(one.keys) for one in sheet.question.expressions]
    for first in range(end):
        if " ".join(token.key for token in tokens[first:end]) in known:
            return first, end
    return None if known else _quoted(tokens, end) or _noun_phrase(sheet, end, enough)


_QUOTES: Final = {'"': '"', "”": "“", "»": "«"}


def _quoted(tokens: tuple[Token, ...], end: int) -> Place | None:
    opening = _QUOTES.get(tokens[end - 1].text) if end else None
    first = next((i for i in range(end - 2, -1, -1) if tokens[i].text == opening), None) if opening else None
    return (first + 1, end - 1) if first is not None and first + 1 < end - 1 else None


_LEADING: Final = frozenset(
    "theo tại ở do của về với cùng từ trong nhờ được bị và bởi để cho qua vào đến tới là như gồm khi sau trước "
    "các những một mỗi".split()
)
_NOUNS: Final = frozenset({"N", "Nc", "Np", "Nu", "Ny"})
_JOINING: Final = frozenset({"C", "CC"})
_WITHIN: Final = _NOUNS | {"A", "E", "C", "CC", "M", "L", "V", "X"}


def _noun_phrase(sheet: Sheet, end: int, enough: int) -> Place | None:
    """Back to a mark, to a word that leads to a name, to a verb before a noun; the post of its head left out."""
    tokens = sheet.view.tokens
    posts = {m.head[1] for m in sheet.candidates.mentions if m.type is Type.POST}
    first = end
    while first and first not in posts and not _stops(tokens, first, end, enough):
        first -= 1
    while first < end and tokens[first].key in _LEADING:
        if tokens[first].capital and first:
            break
        first += 1
    return (first, end) if first < end and _says(tokens[first:end]) else None


def _stops(tokens: tuple[Token, ...], first: int, end: int, enough: int) -> bool:
    """Whether the phrase ``[first, end)`` does not go on before ``first``."""
    token = tokens[first - 1]
    if token.mark or token.digit or token.pos not in _WITHIN:
        return True
    if first == end:
        return False
    opens = tokens[first].capital
    whole = opens or _syllables(tokens[first:end]) >= enough
    if token.key in _LEADING:
        return opens or first == 1 or (whole and token.pos not in _JOINING)
    in_name = token.capital and (first > 1 or opens)
    if token.pos == "V" and not in_name:
        return opens or (whole and tokens[first].pos in _NOUNS)
    return opens and not token.capital and token.pos not in _NOUNS


def _says(tokens: tuple[Token, ...]) -> bool:
    """Whether there is a noun of two syllables at least in all."""
    return any(token.pos in _NOUNS for token in tokens) and _syllables(tokens) > 1


def _syllables(tokens: tuple[Token, ...]) -> int:
    return sum(len(token.key.split(" ")) for token in tokens)
