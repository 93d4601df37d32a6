"""Answers that are clauses that no word leads to: what is left of a sentence, what confirms, what stands at the gap."""

from __future__ import annotations

from typing import Final

import numpy as np

from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.reading.segments import segment, unopened
from retrieval.sentences.view import Place, Token

_SAME: Final = 0.9  # strength of a word that is the question's, or stands for it: what only hints at it may answer


def rest(sheet: Sheet) -> Found | None:
    """What a sentence says of the thing asked for: the rest of the segment after the question's words."""
    tokens = sheet.view.tokens
    said = [(t, u, strength) for u, places in enumerate(sheet.match.places) for t, strength in places.items()]
    hits = sorted({(t, u) for t, u, strength in said if strength >= _SAME}) or sorted({(t, u) for t, u, _ in said})
    if not hits:
        return None
    segments = {segment(tokens, t) for t, _ in hits}

    def weight(place: Place) -> float:
        return float(sum(sheet.match.weights[u] for u in {u for t, u in hits if place[0] <= t < place[1]}))

    best = max(sorted(segments), key=weight)
    inside = [t for t, _ in hits if best[0] <= t < best[1]]
    last = _cluster_end(inside)
    after = best[1]
    while after > last + 1 and tokens[after - 1].mark:
        after -= 1
    place = (last + 1, after) if after - last > 2 else (_verb_before(tokens, last, best[0]), after)
    if place[0] == last + 1 and _runs_on(tokens, last):
        place = (best[0], after)  # "64 thợ được bố trí việc ở bến | khác"
    return Found(place, "rest", 1.0, 0.5) if place[1] > place[0] else None


def _runs_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun stands there, and what belongs to it behind it: "bến | khác", "tín hiệu | đầu tiên"."""
    behind = tokens[at + 1]
    return tokens[at].pos.startswith("N") and behind.pos in {"A", "N", "Np", "Ny", "P", "M"} and not behind.mark


def _verb_before(tokens: tuple[Token, ...], at: int, first: int) -> int:
    """The last verb of ``[first, at]``, from which a short answer to "how" is read; ``first`` where there is none."""
    return next((i for i in range(at, first, -1) if tokens[i].pos == "V"), first)


def _cluster_end(inside: list[int]) -> int:
    """The end of the first run of matches that lie close together."""
    end = inside[0]
    for token in sorted(inside)[1:]:
        if token - end > 5:
            break
        end = token
    return end


def confirming(sheet: Sheet) -> Found | None:
    """The segment that says most of what a yes-or-no question asks: it confirms or contradicts, never a bare yes."""
    tokens = sheet.view.tokens
    weight: dict[Place, float] = {}
    for share, places in zip(sheet.match.weights, sheet.match.places, strict=True):
        for place in {segment(tokens, t) for t in places}:
            weight[place] = weight.get(place, 0.0) + float(share)
    if not weight:
        return None
    first, after = max(sorted(weight), key=lambda place: weight[place])
    while after > first + 1 and tokens[after - 1].mark:
        after -= 1
    return Found((first, after), "confirming", 1.0, 0.5)


_LEAST_RUN: Final = 3


def in_place(sheet: Sheet) -> Found | None:
    """What stands in the sentence where the question has its gap: after the same words, to the end of their segment."""
    left, _ = sheet.runs
    best = int(np.argmax(left))
    tokens = sheet.view.tokens
    run = float(left[best])
    if best + 1 < len(tokens) and tokens[best].text == ":":
        best += 1
    if run < _LEAST_RUN or best >= len(tokens) or tokens[best].mark:
        return None
    after = _thing_end(sheet, best, unopened(tokens, best, segment(tokens, best)[1]))
    while after > best + 1 and tokens[after - 1].mark:
        after -= 1
    return Found((best, after), "in place", 2.0, run / 4)


_GOES_ON: Final = frozenset(
    "khiến|khiến cho|làm cho|rồi|để|vì|do|bởi|nên|nhằm|sau khi|trước khi|nhân dịp|dẫn đến|dẫn tới".split("|")
)
"""Behind a thing: what came of it, why or when it was: "đâm vào cột điện | khiến tài xế bị thương"."""
_THINGS: Final = frozenset({"N", "Nc", "Np", "Nu", "Ny", "M", "L", "A"})


def _thing_end(sheet: Sheet, first: int, after: int) -> int:
    """Where the thing ends that begins at ``first`` and goes no further than ``after``: before the word that leads to
    what came of it, or why, unless the question says that word, too."""
    tokens = sheet.view.tokens
    if tokens[first].pos not in _THINGS:
        return after
    ends = (i for i in range(first + 1, after) if _goes_on(sheet, i))
    return next(ends, after)


def _goes_on(sheet: Sheet, at: int) -> bool:
    tokens = sheet.view.tokens
    pair = " ".join(token.key for token in tokens[at : at + 2])
    word = tokens[at].key if tokens[at].key in _GOES_ON else pair if pair in _GOES_ON else ""
    return bool(word) and f" {word} " not in sheet.question.line


READERS: Final = {Kind.HOW: (rest,), Kind.YES_NO: (confirming,)}
