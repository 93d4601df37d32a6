from tests.retrieval.builders import answerer, items

ORDERS = (
    "Chủ tịch huyện giao trạm thú y làm ngay ba việc: - Tiêm phòng đàn vịt. - Phun thuốc chợ cá. - Lập 3 chốt.\n\nHết."
)
LINES = "Trạm y tế khuyên bà con:\n- Rửa tay trước bữa ăn;\n- Uống nước chín.\n\nTrạm mở cửa cả tuần."


def test_points_over_sentences_are_items() -> None:
    said = ["Tiêm phòng đàn vịt", "Phun thuốc chợ cá", "Lập 3 chốt"]
    assert items("Chủ tịch huyện giao trạm thú y những việc gì?", ORDERS) == said


def test_points_over_lines_are_items_and_the_text_is_the_articles() -> None:
    best = answerer(LINES).answer("Trạm y tế khuyên bà con điều gì?", scope=1).answers[0]
    assert best.item_texts() == ("Rửa tay trước bữa ăn", "Uống nước chín")
    assert LINES[best.start : best.end] == best.text


def test_a_colon_that_the_question_does_not_lead_to_is_no_list_for_it() -> None:
    assert "chợ cá" not in (items("Trạm thú y ở đâu?", ORDERS) or [])


def test_causes_behind_a_colon_are_items() -> None:
    text = "Giá vịt giảm do ba nguyên nhân: chợ ế vì mưa; thức ăn rẻ; nhà nào cũng nuôi."
    assert items("Giá vịt giảm do những nguyên nhân nào?", text) == [
        "chợ ế vì mưa", "thức ăn rẻ", "nhà nào cũng nuôi",
    ]  # fmt: skip
