import pytest

from tests.retrieval.builders import answerer

FAIR = "Hội chợ có 45 gian hàng và đón 2.300 khách mỗi ngày."


def test_an_amount_of_another_thing_answers_nothing() -> None:
    assert not answerer(FAIR).answer("Hội chợ có bao nhiêu nhân viên?", scope=1).answered
    assert answerer(FAIR).answer("Hội chợ có bao nhiêu gian hàng?", scope=1).answers[0].text == "45"


@pytest.mark.parametrize(
    ("question", "text", "answered"),
    [
        ("Bao nhiêu ha rau màu bị ngập?", "Mưa lớn làm ngập 1.200 ha lúa, 30 ha ao cá.", False),
        ("Bao nhiêu ha lúa bị ngập?", "Mưa lớn làm ngập 1.200 ha lúa, 30 ha ao cá.", True),
        ("Nông dân thu được bao nhiêu tấn nhãn?", "Nông dân thu 300 tấn vải thiều.", False),
        ("Nông dân thu được bao nhiêu tấn vải?", "Nông dân thu 300 tấn vải thiều.", True),
        ("Xã trồng được bao nhiêu ha rừng?", "Xã trồng mới 15 ha rừng.", True),
    ],
)
def test_an_amount_of_other_goods_answers_nothing(question: str, text: str, answered: bool) -> None:
    assert answerer(text).answer(question, scope=1).answered == answered


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Pho tượng cao bao nhiêu?", "Hai hiện vật là pho tượng gỗ và bộ ấn đồng."),
        ("Robot Táo Bạo nặng bao nhiêu tấn?", "Robot Táo Bạo đi sau khoảng 400 m."),
        ("Tàu Hải Âu dài bao nhiêu mét?", "Tàu Hải Âu chở 98 khách."),
        ("Đèo Mã Pì dài bao nhiêu km?", "Xe qua đèo Mã Pì bị cấm trong 8 giờ."),
    ],
)
def test_an_amount_in_no_unit_of_the_dimension_answers_nothing(question: str, text: str) -> None:
    assert not answerer(text).answer(question, scope=1).answered


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Đường hầm rộng bao nhiêu?", "Đường hầm rộng 60cm.", "60cm"),
        ("Hai trụ sở cách nhau bao xa?", "Hai trụ sở cách nhau 14 km.", "14 km"),
        ("Công ty được thêm bao nhiêu vốn?", "Công ty được thêm 650 tỷ đồng.", "650 tỷ đồng"),
    ],
)
def test_an_amount_in_a_unit_of_the_dimension_or_of_money_answers(question: str, text: str, amount: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.answered
    assert reply.answers[0].text == amount


@pytest.mark.parametrize(
    ("question", "text", "flatly"),
    [
        ("Tiền chữa bệnh trung bình một cháu hết bao nhiêu?", "Tiền chữa bệnh cho các cháu là 3,9 tỷ đồng.", False),
        ("Tiền chữa bệnh cho các cháu hết bao nhiêu?", "Tiền chữa bệnh cho các cháu là 3,9 tỷ đồng.", True),
        ("Tiền chữa bệnh cho các cháu bao nhiêu một cháu?", "Tiền chữa bệnh mỗi cháu là 3 triệu đồng.", True),
        ("Giải khuyến khích được thưởng bao nhiêu?", "Các giải được thưởng tổng cộng 27 triệu đồng.", False),
        ("Các giải được thưởng tổng cộng bao nhiêu?", "Các giải được thưởng tổng cộng 27 triệu đồng.", True),
    ],
)
def test_what_all_cost_is_not_given_flatly_as_what_one_does(question: str, text: str, flatly: bool) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answered and not reply.hedged) is flatly


@pytest.mark.parametrize(
    ("question", "text", "flatly"),
    [
        ("Chỉ tiêu ngành Công nghệ thông tin là bao nhiêu?", "Trường mở 3 ngành: Công nghệ thông tin và Thú y.", False),
        ("Chỉ tiêu ngành Thú y là bao nhiêu?", "Ngành Thú y lấy 120 sinh viên.", True),
        ("Diện tích khoai lang là bao nhiêu?", "Xã có 12.000 ha lúa, 800 ha sắn.", False),
        ("Diện tích ngô là bao nhiêu?", "Xã trồng 12.000 ha lúa.", False),
        ("Diện tích lúa là bao nhiêu?", "Xã có 12.000 ha lúa, 800 ha sắn.", True),
        ("Diện tích khu bảo tồn là bao nhiêu?", "Khu bảo tồn rộng 300 ha rừng.", True),
    ],
)
def test_a_property_of_one_thing_is_not_given_flatly_from_another(question: str, text: str, flatly: bool) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answered and not reply.hedged) is flatly


DUCKS = "Gia đình ông nuôi 2.000 con vịt, mỗi tháng lãi 25 triệu đồng."
FLIGHTS = "Thời gian bay khoảng 2 giờ, mỗi ngày có 4 chuyến."
SCHOOL = "Trường tuyển 2.400 sinh viên cho 28 ngành, trong đó ngành Luật lấy 200."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Mỗi năm lãi bao nhiêu?", DUCKS, ""),
        ("Một tháng lãi bao nhiêu?", DUCKS, "25 triệu đồng"),
        ("Một tuần mấy chuyến?", FLIGHTS, ""),
        ("Mỗi ngày mấy chuyến?", FLIGHTS, "4 chuyến"),
        ("Mỗi người được bao nhiêu?", "Quỹ hỗ trợ mỗi hộ 5 triệu đồng.", ""),
        ("Lương một năm bao nhiêu?", "Lương 12 triệu đồng/tháng.", ""),
        ("Một năm sau công ty lãi bao nhiêu?", "Một năm sau, công ty lãi 3 tỷ đồng mỗi tháng.", "3 tỷ đồng"),
        ("Trường có bao nhiêu giảng viên?", SCHOOL, ""),
        ("Trường tuyển bao nhiêu sinh viên?", SCHOOL, "2.400 sinh viên"),
        ("Bao nhiêu công nhân ngộ độc?", "Có 30 nữ công nhân ngộ độc.", "30 nữ công nhân ngộ độc"),
        ("Ngành Luật tuyển bao nhiêu?", SCHOOL, ""),
        ("Rafaelson ghi mấy bàn trong trận?", "Rafaelson đã ghi 15 bàn từ đầu mùa giải.", ""),
        ("Trận này Rafaelson ghi mấy bàn?", "Rafaelson đã có 15 bàn sau 20 trận.", ""),
        ("Rafaelson ghi mấy bàn từ đầu mùa?", "Rafaelson đã ghi 15 bàn từ đầu mùa giải.", "15"),
        ("Rafaelson ghi mấy bàn trong trận?", "Tối qua Rafaelson ghi hai bàn, mùa này có 15 bàn.", "hai"),
    ],
)
def test_what_is_of_another_time_or_of_others_is_not_said_flatly(question: str, text: str, expected: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered and not reply.hedged else "") == expected


def test_the_sum_of_all_is_not_what_each_home_gets() -> None:
    reply = answerer("Đến nay đã bồi thường cho 240 hộ với số tiền 185 tỷ đồng.").answer(
        "Mỗi hộ được bồi thường bao nhiêu?", scope=1
    )
    assert not reply.answered or reply.hedged
