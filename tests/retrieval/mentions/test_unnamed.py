import pytest

from retrieval.mentions import Type
from tests.retrieval.builders import named


@pytest.mark.parametrize(
    ("sentence", "someone"),
    [
        ("Giải nhất thuộc về một kỹ sư về hưu ở quận Lê Chân.", "một kỹ sư"),
        ("Hai đứa trẻ nhặt được chiếc ví bên bờ kênh.", "Hai đứa trẻ"),
        ("Số gạo này do các nông dân trong xã góp lại.", "các nông dân trong xã"),
        ("Chiếc thuyền được bán cho một ngư dân.", "một ngư dân"),
        ("Quả bom được phát hiện bởi một nông dân khi đang cày ruộng.", "một nông dân"),
        ("Vé xe 9.000 đồng, trẻ dưới 1m đi không mất tiền.", "trẻ dưới 1m"),
        ("Khách cao từ 1m đến 1,3m trả nửa giá.", "Khách cao từ 1m đến 1,3m"),
        ("Trạm tiêm cho trẻ đủ 9 tháng tuổi.", "trẻ đủ 9 tháng tuổi"),
        ("Chủ tịch phường khen nam tài xế.", "nam tài xế"),
        ("Nam tài xế 45 tuổi tử vong tại chỗ.", "Nam tài xế 45 tuổi"),
        ("Nhóm 5 thanh niên bị bắt.", "Nhóm 5 thanh niên"),
        ("Bão đi qua, 3 thuyền viên mất tích.", "3 thuyền viên"),
        ("Quà dành cho người từ 80 tuổi trở lên.", "người từ 80 tuổi trở lên"),
    ],
)
def test_a_person_without_a_name_is_a_noun_of_persons_with_what_belongs_to_it(sentence: str, someone: str) -> None:
    assert someone in named(sentence, Type.SOMEONE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Luật sư Kiều Hải Yến nhận bào chữa.",  # has a name
        "Ông đến từ sáng sớm.",  # says too little
        "Phó Chủ tịch UBND xã kiểm tra đê.",  # a post
        "Ai cũng mừng.",
        "Ao này còn trẻ hơn ao làng.",
    ],
)
def test_names_posts_and_pronouns_are_no_one_unnamed(sentence: str) -> None:
    assert named(sentence, Type.SOMEONE) == []


def test_an_hour_is_no_age() -> None:
    assert named("Người dân từ 19 giờ không ra đường.", Type.SOMEONE) == ["Người dân"]


def test_what_the_people_do_is_no_word_for_them() -> None:
    assert named("Người dân báo công an nhưng ông Nguyễn Văn Tư đã bỏ trốn.", Type.SOMEONE) == ["Người dân"]
    assert named("Người nhặt ve chai trả lại ví.", Type.SOMEONE) == ["Người nhặt ve chai"]
