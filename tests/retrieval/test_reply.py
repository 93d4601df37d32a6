from corpus.article import Span
from retrieval.reply import Answer, Evidence, Reply
from tests.retrieval.articles import article

NEWS = article(1, "Xã trồng dừa, bưởi và cam\nCây lên xanh", "Bà con phấn khởi")


def answer(words: str, *items: str) -> Answer:
    start = NEWS.text.index(words)
    spans = tuple(Span(at, at + len(item)) for item in items for at in (NEWS.text.index(item),))
    return Answer(Evidence(NEWS, 0, 1.0), start, start + len(words), spans)


def test_an_answer_is_the_articles_words() -> None:
    assert answer("dừa, bưởi và cam").text == "dừa, bưởi và cam"
    assert answer("bưởi").article is NEWS


def test_the_items_of_a_list_are_the_articles_words_and_other_answers_are_their_own_only_item() -> None:
    assert answer("dừa, bưởi và cam", "dừa", "bưởi", "cam").item_texts() == ("dừa", "bưởi", "cam")
    assert answer("bưởi").item_texts() == ("bưởi",)


def test_evidence_knows_its_sentence_and_paragraph() -> None:
    last = Evidence(NEWS, 2, 0.5)
    assert (last.text, last.paragraph) == ("Bà con phấn khởi", 1)
    assert NEWS.text[last.span.start : last.span.end] == last.text


def test_a_reply_with_answers_is_answered() -> None:
    refused = Reply("Ai?", "vi", False, 0.1, ())
    assert not refused.answered
    assert Reply("Ai?", "vi", True, 0.5, (answer("bưởi"),)).answered
