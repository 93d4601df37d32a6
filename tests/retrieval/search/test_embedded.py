from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from corpus.article import Article, Paragraph, Sentence, Words
from retrieval.search.background import Background
from retrieval.search.embedded import EmbeddedIndex
from retrieval.search.index import FieldWeights, Hit, Query, SentenceIndex, Term
from retrieval.syllables import fold, keys


def article(number: int, *paragraphs: str, title: str = "") -> Article:
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
    return Article(number, 1, title, None, None, added, text, tuple(spans), tuple(sentences), Words())


def query(text: str, *, folded: bool = False, scope: frozenset[int] | None = None, limit: int = 50) -> Query:
    typed = [fold(key) if folded else key for key in keys(text)]
    return Query(tuple(Term(key, 1.0, folded, i) for i, key in enumerate(typed)), scope, limit)


def places(hits: list[Hit]) -> list[tuple[int, int]]:
    return [(hit.article_id, hit.sentence) for hit in hits]


MARKET = article(
    7,
    "Chợ nổi họp từ tờ mờ sáng\nGhe thuyền chở dưa hấu và khóm về đậu kín bến",
    "Bà Sáu bán bún trên ghe đã ba mươi năm\nKhách hỏi đường thì bà chỉ",
    title="Chợ nổi Cái Răng",
)
BRIDGE = article(
    3, "Cây cầu mới dài 240 m\nCầu thông xe ngày 6-12", "Người dân hai bờ sông vui mừng", title="Cầu Bến Đá"
)


@pytest.fixture
def index() -> EmbeddedIndex:
    made = EmbeddedIndex()
    made.write(MARKET)
    made.write(BRIDGE)
    return made


def test_it_is_a_sentence_index() -> None:
    index: SentenceIndex = EmbeddedIndex()
    assert index.count() == 0
    assert index.search(query("chợ nổi")) == []


def test_the_best_sentence_comes_first(index: EmbeddedIndex) -> None:
    assert places(index.search(query("bà Sáu bán gì trên ghe")))[0] == (7, 2)
    assert places(index.search(query("cầu thông xe ngày 6/12")))[0] == (3, 1)


def test_only_sentences_that_match_something_are_hits(index: EmbeddedIndex) -> None:
    assert index.search(query("vũ trụ")) == []
    assert index.search(Query(())) == []
    assert {hit.article_id for hit in index.search(query("khóm"))} == {7}


def test_a_hit_carries_the_score_of_each_field(index: EmbeddedIndex) -> None:
    best, weights = index.search(query("dưa hấu"))[0], FieldWeights()
    assert min(best.syllable, best.bigram, best.paragraph, best.article) > 0
    parts = (best.syllable, best.bigram, best.paragraph, best.article)
    counts = (weights.syllable, weights.bigram, weights.paragraph, weights.article)
    assert best.score == pytest.approx(sum(part * count for part, count in zip(parts, counts, strict=True)))


def test_a_neighbour_in_the_paragraph_is_evidence_and_so_is_the_title(index: EmbeddedIndex) -> None:
    (neighbour,) = [hit for hit in index.search(query("khóm")) if hit.sentence == 0]
    assert neighbour.syllable == 0 < neighbour.paragraph
    titled = index.search(query("Răng"))
    assert {hit.article_id for hit in titled} == {7}
    assert all(hit.syllable == hit.paragraph == 0 < hit.article for hit in titled)


def test_what_is_typed_with_diacritics_is_never_folded_away(index: EmbeddedIndex) -> None:
    assert index.search(query("khom")) == []
    assert places(index.search(query("khom", folded=True)))[0] == (7, 1)
    assert places(index.search(query("dua hau", folded=True)))[0] == (7, 1)


def test_plain_and_folded_terms_can_be_mixed(index: EmbeddedIndex) -> None:
    mixed = Query((Term("ghe"), Term("khom", folded=True)))
    assert places(index.search(mixed))[0] == (7, 1)


def test_only_terms_in_neighbouring_positions_are_looked_for_side_by_side(index: EmbeddedIndex) -> None:
    def bigram(*terms: Term) -> float:
        return index.search(Query(terms))[0].bigram

    assert bigram(Term("dưa", position=4), Term("hấu", position=5)) > 0
    assert bigram(Term("dưa", position=4), Term("hấu", position=6)) == 0
    assert bigram(Term("hấu", position=4), Term("dưa", position=5)) == 0
    assert bigram(Term("dưa"), Term("hấu")) == 0
    assert bigram(Term("dua", folded=True, position=0), Term("hau", folded=True, position=1)) > 0


def test_a_terms_weight_multiplies_what_it_adds(index: EmbeddedIndex) -> None:
    (whole, *_), (half, *_) = (index.search(Query((Term("khóm", weight),))) for weight in (1.0, 0.5))
    assert half.score == pytest.approx(whole.score / 2)
    assert half.syllable == pytest.approx(whole.syllable / 2)


@given(st.sampled_from(["cầu ghe", "chợ nổi họp", "bà sáu bán bún ghe", "hai bờ sông", "xe lửa"]), st.booleans())
def test_one_article_alone_is_scored_as_among_all(text: str, folded: bool) -> None:
    made = EmbeddedIndex()
    for one in (
        BRIDGE,
        MARKET,
        article(9, "Ghe chở khóm qua cầu\nBà Sáu bán cá", title="Chợ"),
        article(4, "Xe qua cầu"),
    ):
        made.write(one)
    made.delete(4)
    everywhere = made.search(query(text, folded=folded))
    for number in (3, 7, 9, 4):
        alone = made.search(query(text, folded=folded, scope=frozenset([number])))
        assert alone == [hit for hit in everywhere if hit.article_id == number]


def test_scope_leaves_other_articles_out_and_changes_no_score(index: EmbeddedIndex) -> None:
    everywhere = index.search(query("cầu ghe"))
    assert {hit.article_id for hit in everywhere} == {3, 7}
    scoped = index.search(query("cầu ghe", scope=frozenset([7, 99])))
    assert scoped == [hit for hit in everywhere if hit.article_id == 7]
    assert index.search(query("cầu ghe", scope=frozenset())) == []


def test_limit_gives_the_best_ones(index: EmbeddedIndex) -> None:
    found = index.search(query("cầu ghe bà"))
    assert index.search(query("cầu ghe bà", limit=2)) == found[:2]
    assert index.search(query("cầu ghe bà", limit=0)) == []


def test_equal_scores_are_ordered_by_article_and_sentence() -> None:
    index = EmbeddedIndex()
    for number in (5, 2, 9):
        index.write(article(number, "mưa to\nmưa to"))
    expected = [(number, sentence) for number in (2, 5, 9) for sentence in (0, 1)]
    assert places(index.search(query("mưa"))) == expected
    assert places(index.search(query("mưa", limit=3))) == expected[:3]


def test_writing_an_article_again_replaces_it(index: EmbeddedIndex) -> None:
    index.write(article(7, "Chợ dời lên bờ", title="Chợ mới"))
    assert index.count() == 4
    assert index.search(query("khóm")) == []
    assert places(index.search(query("dời"))) == [(7, 0)]


def test_deleting_an_article_takes_it_out_and_an_unknown_one_is_no_error(index: EmbeddedIndex) -> None:
    index.delete(7)
    index.delete(7)
    index.delete(1234)
    assert index.count() == 3
    assert {hit.article_id for hit in index.search(query("chợ nổi Cái Răng cầu"))} == {3}
    assert index.document_frequency("khóm") == 0


def test_an_article_without_any_syllable_is_kept() -> None:
    index = EmbeddedIndex()
    index.write(article(1, "…"))
    index.write(Article(2, 1, "", None, None, datetime(2024, 1, 1, tzinfo=UTC), "", (), (), Words()))
    assert index.count() == 1
    assert index.search(query("gì")) == []
    index.delete(2)
    index.delete(1)
    assert index.count() == 0


def test_vocabulary_lists_what_the_corpus_holds_with_its_frequency(index: EmbeddedIndex) -> None:
    assert dict(index.vocabulary())["ghe"] == 2 == index.document_frequency("ghe")
    assert index.document_frequency("duong", folded=True) == 1
    assert index.document_frequency("duong") == 0
    index.delete(7)
    assert set(dict(index.vocabulary())) == {
        key for start, end, _ in BRIDGE.sentences for key in keys(BRIDGE.text[start:end])
    }


def test_rare_words_weigh_more_and_unknown_ones_most(index: EmbeddedIndex) -> None:
    assert index.idf("và") < index.idf("ghe") < index.idf("khóm") <= index.idf("zzz")
    assert index.idf("va", folded=True) < index.idf("khom", folded=True)


def test_after_close_it_is_empty(index: EmbeddedIndex) -> None:
    index.close()
    assert index.count() == 0
    assert index.search(query("chợ")) == []


syllable = st.sampled_from(["nắng", "mưa", "gió", "bão", "lũ", "mua", "lu", "nàng"])
line = st.lists(syllable, max_size=6).map(" ".join)
paragraph = st.lists(line, min_size=1, max_size=3).map("\n".join)
writes = st.tuples(st.integers(1, 5), st.lists(paragraph, min_size=1, max_size=3), line)
history = st.lists(st.one_of(writes, st.integers(1, 5)), max_size=15)
EMPTY = Background(0, {})


def play(steps: list[tuple[int, list[str], str] | int]) -> tuple[EmbeddedIndex, dict[int, Article]]:
    """The index after ``steps`` (a write, or the id to delete), and the articles in it in order of writing."""
    index, articles = EmbeddedIndex(EMPTY), dict[int, Article]()
    for step in steps:
        number = step if isinstance(step, int) else step[0]
        articles.pop(number, None)
        if isinstance(step, int):
            index.delete(number)
        else:
            articles[number] = article(number, *step[1], title=step[2])
            index.write(articles[number])
            index.search(query("mưa"))
    return index, articles


@given(history, st.lists(syllable, max_size=5), st.booleans())
def test_bm25_equals_a_fresh_fit_of_rank_bm25_after_any_history(
    steps: list[tuple[int, list[str], str] | int], asked: list[str], folded: bool
) -> None:
    index, articles = play(steps)
    asked = [fold(key) if folded else key for key in asked]
    texts = {
        (number, position): [fold(key) if folded else key for key in keys(written.sentence_text(position))]
        for number, written in articles.items()
        for position in range(len(written.sentences))
    }
    scores = index.bm25(asked, folded=folded)
    assert list(scores) == list(texts)
    if any(texts.values()):
        expected = BM25Plus(list(texts.values()), k1=0.4, b=0.5).get_scores(asked)
        assert list(scores.values()) == pytest.approx(list(expected), rel=0, abs=1e-9)


@given(history, st.lists(syllable, max_size=5), st.booleans())
def test_an_index_with_a_history_searches_like_a_fresh_one(
    steps: list[tuple[int, list[str], str] | int], asked: list[str], folded: bool
) -> None:
    index, articles = play(steps)
    fresh = EmbeddedIndex(EMPTY)
    for written in articles.values():
        fresh.write(written)
    question = query(" ".join(asked), folded=folded)
    assert index.search(question) == fresh.search(question)
    assert index.count() == fresh.count() == sum(len(written.sentences) for written in articles.values())
    assert sorted(index.vocabulary()) == sorted(fresh.vocabulary())


def test_it_counts_sentences_with_two_syllables_side_by_side(index: EmbeddedIndex) -> None:
    assert index.pair_frequency("chợ", "nổi") == 1
    assert index.pair_frequency("nổi", "chợ") == 0
    assert index.pair_frequency("chợ", "lạ") == 0


def test_its_revision_changes_with_every_write(index: EmbeddedIndex) -> None:
    seen = {index.revision}
    index.write(MARKET)
    assert index.revision not in seen
    seen.add(index.revision)
    index.delete(MARKET.id)
    assert index.revision not in seen
    seen.add(index.revision)
    index.delete(MARKET.id)
    assert index.revision in seen
