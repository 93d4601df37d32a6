import pytest

from tests.retrieval.builders import answer, items

GUESTS = "Dự lễ có ông Hồ Văn Ba, Phó Chủ tịch huyện; bà Mai Thị Tư, Trưởng phòng Nội vụ; đại tá Đoàn Ngọc Minh."
CHAIRS = "Đồng chí Lê Văn Tám, Huyện ủy viên, Bí thư Đảng ủy xã và đồng chí Võ Thị Lan, Chủ tịch xã đồng chủ trì."


@pytest.mark.parametrize("question", ["Ai dự lễ?", "Dự lễ có ai?", "Những ai dự lễ?"])
def test_everyone_of_whom_the_same_is_said(question: str) -> None:
    assert items(question, GUESTS) == [
        "ông Hồ Văn Ba, Phó Chủ tịch huyện",
        "bà Mai Thị Tư, Trưởng phòng Nội vụ",
        "đại tá Đoàn Ngọc Minh",
    ]


def test_those_who_did_something_together() -> None:
    assert items("Ai chủ trì?", CHAIRS) == [
        "Đồng chí Lê Văn Tám, Huyện ủy viên, Bí thư Đảng ủy xã",
        "đồng chí Võ Thị Lan, Chủ tịch xã",
    ]


def test_brackets_between_persons_part_nobody() -> None:
    sentence = (
        "Công an bắt tạm giam Lê Văn Tẹo (31 tuổi, trú xã Bình Nhì), Hồ Bá Sáu (28 tuổi) và Trần Văn Hến (35 tuổi)."
    )
    assert items("Ai bị bắt?", sentence) == ["Lê Văn Tẹo", "Hồ Bá Sáu", "Trần Văn Hến"]


def test_only_those_of_the_title_asked_for() -> None:
    assert answer("Đại tá nào dự lễ?", GUESTS) == "đại tá Đoàn Ngọc Minh"


def test_who_holds_a_post_is_one_person() -> None:
    assert items("Trưởng phòng Nội vụ là ai?", GUESTS) == []


def test_whoever_is_listed_is_named_whole_whatever_they_are_called() -> None:
    text = "Xã có ba em: Lã Thị Sen (Văn), Đỗ Văn Hòe (Sử), Mạc Thị Lan (Địa) được mời dự trại hè."
    assert len(items("Em nào được mời dự trại hè?", text) or []) == 3


def test_foreign_names_of_a_list_are_not_left_out() -> None:
    sentence = "Đoàn gồm Nguyễn Thị Hoa, John Smith, Trần Quốc Toàn và Maria Silva."
    assert items("Đoàn gồm những ai?", sentence) == ["Nguyễn Thị Hoa", "John Smith", "Trần Quốc Toàn", "Maria Silva"]


def test_a_body_after_persons_is_nobody() -> None:
    sentence = "Dự lễ có ông Hồ Văn Ba, bà Mai Thị Tư và Công ty Gò Mây."
    assert items("Những ai dự lễ?", sentence) == ["ông Hồ Văn Ba", "bà Mai Thị Tư"]


def test_who_is_named_only_within_the_brackets_of_another_is_none_of_them() -> None:
    sentence = "Bị thương gồm ông Lê Văn Phát (31 tuổi), chị Trần Thị Mai (29 tuổi, vợ anh Phát) và cháu Lê Văn Tí."
    assert items("Những ai bị thương?", sentence) == ["ông Lê Văn Phát", "chị Trần Thị Mai", "cháu Lê Văn Tí"]


def test_the_post_of_an_item_is_whole_with_the_short_form_within() -> None:
    text = "Dự lễ có Chủ tịch Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Bùi Văn Nghiêm, Bí thư huyện Lê Thị Hoa."
    assert items("Những ai dự lễ?", text)[0] == "Chủ tịch Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Bùi Văn Nghiêm"


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "Hai bị cáo Vũ Đình Khang, Lương Mạnh Tài bị phạt 30 tháng tù nhưng cho hưởng án treo.",
            ["bị cáo Vũ Đình Khang", "Lương Mạnh Tài"],
        ),
        ("Nguyễn Văn Tám và Lê Thị Sáu cùng lĩnh 24 tháng tù, được hưởng án treo.", ["Nguyễn Văn Tám", "Lê Thị Sáu"]),
        (
            "Nguyễn Văn Tám lĩnh 5 năm tù, Lê Thị Sáu và Trần Văn Tư lĩnh 2 năm tù nhưng cho hưởng án treo.",
            ["Lê Thị Sáu", "Trần Văn Tư"],
        ),
        ("Nguyễn Văn Tám và Lê Thị Sáu bị phạt tù, riêng Trần Văn Tư được hưởng án treo.", []),
        ("Hai bị cáo Nguyễn Văn Tám và Lê Thị Sáu bị phạt tù, Trần Văn Tư được hưởng án treo.", []),
    ],
)
def test_what_is_told_of_several_jointly_is_told_of_each(sentence: str, who: list[str]) -> None:
    assert items("Ai được hưởng án treo?", sentence) == who


@pytest.mark.parametrize(
    ("question", "sentence", "who"),
    [
        (
            "Lãnh đạo UBND tỉnh là ai?",
            "Dự lễ có lãnh đạo UBND tỉnh Trần Văn Bình, Lê Thị Mai và Nguyễn Văn Nam.",
            ["Trần Văn Bình", "Lê Thị Mai", "Nguyễn Văn Nam"],
        ),
        (
            "Ai là Phó Chủ tịch UBND tỉnh?",
            "Dự lễ có hai Phó Chủ tịch UBND tỉnh Trần Văn Bình và Lê Thị Mai.",
            ["Trần Văn Bình", "Lê Thị Mai"],
        ),
        ("Ai là Chủ tịch UBND tỉnh?", "Dự lễ có Chủ tịch UBND tỉnh Trần Văn Bình, Lê Thị Mai và Nguyễn Văn Nam.", []),
        ("Lãnh đạo UBND tỉnh là ai?", "Có lãnh đạo UBND tỉnh Trần Văn Bình và Giám đốc Sở Y tế Lê Thị Mai.", []),
        ("Ai là Phó Chủ tịch UBND tỉnh?", "Có hai Phó Chủ tịch UBND tỉnh Trần Văn Bình và bác sĩ Lê Thị Mai.", []),
    ],
)
def test_whoever_has_a_post_that_several_have_is_told_with_the_others(
    question: str, sentence: str, who: list[str]
) -> None:
    assert items(question, sentence) == who


def test_all_before_the_second_of_two_verbs_do_it() -> None:
    sentence = (
        "Đồng chí Lê Văn An, Phó Bí thư Tỉnh ủy; Đại tá Ngô Văn Thành, Chính ủy Vùng 3 Hải quân; nhà báo "
        "Phan Văn Khoa, Chủ tịch Hội Nhà báo tỉnh dự và trao giải."
    )
    assert items("Ai trao giải?", sentence) == [
        "Đồng chí Lê Văn An, Phó Bí thư Tỉnh ủy",
        "Đại tá Ngô Văn Thành, Chính ủy Vùng 3 Hải quân",
        "Phan Văn Khoa, Chủ tịch Hội Nhà báo tỉnh",
    ]
