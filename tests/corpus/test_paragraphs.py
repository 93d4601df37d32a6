"""A line of news is a paragraph; lines that were wrapped by hand are one."""

from __future__ import annotations

from corpus.paragraphs import split_paragraphs

WRAPPED = """\
Mưa lớn kéo dài từ đêm qua làm nước sông dâng nhanh, nhiều nhà
dân ven bờ phải kê đồ lên cao. Chính quyền xã cùng ông Nguyễn
Văn Toàn, trưởng thôn, đã đưa mười hộ đến nơi an toàn trước khi
trời sáng.
Đến trưa, nước bắt đầu rút. Học sinh toàn xã được nghỉ học hai
ngày để các trường dọn dẹp, sau đó trở lại lớp như thường lệ."""


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in split_paragraphs(text)]


def test_every_line_is_a_paragraph_with_or_without_blank_lines() -> None:
    text = "Lễ hội mở cửa\n\nSáng nay trời nắng.\nKhách đến đông.\n \n  Tin, ảnh: LÊ NAM \n"
    assert paragraphs(text) == ["Lễ hội mở cửa", "Sáng nay trời nắng.", "Khách đến đông.", "Tin, ảnh: LÊ NAM"]


def test_wrapped_lines_are_joined_and_a_short_last_line_ends_the_paragraph() -> None:
    found = paragraphs(WRAPPED)
    assert [p.split()[0] for p in found] == ["Mưa", "Đến"]
    assert "Nguyễn\nVăn Toàn" in found[0]


def test_items_of_a_list_are_never_joined() -> None:
    items = [
        "- giống lúa mới cho năng suất cao hơn giống cũ hai tạ một sào",
        "- phân bón được hỗ trợ một nửa giá cho các hộ nghèo trong xã;",
        "+ máy gặt thuê chung, mỗi hộ trả tiền theo diện tích của mình",
        "1. hợp tác xã mua lại toàn bộ thóc với giá đã ký từ đầu vụ nay",
    ]
    assert paragraphs("\n".join(items)) == items


def test_lines_that_begin_with_capitals_are_not_wrapped_text() -> None:
    lines = [
        "Đội hình xuất phát của đội chủ nhà gồm mười một cầu thủ trẻ.",
        "Trọng tài chính của trận đấu đến từ một tỉnh khác trong vùng.",
        "Khán giả lấp kín khán đài từ trước giờ bóng lăn nửa tiếng đồ.",
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_a_text_of_white_space_has_no_paragraphs() -> None:
    assert paragraphs(" \n\t\n") == []
