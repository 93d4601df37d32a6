import pytest

from retrieval.mentions import Type, mentions_of
from tests.retrieval.builders import LEXICON, named, said, view


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("Thượng tá Phạm Quốc Hưng trực tiếp chỉ huy.", "Thượng tá Phạm Quốc Hưng"),
        ("Dự lễ có đồng chí Hồ Văn Ba.", "đồng chí Hồ Văn Ba"),
        ("TS.BS Đinh Hoài Nam khám cho các cháu.", "TS.BS Đinh Hoài Nam"),
        ("Nhà thơ Xuân Diệu viết bài này.", "Nhà thơ Xuân Diệu"),
        ("Trận đấu do trọng tài Lý Đức Anh điều khiển.", "trọng tài Lý Đức Anh"),
        ("Trung vệ người Brazil Diego Souza ghi bàn.", "Trung vệ người Brazil Diego Souza"),
    ],
)
def test_a_person_is_named_with_the_titles_before_the_name_and_without(sentence: str, person: str) -> None:
    found = named(sentence, Type.PERSON)
    assert person in found
    assert all(person.endswith(name) for name in found)
    assert len(found) == 2


def test_the_head_of_a_person_is_the_bare_name() -> None:
    seen = view("Thượng tá Phạm Quốc Hưng trực tiếp chỉ huy.")
    heads = {said(seen, m.head) for m in mentions_of(seen, LEXICON) if m.type is Type.PERSON}
    assert heads == {"Phạm Quốc Hưng"}


def test_a_name_that_begins_with_a_surname_needs_no_title() -> None:
    assert named("Hôm qua Trần Mỹ Duyên về nhất chặng đua.", Type.PERSON) == ["Trần Mỹ Duyên"]


@pytest.mark.parametrize("name", ["Sèn Chỉn Ly", "Lừu A Tàng", "Vừ Bá Dơ", "Ksor H'Bông"])
def test_a_name_of_the_peoples_of_the_mountains_needs_no_title(name: str) -> None:
    assert named(f"Hôm qua {name} về nhất chặng đua.", Type.PERSON) == [name]


def test_persons_side_by_side_are_two() -> None:
    found = named("Anh Nguyễn Tấn Đạt và chị Trần Mỹ Duyên đoạt giải.", Type.PERSON)
    assert {"Anh Nguyễn Tấn Đạt", "chị Trần Mỹ Duyên"} < set(found)
    assert not any("và" in name for name in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng Nai và Hà Nội cùng có mưa.",
        "Trường THPT Nguyễn Trung Trực đón học sinh mới.",
        "Nhà văn hóa ngõ Giang Văn Minh mở cửa lại.",
        "Xe đi qua đường Trần Văn Ơn.",
        "Sở Y tế phát thuốc cho xã Tân Thạnh.",
        "Trưởng phòng Nghiệp vụ Y Sở Y tế ký giấy mời.",
        "Trưởng phòng Quản lý Y Bộ Y tế ký giấy mời.",
        "Mưa lớn ở tỉnh Hà Lâm từ đêm qua.",
        "Xe khách lật trên đèo Lò Xo.",
        "Công ty cổ phần đầu tư và xây dựng Hà An lắp cửa cống.",
        "Kho nằm sau vườn quốc gia Cát Bình.",
    ],
)
def test_places_bodies_and_what_bears_a_persons_name_are_no_persons(sentence: str) -> None:
    assert named(sentence, Type.PERSON) == []


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Đồng chí Mai Thị Tư, Phó Chủ tịch HĐND tỉnh, phát biểu.", "Phó Chủ tịch HĐND tỉnh"),
        ("Ông Bảy là Phó trưởng Công an huyện Gò Me.", "Phó trưởng Công an huyện Gò Me"),
        ("Ông Bảy làm Giám đốc Hợp tác xã Rau sạch Long Thuận.", "Giám đốc Hợp tác xã Rau sạch Long Thuận"),
        ("Bà Mười giữ chức Bí thư Đảng ủy xã.", "Bí thư Đảng ủy xã"),
        ("Ông Tám thôi làm Giám đốc Trung tâm Văn hóa huyện.", "Giám đốc Trung tâm Văn hóa huyện"),
    ],
)
def test_a_post_runs_from_its_head_word_to_the_end_of_its_bodys_name(sentence: str, post: str) -> None:
    assert named(sentence, Type.POST) == [post]


def test_a_post_ends_where_the_person_begins_who_holds_it() -> None:
    sentence = "Chủ tịch UBND xã Bình Nhì Võ Thị Lan phát biểu khai mạc."
    assert named(sentence, Type.POST) == ["Chủ tịch UBND xã Bình Nhì"]
    assert named(sentence, Type.PERSON) == ["Võ Thị Lan"]
    assert named(sentence, Type.PLACE) == ["xã Bình Nhì"]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Công ty TNHH vận tải Hoàng Yến trúng thầu.", "Công ty TNHH vận tải Hoàng Yến"),
        ("Công ty cổ phần cấp nước Bến Tre sửa ống.", "Công ty cổ phần cấp nước Bến Tre"),
        ("Sở Giáo dục và Đào tạo Tiền Giang tổ chức kỳ thi.", "Sở Giáo dục và Đào tạo Tiền Giang"),
        ("Bệnh viện Đa khoa Cái Bè tiếp nhận 12 ca.", "Bệnh viện Đa khoa Cái Bè"),
        ("Công an huyện Châu Thành vào cuộc.", "Công an huyện Châu Thành"),
        ("Hội Liên hiệp Phụ nữ tỉnh Vĩnh Long trao quà.", "Hội Liên hiệp Phụ nữ tỉnh Vĩnh Long"),
        ("Ủy ban nhân dân phường 4 mời họp.", "Ủy ban nhân dân phường 4"),
        ("Em học ở Trường THPT Nguyễn Trung Trực.", "Trường THPT Nguyễn Trung Trực"),
    ],
)
def test_a_body_is_named_whole_with_small_letters_in_the_middle(sentence: str, body: str) -> None:
    assert named(sentence, Type.ORGANISATION) == [body]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Lễ hội diễn ra tại xã Hòa Khánh, huyện Cái Bè.", "xã Hòa Khánh, huyện Cái Bè"),
        ("Chợ họp ở bến đò Kim Sơn.", "bến đò Kim Sơn"),
        ("Cổng số 3 đường Trần Văn Ơn bị khóa.", "Cổng số 3 đường Trần Văn Ơn"),
        ("Nước ngập phường 4 từ đêm qua.", "phường 4"),
        ("Mưa đá ở huyện Cư M'gar chiều qua.", "huyện Cư M'gar"),
        ("Mưa đá ở huyện Ea H'leo, tỉnh Đắk Lắk.", "huyện Ea H'leo, tỉnh Đắk Lắk"),
        ("Hội chợ mở tại sân vận động huyện Gò Me.", "sân vận động huyện Gò Me"),
    ],
)
def test_a_place_is_named_by_its_head_word_with_the_places_that_it_lies_in(sentence: str, place: str) -> None:
    assert place in named(sentence, Type.PLACE)


def test_the_head_of_a_body_is_part_of_no_name() -> None:
    assert named("Phó trưởng phòng Nghiệp vụ Dược Sở Y tế nói.", Type.NAME) == ["Dược"]
    assert named("Phó trưởng phòng Nghiệp vụ Dược Sở Y tế nói.", Type.ORGANISATION) == ["Sở Y tế"]
    assert named("Ông Trần Văn Sở từng dạy học.", Type.NAME) == ["Trần Văn Sở"]


def test_a_capital_at_the_beginning_of_a_sentence_is_no_name_by_itself() -> None:
    assert named("Trời mưa to suốt đêm.", Type.NAME, Type.PERSON, Type.ORGANISATION) == []


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (
            "Xe tải lật tại km47+300 quốc lộ 27, đoạn qua xã Tân Thạnh, huyện Bình Minh.",
            "km47+300 quốc lộ 27, đoạn qua xã Tân Thạnh, huyện Bình Minh",
        ),
        ("Xe tải lật ở Km 12 trên tỉnh lộ 8.", "Km 12 trên tỉnh lộ 8"),
        ("Nước ngập quốc lộ 1A, đoạn qua thị trấn Diêu Trì.", "quốc lộ 1A, đoạn qua thị trấn Diêu Trì"),
    ],
)
def test_a_place_on_a_road_has_its_kilometre_and_where_the_road_runs(sentence: str, place: str) -> None:
    assert place in named(sentence, Type.PLACE)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ở trận sau, Thông tin Sông Cầu gặp Bưu điện Quy Trung.", "Thông tin Sông Cầu"),
        ("Ở trận sau, Thông tin Sông Cầu gặp Bưu điện Quy Trung.", "Bưu điện Quy Trung"),
        ("Thông tin Sông Cầu vượt qua Tuyến Than 3-1.", "Thông tin Sông Cầu"),
        ("Bà nhận Giải thưởng Văn học Sông Tiền năm ngoái.", "Giải thưởng Văn học Sông Tiền"),
    ],
)
def test_a_name_is_known_with_the_common_nouns_that_open_it(sentence: str, name: str) -> None:
    assert name in named(sentence, Type.NAME)


@pytest.mark.parametrize("sentence", ["Nông dân Hà Nội xuống đồng.", "Đồng bào Vân Kiều dựng nhà."])
def test_the_first_word_of_a_sentence_opens_no_name(sentence: str) -> None:
    assert not any(" " in name and sentence.startswith(name) for name in named(sentence, Type.NAME))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Đội nhà nằm ở bảng B cùng đội bạn.", []),
        ("Hôm ấy anh B. đi chợ.", ["B."]),
        ("Phòng khám nằm ở cổng D cạnh hồ.", ["D"]),
        ("Mức phạt theo Nghị định 68/2024/NĐ-CP tăng gấp đôi.", []),
        ("Xã làm theo quyết định số 7/QĐ-UBND.", []),
    ],
)
def test_a_letter_of_a_row_and_the_end_of_a_decrees_number_are_no_names(sentence: str, names: list[str]) -> None:
    assert named(sentence, Type.NAME) == names


@pytest.mark.parametrize(
    ("sentence", "person", "place"),
    [
        ("Bí thư huyện Kỳ Sơn Vi Hòe phát biểu.", ["Vi Hòe"], ["huyện Kỳ Sơn"]),
        ("Chủ tịch UBND xã Tam Hợp Lô Lâm phát biểu.", ["Lô Lâm"], ["xã Tam Hợp"]),
        ("Phó chủ tịch HĐND tỉnh Rơ Châm Dung nói.", ["Rơ Châm Dung"], []),
        ("Phó chủ tịch HĐND tỉnh Siu H'Nai nói.", ["Siu H'Nai"], []),
        ("Chủ tịch phường Lê Hồng Phong nói.", [], ["phường Lê Hồng Phong"]),
        ("Phó chủ tịch quận Tây Sơn Hà Nội nói.", [], ["quận Tây Sơn Hà Nội"]),
    ],
)
def test_who_speaks_for_a_place_is_no_part_of_its_name(sentence: str, person: list[str], place: list[str]) -> None:
    assert named(sentence, Type.PERSON) == person
    assert named(sentence, Type.PLACE) == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Đội bóng tập ở sân Mỹ Đình sáng nay.", "sân Mỹ Đình"),
        ("Buổi họp diễn ra tại trụ sở UBND tỉnh chiều 5-3.", "trụ sở UBND tỉnh"),
        ("Cô hát tại Nhà hát Lớn tối 20-11.", "Nhà hát Lớn"),
    ],
)
def test_a_place_ends_before_the_part_of_a_day(sentence: str, place: str) -> None:
    found = named(sentence, Type.PLACE)
    assert place in found
    assert all(len(one) <= len(place) for one in found)


def test_a_market_is_not_the_woman_after_whom_it_is_called() -> None:
    assert named("Chị Lan bán cá ở chợ Bà Chiểu.", Type.PERSON) == ["Chị Lan", "Lan"]
