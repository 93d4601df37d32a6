"""Short forms that nothing explains, written out by their initials."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from retrieval.answerer import Answerer
from retrieval.words.initials import Initials
from retrieval.words.learnt_forms import LearntForms
from tests.retrieval.builders import LEXICON, article, index_of

FUND = article(
    """Xã Khe Lau họp dân

Xã Khe Lau dành 70 triệu đồng cho bảo tồn dược liệu, môi trường, giao bà Lò Thị Phiên phụ trách. Dân bản rất vui.""",
    1,
)
MARKET = article(
    """Chợ phiên Lũng Mây

Chợ phiên mở thêm dãy hàng rau. Hội thi làng nghề truyền thống có 40 đội dự, thi nấu nướng, đan lưới.""",
    2,
)
PHRASES = "Dân bản nghe kể về {}."


def initials(*articles: Article) -> Initials:
    present = {one.id: one for one in articles}
    index = index_of(articles)
    return Initials(present, index, LEXICON, LearntForms(present, index, LEXICON))


def written_out(question: str, *texts: str) -> str | None:
    return initials(*(article(text, number) for number, text in enumerate(texts, 1))).repair(question)


@pytest.mark.parametrize(
    ("question", "repaired"),
    [
        ("BTDL được bao nhiêu tiền?", "bảo tồn dược liệu được bao nhiêu tiền?"),
        ("BTDL-MT do ai phụ trách?", "bảo tồn dược liệu, môi trường do ai phụ trách?"),
        ("Hội thi LNTT có mấy đội?", "Hội thi làng nghề truyền thống có mấy đội?"),
        ("hội thi lntt có mấy đội?", "hội thi làng nghề truyền thống có mấy đội?"),
        ("BTDL duoc bao nhieu tien", "bao ton duoc lieu duoc bao nhieu tien"),
        ("BTDL VÀ LNTT Ở ĐÂU?", "bảo tồn dược liệu VÀ làng nghề truyền thống Ở ĐÂU?"),
    ],
)
def test_an_unknown_short_form_is_the_one_phrase_with_its_initials(question: str, repaired: str) -> None:
    assert initials(FUND, MARKET).repair(question) == repaired


@pytest.mark.parametrize(
    "question",
    [
        "XKLQ được bao nhiêu tiền?",  # nothing has these initials
        "CPML ở đâu?",
        "BTĐL được bao nhiêu tiền?",  # Đ is no D
        "BTD được bao nhiêu tiền?",  # three letters are too few
        "UBND được bao nhiêu tiền?",  # on the list
        "NNĐL ở đâu?",  # its words are in two compounds, cut in the middle
        "Khe Lau được bao nhiêu tiền?",
        "NASA được bao nhiêu tiền?",
        "",
    ],
)
def test_any_other_is_left(question: str) -> None:
    assert initials(FUND, MARKET).repair(question) is None


def test_what_the_articles_use_themselves_is_left() -> None:
    assert written_out("BTDL được bao nhiêu tiền?", FUND.text, "Đội BTDL họp.") is None


def test_what_an_article_explains_is_left() -> None:
    assert written_out("btdl được bao nhiêu tiền?", FUND.text, "Bà tôi dệt len (BTDL) họp.") is None


def test_of_two_phrases_neither_is_meant() -> None:
    texts = [
        PHRASES.format("bảo tồn dược liệu"),
        PHRASES.format("bệnh tật dài lâu"),
        PHRASES.format("bánh trái du lịch"),
    ]
    assert written_out("BTDL thế nào?", *texts[:1]) == "bảo tồn dược liệu thế nào?"
    assert written_out("BTDL thế nào?", *texts[::2]) is None
    assert written_out("BTDL thế nào?", *texts[::2], *texts[:1] * 2) == "bảo tồn dược liệu thế nào?"


def test_the_articles_of_the_moment_decide() -> None:
    present = {2: MARKET}
    index = index_of(present.values())
    forms = Initials(present, index, LEXICON, LearntForms(present, index, LEXICON))
    assert forms.repair("BTDL ở đâu?") is None
    present[1] = FUND
    index.write(FUND)
    assert forms.repair("BTDL ở đâu?") == "bảo tồn dược liệu ở đâu?"
    del present[1]
    index.delete(1)
    assert forms.repair("BTDL ở đâu?") is None


def test_the_reply_says_what_was_searched_for() -> None:
    present = {1: FUND, 2: MARKET}
    reply = Answerer(index_of(present.values()), present, LEXICON).answer("BTDL được bao nhiêu tiền?")
    assert reply.searched_as == "bảo tồn dược liệu được bao nhiêu tiền?"
    assert reply.answers[0].text == "70 triệu đồng"


FORMS = initials(FUND, MARKET)


@given(st.text(st.sampled_from("BTDLNÁđbtdl ,.-&?"), max_size=40))
def test_what_is_written_out_is_no_short_form_any_more(text: str) -> None:
    once = FORMS.repair(text)
    assert once is None or FORMS.repair(once) is None
