import pytest

from tests.retrieval.builders import answer, answerer, read

POLICE = "Phòng Cảnh sát giao thông (CSGT) Công an tỉnh Bến Sắn đã xử phạt 32 tài xế trong tuần qua."
ROADS = "Sở Giao thông vận tải (GTVT) cho biết cầu sẽ thông xe cuối năm."
PEPPER = "Theo Hiệp hội Hồ tiêu và cây gia vị Việt Nam (VPSA), giá tiêu tăng 5.000 đồng/kg."


@pytest.mark.parametrize(
    ("question", "sentence", "full"),
    [
        ("CSGT là gì?", POLICE, "Cảnh sát giao thông"),
        ("CSGT là viết tắt của gì?", POLICE, "Cảnh sát giao thông"),
        ("CSGT nghĩa là gì?", POLICE, "Cảnh sát giao thông"),
        ("GTVT là từ viết tắt của cụm từ nào?", ROADS, "Giao thông vận tải"),
        ("Từ GTVT có nghĩa là gì?", ROADS, "Giao thông vận tải"),
        ("gtvt la gi", ROADS, "Giao thông vận tải"),
        ("TN&MT là gì?", "Sở Tài nguyên và Môi trường (TN&MT) kiểm tra bãi cát.", "Tài nguyên và Môi trường"),
        ("CNSCĐ là gì?", "Xã có 12 tổ công nghệ số cộng đồng (CNSCĐ) ở các thôn.", "công nghệ số cộng đồng"),
        ("BHXH là gì?", "BHXH (Bảo hiểm xã hội) tỉnh chi trả lương từ ngày 5/3.", "Bảo hiểm xã hội"),
    ],
)
def test_a_short_form_is_what_its_initials_are_verbatim(question: str, sentence: str, full: str) -> None:
    assert answer(question, sentence) == full


@pytest.mark.parametrize(
    ("question", "sentence", "full"),
    [
        ("VPSA là gì?", PEPPER, "Hiệp hội Hồ tiêu và cây gia vị Việt Nam"),
        ("GRDP là gì?", "Tỉnh đưa tổng sản phẩm trên địa bàn (GRDP) lên 8%.", "tổng sản phẩm trên địa bàn"),
        ("XYZT là gì?", "Bà Sen, Chủ tịch Hiệp hội Dừa Bến Sắn (XYZT), nói giá tăng.", "Hiệp hội Dừa Bến Sắn"),
        ("XYZT là gì?", "Hội nghị do Quỹ Động vật hoang dã (XYZT) tổ chức.", "Quỹ Động vật hoang dã"),
        ("XYZT là gì?", "Giá trị sản xuất công nghiệp (XYZT) tăng.", "Giá trị sản xuất công nghiệp"),
        ("XYZT là gì?", 'Xã lắp "nước sạch mini" (XYZT) ở 3 thôn.', "nước sạch mini"),
        ("XYZT là gì?", "Máy đo chất lượng không khí (gọi tắt là XYZT) ở chợ.", "chất lượng không khí"),
    ],
)
def test_without_initials_it_is_the_noun_phrase_before_the_bracket(question: str, sentence: str, full: str) -> None:
    assert answer(question, sentence) == full


@pytest.mark.parametrize("sentence", ["Ông Lê Văn Hùng (XYZT) nói về giá dừa.", "Ngày 12/5 (XYZT), tàu rời bến."])
def test_nobody_and_no_date_is_a_long_form(sentence: str) -> None:
    found = read("XYZT là gì?", sentence)
    assert found is None or found.rule != "full form"


def test_a_short_form_that_the_lexicon_knows_is_nothing_else() -> None:
    found = read("CSGT là gì?", "Tổ tuần tra đường thủy (CSGT) ra quân.")
    assert found is None or found.rule != "full form"


@pytest.mark.parametrize("question", ["CSGT là gì?", "CSGT là viết tắt của gì?"])
def test_the_sentence_that_explains_it_answers_flatly(question: str) -> None:
    reply = answerer(f"CSGT xử phạt 32 tài xế\n\nNgày 12/5, CSGT tuần tra trên Quốc lộ 1. {POLICE}").answer(question)
    first = reply.answers[0]
    assert first.article.text[first.start : first.end] == "Cảnh sát giao thông"
    assert not reply.hedged


@pytest.mark.parametrize("question", ["HĐND là gì?", "HĐND là viết tắt của gì?"])
def test_what_stands_beside_an_unexplained_short_form_is_never_said_flatly(question: str) -> None:
    reply = answerer("Họp ở Bến Sắn\n\nNgày 3/7, HĐND tỉnh họp. Bà con dự đông.").answer(question)
    assert reply.hedged or not reply.answers
