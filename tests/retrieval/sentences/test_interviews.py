import pytest

from retrieval.sentences.interviews import answers_nothing, interviewee, question_of
from tests.retrieval.builders import answerer, article

TALK = (
    "- Thưa ông, vì sao vụ tôm năm nay thất thu?\n\n"
    "- Do nước mặn về sớm hơn một tháng.\n\n"
    "- Xã sẽ làm gì để giúp bà con?\n\n"
    "- Chúng tôi mở cống Vàm Răng để xổ mặn. Ngân hàng cũng hứa giãn nợ."
)
DOCTOR = (
    "Nữ bác sĩ gắn bó với bản làng Tà Xùa\n\n"
    "Bác sĩ Lò Thị Hạnh đã 18 năm công tác tại trạm y tế xã Tà Xùa, tỉnh Sơn La. Chị trò chuyện với phóng viên.\n\n"
    "* Vì sao chị chọn về Tà Xùa làm việc?\n\n"
    "- Tôi sinh ra ở bản này, năm 10 tuổi em tôi mất vì sốt rét mà không có thầy thuốc. Tôi tự hứa sẽ quay về.\n\n"
    "* Chị nhớ nhất ca bệnh nào trong nghề?\n\n"
    "- Đó là ca đỡ đẻ giữa đêm mưa lũ năm 2018. Cả bản khiêng võng vượt suối.\n\n"
    "PV: Chị đánh giá thế nào về việc người dân tin thầy cúng?\n\n"
    "Bác sĩ Lò Thị Hạnh: Vâng. Mười năm trước, mười nhà thì bảy nhà gọi thầy cúng trước.\n\n"
    "Phóng viên: Lương của chị hiện nay là bao nhiêu?\n\n"
    "- Tôi nhận 9,2 triệu đồng mỗi tháng, kể cả phụ cấp vùng cao.\n\n"
    "PV: Trạm có hỗ trợ gì cho các sản phụ?\n\n"
    "- Chúng tôi cho mượn võng và đèn pin. Ai nỡ để họ đi bộ giữa đêm?\n\n"
    "PV: Xin chị cho biết kế hoạch năm tới?\n\n"
    "- Trạm sẽ mở lớp cho 12 cô đỡ thôn bản.\n\n"
    "PV: Xin cảm ơn chị!"
)


def test_an_interviewers_question_answers_nothing_and_what_follows_it_does() -> None:
    reply = answerer(TALK).answer("Vì sao vụ tôm thất thu?", scope=1)
    assert reply.attempted[0].text == "Do nước mặn về sớm hơn một tháng"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Vì sao chị Hạnh chọn về Tà Xùa?",
            "Tôi sinh ra ở bản này, năm 10 tuổi em tôi mất vì sốt rét mà không có thầy thuốc",
        ),
        ("Bác sĩ Hạnh nhớ nhất ca bệnh nào?", "Đó là ca đỡ đẻ giữa đêm mưa lũ năm 2018"),
        (
            "Chị Hạnh đánh giá thế nào về việc người dân tin thầy cúng?",
            "Mười năm trước, mười nhà thì bảy nhà gọi thầy cúng trước",
        ),
        ("Lương của chị Hạnh là bao nhiêu?", "9,2 triệu đồng"),
        ("Trạm hỗ trợ gì cho các sản phụ?", "Chúng tôi cho mượn võng và đèn pin"),
        ("Kế hoạch năm tới thế nào?", "Trạm sẽ mở lớp cho 12 cô đỡ thôn bản"),
        ("Bác sĩ Hạnh công tác ở đâu?", "trạm y tế xã Tà Xùa"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("scope", [1, None])
def test_a_question_like_the_interviewers_is_answered_with_the_reply(
    question: str, answer: str, scope: int | None
) -> None:
    reply = answerer(DOCTOR).answer(question, scope=scope)
    assert reply.answered
    assert reply.answers[0].text == answer


@pytest.mark.parametrize(
    "question",
    [
        "Vì sao trạm hỗ trợ các sản phụ?",  # the reply says what, not why
        "Ông Bình đánh giá thế nào về việc người dân tin thầy cúng?",  # another than the interviewee
    ],
)
def test_a_reply_to_another_question_is_not_said_flatly(question: str) -> None:
    reply = answerer(DOCTOR).answer(question, scope=1)
    assert not reply.answered or reply.hedged


def test_questions_are_neither_among_the_answers_nor_the_nearest_nor_the_key_sentences() -> None:
    asks = answerer(DOCTOR)
    for question in ("Chị Hạnh muốn nói gì với bạn đọc?", "Vì sao chị Hạnh chọn về Tà Xùa?", "Bài này nói gì?"):
        reply = asks.answer(question, scope=1)
        shown = [text for one in reply.attempted for text in one.item_texts()] + [one.text for one in reply.related]
        assert not [text for text in shown if text.endswith(("?", "chị!")) and "Ai nỡ" not in text]


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Tin trong ngày\n\nÔng đánh giá thế nào về vụ lúa?\n\nNăng suất thấp.", [1]),
        ("Tin trong ngày\n\n- PV: Xin ông nói về vụ lúa.\n\n- Ông Đỉnh: Vâng. Năng suất thấp.", [1, 2]),
        ("Tin trong ngày\n\nHỏi: Tôi 60 tuổi. Tôi có được lương hưu không?\n\nTrả lời: Bạn được.", [1, 2]),
        ("Tin trong ngày\n\n* Vì sao ông bỏ phố?\n\n- Ai mà không nhớ quê?\n\n* Ông trồng gì?\n\n- Chè.", [1, 3]),
        ("Vì sao giá cà phê tăng?\n\nGiá cà phê lên 120.000 đồng một ký.", []),
        ('Tin trong ngày\n\nBà Nhàn than.\n\n"Trời mưa nữa thì biết lấy gì ăn?"\n\nCả xóm im lặng.', []),
        ("Tin trong ngày\n\nXin lỗi khách hàng, hãng tàu hủy chuyến. Bao giờ chạy lại? Hãng chưa nói.", []),
    ],
)
def test_turns_that_ask(text: str, asking: list[int]) -> None:
    told = article(text)
    assert [n for n in range(len(told.sentences)) if answers_nothing(told, n)] == asking


def test_what_replies_knows_its_question_and_who_replies() -> None:
    told = article(DOCTOR)
    replies = {told.sentence_text(n)[:15]: question_of(told, n) for n in range(len(told.sentences))}
    assert replies["- Tôi sinh ra ở"] == 3
    assert replies["Tôi tự hứa sẽ q"] is None
    assert "Lò Thị Hạnh" in interviewee(told, 4)
