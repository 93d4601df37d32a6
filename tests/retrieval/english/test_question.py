from hypothesis import given
from hypothesis import strategies as st

from retrieval.english.gloss import gloss
from retrieval.english.question import as_question
from retrieval.question import Kind, Question
from retrieval.syllables import keys


class Everything:
    """Statistics of a corpus that holds every syllable equally often."""

    def idf(self, key: str, *, folded: bool = False) -> float:
        return 3.0

    def document_frequency(self, key: str, *, folded: bool = False) -> int:
        return 1


class Nothing(Everything):
    def document_frequency(self, key: str, *, folded: bool = False) -> int:
        return 0


def ask(text: str) -> Question:
    return as_question(gloss(text), Everything())


def test_the_likeliest_expressions_are_the_syllables() -> None:
    question = ask("Who chaired the conference?")
    assert question.language == "en"
    assert question.kind is Kind.WHO
    assert question.keys(0, 4) == tuple(keys("chủ trì hội nghị"))
    assert question.content == (0, 1, 2, 3)


def test_other_expressions_stand_for_the_same_syllables() -> None:
    question = ask("Who chaired the conference?")
    assert (2, 4, tuple(keys("hội thảo"))) in [(e.start, e.end, e.keys) for e in question.expressions]


def test_the_gap_stands_where_a_vietnamese_question_has_it() -> None:
    assert ask("Who chaired the conference?").gap == (0, 0)
    assert ask("Why was the road closed?").gap == (3, 3)
    question = ask("Which districts were flooded?")
    assert question.focus == (0, 1)
    assert question.gap == (1, 1)


def test_names_are_marked_and_found_under_any_diacritics() -> None:
    question = ask("When did Tran Thi Lua speak?")
    assert question.names == ((0, 3),)
    assert all(syllable.folded for syllable in question.syllables[:3])


def test_names_that_the_dictionary_has_are_names() -> None:
    assert ask("How much did Thai Nguyen province lose?").names == ((0, 2),)
    assert ask("When did the Slovenian minister come?").names == ((0, 1),)
    assert ask("When did Vietnam join?").names == ()  # what an article tells of is in Vietnam as a rule
    assert ask("When did the Ministry of Health speak?").names == ()


def test_numbers_are_kept() -> None:
    assert ask("Who sold 1,250 kites in 2023?").numbers == ("1250", "2023")


def test_what_the_corpus_lacks_is_still_asked_for() -> None:
    question = as_question(gloss("Which submarine sank?"), Nothing())
    assert question.keys(0, 2) == tuple(keys("tàu ngầm"))


@given(st.text())
def test_any_text_makes_a_question_in_order(text: str) -> None:
    question = ask(text)
    count = len(question.syllables)
    for start, end in (question.focus, question.gap, *question.names):
        assert 0 <= start <= end <= count
    assert all(0 <= e.start < e.end <= count for e in question.expressions)
