import pytest

from tests.retrieval.builders import answer, answerer

RECEIVES = "Chiều nay Chủ tịch nước Lê Văn Tám tiếp Đại sứ Nhật Bản Ito Naoki."
WINS = "Đội tuyển Sông Lam thắng Hải An 2-1 trong trận chung kết."
REWARDS = "Đại tá Lê Quang Vinh - Giám đốc Công an tỉnh Hải Sơn - trao thưởng cho Ban chuyên án."


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Chủ tịch nước tiếp ai?", RECEIVES, "Đại sứ Nhật Bản Ito Naoki"),
        ("Ai tiếp Đại sứ Nhật Bản?", RECEIVES, "Chủ tịch nước Lê Văn Tám"),
        ("Sông Lam thắng đội nào?", WINS, "Hải An"),
        ("Trao thưởng cho ai?", REWARDS, "Ban chuyên án"),
        ("Ai trao thưởng?", REWARDS, "Đại tá Lê Quang Vinh - Giám đốc Công an tỉnh Hải Sơn"),
        ("BYD vượt hãng nào?", "Hãng xe BYD của Trung Quốc vượt Tesla về doanh số xe điện.", "Tesla"),
        ("HLV Kim gọi ai?", "HLV Kim Sang-sik gọi thủ môn Đặng Văn Bảy trở lại.", "thủ môn Đặng Văn Bảy"),
        ("Hồ sơ chuyển cho ai?", "Hồ sơ đã chuyển cho Viện kiểm sát cùng cấp.", "Viện kiểm sát cùng cấp"),
        ("Xe tải tông ai?", "Xe tải tông chết anh Võ Văn Tài khi anh dừng đèn đỏ.", "anh Võ Văn Tài"),
    ],
)
def test_the_one_behind_the_verb_is_meant(question: str, sentence: str, expected: str) -> None:
    assert answer(question, sentence) == expected


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Hải An thắng đội nào?", WINS),
        ("Ông Bình điện đàm với ai?", "Ông An điện đàm với ông Bình trong hai giờ."),
    ],
)
def test_whoever_does_it_is_not_given_flatly(question: str, sentence: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert not reply.answered or reply.hedged


def test_who_undergoes_it_before_the_verb_may_be_meant() -> None:
    sentence = "Lê Văn Hùng bị Công an Hải Sơn tạm giữ hôm 3-4."
    assert answer("Công an Hải Sơn tạm giữ ai?", sentence) == "Lê Văn Hùng"


def test_a_body_behind_at_does_nothing() -> None:
    sentence = "Cô giáo Trần Thị Mai dạy tại Trường THCS Lê Lợi đã cứu hai học sinh."
    assert answer("Ai cứu hai học sinh?", sentence) == "Cô giáo Trần Thị Mai"


def test_a_thing_is_that_of_the_one_behind_cua() -> None:
    sentence = "Xe đầu kéo do Trần Văn Sáu lái tông vào xe máy của chị Đào."
    assert answer("Xe máy của ai?", sentence) == "chị Đào"
    assert answer("Ai lái xe đầu kéo?", sentence) == "Trần Văn Sáu"


@pytest.mark.parametrize(
    ("question", "sentence", "side"),
    [
        ("Đội nào thua?", WINS, "Hải An"),
        ("Đội nào thắng?", WINS, "Đội tuyển Sông Lam"),
        ("Đội nào thua?", "Đội tuyển Sông Lam thắng đậm 3-0 Hải An trên sân khách.", "Hải An"),
        ("Đội nào thắng?", "Sông Lam FC để thua trước Hải An 0-2.", "Hải An"),
        ("Ai thua?", "Djokovic đánh bại Alcaraz sau năm set.", "Alcaraz"),
    ],
)
def test_who_lost_is_the_one_against_whom_another_won(question: str, sentence: str, side: str) -> None:
    assert answer(question, sentence) == side
