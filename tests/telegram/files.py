"""An article of our own, and the files in which an editor may have it."""

from __future__ import annotations

import io

import docx

from tests.corpus.pdf_files import LEFT, TOP, PdfPage, pdf

TITLE = "Xã Vạn Thủy khởi công cầu Bến Nứa"
BODY = (
    "Chiều 6-12, UBND xã Vạn Thủy khởi công cầu Bến Nứa bắc qua sông Lạch. "
    "Dự lễ có đồng chí Trần Quang Lộc, Chủ tịch UBND xã Vạn Thủy.",
    "Cầu Bến Nứa dài 320 mét, rộng 9 mét, tổng vốn 145 tỷ đồng. Ban quản lý dự án (BQLDA) cho biết cầu sẽ thông xe "
    "trước tháng 6-2025. Đơn vị thi công là Công ty XDVT.",
    "Ảnh: Người dân dự lễ khởi công.",
)
TEXT = "\n\n".join((TITLE, *BODY))
CHANGED = TEXT.replace("320 mét", "350 mét").replace("145 tỷ đồng", "160 tỷ đồng")
LENGTH, LENGTH_ANSWER = "Cầu Bến Nứa dài bao nhiêu mét?", "320 mét"
NEW_LENGTH_ANSWER = "350 mét"


def text_file(text: str = TEXT) -> bytes:
    return text.encode()


def word_file(text: str = TEXT) -> bytes:
    made = docx.Document()
    title, *paragraphs = text.split("\n\n")
    made.add_heading(title, 0)
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def page_file(text: str = TEXT) -> bytes:
    title, *paragraphs = text.split("\n\n")
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    menu = "<nav><a href='/'>Trang chủ</a> <a href='/kinh-te'>Kinh tế</a></nav>"
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}</title></head>"
        f"<body>{menu}<article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def markdown_file(text: str = TEXT) -> bytes:
    return f"# {text}".encode()


def pdf_file(text: str = TEXT) -> bytes:
    page, y = PdfPage(), TOP
    title, *paragraphs = text.split("\n\n")
    page.text(LEFT, y, title, 18)
    for paragraph in paragraphs:
        y -= 40
        words, lines = paragraph.split(), [""]
        for word in words:
            if len(lines[-1]) + len(word) > 68:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
        page.lines(LEFT, y, lines)
        y -= 15 * len(lines)
    return pdf(page)


def locked_pdf() -> bytes:
    return pdf(PdfPage().text(LEFT, TOP, TITLE), locked=True)


def scanned_pdf() -> bytes:
    return pdf(PdfPage().picture(), PdfPage().picture())
