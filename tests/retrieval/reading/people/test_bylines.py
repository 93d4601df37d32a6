import pytest

from retrieval.reading.people.bylines import asks_for_author, signature
from tests.retrieval.builders import answer, answerer, article, asked, read, said, sheet, view

ARTICLE = "Chợ nổi đông khách\n\nChợ nổi Vàm Xáng đông trở lại sau Tết.\n\nDừa về chợ. Ảnh: MAI CHI\n\nBài: HỒ TỴ"


@pytest.mark.parametrize("question", ["Ai viết bài này?", "ai viet bai nay", "Tác giả bài báo là ai?"])
def test_the_writer_stands_behind_the_label(question: str) -> None:
    reply = answerer(ARTICLE).answer(question, scope=1)
    assert [one.text for one in reply.answers][:1] == ["HỒ TỴ"]
    assert not reply.hedged


def test_the_photographer_is_another() -> None:
    reply = answerer(ARTICLE).answer("Ai chụp ảnh?", scope=1)
    assert reply.answers[0].text == "MAI CHI"


def test_a_last_line_of_names_is_the_writers() -> None:
    text = "Mưa lớn ở Gò Me.\n\nHỒ TỴ - MAI CHI"
    assert answer("Ai viết bài?", text, 1) == "HỒ TỴ - MAI CHI"


def test_other_lines_with_a_colon_are_no_bylines() -> None:
    found = read("Ai viết bài này?", "Thực đơn: Cơm Tấm")
    assert found is None or found.rule != "byline"


def test_who_writes_something_else_is_no_author() -> None:
    assert asks_for_author(asked("Ai viết đơn?", ARTICLE)) is None


NOTICE = (
    "THÔNG BÁO TUYỂN DỤNG VIÊN CHỨC\n\nBệnh viện huyện Tân Hòa tuyển 17 viên chức.\n\nTân Hòa, ngày 20 tháng 4\n\n"
    "GIÁM ĐỐC\n\nNguyễn Văn Thành"
)


@pytest.mark.parametrize(
    ("question", "text", "name"),
    [
        ("Ai ký thông báo?", NOTICE, "Nguyễn Văn Thành"),
        ("Thông báo do ai ký?", NOTICE, "Nguyễn Văn Thành"),
        ("Người ký thông báo là ai?", NOTICE.replace("\n\nNguyễn", "\n\n(Đã ký)\n\nNguyễn"), "Nguyễn Văn Thành"),
        ("Ai ký quyết định?", NOTICE, ""),
        ("Ai đăng ký thông báo?", NOTICE, ""),
        ("Ai ký thông báo?", NOTICE.replace("GIÁM ĐỐC", "Tin vắn"), ""),
    ],
)
def test_a_paper_is_signed_by_the_name_under_the_post(question: str, text: str, name: str) -> None:
    seen = article(text)
    found = signature(sheet(question, text, len(seen.sentences) - 1))
    assert (said(view(text, len(seen.sentences) - 1), found.place) if found else "") == name
