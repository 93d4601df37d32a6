import numpy as np
import pytest

from retrieval.search.index import Hit
from retrieval.sentences.matching import Coverage
from retrieval.sentences.view import Views
from retrieval.weighing.evidence import FEATURES
from retrieval.weighing.glance import SEEN, Glance, glances, weights
from tests.retrieval.builders import answerer, article, asked

TEXT = "Khánh thành cầu Bến Lức\n\nCông trình dài 240 m. Trời mưa to.\n\nCầu Bến Lức do xã Tân Thạnh xây."


def looked_at(question: str) -> list[Glance]:
    """Every sentence of TEXT, as if all had matched alike."""
    understood = asked(question, TEXT)
    coverage = Coverage(understood, answerer(TEXT).weights(understood), Views())
    return glances(coverage, [Hit(1, n, 1.0) for n in range(len(article(TEXT).sentences))], {1: article(TEXT)})


def points(question: str) -> list[float]:
    return [float(one.signs @ weights()) for one in looked_at(question)]


def test_there_is_a_weight_for_everything_seen() -> None:
    assert weights().shape == (len(SEEN),)
    assert np.isfinite(weights()).all()
    assert FEATURES[: len(SEEN)] == SEEN


def test_a_sentence_that_says_more_of_the_question_is_worth_reading_before_others() -> None:
    _, length, weather, builder = points("Cầu Bến Lức do xã nào xây?")
    assert builder > length
    assert builder > weather


def test_what_stands_around_a_sentence_is_seen_too() -> None:
    _, length, weather, _ = looked_at("Công trình ở Bến Lức dài bao nhiêu?")
    assert length.both.sum() > length.covered.sum()  # the title names the bridge
    assert weather.both.sum() > weather.covered.sum() == 0


def test_the_evidence_begins_with_what_was_seen() -> None:
    asking = answerer(TEXT)
    question = asking.understand("Cầu Bến Lức do xã nào xây?")
    for one in asking.read(question, None, 4):
        assert one.signs[: len(SEEN)].shape == weights().shape
        assert 0 <= one.signs[SEEN.index("missing names")] <= 1


def test_a_name_of_the_dateline_is_that_of_the_whole_article() -> None:
    text = (
        "Chó dại cắn người\n\nBÌNH PHƯỚC - Bị chó cắn, ông H. không tiêm phòng.\n\nToàn tỉnh có 4.287 người phải tiêm."
    )
    understood = asked("Ở Bình Phước bao nhiêu người phải tiêm?", text)
    coverage = Coverage(understood, answerer(text).weights(understood), Views())
    last = glances(coverage, [Hit(1, len(article(text).sentences) - 1, 1.0)], {1: article(text)})[0]
    assert last.signs[SEEN.index("missing names")] < 0.5


def test_a_name_is_not_missed_where_another_that_means_the_same_stands() -> None:
    text = "Đò máy\n\nĐò chạy từ Cần Giờ vào TP.HCM. Đò chạy từ Cần Giờ ra Vũng Tàu."
    question = asked("Đò chạy vào Sài Gòn lúc nào?", text)
    coverage = Coverage(question, answerer(text).weights(question), Views())
    _, here, there = glances(coverage, [Hit(1, n, 1.0) for n in range(3)], {1: article(text)})
    missed = SEEN.index("missing names")
    assert here.signs[missed] == 0 < there.signs[missed]


@pytest.mark.parametrize(
    ("question", "lead", "missed"),
    [
        ("Bà Sen mua gì?", "Bà Lê Thị Sen bán cá", False),
        ("Bà Sen mua gì?", "Bà Lê Thị Sen đi chợ, bà Hà bán cá", True),
        ("Tháng sau Sen mua gì?", "Bà Lê Thị Sen bán cá", False),
        ("Tháng sau Sen mua gì?", "Bà Lê Thị Sen đi chợ, bà Hà bán cá", True),
        ("Bà Sen mua gì?", "Chợ đông. Trưởng ban là Lê Thị Sen", False),
        ("Ông Tư mua gì?", "Ông Lê Văn Tư bán cá", True),
        ("Bệnh viện Hòa An mua gì?", "Bệnh viện Hòa An mở cửa", False),
        ("Bệnh viện Hòa An mua gì?", "Bệnh viện Hòa An cạnh Bệnh viện Lá Xanh", True),
    ],
)
def test_a_title_alone_is_whoever_was_named_last(question: str, lead: str, missed: bool) -> None:
    text = f"Chợ Gò\n\n{lead}. Chợ đông.\n\nTrời mưa. Trời nắng.\n\nTháng sau, bà mua xe cho bệnh viện."
    understood = asked(question, text)
    coverage = Coverage(understood, answerer(text).weights(understood), Views())
    last = len(article(text).sentences) - 1
    (one,) = glances(coverage, [Hit(1, last, 1.0)], {1: article(text)})
    assert bool(one.signs[SEEN.index("missing names")] > 0.5) is missed
