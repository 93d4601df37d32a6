"""Like articles are found, and what differs is named."""

from __future__ import annotations

from datetime import UTC, datetime

from corpus.article import Article
from corpus.parse import parse
from retrieval.likeness import Likeness, likeness
from retrieval.search.embedded import EmbeddedIndex

BRIDGE = (
    "Khởi công cầu mới\n\nSáng 19-8, huyện khởi công cây cầu bắc qua sông Lam. Cầu dài 320 mét, rộng 9 mét. "
    "Tổng vốn đầu tư là 85 tỉ đồng."
)
SCHOOL = "Trường làng đón học sinh\n\nNăm học này trường có 12 lớp. Cô hiệu trưởng đánh trống khai giảng."


def _article(number: int, text: str) -> Article:
    one = parse(text)
    added = datetime(2024, 1, 1, tzinfo=UTC)
    return Article(number, 1, one.title, None, None, added, one.text, one.paragraphs, one.sentences, one.words)


def _like(text: str) -> Likeness | None:
    articles = {1: _article(1, BRIDGE), 2: _article(2, SCHOOL)}
    index = EmbeddedIndex()
    for one in articles.values():
        index.write(one)
    return likeness(index, articles, parse(text))


def test_a_corrected_article_is_like_its_first_version() -> None:
    found = _like(BRIDGE.replace("320", "350"))
    assert found is not None and found.article.id == 1 and found.sentences == 1
    [change] = found.changes
    assert change.before == ("Cầu dài 320 mét, rộng 9 mét.",) and change.after == ("Cầu dài 350 mét, rộng 9 mét.",)


def test_what_was_added_and_left_out_is_named() -> None:
    found = _like(BRIDGE.replace("Tổng vốn đầu tư là 85 tỉ đồng.", "") + "Cầu xong năm 2026. Dân hai xã đi lại dễ hơn.")
    assert found is not None and found.sentences == 2
    assert _like(BRIDGE.replace("\n\n", "\n").upper()) is not None


def test_another_matter_is_not_alike() -> None:
    assert _like("Giá lúa tăng\n\nGiá lúa tại huyện tăng 200 đồng. Huyện khởi công một nhà kho mới.") is None
