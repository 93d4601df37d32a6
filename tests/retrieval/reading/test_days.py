import pytest

from retrieval.reading.days import ONE_OF_SEVERAL, OTHER, THAT_ONE, asked_day, days_told, off_the_day
from retrieval.sentences.view import Views
from tests.retrieval.builders import answerer, view

MARKET = "Ngày 14-5, xã Sen họp tại nhà văn hóa; ngày 15-5, xã Lùng họp tại sân vận động."
FERRIES = "Phà chạy từ ngày 12 đến 18-6 tại bến Sen."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Ngày 15-5 mất điện ở đâu?", (5, 15)),
        ("ngay 15/5 cat dien o dau", (5, 15)),
        ("Sáng 15 tháng 5 ai tiếp dân?", (5, 15)),
        ("Ai tiếp dân vào ngày 15-5-2024 tại xã?", (5, 15)),
        ("Khu vực nào mất điện ngày 15-5?", (5, 15)),
        ("Giá cam ngày 5-7 là bao nhiêu?", (7, 5)),
        ("Ai chủ trì hội nghị ngày 20-2?", None),  # which conference
        ("Hội nghị ngày 20-2 do ai chủ trì?", None),
        ("Sau ngày 20-2 ai chủ trì?", None),
        ("Tỷ số 3-2 nghiêng về ai?", None),
        ("Tháng 5 mất điện ở đâu?", None),
    ],
)
def test_a_day_is_asked_for_where_it_is_of_all_that_is_asked(question: str, expected: tuple[int, int] | None) -> None:
    assert asked_day(answerer(MARKET).understand(question)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họp ngày 14, 15 và 16-5.", [{(5, 14), (5, 15), (5, 16)}]),
        ("Họp ngày 6 tháng 12 năm 2023.", [{(12, 6)}]),
        ("Họp từ ngày 12 đến 18-6.", [{(6, 12), (6, 18)}]),
        ("Họp sáng 14-5, bế mạc ngày 16.", [{(5, 14)}, {(0, 16)}]),
        ("Đội Sen thắng 3-2, lỗ 3-5 tỷ đồng.", []),
        ("Họp lúc 7 giờ 30 phút.", []),
    ],
)
def test_days_of_a_sentence(text: str, expected: list[set[tuple[int, int]]]) -> None:
    assert [set(one.days) for one in days_told(view(text))] == expected


@pytest.mark.parametrize(
    ("question", "text", "sentence", "expected"),
    [
        ("Ngày 15-5 họp ở đâu?", "Ngày 14-5, xã họp tại đình.", 0, OTHER),
        ("Ngày 15-5 họp ở đâu?", "Ngày 15-5, xã họp tại đình.", 0, THAT_ONE),
        ("Ngày 15-5 họp ở đâu?", "Các ngày 14, 15 và 16-5, xã họp tại đình.", 0, ONE_OF_SEVERAL),
        ("Ngày 15-6 phà chạy ở đâu?", FERRIES, 0, ONE_OF_SEVERAL),
        ("Ngày 20-6 phà chạy ở đâu?", FERRIES, 0, OTHER),
        ("Ngày 15-5 họp ở đâu?", "Ngày 14-5, xã họp. Cùng ngày, ấp họp tại đình.", 1, OTHER),
        ("Ngày 14-5 họp ở đâu?", "Ngày 14-5, xã họp. Cùng ngày, ấp họp tại đình.", 1, 0.0),
        ("Ngày 15-5 họp ở đâu?", "Xã họp tại đình.", 0, OTHER),  # named nowhere
        ("Ngày 15-5 họp ở đâu?", "Xã họp tại đình.\n\nNgày 15-5, trời mưa.", 0, 0.0),
        ("Ai chủ trì hội nghị ngày 20-2?", "Ngày 14-5, ông Sáu chủ trì.", 0, 0.0),
    ],
)
def test_what_is_told_of_another_day(question: str, text: str, sentence: int, expected: float) -> None:
    seen = view(text, sentence)
    last = len(seen.tokens) - 2
    assert off_the_day(answerer(text).understand(question), seen, (last, last + 1), Views()) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Ngày 15-5 họp ở đâu?", MARKET, ["sân vận động"]),
        ("Ngày 15-5 phun thuốc ở xã nào?", "Phun thuốc: phường Sen ngày 14-5, xã Lùng ngày 15-5.", ["xã Lùng"]),
        (
            "Giá cam ngày 5-7 bao nhiêu?",
            "Ngày 5-7, cam giá 20.000 đồng; ngày 9-7, cam giá 15.000 đồng.",
            ["20.000 đồng"],
        ),
        ("Ngày 15-6 phà chạy ở đâu?", FERRIES, ["bến Sen"]),
        ("Ngày 20-6 phà chạy ở đâu?", FERRIES, []),
    ],
)
def test_what_is_answered_is_of_the_day_that_is_asked(question: str, text: str, expected: list[str]) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert [one.text for one in reply.answers[:1]] == expected
