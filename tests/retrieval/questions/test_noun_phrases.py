import pytest

from retrieval.question import Kind
from tests.retrieval.builders import asked


@pytest.mark.parametrize(
    ("text", "kind", "focus"),
    [
        ("Diện tích hồ sen?", Kind.HOW_MANY, "diện tích"),
        ("giá vé phà đêm", Kind.MONEY, "giá vé"),
        ("tiền công thợ đóng ghe", Kind.MONEY, "tiền công"),
        ("Tổng quân số của đội ghe?", Kind.HOW_MANY, "quân số"),
        ("tỷ lệ hộ nghèo", Kind.PERCENT, "tỷ lệ"),
        ("ngày thông xe cầu Cái Bè", Kind.WHEN, "ngày"),
        ("hạn nộp đơn đua ghe", Kind.WHEN, "hạn nộp"),
        ("số hộ bị ngập", Kind.HOW_MANY, "số hộ"),
        ("địa điểm họp chợ nổi", Kind.WHERE, "địa điểm"),
        ("biển số ghe gây tai nạn", Kind.CODE, "biển số"),
        ("kết quả trận bán kết", Kind.SCORE, "kết quả trận"),
        ("mục tiêu doanh thu 2025", Kind.MONEY, "doanh thu"),
        ("chức vụ của bà Lửa", Kind.POST, "chức vụ"),
        ("danh tính người lái đò", Kind.WHO, "người lái"),
        ("tên người lái đò", Kind.WHO, "người lái"),
        ("tên công ty đóng ghe", Kind.ORGANISATION, "công ty"),
        ("mục đích chuyến thăm", Kind.PURPOSE, "mục đích"),
        ("chủ đầu tư bến phà", Kind.ORGANISATION, "chủ đầu tư"),
    ],
)
def test_a_property_asks_for_itself_without_a_question_word(text: str, kind: Kind, focus: str) -> None:
    question = asked(text)
    assert (question.kind, " ".join(question.keys(*question.focus))) == (kind, focus)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nepal số hồ băng nguy cơ vỡ", Kind.HOW_MANY),
        ("vụ lật ghe số người mất tích", Kind.HOW_MANY),
        ("phà Cái Bè giá vé", Kind.MONEY),
        ("Sa Đéc nhiệt độ sáng nay", Kind.HOW_MANY),
        ("lễ hội sen địa điểm", Kind.WHERE),
    ],
)
def test_it_may_be_set_behind_its_topic(text: str, kind: Kind) -> None:
    assert asked(text).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "vụ cháy chợ nổi",
        "vụ lật ghe ở Cái Bè",
        "chợ Cái Bè bị ngập",
        "con voi chết ở vườn thú",
        "căn nhà bốc cháy",
        "đêm nhạc trên sông",
        "mùa nước nổi",
        "số 5",
        "số phận con đò",
        "ngày hội đua ghe",
        "tên lửa bắn mưa",
        "chuyển đổi số ở Cái Bè",
        "phà Cái Bè tăng giá vé",
    ],
)
def test_a_thing_or_what_happens_to_a_property_only_names_a_topic(text: str) -> None:
    assert asked(text).kind is Kind.KEYWORDS
