import pytest

from retrieval.reading.contacts import Way, wanted
from tests.retrieval.builders import answer, answerer, asked, read

PAGE = "Website của huyện là www.anlam.gov.vn, thư điện tử: ubnd@anlam.gov.vn."
OFFICE = (
    "Liên hệ: Văn phòng UBND xã, số 12 đường Lê Lợi, thị trấn An Lâm; điện thoại (024) 3825 1234; "
    "fax (024) 3825 1235; email: vp@anlam.gov.vn."
)
POLICE = "Ai biết thì báo Công an huyện theo số 0203.3825.113 hoặc điều tra viên Lê Văn Nam, số 0987 654 321."
LINK = "Người dân đăng ký tại địa chỉ https://dangky.anlam.gov.vn hoặc gọi 0912.345.678."


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Website của huyện là gì?", PAGE, "www.anlam.gov.vn"),
        ("Địa chỉ trang web của huyện?", PAGE, "www.anlam.gov.vn"),
        ("Email của huyện là gì?", PAGE, "ubnd@anlam.gov.vn"),
        ("Địa chỉ email của huyện là gì?", PAGE, "ubnd@anlam.gov.vn"),
        ("Số điện thoại của văn phòng là bao nhiêu?", OFFICE, "(024) 3825 1234"),
        ("Số fax của văn phòng là gì?", OFFICE, "(024) 3825 1235"),
        ("Email của văn phòng?", OFFICE, "vp@anlam.gov.vn"),
        ("Địa chỉ của văn phòng ở đâu?", OFFICE, "số 12 đường Lê Lợi, thị trấn An Lâm"),
        ("Địa chỉ văn phòng là gì?", OFFICE, "số 12 đường Lê Lợi, thị trấn An Lâm"),
        ("Báo tin cho công an theo số nào?", POLICE, "0203.3825.113"),
        ("Số điện thoại của điều tra viên Nam là gì?", POLICE, "0987 654 321"),
        ("Đăng ký ở đâu?", LINK, "https://dangky.anlam.gov.vn"),
        ("Đăng ký qua website nào?", LINK, "https://dangky.anlam.gov.vn"),
        ("Số điện thoại đăng ký là gì?", LINK, "0912.345.678"),
        (
            "Đăng ký ở đâu?",
            "Đăng ký tại Phòng Giáo dục huyện An Lâm hoặc gọi 0912 345 678.",
            "Phòng Giáo dục huyện An Lâm",
        ),
        ("Hotline của viện là gì?", "Đường dây nóng của viện là 1900 6099, trực cả đêm.", "1900 6099"),
        (
            "Fanpage của hội là gì?",
            "Trang web của hội là hoidoanh.vn và fanpage facebook.com/hoidoanh.",
            "facebook.com/hoidoanh",
        ),
        ("Số điện thoại là gì?", "Ủng hộ qua số tài khoản 0101234567 hoặc gọi 024 3936 2525.", "024 3936 2525"),
        ("Số tài khoản là gì?", "Ủng hộ qua số tài khoản 0101234567 hoặc gọi 024 3936 2525.", "0101234567"),
        ("Gọi số nào?", "Phát hiện cháy, người dân gọi ngay 114.", "114"),
        (
            "Địa chỉ của trạm ở đâu?",
            "Địa chỉ: thôn Bản Mù, xã Tà Xùa, điện thoại 0212 3888 999.",
            "thôn Bản Mù, xã Tà Xùa",
        ),
        (
            "Địa chỉ cửa hàng ở đâu?",
            "Cửa hàng ở số 45/2 đường Trần Phú, phường Đống Đa, Hà Nội, bị cháy lúc 2 giờ.",
            "số 45/2 đường Trần Phú, phường Đống Đa, Hà Nội",
        ),
    ],
)
def test_each_way_of_reaching_somebody_is_answered_with_its_own(question: str, sentence: str, expected: str) -> None:
    assert answer(question, sentence) == expected


@pytest.mark.parametrize("question", ["Website của văn phòng là gì?", "Fanpage của văn phòng là gì?"])
def test_what_the_sentence_does_not_have_is_not_made_up_from_another_way(question: str) -> None:
    assert read(question, OFFICE) is None


def test_a_mere_telephone_is_not_said_flatly_to_be_the_hotline() -> None:
    reply = answerer(OFFICE).answer("Đường dây nóng của văn phòng là số nào?", scope=1)
    assert not reply.answered or reply.hedged


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("Website của huyện là gì?", Way.WEB),
        ("Gửi về email nào?", Way.MAIL),
        ("Liên hệ số nào?", Way.TELEPHONE),
        ("Website của huyện đăng gì?", None),
        ("Ai phụ trách website của huyện?", None),
        ("Điện thoại của anh Tùng bị ai lấy?", None),
        ("Hồ sơ nộp ở đâu?", None),
    ],
)
def test_what_is_wanted(question: str, way: Way | None) -> None:
    assert wanted(asked(question, OFFICE)) is way
