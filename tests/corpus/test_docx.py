"""Word documents are read in their order, as they are seen."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from corpus.errors import BadText
from corpus.parse import parse, read_bytes
from corpus.readers import choose
from corpus.readers.docx import DocxReader
from corpus.readers.docx_numbering import formatted
from corpus.readers.reader import Publication

Write = Callable[[Any], object]


def document(write: Write) -> bytes:
    made = docx.Document()
    write(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def read(write: Write) -> Publication:
    return DocxReader().read(document(write), "bài.docx")


def paragraph_xml(inside: str) -> Any:
    return parse_xml(f"<w:p {nsdecls('w')}>{inside}</w:p>")


def with_paragraph(inside: str) -> str:
    def write(made: Any) -> None:
        made.add_paragraph("Trước.")
        made.element.body.insert(1, paragraph_xml(inside))

    return read(write).text.removeprefix("Trước.").strip()


def repacked(data: bytes, **parts: bytes) -> bytes:
    """The document with other contents of some parts; "document" is word/document.xml."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name.removeprefix("word/").removesuffix(".xml"), old.read(name)))
    return file.getvalue()


# What tells it


def test_a_document_is_told_by_its_content() -> None:
    data = document(lambda made: made.add_paragraph("Tin."))
    assert choose(data, "tin.txt").name == "Word"
    assert choose(data, None).name == "Word"


def test_other_archives_are_none() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert choose(file.getvalue(), "bang.docx").name == "plain text"
    with pytest.raises(BadText, match="ZIP archive"):
        read_bytes(file.getvalue(), "bang.docx")


# What is kept


def test_headings_paragraphs_and_captions_stand_in_order() -> None:
    def write(made: Any) -> None:
        made.add_heading("Hội làng mở lại", 0)
        made.add_paragraph("Hội mở ngày 8-3.")
        made.add_heading("Phần lễ", 1)
        made.add_paragraph("Rước kiệu lúc 7 giờ.")
        made.add_paragraph("Ảnh: đám rước qua cầu", style="Caption")

    publication = read(write)
    assert publication.text == (
        "Hội làng mở lại\n\nHội mở ngày 8-3.\n\nPhần lễ\n\nRước kiệu lúc 7 giờ.\n\nẢnh: đám rước qua cầu"
    )
    assert publication.title == "Hội làng mở lại"


def test_soft_breaks_are_line_ends_and_page_breaks_are_not() -> None:
    def write(made: Any) -> None:
        run = made.add_paragraph("Dòng một").add_run()
        run.add_break()
        run.add_text("dòng hai")
        run.add_break(WD_BREAK.PAGE)
        run.add_text("cùng dòng\tấy")

    assert read(write).text == "Dòng một\ndòng hai cùng dòng ấy"


def test_lists_have_their_bullets_and_numbers() -> None:
    def write(made: Any) -> None:
        made.add_paragraph("Gồm:")
        for text in ("một", "hai"):
            made.add_paragraph(text, style="List Bullet")
        made.add_paragraph("Thứ tự:")
        for text in ("trước", "sau"):
            made.add_paragraph(text, style="List Number")

    assert read(write).text == "Gồm:\n\n- một\n- hai\n\nThứ tự:\n\n1. trước\n2. sau"


LEVELS = """<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>"""
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'


def add_item(made: Any, number: int, level: int, text: str) -> None:
    place = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    made.element.body.insert(len(made.element.body) - 1, paragraph_xml(f"{place}<w:r><w:t>{text}</w:t></w:r>"))


def test_numbers_are_written_as_the_list_has_them() -> None:
    def write(made: Any) -> None:
        numbering = made.part.numbering_part.element
        numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{LEVELS}</w:abstractNum>'))
        for number, restart in ((77, ""), (78, RESTART)):
            of_list = f'<w:abstractNumId w:val="77"/>{restart}'
            numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{of_list}</w:num>'))
        for number, level, text in (
            (77, 0, "Phạm vi"),
            (77, 1, "xã"),
            (77, 1, "huyện"),
            (77, 0, "Hiệu lực"),
            (77, 1, "ngay"),
            (78, 0, "Khác"),
            (0, 0, "Không số"),
        ):
            add_item(made, number, level, text)

    items = "Điều 3. Phạm vi\n3.a) xã\n3.b) huyện\nĐiều 4. Hiệu lực\n4.a) ngay\nĐiều 1. Khác"
    assert read(write).text == f"{items}\n\nKhông số"


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (1, "lowerLetter", "a"),
        (28, "upperLetter", "BB"),
        (14, "upperRoman", "XIV"),
        (1999, "lowerRoman", "mcmxcix"),
        (7, "decimalZero", "07"),
        (7, "ideographTraditional", "7"),
        (0, "lowerLetter", "0"),
    ],
)
def test_numbers_have_the_form_of_their_level(number: int, form: str, expected: str) -> None:
    assert formatted(number, form) == expected


def test_rows_of_a_table_are_lines_where_the_table_stands() -> None:
    def write(made: Any) -> None:
        made.add_paragraph("Trước bảng.")
        table = made.add_table(2, 3)
        for cell, text in zip(
            (*table.rows[0].cells, *table.rows[1].cells), ("Thôn", "Hộ", "Ghi chú", "Đoài", "120", ""), strict=True
        ):
            cell.text = text
        table.rows[1].cells[0].add_paragraph("(cũ)")
        made.add_paragraph("Sau bảng.")

    assert read(write).text == "Trước bảng.\n\nThôn | Hộ | Ghi chú\nĐoài (cũ) | 120\n\nSau bảng."


def test_a_table_that_frames_text_gives_its_paragraphs() -> None:
    def write(made: Any) -> None:
        cell = made.add_table(1, 1).rows[0].cells[0]
        cell.text = "Khung một cột."
        cell.add_paragraph("Đoạn hai trong khung.")

    assert read(write).text == "Khung một cột.\n\nĐoạn hai trong khung."


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    markup = (
        '<w:r><w:t>Ngoài khung</w:t></w:r><w:r xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert with_paragraph(markup) == "Ngoài khung\n\nTrong khung"


@pytest.mark.parametrize(
    "markup",
    [
        "<w:ins w:id='1' w:author='a'><w:r><w:t>được thêm</w:t></w:r></w:ins>",
        "<w:hyperlink><w:r><w:t>được thêm</w:t></w:r></w:hyperlink>",
        "<w:sdt><w:sdtContent><w:r><w:t>được thêm</w:t></w:r></w:sdtContent></w:sdt>",
        "<w:moveTo w:id='1' w:author='a'><w:r><w:t>được thêm</w:t></w:r></w:moveTo>",
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>được thêm</w:t></w:r>",
        "<w:r><w:t>được</w:t><w:tab/><w:t>thêm</w:t></w:r>",
    ],
)
def test_what_is_shown_is_kept_whatever_it_is_wrapped_in(markup: str) -> None:
    assert with_paragraph(markup) == "được thêm"


# What is left out


@pytest.mark.parametrize(
    "markup",
    [
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>",
        "<w:r><w:rPr><w:sz w:val='2'/></w:rPr><w:t>ẩn</w:t></w:r>",
        "<w:del w:id='1' w:author='a'><w:r><w:delText>xóa</w:delText></w:r></w:del>",
        "<w:moveFrom w:id='1' w:author='a'><w:r><w:t>chuyển đi</w:t></w:r></w:moveFrom>",
        "<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>",
        "<w:r><w:footnoteReference w:id='2'/></w:r>",
        "<w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>Mục lục ... 3</w:t></w:r>",
    ],
)
def test_hidden_and_deleted_text_is_not_read(markup: str) -> None:
    if "TOC1" in markup:
        assert toc_text(markup) == ""
    else:
        assert with_paragraph(markup) == ""


def toc_text(markup: str) -> str:
    def write(made: Any) -> None:
        made.styles.add_style("TOC 1", 1)
        made.add_paragraph("Trước.")
        made.element.body.insert(1, paragraph_xml(markup))

    return read(write).text.removeprefix("Trước.").strip()


def test_a_style_may_hide_text() -> None:
    def write(made: Any) -> None:
        style = made.styles.add_style("Nháp", 1)
        style.font.hidden = True
        made.styles.add_style("Nháp con", 1).base_style = style
        made.add_paragraph("Thấy.")
        made.add_paragraph("không thấy", style="Nháp")
        made.add_paragraph("cũng không", style="Nháp con").add_run(" mà chữ này thì có").font.hidden = False

    assert read(write).text == "Thấy.\n\nmà chữ này thì có"


def test_small_print_is_read() -> None:
    def write(made: Any) -> None:
        made.add_paragraph().add_run("chữ nhỏ").font.size = Pt(5)

    assert read(write).text == "chữ nhỏ"


def test_heads_feet_and_deleted_rows_are_left_out() -> None:
    def write(made: Any) -> None:
        made.sections[0].header.paragraphs[0].text = "Báo Làng"
        made.sections[0].footer.paragraphs[0].text = "Trang 1"
        table = made.add_table(2, 2)
        for cell, text in zip((*table.rows[0].cells, *table.rows[1].cells), "abcd", strict=True):
            cell.text = text
        gone = table.rows[1]._tr.get_or_add_trPr()
        gone.append(OxmlElement("w:del", attrs={qn("w:id"): "1", qn("w:author"): "a"}))

    assert read(write).text == "a | b"


# Title


def test_the_properties_title_counts_only_if_the_text_has_it() -> None:
    def write(made: Any, title: str) -> None:
        made.core_properties.title = title
        made.add_paragraph("Số 12")
        made.add_paragraph("Báo cáo về hội làng năm nay")

    assert read(lambda made: write(made, "Báo cáo về hội làng")).title == "Báo cáo về hội làng"
    assert read(lambda made: write(made, "Mẫu công văn đi")).title is None


def test_a_document_can_be_stored() -> None:
    parsed = parse(read_bytes(document(lambda made: made.add_paragraph("Hội mở ngày 8-3-2024 tại đình làng."))))
    assert len(parsed.sentences) == 1


# What cannot be read


def code_of(data: bytes) -> str:
    with pytest.raises(BadText) as caught:
        read_bytes(data)
    return caught.value.code


def test_a_document_with_a_password_is_said_to_have_one() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert code_of(data) == "password"


def test_a_damaged_document_is_said_to_be_so() -> None:
    data = document(lambda made: made.add_paragraph("Tin."))
    assert code_of(data[:-200]) == "broken"
    assert code_of(repacked(data, document=b"<w:document")) == "broken"


def test_an_empty_document_is_empty() -> None:
    assert code_of(document(lambda made: None)) == "empty"


NAMESPACE = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_a_document_that_unpacks_without_measure_is_refused_unread() -> None:
    data = repacked(document(lambda made: None), document=b"<w:document>" + b" " * 300_000_000)
    assert len(data) < 1_000_000
    assert code_of(data) == "too_complex"


@pytest.mark.parametrize(
    "inside",
    [
        b"<w:sdt><w:sdtContent>" * 100_000,
        b"<w:p><w:r><w:t>&h;</w:t></w:r></w:p></w:body></w:document>",
    ],
)
def test_depth_and_entities_without_measure_are_refused(inside: bytes) -> None:
    entities = b"".join(b'<!ENTITY %c "%s">' % (97 + n, b"&%c;" % (96 + n) * 50 if n else b"ha" * 50) for n in range(8))
    xml = b"<!DOCTYPE x [" + entities + b"]><w:document " + NAMESPACE + b"><w:body>" + inside
    assert code_of(repacked(document(lambda made: None), document=xml)) == "broken"
