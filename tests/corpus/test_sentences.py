"""Sentences of Vietnamese news: where they end, where they do not, and what always holds."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in split_sentences(text)[1]]


WHOLE = [
    "Đoàn đi từ TP.HCM đến TP. Cần Thơ trong ngày.",
    "Chủ trì là GS.TS. Trần Văn Khoa và PGS.TS Lê Thu.",
    "Theo BS.CK2 Đỗ Minh, cháu đã tỉnh.",
    "Đ/c. Hòa và đ/c Bình cùng dự.",
    "Cháu N.G.B. (9 tuổi) được đưa vào viện.",
    "Giá vé là 1.234,5 nghìn đồng, áp dụng từ 6-12 đến 3.1.2024.",
    "Tàu cập bến St. Petersburg lúc 6h. sáng.",
    "Nhà văn J. K. Rowling và ông George W. Bush gặp nhau.",
    "Bài số No. 5 của Vol. 2 đã đăng.",
    "Xe hỏng tại km. 47 trên đèo.",
    "Chợ bán rau, củ, quả… và cả hoa tươi.",
    "Chợ bán rau, quả, v.v. và cả hoa.",
    "Kho có gạo (nếp, tẻ, v.v.) Điện Biên.",
    "“Đi nhanh lên!” anh nói với cả đoàn.",
    "“Tôi về.”, bà Sáu đáp.",
    '"Xong rồi." - Nam nói.',
    "Thế ư? chị hỏi lại.",
    "“… Tôi không nhớ rõ”, ông kể.",
    "Điều 5. Phạm vi áp dụng",
    "1. Sửa đường làng",
    "IV. Tổ chức thực hiện",
    "a) Xây cầu; b) đắp đường; c) trồng cây;",
    "Xem tại https://bao.example/tin.html?a=1.2 hoặc gửi về toa.soan@bao.example nhé.",
    "Ngụ tại P. Tân Định, Q. 1, TP.HCM.",
    "Chị ngụ x. Tân Phú, h. Củ Chi.",
    "Trang VnExpress.Net và Node.Js đều mở được.",
    "Ông Trần Hưng (? - 1300) là người làng.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(text) == [text]


PARTED = [
    "Xe chạy 20 km.| Đường xấu.| 5 người mệt.",
    "Chị H.| Công an xác định chị vắng nhà.",
    "Anh N.V.T.| Theo điều tra, xe chạy nhanh.",
    "Ông Nguyễn Văn A.| Sau đó ông về.",
    "Doanh thu quý I.| Đây là mức cao.",
    "Cam có vitamin C.| Trong chanh cũng có.",
    "Bão vào Đông Nam Á.| Nhiều nơi mưa.",
    "Chợ có gạo, mắm, v.v.| Ngoài ra có cá.",
    "Kết quả tốt…| Hội nghị kết thúc.",
    "Sao lại thế?!| Không ai biết.",
    "Ông A nói: “Được.”| Rồi ông về.",
    "«Tốt!»| Cả lớp vỗ tay.",
    '"Tôi lo lắm.| Giờ thì yên tâm rồi”, bà Tư kể.| Bà cười.',
    'Bí thư yêu cầu: "Không để ai bị đói.| Nơi nào cũng phải có gạo".| Tỉnh đã xuất gạo.',
    'Đoàn gọi đó là "về nhà".| Hôm sau đoàn đi.',
    "Bộ đội dọn bùn.| Ảnh: CTV",
    "Nước rút.[1]| Dân về.",
    "Gồm: 1. Xây trường học.| 2. Sửa trạm xá.",
    "Có iPhone.| iPhone mới rẻ hơn.",
    "Đoàn về xã.| ông Tám ra đón.",
    "câu viết thường.| câu sau cũng thế!| hết",
    "Vui quá!| 😀 Mai lại đi.",
    "Trồng rau.| - Nuôi gà.",
]


@pytest.mark.parametrize("marked", PARTED)
def test_sentences_are_parted(marked: str) -> None:
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


def test_a_forgotten_space_after_the_point_parts_too() -> None:
    assert sentences("Xong việc.Sau đó đoàn về. Đi TP.HCM.") == ["Xong việc.", "Sau đó đoàn về.", "Đi TP.HCM."]
    assert sentences('Anh bảo "được."Năm sau anh đi.') == ['Anh bảo "được."', "Năm sau anh đi."]
    assert sentences('Anh đi."Được rồi", chị bảo.') == ["Anh đi.", '"Được rồi", chị bảo.']


def test_every_line_ends_a_sentence_with_a_point_or_without() -> None:
    text = "Khai mạc hội sách\n\nSáng nay mưa. Khách vẫn đông\nKhách xem sách\n\nTin, ảnh: MINH HẰNG"
    assert sentences(text) == [
        "Khai mạc hội sách",
        "Sáng nay mưa.",
        "Khách vẫn đông",
        "Khách xem sách",
        "Tin, ảnh: MINH HẰNG",
    ]


def test_items_on_their_own_lines_are_sentences() -> None:
    text = "Kết quả:\n- Giải nhất: An; giải nhì: Bình;\n• Giải ba: Chi\n1. Khuyến khích: Dũng"
    assert sentences(text) == text.split("\n")


def test_a_long_sentence_is_cut_at_semicolons() -> None:
    clause = "tổ chức " + "tốt việc " * 24 + "này"
    text = f"{clause}; {clause}; {clause}; {clause}."
    parts = sentences(text)
    assert len(parts) == 2
    assert parts[0].endswith(";")
    assert all(len(part.split()) <= 120 for part in parts)


def test_a_long_sentence_is_cut_where_a_point_was_forgotten() -> None:
    clause = "tổ chức " + "tốt việc " * 24 + "này"
    text = f"Xã {clause} Những hộ khác {clause}, còn huyện (trong đó có xã Theo đúng tên) {clause}."
    assert sentences(text) == [f"Xã {clause}", text.split("này ", 1)[1]]


def test_a_long_sentence_is_cut_in_halves_at_a_comma_but_not_between_names() -> None:
    clause = "tổ chức " + "tốt việc " * 30 + "này"
    halves = f"Xã {clause},", f"cùng xã An, Ba, Cúc, Đông {clause}."
    assert sentences(" ".join(halves)) == list(halves)


def test_a_long_sentence_with_nothing_to_cut_at_stays() -> None:
    text = "việc " * 130 + "xong."
    assert sentences(text) == [text]
    names = "Họp có " + "ông Lê Văn A, " * 30 + "bà Mai."
    assert sentences(names) != [names]  # "ông" is no name
    assert sentences(names.replace("ông ", "")) == [names.replace("ông ", "")]


@pytest.mark.parametrize("text", ["." * 16_000, "A. " * 20_000, "a" * 20_000, "từ, " * 5_000, "“A.” " * 5_000])
def test_no_sentence_is_without_end(text: str) -> None:
    assert max(end - start for start, end, _ in split_sentences(text)[1]) <= 4_000


PIECES = st.sampled_from(
    [
        *"AaĐđ19.…!?;:,-–•“”\"'‘’«»()[] \n\t",
        " ",
        " ",
        "TP.",
        "GS.",
        "v.v.",
        "Hà Nội",
        "xã",
        "\n\n",
        "\u00a0",
        "1.2",
        "- ",
        "e\u0301",
    ]
)


@given(
    st.one_of(
        st.text(),
        st.lists(PIECES, max_size=60).map("".join),
        st.lists(PIECES, max_size=8).map(lambda p: "".join(p) * 40),
    )
)
@example("a" * 5_000 + " b")
@example("Một. " * 200)
def test_nothing_is_lost_and_everything_is_in_order(text: str) -> None:
    paragraphs, found = split_sentences(text)
    for spans in (paragraphs, [(start, end) for start, end, _ in found]):
        position = 0
        for start, end in spans:
            assert position <= start < end
            assert not text[position:start].strip()
            assert text[start:end] == text[start:end].strip()
            position = end
        assert not text[position:].strip()
    for start, end, paragraph in found:
        assert paragraphs[paragraph].start <= start
        assert end <= paragraphs[paragraph].end


@given(st.lists(PIECES, max_size=40).map("".join))
def test_a_text_after_a_blank_line_is_split_as_it_is_alone(text: str) -> None:
    assert sentences(text + "\n\n" + text) == sentences(text) * 2


def steps(text: str) -> int:
    """Lines of our own code that splitting ``text`` runs."""
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return line

    def call(frame: FrameType, event: str, argument: Any) -> Any:
        return line if "corpus" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        split_sentences(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "A. ",
        "a.",
        ". ",
        "“A.” ",
        '."A',
        "a;\n",
        "từ; ",
        "1. ",
        "Ông B. nói. ",
        "x\n",
        "(",
        "v.v. ",
        "a" * 60 + "\n",
        "?!… ",
    ],
)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    assert steps(unit * 600) <= 2.2 * steps(unit * 300) + 100
