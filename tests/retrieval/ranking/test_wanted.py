from retrieval.mentions import Type
from retrieval.ranking.wanted import SORTS, WANTED, wanted
from tests.retrieval.builders import LEXICON, said, sheet


def test_the_sorts_are_the_sections_of_the_file_of_answers() -> None:
    assert {section for noun in LEXICON.answer_nouns for section in LEXICON.answer_nouns.get(noun)} == set(SORTS)


def test_each_mention_is_held_against_the_noun_that_is_asked_for() -> None:
    laid = sheet("Huyện nào mở hội?", "Huyện Gò Nổi mở hội chiều 6-12.")
    spans = {
        (said(laid.view, (int(laid.candidates.first[k]), int(laid.candidates.after[k]))), WANTED[at])
        for k, at in wanted(laid.question, laid.candidates, laid.things)
    }
    assert ("chiều 6-12", f"place: {Type.TIME}") in spans
    assert {name.partition(":")[0] for _, name in spans} == {"place"}


def test_a_question_without_a_noun_wants_no_type() -> None:
    laid = sheet("Ai mở hội?", "Huyện Gò Nổi mở hội chiều 6-12.")
    assert not laid.question.sort
    assert not list(wanted(laid.question, laid.candidates, laid.things))


def test_the_noun_is_found_without_diacritics_too() -> None:
    assert sheet("huyen nao mo hoi", "Huyện Gò Nổi mở hội.").question.sort == "place"
