from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retrieval.search.postings import Column, Segment, count_terms, merge, renumber

texts = st.lists(st.lists(st.integers(0, 6), max_size=8), max_size=8)


def segment(texts: list[list[int]], first: int = 0) -> Segment:
    """The postings of ``texts``, numbered from ``first``."""
    terms = np.array([term for text in texts for term in text], dtype=np.int64)
    documents = np.repeat(np.arange(first, first + len(texts), dtype=np.int32), [len(text) for text in texts])
    return count_terms(terms, documents)


def postings(found: Segment, term: int) -> list[tuple[int, int]]:
    """Document and frequency of each posting of ``term``."""
    place = found.find(term)
    return list(zip(found.documents[place].tolist(), found.frequencies[place].tolist(), strict=True))


def expected(texts: dict[int, list[int]], term: int) -> list[tuple[int, int]]:
    return [(number, Counter(text)[term]) for number, text in sorted(texts.items()) if term in text]


@given(texts)
def test_counting_gives_each_terms_documents_in_order_with_its_frequency(texts: list[list[int]]) -> None:
    counted = segment(texts)
    assert all(postings(counted, term) == expected(dict(enumerate(texts)), term) for term in range(8))


@given(texts, texts, st.data())
def test_merging_keeps_the_order_and_drops_the_dead(
    left: list[list[int]], right: list[list[int]], data: st.DataObject
) -> None:
    everything = dict(enumerate(left + right))
    live = data.draw(st.lists(st.booleans(), min_size=len(everything), max_size=len(everything)))
    merged = merge(segment(left), segment(right, len(left)), np.array(live, dtype=np.bool_))
    kept = {number: text for number, text in everything.items() if live[number]}
    assert all(postings(merged, term) == expected(kept, term) for term in range(8))


@given(texts, st.data())
def test_renumbering_closes_the_gaps(texts: list[list[int]], data: st.DataObject) -> None:
    live = data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    renumbered = renumber(segment(texts), np.array(live, dtype=np.bool_))
    kept = dict(enumerate(text for text, alive in zip(texts, live, strict=True) if alive))
    assert all(postings(renumbered, term) == expected(kept, term) for term in range(8))


@given(st.lists(st.lists(st.integers(0, 1 << 40), max_size=40)))
def test_a_column_holds_what_it_was_given(parts: list[list[int]]) -> None:
    column = Column()
    for part in parts:
        column.extend(part)
    assert column.values.tolist() == [value for part in parts for value in part]
    assert len(column) == len(column.values)
