import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.mentions import Type
from retrieval.ranking.candidates import LONGEST, CandidateSet, candidates_of, static_names
from retrieval.sentences.view import SentenceView, view_of
from tests.retrieval.builders import LEXICON, article, said, view

BRIDGE = "Chiều 6-12, bà Lê Thị Thắm (xã Tân Thạnh) nói: “Cầu mới dài 240 m”."


def spans(candidates: CandidateSet) -> list[str]:
    places = zip(candidates.first.tolist(), candidates.after.tolist(), strict=True)
    return [said(candidates.view, place) for place in places]


def of(text: str) -> CandidateSet:
    return candidates_of(view(text), LEXICON)


def column(candidates: CandidateSet, name: str) -> dict[str, float]:
    values = candidates.features().table()[:, static_names().index(name)]
    return dict(zip(spans(candidates), values.tolist(), strict=True))


def test_every_answer_of_whole_words_is_a_candidate() -> None:
    found = spans(of(BRIDGE))
    assert {"Chiều 6-12", "bà Lê Thị Thắm", "240 m", "Lê Thị Thắm", "xã Tân Thạnh"} < set(found)
    assert "Cầu mới dài 240 m" in found


def test_no_candidate_begins_or_ends_with_a_mark_that_cannot() -> None:
    found = spans(of(BRIDGE))
    assert not any(text.startswith((",", ")", ":", ".", "”")) for text in found)
    assert not any(text.endswith((",", "(", ":", ".", "“")) for text in found)


def test_spans_are_short_but_for_quotes_and_clauses() -> None:
    words = " ".join(["ghe xuồng cập bến"] * 12)
    candidates = of(f"Bà kể: “{words}” rồi cười.")
    long = [place for place in zip(candidates.first, candidates.after, strict=True) if place[1] - place[0] > LONGEST]
    assert {said(candidates.view, (int(a), int(b))) for a, b in long} == {words}


def test_a_candidate_knows_its_type_and_whether_it_cuts_a_mention_in_two() -> None:
    candidates = of(BRIDGE)
    assert column(candidates, f"is:{Type.TIME}")["Chiều 6-12"] == 1
    assert column(candidates, f"cuts:{Type.TIME}")["Chiều 6"] == 1
    assert column(candidates, f"cuts:{Type.TIME}")["Chiều 6-12"] == 0
    assert column(candidates, f"begins:{Type.PERSON}")["bà Lê Thị Thắm"] == 1


def test_a_candidate_knows_what_stands_around_it_and_in_it() -> None:
    candidates = of(BRIDGE)
    assert column(candidates, "before=(")["xã Tân Thạnh"] == 1
    assert column(candidates, "after=)")["xã Tân Thạnh"] == 1
    assert column(candidates, "digit")["240 m"] == 1
    assert column(candidates, "digit")["xã Tân Thạnh"] == 0
    assert column(candidates, "open bracket")["bà Lê Thị Thắm (xã Tân Thạnh"] == 1
    assert column(candidates, "open bracket")["bà Lê Thị Thắm (xã Tân Thạnh)"] == 0


def test_the_static_scores_are_the_table_times_the_weights() -> None:
    candidates = of(BRIDGE)
    weights = np.linspace(-1, 1, len(static_names()), dtype=np.float32)
    assert candidates.features().table().shape == (len(candidates), len(static_names()))
    assert candidates.features().scores(weights) == pytest.approx(candidates.features().table() @ weights, abs=1e-4)


def test_the_names_of_the_columns_are_all_different() -> None:
    assert len(set(static_names())) == len(static_names())


PARTS = st.lists(
    st.sampled_from(
        ["bà", "Lê Thị Thắm", "6-12", "40%", ",", ";", ":", "(", ")", "“", "”", ".", "…", "đò", "Kinh Cùng"]
    ),
    min_size=1,
    max_size=40,
)


def views(text: str) -> list[SentenceView]:
    one = article(text)
    return [view_of(one, position) for position in range(len(one.sentences))]


@settings(max_examples=40)
@given(PARTS)
def test_any_sentence_has_candidates_within_itself(parts: list[str]) -> None:
    for seen in views(" ".join(["Tin", *parts])):
        candidates = candidates_of(seen, LEXICON)
        assert (candidates.first >= 0).all()
        assert (candidates.after <= len(seen.tokens)).all()
        assert (candidates.first < candidates.after).all()
        if len(candidates):
            assert np.isfinite(candidates.features().table()).all()


def test_a_candidate_knows_what_it_is_made_of() -> None:
    candidates = of("Ghe chở gạo từ Bến Lức (Long An) về chợ.")
    assert column(candidates, "one preposition")["từ Bến Lức"] == 1
    assert column(candidates, "capital ends")["Bến Lức"] == 1
    assert column(candidates, "bracket follows")["Bến Lức"] == 1
    assert column(candidates, "capital last only")["gạo từ Bến Lức"] == 1


def test_a_candidate_knows_the_word_classes_at_its_edges() -> None:
    candidates = of("Ghe chở gạo về chợ.")
    assert column(candidates, "first:V")["chở gạo"] == 1
    assert column(candidates, "last:N")["chở gạo"] == 1
    assert column(candidates, "first:V")["gạo"] == 0
