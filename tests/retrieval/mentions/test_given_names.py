import pytest

from retrieval.mentions import Type, mentions_of
from tests.retrieval.builders import LEXICON, said, view


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Công an bắt Đỗ Thị Mỹ Linh (25 tuổi). Số xe được giao cho Linh rao bán.", {"Linh"}),
        ("Công an bắt Đỗ Thị Mỹ Linh (25 tuổi). Xe được bán ở xã Linh An.", set()),
        ("Xe hỏng trên đường Đỗ Thị Mỹ Linh. Số xe được giao cho Linh rao bán.", set()),
        ("Công an bắt Đỗ Thị Mỹ Linh (25 tuổi). Số xe được giao cho Honda rao bán.", set()),
    ],
)
def test_a_given_name_is_a_person_where_the_article_tells_the_whole_name(text: str, persons: set[str]) -> None:
    seen = view(text, 1)
    assert {said(seen, m.head) for m in mentions_of(seen, LEXICON) if m.type is Type.PERSON} == persons
