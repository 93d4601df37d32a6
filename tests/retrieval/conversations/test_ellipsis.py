import pytest

from retrieval.conversations.ellipsis import counted_instead, goes_on, stripped, substituted
from retrieval.conversations.references import Typed
from tests.retrieval.builders import asked


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("Còn năm 2024?", "năm 2024"),
        ("Thế giải nhì thì sao?", "giải nhì"),
        ("Vậy còn xã Đông Khê thì thế nào ạ", "xã Đông Khê"),
        ("the con mat tich", "mat tich"),
        ("What about 2024?", "2024"),
    ],
)
def test_what_leads_to_and_from_a_phrase_is_taken_off(typed: str, phrase: str) -> None:
    assert stripped(Typed(typed)) == (phrase, True)


@pytest.mark.parametrize("typed", ["Ai chủ trì?", "Vì sao?", "Tại sao?", "Ra sao?"])
def test_a_question_without_them_stays(typed: str) -> None:
    assert stripped(Typed(typed)) == (typed.rstrip("?"), False)


@pytest.mark.parametrize(
    ("phrase", "question", "meant"),
    [
        ("năm 2024", "Năm 2023 xã thu được bao nhiêu?", "năm 2024 xã thu được bao nhiêu?"),
        ("mục tiêu năm 2024", "Năm 2023 tỉnh thu bao nhiêu?", "mục tiêu năm 2024 tỉnh thu bao nhiêu?"),
        ("ngày 9-5", "Ngày 8-5 có mấy chuyến?", "ngày 9-5 có mấy chuyến?"),
        ("vòng 20", "Vòng 19 đội đá với ai?", "Vòng 20 đội đá với ai?"),
        ("giải nhì", "Trường nào giành giải nhất?", "Trường nào giành giải nhì?"),
        ("Đông Hà", "Giá vải ở xã Đông Khê bao nhiêu?", "Giá vải ở xã Đông Hà bao nhiêu?"),
        ("bà Mây", "Ông Cao Bá Lộc sinh năm nào?", "bà Mây sinh năm nào?"),
    ],
)
def test_a_phrase_takes_the_place_of_its_like(phrase: str, question: str, meant: str) -> None:
    assert substituted(phrase, question) == meant


@pytest.mark.parametrize("phrase", ["mất tích", "năm 2024", "Đông Hà", "", "của ai"])
def test_where_there_is_no_like_nothing_is_replaced(phrase: str) -> None:
    assert substituted(phrase, "có mấy người bị thương?") is None


@pytest.mark.parametrize("typed", ["Còn năm 2024?", "Giải nhì thì sao?", "the con mat tich", "What about 2024?"])
def test_what_leads_to_a_phrase_or_asks_how_about_it_goes_on(typed: str) -> None:
    assert goes_on(Typed(typed))


@pytest.mark.parametrize("typed", ["chán thế", "năm 2024", "thế", "nói gì vậy ạ"])
def test_a_particle_at_the_end_alone_does_not(typed: str) -> None:
    assert not goes_on(Typed(typed))


@pytest.mark.parametrize(
    ("phrase", "question", "meant"),
    [
        ("học sinh", "Trường có bao nhiêu phòng học?", "Trường có bao nhiêu học sinh?"),
        ("xe máy", "Năm nay bán mấy xe tải trong tháng?", "Năm nay bán mấy xe máy trong tháng?"),
        ("học sinh", "Ai là hiệu trưởng?", ""),
    ],
)
def test_a_phrase_takes_the_place_of_what_was_counted(phrase: str, question: str, meant: str) -> None:
    assert counted_instead(phrase, question, asked(question)) == meant
