import pytest

from retrieval.reading.forms import misshapen
from retrieval.reading.found import Found
from tests.retrieval.builders import answerer, sheet


def is_misshapen(question: str, sentence: str, answer: str) -> bool:
    laid = sheet(question, sentence)
    tokens = [token.text for token in laid.view.tokens]
    words = answer.split(" ")
    first = next(
        i for i in range(len(tokens)) if tokens[i : i + 1] == words[:1] or " ".join(tokens[i:]).startswith(answer)
    )
    after = next(j for j in range(first + 1, len(tokens) + 1) if " ".join(tokens[first:j]) == answer)
    return misshapen(laid, Found((first, after), "span"))


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "expected"),
    [
        ("Hội nghị ở đâu?", "Sáng nay, UBND huyện Kỳ Sơn tổ chức hội nghị.", "UBND huyện Kỳ Sơn", True),
        ("Hội nghị ở đâu?", "Tại UBND huyện Kỳ Sơn, Sở Y tế tổ chức hội nghị.", "UBND huyện Kỳ Sơn", False),
        ("Lễ khai giảng ở đâu?", "Trường THCS Lê Lợi tổ chức lễ khai giảng.", "Trường THCS Lê Lợi", False),
        ("Trạm xá xây năm nào?", "Trạm xá mở cửa sáng 8-10.", "sáng 8 - 10", True),
        ("Trạm xá xây năm nào?", "Trạm xá xây năm 1987.", "năm 1987", False),
        ("Trạm xá xây năm nào?", "Trạm xá xây từ năm ngoái.", "năm ngoái", False),
        ("Trạm xá mở cửa ngày nào?", "Trạm xá mở cửa năm 1987.", "1987", True),
        ("Trạm xá mở cửa lúc mấy giờ?", "Trạm xá mở cửa ngày 8-10.", "8 - 10", True),
        ("Trạm xá mở cửa khi nào?", "Trạm xá mở cửa năm 1987.", "năm 1987", False),
        ("Bao giờ trạm xá mở cửa?", "Trạm xá mở cửa năm 1987.", "năm 1987", False),
        ("Đại úy Inh bao nhiêu tuổi?", "Đại đội 5 do Đại úy Inh chỉ huy.", "5", True),
        ("Trưởng trạm là ai?", "Khách gọi trạm qua tổng đài 1900 1006.", "tổng đài 1900 1006", True),
        ("Bà Lụa bao nhiêu tuổi?", "Bà Lụa, 64 tuổi, bán cá.", "64 tuổi", False),
        ("Bà Lụa bao nhiêu tuổi?", "Bà Lụa bán cá ở tuổi 64.", "64", False),
        ("Bà Lụa bao nhiêu tuổi?", "Bà Lụa (64, quê Huế) bán cá.", "64", False),
        ("Em An bao nhiêu tuổi?", "Mẹ của em An (lớp 7A3) kể lại.", "lớp 7A3", True),
        ("Số điện thoại của trạm là bao nhiêu?", "Trạm nối ống D400 qua phố.", "D400", True),
        ("Số điện thoại của trạm là bao nhiêu?", "Gọi trạm qua số 0912345678.", "0912345678", False),
        ("Hoa khôi của giải là ai?", "Danh hiệu hoa khôi của giải trị giá 30 triệu đồng.", "30 triệu đồng", True),
        ("Hoa khôi của giải là ai?", "Hoa khôi của giải là chị Lụa.", "chị Lụa", False),
        ("Nhà ấy thuê của ai?", "Cả nhóm thuê nhà ở phường Gò Nổi.", "phường Gò Nổi", True),
        ("Ai hát ở cầu Bến Nứa?", "Xã Vạn Thủy khởi công cầu Bến Nứa.", "Vạn Thủy", True),
        ("Ai dập lửa?", "Hai dân phòng dập lửa.", "Hai dân phòng", False),
        ("Ông Tín trốn ở nước nào?", "Ông Tín trốn ra nước ngoài.", "nước ngoài", True),
        ("Ông Tín trốn ở nước nào?", "Ông Tín trốn sang nước Lào.", "nước Lào", False),
        ("Bà Hà làm ở cơ quan nào?", "Bà Hà thấy điều đáng quý ở ông.", "điều đáng quý", True),
        ("Bà Hà phụ trách khoa nào?", "Bà Hà là trưởng khoa hồi sức tích cực.", "khoa hồi sức tích cực", False),
        ("Viện nào đo tuổi mẫu than?", "Viện ở Úc đo tuổi (C14) mẫu than.", "C14", True),
        ("Vì sao đò nghỉ?", "Đò nghỉ, bến mất 5 triệu đồng.", "5 triệu đồng", True),
        ("Vì sao đò nghỉ?", "Sóng to, đò nghỉ.", "Sóng to", False),
        ("Bà Hà được tổ chức nào giúp?", "Bà Hà được giúp 50 triệu đồng.", "50 triệu đồng", True),
        ("Cơ quan nào mở tuyến phà?", "Tuyến phà kết thúc tại Nhổn.", "Nhổn", True),
        ("Bà Hà chữa bệnh ở bệnh viện nào?", "Bà Hà chữa bệnh tại Nhổn.", "Nhổn", False),
        ("Xe đâm vào gì?", "Hai xe đâm vào nhau.", "nhau", True),
        ("Vụ cướp kéo dài bao lâu?", "Chưa đầy ba giờ sau, kẻ cướp sa lưới.", "ba giờ", True),
        ("Vụ cướp kéo dài bao lâu?", "Vụ cướp kéo dài ba giờ.", "ba giờ", False),
        ("Khôi học lớp nào?", "Em Khôi học Trường THPT Lê Lợi.", "Trường THPT Lê Lợi", True),
        ("Khôi học trường nào?", "Em Khôi học Trường THPT Lê Lợi.", "Trường THPT Lê Lợi", False),
        ("Lễ và hội cách nhau bao lâu?", "Lễ mở chín ngày trước hội.", "chín ngày", False),
        ("Xe lao vào đâu?", "Xe lao vào ông Lê Văn An.", "ông Lê Văn An", True),
        ("Tai nạn ở đâu?", "Tai nạn làm hai người bị thương.", "hai người bị thương", True),
        ("Công ty Hưng Phát ở đâu?", "Công ty Hưng Phát bị phạt.", "Công ty Hưng Phát", True),
        ("Tai nạn ở đâu?", "Tai nạn ở huyện Tân Hòa.", "huyện Tân Hòa", False),
        ("Các cháu học ở đâu?", "Các cháu học tại nhà văn hóa thôn.", "nhà văn hóa thôn", False),
    ],
)
def test_a_year_an_age_a_number_to_call_and_somebody_are_told_by_their_form(
    question: str, sentence: str, answer: str, expected: bool
) -> None:
    assert is_misshapen(question, sentence, answer) is expected


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "expected"),
    [
        ("Con chó tên gì?", "Chị nuôi một con chó rất khôn.", "rất khôn", True),
        ("Quán cà phê tên gì?", "Anh mở quán cà phê ở phố cổ.", "phố cổ", True),
        ("Loài ếch tên gì?", "Nhà khoa học tìm thấy loài ếch ở Quảng Nam.", "ở Quảng Nam", True),
        ("Sở Xây dựng quyết định gì?", "Sở Xây dựng Hà Nam cấm xe tải.", "Hà Nam", True),
        ("Con mèo tên gì?", "Chị nuôi con mèo Mướp.", "Mướp", False),
        ("Con lạ tên gì?", "Con lạ gọi là cá mặt quỷ.", "cá mặt quỷ", False),
        ("Sinh viên được ưu đãi gì?", "Sinh viên được giảm học phí trong năm thứ nhất.", "thứ nhất", True),
        ("Đội đứng thứ gì?", "Đội đứng thứ nhất.", "thứ nhất", False),
    ],
)
def test_a_name_names_and_a_place_in_a_row_is_no_thing(
    question: str, sentence: str, answer: str, expected: bool
) -> None:
    assert is_misshapen(question, sentence, answer) is expected


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Tiêm vắc xin gì?", "Vắc xin được tiêm miễn phí."),
        (
            "Hai thợ được điều trị ở đâu?",
            "Cháy khiến hai thợ là Nguyễn Văn Sơn (29 tuổi, quê An Giang) và Lê Bình (33 tuổi, quê Huế) bị bỏng.",
        ),
        ("Ai được miễn phí?", "Vắc xin được tiêm miễn phí."),
    ],
)
def test_what_is_undergone_is_no_thing_and_persons_are_no_places(question: str, sentence: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert not reply.answered or reply.hedged
