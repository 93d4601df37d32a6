"""Must-contain suites: what the first answer has to hold (AND over the outer list, OR within), and how it is judged.

strict  the first answer (its items, else its text) holds all it must and nothing it must not, is brief (at most 1.5 x
        the ideal span's words + 8) and, where several facts are wanted, a list.
shown   the answer or its sentence holds all it must.
bold    said without hedging and not shown, or answered where nothing can be.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from retrieval.reply import Answer, Reply


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question of a suite. ``article``: the stem of the file that answers it; ``span``: an ideal answer."""

    id: str
    question: str
    article: str | None
    must: tuple[tuple[str, ...], ...]
    must_not: tuple[str, ...]
    answerable: bool
    span: str | None
    is_list: bool
    style: str


@dataclass(frozen=True, slots=True)
class Verdict:
    strict: bool
    shown: bool
    bold: bool
    hedged: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of ``asked`` were so."""

    asked: int
    strict: int
    shown: int
    bold: int
    hedged: int


def read_suite(path: Path) -> list[Wanted]:
    return [wanted(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def wanted(row: dict[str, Any]) -> Wanted:
    """A line of a suite, or a turn of a dialogue."""
    return Wanted(
        id=row.get("id", ""),
        question=row["question"],
        article=row.get("article"),
        must=tuple(tuple(alternatives) for alternatives in row["must_contain"]),
        must_not=tuple(row.get("must_not_contain", ())),
        answerable=row.get("answerable", True),
        span=row.get("span"),
        is_list=row.get("type") == "list" and len(row["must_contain"]) > 1,
        style=row.get("style", "any"),
    )


def ask_suite(suite: Iterable[Wanted], ask: Callable[[str, str | None], Reply]) -> list[tuple[Wanted, Verdict]]:
    """``ask`` gets the question and the stem of the article that it is about."""
    return [(one, judged(one, ask(one.question, one.article))) for one in suite]


def judged(one: Wanted, reply: Reply) -> Verdict:
    hedged = reply.answered and reply.hedged
    if not one.answerable:
        refused = not reply.answered
        return Verdict(refused, refused, not refused and not hedged, hedged)
    if not reply.answers:
        return Verdict(strict=False, shown=False, bold=False, hedged=False)
    best = reply.answers[0]
    shown = _contains(f"{_said(best)} | {best.evidence.text}", one.must)
    return Verdict(_is_strict(one, _said(best), best.text, len(best.items)), shown, not shown and not hedged, hedged)


def is_strict_json(one: Wanted, reply: dict[str, Any]) -> bool:
    """The same of a reply as `ask --json` prints it."""
    if not one.answerable or not reply.get("answered"):
        return not one.answerable and not reply.get("answered", True)
    best = reply["answers"][0]
    items = [item["text"] for item in best["items"]]
    return _is_strict(one, " ".join(items) or best["text"], best["text"], len(items))


def tally(verdicts: Sequence[Verdict]) -> Tally:
    return Tally(
        len(verdicts),
        strict=sum(one.strict for one in verdicts),
        shown=sum(one.shown for one in verdicts),
        bold=sum(one.bold for one in verdicts),
        hedged=sum(one.hedged for one in verdicts),
    )


def _said(answer: Answer) -> str:
    """As a person reads it."""
    return " ".join(answer.item_texts())


def _is_strict(one: Wanted, said: str, text: str, items: int) -> bool:
    allowed = int(1.5 * (len(one.span.split()) if one.span else 10)) + 8
    brief = len(said.split()) <= allowed and len(text.split()) <= 2 * allowed + 25
    listed = items > 1 or not one.is_list
    return brief and listed and _contains(said, one.must) and not any(_has(said, bad) for bad in one.must_not)


def _contains(text: str, must: Iterable[Iterable[str]]) -> bool:
    return all(any(_has(text, part) for part in alternatives) for alternatives in must)


def _has(text: str, part: str) -> bool:
    """``part`` stands in ``text`` as whole words and whole numbers."""
    return re.search(rf"(?<!\w)(?<!\d[.,]){re.escape(_folded(part))}(?!\w|[.,]\d)", _folded(text)) is not None


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
