"""PDF documents: what is printed becomes paragraphs again; what stands around the text or is not seen is left out."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import BadText
from corpus.parse import read_bytes
from corpus.readers import choose
from corpus.readers.pdf import PdfReader
from corpus.readers.reader import Publication
from tests.corpus.pdf_files import LEFT, TOP, WHITE, PdfPage, pdf

FIRST = [
    "Sáng 5-6, xã Hòa Bắc khánh thành trạm y tế mới. Trạm có hai tầng,",
    "mười hai phòng, xây trong chín tháng với kinh phí 6,4 tỷ đồng. Bác sĩ",
    "Ngô Thị Lài làm trưởng trạm.",
]
SECOND = [
    "Trước đây người dân phải đi 14 km đến trung tâm y tế huyện. Trạm cũ",
    "đã xuống cấp từ lâu.",
]
JOINED_FIRST, JOINED_SECOND = " ".join(FIRST), " ".join(SECOND)


def read(*pages: PdfPage, title: str | None = None) -> Publication:
    return PdfReader().read(pdf(*pages, title=title), "bai.pdf")


def text(*pages: PdfPage) -> str:
    return read(*pages).text


# What tells it


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"\xef\xbb\xbf\n%PDF-1.4", "PDF"),
        (bytes(100) + b"%PDF-2.0", "PDF"),
        (b"Xem %PDF-1.4 la gi", "plain text"),
    ],
)
def test_a_pdf_is_told_by_its_mark(data: bytes, expected: str) -> None:
    assert choose(data, "tin.txt").name == expected


# Paragraphs


def test_wrapped_lines_are_joined_and_paragraphs_stay_apart() -> None:
    page = PdfPage().lines(LEFT, TOP, [*FIRST, *SECOND])
    assert text(page) == f"{JOINED_FIRST}\n\n{JOINED_SECOND}"


def test_a_paragraph_that_ends_at_the_margin_is_parted_by_the_gap() -> None:
    full = FIRST[:2]
    page = PdfPage().lines(LEFT, TOP, full).lines(LEFT, TOP - 45, full)
    assert text(page) == "\n\n".join([" ".join(full)] * 2)


def test_an_indented_line_begins_a_paragraph() -> None:
    page = PdfPage()
    for number, line in enumerate([*FIRST[:2], *FIRST[:2]]):
        page.text(LEFT + (0 if number % 2 else 18), TOP - 15 * number, line)
    assert text(page) == "\n\n".join([" ".join(FIRST[:2])] * 2)


def test_a_heading_in_larger_letters_is_a_line_and_the_title() -> None:
    page = PdfPage().text(LEFT, TOP, "Hòa Bắc có trạm y tế", 20).lines(LEFT, TOP - 40, FIRST)
    publication = read(page)
    assert publication.text == f"Hòa Bắc có trạm y tế\n\n{JOINED_FIRST}"
    assert publication.title == "Hòa Bắc có trạm y tế"


def test_lists_stay_lines() -> None:
    lines = ["Trạm gồm:", "- phòng khám và phòng cấp cứu, đặt ở tầng một của tòa nhà;", "- phòng thuốc;", "1. kho."]
    assert text(PdfPage().lines(LEFT, TOP, lines)) == "\n\n".join(lines)


def test_a_sentence_goes_on_over_pages_and_columns() -> None:
    left = PdfPage().lines(LEFT, TOP, FIRST[:2])
    right = PdfPage().lines(LEFT, TOP, FIRST[2:])
    assert text(left, right) == JOINED_FIRST
    narrow = ["Sáng 5-6, xã Hòa Bắc", "khánh thành trạm y tế", "mới. Trạm có hai tầng", "và mười hai phòng khám"]
    columns = PdfPage().lines(LEFT, 300, narrow).lines(320, 360, ["rộng rãi cho người già", "và trẻ em trong xã."])
    assert text(columns) == " ".join([*narrow, "rộng rãi cho người già", "và trẻ em trong xã."])


def test_columns_that_are_drawn_across_are_read_one_after_the_other() -> None:
    left = [f"Cột trái, dòng thứ {n} của tin" for n in range(8)]
    right = [f"Cột phải, dòng thứ {n} của bài" for n in range(8)]
    page = PdfPage()
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        page.text(LEFT, TOP - 15 * number, one).text(320, TOP - 15 * number, other)
    read_text = text(page)
    assert read_text.index(left[-1]) < read_text.index(right[0])


def test_divided_words_are_joined_and_vietnamese_hyphens_stay() -> None:
    lines = [
        "The commune of Hoa Bac opened a new clinic and an infor-",
        "mation desk today. Chương trình kinh tế xã hội-",
    ]
    page = PdfPage().lines(LEFT, TOP, [*lines, "quốc phòng được thông qua trong buổi sáng cùng ngày."])
    assert "an information desk" in text(page)
    assert "xã hội-quốc phòng" in text(page)


# Tables


def test_a_row_of_a_table_is_a_line() -> None:
    page = PdfPage().lines(LEFT, TOP, FIRST)
    for number, row in enumerate([("Năm", "Lượt khám", "Ghi chú"), ("2022", "3.120", ""), ("2023", "4.005", "cả xã")]):
        for x, cell in zip((LEFT, 220, 400), row, strict=True):
            page.text(x, 600 - 20 * number, cell)
    assert text(page).endswith("\n\nNăm | Lượt khám | Ghi chú\n2022 | 3.120\n2023 | 4.005 | cả xã")


def ruled(page: PdfPage, columns: list[float], rows: list[float]) -> PdfPage:
    for x in columns:
        page.rule(x, rows[0], x, rows[-1])
    for y in rows:
        page.rule(columns[0], y, columns[-1], y)
    return page


def test_cells_of_several_lines_are_put_together_by_the_rules_around_them() -> None:
    page = ruled(PdfPage(), [LEFT, 200, 300, 500], [620, 580, 540])
    page.lines(80, 605, ["Xây phòng", "khám mới"]).text(210, 605, "4.100").lines(310, 605, ["Xong", "đợt một"])
    page.text(80, 565, "Mua máy").text(210, 565, "2.300").text(310, 565, "Chưa")
    page.lines(LEFT, 500, FIRST)
    rows = "Xây phòng khám mới | 4.100 | Xong đợt một\nMua máy | 2.300 | Chưa"
    assert text(page) == f"{rows}\n\n{JOINED_FIRST}"


def test_a_ruled_table_may_have_no_rules_between_its_rows() -> None:
    page = ruled(PdfPage(), [LEFT, 200, 300], [620, 540])
    page.lines(80, 605, ["Hạng mục", "Xây", "Mua"]).lines(210, 605, ["Tiền", "4.100", "2.300"])
    assert text(page) == "Hạng mục | Tiền\nXây | 4.100\nMua | 2.300"


def test_cells_without_a_rule_between_them_are_one() -> None:
    page = ruled(PdfPage(), [LEFT, 200, 300], [620, 600])
    for x in (LEFT, 300):
        page.rule(x, 600, x, 580)
    page.rule(LEFT, 580, 300, 580)
    page.text(80, 605, "Năm").text(210, 605, "Tiền").text(80, 585, "Tất cả các năm cộng lại")
    assert text(page) == "Năm | Tiền\nTất cả các năm cộng lại"


def test_rules_around_columns_of_text_make_no_table() -> None:
    page = ruled(PdfPage(), [60, 330, 590], [800, 100])
    long = [f"Dòng {n} của một cột báo khá dài này" for n in range(30)]
    page.lines(LEFT, TOP, long).lines(340, TOP, long)
    assert "|" not in text(page)


# What stands around the text


def heads(number: int, lines: list[str]) -> PdfPage:
    page = PdfPage().text(LEFT, 810, "Báo Làng - số 12", 9).text(480, 810, f"Thứ năm 6-6, trang {number}", 9)
    return page.lines(LEFT, TOP, lines).text(290, 30, f"- {number} -", 9)


def test_running_heads_and_page_numbers_are_left_out() -> None:
    assert text(heads(1, FIRST), heads(2, SECOND)) == f"{JOINED_FIRST}\n\n{JOINED_SECOND}"


@pytest.mark.parametrize("number", ["1", "Trang 1", "Trang 1/1", "- 1 -", "Page 1 of 1", "ii"])
def test_the_number_of_a_single_page_is_left_out(number: str) -> None:
    assert text(PdfPage().lines(LEFT, TOP, FIRST).text(290, 30, number)) == JOINED_FIRST


def test_what_stands_once_at_the_foot_or_is_a_year_is_kept() -> None:
    page = PdfPage().lines(LEFT, TOP, FIRST).text(290, 30, "Năm 2024")
    assert text(page) == f"{JOINED_FIRST}\n\nNăm 2024"


def test_a_number_within_the_text_is_kept() -> None:
    page = PdfPage().lines(LEFT, TOP, FIRST).text(LEFT, 500, "12").lines(LEFT, 400, SECOND)
    assert "\n\n12\n\n" in text(page)


# What nobody sees


def hidden(page: PdfPage) -> str:
    return text(page.lines(LEFT, TOP, FIRST)).removesuffix(JOINED_FIRST).strip()


def test_white_on_white_is_not_read() -> None:
    assert hidden(PdfPage().text(LEFT, 400, "giấu kín", colour=WHITE)) == ""
    assert hidden(PdfPage().box(60, 390, 200, 30, WHITE).text(LEFT, 400, "giấu kín", colour=WHITE)) == ""


def test_white_on_a_dark_ground_or_a_picture_is_read() -> None:
    assert hidden(PdfPage().box(60, 390, 200, 30, (0, 0, 0.5)).text(LEFT, 400, "Tít", colour=WHITE)) == "Tít"
    assert hidden(PdfPage().picture(60, 390, 200, 30).text(LEFT, 400, "Tít", colour=WHITE)) == "Tít"


def test_what_is_tiny_slanted_unpainted_or_off_the_page_is_not_read() -> None:
    assert hidden(PdfPage().text(LEFT, 400, "li ti", 1)) == ""
    assert hidden(PdfPage().text(LEFT, 400, "BẢN NHÁP", 40, turned=True)) == ""
    assert hidden(PdfPage().text(LEFT, 400, "không tô", mode=3)) == ""
    assert hidden(PdfPage().text(700, 400, "bên ngoài")) == ""


def test_unpainted_text_over_a_scan_is_what_was_recognised_in_it() -> None:
    page = PdfPage().picture()
    for number, line in enumerate(FIRST):
        page.text(LEFT, TOP - 15 * number, line, mode=3)
    assert text(page) == JOINED_FIRST


def test_a_page_on_its_side_is_read_as_it_is_seen() -> None:
    page = PdfPage(rotation=90).raw("0 1 -1 0 595 0 cm").lines(LEFT, 500, FIRST)
    assert text(page) == JOINED_FIRST


# Title


def test_the_title_told_counts_only_if_the_text_has_it() -> None:
    page = PdfPage().lines(LEFT, TOP, FIRST)
    assert read(page, title="Microsoft Word - bai 3.doc").title is None
    assert read(page, title="xã Hòa Bắc khánh thành trạm y tế").title == "xã Hòa Bắc khánh thành trạm y tế"


# What cannot be read


def code_of(data: bytes) -> str:
    with pytest.raises(BadText) as caught:
        read_bytes(data)
    return caught.value.code


def test_a_password_is_said() -> None:
    assert code_of(pdf(PdfPage().lines(LEFT, TOP, FIRST), locked=True)) == "password"


def test_a_scan_is_said_to_be_one_even_with_a_page_number() -> None:
    assert code_of(pdf(PdfPage().picture(), PdfPage().picture().text(290, 30, "2"))) == "scan"


def test_an_empty_page_is_empty() -> None:
    assert code_of(pdf(PdfPage())) == "empty"


def test_a_damaged_file_is_said_to_be_so() -> None:
    assert code_of(b"%PDF-1.7\n" + bytes(1_000)) == "broken"


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes_or_refused() -> None:
    data = pdf(PdfPage().lines(LEFT, TOP, FIRST))
    for end in range(0, len(data), 97):
        try:
            read_text = PdfReader().read(b"%PDF-1.5\n" + data[:end], None).text
        except BadText:
            continue
        assert read_text in ("", JOINED_FIRST)


@given(
    st.lists(
        st.tuples(
            st.floats(-50, 650),
            st.floats(-50, 900),
            st.text("aăâbcđ đ-.,ƠỚ1 2", min_size=1, max_size=30),
            st.floats(0.5, 40),
        ),
        max_size=20,
    )
)
def test_words_anywhere_on_a_page_are_read_or_refused(words: list[tuple[float, float, str, float]]) -> None:
    page = PdfPage()
    for x, y, written, size in words:
        page.text(round(x, 2), round(y, 2), written, round(size, 2))
    try:
        read_text = text(page)
    except BadText:
        return
    assert read_text.strip() == read_text
    letters = Counter(letter for _, _, written, _ in words for letter in written if letter.isalnum())
    assert Counter(filter(str.isalnum, read_text)) <= letters
