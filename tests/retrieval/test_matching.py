import numpy as np
import pytest

from retrieval.matching import Match, match
from retrieval.question import Expression, Kind, Question, QuestionSyllable
from tests.retrieval.builders import view


def question(*syllables: str, folded: bool = False, expressions: tuple[Expression, ...] = ()) -> Question:
    asked = tuple(QuestionSyllable(key, folded) for key in syllables)
    return Question("", "vi", Kind.WHAT, asked, tuple(range(len(asked))), expressions=expressions)


def found(asked: Question, text: str, *weights: float) -> Match:
    return match(asked, np.array(weights or [1.0] * len(asked.content)), view(text))


FERRY = "Phà Kinh Cùng dừng hẳn vì phà hỏng máy."


def test_a_syllable_is_found_in_every_place_where_it_stands() -> None:
    seen = view(FERRY)
    (places,) = found(question("phà"), FERRY).places
    assert {seen.tokens[t].text for t in places} == {"Phà", "phà"}
    assert set(places.values()) == {1.0}


def test_what_is_typed_with_diacritics_does_not_match_other_diacritics() -> None:
    assert found(question("pha"), FERRY).coverage == 0
    assert found(question("phá"), FERRY).coverage == 0
    assert found(question("pha", folded=True), FERRY).coverage == 1


def test_words_that_mean_the_same_match_with_their_weight() -> None:
    stopped = question("phà", "ngừng", expressions=(Expression(1, 2, ("dừng",), 0.8),))
    assert found(stopped, FERRY).covered.tolist() == [1.0, 0.8]


def test_an_expression_of_several_syllables_must_stand_side_by_side() -> None:
    broken = question("hư", expressions=(Expression(0, 1, ("hỏng", "máy"), 0.7),))
    assert found(broken, "Xuồng hỏng, cái máy vẫn nổ.").covered.tolist() == [0.0]
    assert found(broken, FERRY).covered.tolist() == [0.7]


def test_coverage_is_the_share_of_the_questions_weight() -> None:
    half = found(question("phà", "cháy"), FERRY, 1.0, 3.0)
    assert half.coverage == pytest.approx(0.25)
    assert found(question("phà", "hỏng"), FERRY, 1.0, 3.0).coverage == pytest.approx(1.0)


def test_a_question_without_weight_covers_nothing() -> None:
    assert found(question("phà"), FERRY, 0.0).coverage == 0
    assert found(question(), FERRY).coverage == 0


def test_only_what_is_searched_for_is_matched() -> None:
    asked = Question("", "vi", Kind.WHAT, (QuestionSyllable("phà"), QuestionSyllable("hỏng")), (1,))
    assert len(found(asked, FERRY, 2.0).places) == 1
