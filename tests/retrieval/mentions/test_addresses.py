import pytest

from retrieval.mentions import Type
from retrieval.question import Kind
from tests.retrieval.builders import answer, answerer, asked, items, named


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("Địa chỉ: 45 Nguyễn Huệ, quận 1, TP.HCM.", "45 Nguyễn Huệ, quận 1, TP.HCM"),
        ("Cửa hàng nằm tại số 12 đường Lê Lợi, phường 5.", "số 12 đường Lê Lợi, phường 5"),
        ("Quán cơm ở 27/5 hẻm 12 Lê Văn Sỹ, phường 13, quận 3.", "27/5 hẻm 12 Lê Văn Sỹ, phường 13, quận 3"),
        ("Cháy lớn ở nhà số 215 đường 3/2, phường 11, quận 10.", "nhà số 215 đường 3/2, phường 11, quận 10"),
        ("Gửi về 86A Cách Mạng Tháng 8, phường 6.", "86A Cách Mạng Tháng 8, phường 6"),
        ("Xem ở số 9 phố Hàng Đào, Hà Nội, lúc 9h.", "số 9 phố Hàng Đào, Hà Nội"),
        ("Trụ sở ở số 5 Trần Phú, TP Vĩnh Long, Vĩnh Long.", "số 5 Trần Phú, TP Vĩnh Long, Vĩnh Long"),
    ],
)
def test_an_address_is_whole_with_the_number_of_the_house(sentence: str, address: str) -> None:
    assert address in named(sentence, Type.PLACE)
    assert not named(sentence, Type.AMOUNT, Type.PERSON)


@pytest.mark.parametrize(
    ("sentence", "no_address"),
    [
        ("Năm 2023 Nguyễn Văn A, phường 5, mở quán cơm.", "2023 Nguyễn Văn A, phường 5"),
        ("Đoàn khám ở 3 Bệnh viện Bạch Mai, Việt Đức.", "3 Bệnh viện Bạch Mai, Việt Đức"),
        ("Tại 12 phường, quận Tân Bình đã phun thuốc.", "12 phường, quận Tân Bình"),
        ("Đã có 45 Việt kiều, quận 1 đón 20 người.", "45 Việt kiều, quận 1"),
    ],
)
def test_other_numbers_before_names_open_no_address(sentence: str, no_address: str) -> None:
    assert not any(place.startswith(no_address[:6]) for place in named(sentence, Type.PLACE))


SHOP = "Cửa hàng ở 45 Nguyễn Huệ, quận 1, TP.HCM."


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Cửa hàng ở đâu?", "45 Nguyễn Huệ, quận 1, TP.HCM"),
        ("Địa chỉ cửa hàng là gì?", "45 Nguyễn Huệ, quận 1, TP.HCM"),
        ("Cửa hàng ở quận nào?", "quận 1"),
    ],
)
def test_it_answers_whole_or_by_the_part_that_is_asked_for(question: str, place: str) -> None:
    assert answer(question, SHOP) == place
    assert not items(question, SHOP)


def test_its_parts_are_no_list() -> None:
    reply = answerer("Địa chỉ: 45 Nguyễn Huệ, quận 1, TP.HCM.").answer("Địa chỉ ở đâu?", scope=1)
    assert [one.text for one in reply.answers] == ["45 Nguyễn Huệ, quận 1, TP.HCM"]


def test_an_address_of_the_web_is_no_place() -> None:
    assert asked("Địa chỉ email là gì?", SHOP).kind is not Kind.WHERE
