import numpy as np

from retrieval.reading.typed import likeliest
from tests.retrieval.builders import said, sheet

LAID = sheet("Đội nào thắng?", "Đội đua ghe Cồn Sẻ thắng nhờ chèo đều tay.")


def likely(**scores: float) -> str:
    """The span that is chosen when these have their scores and all others none to speak of."""
    candidates = LAID.candidates
    spans = [said(LAID.view, (int(a), int(b))) for a, b in zip(candidates.first, candidates.after, strict=True)]
    values = np.full(len(spans), -100.0)
    for text, score in scores.items():
        values[spans.index(text.replace("_", " "))] = score
    return spans[likeliest(candidates, values)]


def test_a_span_that_is_much_likelier_is_chosen() -> None:
    assert likely(Đội=3.0, đua=0.0, ghe=0.0) == "Đội"


def test_of_spans_that_are_about_as_likely_the_one_that_shares_most_with_the_others() -> None:
    assert likely(chèo=1.0, Đội_đua_ghe=0.98, đua_ghe_Cồn_Sẻ=0.97, Đội_đua_ghe_Cồn_Sẻ=0.95) == "Đội đua ghe Cồn Sẻ"
