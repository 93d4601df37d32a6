import pytest

from retrieval.reading.people.origins import asks_origin, of_another_site
from tests.retrieval.builders import answer, asked, read, sheet


@pytest.mark.parametrize(
    ("question", "text", "place"),
    [
        ("Chị Hoa quê đâu?", "Chị Hoa, 32 tuổi, người gốc Huế, sống tại quận 7, làm kế toán.", "Huế"),
        ("Anh Minh người tỉnh nào?", "Anh Minh, quê Thanh Hóa, làm việc tại Đồng Nai, bị thương nhẹ.", "Thanh Hóa"),
        ("Anh Minh quê ở đâu?", "Anh Minh, người Thanh Hóa, làm việc tại Đồng Nai, bị thương nhẹ.", "Thanh Hóa"),
        ("Trần Văn Ba quê ở đâu?", "Lê Văn Tám (quê Hà Tĩnh) và Trần Văn Ba (quê Cà Mau) bị bắt.", "Cà Mau"),
        ("Văn Cao quê ở đâu?", "Nhạc sĩ Văn Cao sinh ra ở Hải Phòng.", "Hải Phòng"),
        ("Văn Cao sống ở đâu?", "Nhạc sĩ Văn Cao, quê Nam Định, sống tại Hà Nội.", "Hà Nội"),
    ],
)
def test_where_somebody_comes_from_is_told_behind_the_word_for_it(question: str, text: str, place: str) -> None:
    assert answer(question, text) == place


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Anh Minh người tỉnh nào?", "Anh Minh, làm việc tại Đồng Nai, bị thương nhẹ.", True),
        ("Anh Minh làm việc ở tỉnh nào?", "Anh Minh, làm việc tại Đồng Nai, bị thương nhẹ.", False),
        ("Văn Cao quê ở đâu?", "Nhạc sĩ Văn Cao sinh ra ở Hải Phòng.", False),
    ],
)
def test_where_somebody_lives_or_works_is_not_where_he_comes_from(question: str, text: str, another: bool) -> None:
    found = read(question, text)
    assert found is not None
    assert of_another_site(sheet(question, text), found.place) is another


def test_where_everybody_is_asks_for_no_origin() -> None:
    assert not asks_origin(asked("Người ở đâu đông nhất?"))
    assert asks_origin(asked("Nạn nhân quê đâu?"))
