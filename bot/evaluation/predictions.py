"""What the system said to each question, as it is scored and written to a file."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from bot.evaluation.questions import GoldQuestion, Id, Passage

if TYPE_CHECKING:
    from retrieval.reply import Evidence, Reply

SENTENCES: Final = 5


@dataclass(frozen=True, slots=True)
class Prediction:
    """``answer`` and its ``sentence`` are what was shown, or would have been if it had not been refused.

    ``sentences``: the five best, best first. ``took_ms``: inside, without what `eval` itself does.
    """

    id: Id
    answer: str
    sentence: str
    sentences: tuple[str, ...]
    answered: bool
    confidence: float
    took_ms: float

    def line(self) -> str:
        """The prediction as a line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False) + "\n"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``kind``: the kind of answer that the question was understood to want."""

    question: GoldQuestion
    prediction: Prediction
    kind: str
    hedged: bool


class Printed:
    """Articles as the sets print them: ingestion takes characters out of a text that nobody sees, scoring does not."""

    def __init__(self, passages: Iterable[Passage], names: Mapping[int, str]) -> None:
        """``names``: the article's name by its id."""
        self._names = names
        self._texts: dict[str, list[str]] = {}
        for passage in passages:
            self._texts.setdefault(passage.article, []).append(unicodedata.normalize("NFC", passage.text))

    def find(self, article_id: int, text: str) -> str:
        """``text``, which ingestion took from this article, with what is unseen in it; as it is if it is not there."""
        texts = self._texts[self._names[article_id]]
        if not any(text in printed for printed in texts):
            pattern = re.compile(_UNSEEN.join(map(re.escape, text)))
            return next((match.group() for printed in texts if (match := pattern.search(printed))), text)
        return text


# Control characters, soft hyphens, zero-width and directional marks.
_UNSEEN: Final = "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*"


def predict(question: GoldQuestion, reply: Reply, printed: Printed) -> Outcome:
    """The outcome of ``question``, whose reply was asked with at least ``SENTENCES`` answers at most."""
    answers = reply.answers or reply.attempted
    best = tuple(_text(evidence, printed) for evidence in _nearest(reply))[:SENTENCES]
    prediction = Prediction(
        id=question.id,
        answer=printed.find(answers[0].article.id, answers[0].text) if answers else "",
        sentence=_text(answers[0].evidence, printed) if answers else "",
        sentences=best,
        answered=reply.answered,
        confidence=reply.confidence,
        took_ms=round(reply.took_ms, 3),
    )
    return Outcome(question, prediction, reply.kind, reply.hedged)


def unasked(question: GoldQuestion) -> Outcome:
    """The outcome of a question that the system does not take (it is too long): refused."""
    return Outcome(question, Prediction(question.id, "", "", (), False, 0.0, 0.0), "", hedged=False)


def _nearest(reply: Reply) -> Iterable[Evidence]:
    """The sentences that were answered from, then those shown as near; each once."""
    seen: dict[tuple[int, int], Evidence] = {}
    answers = reply.answers or reply.attempted
    for evidence in (*(answer.evidence for answer in answers), *reply.related):
        seen.setdefault((evidence.article.id, evidence.sentence), evidence)
    return seen.values()


def _text(evidence: Evidence, printed: Printed) -> str:
    return printed.find(evidence.article.id, evidence.text)
