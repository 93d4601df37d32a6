import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.spelling import Speller
from retrieval.search.embedded import EmbeddedIndex
from retrieval.words.lexicon import load
from tests.retrieval.articles import article
from tests.retrieval.builders import words_of

REGATTA = article(
    1,
    "Chiều 9-5, Huyện ủy Vân Đài tổ chức hội nghị sơ kết công tác quý I",
    "Đồng chí Mạc Thế Vinh, Bí thư Huyện ủy chủ trì hội nghị\nDự hội nghị có Thiếu tướng Cao Bá Lộc\n"
    "Đồng chí Mạc Thế Vinh chủ trì phần thảo luận",
    "Nhà văn Ramiro Castell gửi thư chúc mừng\nỞ xã Đông Khê có nhiều cây giống, không ca nào nghi mắc cúm",
)


@pytest.fixture(scope="module")
def speller() -> Speller:
    index = EmbeddedIndex()
    index.write(REGATTA)
    return Speller(words_of(index), load())


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("Thiếu tướg nào dự hội nghị?", "Thiếu tướng nào dự hội nghị?"),
        ("thieu tướg nào dự hội ngị z", "thieu tướng nào dự hội nghị z"),
        ("Ai chủ chì hội nghị?", "Ai chủ trì hội nghị?"),
        ("thieu tuong nao du hoi ngi", "thieu tuong nao du hoi nghi"),
        ("Hội nghịị họp ngày nào?", "Hội nghị họp ngày nào?"),
        ("ai chủ trì hooij nghij", "ai chủ trì hội nghị"),
        ("Nhà văn Ramiro Castel gửi gì?", "Nhà văn Ramiro Castell gửi gì?"),
        ("HỘI NGỊ DO AI CHỦ TRÌ", "HỘI NGHỊ DO AI CHỦ TRÌ"),
        ("Hội nghi do ai chủ trì?", "Hội nghị do ai chủ trì?"),
    ],
)
def test_it_mends_what_is_plainly_misspelt(speller: Speller, typed: str, repaired: str) -> None:
    assert speller.repair(typed) == repaired


@pytest.mark.parametrize(
    "typed",
    [
        "Thiếu tướng nào dự hội nghị?",
        "thieu tuong nao du hoi nghi",
        "Ai là chủ tịch xã Đông Hà?",  # a name that the articles do not have
        "Ông Kowalczyk nói gì?",
        "Ramira là ai?",
        "Phan Thành Long dự hội thảo nào?",
        "Công điện số 88/CĐ-TTg ngày 3-10 nói gì?",
        "ko bik ai chủ trì hội nghị z ad",  # the writing of chats
        "Who chaired the conference in the afternoon?",
        "các em nhỏ chơi chì màu ở đâu?",
        "!!!",
        "",
    ],
)
def test_it_leaves_what_may_be_meant(speller: Speller, typed: str) -> None:
    assert speller.repair(typed) is None


def test_it_learns_the_words_of_an_article_that_is_added_and_forgets_those_of_one_that_is_removed() -> None:
    index = EmbeddedIndex()
    speller = Speller(words_of(index), load())
    question = "Ca sĩ Solvei Hansen hát bài gì?"
    assert speller.repair(question) is None
    index.write(article(2, "Ca sĩ Solveig Hansen hát trên bến"))
    assert speller.repair(question) == "Ca sĩ Solveig Hansen hát bài gì?"
    index.delete(2)
    assert speller.repair(question) is None


@given(st.text(max_size=80))
def test_any_text_is_mended_or_left_and_then_stays(speller: Speller, text: str) -> None:
    repaired = speller.repair(text)
    assert repaired is None or repaired != text
