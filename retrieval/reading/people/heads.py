"""Who heads a body, where no post is named: "Người đứng đầu trường là ai?" is answered by its "Hiệu trưởng"."""

from __future__ import annotations

from typing import Final

from retrieval.questions.asked_posts import HELD
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.post_fit import body_of
from retrieval.sentences.view import Place
from retrieval.words.word_classes import HEADS_OF_BODIES

_ASKED: Final = ("người đứng đầu", "thủ trưởng")
_HEADS: Final = tuple(f"{head} " for head in HEADS_OF_BODIES)
_ENOUGH: Final = 0.7  # of the weight of the body's words that the post has
_ONLY_CALLED: Final = 0.8  # how well a post fits whose body is only called one: "Hiệu trưởng nhà trường"


def head(sheet: Sheet) -> Found | None:
    """The person whose post heads the body that the question names."""
    question = sheet.question
    if HELD not in question.extra or not any(f" {asked} " in question.line for asked in _ASKED):
        return None
    found = [
        Found((person.full[0], person.name[1]), "person with post", 3.0, fit)
        for person in sheet.people
        for post in (*person.appointed, *person.posts, *((person.role,) if person.role else ()))
        if (fit := _fit(sheet, post)) >= _ENOUGH
    ]
    return max(found, key=lambda one: one.fit, default=None)


def _fit(sheet: Sheet, post: Place) -> float:
    """The share of the body's weight that a head's post says; 0 for any other post."""
    line = " ".join(token.key for token in sheet.view.tokens[slice(*post)] if not token.mark)
    if not f"{line} ".startswith(_HEADS):
        return 0.0
    if body_of(line.split(" ")):
        return _ONLY_CALLED
    own = _body(sheet)
    weights = [float(sheet.match.weights[unit]) for unit in own]
    said = [any(post[0] <= t < post[1] for t in sheet.match.places[unit]) for unit in own]
    return sum(w for w, told in zip(weights, said, strict=True) if told) / (sum(weights) or 1.0)


def _body(sheet: Sheet) -> list[int]:
    """The units of the question that name the body: those behind the words for who heads it."""
    question = sheet.question
    keys = list(question.keys(0, len(question.syllables)))
    asked = [one.split(" ") for one in _ASKED]
    ends = [i + len(one) for one in asked for i in range(len(keys)) if keys[i : i + len(one)] == one]
    return [unit for unit, at in enumerate(question.content) if at >= min(ends, default=0)]
