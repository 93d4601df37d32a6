"""Short forms that articles explain, at question time."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from corpus.article import Article
from retrieval.answerer import Answerer
from retrieval.reply import Reply
from retrieval.words.learnt_forms import LearntForms
from tests.retrieval.builders import LEXICON, article, index_of

EXPLAINING = article(
    """Hội ong họp mặt

Hội Nuôi ong núi cao (HNONC) họp ngày 3-4 tại nhà sàn Lũng Mây. Có 40 người dự.""",
    1,
)
SHORT = article(
    """Trao giống ở Khe Lau

Bà Lò Thị Phiên, Chủ tịch HNONC, trao 120 tổ ong giống cho các hộ. Trời mưa nhỏ cả ngày.""",
    2,
)
LONG = article(
    """Đường lên bản Tả Phù

Hội Nuôi ong núi cao góp 70 triệu đồng để sửa con đường dài 2 km. Dân bản giúp 300 ngày công.""",
    3,
)
OTHER = article("Chợ phiên\n\nChợ phiên Lũng Mây mở thêm dãy hàng rau. Gian hàng thổ cẩm đông khách nhất.", 4)
ALL = (EXPLAINING, SHORT, LONG, OTHER)


def answering(*articles: Article) -> tuple[Answerer, dict[int, Article]]:
    present = {one.id: one for one in articles}
    return Answerer(index_of(articles), present, LEXICON), present


def found(reply: Reply) -> int | None:
    return reply.answers[0].article.id if reply.answers else None


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("Ai là Chủ tịch Hội Nuôi ong núi cao?", 2),
        ("chu tich hoi nuoi ong nui cao la ai", 2),
        ("HNONC góp bao nhiêu tiền?", 3),
        ("hnonc góp bao nhiêu tiền?", 3),
        ("hnonc gop bao nhieu tien", 3),
    ],
)
def test_a_short_form_and_its_long_one_find_each_other(question: str, where: int) -> None:
    asked, _ = answering(*ALL)
    assert found(asked.answer(question)) == where


def test_what_no_article_explains_means_only_itself() -> None:
    asked, _ = answering(SHORT, LONG, OTHER)
    assert not [one for one in asked.understand("HNONC góp bao nhiêu tiền?").expressions if one.start == 0]


def test_short_forms_come_and_go_with_their_articles() -> None:
    present = {one.id: one for one in (SHORT, LONG)}
    index = index_of(present.values())
    forms = LearntForms(present, index, LEXICON)
    assert "hnonc" not in forms.lexicon.abbreviations
    present[1] = EXPLAINING
    index.write(EXPLAINING)
    assert [one.expansion for one in forms.lexicon.abbreviations["hnonc"]] == ["hội nuôi ong núi cao"]
    del present[1]
    index.delete(1)
    assert "hnonc" not in forms.lexicon.abbreviations


def test_an_article_is_read_once_and_the_lexicon_stays_while_nothing_new_is_explained() -> None:
    present = {1: EXPLAINING}
    index = index_of(present.values())
    forms = LearntForms(present, index, LEXICON)
    before = forms.lexicon
    present[4] = OTHER
    index.write(OTHER)
    with patch("retrieval.words.learnt_forms.explained", return_value=()) as explain:
        assert forms.lexicon is before
    explain.assert_called_once_with(OTHER.text)


def test_another_version_of_an_article_explains_anew() -> None:
    present = {1: EXPLAINING}
    index = index_of(present.values())
    forms = LearntForms(present, index, LEXICON)
    assert "hnonc" in forms.lexicon.abbreviations
    present[1] = article("Tổ đan lưới (TĐL) họp.", 1)
    index.write(present[1])
    assert set(forms.lexicon.abbreviations) == {"tđl"}


def test_the_reading_that_most_articles_give_comes_first() -> None:
    texts = ("Tổ đan lưới (TĐL) họp.", "Trạm đo lũ (TĐL) báo động.", "Có trạm đo lũ (TĐL) ở bến.")
    for turn in (texts, texts[::-1]):
        present = {number: article(text, number) for number, text in enumerate(turn, 1)}
        forms = LearntForms(present, index_of(present.values()), LEXICON)
        assert [one.expansion for one in forms.lexicon.abbreviations["tđl"]] == ["trạm đo lũ", "tổ đan lưới"]


def test_what_the_shipped_list_explains_is_not_learnt_again() -> None:
    present = {1: article("Ủy ban nhân dân (UBND) xã họp.", 1)}
    assert not len(LearntForms(present, index_of(present.values()), LEXICON).lexicon.abbreviations)


def test_a_short_form_that_is_a_word_in_small_letters_counts_in_capitals_only() -> None:
    asked, _ = answering(article("Cây ổi Khe Lau (COK), chùm âm nhạc (CAN) và ca dao.", 1), LONG)
    meant = {q: [e.keys for e in asked.understand(q).expressions] for q in ("CAN có gì hay?", "Cái can có gì hay?")}
    assert ("chùm", "âm", "nhạc") in meant["CAN có gì hay?"]
    assert ("chùm", "âm", "nhạc") not in meant["Cái can có gì hay?"]


@pytest.mark.parametrize("question", ["Hội Nuôi ong núi cao viết tắt là gì?", "HNONC là viết tắt của gì?"])
def test_what_is_asked_for_is_not_taken_for_said(question: str) -> None:
    asked, _ = answering(*ALL)
    meant = {one.keys for one in asked.understand(question).expressions}
    assert not meant & {("hnonc",), ("hội", "nuôi", "ong", "núi", "cao")}


def test_a_prepared_answerer_has_looked_at_all_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, _ = answering(*ALL)
    asked.prepare()
    monkeypatch.setattr(
        "retrieval.words.learnt_forms.explained", lambda text: pytest.fail("read at the first question")
    )
    assert found(asked.answer("HNONC góp bao nhiêu tiền?")) == 3
