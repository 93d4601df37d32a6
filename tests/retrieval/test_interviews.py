from tests.retrieval.builders import answerer

TALK = (
    "- Thưa ông, vì sao vụ tôm năm nay thất thu?\n\n"
    "- Do nước mặn về sớm hơn một tháng.\n\n"
    "- Xã sẽ làm gì để giúp bà con?\n\n"
    "- Chúng tôi mở cống Vàm Răng để xổ mặn. Ngân hàng cũng hứa giãn nợ."
)


def test_an_interviewers_question_answers_nothing_and_what_follows_it_does() -> None:
    reply = answerer(TALK).answer("Vì sao vụ tôm thất thu?", scope=1)
    assert reply.attempted[0].text == "Do nước mặn về sớm hơn một tháng"
