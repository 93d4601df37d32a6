"""Short forms that a text explains, and those that it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.words.lexicon import load
from retrieval.words.short_forms import explained, unexplained


def pairs(text: str) -> list[tuple[str, str]]:
    return [(form.short, form.long) for form in explained(text)]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Hội Nuôi ong núi cao (HNONC) họp sáng nay.", "HNONC", "Hội Nuôi ong núi cao"),
        ("Ban Giữ rừng và suối (BGRS) nhận xe.", "BGRS", "Ban Giữ rừng và suối"),
        ("Tổ Bơm nước, tưới cây (TBNTC) có 9 người.", "TBNTC", "Tổ Bơm nước, tưới cây"),
        ("đội Chữa cháy và Cứu đò (CC&CĐ) trực đêm", "CC&CĐ", "Chữa cháy và Cứu đò"),
        ("Ban Giữ đê - Đội đò (BGĐ-ĐĐ) trực.", "BGĐ-ĐĐ", "Ban Giữ đê - Đội đò"),
        ("Ủy viên ươm rừng (UVƯR) đến thăm.", "UVƯR", "Ủy viên ươm rừng"),
        ("Ươm rừng đầu nguồn (URDN) khởi công.", "URDN", "Ươm rừng đầu nguồn"),
        ("TRẠM BƠM ĐỒNG GÒ (TBĐG)", "TBĐG", "TRẠM BƠM ĐỒNG GÒ"),
        ("nghệ sĩ ươm giống (NgSƯG)", "NgSƯG", "nghệ sĩ ươm giống"),
        ("Theo chương trình “mỗi nhà một ao” (“MNMA”), xã có 9 ao.", "MNMA", "mỗi nhà một ao"),
        ("HNONC (Hội Nuôi ong núi cao) họp.", "HNONC", "Hội Nuôi ong núi cao"),
        ("HNONC (Hội Nuôi ong núi cao, lập năm 2001) họp.", "HNONC", "Hội Nuôi ong núi cao"),
        ("HNONC (viết tắt của Hội Nuôi ong núi cao) họp.", "HNONC", "Hội Nuôi ong núi cao"),
        ("Hội Nuôi ong núi cao, gọi tắt là HNONC, họp.", "HNONC", "Hội Nuôi ong núi cao"),
        ("Hội Nuôi ong núi cao (sau đây gọi tắt là HNONC) họp.", "HNONC", "Hội Nuôi ong núi cao"),
        ("Hội Nuôi ong núi cao (sau đây gọi là “HNONC”) họp.", "HNONC", "Hội Nuôi ong núi cao"),
        ("Hội Nuôi ong núi cao (viết tắt: HNONC) họp.", "HNONC", "Hội Nuôi ong núi cao"),
        ("Hội Nuôi ong núi cao thường được viết tắt là HNONC.", "HNONC", "Hội Nuôi ong núi cao"),
        ("HNONC là chữ viết tắt của Hội Nuôi ong núi cao.", "HNONC", "Hội Nuôi ong núi cao"),
        ("Lake and River Union (LRU) gave boats.", "LRU", "Lake and River Union"),
    ],
)
def test_a_text_explains_its_short_forms(text: str, short: str, long: str) -> None:
    assert pairs(text) == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "Hội Nuôi ong núi cao (HNOC) họp.",  # a letter short
        "Hội Nuôi ong núi cao (HNONCS) họp.",
        "Ong nuôi. Cao (NC)",  # over the end of a sentence: not all of it
        "Hội Nuôi ong (núi) cao (HNONC)",
        "Hội Nuôi\nong núi cao (HNONC)",
        "Đội Bóng nữ Lũng Mây (thắng 3-0) về nước.",
        "Im lìm, im ắng (II)",  # a numeral
        "ong và mật (OM)",  # two letters prove too little to pass anything over
        "Hàng nhập (HN2024)",
        "Nam (N)",
        "(HNONC)",
        "HNONC ()",
        "gọi tắt là HNONC",
        "viết tắt của Hội Nuôi ong núi cao",
        "Bà gọi là Nga Sơn.",
    ],
)
def test_what_the_letters_do_not_prove_is_no_explanation(text: str) -> None:
    assert not pairs(text)


def test_explanations_come_in_order_with_their_places() -> None:
    text = "Hội Nuôi ong núi cao (HNONC) và Ban Giữ rừng (BGR); HNONC (Hội nuôi ong núi cao)."
    found = explained(text)
    assert [form.short for form in found] == ["HNONC", "BGR", "HNONC"]
    assert [text[form.start : form.end] for form in found] == [form.long for form in found]


@given(st.text(st.sampled_from('HNohnộ (),.-&\n"“”gọi viết tắt là của'), max_size=80))
def test_a_long_form_always_stands_in_the_text(text: str) -> None:
    for form in explained(text):
        assert text[form.start : form.end] == form.long
        assert form.short in text


@pytest.mark.parametrize("unit", ["(", "A(", "H (", "viết tắt của ", "A-", "A (gọi tắt là A", "và (AB) "])
def test_a_long_text_is_read_in_one_pass(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert len(explained(text)) < len(text)
    assert len(unexplained(text, load().abbreviations)) < len(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã báo cáo HNONC về việc nuôi ong.", ("HNONC",)),
        ("Lễ ra quân KXTV, LBGC; sau KXTV là LBGC.", ("KXTV", "LBGC")),
        ("BXK-QZ họp.", ("BXK-QZ",)),
        ("Hội Nuôi ong núi cao (HNONC) họp. HNONC có 9 người.", ()),
        ("Trung tâm Dự đoán sương núi (CMFX) báo. CMFX có 9 người.", ("CMFX",)),  # its letters do not say so
        ("UBND xã và HĐND-UBND huyện họp.", ()),  # on the list
        ("Chương XIV, thế kỷ XVI-XVII.", ()),
        ("Văn bản số 12/KXTV-LB và QX9, R2D.", ()),
        ("HỘI NUÔI ONG HỌP SÁNG NAY\nTin trong xã.", ()),
        ("Ảnh: LÒ THỊ THU LAN", ()),
        ("Xe TOYOLA chạy qua.", ()),
        ("Ông N.V.A. và bà T-H về làng.", ()),
    ],
)
def test_what_a_reader_is_not_told(text: str, found: tuple[str, ...]) -> None:
    assert unexplained(text, load().abbreviations) == found
