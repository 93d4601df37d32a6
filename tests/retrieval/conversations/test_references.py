import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.conversations.references import Refers, Typed, references


@pytest.mark.parametrize(
    ("typed", "refers", "words"),
    [
        ("Ông ấy giữ chức vụ gì?", Refers.MAN, "Ông ấy"),
        ("Năm nay bà ta bao nhiêu tuổi?", Refers.WOMAN, "bà ta"),
        ("ong ay lam gi", Refers.MAN, "ong ay"),
        ("Người này quê ở đâu?", Refers.PERSON, "Người này"),
        ("Đồng chí đó nói gì?", Refers.PERSON, "Đồng chí đó"),
        ("Ông trao quyết định cho ai?", Refers.MAN, "Ông"),
        ("Họ là những ai?", Refers.PERSONS, "Họ"),
        ("Nhà của họ ở đâu?", Refers.PERSONS, "họ"),
        ("Hai người này bị sao?", Refers.PERSONS, "Hai người này"),
        ("Ở đó có gì?", Refers.PLACE, "Ở đó"),
        ("Lúc đó ai có mặt?", Refers.TIME, "Lúc đó"),
        ("Trong đó mấy ca nặng?", Refers.PART, "Trong đó"),
        ("Hội nghị này bàn gì?", Refers.THING, "này"),
        ("Đơn vị này ở đâu?", Refers.THING, "này"),
        ("How old is she?", Refers.WOMAN, "she"),
        ("What is his position?", Refers.MAN, "his"),
    ],
)
def test_what_stands_for_something_said_before_is_found(typed: str, refers: Refers, words: str) -> None:
    text = Typed(typed)
    (found,) = references(text)
    assert (found.refers, text.slice(found.first, found.after)) == (refers, words)


@pytest.mark.parametrize(
    "typed",
    [
        "Ông Lê Văn Tám giữ chức vụ gì?",
        "Họ tên của giám đốc là gì?",
        "Hôm nay có gì?",
        "hom nay co gi",
        "Bà con được hỗ trợ bao nhiêu?",
        "Ai chủ trì hội nghị?",
        "dòng Họ Đỗ có mấy người?",
    ],
)
def test_names_and_other_words_are_no_references(typed: str) -> None:
    assert not references(Typed(typed))


@given(st.text(alphabet="ôngbàấyhọnàyđótrừ ởLA?1.", max_size=40))
def test_references_are_in_order_and_apart(text: str) -> None:
    typed = Typed(text)
    reached = 0
    for one in references(typed):
        assert reached <= one.first < one.after <= len(typed.words)
        reached = one.after
