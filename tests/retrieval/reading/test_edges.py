import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.question import Kind
from retrieval.reading.edges import mend
from tests.retrieval.builders import LEXICON, answer, answerer, said, sheet, view


def mended(question: str, sentence: str, words: str) -> str:
    """``words`` of the sentence, with the edges that an answer to ``question`` has."""
    laid = sheet(question, sentence)
    places = [(a, b) for a in range(len(laid.view.tokens)) for b in range(a + 1, len(laid.view.tokens) + 1)]
    (place,) = (place for place in places if said(laid.view, place) == words)
    return said(laid.view, mend(laid, place, LEXICON))


OPENING = "Dự lễ có bà Lê Thị Thắm, Chủ tịch UBND huyện; ông Đỗ Văn Cường và hơn 300 người dân."


@pytest.mark.parametrize("part", ["Lê Thị Thắm", "bà Lê Thị Thắm", "bà Lê Thị Thắm,"])
def test_a_person_is_shown_with_titles_and_posts(part: str) -> None:
    assert mended("Ai dự lễ?", OPENING, part) == "bà Lê Thị Thắm, Chủ tịch UBND huyện"


def test_posts_that_would_be_a_paragraph_are_left_out() -> None:
    sentence = (
        "Có mặt ông Cao Minh Trí, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Gò Me, Trưởng ban Chỉ đạo phòng chống "
        "thiên tai huyện Gò Me, tỉnh Tiền Giang."
    )
    assert mended("Ai có mặt?", sentence, "Cao Minh Trí") == "ông Cao Minh Trí"


@pytest.mark.parametrize(
    ("question", "sentence", "part", "whole"),
    [
        ("Có bao nhiêu người dự?", OPENING, "300", "hơn 300 người"),
        ("Bao nhiêu phần trăm nghỉ?", "Gần 40% học sinh nghỉ.", "40", "Gần 40%"),
        ("Cầu dài bao nhiêu?", "Cầu dài khoảng 240 m.", "240", "khoảng 240 m"),
        ("Giá bao nhiêu tiền?", "Dừa bán 15.000 đồng/trái.", "15.000", "15.000 đồng/trái"),
        ("Có bao nhiêu du khách?", "Có hàng trăm du khách.", "trăm", "hàng trăm du khách"),
    ],
)
def test_a_number_is_shown_with_its_qualifier_and_unit(question: str, sentence: str, part: str, whole: str) -> None:
    assert mended(question, sentence, part) == whole


@pytest.mark.parametrize(
    ("question", "sentence", "whole"),
    [
        ("Hội thi có bao nhiêu tiết mục?", "Hội thi có 24 tiết mục.", "24"),
        ("Hội thi có mấy giải?", "Hội thi trao khoảng 24 giải.", "khoảng 24"),
        ("Bao nhiêu hộ mất nhà?", "Lốc làm 24 hộ mất nhà.", "24 hộ mất nhà"),
        ("Bao nhiêu học sinh nghỉ?", "Sáng nay 24 học sinh nghỉ.", "24 học sinh"),
        ("Huyện có bao nhiêu ấp?", "Huyện có 24 ấp.", "24 ấp"),
        ("Dài bao nhiêu mét?", "Cầu dài 24 mét.", "24 mét"),
        ("Hội thi lớn cỡ nào, bao nhiêu?", "Hội thi có 24 tiết mục.", "24 tiết mục"),
    ],
)
def test_things_that_the_question_names_are_not_named_again(question: str, sentence: str, whole: str) -> None:
    assert mended(question, sentence, "24") == whole


@pytest.mark.parametrize(
    ("question", "part", "whole"),
    [
        ("Cầu xây năm nào?", "ngày 9 tháng 5 năm 1984", "năm 1984"),
        ("Cầu xây khi nào?", "ngày 9 tháng 5 năm 1984", "ngày 9 tháng 5 năm 1984"),
        ("Cầu xây năm nào?", "năm 1984", "năm 1984"),
    ],
)
def test_of_a_date_the_year_alone_where_the_year_is_asked_for(question: str, part: str, whole: str) -> None:
    assert mended(question, "Cầu xây ngày 9 tháng 5 năm 1984.", part) == whole


@pytest.mark.parametrize(
    ("question", "sentence", "part", "whole"),
    [
        ("Khi nào khai mạc?", "Chiều 6-12, hội thi khai mạc.", "6-12", "Chiều 6-12"),
        ("Cấm xe khi nào?", "Cấm xe từ 16h30 đến 17h30 mỗi ngày.", "16h30", "từ 16h30 đến 17h30"),
        ("Ở đâu?", "Chợ họp ở xã Tân Thạnh, huyện Gò Me.", "xã", "xã Tân Thạnh, huyện Gò Me"),
        ("Công ty nào xây?", "Công ty TNHH xây dựng Phú Hưng xây.", "Phú Hưng", "Công ty TNHH xây dựng Phú Hưng"),
        ("Bà giữ chức vụ gì?", OPENING, "UBND huyện", "Chủ tịch UBND huyện"),
        ("Quyết định số nào?", "Theo Quyết định số 45/QĐ-UBND ban hành.", "45", "45/QĐ-UBND"),
    ],
)
def test_a_part_of_a_date_place_body_post_or_code_becomes_the_whole(
    question: str, sentence: str, part: str, whole: str
) -> None:
    assert mended(question, sentence, part) == whole


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Sở Công Thương phối hợp với Hội Nông dân tổ chức hội chợ.", "Sở Công Thương"),
        ("Sở Công Thương phối hợp với Hội Nông dân tổ chức hội chợ.", "Hội Nông dân"),
    ],
)
def test_bodies_that_act_together_are_shown_together(sentence: str, first: str) -> None:
    said = mended("Cơ quan nào tổ chức hội chợ?", sentence, first)
    assert said == "Sở Công Thương phối hợp với Hội Nông dân"


@pytest.mark.parametrize(
    ("part", "neat"),
    [
        ("gạo, và", "gạo"),
        ("và nước mắm", "nước mắm"),
        ("nước mắm (loại ngon", "nước mắm (loại ngon)"),
        ("nước mắm (loại ngon),", "nước mắm (loại ngon)"),
        ("gạo", "gạo"),
    ],
)
def test_nothing_dangles_and_a_bracket_is_closed(part: str, neat: str) -> None:
    assert mended("Quà là gì?", "Quà là gạo, và nước mắm (loại ngon), trao tận tay.", part) == neat


def test_a_name_may_end_like_a_word_that_dangles() -> None:
    assert mended("Ai mở tỷ số?", "Cầu thủ Huỳnh Như mở tỷ số.", "Huỳnh Như") == "Huỳnh Như"


def test_a_quote_that_opens_in_the_answer_is_closed() -> None:
    sentence = "Lớp học mang tên “Sông Tiền”, do dân góp sức."
    assert mended("Lớp học thế nào?", sentence, "tên “Sông Tiền") == "tên “Sông Tiền”"


def test_an_answer_ends_with_the_quote_that_it_stands_in() -> None:
    sentence = "“Nếu mưa to, lịch có thể dời sang ngày 18-5”, ông Đạo nói."
    part = "lịch có thể dời sang ngày 18-5”, ông Đạo nói"
    assert mended("Nếu mưa to thì sao?", sentence, part) == "lịch có thể dời sang ngày 18-5"


def test_a_quote_keeps_its_last_word() -> None:
    assert answer("Ông Tâm dặn gì?", "Ông Tâm dặn: “Nước đâu thì bơm vào”.") == "Nước đâu thì bơm vào"


def test_the_point_of_initials_stays() -> None:
    assert mended("Ai?", "Công an tạm giữ Nguyễn Văn A. đêm qua.", "Nguyễn Văn A.").endswith("A.")


@pytest.mark.parametrize(
    ("question", "sentence", "whole"),
    [
        ("Ai cắt băng?", "Bà Lê Thị Thắm (Chủ tịch huyện) cắt băng.", "Bà Lê Thị Thắm (Chủ tịch huyện)"),
        ("Cầu dài bao nhiêu?", "Cầu dài khoảng 240 m, rộng 6,5 m.", "khoảng 240 m"),
        (
            "Lễ hội tổ chức ở đâu?",
            "Lễ hội tổ chức tại xã Tân Thạnh, huyện Gò Me.",
            "xã Tân Thạnh, huyện Gò Me",
        ),
        ("Lễ hội diễn ra khi nào?", "Lễ hội diễn ra từ ngày 3 đến 5-6 tại đình.", "từ ngày 3 đến 5-6"),
    ],
)
def test_an_answer_that_is_read_has_good_edges(question: str, sentence: str, whole: str) -> None:
    assert answer(question, sentence) == whole


KINDS = {
    Kind.WHO: "Ai dự lễ?",
    Kind.WHEN: "Khi nào khai mạc?",
    Kind.WHERE: "Hội thi ở đâu?",
    Kind.HOW_MANY: "Có bao nhiêu người?",
    Kind.MONEY: "Giá bao nhiêu tiền?",
    Kind.POST: "Bà giữ chức vụ gì?",
    Kind.ORGANISATION: "Công ty nào xây cầu?",
    Kind.WHAT: "Quà là gì?",
}
SENTENCE = (
    "Chiều 6-12, tại xã Tân Thạnh (huyện Gò Me), bà Lê Thị Thắm, Chủ tịch UBND huyện, và gần 300 người dân; Công ty "
    "TNHH xây dựng Phú Hưng trao 15 triệu đồng, “mỗi hộ một phần”, của bà con, để sửa nhà."
)
DANGLING = {"và", "của", "để", "là", "với", "ở", "tại"}


@settings(max_examples=150)
@given(st.sampled_from(sorted(KINDS)), st.integers(0, 60), st.integers(1, 12))
def test_whatever_is_found_ends_up_within_the_sentence_and_neat(kind: Kind, first: int, length: int) -> None:
    laid = sheet(KINDS[kind], SENTENCE)
    tokens = view(SENTENCE).tokens
    first = min(first, len(tokens) - 1)
    start, end = mend(laid, (first, min(first + length, len(tokens))), LEXICON)
    assert 0 <= start < end <= len(tokens)
    if end - start > 1:
        assert tokens[start].text not in ",;:.”)"
        assert tokens[end - 1].text not in ",;:.“("
        assert tokens[end - 1].key not in DANGLING


def test_where_to_is_what_a_way_leads_to() -> None:
    text = "Ba người được băng bó tại Trạm xá xã Gò Me; một người nặng phải chuyển lên Bệnh viện Đa khoa Long Xuyên."
    assert answer("Người nặng phải chuyển đi đâu?", text) == "Bệnh viện Đa khoa Long Xuyên"


def test_a_name_is_what_is_called_so() -> None:
    text = "Tâm bão số 9 (tên quốc tế là Mekkhala) cách Trường Sa 300 km."
    assert answer("Tên quốc tế của bão số 9 là gì?", text) == "Mekkhala"


def test_what_somebody_does_is_no_part_of_the_place_where() -> None:
    sentence = "Đội vô địch còn đại diện Việt Nam dự giải châu Á tại Seoul (Hàn Quốc) vào tháng 3-2025."
    assert "đại diện" not in (answer("Đội vô địch sẽ dự giải châu Á ở đâu?", sentence) or "")


@pytest.mark.parametrize(
    ("sentence", "part", "whole"),
    [
        ("Hội đua vào năm tới sẽ thêm hai thuyền.", "tới sẽ thêm hai thuyền", "sẽ thêm hai thuyền"),
        ("Hội đua vào tháng sau thêm hai thuyền.", "sau thêm hai thuyền", "thêm hai thuyền"),
        ("Hội đua thêm hai thuyền năm tới.", "thêm hai thuyền năm tới", "thêm hai thuyền năm tới"),
        ("Bà con đi tới bến phà mới.", "tới bến phà mới", "tới bến phà mới"),
    ],
)
def test_an_answer_begins_behind_a_time_and_not_within_it(sentence: str, part: str, whole: str) -> None:
    assert mended("Hội đua có gì mới?", sentence, part) == whole


def test_how_something_is_done_belongs_to_the_verb_behind_it() -> None:
    sentence = "Đội trưởng trực tiếp chỉ huy việc kéo lưới."
    assert mended("Ai chỉ huy việc kéo lưới?", sentence, "Đội trưởng trực tiếp") == "Đội trưởng"
    whoever = "Người trực tiếp nuôi cá là chủ."
    assert mended("Ai là chủ?", whoever, "Người trực tiếp nuôi cá") == "Người trực tiếp nuôi cá"


@pytest.mark.parametrize(
    ("question", "sentence", "part", "whole"),
    [
        ("Có gì mới?", "Xưởng lắp quạt hút bụi sơn cho thợ.", "quạt", "quạt hút bụi sơn"),
        ("Có gì mới?", "Xã kè lại bờ kênh trong tháng này.", "bờ", "bờ kênh"),
        ("Xã kè lại gì của kênh?", "Xã kè lại bờ kênh trong tháng này.", "bờ", "bờ"),
        ("Có gì mới?", "Bến phà có cá chết từ sáng.", "cá", "cá"),
    ],
)
def test_a_thing_is_no_half_word(question: str, sentence: str, part: str, whole: str) -> None:
    assert mended(question, sentence, part) == whole


def test_a_length_of_time_that_tells_when_has_its_sau() -> None:
    assert mended("Lửa tắt khi nào?", "Sau hơn 6 giờ, lửa mới tắt.", "hơn 6 giờ") == "Sau hơn 6 giờ"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (
            "Vụ tai nạn xảy ra tại Km38 và Km44 trên cao tốc Trung Lương - Mỹ Thuận.",
            "Km38 và Km44 trên cao tốc Trung Lương - Mỹ Thuận",
        ),
        ("Vụ tai nạn xảy ra tại nút giao Tân Phú, sau 3 km.", "nút giao Tân Phú"),
        ("Vụ tai nạn xảy ra tại Tân Phú - xã nghèo của tỉnh.", "Tân Phú"),
    ],
)
def test_a_place_is_not_cut_before_its_road(sentence: str, place: str) -> None:
    reply = answerer(sentence).answer("Where did the accident happen?", scope=1)
    assert reply.answers[0].text == place


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "Người dân phải làm gì?",
            "Công an khuyến cáo người dân không bấm vào đường link lạ.",
            "không bấm vào đường link lạ",
        ),
        (
            "Học sinh phải làm gì?",
            "Trường yêu cầu học sinh không mang điện thoại vào lớp.",
            "không mang điện thoại vào lớp",
        ),
        ("Người dân làm gì?", "Người dân chưa được quay lại nhà.", "chưa được quay lại nhà"),
        ("Tài xế phải làm gì?", "Tài xế chỉ được dừng xe tại trạm.", "chỉ được dừng xe tại trạm"),
        ("Giáo viên nên làm gì?", "Giáo viên đừng la mắng học sinh.", "đừng la mắng học sinh"),
        (
            "Phụ huynh nên làm gì?",
            "Phụ huynh không tự ý cho trẻ uống kháng sinh.",
            "không tự ý cho trẻ uống kháng sinh",
        ),
        ("Người dân không được làm gì?", "Người dân không được bấm vào đường link lạ.", "bấm vào đường link lạ"),
        ("Nguoi dan khong duoc lam gi?", "Người dân không được bấm vào đường link lạ.", "bấm vào đường link lạ"),
    ],
)
def test_what_must_not_be_done_is_told_with_its_denial(question: str, sentence: str, words: str) -> None:
    assert answer(question, sentence) == words


def test_a_foreigner_is_no_body_that_is_named_before() -> None:
    sentence = "Lady Gaga hát quốc ca, còn chủ nhân giải Viện hàn lâm Marlee Matlin cung cấp bản dịch ngôn ngữ ký hiệu."
    assert answer("Ai thực hiện ngôn ngữ ký hiệu?", sentence) == "Marlee Matlin"
