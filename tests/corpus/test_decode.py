"""Bytes become clean text, or one clear reason why they do not."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.decode import MAX_BYTES, clean, decode
from corpus.errors import BadText
from corpus.legacy import TCVN3

NEWS = "Sáng 3-5, xã Đồng Tiến khởi công cầu “Bến Gỗ” dài 120 m.\nÔng Lê Hữu Phước, Chủ tịch xã, cho biết thêm."
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """As Windows wrote it: letters with a hat or horn, then the tone as a mark of its own."""
    out = b""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
        out += (base + "".join(c for c in parts if c in TONES)).encode("cp1258")
    return out


def tcvn3(text: str) -> bytes:
    codes = {char: code for code, char in TCVN3.items()}
    return bytes(codes.get(char) or ord(char) for char in text)


def reason(data: bytes) -> str:
    with pytest.raises(BadText) as caught:
        decode(data)
    assert len(str(caught.value).split()) > 5
    return caught.value.code


@pytest.mark.parametrize(
    "data",
    [
        NEWS.encode(),
        codecs.BOM_UTF8 + NEWS.encode(),
        NEWS.encode("utf-16"),
        codecs.BOM_UTF16_BE + NEWS.encode("utf-16-be"),
        NEWS.encode("utf-16-le"),
        NEWS.encode("utf-16-be"),
        NEWS.encode("utf-32"),
        unicodedata.normalize("NFD", NEWS).encode(),
        NEWS.replace("\n", "\r\n").encode(),
        NEWS.replace("\n", "\r").encode(),
        NEWS.replace("\n", "\u2028").encode(),
        NEWS.replace("\n", "\u2029").encode(),
        NEWS.replace("\n", "\x85").encode(),
        windows_1258(NEWS),
        tcvn3(NEWS),
    ],
    ids=str,
)
def test_the_same_text_comes_out_of_every_encoding_and_line_end(data: bytes) -> None:
    assert decode(data) == NEWS


def test_tcvn3_is_known_by_its_published_table() -> None:
    assert decode("Céng hßa x· héi chñ nghÜa ViÖt Nam".encode("latin-1")) == "Cộng hòa xã hội chủ nghĩa Việt Nam"


def test_capitals_of_tcvn3_that_it_could_only_write_small_are_capitals_again() -> None:
    assert decode("HéI NGHÞ cña §¶ng bé Hµ Néi".encode("latin-1")) == "HỘI NGHỊ của Đảng bộ Hà Nội"


def test_tcvn3_has_every_small_letter_and_the_capitals_without_tones() -> None:
    vowels = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES]
    assert {*vowels, *"ăâêôơưđĂÂÊÔƠƯĐ"} <= set(TCVN3.values())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le député a été réélu à la majorité, c'était très serré.", "cp1252"),
        ("The café’s owner said: “It’s a naïve idea.”", "cp1252"),
        ("Привет, как дела? Это обычный русский текст о погоде и новостях.", "cp1251"),
        ("ベトナムのバクザン省で会議が開かれました。来年の任務について議論しました。", "shift_jis"),
    ],
)
def test_other_encodings_are_read_where_they_are_certain(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_vietnamese_in_an_unknown_encoding_is_refused_not_garbled() -> None:
    vni = "Vieät Nam ñaõ coù nhieàu tieán boä trong vieäc xaây döïng ñaát nöôùc."
    assert reason(vni.encode("cp1252")) == "encoding"


def test_damaged_utf8_is_named_with_the_place_not_read_as_something_else() -> None:
    data = NEWS.encode()
    cut = data[: data.index("ỗ".encode()) + 2] + data[data.index("ỗ".encode()) + 3 :]
    with pytest.raises(BadText) as caught:
        decode(cut)
    assert caught.value.code == "encoding"
    assert caught.value.details["position"] == data.index("ỗ".encode())


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u200b\ufeff".encode()])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    assert reason(data) == "empty"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 50,
        b"\xff\xd8\xff\xe0 JFIF",
        b"PK\x03\x04 word/document.xml",
        b"%PDF-1.7\n1 0 obj",
        b"MZ\x90\x00\x03",
        b"text with \x00 in it",
        b"\x00\x01",
        bytes(range(1, 32)) * 30,
        b"\x01\x02\x03\x04 abc" * 20,
    ],
    ids=str,
)
def test_what_is_no_text_is_binary_whatever_its_name(data: bytes) -> None:
    assert reason(data) == "binary"


@pytest.mark.parametrize("text", ["😀🎉", "… !? …", "___"])
def test_a_text_without_a_letter_or_digit_has_no_words(text: str) -> None:
    assert reason(text.encode()) == "no_words"


def test_too_large_is_said_before_anything_is_read() -> None:
    with pytest.raises(BadText, match="20 MiB") as caught:
        decode(b"a" * (MAX_BYTES + 1))
    assert caught.value.code == "too_large"


def test_unseen_characters_are_dropped_and_joined_emoji_stay() -> None:
    assert clean("Hà\u200b Nội\u00ad\ufeff, \u202egiá\u202c a\u200db\x07") == "Hà Nội, giá ab"
    assert clean("👩\u200d🌾 gặt lúa") == "👩\u200d🌾 gặt lúa"
    assert clean("a\tb\u00a0c\fd") == "a\tb\u00a0c\nd"


@given(st.text(st.characters(codec="utf-8")))
def test_utf8_text_decodes_to_its_clean_form_or_is_refused(text: str) -> None:
    try:
        decoded = decode(text.encode())
    except BadText:
        return
    assert decoded == clean(text)


@given(st.text())
def test_cleaning_is_done_once(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not [c for c in cleaned if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]


@given(st.binary())
def test_any_bytes_decode_or_are_refused_with_a_reason(data: bytes) -> None:
    try:
        assert "\ufffd" not in decode(data) or "\ufffd".encode() in data or 0 in data
    except BadText as error:
        assert error.code in ("empty", "binary", "encoding", "no_words")
