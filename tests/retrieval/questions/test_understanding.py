import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.errors import LONGEST_QUESTION, BadQuestion
from retrieval.question import Kind, Question
from retrieval.questions.asked_posts import HELD
from retrieval.questions.spelling import Speller
from retrieval.questions.understanding import understand
from tests.retrieval.builders import LEXICON, article, asked, index_of, restorer, words_of


def understood(text: str) -> Question:
    return asked(text)


def words(question: Question, span: tuple[int, int]) -> str:
    return " ".join(question.keys(*span))


def content(question: Question) -> list[str]:
    return [question.syllables[i].key for i in question.content]


@pytest.mark.parametrize(
    ("text", "kind", "focus"),
    [
        ("Thiếu tá nào chỉ huy tổ cứu hộ?", Kind.WHO, "thiếu tá"),
        ("Công ty nào xây trạm bơm?", Kind.ORGANISATION, "công ty"),
        ("Xã nào bị ngập nặng nhất?", Kind.WHERE, "xã"),
        ("Hội chợ diễn ra ở sân nào?", Kind.WHERE, "sân"),
        ("Bài thơ nào được giải?", Kind.WHICH, "bài thơ"),
        ("Món gì nổi tiếng?", Kind.WHAT, "món"),
        ("Tiền bán cá nộp vào quỹ nào?", Kind.ORGANISATION, "quỹ"),
        ("Có bao nhiêu hộ dân phải di dời?", Kind.HOW_MANY, "hộ dân"),
        ("Giám đốc bảo tàng tên là gì?", Kind.WHO, "giám đốc"),
        ("Sếp tổng của công ty xây cầu tên gì?", Kind.WHO, "sếp tổng"),
        ("Trạm y tế nào đã phân tích mẫu nước, tên là gì?", Kind.ORGANISATION, "trạm y tế"),
        ("Tên người lái đò là gì?", Kind.WHO, "người lái"),
        ("Tên của hai công ty xây cầu là gì?", Kind.ORGANISATION, "công ty"),
        ("Tên ban đầu của chợ là gì?", Kind.NAME, "tên"),
        ("Tên thật của người lái đò là gì?", Kind.NAME, "tên thật"),
        ("Anh chèo ghe cùng những đồng đội nào?", Kind.WHO, "đồng đội"),
        ("Vở diễn có những gương mặt nào?", Kind.WHO, "gương mặt"),
        ("Tập thể nào được khen?", Kind.ORGANISATION, "tập thể"),
        ("Điều gì làm anh buồn?", Kind.WHAT, ""),
        ("Cảnh sát biển đã giúp ngư dân những gì?", Kind.WHAT, ""),
        ("Đoàn sang thăm nhân dịp gì?", Kind.WHAT, ""),
        ("Em học trường cấp 2 nào?", Kind.ORGANISATION, "trường cấp 2"),
        ("Ông Lượng cấy được bao nhiêu?", Kind.HOW_MANY, ""),
        ("Ông Lượng định làm gì khi cầu xong?", Kind.WHAT, ""),
        ("Ông Lượng hiện làm gì?", Kind.POST, ""),
        ("Ông Lượng đã làm gì?", Kind.WHAT, ""),
        ("Ai đắp con đập?", Kind.WHO, ""),
        ("Theo kỹ sư trưởng, đoạn nào khó đào nhất?", Kind.WHICH, ""),
        ("Theo ông Luân, khó khăn của xã là gì?", Kind.DEFINITION, "khó khăn"),
        ("Diễn tập chia thành những giai đoạn gì?", Kind.WHAT, "giai đoạn"),
        ("Nhà thầu là ai?", Kind.ORGANISATION, "nhà thầu"),
        ("Nhà thầu của bến phà là ai?", Kind.ORGANISATION, ""),
        ("Ghe do ai tài trợ?", Kind.ORGANISATION, ""),
    ],
)
def test_the_noun_beside_the_question_words_tells_what_the_answer_is(text: str, kind: Kind, focus: str) -> None:
    question = understood(text)
    assert (question.kind, words(question, question.focus)) == (kind, focus)


@pytest.mark.parametrize(
    ("text", "kind", "focus"),
    [
        ("Cho biết tên các thuyền viên mất tích", Kind.WHO, "thuyền viên"),
        ("Hãy nêu tên những xã bị ngập", Kind.WHERE, "xã"),
        ("Nêu tên hai công ty bị phạt", Kind.ORGANISATION, "công ty"),
        ("Liệt kê các huyện có lũ", Kind.WHERE, "huyện"),
        ("Kể ra những người được khen", Kind.WHO, "người"),
        ("Kể tên các món ăn ở chợ nổi", Kind.WHICH, "món ăn"),
        ("Liệt kê các tuyến phà dừng chạy", Kind.WHICH, ""),
        ("ke ten cac cong ty bi phat", Kind.ORGANISATION, "công ty"),
    ],
)
def test_who_tells_to_name_some_wants_a_list_of_them(text: str, kind: Kind, focus: str) -> None:
    question = understood(text)
    assert (question.kind, words(question, question.focus), question.plural) == (kind, focus, True)


@pytest.mark.parametrize(
    ("text", "kind", "searched"),
    [
        ("Cho biết tên người lái phà", Kind.WHO, ["người", "lái", "phà"]),
        ("Nêu tên ghe bị chìm", Kind.NAME, ["ghe", "chìm"]),
        ("Cho biết giá vé qua cầu", Kind.MONEY, ["giá", "vé", "qua", "cầu"]),
        ("Kể chuyện đắp đập", Kind.WHAT, ["chuyện", "đắp", "đập"]),
    ],
)
def test_who_tells_to_name_one_wants_one(text: str, kind: Kind, searched: list[str]) -> None:
    question = understood(text)
    assert (question.kind, content(question), question.plural) == (kind, searched, False)


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("may xe cuu thuong chay toi", Kind.HOW_MANY, "mấy"),
        ("may cay cau bi sap", Kind.HOW_MANY, "mấy"),
        ("may xe hong o dau", Kind.WHERE, "mấy"),
        ("may bay roi", Kind.KEYWORDS, "máy"),
    ],
)
def test_without_diacritics_what_is_counted_is_asked_for_where_nothing_else_is(
    text: str, kind: Kind, first: str
) -> None:
    question = understood(text)
    assert (question.kind, question.syllables[0].key) == (kind, first)


def test_a_unit_is_no_answer_to_which() -> None:
    assert understood("Bà con ở đây dùng tiếng nào?").kind is Kind.WHICH
    assert understood("Ông Hai vào tổ chức nào?").kind is Kind.ORGANISATION


@pytest.mark.parametrize("text", ["Sởi là gì?", "Sởi là bệnh gì?"])
def test_what_only_classes_the_thing_asked_for_asks_for_a_definition(text: str) -> None:
    assert understood(text).kind is Kind.DEFINITION


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("thieu ta nao chi huy to cuu ho", Kind.WHO),
        ("cong ty nao xay tram bom", Kind.ORGANISATION),
        ("le hoi dua ghe dien ra o dau", Kind.WHERE),
        ("vi sao pha ngung chay", Kind.WHY),
        ("gia ve bao nhieu", Kind.MONEY),
    ],
)
def test_a_question_without_diacritics_wants_the_same(text: str, kind: Kind) -> None:
    assert understood(text).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Những ai được khen?",
        "Các hộ nào được vay vốn?",
        "Ba xã nào bị ngập?",
        "Hai xã nào bị ngập?",
        "Quà gồm những gì?",
        "nhung xa nao bi ngap",
    ],
)
def test_many_are_asked_for(text: str) -> None:
    assert understood(text).plural


@pytest.mark.parametrize(
    "text", ["Ai được khen?", "Xã nào bị ngập?", "Chị Hai được thưởng bao nhiêu tiền?", "Ông Ba là ai?"]
)
def test_one_is_asked_for_and_a_name_is_no_number(text: str) -> None:
    assert not understood(text).plural


def test_the_question_words_and_stop_words_are_not_searched_for() -> None:
    assert content(understood("Lễ hội đua ghe diễn ra khi nào?")) == ["lễ", "hội", "đua", "ghe", "diễn", "ra"]
    assert content(understood("Ai?")) == []
    assert content(understood("ở đâu vậy")) == []


@pytest.mark.parametrize(
    ("text", "kind", "searched"),
    [
        ("vs sao tàu ko chạy", Kind.WHY, ["tàu", "không", "chạy"]),
        ("cho mk hỏi phí qua cầu bnhiu z ad", Kind.MONEY, ["phí", "qua", "cầu"]),
        ("ai chủ trì z mn", Kind.WHO, ["chủ", "trì"]),
        ("chợ mở mấy h", Kind.WHEN, ["chợ", "mở"]),
        ("khi nèo mở cửa", Kind.WHEN, ["mở", "cửa"]),
        ("hội chợ diễn ra ở đou", Kind.WHERE, ["hội", "chợ", "diễn", "ra"]),
        ("mất bn tiền", Kind.MONEY, ["mất"]),
        ("ghe s2 ai lái", Kind.WHO, ["ghe", "2", "lái"]),
    ],
)
def test_chat_spellings_are_written_out(text: str, kind: Kind, searched: list[str]) -> None:
    question = understood(text)
    assert (question.kind, content(question)) == (kind, searched)


@pytest.mark.parametrize("text", ["Mấy % hộ nghèo?", "may % ho ngheo", "Mấy phần trăm hộ nghèo?"])
def test_a_per_cent_sign_is_read_as_its_words(text: str) -> None:
    assert understood(text).kind is Kind.PERCENT


def test_numbers_asked_about_are_kept_as_their_keys() -> None:
    assert understood("Năm 2023 xã thu được 1.200 tấn lúa ở đâu?").numbers == ("2023", "1200")


def test_words_typed_in_capitals_inside_the_question_are_a_name() -> None:
    question = understood("cầu Rạch Miễu Nhỏ dài bao nhiêu?")
    assert [words(question, name) for name in question.names] == ["rạch miễu nhỏ"]
    assert understood("cầu dài bao nhiêu?").names == ()
    heads = understood("Ai phụ trách Sở Công Thương Đắk Lắk?")
    assert [words(heads, name) for name in heads.names] == ["sở công thương", "đắk lắk"]
    school = understood("Ai phụ trách Trường THPT Chuyên Thái Bình?")
    assert [words(school, name) for name in school.names] == ["trường thpt chuyên thái bình"]


def test_in_a_question_all_in_capitals_they_say_nothing() -> None:
    assert understood("CẦU RẠCH MIỄU NHỎ DÀI BAO NHIÊU?").names == ()


def test_an_article_may_say_it_in_other_words() -> None:
    question = understood("Vì sao phà ngừng chạy?")
    meant = {(words(question, (e.start, e.end)), " ".join(e.keys)) for e in question.expressions}
    assert ("ngừng", "dừng") in meant
    assert all(0 < e.weight <= 1 for e in question.expressions)


def test_it_may_where_the_question_has_no_diacritics_too() -> None:
    meant = {" ".join(e.keys) for e in understood("ai chu toa phien hop").expressions}
    assert {"chủ trì", "cuộc họp"} <= meant


def test_a_post_without_a_person_asks_who_holds_just_that_post() -> None:
    assert HELD in understood("Ai là Chủ tịch huyện?").extra
    assert HELD in understood("ai la chu tich huyen").extra
    assert HELD not in understood("Ai thả đèn trời?").extra
    assert HELD not in understood("Thứ trưởng nào dự lễ hạ thủy?").extra


def test_a_mended_question_says_what_was_searched_for() -> None:
    index = index_of([article("Hội nghị xã khai mạc. Hội nghị xã bế mạc. Hội nghị xã thành công.")])
    menders = [Speller(words_of(index), LEXICON)]
    question = understand("hội ngị xã khai mạc khi nào", LEXICON, restorer(), menders)
    assert question.searched_as == "hội nghị xã khai mạc khi nào"
    assert content(question)[:2] == ["hội", "nghị"]
    assert understand("hội nghị xã khai mạc khi nào", LEXICON, restorer(), menders).searched_as is None


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u200b\ufeff"])
def test_a_blank_question_is_bad(text: str) -> None:
    with pytest.raises(BadQuestion) as caught:
        understood(text)
    assert caught.value.code == "blank"


def test_a_question_of_more_than_2000_characters_is_bad() -> None:
    understood("ai " * (LONGEST_QUESTION // 3))
    with pytest.raises(BadQuestion) as caught:
        understood("a" * (LONGEST_QUESTION + 1))
    assert caught.value.code == "too_long"


QUESTION = "Vì sao bến đò Hoà Thuỷ ngừng chạy từ 16h30 ngày 6-12?"


@pytest.mark.parametrize(
    "same",
    [
        unicodedata.normalize("NFD", QUESTION),
        QUESTION.upper(),
        QUESTION.replace("Hoà Thuỷ", "Hòa Thủy"),
        f"  {QUESTION}\u00a0",
        QUESTION.replace("6-12", "06/12"),
    ],
)
def test_unicode_form_case_and_tone_marks_change_nothing_that_is_searched_for(same: str) -> None:
    assert understood(same).kind is understood(QUESTION).kind
    assert content(understood(same)) == content(understood(QUESTION))


@given(st.text(max_size=80))
def test_whatever_is_typed_is_understood_or_blank(text: str) -> None:
    try:
        question = understood(text)
    except BadQuestion as bad:
        assert bad.code == "blank"
        return
    length = len(question.syllables)
    for start, end in (question.gap, question.focus, *question.names):
        assert 0 <= start <= end <= length
    assert list(question.content) == sorted(set(question.content))
    assert all(0 <= i < length for i in question.content)
    assert not set(question.content) & set(range(*question.gap))
    assert understood(text) == question


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("Tòa cho bị cáo những tình tiết nào?", ()),
        ("Thủ khoa năm nay là bạn nào?", ("bạn",)),
        ("Có bao nhiêu gian hàng?", ("gian",)),
    ],
)
def test_the_focus_lies_in_the_phrase_of_the_question_word(question: str, focus: tuple[str, ...]) -> None:
    understood = asked(question)
    said = understood.keys(*understood.focus)
    assert said == focus or not focus


def test_a_small_number_is_the_same_in_figures_and_in_words() -> None:
    said = {(e.start, e.keys) for e in asked("5 nước nào mua nhiều nhất?").expressions}
    assert (0, ("năm", "nước")) in said


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Trạm bơm có những nhiệm vụ gì?", "nhiệm vụ"),
        ("Những ai trực ở trạm bơm?", "người"),
        ("Nước ngập ở những đâu?", "nơi"),
        ("tram bom co nhung nhiem vu gi", "nhiệm vụ"),
        ("Trạm bơm gồm những gì?", ""),
    ],
)
def test_the_items_of_a_list_are_called_what_was_asked_for(text: str, noun: str) -> None:
    assert asked(text, "Trạm bơm ấp Cỏ Lác có hai nhiệm vụ. Bà Út trực ở trạm bơm.").noun == noun


def test_whose_meaning_is_asked_for_names_no_list() -> None:
    question = understood("Gõ hai tiếng nghĩa là sao?")
    assert (question.kind, words(question, question.focus), question.plural) == (Kind.DEFINITION, "", False)


def test_who_heads_a_division_is_a_person() -> None:
    assert understood("Sư đoàn trưởng Sư đoàn 386 tên gì?").kind is Kind.WHO
    assert understood("Sư đoàn ấy tên gì?").kind is not Kind.WHO


def test_a_summary_is_asked_for_without_diacritics_whatever_the_articles_have() -> None:
    assert asked("tom tat bai viet", "Nông dân tát nước, nuôi tôm, viết bài.").kind is Kind.SUMMARY


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Khang hưởng lợi bao nhiêu?", ((0, 1),)),
        ("Hậu bị phạt bao nhiêu năm tù?", ((0, 1),)),
        ("Hậu quả của bão là gì?", ()),
        ("Quý 2 doanh thu bao nhiêu?", ()),
        ("Hoa nở khi nào?", ()),
    ],
)
def test_a_given_name_that_opens_a_question_is_one(question: str, names: tuple[tuple[int, int], ...]) -> None:
    assert asked(question, "Khang hưởng lợi.").names == names
