import pytest

from tests.retrieval.builders import answer, answerer

TWO = "Nguyễn Văn Dũng và Lê Văn Hào lần lượt lĩnh 12 năm và 5 năm tù."
BEFORE = "Tòa tuyên phạt 12 năm tù và 5 năm tù lần lượt cho Nguyễn Văn Dũng và Lê Văn Hào."
COMMUNES = "Ba xã Tân An, Tân Phú và Tân Hòa lần lượt thu 12 tấn, 15 tấn và 20 tấn lúa."


@pytest.mark.parametrize(
    ("question", "sentence", "amount"),
    [
        ("Nguyễn Văn Dũng lĩnh bao nhiêu năm tù?", TWO, "12 năm"),
        ("Lê Văn Hào lĩnh bao nhiêu năm tù?", TWO, "5 năm tù"),
        ("Nguyễn Văn Dũng lĩnh bao nhiêu năm tù?", BEFORE, "12 năm tù"),
        ("Lê Văn Hào lĩnh bao nhiêu năm tù?", BEFORE, "5 năm tù"),
        ("Xã Tân An thu bao nhiêu tấn lúa?", COMMUNES, "12 tấn"),
        ("Xã Tân Phú thu bao nhiêu tấn lúa?", COMMUNES, "15 tấn"),
        ("Xã Tân Hòa thu bao nhiêu tấn lúa?", COMMUNES, "20 tấn lúa"),
    ],
)
def test_each_of_several_has_his_own_in_turn(question: str, sentence: str, amount: str) -> None:
    assert answer(question, sentence) == amount


def test_so_it_is_in_english() -> None:
    reply = answerer(TWO).answer("How many years in prison did Nguyễn Văn Dũng get?", scope=1)
    assert reply.answers[0].text == "12 năm"


def test_what_stands_for_none_of_them_is_not_given_flatly() -> None:
    reply = answerer("Nguyễn Văn Dũng và Lê Văn Hào lần lượt lĩnh 12 và 5 năm tù.").answer(
        "Nguyễn Văn Dũng lĩnh bao nhiêu năm tù?", scope=1
    )
    assert reply.hedged or not reply.answered
