import pytest

from tests.retrieval.builders import answer, answerer

RULING = "Ngoài án phạt, tòa buộc Tẹo bồi thường cho chủ ao 9 triệu đồng; anh Lĩnh được trả xe."
VISIT = "Đoàn ghé bến cá thăm hỏi bà con vạn chài."


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Tòa buộc Tẹo làm gì?", RULING, "bồi thường cho chủ ao 9 triệu đồng"),
        ("Đoàn ghé bến cá làm gì?", VISIT, "thăm hỏi bà con vạn chài"),
        ("doan ghe ben ca lam gi", VISIT, "thăm hỏi bà con vạn chài"),
    ],
)
def test_what_somebody_does_is_the_verb_with_all_that_belongs_to_it(question: str, sentence: str, words: str) -> None:
    assert answer(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Anh Tuấn làm gì?", "Anh Tuấn lao xuống sông cứu hai cháu bé.", "lao xuống sông cứu hai cháu bé"),
        ("Anh Tuấn làm gì?", "Anh Tuấn, thợ hồ, quê ở Nghệ An, trúng số độc đắc.", "thợ hồ"),
        ("Anh Tuấn làm gì?", "Anh Tuấn làm nghề sửa xe máy ở chợ.", "nghề sửa xe máy ở chợ"),
        ("Bà Tư làm gì?", "Bà Tư năm nay 80 tuổi.", None),
        ("Ông Bình làm gì?", "Ông Bình bị bắt hôm qua.", None),  # he did nothing
    ],
)
def test_what_somebody_did_is_told_where_no_trade_is(question: str, sentence: str, words: str | None) -> None:
    reply = answerer(f"Tin trong ngày\n\n{sentence}\n").answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered else None) == words


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "Vì sao phà nghỉ chạy?",
            "Nước sông dâng nhanh trong đêm nên phà nghỉ chạy.",
            "Nước sông dâng nhanh trong đêm",
        ),
        ("Vì sao chợ ế?", "Theo bà Sen, gió lớn suốt tuần khiến chợ ế.", "gió lớn suốt tuần"),
        ("Vì sao phà nghỉ chạy?", "Do nước dâng nên phà nghỉ chạy.", "Do nước dâng"),
        (
            "Vì sao mặn đến sớm?",
            "Ông Sáu cho biết mực nước thấp hơn mọi năm, cộng với gió chướng mạnh nên mặn đến sớm.",
            "mực nước thấp hơn mọi năm, cộng với gió chướng mạnh",
        ),
        (
            "Vì sao ông Nghiệp chưa đồng ý?",
            "Ông Nghiệp kể nhà có đất nhưng giá chỉ 180.000 đồng/m2, trong khi chợ bán 450.000 đồng/m2 nên ông chưa "
            "đồng ý.",
            "giá chỉ 180.000 đồng/m2, trong khi chợ bán 450.000 đồng/m2",
        ),
        (
            "Vì sao bà Sen bàn giao sớm?",
            "Bà Sen nói: “Nhà nước bồi thường thỏa đáng nên tôi bàn giao sớm”.",
            "Nhà nước bồi thường thỏa đáng",
        ),
        ("Vì sao đường thường kẹt?", "Chị Hoa nói đường hẹp, xe đông nên thường kẹt.", "đường hẹp, xe đông"),
    ],
)
def test_what_stands_before_its_consequence_tells_why(question: str, sentence: str, words: str) -> None:
    assert answer(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "Vì sao không nên đốt rơm?",
            "Bà con không nên đốt rơm ngay trên ruộng vì khói dễ che khuất đường.",
            "vì khói dễ che khuất đường",
        ),
        (
            "Vì sao phải cho trẻ ăn chín?",
            "Phụ huynh chỉ nên cho trẻ ăn chín bởi nước lũ còn bẩn.",
            "bởi nước lũ còn bẩn",
        ),
        (
            "Vì sao bà con phải tiêm phòng cho trâu bò?",
            "Bà con nên tiêm phòng cho trâu bò vì dịch đang lan nhanh.",
            "vì dịch đang lan nhanh",
        ),
        (
            "Vì sao khách đi đường nên mang áo mưa?",
            "Khách đi đường nên mang áo mưa vì trời sắp mưa.",
            "vì trời sắp mưa",
        ),
    ],
)
def test_what_should_be_done_is_no_consequence(question: str, sentence: str, words: str) -> None:
    assert answer(question, sentence) == words


def test_one_name_and_a_thing_behind_it_are_no_list_of_names() -> None:
    said = answer("Bà Sen mua những gì?", "Bà Sen mua hai căn nhà ở Bến Sắn và một con thuyền gỗ.")
    assert said is not None
    assert not said.startswith("Bến Sắn")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Người dân phải làm gì?", "Các địa phương phải sơ tán dân ở vùng trũng thấp, ven biển trước 17h."),
        ("Ông Chiến sẽ làm gì?", "CLB chấm dứt hợp đồng với ông Chiến sau chuỗi năm trận không thắng."),
    ],
)
def test_a_thing_is_nothing_that_must_be_done(question: str, sentence: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert reply.hedged or not reply.answered
