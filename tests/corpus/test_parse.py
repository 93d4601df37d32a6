"""A publication becomes an article's text with title, day, sentences and words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import BadText
from corpus.parse import parse, read_bytes
from corpus.readers import Publication

NEWS = """Xã Đồng Tiến có cầu mới

Sáng 6-12-2023, xã Đồng Tiến khánh thành cầu Bến Gỗ. Cầu dài 120 m.

Người dân đi bộ qua cầu. Ảnh: LÊ AN

LÊ AN
"""


def test_everything_is_read_out_of_the_text_and_the_text_stays() -> None:
    parsed = parse(read_bytes(NEWS.encode(), "tin.txt"))
    assert parsed.text == NEWS
    assert parsed.title == "Xã Đồng Tiến có cầu mới"
    assert parsed.published == date(2023, 12, 6)
    assert [parsed.text[start:end] for start, end, _ in parsed.sentences] == [
        "Xã Đồng Tiến có cầu mới",
        "Sáng 6-12-2023, xã Đồng Tiến khánh thành cầu Bến Gỗ.",
        "Cầu dài 120 m.",
        "Người dân đi bộ qua cầu.",
        "Ảnh: LÊ AN",
        "LÊ AN",
    ]
    assert [sentence.paragraph for sentence in parsed.sentences] == [0, 1, 1, 2, 2, 3]
    assert len(parsed.paragraphs) == 4
    assert ("khánh thành", "V") in [(NEWS[w.start : w.end], w.pos) for w in parsed.words.within(0, len(NEWS))]


def test_what_is_given_wins_over_the_publication_and_that_over_the_text() -> None:
    publication = Publication(NEWS, "Tít  của\ntrang", date(2022, 1, 1))
    assert parse(publication).title == "Tít của trang"
    assert parse(publication).published == date(2022, 1, 1)
    given_both = parse(publication, title="Tít khác", published=date(2021, 2, 3))
    assert (given_both.title, given_both.published, given_both.text) == ("Tít khác", date(2021, 2, 3), NEWS)


def test_a_blank_title_is_no_title() -> None:
    assert parse(NEWS, title=" \n").title == "Xã Đồng Tiến có cầu mới"


def test_a_string_is_cleaned_first() -> None:
    assert parse("Ha\u0300 No\u0323\u0302i\r\nmưa.\x07").text == "Hà Nội\nmưa."


@pytest.mark.parametrize(("text", "code"), [("", "empty"), (" \n", "empty"), ("😀", "no_words")])
def test_a_text_with_nothing_to_ask_about_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadText) as caught:
        parse(text)
    assert caught.value.code == code


@settings(max_examples=50)
@given(st.text())
def test_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        parsed = parse(text)
    except BadText:
        return
    assert parsed.title
    assert parsed.sentences
