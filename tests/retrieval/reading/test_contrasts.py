import pytest

from retrieval.reading.contrasts import TABLE, opposed
from retrieval.words.lexicon_files import read_synonyms
from tests.retrieval.builders import answerer, view


def loses(question: str, sentence: str) -> bool:
    return opposed(answerer(sentence).understand(question), view(sentence)) > 0


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Ai bơi chậm nhất?", "Cô Sen bơi nhanh nhất hội thi."),
        ("Lãi trước thuế là bao nhiêu?", "Hợp tác xã báo lãi sau thuế 2 tỷ đồng."),
        ("Giá mít ruột đỏ bao nhiêu?", "Giá mít ruột vàng là 9.000 đồng/kg."),
        ("Ai đoạt giải nhất?", "Cô Sen đoạt giải nhì hội thi."),
        ("ai doat giai nhat", "Cô Sen đoạt giải nhì hội thi."),
        ("Bí thư huyện ủy là ai?", "Chủ trì là ông Đỗ Hòe, Bí thư Tỉnh ủy."),
        ("bi thu huyen uy la ai", "Chủ trì là ông Đỗ Hòe, Bí thư Tỉnh ủy."),
        ("Ai là thầy dạy đàn cho Mạc Văn Lĩnh?", "Ông Đỗ Hòe dạy đàn cho Lã Thị Sen."),
        ("Chung kết nam tỷ số bao nhiêu?", "Đội nữ Than Hạ thắng 2-1 ở chung kết."),
        ("Ai vô địch cự ly 21 km nam?", "Ở nội dung nữ, Lê Thị Tuyết Mai vô địch."),
        ("Giai đoạn 2 tốn bao nhiêu?", "Giai đoạn một tốn 120 tỷ đồng."),
        ("Khóa 2 có bao nhiêu học viên?", "Khóa một có 80 học viên."),
        ("Vùng III được thưởng bao nhiêu?", "Vùng I được thưởng 8 triệu đồng."),
        ("Ai giành huy chương vàng nhảy sào?", "Cô Sen giành HCĐ nhảy sào."),
        ("9 tháng kinh tế tăng bao nhiêu?", "Năm 2024, tỉnh phấn đấu kinh tế tăng 8,5%."),
        ("Tới giờ tỉnh thu được bao nhiêu?", "Năm 2024, tỉnh phấn đấu thu 6.230 tỷ đồng."),
        ("Lần này xưởng bị phạt bao nhiêu?", "Xưởng từng bị phạt 30 triệu đồng."),
        ("Giá xăng sau lần điều chỉnh này là bao nhiêu?", "Trước đó, giá xăng là 21.233 đồng."),
        ("Vé sinh viên giá bao nhiêu?", "Giá vé người lớn 40.000 đồng, trẻ em 20.000 đồng."),
        ("Lớp chuyên lý lấy bao nhiêu điểm?", "Lớp chuyên toán lấy 42,5 điểm, chuyên văn 40 điểm."),
        ("Dầu mazut giảm bao nhiêu?", "Dầu diesel giảm 310 đồng mỗi lít."),
        ("Giá cà phê robusta bao nhiêu?", "Giá cà phê arabica đạt 4.100 USD/tấn, tiêu đạt 6.000 USD/tấn."),
        ("Khối THCS có bao nhiêu em?", "Khối THPT có 120 em, trong đó THCS không dự."),
        ("Dự án hoàn thành khi nào?", "Dự án khởi công tháng 3-2024."),
        ("Lễ hội kết thúc khi nào?", "Lễ hội bắt đầu từ ngày 5-3."),
        ("Phó chính ủy Lữ đoàn là ai?", "Chủ trì là Đại tá Đỗ Hòe, Chính ủy Lữ đoàn."),
    ],
)
def test_the_opposite_or_the_same_of_another_is_no_answer(question: str, sentence: str) -> None:
    assert loses(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Giai đoạn 2 tốn bao nhiêu?", "Giai đoạn hai tốn 120 tỷ đồng."),
        ("Dự án hoàn thành khi nào?", "Dự án khởi công tháng 3-2024, hoàn thành cuối năm 2025."),
        ("Lễ hội kết thúc khi nào?", "Lễ hội bắt đầu từ ngày 5-3 đến hết ngày 9-3."),
        ("Bản pro hơn bản thường ở điểm nào?", "Bản pro nghe được tiếng Khmer."),
        ("Tỉnh phấn đấu thu được bao nhiêu?", "Năm 2024, tỉnh phấn đấu thu 6.230 tỷ đồng."),
        ("Bao giờ dân được xem?", "Bảo tàng dự kiến mở cửa ngày 23-11."),
        ("Lãi trước thuế là bao nhiêu?", "Lãi trước thuế 3 tỷ đồng, lãi sau thuế 2 tỷ đồng."),
        ("Chung kết nam tỷ số bao nhiêu?", "Thép Biên thắng 3-0 ở chung kết nam, còn chung kết nữ 2-1."),
        ("Lần này xưởng bị phạt bao nhiêu?", "Xưởng từng bị phạt, lần này mất 30 triệu đồng."),
        ("Ai đoạt giải nhất?", "Cô Sen đoạt giải nhất, anh Hòe đoạt giải nhì."),
        ("Bí thư huyện ủy là ai?", "Cùng Bí thư Tỉnh ủy có ông Lã Sơn, Bí thư Huyện ủy."),
        ("Vé trẻ em giá bao nhiêu?", "Giá vé người lớn 40.000 đồng, trẻ em 20.000 đồng."),
        ("Giá cà phê robusta bao nhiêu?", "Giá cà phê arabica đạt 4.100 USD/tấn, robusta đạt 3.900 USD/tấn."),
        ("Khối THCS có bao nhiêu em?", "Trao học bổng cho khối THPT 120 em, THCS 80 em."),
        ("Nữ sống thọ bao nhiêu tuổi?", "Nam sống thọ 71 tuổi, nữ 76 tuổi."),
        ("nu song tho bao nhieu tuoi", "Nam sống thọ 71 tuổi, nữ 76 tuổi."),
        ("Chính ủy Lữ đoàn là ai?", "Cùng dự có Đại tá Đỗ Hòe, Phó Chính ủy, thay Chính ủy Lữ đoàn."),
        ("Sau lễ hội, ai dọn sân đình?", "Đoàn xã dọn sân đình trước bữa trưa."),
        ("Ai dạy đàn cho ông Lĩnh?", "Ông Đỗ Hòe dạy đàn cho Mạc Văn Lĩnh."),
    ],
)
def test_what_the_sentence_says_too_is_not_held_against_it(question: str, sentence: str) -> None:
    assert not loses(question, sentence)


def test_the_table_has_no_word_twice_in_a_set() -> None:
    assert all(len(group.said) == len(set(group.said)) > 1 for group in read_synonyms(TABLE))


def test_a_number_of_things_does_not_say_which_they_are() -> None:
    text = "Ban tổ chức tặng quà 6 đội đua."
    assert not answerer(text).answer("Ban tổ chức tặng quà những đội đua nào?", scope=1).answered
    named = "Hai quán cháo ở chợ nợ tiền cá của 64 hộ dân."
    assert not answerer(named).answer("Tên hai quán cháo nợ tiền cá là gì?", scope=1).answered


@pytest.mark.parametrize(
    ("question", "sentence", "opposes"),
    [
        ("Năm ngoái có mấy hộ tham gia?", "Năm nay có 43 hộ tham gia.", True),
        ("Cụ Trãi sinh năm nào?", "Năm 1980, UNESCO kỷ niệm 600 năm ngày sinh của cụ Trãi.", True),
        ("Lễ kỷ niệm ngày sinh cụ Trãi ở đâu?", "Xã kỷ niệm 600 năm ngày sinh của cụ Trãi.", False),
        ("Cụ Trãi sinh năm nào?", "Cụ Trãi sinh năm 1380, nay xã kỷ niệm 600 năm ngày sinh.", False),
        ("Ai là chủ tịch vào tháng 6 năm 2007?", "Từ tháng 4 năm 2007, chủ tịch là bà Lụa.", False),
        ("Lứa ốc thứ hai sống bao nhiêu?", "Từ lứa thứ tư, tỷ lệ sống lên 85%.", True),
        ("Lứa ốc thứ tư sống bao nhiêu?", "Từ lứa thứ 4, tỷ lệ sống lên 85%.", False),
        ("Phòng sáu người giá bao nhiêu?", "Giá phòng tám người 250.000 đồng/tháng.", True),
        ("Phòng 8 người giá bao nhiêu?", "Giá phòng tám người 250.000 đồng/tháng.", False),
        ("Năm 2024 xã có bao nhiêu hộ nghèo?", "Năm 2023 xã có 120 hộ nghèo, năm 2024 còn 85 hộ.", False),
        ("Ghe nào thắng năm nay?", "Năm ngoái, ghe chùa Tum Núp thắng.", True),
        ("Năm nay có mấy hộ tham gia?", "Có 43 hộ tham gia, tăng 5 hộ so với năm ngoái.", False),
        ("Năm ngoái có mấy hộ tham gia?", "Có 43 hộ tham gia, năm trước 38 hộ.", False),
        ("Tuần trước bán mấy tấn?", "Năm nay bán 5 tấn.", False),
    ],
)
def test_another_period_is_opposed_and_one_that_is_compared_with_is_not(
    question: str, sentence: str, opposes: bool
) -> None:
    assert loses(question, sentence) is opposes


def test_one_rank_is_not_another() -> None:
    text = "Dự hội nghị có Thiếu tướng Hoàng Văn Hữu, Phó tư lệnh Quân khu."
    assert answerer(text).answer("Thiếu tướng nào dự hội nghị?", scope=1).answered
    assert not answerer(text).answer("Trung tướng nào dự hội nghị?", scope=1).answered


COURT = """Tuyên án vụ tham ô

Chiều 12-3, TAND TP. Hải Sơn tuyên phạt bị cáo Trần Văn Quý (SN 1965, cựu giám đốc) 15 năm tù về tội tham ô tài sản.

Cùng tội danh, bị cáo Thúy (SN 1980, cựu kế toán trưởng) lãnh 9 năm tù; bị cáo Hậu (42 tuổi, thủ quỹ) 5 năm tù. Hai bị \
cáo Khang và Tài cùng bị phạt 30 tháng tù cho hưởng án treo.

Theo cáo trạng, Quý hưởng lợi 12 tỉ đồng, Thúy hưởng lợi 3 tỉ đồng. Khang và Tài khai được hứa chia tiền nhưng chưa \
nhận.
"""


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Thúy bị phạt bao nhiêu năm tù?", "9 năm tù"),
        ("Hậu bị phạt bao nhiêu năm tù?", "5 năm tù"),
        ("Bị cáo Hậu bị tuyên bao nhiêu năm tù?", "5 năm tù"),
        ("Quý bị phạt bao nhiêu năm tù?", "15 năm tù"),
        ("Khang bị phạt bao nhiêu tháng tù?", "30 tháng tù"),
        ("Thúy hưởng lợi bao nhiêu?", "3 tỉ đồng"),
    ],
)
def test_of_several_accused_each_has_their_own(question: str, amount: str) -> None:
    reply = answerer(COURT).answer(question, scope=1)
    assert reply.answered
    assert reply.answers[0].text == amount


@pytest.mark.parametrize("question", ["Khang hưởng lợi bao nhiêu?", "Hậu hưởng lợi bao nhiêu tiền?"])
def test_what_others_gained_is_not_said_flatly(question: str) -> None:
    reply = answerer(COURT).answer(question, scope=1)
    assert reply.hedged or not reply.answered
