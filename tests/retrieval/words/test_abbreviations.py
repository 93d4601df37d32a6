"""Abbreviations that a text explains, and those that nobody does."""

from __future__ import annotations

import pytest

from retrieval.words.abbreviations import Abbreviations, abbreviations
from retrieval.words.lexicon import load


def found(text: str) -> Abbreviations:
    return abbreviations(text, load())


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Ban quản lý dự án (BQLDA) họp.", "BQLDA", "Ban quản lý dự án"),
        ("Xây dựng đơn vị vững mạnh toàn diện (VMTD) là nhiệm vụ chính.", "VMTD", "vững mạnh toàn diện"),
        ("Dự án QLVX (quản lý vùng xanh) bắt đầu.", "QLVX", "quản lý vùng xanh"),
        ("Đội xe đạp xanh ( ĐXĐX ) ra mắt.", "ĐXĐX", "Đội xe đạp xanh"),
        ("Đội xe đạp xanh (gọi tắt là ĐXĐX) và ĐXĐX (đường xe đi xuôi).", "ĐXĐX", "Đội xe đạp xanh"),
    ],
)
def test_a_long_form_beside_it_explains_an_abbreviation(text: str, short: str, long: str) -> None:
    assert found(text) == Abbreviations(((short, long),), ())


def test_what_nobody_explains_is_unknown_once() -> None:
    text = "Công tác QZSP năm nay. Về QZSP, UBND tỉnh giao Ban XZ thực hiện trong quý II."
    assert found(text) == Abbreviations((), ("QZSP", "XZ"))


def test_an_operators_words_are_known() -> None:
    taught = load().with_synonyms([("QZSP", "quân sự quốc phòng")])
    assert abbreviations("Công tác QZSP.", taught).unknown == ()
    assert abbreviations("Công tác QZSP.", load(), taught).unknown == ()


@pytest.mark.parametrize(
    "text",
    [
        "KHAI MẠC LỄ HỘI HOA XUÂN",
        "Chương XIV của luật",
        "xe 29A-12345",
        "https://bao.vn/ABC-DEF",
        "Giá 5 USD",
        "A và B",
    ],
)
def test_other_capitals_are_none(text: str) -> None:
    assert found(text) == Abbreviations((), ())


def test_words_that_begin_otherwise_explain_nothing() -> None:
    assert found("Ban chỉ đạo (QZSP) họp.").explained == ()
    assert found("Ban QZSP (ảnh trái) họp.").unknown == ("QZSP",)
