"""Pages as Vietnamese news sites and offices build them, with what a reader of the article must find and must not.

The structures (names of classes, places of captions, boxes between paragraphs) are those in use; every word is ours.
The pages lie in ``html_pages/``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

_FOLDER = Path(__file__).parent / "html_pages"
_MENU = ("Trang chủ", "Góc nhìn", "Kinh doanh")
_MORE = ("Giá cà phê vượt mốc mới", "Xe khách lao xuống mương", "Mưa lớn kéo dài")


@dataclass(frozen=True, slots=True)
class Page:
    """``wanted`` are whole lines of the text, in their order; ``unwanted`` occur nowhere in it."""

    name: str
    title: str
    published: date | None
    link: str | None
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]

    @property
    def html(self) -> str:
        return (_FOLDER / f"{self.name}.html").read_text("utf-8")


PAGES = (
    Page(
        "daily-with-figures",
        "Cầu Bến Lội thông xe sau ba năm thi công",
        date(2024, 4, 11),
        "https://bao.example/cau-ben-loi-thong-xe-4733001.html",
        (
            "Cầu Bến Lội thông xe sau ba năm thi công",
            (
                "Quảng Ngãi Cầu Bến Lội dài 680 m bắc qua sông Vệ thông xe chiều 11/4, rút ngắn đường từ "
                "xã Hành Phước đến quốc lộ 1 còn 4 km."
            ),
            "Công trình khởi công tháng 3/2021 với tổng vốn 412 tỷ đồng, trong đó ngân sách tỉnh 150 tỷ đồng.",
            "Cầu Bến Lội nhìn từ bờ bắc trước giờ thông xe. Ảnh: Hồ Lâm",
            "Ông Phan Thế Trạch, Giám đốc Ban quản lý dự án, cho biết cầu có 12 nhịp, mặt cầu rộng 12 m.",
            "Ba lần lùi hẹn",
            "Dự án từng lỗi hẹn vào các tháng 12/2022, 6/2023 và 12/2023 do vướng mặt bằng của 27 hộ.",
            "Đoàn xe đầu tiên qua cầu gồm 40 chiếc của hợp tác xã vận tải Sông Vệ.",
            "Hồ Lâm",
        ),
        (
            *_MENU,
            *_MORE,
            "Tin liên quan",
            "giấu đi",
            "Đi lại đỡ khổ",
            "Tổng biên tập",
            "Chia sẻ",
            "Không phải chữ",
            "Xem nhiều",
            "Trở lại",
        ),
    ),
    Page(
        "daily-with-boxes",
        "Trường vùng cao có thư viện 5.000 cuốn",
        date(2023, 11, 20),
        "https://tre.example/truong-vung-cao-20231120.htm",
        (
            "Trường vùng cao có thư viện 5.000 cuốn",
            ("Sáng 20-11, Trường tiểu học Nậm Cha khánh thành thư viện do cựu học sinh góp tiền xây trong tám tháng."),
            "Học sinh lớp 4A đọc sách trong thư viện mới - Ảnh: MAI TRANG",
            "Cô Lò Thị Ánh - hiệu trưởng nhà trường - nói thư viện có 5.000 cuốn, gồm 1.200 cuốn song ngữ.",
            "Kinh phí xây dựng là 640 triệu đồng.",
            "Phần còn thiếu do Hội Khuyến học huyện hỗ trợ.",
            "Thư viện mở cửa từ 7h đến 17h, kể cả thứ bảy.",
            "Muốn tặng sách, liên hệ ai?",
            "Bạn đọc gửi sách về văn phòng trường, người nhận là thầy Giàng A Páo.",
            "1. Sách giáo khoa: 1.800 cuốn",
            "2. Truyện tranh: 2.000 cuốn",
            "Clip: Lễ khánh thành thư viện Nậm Cha",
        ),
        (
            *_MENU,
            *_MORE,
            "Giáo viên cắm bản",
            "Copy link",
            "Bình luận",
            "Bản quyền",
            "tặng sao",
            "Lưu bài viết",
        ),
    ),
    Page(
        "government-paper",
        "Phê duyệt kế hoạch chuyển đổi số cấp huyện",
        date(2024, 2, 5),
        "https://chinhphu.example/phe-duyet-102240205.htm",
        (
            "Phê duyệt kế hoạch chuyển đổi số cấp huyện",
            "(Tin tỉnh) - UBND huyện Sơn Kỳ vừa phê duyệt kế hoạch chuyển đổi số giai đoạn 2024-2026.",
            "Bộ phận một cửa huyện Sơn Kỳ tiếp nhận hồ sơ trực tuyến. Ảnh: VGP/Tú An",
            "Kế hoạch nêu ba mục tiêu:",
            "- 90% hồ sơ được xử lý trên môi trường mạng;",
            "- Mỗi xã có một tổ công nghệ số;",
            "- 100% trường học dùng học bạ số.",
            "Kinh phí phân bổ như sau:",
            "Năm | Kinh phí (tỷ đồng) | Đơn vị chủ trì",
            "2024 | 4,2 | Phòng Văn hóa và Thông tin",
            "2025 | 5,0 | Văn phòng HĐND-UBND",
            "2026 | Chưa phân bổ",
            "Chủ tịch UBND huyện giao Phòng Nội vụ báo cáo trước ngày 15 hằng tháng.",
            "Tú An",
        ),
        (
            *_MENU,
            *_MORE,
            "Đọc nhiều",
            "Bản quyền",
            "Gửi bình luận",
            "một cửa điện tử",
        ),
    ),
    Page(
        "news-agency",
        "Đội tuyển ném còn Mường Lò vô địch",
        date(2024, 3, 2),
        None,
        (
            "Đội tuyển ném còn Mường Lò vô địch",
            "Mường Lò thắng Văn Chấn 5-3 ở trận chung kết giải ném còn vùng Tây Bắc.",
            "Đội trưởng Hà Thị Muôn nâng cúp. (Ảnh: Đinh Công/Hãng tin Núi)",
            "Trận đấu diễn ra trên sân Pú Trạng trước 3.500 khán giả.",
            "Huấn luyện viên Lường Văn Pọm cho biết đội đã tập 60 buổi.",
            "“Chúng tôi chỉ mong giữ được trò chơi của ông bà”, ông Pọm nói.",
            "Giải có 14 đội, ban tổ chức trao 22 giải.",
        ),
        (
            *_MENU,
            *_MORE,
            "Hạn Khuống",
            "Quảng cáo",
            "#thể thao vùng cao",
            "Bản quyền",
            "Google News",
        ),
    ),
    Page(
        "office-on-wordpress",
        "Lịch tiêm phòng dại tháng 5",
        date(2024, 4, 28),
        None,
        (
            "Lịch tiêm phòng dại tháng 5",
            "Trạm thú y xã tổ chức tiêm phòng dại cho chó, mèo tại sáu thôn.",
            "Cán bộ thú y tiêm phòng tại thôn Bãi Nai năm ngoái",
            "Thôn Bãi Nai | 6/5 | Nhà văn hóa",
            "Thôn Đồng Vỏ | 7/5 | Sân trường cũ",
            "Lệ phí",
            "15.000 đồng mỗi con",
            "Người nuôi phải giữ chó bằng dây hoặc rọ mõm.",
        ),
        (
            *_MENU,
            *_MORE,
            "hai con chó",
            "Facebook",
            "nộp thuế",
            "cắt điện",
            "WordPress",
            "Trang thông tin",
        ),
    ),
    Page(
        "office-of-layout-tables",
        "Kết quả kỳ họp thứ tám HĐND huyện",
        None,
        None,
        (
            "Kết quả kỳ họp thứ tám HĐND huyện",
            "Ngày 9/7, HĐND huyện khai mạc kỳ họp thứ tám, có 34 đại biểu dự họp.",
            "Kỳ họp thông qua 11 nghị quyết, trong đó có nghị quyết về đặt tên bốn tuyến phố.",
            "Chủ tọa kỳ họp là bà Bùi Thị Nhiên, Chủ tịch HĐND huyện.",
            "Tổng thu ngân sách sáu tháng đạt 118 tỷ đồng, bằng 56% dự toán.",
            "Quang cảnh kỳ họp. Ảnh: Đài huyện",
        ),
        (
            *_MENU,
            "Công báo tỉnh",
            "diệt muỗi",
            "Trưởng ban biên tập",
            "Liên kết",
        ),
    ),
    Page(
        "short-item",
        "Mất điện ba phường tối nay",
        None,
        None,
        (
            "Mất điện ba phường tối nay",
            "Ba phường bị cắt điện từ 21h.",
            "Các phường là Lê Lợi, Trần Phú và Quang Trung.",
        ),
        (
            *_MENU,
            *_MORE,
            "Chia sẻ bài viết",
        ),
    ),
    Page(
        "photo-story",
        "Mùa muối Sa Huỳnh",
        date(2024, 5, 1),
        None,
        (
            "Mùa muối Sa Huỳnh",
            "(Ảnh) - Diêm dân Sa Huỳnh vào vụ muối chính từ tháng ba đến tháng bảy.",
            "Cánh đồng muối rộng 105 ha thuộc phường Phổ Thạnh.",
            "Bà Võ Thị Đào cào muối từ 3 giờ sáng.",
            "Mỗi sào muối cho khoảng 6 tạ một tháng.",
            "Muối được gánh về kho trước khi trời nắng gắt.",
            "Giá muối hiện ở mức 1.800 đồng một kg.",
        ),
        (
            *_MENU,
            *_MORE,
            "Giấy phép",
        ),
    ),
    Page(
        "saved-by-hand",
        "Thông báo tuyển dụng",
        None,
        None,
        (
            "Thông báo tuyển dụng",
            "Trung tâm Y tế cần tuyển năm điều dưỡng.",
            "Điều kiện",
            "- Tốt nghiệp cao đẳng trở lên",
            "- Có chứng chỉ hành nghề",
            "Hạn nộp hồ sơ: 30/8/2024.",
        ),
        (
            "Bản nháp",
            "Trang trí",
            "nội bộ",
        ),
    ),
    Page(
        "captions-in-tables",
        "300 hộ dân xóm Cồn được cấp sổ đỏ",
        None,
        None,
        (
            "300 hộ dân xóm Cồn được cấp sổ đỏ",
            ("Sáng nay, hơn 300 hộ dân ở xóm Cồn được cấp giấy chứng nhận quyền sử dụng đất sau nhiều năm chờ đợi."),
            ("Ông Đặng Văn Khuê, Chủ tịch UBND xã, nói việc cấp giấy chậm do hồ sơ gốc bị mất trong trận lũ năm 1999."),
            "Bà con xóm Cồn nhận giấy. Ảnh: Lê Na",
            "Người dân không phải nộp lệ phí.",
        ),
        (
            "Bài khác đáng",
            "Thời sự",
            "06/12",
        ),
    ),
    Page(
        "lead-in-a-box",
        "Xóm Cồn có sổ đỏ",
        None,
        None,
        (
            "Xóm Cồn có sổ đỏ",
            (
                "BC - Sáng nay, hơn 300 hộ dân ở xóm Cồn được cấp giấy chứng nhận quyền sử dụng đất sau "
                "nhiều năm chờ đợi."
            ),
            ("Ông Đặng Văn Khuê, Chủ tịch UBND xã, nói việc cấp giấy chậm do hồ sơ gốc bị mất trong trận lũ năm 1999."),
            "Trao giấy cho dân. Ảnh: PV",
            "Người dân không phải nộp lệ phí.",
            "Tin, ảnh: PHẠM KIÊN",
        ),
        (
            "Chính trị",
            "Thứ tư, ngày",
        ),
    ),
    Page(
        "english-site",
        "Villagers get land papers",
        None,
        None,
        (
            "Villagers get land papers",
            "Image caption, Farmers wait for their papers",
            "More than 300 households have received land papers after years of waiting.",
            "No fee is charged.",
        ),
        (
            "Home",
            "Copyright",
            "Related topics",
            "Vietnam",
        ),
    ),
    Page(
        "blog",
        "Sổ đỏ xóm Cồn",
        None,
        None,
        (
            "Sổ đỏ xóm Cồn",
            ("Sáng nay, hơn 300 hộ dân ở xóm Cồn được cấp giấy chứng nhận quyền sử dụng đất sau nhiều năm chờ đợi."),
            ("Ông Đặng Văn Khuê, Chủ tịch UBND xã, nói việc cấp giấy chậm do hồ sơ gốc bị mất trong trận lũ năm 1999."),
            "Người dân không phải nộp lệ phí.",
        ),
        (
            "Nhật ký làng",
            "Bài viết hay",
            "Lưu trữ",
            "Đăng bởi",
        ),
    ),
    Page(
        "saved-from-word",
        "Số: 12/BC-UBND",
        None,
        None,
        (
            "Số: 12/BC-UBND",
            "BÁO CÁO",
            "Kết quả cấp giấy chứng nhận",
            ("Sáng nay, hơn 300 hộ dân ở xóm Cồn được cấp giấy chứng nhận quyền sử dụng đất sau nhiều năm chờ đợi."),
            "- Xóm Cồn: 300 hộ",
            "Xóm | Số hộ",
            "Cồn | 300",
            "Người dân không phải nộp lệ phí.",
            "Người ký: Đặng Văn Khuê",
        ),
        ("margin",),
    ),
)
