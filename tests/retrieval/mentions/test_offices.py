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
        ("Ban Chỉ huy Phòng, chống thiên tai huyện trực đêm.", "Ban Chỉ huy Phòng, chống thiên tai huyện"),
        (
            "Anh làm ở Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ.",
            "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
        ),
        ("Hội trại do Thành đoàn Vĩnh Châu mở.", "Thành đoàn Vĩnh Châu"),
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
    ],
)
def test_a_verb_or_another_body_ends_the_name(sentence: str, bodies: list[str]) -> None:
    assert named(sentence, Type.ORGANISATION) == bodies
