import numpy as np

from retrieval.evidence import FEATURES
from retrieval.glance import SEEN, Glance, glances, weights
from retrieval.index import Hit
from retrieval.matching import Coverage
from retrieval.view import Views
from tests.retrieval.builders import answerer, article, asked

TEXT = "Khánh thành cầu Bến Lức\n\nCông trình dài 240 m. Trời mưa to.\n\nCầu Bến Lức do xã Tân Thạnh xây."


def looked_at(question: str) -> list[Glance]:
    """Every sentence of TEXT, as if all had matched alike."""
    understood = asked(question, TEXT)
    coverage = Coverage(understood, answerer(TEXT).weights(understood), Views())
    return glances(coverage, [Hit(1, n, 1.0) for n in range(len(article(TEXT).sentences))], {1: article(TEXT)})


def points(question: str) -> list[float]:
    return [float(one.signs @ weights()) for one in looked_at(question)]


def test_there_is_a_weight_for_everything_seen() -> None:
    assert weights().shape == (len(SEEN),)
    assert np.isfinite(weights()).all()
    assert FEATURES[: len(SEEN)] == SEEN


def test_a_sentence_that_says_more_of_the_question_is_worth_reading_before_others() -> None:
    _, length, weather, builder = points("Cầu Bến Lức do xã nào xây?")
    assert builder > length
    assert builder > weather


def test_what_stands_around_a_sentence_is_seen_too() -> None:
    _, length, weather, _ = looked_at("Công trình ở Bến Lức dài bao nhiêu?")
    assert length.both.sum() > length.covered.sum()  # the title names the bridge
    assert weather.both.sum() > weather.covered.sum() == 0


def test_the_evidence_begins_with_what_was_seen() -> None:
    asking = answerer(TEXT)
    question = asking.understand("Cầu Bến Lức do xã nào xây?")
    for one in asking.read(question, None, 4):
        assert one.signs[: len(SEEN)].shape == weights().shape
        assert 0 <= one.signs[SEEN.index("missing names")] <= 1
