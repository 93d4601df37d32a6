"""Features of a sentence's spans, kept by what they depend on: most of them on one end of the span alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from retrieval.arrays import AnyInts, Numbers


@dataclass(frozen=True, slots=True)
class SpanFeatures:
    """The features of the spans ``[first[k], after[k])`` (tokens) of one sentence.

    ``opening`` and ``closing`` have a row a boundary between tokens: what a span that begins (ends) there has by that.
    ``whole`` has a row a feature and a column a span: what depends on both ends. The features are numbered in this
    order.
    """

    first: AnyInts
    after: AnyInts
    opening: Numbers
    closing: Numbers
    whole: Numbers

    def table(self) -> Numbers:
        """A row a span, a column a feature: what a ranker learns from. Large."""
        return np.concatenate([self.opening[self.first], self.closing[self.after], self.whole.T], axis=1)

    def scores(self, weights: Numbers) -> Numbers:
        """``table() @ weights``, without the table."""
        opening, closing = self.opening.shape[1], self.opening.shape[1] + self.closing.shape[1]
        ends = (self.opening @ weights[:opening]).take(self.first) + (self.closing @ weights[opening:closing]).take(
            self.after
        )
        scores: Numbers = ends + weights[closing:] @ self.whole
        return scores
