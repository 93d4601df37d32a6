"""Web pages give their article: headline, lead, captions, lists and tables; not menus, boxes and hidden text."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.decode import clean
from corpus.errors import BadText
from corpus.readers import choose
from corpus.readers.html import HtmlReader
from corpus.readers.reader import Publication
from tests.corpus.pages import PAGES, Page

LONG = "Sáng nay, ủy ban nhân dân xã họp bàn việc sửa con đường từ chợ ra bến đò."
OTHER = "Con đường dài 1,4 km, làm từ năm 1998 và nay đã hỏng ở nhiều chỗ."


def read(source: str) -> Publication:
    return HtmlReader().read(source.encode(), None)


def text(body: str) -> str:
    """The text of a page whose article is ``body`` between two paragraphs."""
    page = read(f"<html><body><div><p>{LONG}</p>{body}<p>{OTHER}</p></div></body></html>").text
    return page.removeprefix(LONG).removesuffix(OTHER).strip()


# Pages as sites build them


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_gives_the_lines_of_its_article_and_no_others(page: Page) -> None:
    publication = read(page.html)
    lines = publication.text.split("\n")
    assert [line for line in page.wanted if line not in lines] == []
    assert [words for words in page.unwanted if words in f"\n{publication.text}\n"] == []
    assert (publication.title, publication.published, publication.link) == (page.title, page.published, page.link)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_lines_stand_in_the_order_of_the_page(page: Page) -> None:
    text = read(page.html).text
    lines = iter(text.split("\n"))
    assert all(line in lines for line in page.wanted)  # each is looked for after the one before it
    assert text.startswith(page.wanted[0])


# What tells it


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"<!DOCTYPE html><html><p>a", "tin.txt", "HTML"),
        (b"\xef\xbb\xbf\n <HTML lang=vi>", None, "HTML"),
        (b'<?xml version="1.0"?><!-- x --><html xmlns="http://www.w3.org/1999/xhtml">', None, "HTML"),
        ("<html><body>Tin".encode("utf-16"), None, "HTML"),
        (b"<p class='a'>Tin</p>", None, "HTML"),
        (b"<p align=center>Tin</p>", "README.md", "Markdown"),
        (b"<3 tin vui", None, "plain text"),
        (b"Tin: <html> la gi?", "tin.html", "plain text"),
        (b"<!---->" * 600, None, "plain text"),
        (b" " * 4_000 + b"Tin", None, "plain text"),
    ],
)
def test_a_page_is_told_by_how_it_begins(data: bytes, name: str | None, expected: str) -> None:
    assert choose(data, name).name == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1258"])
def test_a_page_may_be_in_any_encoding_that_text_may_be_in(encoding: str) -> None:
    source = "<html><body><h1>Tin vắn</h1><p>Đường làng được sửa, bà con phấn khởi lắm.</p></body></html>"
    if encoding == "cp1258":  # which writes the tones after their letters
        source = "".join(map(_with_tone_apart, source))
    data = source.encode(encoding)
    assert HtmlReader().read(data, None).text == "Tin vắn\n\nĐường làng được sửa, bà con phấn khởi lắm."


def _with_tone_apart(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    has_tone = parts[-1] in "\u0300\u0301\u0303\u0309\u0323"
    return unicodedata.normalize("NFC", parts[:-1]) + parts[-1] if has_tone else letter


# Title, date, link


def head(inside: str, body: str = f"<p>{LONG}</p>") -> Publication:
    return read(f"<html><head>{inside}</head><body>{body}</body></html>")


def test_the_title_is_what_the_page_calls_itself_for_sharing() -> None:
    publication = head(
        '<title>T</title><meta property="og:title" content="Sửa đường">', f"<h1>Đường hỏng</h1><p>{LONG}"
    )
    assert publication.title == "Sửa đường"
    assert publication.text.startswith("Đường hỏng\n\n")


def test_the_paper_s_name_is_cut_from_the_title() -> None:
    assert head("<title>Sửa đường | Báo Làng</title>", f"<h1>Sửa đường</h1><p>{LONG}").title == "Sửa đường"
    sharing = (
        '<meta property="og:title" content="Sửa đường - Báo Làng"><meta property="og:site_name" content="Báo Làng">'
    )
    assert head(sharing).title == "Sửa đường"


def test_a_headline_that_the_page_shows_nowhere_is_put_above_the_text() -> None:
    publication = head("<title>Sửa đường</title>")
    assert (publication.title, publication.text) == ("Sửa đường", f"Sửa đường\n\n{LONG}")


def test_a_page_without_any_title_has_none() -> None:
    assert head("").title is None


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<meta property="article:published_time" content="2024-02-03T23:30:00+07:00">', date(2024, 2, 3)),
        ('<meta property="article:published_time" content="2024-02-03T18:30:00Z">', date(2024, 2, 4)),
        ('<meta property="article:published_time" content="2024-02-03T18:30:00.000+0000">', date(2024, 2, 4)),
        (
            '<script type="application/ld+json">{"a": [{"datePublished": "2024-02-03T08:00:00"}]}</script>',
            date(2024, 2, 3),
        ),
        ('<script type="application/ld+json">{"datePublished": "03/02/2024", broken</script>', date(2024, 2, 3)),
        ('<meta itemprop="datePublished" content="2024-2-3">', date(2024, 2, 3)),
        ('<meta property="article:published_time" content="2024-02-31">', None),
        ('<meta property="article:published_time" content="hôm qua">', None),
        ("", None),
    ],
)
def test_the_day_of_publication_is_read_where_pages_write_it(inside: str, expected: date | None) -> None:
    assert head(inside).published == expected


def test_the_first_time_shown_is_the_day_where_the_head_says_none() -> None:
    times = '<time datetime="2024-02-03 10:00">3/2</time>', '<time datetime="2020-01-01">cũ</time>'
    assert head("", f"<h1>Sửa đường</h1>{times[0]}<p>{LONG}</p>{times[1]}").published == date(2024, 2, 3)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<link rel="canonical" href=" https://lang.example/a?b=c ">', "https://lang.example/a?b=c"),
        (
            '<link rel="canonical" href="/a"><meta property="og:url" content="https://lang.example/a">',
            "https://lang.example/a",
        ),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
    ],
)
def test_the_link_is_the_canonical_one(inside: str, expected: str | None) -> None:
    assert head(inside).link == expected


# Lines


def test_a_place_set_apart_by_its_style_is_set_apart_by_a_space() -> None:
    assert text("<p><span>Hà Nam</span>Chiều nay trời mưa rất to.</p>") == "Hà Nam Chiều nay trời mưa rất to."
    assert text("<p><b>T</b>rời mưa, TP<i>HCM</i> ngập nhiều nơi.</p>") == "Trời mưa, TPHCM ngập nhiều nơi."


def test_lines_of_a_paragraph_stay_under_one_another() -> None:
    assert text("<p>một dòng<br>hai dòng<br/><br>ba dòng</p>") == "một dòng\nhai dòng\n\nba dòng"


def test_preformatted_lines_stay_lines() -> None:
    assert text("<pre>một\n  hai\n\nba</pre>") == "một\nhai\n\nba"


def test_lists_keep_their_numbers_and_stand_together() -> None:
    source = "<ol start=3><li>ba<li><p>bốn</p><ul><li>bốn rưỡi</ul></ol><ul><li>khác</ul>"
    assert text(source) == "3. ba\n4. bốn\n- bốn rưỡi\n\n- khác"


def test_a_row_of_a_table_is_a_line() -> None:
    rows = "<tr><th>Hàng<th>Giá<br>(đồng)</tr><tr><td><p>Muối</p><p>hạt</p><td>900<td></tr>"
    assert text(f"<table><caption>Giá</caption>{rows}</table>") == "Giá\n\nHàng | Giá (đồng)\nMuối hạt | 900"


def test_a_table_that_only_places_things_gives_lines() -> None:
    assert text("<table><tr><td><h3>Mục</h3>đoạn này<td>đoạn kia</table>") == "Mục\n\nđoạn này\n\nđoạn kia"
    assert text("<table><tr><td>một cột<tr><td>hai hàng</table>") == "một cột\n\nhai hàng"


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>ẩn</p>",
        "<p style='color:red; DISPLAY : none'>ẩn</p>",
        "<p style='visibility:hidden'>ẩn</p>",
        "<p style='font-size:0'>ẩn</p>",
        "<div aria-hidden=true><p>ẩn</p></div>",
        "<template><p>ẩn</p></template>",
        "<noscript>ẩn</noscript>",
        "<script>'ẩn'</script>",
        "<style>ẩn</style>",
        "<!-- ẩn -->",
        "<select><option>ẩn</option></select>",
        "<button>ẩn</button>",
        "<svg><text>ẩn</text></svg>",
        "<p class='screen-reader-text'>ẩn</p>",
    ],
)
def test_what_is_not_shown_is_not_read(hidden: str) -> None:
    assert text(hidden) == ""


def test_small_letters_are_shown() -> None:
    assert text("<p style='font-size:0.8em'>nhỏ mà vẫn thấy</p>") == "nhỏ mà vẫn thấy"


@pytest.mark.parametrize(
    "box",
    [
        "<p><a href=x>Bài khác đáng đọc trong ngày</a></p>",
        "<p>&gt;&gt; <a href=x>Bài khác đáng đọc trong ngày</a></p>",
        "<ul><li><a href=x>Một</a><li><a href=y>Hai</a></ul>",
        "<div class='Box-Tin-Lien-Quan'><p>Một bài nữa viết về con đường của xã bên.</p></div>",
        "<div type='RelatedOneNews'><p>Một bài nữa viết về con đường của xã bên.</p></div>",
        "<p>Tin liên quan:</p>",
    ],
)
def test_pointers_to_other_articles_are_left_out(box: str) -> None:
    assert text(box) == ""


def test_a_link_within_a_sentence_is_part_of_it() -> None:
    assert text("<p>Theo <a href=x>quy hoạch tỉnh</a>, cầu sẽ rộng hơn.</p>") == "Theo quy hoạch tỉnh, cầu sẽ rộng hơn."


def test_a_headline_in_a_linked_heading_is_kept() -> None:
    assert read(f"<title>Sửa đường</title><h2><a href=x>Sửa đường</a></h2><p>{LONG}").text == f"Sửa đường\n\n{LONG}"


def test_comments_longer_than_the_article_do_not_take_its_place() -> None:
    comments = "".join(f"<p>Bạn đọc số {n}: {LONG}</p>" for n in range(9))
    page = read(f"<h1>Sửa đường</h1><div class=noi-dung><p>{LONG}</p></div><div id=comments>{comments}</div>")
    assert page.text == f"Sửa đường\n\n{LONG}"


def test_the_article_is_kept_in_a_column_that_is_called_a_sidebar() -> None:
    assert LONG in read(f"<div class=sidebar><h1>Sửa đường</h1><p>{LONG}</div><p>Bản quyền").text


# What cannot be read


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("<html><body><script>x()</script></body></html>", "empty"),
        ("<html><body><p>***</p></body></html>", "no_words"),
        ("<html><body>" + "<div>" * 100_000, "too_complex"),
        ("<html><body>" + "<b><i>" * 100_000, "too_complex"),
    ],
)
def test_a_page_without_words_or_beyond_all_measure_is_refused(source: str, code: str) -> None:
    with pytest.raises(BadText) as caught:
        read(source)
    assert caught.value.code == code


def test_paragraphs_and_items_that_are_never_closed_are_not_deep() -> None:
    page = read("<html><body><ul>" + f"<li>{LONG}" * 6_000)
    assert page.text.count(LONG) == 6_000


def test_a_page_that_closes_nothing_is_read_all_the_same() -> None:
    nested = "<div><span>" * 2_000 + LONG
    assert read(f"<html><body>{nested}").text == LONG


TAGS = "p div b a ul li ol table tr td h1 pre html body title script figcaption caption".split()
PIECES = [
    "<br>",
    "<!--",
    "-->",
    "<",
    ">",
    "&",
    "&amp;",
    "&#0;",
    "&nbsp;",
    "chữ",
    "Chữ",
    ",",
    " ",
    "\n",
    f"<p>{LONG}</p>",
]
MARKUP = st.lists(
    st.sampled_from([*(f"<{tag}>" for tag in TAGS), *(f"</{tag}>" for tag in TAGS), "<div class=ad>", *PIECES]),
    max_size=40,
)


@given(MARKUP.map("".join))
def test_any_page_is_read_or_refused(source: str) -> None:
    try:
        publication = read(source)
    except BadText:
        return
    assert publication.text == clean(publication.text)
    assert publication.text.strip() == publication.text != ""
