import pytest

from retrieval.mentions import mentions_of
from retrieval.mentions.enumerations import enumerations
from tests.retrieval.builders import LEXICON, answer, items, read, said, view


@pytest.mark.parametrize(
    ("question", "sentence", "listed"),
    [
        (
            "Quà tặng gồm những gì?",
            "Quà tặng gồm gạo, nước mắm, dầu ăn và 200.000 đồng.",
            ["gạo", "nước mắm", "dầu ăn", "200.000 đồng"],
        ),
        (
            "Mỗi suất quà gồm những gì?",
            "Mỗi suất quà gồm 10 kg gạo, 1 chai nước mắm và 200.000 đồng tiền mặt.",
            ["10 kg gạo", "1 chai nước mắm", "200.000 đồng tiền mặt"],
        ),
        ("Lớp dạy những gì?", "Lớp dạy: cắt may; nấu ăn; sửa xe máy.", ["cắt may", "nấu ăn", "sửa xe máy"]),
        ("Xã trồng những cây gì?", "Xã trồng dừa, bưởi và cam.", ["dừa", "bưởi", "cam"]),
        (
            "Xã có những việc gì?",
            "Ông Hùng nói: “Xã có ba việc: làm đường, kéo điện và xây trường”.",
            ["làm đường", "kéo điện", "xây trường"],
        ),
    ],
)
def test_things_between_commas_semicolons_and_the_last_and(question: str, sentence: str, listed: list[str]) -> None:
    assert items(question, sentence) == listed


@pytest.mark.parametrize(
    ("question", "sentence", "listed"),
    [
        (
            "Những xã nào bị ngập?",
            "Ba xã bị ngập là Tân Thạnh, Bình Nhì và Long Thuận.",
            ["Tân Thạnh", "Bình Nhì", "Long Thuận"],
        ),
        (
            "Những đơn vị nào tham gia?",
            "Tham gia có Sở Y tế, Công an huyện Gò Me, Trường THPT Nguyễn Trung Trực.",
            ["Sở Y tế", "Công an huyện Gò Me", "Trường THPT Nguyễn Trung Trực"],
        ),
        (
            "Những trường nào đoạt giải?",
            "Giải thuộc về Trường THCS Tân Thạnh, Trường THCS Bình Nhì và Trường THCS Long Thuận.",
            ["Trường THCS Tân Thạnh", "Trường THCS Bình Nhì", "Trường THCS Long Thuận"],
        ),
        (
            "Những ai được khen?",
            "Được khen có em Lê Thu Cúc, em Trần Mỹ Duyên và em Đỗ Văn Cường.",
            ["em Lê Thu Cúc", "em Trần Mỹ Duyên", "em Đỗ Văn Cường"],
        ),
        (
            "Những ai dự?",
            "Dự có các đồng chí: Hồ Văn Ba, Bí thư Huyện ủy; Mai Thị Tư, Chủ tịch UBND huyện; Lê Văn Tám.",
            ["Hồ Văn Ba, Bí thư Huyện ủy", "Mai Thị Tư, Chủ tịch UBND huyện", "Lê Văn Tám"],
        ),
    ],
)
def test_names_side_by_side_each_whole(question: str, sentence: str, listed: list[str]) -> None:
    assert items(question, sentence) == listed


def test_one_of_several_places_side_by_side_is_shown_with_the_others() -> None:
    sentence = "Mưa lớn ở Đồng Nai, Bến Tre, Long An và Tiền Giang."
    assert items("Tỉnh nào mưa lớn?", sentence) == ["Đồng Nai", "Bến Tre", "Long An", "Tiền Giang"]


MENU = "Thực đơn: cơm tấm, bún nước lèo, chè bưởi."


@pytest.mark.parametrize("question", ["thực đơn", "Thực đơn gồm những gì?", "thuc don gom nhung gi"])
def test_what_follows_a_label_that_the_question_names(question: str) -> None:
    assert items(question, MENU) == ["cơm tấm", "bún nước lèo", "chè bưởi"]


def test_another_label_is_not_named() -> None:
    found = read("thời khóa biểu", MENU)
    assert found is None or found.rule != "label"


def test_items_that_begin_with_the_noun_asked_for() -> None:
    sentence = "Đề án có Chiến lược phát triển dừa hữu cơ, Chiến lược nước sạch và Chiến lược du lịch."
    assert items("Đề án có những chiến lược nào?", sentence) == [
        "Chiến lược phát triển dừa hữu cơ",
        "Chiến lược nước sạch",
        "Chiến lược du lịch",
    ]


def test_the_text_of_a_list_runs_from_its_first_item_to_its_last() -> None:
    sentence = "Quà tặng gồm gạo, nước mắm, dầu ăn và 200.000 đồng."
    assert answer("Quà tặng gồm những gì?", sentence) == "gạo, nước mắm, dầu ăn và 200.000 đồng"


@pytest.mark.parametrize(
    "sentence",
    [
        "Các gian hàng bán nhiều đặc sản, trong đó có bưởi, mắm và bánh phồng.",
        "Các gian hàng bán các đặc sản như bưởi, mắm và bánh phồng.",
        "Các gian hàng bán các đặc sản bưởi, mắm, bánh phồng…",
        "Các gian hàng bán các đặc sản: bưởi, mắm, bánh phồng, v.v.",
    ],
)
def test_a_list_that_gives_only_some_says_so(sentence: str) -> None:
    question = "Các gian hàng bán những đặc sản nào?"
    found = read(question, sentence)
    assert found is not None
    assert found.partial
    assert items(question, sentence)[-1] == "bánh phồng"
    assert "v" not in items(question, sentence)


def test_a_list_that_gives_all_does_not() -> None:
    found = read("Xã trồng những cây gì?", "Xã trồng dừa, bưởi và cam.")
    assert found is not None
    assert not found.partial


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Những ai khai mạc hội thi?", "Chiều 6-12, xã Tân Phú khai mạc hội thi."),
        ("Những xã nào khai mạc hội thi?", "Chiều 6-12, xã Tân Phú khai mạc hội thi."),
        ("Những ai khánh thành cầu?", "Bà Lê Thị Thắm khánh thành cầu."),
    ],
)
def test_what_is_no_list_is_not_made_one(question: str, sentence: str) -> None:
    assert items(question, sentence) == []


@pytest.mark.parametrize("question", ["Vì sao những xã bị ngập?", "Những xã nào bị ngập mấy ngày?"])
def test_a_cause_or_a_length_of_time_is_no_list(question: str) -> None:
    assert items(question, "Ba xã bị ngập hai ngày do mưa là Tân Thạnh, Bình Nhì và Long Thuận.") == []


def listed(sentence: str) -> list[list[str]]:
    seen = view(sentence)
    return [[said(seen, item) for item in one.items] for one in enumerations(seen, mentions_of(seen, LEXICON))]


def test_commas_within_brackets_part_nothing() -> None:
    assert ["dừa (xiêm, dứa)", "bưởi", "cam"] in listed("Xã trồng: dừa (xiêm, dứa); bưởi; cam.")


def test_a_sentence_without_a_list_enumerates_nothing() -> None:
    assert listed("Trời mưa to suốt đêm.") == []


@pytest.mark.parametrize(
    ("question", "sentence", "listed"),
    [
        (
            "Tòa xét những tình tiết giảm nhẹ nào?",
            "Tòa áp dụng tình tiết giảm nhẹ gồm khai báo thành khẩn, con còn nhỏ và đã đền tiền.",
            ["khai báo thành khẩn", "con còn nhỏ", "đã đền tiền"],
        ),
        (
            "3 thị trường lớn nhất là những nước nào?",
            "Ba thị trường lớn nhất lần lượt là Nhật Bản, Hàn Quốc và Úc.",
            ["Nhật Bản", "Hàn Quốc", "Úc"],
        ),
        (
            "Xã khuyên bà con nên làm những gì?",
            "Xã khuyến cáo bà con: không đốt rơm; giữ nước trong mương; ghi sổ mỗi ngày.",
            ["không đốt rơm", "giữ nước trong mương", "ghi sổ mỗi ngày"],
        ),
        (
            "Những công ty nào trúng thầu?",
            "Trúng thầu có: Công ty CP Cầu Bến Tắt; Tổng công ty Xây dựng Gò Me; Công ty TNHH Vàm Xáng.",
            ["Công ty CP Cầu Bến Tắt", "Tổng công ty Xây dựng Gò Me", "Công ty TNHH Vàm Xáng"],
        ),
    ],
)
def test_what_a_word_like_gom_or_a_colon_opens(question: str, sentence: str, listed: list[str]) -> None:
    assert items(question, sentence) == listed


def test_a_label_before_a_colon_is_no_part_of_the_answer() -> None:
    sentence = "Người mắc bệnh có các biểu hiện: sốt, ho khan; mắt đỏ; phát ban khắp người."
    assert answer("Mắc bệnh có biểu hiện gì?", sentence) == "sốt, ho khan; mắt đỏ; phát ban khắp người"


def test_of_several_things_behind_a_colon_one_may_be_the_answer() -> None:
    sentence = "Bệnh viện bố trí lại: trẻ sốt vào cổng số 3; mỗi bé một người chăm; giờ thăm rút còn một tiếng."
    assert "giờ thăm" not in (answer("Trẻ sốt vào cổng nào?", sentence) or "")


def test_an_enumeration_of_names_is_not_broken_off() -> None:
    sentence = "Ngoài Nhật Bản, vải ở đây đã có mặt tại Mỹ, Úc, Hà Lan và Canada."
    assert "Canada" in (answer("Ngoài Nhật ra thì vải ở đây còn bán sang nước nào?", sentence) or "")


def test_a_list_of_countries_is_none_of_amounts() -> None:
    found = read("Ớt bán sang những nước nào?", "Xã có 60 ha ớt, sản lượng 900 tấn, trong đó 85% bán ra ngoài.")
    assert found is None or not found.items


def test_what_is_counted_out_behind_a_colon_is_the_list() -> None:
    text = "Theo bà Sen, vụ này trúng nhờ ba thay đổi: cấy thưa hàng; bón phân chuồng, rơm mục; tháo nước sớm."
    assert items("Vụ này trúng nhờ những thay đổi nào?", text) == [
        "cấy thưa hàng", "bón phân chuồng, rơm mục", "tháo nước sớm",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "sentence", "listed"),
    [
        (
            "Cả nhóm có những triệu chứng gì?",
            "Khoảng 20 phút sau, cả nhóm lần lượt tê môi, đau bụng, hoa mắt.",
            ["tê môi", "đau bụng", "hoa mắt"],
        ),
        (
            "Cả nhà có những triệu chứng gì?",
            "Ăn nấm xong, cả nhà bị tim đập nhanh, mặt tái mét, chân tay co quắp.",
            ["tim đập nhanh", "mặt tái mét", "chân tay co quắp"],
        ),
        (
            "Chị Sen có những biểu hiện gì?",
            "Sau bữa trưa, chị Sen thấy chóng mặt, khó thở, tay chân lạnh ngắt và phải nhập viện.",
            ["chóng mặt", "khó thở", "tay chân lạnh ngắt"],
        ),
        (
            "Các cháu có những triệu chứng gì?",
            "Bà Sen kể các cháu kêu đau bụng, mặt tái, chân tay lạnh ngắt.",
            ["đau bụng", "mặt tái", "chân tay lạnh ngắt"],
        ),
        (
            "Trường dạy những nghề nào?",
            "Trường nhận 90 học viên trong các nghề hàn, tiện, điện lạnh và sửa xe máy.",
            ["hàn", "tiện", "điện lạnh", "sửa xe máy"],
        ),
        (
            "Xã hỗ trợ những mặt hàng nào?",
            "Xã hỗ trợ các mặt hàng gồm gạo, muối, dầu ăn bắt đầu từ tháng 5.",
            ["gạo", "muối", "dầu ăn"],
        ),
        (
            "Lò làm những loại nước nào?",
            "Lò làm nước mắm, nước tương, nước cốt dừa.",
            ["nước mắm", "nước tương", "nước cốt dừa"],
        ),
    ],
)
def test_items_have_nothing_of_what_leads_to_them_or_follows_them(
    question: str, sentence: str, listed: list[str]
) -> None:
    assert items(question, sentence) == listed


@pytest.mark.parametrize(
    ("question", "sentence", "thing"),
    [
        (
            "Khó khăn lớn nhất là gì?",
            "Khó khăn lớn nhất là điện: suốt tháng 7, bản Nậm Cha chỉ có điện vào buổi tối.",
            "điện",
        ),
        (
            "Ở đảo khó nhất chuyện gì?",
            "Ở đảo khó nhất là rau xanh: mùa gió chướng, thuyền không ra được, cả đảo ăn muống khô.",
            "rau xanh",
        ),
    ],
)
def test_what_is_explained_behind_a_colon_is_the_answer_and_its_explanation_is_no_list(
    question: str, sentence: str, thing: str
) -> None:
    assert answer(question, sentence) == thing
    assert items(question, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Lũ quét ở các huyện miền núi Ba Chẽ, Bình Liên.", ["các huyện miền núi Ba Chẽ", "Bình Liên"]),
        ("Lũ quét ở các xã ven sông huyện Ba Chẽ, tỉnh Quảng Ninh.", []),
        ("Lũ quét ở xã An Phú, xã An Mỹ.", ["xã An Phú", "xã An Mỹ"]),
        ("Lũ quét ở phường Xuân Phú, phường Xuân Yên và xã Thọ 1.", ["phường Xuân Phú", "phường Xuân Yên", "xã Thọ 1"]),
        ("Lũ quét ở xã An Phú, huyện Ba Chẽ.", []),
    ],
)
def test_two_places_behind_cac_are_both_told(sentence: str, places: list[str]) -> None:
    assert items("Lũ quét ở đâu?", sentence) == places


def test_a_list_does_not_end_within_one_of_its_things() -> None:
    told = "9 xe máy, 2 bộ vam phá khóa, 1 súng điện và nhiều biển số giả"
    assert answer("Công an thu giữ những gì?", f"Khám xét nhà, công an thu giữ {told}.") == told


@pytest.mark.parametrize(
    ("question", "sentence", "listed"),
    [
        (
            "Động vật được thả gồm những gì?",
            "Các cá thể được thả gồm 12 con khỉ, 8 con rùa hộp lưng đen và 20 con rắn hổ mang.",
            ["12 con khỉ", "8 con rùa hộp lưng đen", "20 con rắn hổ mang"],
        ),
        (
            "Tang vật gồm những gì?",
            "Tang vật gồm 3 xe máy, 12 điện thoại màu đen và 40 triệu đồng.",
            ["3 xe máy", "12 điện thoại màu đen", "40 triệu đồng"],
        ),
        (
            "Phương thức xét tuyển là gì?",
            "Phương thức xét tuyển gồm điểm thi tốt nghiệp THPT và học bạ lớp 12.",
            ["điểm thi tốt nghiệp THPT", "học bạ lớp 12"],
        ),
        (
            "Cần giấy tờ gì?",
            "Hồ sơ gồm đơn xin học và bản sao giấy khai sinh.",
            ["đơn xin học", "bản sao giấy khai sinh"],
        ),
    ],
)
def test_what_something_consists_of_is_told_whole(question: str, sentence: str, listed: list[str]) -> None:
    assert items(question, sentence) == listed


@pytest.mark.parametrize(
    ("question", "sentence", "listed"),
    [
        ("Hộ nào được miễn phí?", "Hộ nghèo, hộ cận nghèo được miễn phí.", ["Hộ nghèo", "hộ cận nghèo"]),
        (
            "Xe nào được đi qua cầu?",
            "Xe máy, ô tô con, xe cứu thương vẫn được đi lại bình thường.",
            ["Xe máy", "ô tô con", "xe cứu thương"],
        ),
        ("Xe nào được đi?", "Xe tải, xe khách bị cấm, xe con được đi.", []),
    ],
)
def test_all_of_one_sort_are_told(question: str, sentence: str, listed: list[str]) -> None:
    assert items(question, sentence) == listed
