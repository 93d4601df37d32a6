import pytest

from retrieval.mentions import Type
from tests.retrieval.builders import named


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Lớp do Sở Văn hóa, Thể thao và Du lịch mở.", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Kho của Sở Giao thông vận tải bị dột.", "Sở Giao thông vận tải"),
        ("Sở Nông nghiệp và Phát triển nông thôn cấp giống.", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Hồ sơ ở Cơ quan Cảnh sát điều tra Công an tỉnh Hòa Lạc.", "Cơ quan Cảnh sát điều tra Công an tỉnh Hòa Lạc"),
        ("Bên mời thầu là Ban Quản lý dự án (BQLDA) tỉnh.", "Ban Quản lý dự án (BQLDA) tỉnh"),
        (
            "Quà do Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh trao.",
            "Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh",
        ),
        ("Ban Chỉ huy Phòng, chống thiên tai huyện trực đêm.", "Ban Chỉ huy Phòng, chống thiên tai huyện"),
        (
            "Anh làm ở Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ.",
            "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
        ),
        ("Hội trại do Thành đoàn Vĩnh Châu mở.", "Thành đoàn Vĩnh Châu"),
        (
            "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh làm chủ đầu tư.",
            "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh",
        ),
        ("Ban Quản lý các khu công nghiệp tỉnh cấp phép.", "Ban Quản lý các khu công nghiệp tỉnh"),
        ("Ban Quản lý Khu kinh tế tỉnh cấp phép.", "Ban Quản lý Khu kinh tế tỉnh"),
        ("Ban Quản lý rừng phòng hộ Sông Lòng trồng cây.", "Ban Quản lý rừng phòng hộ Sông Lòng"),
        ("Ban Quản lý và người dân bàn bạc.", "Ban Quản lý"),
        ("Công ty cổ phần đầu tư và xây dựng Hà An lắp cửa cống.", "Công ty cổ phần đầu tư và xây dựng Hà An"),
        ("Kho do Công ty cổ phần tư vấn thiết kế Mỹ Lộc vẽ.", "Công ty cổ phần tư vấn thiết kế Mỹ Lộc"),
    ],
)
def test_the_whole_name_of_a_body(sentence: str, body: str) -> None:
    assert body in named(sentence, Type.ORGANISATION)


@pytest.mark.parametrize(
    ("sentence", "post", "person"),
    [
        ("Giám đốc bảo tàng Võ Hoàng Diệu Ái cho biết vậy.", "Giám đốc bảo tàng", "Võ Hoàng Diệu Ái"),
        ("Bộ trưởng Tài chính Hugo Salinas từ chức.", "Bộ trưởng Tài chính", "Hugo Salinas"),
        ("Giám đốc hợp tác xã Trà Minh Luân nói khác.", "Giám đốc hợp tác xã", "Trà Minh Luân"),
        ("Chủ tịch UBND huyện Con Cuông Vi Đình Hạnh hỏi.", "Chủ tịch UBND huyện Con Cuông", "Vi Đình Hạnh"),
        ("Bí thư Chi bộ bản Na Phìn Lê Văn Sáu hỏi.", "Bí thư Chi bộ bản Na Phìn", "Lê Văn Sáu"),
        ("Chủ tịch UBND xã Ia Dom Rơ Châm Tuấn hỏi.", "Chủ tịch UBND xã Ia Dom", "Rơ Châm Tuấn"),
        ("Chủ tịch UBND thị trấn Trà Cú Kim Ngọc Thái hỏi.", "Chủ tịch UBND thị trấn Trà Cú", "Kim Ngọc Thái"),
        ("Trưởng Công an xã Na Ngoi Già Bá Pó hỏi.", "Trưởng Công an xã Na Ngoi", "Già Bá Pó"),
        ("Chủ tịch UBND huyện Kỳ Sơn Và Bá Dơ hỏi.", "Chủ tịch UBND huyện Kỳ Sơn", "Và Bá Dơ"),
        ("Chủ tịch UBND huyện Cư M'gar H'Yim Kđoh hỏi.", "Chủ tịch UBND huyện Cư M'gar", "H'Yim Kđoh"),
        ("Bí thư Đảng ủy xã Đắk Som K'Bình hỏi.", "Bí thư Đảng ủy xã Đắk Som", "K'Bình"),
        ("Chủ tịch UBND huyện Hải Lăng Trương Công Hòa hỏi.", "Chủ tịch UBND huyện Hải Lăng", "Trương Công Hòa"),
        ("Chủ tịch UBND phường Phan Đình Phùng Lê Văn Sáu hỏi.", "Chủ tịch UBND phường Phan Đình Phùng", "Lê Văn Sáu"),
    ],
)
def test_a_post_ends_before_whoever_has_it(sentence: str, post: str, person: str) -> None:
    assert named(sentence, Type.POST) == [post]
    assert person in named(sentence, Type.PERSON)


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Bộ Y tế yêu cầu Sở Y tế báo cáo.", ["Bộ Y tế", "Sở Y tế"]),
        ("Dự họp có Sở Tài chính, Sở Nội vụ.", ["Sở Tài chính", "Sở Nội vụ"]),
        ("Công an huyện Gò Me phát hiện lò rượu lậu.", ["Công an huyện Gò Me"]),
        ("Tỉnh phạt Công ty Hưng Phát 450 triệu đồng.", ["Công ty Hưng Phát"]),
        ("Tỉnh khen Công ty Xây dựng 45 vì làm đường.", ["Công ty Xây dựng 45"]),
    ],
)
def test_a_verb_or_another_body_ends_the_name(sentence: str, bodies: list[str]) -> None:
    assert named(sentence, Type.ORGANISATION) == bodies


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Kè do Công ty Tư vấn Trường Sơn thiết kế năm ngoái.", "Công ty Tư vấn Trường Sơn"),
        ("Gói thầu do Công ty An Khê giám sát.", "Công ty An Khê"),
        ("Công ty Nam Phong sản xuất gạch Thanh Hoa từ đất sét.", "Công ty Nam Phong"),
        ("Tập đoàn Đông Hải đầu tư Khu đô thị Phú Lộc.", "Tập đoàn Đông Hải"),
        ("Công ty Minh Long tài trợ Giải chạy Hương Sen.", "Công ty Minh Long"),
        ("Công ty Hoa Mai tổ chức hội thi Bánh Quê.", "Công ty Hoa Mai"),
        ("Công ty Hòa Bình cung cấp gạo Séng Cù.", "Công ty Hòa Bình"),
        ("Câu lạc bộ Diễn Lâm giành giải Nhì.", "Câu lạc bộ Diễn Lâm"),
        ("Sở Xây dựng giám sát việc lấp hồ.", "Sở Xây dựng"),
    ],
)
def test_a_bodys_name_ends_before_the_verb_of_what_it_does(sentence: str, body: str) -> None:
    assert named(sentence, Type.ORGANISATION) == [body]


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Bà Lụa, phó khoa phỏng Bệnh viện Gò Me, nói.", "phó khoa phỏng Bệnh viện Gò Me"),
        ("Bà Lụa, trưởng khoa cấp cứu Bệnh viện Gò Me, nói.", "trưởng khoa cấp cứu Bệnh viện Gò Me"),
        ("Hôm ấy trưởng khoa cấp cứu cho hai bé.", "trưởng khoa"),
        ("Phó tư lệnh Quân khu 5 trực tiếp chỉ huy việc kéo tàu.", "Phó tư lệnh Quân khu 5"),
    ],
)
def test_a_post_has_its_department_and_no_adverb_of_what_is_done(sentence: str, post: str) -> None:
    assert named(sentence, Type.POST) == [post]


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Ông Lê Văn Nam, Phó Trưởng phòng Tổ chức - Hành chính, nói.", "Phó Trưởng phòng Tổ chức - Hành chính"),
        (
            "Ông Lê Văn Nam, Trưởng phòng Tổ chức - Hành chính - Quản trị Bệnh viện Gò Me, nói.",
            "Trưởng phòng Tổ chức - Hành chính - Quản trị Bệnh viện Gò Me",
        ),
        ("Ông Lê Văn Nam, Trưởng phòng Giáo dục - Đào tạo huyện, nói.", "Trưởng phòng Giáo dục - Đào tạo huyện"),
        ("Trưởng phòng Tài nguyên - Môi trường Lê Văn Nam nói.", "Trưởng phòng Tài nguyên - Môi trường"),
        ("Ông Lê Văn Nam, Phó phòng Công nghiệp - Thương mại, nói.", "Phó phòng Công nghiệp - Thương mại"),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế - đơn vị tổ chức hội thi, nói.", "Giám đốc Sở Y tế"),
        ("Trưởng phòng Kinh doanh - bà Trần Thị Bình - nói.", "Trưởng phòng Kinh doanh"),
        ("Trưởng phòng Kinh doanh - Trần Thị Bình - nói.", "Trưởng phòng Kinh doanh"),
        ("Ông Lê Văn Nam, Trưởng phòng Kinh doanh - Công ty May Hòa Lạc, nói.", "Trưởng phòng Kinh doanh"),
    ],
)
def test_a_department_has_two_fields_with_a_dash_between(sentence: str, post: str) -> None:
    assert post in named(sentence, Type.POST)


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Lương Mạnh Tài, giám đốc hai doanh nghiệp xây dựng, khai.", "giám đốc hai doanh nghiệp xây dựng"),
        ("Bà Lê Thị Sáu, giám đốc một công ty ở Hòa Lạc, khai.", "giám đốc một công ty"),
        ("Giám đốc hai doanh nghiệp xây dựng kho trái phép.", "Giám đốc hai doanh nghiệp"),
    ],
)
def test_a_post_may_be_held_in_several_firms(sentence: str, post: str) -> None:
    assert post in named(sentence, Type.POST)


@pytest.mark.parametrize(
    ("sentence", "sort", "whole"),
    [
        (
            "Hội đồng Giáo dục quốc phòng và an ninh tỉnh Gia Lai mở lớp.",
            Type.ORGANISATION,
            "Hội đồng Giáo dục quốc phòng và an ninh tỉnh Gia Lai",
        ),
        (
            "Ông An, Viện trưởng Viện kiểm sát nhân dân tỉnh báo cáo kết quả.",
            Type.POST,
            "Viện trưởng Viện kiểm sát nhân dân tỉnh",
        ),
        ("Bà Huệ, Giám đốc Sở GD-ĐT đồng chủ trì hội nghị.", Type.POST, "Giám đốc Sở GD-ĐT"),
        ("Tối qua, Vùng 3 Hải quân tổ chức cuộc thi.", Type.ORGANISATION, "Vùng 3 Hải quân"),
    ],
)
def test_a_body_is_named_whole_and_no_more(sentence: str, sort: Type, whole: str) -> None:
    assert whole in named(sentence, sort)
    assert not any(one.startswith(f"{whole} ") for one in named(sentence, sort))
