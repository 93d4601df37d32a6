import pytest

from tests.retrieval.builders import answer, article, items, read

RESOLVED = (
    "Hội nghị xác định nhiệm vụ năm tới: tập trung nạo vét kênh; nâng cấp 12 km đường; trồng 5.000 cây dừa. "
    "Thực hiện tốt công tác dân vận; nêu cao tinh thần tự quản.\n\n"
    "Hội nghị bế mạc lúc 11 giờ; đại biểu ra về."
)
TASKS = [
    "tập trung nạo vét kênh",
    "nâng cấp 12 km đường",
    "trồng 5.000 cây dừa",
    "Thực hiện tốt công tác dân vận",
    "nêu cao tinh thần tự quản",
]


@pytest.mark.parametrize(
    "question", ["Nhiệm vụ năm tới là gì?", "nhiem vu nam toi la gi", "Nhiệm vụ là gì?", "nhiệm vụ năm tới"]
)
def test_every_clause_of_the_tasks_is_an_item_to_the_end_of_the_paragraph(question: str) -> None:
    assert items(question, RESOLVED) == TASKS


def test_no_item_loses_a_letter_or_keeps_a_mark() -> None:
    text = "Xã đề ra mục tiêu: tu sửa đình; nạo vét mương; trồng tre.\n\nHết."
    assert items("Mục tiêu là gì?", text) == ["tu sửa đình", "nạo vét mương", "trồng tre"]


def test_the_answer_runs_over_all_sentences_of_the_tasks() -> None:
    said = answer("Nhiệm vụ năm tới là gì?", RESOLVED)
    assert said is not None
    assert said.startswith(TASKS[0])
    assert said.endswith(TASKS[-1])
    assert said in article(RESOLVED).text


def test_results_are_read_like_tasks() -> None:
    text = "Năm qua, xã triển khai và đạt kết quả: hoàn thành 19 tiêu chí; thu nhập đạt 60 triệu đồng."
    assert items("Kết quả năm qua thế nào?", text) == ["hoàn thành 19 tiêu chí", "thu nhập đạt 60 triệu đồng"]


def test_the_sentence_that_opens_the_tasks_fits_better_than_one_that_goes_on_with_them() -> None:
    text = "Xã tập trung nạo vét kênh; trồng dừa. Tập trung làm tốt dân vận; nêu cao tự quản. Xã họp."
    opening, going_on = (read("Nhiệm vụ là gì?", text, sentence) for sentence in (0, 1))
    assert opening is not None
    assert going_on is not None
    assert opening.fit > going_on.fit


@pytest.mark.parametrize(
    "question",
    ["Nhiệm vụ của anh Tú trong tổ tuần tra biên giới đêm ấy là gì?", "Ai nhận nhiệm vụ?", "Kênh nào được nạo vét?"],
)
def test_a_question_about_one_thing_is_not_answered_with_all_tasks(question: str) -> None:
    found = read(question, RESOLVED)
    assert found is None or found.rule != "tasks"


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị xác định nhiệm vụ năm tới là nạo vét kênh.",
        "Nhiệm vụ năm tới còn nhiều; việc khó còn đó.",
        "Xã tập trung: " + "; ".join(f"làm việc thứ {n}" for n in range(20)) + ".",
    ],
)
def test_one_task_no_task_and_a_whole_article_of_them_are_no_list(text: str) -> None:
    found = read("Nhiệm vụ năm tới là gì?", text)
    assert found is None or found.rule != "tasks"
