import pytest

from retrieval.mentions import Type, mentions_of
from tests.retrieval.builders import LEXICON, named, said, view


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Anh Bình nói: “Nước lên nhanh quá”.", "Nước lên nhanh quá"),
        ('Bà kể "Tôi bán bún đã ba mươi năm" rồi cười.', "Tôi bán bún đã ba mươi năm"),
        ("«Phải giữ rừng», ông dặn con cháu.", "Phải giữ rừng"),
        ("Anh Bình nói: “Nước lên nhanh quá.", "Nước lên nhanh quá."),
        ("Mong bà con yên tâm sản xuất”, ông Sáu nói.", "Mong bà con yên tâm sản xuất"),
    ],
)
def test_a_quote_is_what_stands_between_the_marks_also_where_one_is_in_another_sentence(
    sentence: str, quote: str
) -> None:
    assert named(sentence, Type.QUOTE) == [quote]


def test_a_sentence_without_marks_quotes_nothing() -> None:
    assert named("Anh Bình nói nước lên nhanh quá.", Type.QUOTE) == []


def test_a_cause_ends_at_its_comma_or_at_the_end_of_its_part_of_the_sentence() -> None:
    found = named("Tàu ngừng chạy do sóng lớn, không ai bị thương; khách phải chờ.", Type.REASON)
    assert found == ["do sóng lớn", "do sóng lớn, không ai bị thương"]


@pytest.mark.parametrize(
    ("sentence", "kind", "clause"),
    [
        ("Phà dừng vì nước cạn; khách phải chờ.", Type.REASON, "vì nước cạn"),
        ("Chợ vắng bởi mưa dầm.", Type.REASON, "bởi mưa dầm"),
        ("Dân đắp đập để giữ nước ngọt.", Type.PURPOSE, "để giữ nước ngọt"),
        ("Xã mở lớp nhằm nâng cao tay nghề.", Type.PURPOSE, "nhằm nâng cao tay nghề"),
    ],
)
def test_a_cause_and_an_aim_begin_with_their_word(sentence: str, kind: Type, clause: str) -> None:
    assert named(sentence, kind) == [clause]


def test_clauses_are_the_stretches_between_marks() -> None:
    found = named("Phà dừng (tạm thời), khách chờ; chợ vắng.", Type.CLAUSE)
    assert found == ["Phà dừng", "tạm thời", "khách chờ", "chợ vắng"]


def test_a_straight_mark_closes_the_quote_that_a_sentence_before_opened() -> None:
    text = 'Bà Sen nói: "Tôi vá lưới từ nhỏ. Nay tay đã run", rồi cười.'
    quoted = [m for m in mentions_of(view(text, 1), LEXICON) if m.type is Type.QUOTE]
    assert [said(view(text, 1), (m.first, m.after)) for m in quoted] == ["Nay tay đã run"]


@pytest.mark.parametrize("sentence", ["Lúa tốt nhờ đó được giá.", "Phà dừng không phải do nước cạn."])
def test_a_word_that_points_back_or_is_denied_opens_no_cause(sentence: str) -> None:
    assert named(sentence, Type.REASON) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Xe tải do Nguyễn Văn Tuấn (35 tuổi, ở Gia Lai) điều khiển lao vào nhà dân.",
        "Lễ hội do UBND xã tổ chức thu hút đông người.",
    ],
)
def test_who_does_it_is_no_cause_also_behind_an_age_or_a_division(sentence: str) -> None:
    assert named(sentence, Type.REASON) == []
