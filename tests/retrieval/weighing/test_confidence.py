from dataclasses import replace

import pytest

from retrieval.question import Kind
from retrieval.weighing.confidence import Weights, confidence_of, outcome_of, signs_of
from retrieval.weighing.objections import objections
from tests.retrieval.builders import answerer

BRIDGE = (
    "Khánh thành cầu Bến Lức\n\n"
    "Cầu Bến Lức khánh thành chiều 6-12-2023. Công trình dài 240 m, rộng 9 m.\n\n"
    "Đại tá Hồ Minh Quân, Phó tư lệnh Vùng 5, cắt băng khánh thành. Phà cũ nghỉ chạy do nước lũ lên nhanh."
)
FAIR = "Hội chợ nông sản Gò Me mở cửa hai ngày 21 và 22-10 tại sân vận động huyện."


def confidence(question: str, *, scoped: bool = False) -> float:
    asking = answerer(BRIDGE, FAIR)
    understood = asking.understand(question)
    return confidence_of(understood, asking.read(understood, None, 3), Weights.load(), scoped=scoped)


def objected(question: str) -> dict[str, float]:
    """The objections to the best answer, those that there are."""
    asking = answerer(BRIDGE, FAIR)
    understood = asking.understand(question)
    found = objections(understood, asking.read(understood, None, 3)[0])
    return {name: strength for name, strength in found.items() if strength > 0}


def test_nothing_found_is_no_confidence() -> None:
    asking = answerer(BRIDGE, FAIR)
    assert confidence_of(asking.understand("Tàu ngầm lặn sâu mấy sải?"), [], Weights.load(), scoped=True) == 0


def test_outcomes_follow_the_confidence() -> None:
    order = {"refused": 0, "hedged": 1, "answer": 2}
    outcomes = [order[outcome_of(n / 100)] for n in range(101)]
    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {0, 1, 2}
    assert (outcomes[0], outcomes[100]) == (0, 2)


@pytest.mark.parametrize(
    ("answerable", "not_so"),
    [
        ("Cầu Bến Lức khánh thành khi nào?", "Cầu Mỹ Thuận khánh thành khi nào?"),
        ("Cầu Bến Lức khánh thành ngày nào năm 2023?", "Cầu Bến Lức khánh thành ngày nào năm 2019?"),
        ("Ai là Phó tư lệnh Vùng 5?", "Ai là Tư lệnh Vùng 5?"),
        ("Ai là Phó tư lệnh Vùng 5?", "Ai là Phó tư lệnh Vùng 9?"),
        ("Vì sao phà cũ nghỉ chạy?", "Vì sao khánh thành cầu Bến Lức?"),
        ("Công trình dài bao nhiêu mét?", "Công trình có bao nhiêu phần trăm cát?"),
        ("Hội chợ nông sản mở cửa khi nào?", "Hội chợ sách mở cửa khi nào?"),
    ],
)
def test_what_the_articles_say_is_surer_than_what_they_do_not(answerable: str, not_so: str) -> None:
    assert outcome_of(confidence(answerable)) != "refused"
    assert confidence(not_so) < confidence(answerable)


def test_a_chosen_article_is_trusted_more() -> None:
    question = "Công trình dài bao nhiêu mét?"
    assert confidence(question, scoped=True) > confidence(question)


@pytest.mark.parametrize("question", ["Vì sao chị Hoa mua áo?", "Chị Hoa mua áo để làm gì?", "Chị Hoa bán gì?"])
def test_a_reason_or_doing_that_nothing_tells_is_never_told_flatly(question: str) -> None:
    asking = answerer("Chị Nguyễn Thị Hoa mua 3 chiếc áo sơ mi tại chợ Bến Thành sáng 12-5.")
    understood = asking.understand(question)
    confidence = confidence_of(understood, asking.read(understood, 1, 3), Weights.load(), scoped=True)
    assert outcome_of(confidence) != "answer"


def test_words_that_ask_nothing_are_answered_with_perhaps_at_most() -> None:
    asking = answerer(BRIDGE, FAIR)
    assert asking.understand("khánh thành cầu Bến Lức").kind is Kind.KEYWORDS
    assert outcome_of(confidence("khánh thành cầu Bến Lức")) != "answer"


@pytest.mark.parametrize(
    ("question", "objection"),
    [
        ("Cầu Bến Lức khánh thành ngày nào năm 2019?", "conflict"),
        ("Cầu Bến Lức khánh thành ngày nào năm 2019?", "missing numbers"),
        ("Cầu Mỹ Thuận khánh thành khi nào?", "missing names"),
        ("Công trình có bao nhiêu phần trăm cát?", "untyped"),
        ("Ai là Tư lệnh Vùng 5?", "unheld"),
        ("Cầu Bến Lức giữ vai trò gì?", "not given"),
        ("Cầu Bến Lức nào khánh thành?", "echo"),
    ],
)
def test_what_speaks_against_an_answer_is_named(question: str, objection: str) -> None:
    assert objection in objected(question)


def test_a_post_that_no_rule_finds_is_held_against_an_answer_once() -> None:
    assert "unheld" not in objected("Cầu Bến Lức giữ vai trò gì?")
    assert confidence("Cầu Bến Lức giữ vai trò gì?") > 0.05 > confidence("Cầu Bến Lức giữ vai trò gì?", scoped=True)


@pytest.mark.parametrize(
    "question", ["Cầu Bến Lức khánh thành khi nào?", "Ai là Phó tư lệnh Vùng 5?", "Vì sao phà cũ nghỉ chạy?"]
)
def test_nothing_speaks_against_the_right_answer(question: str) -> None:
    assert objected(question) == {}


def test_the_weights_that_ship_are_of_the_signs() -> None:
    asking = answerer(BRIDGE, FAIR)
    question = asking.understand("Cầu Bến Lức khánh thành khi nào?")
    read = asking.read(question, None, 3)
    weights = Weights.load()
    for table in (weights.found, weights.stated, weights.within):
        assert set(table) <= set(signs_of(question, read))
    assert len(weights.stated) <= 10  # numbers that may be fitted to a set that is not learnt from


def test_within_one_article_it_counts_how_far_the_next_sentence_is() -> None:
    asking = answerer(BRIDGE, FAIR)
    question = asking.understand("Cầu Bến Lức khánh thành khi nào?")
    best, second, *others = asking.read(question, 1, 5)
    near = [best, replace(second, score=best.score), *others]
    weights = Weights.load()
    far = confidence_of(question, [best, second], weights, scoped=True)
    assert far > confidence_of(question, near, weights, scoped=True)


def test_the_year_of_the_question_is_no_amount() -> None:
    text = "Năm 2024, xã tập trung tuyển quân, nâng cao chất lượng huấn luyện."
    assert not answerer(text).answer("Chỉ tiêu tuyển quân năm 2024 của xã là bao nhiêu người?").answered


@pytest.mark.parametrize("scope", [None, 1])
def test_how_many_is_never_answered_without_a_figure(scope: int | None) -> None:
    text = "Đảng ủy xã ra nghị quyết về kết nạp đảng viên.\n\nĐồng chí Cao Minh Trí, Bí thư Đảng ủy xã, chủ trì."
    for question in ("Xã kết nạp bao nhiêu đảng viên?", "Đồng chí Cao Minh Trí bao nhiêu tuổi?"):
        assert not answerer(text).answer(question, scope=scope).answered


def test_what_is_called_no_airport_is_held_against_an_answer() -> None:
    asking = answerer("Vải của xã Gò Me bay sang thị trường Nhật Bản, Úc và Hà Lan.")
    question = asking.understand("Vải của xã Gò Me bay sang sân bay nào?")
    assert objections(question, asking.read(question, 1, 5)[0])["elsewhere"]


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Bao nhiêu gian hàng bị hư?", "Giông lốc làm hư 12 chiếc.", False),
        ("Bao nhiêu ruộng bị ngập?", "Nước tràn qua đê, ngập 40 ha.", False),
        ("Bao nhiêu mét lưới bị đứt?", "Sóng đánh đứt 30 m.", False),
        ("Bao nhiêu công nhân chạy ra?", "Tám người chạy ra bằng cửa sau.", False),
        ("Bao nhiêu công nhân chạy ra?", "Công nhân chạy ra sau 15 phút.", True),
        ("Bao nhiêu gian hàng bị hư?", "Giông lốc làm hư 12 chiếc xuồng.", True),
        ("Bao nhiêu học sinh bị ngộ độc?", "Trường có 28 vụ ngộ độc.", True),
        ("Bao nhiêu tấn nhãn bị rụng?", "Gió làm rụng 91% nhãn của xã.", True),
        ("Bao nhiêu nhãn bị rụng?", "Gió làm rụng 91% nhãn của xã.", False),
        ("Bà Sáu làm nghề bao nhiêu năm?", "Bà Sáu làm nghề ba tuần thì bỏ.", True),
        ("Bà Sáu làm nghề bao nhiêu năm?", "Bà Sáu làm nghề hai thập niên.", False),
    ],
)
def test_an_amount_of_anything_is_not_of_another_thing(question: str, text: str, another: bool) -> None:
    asking = answerer(text)
    understood = asking.understand(question)
    assert bool(objections(understood, asking.read(understood, 1, 3)[0])["another"]) is another


@pytest.mark.parametrize(
    ("question", "text", "answered"),
    [
        ("Phụ xe bị thương tên là gì?", "Phụ xe và hai hành khách bị thương, trong khi lái xe bỏ chạy.", False),
        ("Lái xe bỏ chạy tên là gì?", "Lái xe Hồ Văn Tư bỏ chạy, phụ xe bị thương.", True),
        ("Ngân hàng nào cho xã vay vốn?", "Một ngân hàng cho xã vay vốn, phần còn lại do dân góp.", False),
        ("Ngân hàng nào cho xã vay vốn?", "Ngân hàng Gò Me cho xã vay vốn, phần còn lại do dân góp.", True),
        ("Hai hành khách bị thương tên là gì?", "Hai hành khách ở Gò Me bị thương, phụ xe bỏ chạy.", False),
    ],
)
def test_who_is_asked_for_by_name_is_named(question: str, text: str, answered: bool) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answered and not reply.hedged) is answered


def test_of_two_doubtful_answers_the_better_one_is_surer() -> None:
    asking = answerer(BRIDGE, FAIR)
    assert confidence("khánh thành cầu Bến Lức chiều 6-12") != confidence("hội chợ nông sản Gò Me")
    assert outcome_of(asking.answer("khánh thành cầu Bến Lức chiều 6-12").confidence) == "hedged"


def test_a_number_that_the_article_does_not_have_is_never_passed_over() -> None:
    asking = answerer(BRIDGE, FAIR)
    reply = asking.answer("Ai là Phó tư lệnh Vùng 9?")
    assert reply.hedged or not reply.answered


def test_the_name_of_a_school_is_nobody_s_where_who_heads_it_is_asked() -> None:
    text = (
        "Trường THCS Phú Khê dừng bếp ăn\n\nBà Hồ Thị Thanh Trà, Hiệu trưởng nhà trường, xin lỗi phụ huynh về vụ việc."
    )
    told = answerer(text).answer("Ai là hiệu trưởng Trường THCS Phú Khê?", scope=1)
    other = answerer(text).answer("Ai là hiệu trưởng Trường THCS Lê Lợi?", scope=1)
    assert told.answered
    assert told.answers[0].text.startswith("Bà Hồ Thị Thanh Trà")
    assert not other.answered


FINES = (
    "Hai xưởng ở Hải Sơn bị phạt\n\n"
    "UBND tỉnh Hải Sơn phạt Công ty Dệt Hưng Phát 450 triệu đồng. "
    "Cùng ngày, Công ty Giấy Đại Thành bị phạt 320 triệu đồng. Nước thải theo con sông chảy hết về huyện Gò Me."
)


@pytest.mark.parametrize(
    ("question", "sentence", "name", "strong"),
    [
        ("Công ty Hưng Phát bị phạt bao nhiêu?", "Cùng ngày", "missing names", True),
        ("Công ty Đại Thành bị phạt bao nhiêu?", "Cùng ngày", "missing names", False),
        ("Tỉnh phạt những công ty nào?", "UBND", "elsewhere", True),
        ("Công ty nào bị phạt 320 triệu đồng?", "Cùng ngày", "elsewhere", False),
        ("Nước thải chảy ra sông nào?", "Nước thải", "elsewhere", True),
    ],
)
def test_another_company_or_class_speaks_against_an_answer(
    question: str, sentence: str, name: str, strong: bool
) -> None:
    asking = answerer(FINES, FAIR)
    understood = asking.understand(question)
    one = next(one for one in asking.read(understood, 1, 5) if one.evidence.text.startswith(sentence))
    assert (objections(understood, one)[name] >= 1) is strong


def test_the_newest_of_two_that_fit_alike_is_not_doubted_for_being_behind_the_other() -> None:
    asking = answerer(FINES, FAIR)
    understood = asking.understand("Công ty Đại Thành bị phạt bao nhiêu?")
    best, second = (one for one in asking.read(understood, 1, 5) if one.found and "phạt" in one.evidence.text[20:])
    assert signs_of(understood, [second, best])["margin"] == 0
