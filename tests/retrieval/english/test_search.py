from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from corpus.article import Article, Paragraph, Sentence, Words
from retrieval.english.gloss import gloss
from retrieval.english.search import rescored, sources, terms_for_search
from retrieval.search.embedded import EmbeddedIndex
from retrieval.search.index import Hit, Query
from retrieval.syllables import keys


def article(number: int, *paragraphs: str) -> Article:
    """Sentences are the lines of a paragraph."""
    text = "\n\n".join(paragraphs)
    spans, sentences, start = [], [], 0
    for position, paragraph in enumerate(paragraphs):
        spans.append(Paragraph(start, start + len(paragraph)))
        at = start
        for line in paragraph.split("\n"):
            sentences.append(Sentence(at, at + len(line), position))
            at += len(line) + 1
        start += len(paragraph) + 2
    added = datetime(2024, 1, 1, tzinfo=UTC)
    return Article(number, 1, "", None, None, added, text, tuple(spans), tuple(sentences), Words())


ARTICLES: Mapping[int, Article] = {
    1: article(
        1,
        "Bà Tô Thị Mận chủ trì hội nghị bàn về nghề dệt chiếu\nHội viên nghị luận sôi nổi về giá cói",
        "Hôm 30-11, tỉnh Hậu Giang tặng mỗi hộ một khung dệt",
    ),
    2: article(2, "Chiếc ghế mây của ông Lý được trả 5 triệu đồng\nChủ tịch xã khen tay nghề của ông"),
    3: article(3, "Đàn cò trắng về đầm sen từ tháng chạp\nAnh Tư chèo ghe ra xem"),
}


@pytest.fixture
def index() -> EmbeddedIndex:
    made = EmbeddedIndex()
    for one in ARTICLES.values():
        made.write(one)
    return made


def ask(question: str, index: EmbeddedIndex) -> list[Hit]:
    asked = gloss(question)
    return rescored(asked, index.search(Query(terms_for_search(asked, index))), ARTICLES, index)


def first(question: str, index: EmbeddedIndex) -> str:
    hit = ask(question, index)[0]
    return ARTICLES[hit.article_id].sentence_text(hit.sentence)


def test_an_english_question_finds_the_vietnamese_sentence(index: EmbeddedIndex) -> None:
    assert first("Who chaired the conference?", index).startswith("Bà Tô Thị Mận")
    assert first("How much was paid for the rattan chair?", index).startswith("Chiếc ghế mây")
    assert first("Which birds, the white egrets, returned to the lotus lagoon?", index).startswith("Đàn cò trắng")


def test_names_and_dates_are_found(index: EmbeddedIndex) -> None:
    assert first("What did Hau Giang give on November 30?", index).startswith("Hôm 30-11")
    assert first("What did To Thi Man do?", index).startswith("Bà Tô Thị Mận")


def test_what_the_corpus_cannot_say_is_no_source(index: EmbeddedIndex) -> None:
    asked = gloss("Which submarine visited the conference?")
    assert [source.gloss.source for source in sources(asked, index)] == ["conference"]


def test_expressions_of_a_source_share_one_idf(index: EmbeddedIndex) -> None:
    (source,) = sources(gloss("chair"), index)
    assert len(source.expressions) > 1
    assert source.idf <= max(expression.idf for expression in source.expressions)


def test_syllables_of_an_expression_are_neighbours_and_expressions_are_not(index: EmbeddedIndex) -> None:
    terms = terms_for_search(gloss("Who chaired it?"), index)
    where = {term.position: term.key for term in terms}
    pairs = {(where[at], where[at + 1]) for at in where if at is not None and at + 1 in where}
    assert tuple(keys("chủ trì")) in pairs
    assert all(pair in {tuple(keys(e)) for e in ("chủ trì", "chủ tịch", "chủ tọa")} for pair in pairs)


def test_a_whole_expression_is_better_than_its_scattered_syllables(index: EmbeddedIndex) -> None:
    hits = ask("conference", index)
    assert [hit.sentence for hit in hits[:2]] == [0, 1]
    assert hits[0].score > hits[1].score


def test_nothing_to_search_for_finds_nothing(index: EmbeddedIndex) -> None:
    assert terms_for_search(gloss("Why?"), index) == ()
    assert ask("Why?", index) == []


def test_an_empty_corpus_has_no_sources() -> None:
    assert sources(gloss("Who chaired the conference?"), EmbeddedIndex()) == ()
