import pytest

from retrieval.mentions import mentions_of
from retrieval.mentions.people import Person, people_of
from tests.retrieval.builders import LEXICON, answerer, said, view


def people(text: str) -> tuple[Person, ...]:
    return people_of(view(text), mentions_of(view(text), LEXICON))


def names(text: str) -> list[str]:
    return [said(view(text), person.name) for person in people(text)]


def posts(text: str, number: int = 0) -> list[str]:
    return [said(view(text), place) for place in people(text)[number].posts]


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Đồng chí Cao Minh Trí, Bí thư Đảng ủy xã, chủ trì hội nghị.", ["Bí thư Đảng ủy xã"]),
        ("Ông Trần Văn Bảy - Giám đốc Sở Y tế cho biết.", ["Giám đốc Sở Y tế"]),
        ("Bà Tô Thị Mười (Chủ tịch UBND huyện) cắt băng.", ["Chủ tịch UBND huyện"]),
        ("Chủ tịch UBND xã Bình Nhì Võ Thị Lan khai mạc.", ["Chủ tịch UBND xã Bình Nhì"]),
        ("Quyết định được hiệu trưởng, PGS.TS Dương Thế Vỹ, ký hôm 5-3.", ["hiệu trưởng"]),
        ("Trưởng ban giám khảo, nhà thơ Trương Hoài Thu, nhận xét.", ["Trưởng ban giám khảo"]),
        ("Lò gốm đỏ lửa lại dưới tay giám đốc mới, bà Tô Thị Mười.", ["giám đốc"]),
        (
            "Ông Lê Văn Tám, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện, đến dự.",
            ["Phó Bí thư Huyện ủy", "Chủ tịch UBND huyện"],
        ),
        ("Ông Lê Văn Tám đến dự cùng Chủ tịch UBND huyện.", []),
        ("HLV trưởng Kim Sang-sik triệu tập 26 cầu thủ.", ["HLV trưởng"]),
        ("Tổng giám đốc Samsung Việt Nam Choi Joo-ho thăm Bắc Ninh.", ["Tổng giám đốc Samsung Việt Nam"]),
        ("Tổng thống Hàn Quốc Yoon Suk-yeol bị luận tội.", ["Tổng thống Hàn Quốc"]),
        ("Chủ tịch Trung Quốc Tập Cận Bình thăm Hà Nội.", ["Chủ tịch Trung Quốc"]),
    ],
)
def test_posts_before_the_name_and_in_apposition_are_the_persons(sentence: str, post: list[str]) -> None:
    assert posts(sentence) == post


def test_a_person_runs_from_the_titles_to_the_end_of_the_apposition() -> None:
    sentence = "Dự lễ có Đại tá Hồ Minh Quân, Phó tư lệnh Vùng 5; nhiều người dân."
    (person,) = people(sentence)
    assert said(view(sentence), person.full) == "Đại tá Hồ Minh Quân"
    assert said(view(sentence), (person.full[0], person.after)) == "Đại tá Hồ Minh Quân, Phó tư lệnh Vùng 5"


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Bà Tô Thị Mười giữ chức Bí thư Đảng ủy xã.", "Bí thư Đảng ủy xã"),
        ("Ông Cao Minh Trí được bổ nhiệm làm Giám đốc Sở Y tế.", "Giám đốc Sở Y tế"),
        ("Ông Trần Văn Bảy là Trưởng ấp Bình Hòa.", "Trưởng ấp Bình Hòa"),
        ("Ông Trần Văn Bảy nhậm chức Tổng thống Mỹ ngày 20-1.", "Tổng thống Mỹ"),
        ("Ông Lê Văn Tám đắc cử Chủ tịch Liên đoàn Bóng đá.", "Chủ tịch Liên đoàn Bóng đá"),
    ],
)
def test_a_verb_of_office_gives_a_post(sentence: str, post: str) -> None:
    (person,) = people(sentence)
    assert [said(view(sentence), place) for place in person.appointed] == [post]


def test_a_post_in_another_part_of_the_sentence_is_somebody_elses() -> None:
    (person,) = people("Ông Cao Minh Trí về quê; người mới làm Giám đốc Sở Y tế.")
    assert person.appointed == ()


def test_two_persons_joined_share_the_post_after_the_second() -> None:
    sentence = "Có mặt đồng chí Hồ Văn Ba và đồng chí Mai Thị Tư, Phó Chủ tịch HĐND tỉnh."
    assert names(sentence) == ["Hồ Văn Ba", "Mai Thị Tư"]
    assert posts(sentence, 0) == posts(sentence, 1) == ["Phó Chủ tịch HĐND tỉnh"]


def test_persons_each_with_a_post_keep_their_own() -> None:
    sentence = "Có mặt ông Hồ Văn Ba, Trưởng ấp Bình Hòa và bà Mai Thị Tư, Chủ tịch UBND xã."
    assert (posts(sentence, 0), posts(sentence, 1)) == (["Trưởng ấp Bình Hòa"], ["Chủ tịch UBND xã"])


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Trận đấu do trọng tài Lý Đức Anh điều khiển.", "trọng tài"),
        ("Thiếu tá Bùi Văn Sơn lên đường.", "Thiếu tá"),
        ("Trung vệ người Brazil Diego Souza ghi bàn.", "Trung vệ người Brazil"),
        ("Ông Bùi Văn Sơn lên đường.", None),
        ("Đồng chí Bùi Văn Sơn lên đường.", None),
    ],
)
def test_a_title_says_what_a_person_is_and_a_form_of_address_does_not(sentence: str, role: str | None) -> None:
    (person,) = people(sentence)
    assert (person.role and said(view(sentence), person.role)) == role


def test_a_sentence_without_persons_has_none() -> None:
    assert people("Cầu mới dài 240 m.") == ()


def test_a_post_said_of_somebody_is_his_and_no_other_is() -> None:
    assert posts("Chủ tịch UBND xã Bình Nhì hiện là bà Võ Thị Lan.") == ["Chủ tịch UBND xã Bình Nhì"]
    assert posts("Chủ tịch xã cho biết nạn nhân là bà Võ Thị Lan.") == []


@pytest.mark.parametrize(
    ("sentence", "name", "post"),
    [
        ("Tổng thống Pháp Emmanuel Macron thăm Huế.", "Emmanuel Macron", "Tổng thống Pháp"),
        ("Sáng nay Đại sứ Nhật Bản Ito Naoki đến chào.", "Ito Naoki", "Đại sứ Nhật Bản"),
        ("Tổng thống Hàn Quốc Park Chung Ho bị bắt.", "Park Chung Ho", "Tổng thống Hàn Quốc"),
        ("Giám đốc Sở Y tế Hà Nội Trần Thị Mười nói.", "Trần Thị Mười", "Giám đốc Sở Y tế Hà Nội"),
        ("Bí thư Hà Tĩnh Cao Duy Trí dự.", "Cao Duy Trí", "Bí thư Hà Tĩnh"),
    ],
)
def test_the_land_or_province_behind_a_post_is_no_part_of_the_name(sentence: str, name: str, post: str) -> None:
    assert names(sentence) == [name]
    assert posts(sentence) == [post]


def test_a_surname_and_middle_name_that_are_a_province_too_are_a_name() -> None:
    assert names("Ông Hà Nam Trung và bà Hà Giang Thanh dự.") == ["Hà Nam Trung", "Hà Giang Thanh"]


def test_a_post_of_one_person_is_not_given_to_the_next_as_well() -> None:
    assert not people("Dự lễ có ông Lê Văn Tám, Bí thư Huyện ủy, bà Tô Thị Mười.")[1].posts


def test_who_acts_for_a_chairman_is_none() -> None:
    text = "Thừa ủy quyền của Chủ tịch UBND tỉnh, ông Mai Thế Dũng, Phó Chủ tịch UBND tỉnh, trao quyết định."
    assert not answerer(text).answer("Ai là Chủ tịch UBND tỉnh?", scope=1).answered
    assert (
        answerer(text).answer("Ai là Phó Chủ tịch UBND tỉnh?", scope=1).answers[0].text.startswith("ông Mai Thế Dũng")
    )


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Tòa phạt Trịnh Hữu Lộc (SN 1971, cựu Giám đốc Sở Y tế) 14 năm tù.", ["cựu Giám đốc Sở Y tế"]),
        ("Tòa phạt Ngô Văn Hậu (42 tuổi, thủ quỹ) 12 năm tù.", ["thủ quỹ"]),
        (
            "Bà Đoàn Thị Thúy (sinh năm 1980, trú phường An Bình, quận 3, cựu kế toán trưởng) khai.",
            ["cựu kế toán trưởng"],
        ),
        (
            "Công an bắt Lê Minh Tú (39 tuổi), nguyên Phó Chủ tịch UBND xã An Phú.",
            ["nguyên Phó Chủ tịch UBND xã An Phú"],
        ),
        ("Công an bắt Lê Minh Tú, 39 tuổi, ở xã An Phú, thủ quỹ, vì tham ô.", ["thủ quỹ"]),
        ("Theo anh Lê Minh Tú, trú xã An Phú, Chủ tịch UBND xã Trần Văn Bảy hứa sửa đường.", []),
        ("Theo anh Lê Minh Tú, 39 tuổi, Chủ tịch UBND xã An Phú hứa sửa đường.", []),
        ("Xe của anh Lê Minh Tú (39 tuổi, ở xã An Phú) va vào xe giám đốc Trần Văn Bảy.", []),
    ],
)
def test_a_post_stands_behind_age_and_home(sentence: str, post: list[str]) -> None:
    assert posts(sentence) == post
