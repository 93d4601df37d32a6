import pytest

from retrieval.mentions import Type, mentions_of
from retrieval.question import Kind
from retrieval.reading.reader import untyped as read_untyped
from tests.retrieval.builders import LEXICON, answer, asked, items, named, read, sheet, view

NEWS = (
    "Chiều 6-12, tại xã Tân Thạnh, bà Lê Thị Thắm, Chủ tịch UBND huyện, trao 15 triệu đồng cho 40 hộ, chiếm 8% số hộ, "
    "để sửa nhà do lốc xoáy."
)


@pytest.mark.parametrize(
    ("question", "kind", "said"),
    [
        ("Ai trao tiền cho các hộ?", Kind.WHO, "bà Lê Thị Thắm, Chủ tịch UBND huyện"),
        ("Bà Lê Thị Thắm giữ chức vụ gì?", Kind.POST, "Chủ tịch UBND huyện"),
        ("Bà Thắm trao tiền khi nào?", Kind.WHEN, "Chiều 6-12"),
        ("Bà Thắm trao tiền ở đâu?", Kind.WHERE, "xã Tân Thạnh"),
        ("Xã nào được trao tiền?", Kind.WHERE, "xã Tân Thạnh"),
        ("Bà Thắm trao bao nhiêu tiền?", Kind.MONEY, "15 triệu đồng"),
        ("Có bao nhiêu hộ được trao?", Kind.HOW_MANY, "40 hộ"),
        ("Chiếm bao nhiêu phần trăm số hộ?", Kind.PERCENT, "8%"),
        ("Trao tiền để làm gì?", Kind.PURPOSE, "để sửa nhà do lốc xoáy"),
    ],
)
def test_of_one_sentence_each_question_gets_its_own_part(question: str, kind: Kind, said: str) -> None:
    assert asked(question).kind is kind
    assert answer(question, NEWS) == said


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("Tỷ số trận đấu là bao nhiêu?", "Đội Sông Tiền thắng đội Sông Hậu 3-1 trên sân nhà.", "3-1"),
        ("Ông Tư bị phạt tù bao lâu?", "Tòa phạt ông Tư ba năm tù.", "ba năm"),
        ("Cụ Sáu bao nhiêu tuổi?", "Cụ Sáu năm nay 92 tuổi vẫn đan lưới.", "92 tuổi"),
        ("Xe mang biển số nào?", "Xe tải mang biển số 63C-123.45 lao xuống mương.", "63C-123.45"),
        ("Đội Sông Tiền đứng thứ mấy?", "Đội Sông Tiền xếp thứ ba mùa trước.", "thứ ba"),
        ("Đơn vị nào tổ chức hội thi?", "Hội thi do UBND xã Bình Nhì tổ chức.", "UBND xã Bình Nhì"),
    ],
)
def test_kinds_of_news(question: str, sentence: str, said: str) -> None:
    assert answer(question, sentence) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Cầu Bến Mới dài bao nhiêu mét?", "240 m"),
        ("Cầu Bến Mới rộng bao nhiêu mét?", "9 m"),
        ("Cầu Kinh Cùng dài bao nhiêu mét?", "80 m"),
    ],
)
def test_of_several_amounts_the_one_that_measures_what_is_asked(question: str, said: str) -> None:
    assert answer(question, "Cầu Bến Mới dài 240 m, rộng 9 m; cầu Kinh Cùng dài 80 m.") == said


@pytest.mark.parametrize("question", ["Khi nào cầu xong?", "Cầu giá bao nhiêu tiền?", "Vì sao xây cầu?"])
def test_what_a_sentence_does_not_have_is_untyped(question: str) -> None:
    found = read(question, "Cây cầu nối hai bờ sông của hai xã anh em.")
    assert found is not None
    assert found.typed == 0


def test_the_same_sentence_is_read_alike_without_diacritics() -> None:
    for question in ("Ba Tham trao tien khi nao?", "ba tham trao tien khi nao"):
        assert answer(question, NEWS) == "Chiều 6-12"


def test_a_sheet_knows_the_mentions_the_persons_and_a_score_for_each_candidate() -> None:
    laid = sheet("Ai trao tiền?", NEWS)
    assert laid.candidates.mentions == mentions_of(view(NEWS), LEXICON)
    assert len(laid.people) == 1
    assert len(laid.scores) == len(laid.candidates)
    assert "trao" in laid.match_keys()
    assert named(NEWS, Type.MONEY) == ["15 triệu đồng"]


def test_a_span_is_the_last_resort_and_says_when_it_is_of_no_type() -> None:
    found = read_untyped(sheet("Vì sao xây cầu?", "Cây cầu nối hai bờ sông."))
    assert found is not None
    assert (found.rule, found.typed) == ("span", 0)


def test_a_headline_of_one_word_and_marks_alone_are_read_without_harm() -> None:
    assert read("Ai?", "Mưa") is not None
    assert read("Ai cắt băng?", "Ảnh: …") is not None
    assert items("Những ai cắt băng?", "Ảnh: …") == []


def test_reading_twice_gives_the_same() -> None:
    assert read("Ai trao tiền?", NEWS) == read("Ai trao tiền?", NEWS)


def test_who_is_meant_is_told_by_a_height_or_an_age_and_not_the_height_alone() -> None:
    assert answer("Ai được miễn phí?", "Vé vào vườn 30.000 đồng, trẻ dưới 1m được miễn phí.") == "trẻ dưới 1m"
