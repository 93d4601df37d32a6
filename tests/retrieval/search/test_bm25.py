import dataclasses
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from retrieval.arrays import Floats
from retrieval.search.bm25 import Field

terms = st.integers(0, 12)
documents = st.lists(terms, max_size=12)
# Small numbers to add documents by, to remove some of those that are there, to compact, to search in between.
steps = st.lists(
    st.one_of(
        documents,
        st.tuples(st.just("remove"), st.integers(0, 30), st.integers(1, 4)),
        st.sampled_from(["compact", "search"]),
    ),
    max_size=30,
)


@dataclass
class History:
    """A field, and beside it the documents that should be in it: those of every number, None where removed."""

    field: Field
    texts: list[list[int] | None] = dataclasses.field(default_factory=list)

    def play(self, steps: list[list[int] | tuple[str, int, int] | str]) -> None:
        for step in steps:
            if isinstance(step, list):
                assert self.field.add(step) == len(self.texts)
                self.texts.append(step)
            elif isinstance(step, tuple):
                _, start, many = step
                stop = min(start + many, len(self.texts))
                self.field.remove(start, stop)
                self.texts[start:stop] = [None] * len(self.texts[start:stop])
            elif step == "compact":
                self.field.compact()
                self.texts = [text for text in self.texts if text is not None]
            else:
                self.field.scores([1, 2])

    @property
    def live(self) -> list[list[int]]:
        return [text for text in self.texts if text is not None]


def fresh_fit(corpus: list[list[int]], query: list[int], k1: float, b: float) -> Floats:
    scores: Floats = BM25Plus(corpus, k1=k1, b=b).get_scores(query)
    return scores


@given(steps, documents, st.sampled_from([(0.4, 0.5), (1.5, 0.75), (1.2, 0.0), (2.0, 0.9)]))
def test_scores_equal_a_fresh_fit_of_rank_bm25_after_any_history(
    steps: list[list[int] | tuple[str, int, int] | str], query: list[int], parameters: tuple[float, float]
) -> None:
    k1, b = parameters
    history = History(Field(k1=k1, b=b))
    history.play(steps)
    scores = history.field.scores(query)
    assert len(scores) == len(history.texts)
    if any(history.live):  # rank_bm25 divides by zero where no document has a term
        np.testing.assert_allclose(scores[history.field.live], fresh_fit(history.live, query, k1, b), rtol=0, atol=1e-9)


@given(steps)
def test_document_frequencies_are_those_of_the_live_documents(
    steps: list[list[int] | tuple[str, int, int] | str],
) -> None:
    history = History(Field())
    history.play(steps)
    expected = [sum(term in text for text in history.live) for term in range(13)]
    assert [history.field.document_frequency(term) for term in range(13)] == expected
    assert history.field.document_frequencies(13).tolist() == expected


@given(steps, documents)
def test_one_call_for_many_documents_is_as_good_as_one_call_each(
    steps: list[list[int] | tuple[str, int, int] | str], query: list[int]
) -> None:
    texts = [step for step in steps if isinstance(step, list)]
    one_by_one, at_once = Field(), Field()
    for text in texts:
        one_by_one.add(text)
    running = np.array([term for text in texts for term in text], dtype=np.int64)
    at_once.extend(running, np.array([len(text) for text in texts], dtype=np.int64))
    np.testing.assert_array_equal(one_by_one.scores(query), at_once.scores(query))


def test_an_empty_field_gives_an_empty_array() -> None:
    assert Field().scores([1, 2]).tolist() == []


def test_a_field_whose_documents_are_all_gone_has_no_scores_to_give() -> None:
    field = Field()
    field.add([1, 2])
    field.remove(0, 1)
    assert field.documents == 0
    assert field.scores([1])[field.live].tolist() == []


def test_documents_without_terms_count_as_documents() -> None:
    field = Field()
    for _ in range(3):
        field.add([])
    assert field.documents == 3
    assert field.scores([1]).tolist() == [0, 0, 0]


def test_removing_twice_counts_once() -> None:
    field = Field()
    field.add([1])
    field.add([2])
    field.remove(0, 1)
    field.remove(0, 1)
    assert field.documents == 1


def test_gains_are_zero_where_nothing_matches_and_scale_with_the_weight() -> None:
    field = Field()
    field.add([1, 2])
    field.add([3])
    assert field.gains([(9, 1.0)]).tolist() == [0, 0]
    once, thrice = field.gains([(1, 1.0)]), field.gains([(1, 3.0)])
    assert once[0] > 0 == once[1]
    assert thrice[0] == pytest.approx(3 * once[0])
