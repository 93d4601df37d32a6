from hypothesis import given
from hypothesis import strategies as st

from retrieval.english.gloss import Gloss, gloss, is_english
from retrieval.question import Kind


def texts(found: Gloss) -> list[str]:
    return [alternative.text for alternative in found.alternatives]


def by_source(question: str) -> dict[str, Gloss]:
    return {found.source: found for found in gloss(question).terms}


def test_words_become_expressions_and_question_words_nothing() -> None:
    found = gloss("Who chaired the conference?")
    assert [term.source for term in found.terms] == ["chaired", "conference"]
    assert found.kind is Kind.WHO
    assert texts(found.terms[0])[0] == "chủ trì"
    assert "hội nghị" in texts(found.terms[1])


def test_sources_point_into_the_question() -> None:
    question = "How many of Kenya's lions died?"
    assert [question[term.start : term.end] for term in gloss(question).terms] == ["Kenya's", "lions", "died"]


def test_phrases_go_before_their_words() -> None:
    assert texts(by_source("When was the traffic accident?")["traffic accident"])[0] == "tai nạn giao thông"


def test_a_form_with_a_meaning_of_its_own_keeps_that_of_its_word_too() -> None:
    found = texts(by_source("Where were the kites found?")["found"])
    assert {"thành lập", "tìm thấy"} <= set(found)


def test_a_vietnamese_name_without_diacritics_is_found_under_any() -> None:
    name = by_source("Which post does Tran Thi Lua hold?")["Tran Thi Lua"]
    assert name.name
    assert [(a.text, a.folded) for a in name.alternatives] == [("Tran Thi Lua", True)]


def test_a_name_with_diacritics_is_found_as_typed() -> None:
    (name,) = gloss("Who is Nguyễn Thị Lụa?").terms
    assert [(a.text, a.folded) for a in name.alternatives] == [("Nguyễn Thị Lụa", False)]


def test_a_known_word_belongs_to_a_name_that_could_be_vietnamese() -> None:
    assert [term.source for term in gloss("Who is Nguyen Van Thai?").terms] == ["Nguyen Van Thai"]


def test_what_stands_behind_a_title_is_a_name() -> None:
    name = by_source("What did Mr. Thai say?")["Thai"]
    assert name.name
    assert texts(name) == ["Thai"]


def test_a_name_with_a_vietnamese_form_has_it_and_itself() -> None:
    assert {"warszawa", "warsaw"} <= set(texts(by_source("What is made in Warsaw?")["Warsaw"]))


def test_a_foreign_name_stands_for_itself_once() -> None:
    assert texts(by_source("Who lives in Singapore?")["Singapore"]) == ["singapore"]


def test_an_unknown_word_may_stand_in_an_article_as_it_is() -> None:
    assert texts(by_source("What is a zorbing ball?")["zorbing"]) == ["zorbing"]


def test_numbers_and_dates_are_adapted() -> None:
    found = by_source("Who sold 1,250 kites on November 30, 2023?")
    assert texts(found["1,250"]) == ["1.250"]
    assert texts(found["November 30"]) == ["30 tháng 11", "30-11"]
    assert texts(found["2023"]) == ["2023"]


def test_the_focus_is_the_noun_that_names_the_answer() -> None:
    found = gloss("Which districts were flooded in May 2020?")
    assert [term.source for term in found.focus] == ["districts"]
    assert found.kind is Kind.WHERE
    assert found.plural


def test_weights_of_a_source_add_up_to_one_at_most() -> None:
    for term in gloss("How many general officers of the Black Sea fleet attended the opening ceremony?").terms:
        weights = [alternative.weight for alternative in term.alternatives]
        assert weights == sorted(weights, reverse=True)
        assert 0 < sum(weights) <= 1 + 1e-9


def test_the_language_is_told_here_too() -> None:
    assert is_english("Who chaired it?")


@given(st.text())
def test_any_text_can_be_glossed(text: str) -> None:
    found = gloss(text)
    assert all(text[term.start : term.end] for term in found.terms)
    assert all(term.alternatives for term in found.terms)
    assert set(found.focus) <= set(found.terms)
