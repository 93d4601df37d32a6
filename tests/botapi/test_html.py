"""The parser against the cases that the real one is known by."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.botapi.entities import FormattedText, utf16_length
from tests.botapi.errors import ApiError
from tests.botapi.html import EntityParseError, LinkError, check_link, parse_html
from tests.botapi.texts import caption_text, format_text, message_text


def spans(source: str) -> list[tuple[str, int, int]]:
    """The entities of an HTML text, parsed only."""
    return [(entity.type, entity.offset, entity.length) for entity in parse_html(source)[1]]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("😀 😀&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("😀 😀&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<", "Unclosed start tag at byte offset 0"),
        ("<i   =x>a</i>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<i x  =  ", 'Unclosed start tag "i" at byte offset 0'),
        ("<i x = y/>", "Unexpected end of name token at byte offset 7"),
        ('<i x="&lt;>', "Unclosed start tag at byte offset 0"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<i>a</i   ", "Unclosed end tag at byte offset 4"),
        ("<i>ế</b>", 'Unmatched end tag at byte offset 6, expected "</i>", found "</b>"'),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "Blockquotes can't be nested at byte offset 13"),
    ],
)
def test_refuses_as_the_real_parser_does(source: str, message: str) -> None:
    with pytest.raises(EntityParseError) as refused:
        parse_html(source)
    assert str(refused.value) == message


@pytest.mark.parametrize("source", ["&#57311;", "&#xDFDF;", "&#xd83d;&#xde00;"])
def test_half_a_surrogate_pair_is_refused(source: str) -> None:
    with pytest.raises(EntityParseError, match="unmatched surrogate code units"):
        parse_html(source)


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&lt&gt &amp", "<> &"),
        ("&nbsp;&laquo;&apos; & &&", "&nbsp;&laquo;&apos; & &&"),
        ("&#7871;&#x1EBF;&#X1EBF;", "ếế&#X1EBF;"),
        ("&#0;&#12345678;&#x110000;&#;", "&#0;&#12345678;&#x110000;&#;"),
    ],
)
def test_only_four_names_and_numbers_are_references(source: str, plain: str) -> None:
    assert parse_html(source) == (plain, [])


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("I", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
    ],
)
def test_tags_become_entities_in_utf16_units(tag: str, kind: str) -> None:
    assert spans(f"😀ế<{tag}>😀ạ</{tag}>") == [(kind, 3, 3)]


def test_tags_with_attributes() -> None:
    assert spans('<span class="tg-spoiler">a</span>') == [("spoiler", 0, 1)]
    assert spans("<blockquote expandable>a</blockquote>") == [("expandable_blockquote", 0, 1)]
    assert spans("<blockquote expandable=false x>a</blockquote>") == [("expandable_blockquote", 0, 1)]
    assert spans("<b nothing='&quot;'>a</>") == [("bold", 0, 1)]
    assert spans("<b></b>a") == []


def test_code_with_a_language_is_one_entity() -> None:
    for source in ('<pre><code class="language-py">x</code></pre>', '<code class="language-py"><pre>x</pre></code>'):
        [entity] = parse_html(source)[1]
        assert (entity.type, entity.language) == ("pre", "py")
    assert spans("<pre><code>x</code></pre>") == [("code", 0, 1), ("pre", 0, 1)]


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("<a href='https://bao.vn/a?b=1&amp;c=2'>x</a>", "https://bao.vn/a?b=1&c=2"),
        ("<a href=bao.vn>x</a>", "http://bao.vn/"),
        ("<a>bao.vn</a>", "http://bao.vn/"),
        ("<a href='tg://resolve?domain=x'>x</a>", "tg://resolve?domain=x"),
    ],
)
def test_links(source: str, url: str) -> None:
    [entity] = parse_html(source)[1]
    assert (entity.type, entity.url) == ("text_link", url)


def test_a_link_that_is_none_stays_plain_text() -> None:
    assert parse_html("<a href='javascript:x'>x</a> <a>y</a>") == ("x y", [])


def test_a_link_to_a_user_is_a_mention() -> None:
    [entity] = parse_html("<a href='tg://user?id=42'>Hoa</a>")[1]
    assert (entity.type, entity.user_id) == ("text_mention", 42)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://localhost/x", "Wrong HTTP URL"),
        ("ftp://bao.vn", "Unsupported URL protocol"),
        ("https://", "URL host is empty"),
        ("https://bao.vn:99999/", "Wrong port number specified in the URL"),
        ("hai từ", "Wrong HTTP URL"),
    ],
)
def test_what_is_no_link(url: str, reason: str) -> None:
    with pytest.raises(LinkError, match=reason):
        check_link(url)


def refusal(text: str, mode: str = "HTML") -> str:
    with pytest.raises(ApiError) as refused:
        message_text(text, mode)
    assert refused.value.code == 400
    return refused.value.description


def test_a_text_is_one_to_4096_units_after_parsing() -> None:
    assert message_text("<b>" + "a" * 4096 + "</b>", "HTML").entities[0].length == 4096
    assert refusal("a" * 4097) == "Bad Request: message is too long"
    assert refusal("😀" * 2049) == "Bad Request: message is too long"
    assert message_text("😀" * 2048, "HTML").text == "😀" * 2048
    assert refusal("<b></b>" * 5000) == "Bad Request: text is too long"
    assert refusal("") == "Bad Request: message text is empty"
    for blank in (" \n ", "<b> </b>", "\u200b\u2060", "\u00a0", "\t\r"):
        assert refusal(blank) == "Bad Request: text must be non-empty"


def test_a_caption_is_at_most_1024_units_after_parsing() -> None:
    assert caption_text("", "HTML") == FormattedText("")
    assert len(caption_text("<i>" + "a" * 1024 + "</i>", "html").text) == 1024
    with pytest.raises(ApiError, match="message caption is too long"):
        caption_text("a" * 1025, "")


def test_an_unknown_parse_mode_is_refused() -> None:
    assert refusal("a", "XML") == "Bad Request: unsupported parse_mode"
    assert refusal("<b>a", "HTML").startswith("Bad Request: can't parse entities: Can't find end tag")


def test_blanks_at_both_ends_go_and_entities_follow() -> None:
    formatted = format_text("\n  <b> Báo </b>\n", "HTML")
    assert (formatted.text, formatted.spans("bold")) == ("Báo", ["Báo"])
    assert format_text(" a <b> </b> b ", "HTML") == FormattedText("a   b")


def test_control_characters_become_blanks_or_go() -> None:
    formatted = format_text("a\tb\r\n\u202ec<b>\u2028d\x01e</b>", "HTML")
    assert formatted.text == "a b\ncd e"
    assert formatted.spans("bold") == ["d e"]


def test_entities_are_made_valid() -> None:
    assert format_text("<b>a</b><b>b</b>", "HTML").spans("bold") == ["ab"]
    assert format_text("<code>a<b>b</b>c</code>", "HTML").spans("bold") == []
    assert format_text("<b>a<code>b</code>c</b>", "HTML").spans("bold") == ["a", "c"]
    nested = "<a href='https://bao.vn'>a<code>b</code></a>"
    assert [entity.type for entity in format_text(nested, "HTML").entities] == ["text_link"]


def test_commands_mentions_and_links_are_found() -> None:
    formatted = format_text("😀 /hoi@hoibao_bot @hoa_lan #tin https://bao.vn/a. x@bao.vn bao.vn/b /hỏi 1/2", "")
    assert [(entity.type, formatted.spans(entity.type)) for entity in formatted.entities[:1]] == [
        ("bot_command", ["/hoi@hoibao_bot"])
    ]
    assert formatted.spans("mention") == ["@hoa_lan"]
    assert formatted.spans("hashtag") == ["#tin"]
    assert formatted.spans("url") == ["https://bao.vn/a", "bao.vn/b"]
    assert formatted.spans("email") == ["x@bao.vn"]


def test_nothing_is_found_within_code_and_links() -> None:
    formatted = format_text("<code>/start</code> <a href='https://bao.vn'>@hoa_lan</a>", "HTML")
    assert [entity.type for entity in formatted.entities] == ["code", "text_link"]


@given(st.text(max_size=200))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text, quote=False)) == (text, [])


@given(st.text(max_size=60), st.text(min_size=1, max_size=60), st.sampled_from(["b", "blockquote", "code"]))
def test_entities_cover_what_the_tags_enclose(before: str, inside: str, tag: str) -> None:
    text, [entity] = parse_html(f"{html.escape(before)}<{tag}>{html.escape(inside)}</{tag}>".replace("&#x27;", "'"))
    assert (entity.offset, entity.length) == (utf16_length(before), utf16_length(inside))
    assert text == before + inside


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=6))
def test_whatever_is_sent_entities_stay_within_the_text(text: str, places: list[tuple[int, int]]) -> None:
    length = utf16_length(text)
    given_entities = [
        {"type": kind, "offset": offset, "length": size}
        for (offset, size), kind in zip(places, ["bold", "code", "italic", "blockquote", "pre", "bold"], strict=False)
        if offset + size <= length
    ]
    formatted = format_text(text, "", given_entities)
    for entity in formatted.entities:
        assert entity.offset >= 0 and entity.length > 0 and entity.end <= utf16_length(formatted.text)
