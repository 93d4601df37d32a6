"""Readers are chosen by content, and Markdown becomes what a reader would see of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.decode import clean
from corpus.errors import BadText
from corpus.readers import READERS, choose
from corpus.readers.html_tags import visible_text
from corpus.readers.markdown import MarkdownReader
from corpus.readers.plain import PlainReader


def markdown(source: str) -> str:
    return MarkdownReader().read(source.encode(), None).text


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"# T\xc3\xadt\n\nTin.", "tin.txt", "Markdown"),
        (b"\n## T\xc3\xadt\n\nTin.", None, "Markdown"),
        (b"---\ntitle: Tin\n---\nTin.", None, "Markdown"),
        (b"Tin.", "tin.md", "Markdown"),
        (b"Tin.", "TIN.MARKDOWN", "Markdown"),
        (b"Tin.", "tin.txt", "plain text"),
        (b"- m\xe1\xbb\xa5c m\xe1\xbb\x99t", None, "plain text"),
        (b"#hashtag", None, "plain text"),
        (b"---\n\nTin.", None, "plain text"),
        (b"", None, "plain text"),
    ],
)
def test_the_reader_is_told_by_content_then_by_name(data: bytes, name: str | None, expected: str) -> None:
    assert choose(data, name).name == expected


def test_the_last_reader_accepts_everything() -> None:
    assert isinstance(READERS[-1], PlainReader)


def test_plain_text_keeps_its_lines_and_its_hyphens() -> None:
    publication = PlainReader().read("Tít\r\n\r\n- một\r\n- hai".encode(), "tin.txt")
    assert publication.text == "Tít\n\n- một\n- hai"
    assert (publication.title, publication.published, publication.link) == (None, None, None)


def test_a_binary_named_md_is_refused() -> None:
    with pytest.raises(BadText):
        MarkdownReader().read(b"%PDF-1.7", "tin.md")


def test_headings_emphasis_links_and_code_become_their_words() -> None:
    source = "# Lễ **hội** làng\n\nXem *thật* kỹ [trang này](https://bao.example/a) và `mã`,\nrồi &amp; về.\n"
    assert markdown(source) == "Lễ hội làng\n\nXem thật kỹ trang này và mã, rồi & về."


def test_lists_stay_lines() -> None:
    source = "Gồm:\n\n- một\n- **hai**\n  - hai rưỡi\n\n3. ba\n\n4. bốn\n\nHết."
    assert markdown(source) == "Gồm:\n\n- một\n- hai\n- hai rưỡi\n\n3. ba\n4. bốn\n\nHết."


def test_rows_of_a_table_are_lines() -> None:
    assert markdown("| Tên | Tuổi |\n|---|---|\n| An | 10 |\n| Bình | |\n") == "Tên | Tuổi\nAn | 10\nBình"


def test_a_picture_is_its_description_on_a_line_of_its_own() -> None:
    assert markdown("Trước ![Cầu mới](a.png) sau.\n\n![Bến cũ](b.png)") == "Trước\nCầu mới\nsau.\n\nBến cũ"


def test_code_and_quotes_are_kept() -> None:
    assert markdown("> Lời hay\n\n```\nx = 1\n```") == "Lời hay\n\nx = 1"


def test_html_is_stripped_to_its_words() -> None:
    source = 'Một <b>hai</b><br>ba\n\n<figure><img src="a" alt="Chợ nổi"><figcaption>Ảnh: An</figcaption></figure>\n\n'
    assert markdown(source + "<script>\nalert(1)\n</script>") == "Một hai\nba\n\nChợ nổi\nẢnh: An"
    assert visible_text("a<!-- <b>không</b> -->b &lt;c&gt;<p>d") == "ab <c>\nd"


def test_front_matter_gives_title_date_and_link() -> None:
    front = "title: 'Cầu  mới'\ndate: 2023-12-06T08:00:00+07:00\nurl: https://bao.example/1\ntags: [a]"
    publication = MarkdownReader().read(f"---\n{front}\n---\n\nThân bài.".encode(), None)
    assert publication.title == "Cầu mới"
    assert publication.published == date(2023, 12, 6)
    assert publication.link == "https://bao.example/1"
    assert publication.text == "Cầu mới\n\nThân bài."


def test_a_title_that_stands_in_the_text_is_not_written_twice() -> None:
    source = "---\ntitle: Cầu mới\ndate: hôm qua\nlink: javascript:x\n---\n# Cầu mới\n\nThân bài."
    publication = MarkdownReader().read(source.encode(), None)
    assert publication.text == "Cầu mới\n\nThân bài."
    assert (publication.published, publication.link) == (None, None)


def test_the_first_heading_is_the_title() -> None:
    assert MarkdownReader().read(b"Tin ng\xe1\xba\xafn\n\n## *A* b\n\n# C", "a.md").title == "A b"


def test_markdown_without_words_is_refused() -> None:
    with pytest.raises(BadText):
        markdown("# ![](a.png)\n\n---\n")


SOURCE = st.lists(
    st.sampled_from(
        [*"#*_`[]()!<>|-+\n 1.", "chữ", "\n\n", "- ", "> ", "```", "![", "](x)", "<b>", "---", "|-|-|", "  "]
    ),
    max_size=60,
)


@given(SOURCE.map("".join))
def test_any_markdown_is_read_or_refused(source: str) -> None:
    try:
        text = markdown(source)
    except BadText:
        return
    assert text == clean(text)
    assert text.strip()
