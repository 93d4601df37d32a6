import pytest

from retrieval.mentions import Type
from tests.retrieval.builders import named


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Hơn 1.200 hộ dân phải di dời.", "Hơn 1.200 hộ dân"),
        ("Khoảng 5.000 thùng mì tôm được chuyển đi.", "Khoảng 5.000 thùng mì tôm"),
        ("Lũ làm ít nhất 12 con bò bị chết.", "ít nhất 12 con bò"),
        ("Hàng trăm du khách có mặt.", "Hàng trăm du khách"),
        ("Mười hai học sinh được khen.", "Mười hai học sinh"),
        ("Hai người bị thương nhẹ.", "Hai người"),
        ("Diện tích vườn hơn 25 ha.", "hơn 25 ha"),
        ("Mỗi tổ có 5-7 người thay nhau trực.", "5-7 người"),
        ("Mỗi tổ có từ 5-7 người thay nhau trực.", "5-7 người"),
        ("Miền Bắc đón khoảng 2 - 3 đợt không khí lạnh.", "khoảng 2 - 3 đợt không khí"),
        ("Lễ hội đón 80.000 - 100.000 lượt khách.", "80.000 - 100.000 lượt khách"),
        ("Mỗi xã có từ 2 - 4 cán bộ khuyến nông.", "2 - 4 cán bộ"),
        ("Vườn trồng từ 1.500 đến 2.000 gốc bưởi.", "1.500 đến 2.000 gốc bưởi"),
        ("Xe chạy với vận tốc 80 km/h.", "80 km/h"),
        ("Độ mặn cao nhất là 9,7‰ lúc 5 giờ.", "9,7‰"),
    ],
)
def test_an_amount_has_its_qualifier_its_unit_and_what_is_counted(sentence: str, amount: str) -> None:
    assert amount in named(sentence, Type.AMOUNT)


def test_an_amount_can_be_had_without_its_qualifier_and_without_the_thing_counted() -> None:
    found = named("Khoảng 5.000 thùng mì tôm được chuyển đi.", Type.AMOUNT, Type.NUMBER)
    assert {"5.000", "Khoảng 5.000", "5.000 thùng", "Khoảng 5.000 thùng"} < set(found)


@pytest.mark.parametrize(
    ("sentence", "kind", "said"),
    [
        ("Doanh thu của chợ đạt 3,5 tỷ đồng.", Type.MONEY, "3,5 tỷ đồng"),
        ("Đội mua tiền đạo với giá 12 triệu bảng.", Type.MONEY, "12 triệu bảng"),
        ("Ông để lại 779 bảng Anh và 400 quyển sách.", Type.MONEY, "779 bảng Anh"),
        ("Thu nhập của họ là 23.562 $.", Type.MONEY, "23.562 $"),
        ("Chi phí lên tới £200 triệu.", Type.MONEY, "£200 triệu"),
        ("Mỗi tuần em dành ba mươi lăm đô la mua truyện.", Type.MONEY, "ba mươi lăm đô la"),
        ("Hợp đồng trị giá 45 triệu franc Thụy Sĩ.", Type.MONEY, "45 triệu franc Thụy Sĩ"),
        ("Họ phát 3 bảng tên cho khách.", Type.AMOUNT, "3 bảng tên"),
        ("Ba phần tư số hộ đã di dời.", Type.AMOUNT, "Ba phần tư số hộ"),
        ("Gần một nửa số học sinh bị cận thị.", Type.AMOUNT, "Gần một nửa số học sinh"),
        ("Khoảng 2/3 số hộ đã ký cam kết.", Type.AMOUNT, "Khoảng 2/3 số hộ"),
        ("Đoàn giành 136 huy chương vàng.", Type.AMOUNT, "136 huy chương vàng"),
        ("Đoàn chủ nhà đứng đầu bảng tổng sắp.", Type.ORDINAL, "đứng đầu bảng"),
        ("Tay đua người Huế về nhì.", Type.ORDINAL, "về nhì"),
        ("Mỗi hộ được hỗ trợ gần 15 triệu đồng.", Type.MONEY, "gần 15 triệu đồng"),
        ("Tiền công gặt là 300.000 đồng/người/ngày.", Type.MONEY, "300.000 đồng/người/ngày"),
        ("Vé tham quan giá 20 USD một lượt.", Type.MONEY, "20 USD"),
        ("Gần 40% học sinh nghỉ học.", Type.PERCENT, "Gần 40%"),
        ("Tỷ lệ tiêm đạt 97,4 phần trăm.", Type.PERCENT, "97,4 phần trăm"),
        ("Giá gạo tăng 2-3% trong tuần.", Type.PERCENT, "2-3%"),
        ("Lãi vay còn 0,5%/tháng.", Type.PERCENT, "0,5%/tháng"),
        ("Tổng vốn 23,4 tỷ đồng, thành phố chi 15 tỷ.", Type.MONEY, "15 tỷ"),
        ("Bé trai 11 tháng tuổi đã khỏi.", Type.AGE, "11 tháng tuổi"),
        ("Tẹo lãnh án tù chung thân.", Type.DURATION, "án tù chung thân"),
        ("Cụ Tư năm nay 92 tuổi.", Type.AGE, "92 tuổi"),
        ("Anh bị phạt tù 18 tháng.", Type.DURATION, "18 tháng"),
        ("Cây cầu xây trong ba năm.", Type.DURATION, "ba năm"),
        ("Trường kỷ niệm 60 năm thành lập.", Type.DURATION, "60 năm"),
        ("Chuyến đi kéo dài hơn 10 ngày.", Type.DURATION, "hơn 10 ngày"),
        ("Pin dùng được chừng 11 giờ.", Type.DURATION, "chừng 11 giờ"),
        ("Tổ trực 6 giờ liên tục.", Type.DURATION, "6 giờ"),
        ("Ca mổ kéo dài 9 giờ rưỡi.", Type.DURATION, "9 giờ rưỡi"),
        ("Anh bị phạt 2 năm rưỡi tù.", Type.DURATION, "2 năm rưỡi"),
        ("Đội Sông Tiền thắng đội Sông Hậu 3-1 trên sân nhà.", Type.SCORE, "3-1"),
        ("Hai đội hòa 0-0 sau 90 phút.", Type.SCORE, "0-0"),
        ("Đội xếp thứ ba chung cuộc.", Type.ORDINAL, "thứ ba"),
        ("Hội thi lần thứ IX khép lại.", Type.ORDINAL, "lần thứ IX"),
        ("Bão giật cấp 12 khi vào bờ.", Type.ORDINAL, "cấp 12"),
        ("Quyết định số 45/QĐ-UBND có hiệu lực.", Type.CODE, "45/QĐ-UBND"),
        ("Xe tải mang biển số 63C-123.45 bị lật.", Type.CODE, "63C-123.45"),
        ("Gọi số 0912345678 để đặt vé.", Type.CODE, "0912345678"),
        ("Mặt đường tại km12+300 bị sụt.", Type.CODE, "km12+300"),
    ],
)
def test_figures_are_named_for_what_they_measure(sentence: str, kind: Type, said: str) -> None:
    assert said in named(sentence, kind)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Một người đàn ông đi qua cầu.", Type.AMOUNT),
        ("Chiều 6-12, xã khai mạc hội thi.", Type.SCORE),
        ("Chiều 6-12, xã khai mạc hội thi.", Type.NUMBER),
        ("Lễ giỗ diễn ra ngày 10 tháng 3 năm 2024.", Type.NUMBER),
        ("Cầu dài 240 m, rộng 9 m.", Type.MONEY),
        ("Mỗi hộ được hỗ trợ 15 triệu đồng.", Type.AMOUNT),
        ("Cây cầu xây trong ba năm.", Type.AMOUNT),
    ],
)
def test_figures_are_nothing_else(sentence: str, kind: Type) -> None:
    assert named(sentence, kind) == []


def test_every_figure_of_a_sentence_is_named() -> None:
    sentence = "Đoàn tặng 50 suất quà, mỗi suất 500.000 đồng, cho trẻ dưới 6 tuổi."
    assert "50 suất quà" in named(sentence, Type.AMOUNT)
    assert "500.000 đồng" in named(sentence, Type.MONEY)
    assert "6 tuổi" in named(sentence, Type.AGE)


def test_a_temperature_has_its_sign_and_its_scale() -> None:
    assert "âm 2,4 độ C" in named("Nhiệt độ xuống âm 2,4 độ C, băng dày 3cm.", Type.AMOUNT)


@pytest.mark.parametrize(
    ("sentence", "kind", "said"),
    [
        ("Giá đất 4,2 - 6,5 triệu đồng/m2.", Type.MONEY, "4,2 - 6,5 triệu đồng/m2"),
        ("Nhiều doanh nghiệp lỗ từ 3-5 tỷ đồng mỗi hợp đồng.", Type.MONEY, "3-5 tỷ đồng"),
        ("Giá cao hơn chợ sỉ 25 - 40%.", Type.PERCENT, "25 - 40%"),
        ("Lãi suất thấp hơn 0,8 điểm phần trăm.", Type.PERCENT, "0,8 điểm phần trăm"),
        ("Tòa phạt anh 4 năm 6 tháng tù.", Type.DURATION, "4 năm 6 tháng tù"),
    ],
)
def test_ranges_points_and_lengths_of_two_units_are_whole(sentence: str, kind: Type, said: str) -> None:
    assert said in named(sentence, kind)


def test_a_year_is_no_number() -> None:
    text = "Đơn vị bắt 34 vụ, nhiều hơn năm ngoái 6 vụ; mỗi năm 600 người đi."
    found = named(text, Type.AMOUNT, Type.NUMBER)
    assert not [amount for amount in found if "năm" in amount]


@pytest.mark.parametrize(
    ("sentence", "age"),
    [
        ("Cá nhân đủ 18 tuổi trở lên được dự.", "đủ 18 tuổi trở lên"),
        ("Người từ 16 tuổi trở xuống được miễn vé.", "từ 16 tuổi trở xuống"),
    ],
)
def test_an_age_and_whatever_is_above_it(sentence: str, age: str) -> None:
    assert age in named(sentence, Type.AGE)


def test_the_number_of_a_point_counts_nothing() -> None:
    assert named("6. Giải phụ có 3 suất.", Type.NUMBER, Type.AMOUNT) == ["3", "3 suất"]


def test_coins_are_no_money() -> None:
    assert named("Trong hũ có 12 đồng tiền cổ.", Type.MONEY) == []
    assert named("Trong hũ có 500.000 đồng tiền mặt.", Type.MONEY) != []
    assert named("Trong hũ có 90 triệu đồng tiền mặt.", Type.MONEY) != []


def test_what_kind_of_vehicle_it_is_counts_nothing() -> None:
    assert named("Xe điện hai bánh phải có biển số.", Type.NUMBER, Type.AMOUNT) == []
    assert named("Xưởng đúc hai bánh răng.", Type.NUMBER) == ["hai"]


@pytest.mark.parametrize("sentence", ["Đội nhà thắng 2 - 3 đối thủ mạnh hơn.", "Tỷ số là 3 - 2 bàn."])
def test_a_score_is_no_range_of_what_is_counted(sentence: str) -> None:
    assert not any(" - " in said for said in named(sentence, Type.AMOUNT))


@pytest.mark.parametrize("sentence", ["Ngoài 12 xã còn có 2 phường.", "Tuổi trẻ trồng 78 cây.", "Tuổi thọ tăng 5 năm."])
def test_what_counts_no_years_of_life_is_no_age(sentence: str) -> None:
    assert named(sentence, Type.AGE) == []


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Mất điện ấp Hòa Phú 3, thị trấn An Châu.", []),
        ("Thôn Đông 5 (xã Sen) ngập sâu.", []),
        ("Ấp Hòa Phú 30 hộ ngập sâu.", ["30"]),
        ("Lớp học ở Hòa Phú, 3 ngày một tuần.", ["3"]),
    ],
)
def test_the_figure_that_ends_the_name_of_a_hamlet_counts_nothing(sentence: str, numbers: list[str]) -> None:
    assert named(sentence, Type.NUMBER) == numbers
