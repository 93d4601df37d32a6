import numpy as np

from retrieval.question import Expression, Kind, Question, QuestionSyllable
from retrieval.sentences.matching import Match, match
from tests.retrieval.builders import view


def question(*syllables: str, folded: bool = False, expressions: tuple[Expression, ...] = ()) -> Question:
    asked = tuple(QuestionSyllable(key, folded) for key in syllables)
    return Question("", "vi", Kind.WHAT, asked, tuple(range(len(asked))), expressions=expressions)


def found(asked: Question, text: str, *weights: float) -> Match:
    return match(asked, np.array(weights or [1.0] * len(asked.content)), view(text))


def strengths(match: Match) -> list[float]:
    """How surely the sentence has each unit."""
    return [max(places.values(), default=0.0) for places in match.places]


FERRY = "Phà Kinh Cùng dừng hẳn vì phà hỏng máy."


def test_a_syllable_is_found_in_every_place_where_it_stands() -> None:
    seen = view(FERRY)
    (places,) = found(question("phà"), FERRY).places
    assert {seen.tokens[t].text for t in places} == {"Phà", "phà"}
    assert set(places.values()) == {1.0}


def test_what_is_typed_with_diacritics_does_not_match_other_diacritics() -> None:
    assert strengths(found(question("pha"), FERRY)) == [0.0]
    assert strengths(found(question("phá"), FERRY)) == [0.0]
    assert strengths(found(question("pha", folded=True), FERRY)) == [1.0]


def test_words_that_mean_the_same_match_with_their_weight() -> None:
    stopped = question("phà", "ngừng", expressions=(Expression(1, 2, ("dừng",), 0.8),))
    assert strengths(found(stopped, FERRY)) == [1.0, 0.8]


def test_an_expression_of_several_syllables_must_stand_side_by_side() -> None:
    broken = question("hư", expressions=(Expression(0, 1, ("hỏng", "máy"), 0.7),))
    assert strengths(found(broken, "Xuồng hỏng, cái máy vẫn nổ.")) == [0.0]
    assert strengths(found(broken, FERRY)) == [0.7]


def test_only_what_is_searched_for_is_matched() -> None:
    asked = Question("", "vi", Kind.WHAT, (QuestionSyllable("phà"), QuestionSyllable("hỏng")), (1,))
    assert len(found(asked, FERRY, 2.0).places) == 1
