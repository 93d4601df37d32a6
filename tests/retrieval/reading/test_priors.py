from retrieval.reading.priors import prior
from tests.retrieval.builders import answer, said, sheet


def points(question: str, text: str) -> dict[str, float]:
    asked = sheet(question, text)
    given, _ = prior(asked)
    spans = zip(asked.candidates.first, asked.candidates.after, given, strict=True)
    return {said(asked.view, (int(a), int(b))): float(value) for a, b, value in spans}


STUDENT = "Gia Hân, 19 tuổi, là sinh viên ngành báo chí."


def test_an_age_is_no_subject_of_study() -> None:
    assert points("Gia Hân đang học ngành nào?", STUDENT)["19 tuổi"] < 0


def test_an_amount_may_be_a_prize() -> None:
    given = points("Gia Hân được thưởng gì?", "Gia Hân được thưởng 5 triệu đồng và một chuyến đi Huế.")
    assert given["5 triệu đồng"] >= 0


def test_the_bare_name_of_a_village_is_nobody() -> None:
    said_so = answer("Ai nhận 60 cây?", "Ông Giàng A Khua, Bí thư Chi bộ bản Nậm Tùa, nhận 60 cây.")
    assert said_so and said_so.startswith("Ông Giàng A Khua")
