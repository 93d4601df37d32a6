import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from retrieval.answerer import Answerer
from retrieval.errors import LONGEST_QUESTION, BadQuestion
from retrieval.reply import Answer, Reply
from retrieval.syllables import fold
from tests.retrieval.builders import LEXICON, answerer, article, index_of

BRIDGE = """Xã Tân Thạnh có cầu mới

Chiều 6-12, xã Tân Thạnh khánh thành cầu Rạch Miễu Nhỏ bắc qua rạch Bà Đắc. Cầu dài 240 m, rộng 6,5 m, kinh phí hơn \
12 tỷ đồng do Công ty TNHH xây dựng Phú Hưng thi công trong 18 tháng.

Dự lễ có Đại tá Hồ Minh Quân, Phó tư lệnh Vùng 5; bà Lê Thị Thắm, Chủ tịch UBND huyện; ông Đỗ Văn Cường, Trưởng ấp \
Bình Hòa và hơn 300 người dân.

Bà Thắm nói: “Cây cầu này là mong mỏi của bà con suốt 20 năm. Từ nay, học sinh không phải qua đò ngang”. Trước đó, \
bến đò phải ngừng chạy do nước lũ lên nhanh và dòng chảy xiết, khiến 70% học sinh nghỉ học.

Từ ngày 10-12, xe tải trên 5 tấn bị cấm qua cầu từ 16h30 đến 17h30 để bảo đảm an toàn cho học sinh tan trường."""
FAIR = """Hội chợ nông sản Gò Me mở cửa

Hội chợ nông sản Gò Me diễn ra hai ngày 21 và 22-10 tại sân vận động huyện Gò Me, thu hút 120 gian hàng của 15 xã. Vé \
vào cửa giá 20.000 đồng một người; trẻ em dưới 6 tuổi được miễn phí.

Các gian hàng bày bán nhiều đặc sản, trong đó có bưởi da xanh, mắm cá linh và bánh phồng. Giải nhất cuộc thi trái cây \
ngon thuộc về anh Nguyễn Tấn Đạt và chị Trần Mỹ Duyên.

Thực đơn của gian ẩm thực: cơm tấm, bún nước lèo, lẩu mắm, chè bưởi."""
PARTY = """Đảng ủy xã Bình Nhì ra nghị quyết

Sáng 8-1-2024, Đảng ủy xã Bình Nhì tổ chức hội nghị ra nghị quyết. Đồng chí Cao Minh Trí, Bí thư Đảng ủy xã, chủ trì \
hội nghị.

Hội nghị xác định nhiệm vụ năm tới: tập trung nạo vét các kênh nội đồng; nâng cấp 12 km đường liên ấp; trồng mới 5.000 \
cây dừa. Thực hiện tốt công tác dân vận; nêu cao tinh thần tự quản ở từng ấp."""
MATCH = """Đội Sông Tiền vào chung kết

Tối 14-2, đội Sông Tiền thắng đội Sông Hậu 3-1 ở trận bán kết giải bóng đá nông dân. Tiền đạo Lý Đức Anh ghi hai bàn.

Trận đấu do trọng tài Phan Hữu Lộc điều khiển. Đội Sông Tiền xếp thứ ba mùa trước."""
NEWS = (BRIDGE, FAIR, PARTY, MATCH)


NOW = datetime(2025, 3, 1, tzinfo=UTC)


def ask(question: str, *, scope: int | frozenset[int] | None = None, top: int = 3) -> Reply:
    return answerer(*NEWS).answer(question, scope=scope, top=top, now=NOW)


def best(question: str) -> Answer:
    reply = ask(question)
    assert reply.answers, f"refused: {question}"
    return reply.answers[0]


ANSWERS = [
    ("Cầu Rạch Miễu Nhỏ khánh thành khi nào?", "Chiều 6-12"),
    ("Kinh phí xây cầu là bao nhiêu?", "hơn 12 tỷ đồng"),
    ("Công ty nào thi công cầu Rạch Miễu Nhỏ?", "Công ty TNHH xây dựng Phú Hưng"),
    ("Cầu được thi công trong bao lâu?", "18 tháng"),
    ("Đại tá nào dự lễ khánh thành cầu?", "Đại tá Hồ Minh Quân, Phó tư lệnh Vùng 5"),
    ("Bà Lê Thị Thắm giữ chức vụ gì?", "Chủ tịch UBND huyện"),
    ("Ai là Phó tư lệnh Vùng 5?", "Đại tá Hồ Minh Quân, Phó tư lệnh Vùng 5"),
    (
        "Bà Thắm nói gì về cây cầu?",
        "Cây cầu này là mong mỏi của bà con suốt 20 năm. Từ nay, học sinh không phải qua đò ngang",
    ),
    ("Vì sao bến đò ngừng chạy?", "do nước lũ lên nhanh và dòng chảy xiết"),
    ("Bao nhiêu phần trăm học sinh nghỉ học?", "70%"),
    ("Xe tải bị cấm qua cầu từ mấy giờ đến mấy giờ?", "từ 16h30 đến 17h30"),
    ("Hội chợ nông sản Gò Me diễn ra khi nào?", "hai ngày 21 và 22-10"),
    ("Giá vé vào cửa hội chợ là bao nhiêu?", "20.000 đồng"),
    ("Ai chủ trì hội nghị?", "Đồng chí Cao Minh Trí, Bí thư Đảng ủy xã"),
    ("Tỷ số trận bán kết là bao nhiêu?", "3-1"),
    ("Ai là trọng tài trận đấu?", "trọng tài Phan Hữu Lộc"),
]


@pytest.mark.parametrize(("question", "text"), ANSWERS)
def test_the_answer_is_read_out_of_the_right_article(question: str, text: str) -> None:
    assert best(question).text == text


@pytest.mark.parametrize(
    ("question", "items", "partial"),
    [
        ("Những ai đoạt giải nhất cuộc thi trái cây?", ("anh Nguyễn Tấn Đạt", "chị Trần Mỹ Duyên"), False),
        ("Hội chợ bày bán những đặc sản nào?", ("bưởi da xanh", "mắm cá linh", "bánh phồng"), True),
        ("Thực đơn của gian ẩm thực", ("cơm tấm", "bún nước lèo", "lẩu mắm", "chè bưởi"), False),
        (
            "Nhiệm vụ năm tới là gì?",
            (
                "tập trung nạo vét các kênh nội đồng",
                "nâng cấp 12 km đường liên ấp",
                "trồng mới 5.000 cây dừa",
                "Thực hiện tốt công tác dân vận",
                "nêu cao tinh thần tự quản ở từng ấp",
            ),
            False,
        ),
    ],
)
def test_a_list_comes_as_its_items(question: str, items: tuple[str, ...], partial: bool) -> None:
    found = best(question)
    assert (found.item_texts(), found.partial) == (items, partial)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How long is the bridge?", "240 m"),
        ("When was the fair held?", "hai ngày 21 và 22-10"),
    ],
)
def test_an_english_question_is_answered_with_the_articles_words(question: str, text: str) -> None:
    reply = ask(question)
    assert reply.language == "en"
    assert reply.answers[0].text == text


def test_a_quote_over_two_sentences_is_one_answer_in_the_sentence_where_it_begins() -> None:
    answers = ask("Bà Thắm nói gì về cây cầu?", top=5).answers
    assert answers[0].evidence.text.startswith("Bà Thắm nói: “")
    assert len({one.text for one in answers}) == len(answers)


def test_an_answer_about_a_person_or_a_post_says_so() -> None:
    assert best("Ai chủ trì hội nghị?").about_person
    assert best("Bà Lê Thị Thắm giữ chức vụ gì?").about_person
    assert not best("Vì sao bến đò ngừng chạy?").about_person


def test_a_summary_is_made_of_the_articles_own_sentences() -> None:
    reply = ask("Bài này nói về gì?", scope=2)
    assert reply.answers
    assert reply.answers[0].article.id == 2
    sentences = {article(FAIR, 2).sentence_text(n) for n in range(len(article(FAIR, 2).sentences))}
    assert set(reply.answers[0].item_texts()) <= sentences


REFUSED = [
    ("Tàu ngầm Kilo lặn sâu bao nhiêu sải?", None, "nothing of it in the corpus"),
    ("Tổng thống Pháp thăm nước nào tuần qua?", None, "nothing of it in the corpus"),
    ("Cầu Mỹ Thuận khánh thành khi nào?", 1, "another name"),
    ("Ai là Tư lệnh Vùng 5?", None, "only a deputy is named"),
    ("Ai là Tư lệnh Vùng 5?", 1, "only a deputy is named"),
    ("Ai là Phó tư lệnh Vùng 9?", 1, "another number"),
    ("Ai là Giám đốc bệnh viện huyện?", None, "nobody holds the post"),
    ("Đảng ủy xã Bình Nhì ra nghị quyết ngày nào năm 2019?", 3, "another year"),
    ("Đại tá nào dự lễ năm 2019?", 1, "no such year"),
    ("Cầu Rạch Miễu Nhỏ có bao nhiêu phần trăm thép?", 1, "no share is given"),
]


@pytest.mark.parametrize(("question", "scope", "why"), REFUSED)
def test_what_the_articles_do_not_say_is_refused(question: str, scope: int | None, why: str) -> None:
    reply = ask(question, scope=scope)
    assert not reply.answered, why
    assert reply.answers == ()


@pytest.mark.parametrize(
    ("question", "scope"),
    [
        ("Ông Đỗ Văn Cường bao nhiêu tuổi?", 1),
        ("Ai là Phó tư lệnh Vùng 9?", None),
        ("Hội nghị xã Bình Nhì năm 2022 do ai chủ trì?", None),
        ("Cầu Rạch Miễu Nhỏ khánh thành ngày nào năm 2019?", None),
        ("Cầu Mỹ Thuận khánh thành khi nào?", None),
    ],
)
def test_what_is_doubtful_is_never_said_flatly(question: str, scope: int | None) -> None:
    reply = ask(question, scope=scope)
    assert reply.hedged or not reply.answered


def test_a_refusal_shows_the_nearest_sentences_and_an_answer_none() -> None:
    refused = ask("Cầu Mỹ Thuận khánh thành khi nào?")
    assert 1 <= len(refused.related) <= 3
    assert refused.attempted
    assert ask("Ai chủ trì hội nghị?").related == ()


def test_of_a_removed_article_nothing_is_said() -> None:
    with_it, without = answerer(BRIDGE, MATCH), answerer(MATCH)
    assert with_it.answer("Ai là Phó tư lệnh Vùng 5?").answered
    assert not without.answer("Ai là Phó tư lệnh Vùng 5?").answered


def test_an_empty_corpus_refuses() -> None:
    reply = answerer().answer("Ai chủ trì hội nghị?")
    assert (reply.answered, reply.related, reply.confidence) == (False, (), 0)


def test_answers_are_best_first_each_of_another_sentence_and_no_more_than_asked_for() -> None:
    for top in (1, 2, 3, 5):
        answers = ask("Ai dự lễ khánh thành cầu?", top=top).attempted
        assert len(answers) <= top
        places = [(a.article.id, a.evidence.sentence) for a in answers]
        assert len(set(places)) == len(places)


def test_only_the_chosen_articles_are_asked() -> None:
    for scope in (2, frozenset({2, 4})):
        reply = ask("Ai là Phó tư lệnh Vùng 5?", scope=scope)
        allowed = {scope} if isinstance(scope, int) else scope
        assert {a.article.id for a in reply.attempted} <= allowed
        assert {e.article.id for e in reply.related} <= allowed


def test_a_chosen_article_is_read_even_where_no_word_is_the_same() -> None:
    assert ask("Ai?", scope=4).attempted == ()
    assert ask("Bao nhiêu tiền một vé?", scope=2).attempted[0].text == "20.000 đồng"


@pytest.mark.parametrize(("question", "text"), ANSWERS)
@pytest.mark.parametrize("spelled", ["folded", "NFD", "capitals", "new tone marks", "spaced"])
def test_the_same_question_spelled_otherwise_finds_the_same_sentence(question: str, text: str, spelled: str) -> None:
    other = {
        "folded": fold(question),
        "NFD": unicodedata.normalize("NFD", question),
        "capitals": question.upper(),
        "new tone marks": question.replace("òa", "oà").replace("ủy", "uỷ"),
        "spaced": "  " + question.replace(" ", "\u00a0 ") + " ?? ",
    }[spelled]
    one, same = ask(question).attempted[0], ask(other).attempted[0]
    assert (same.article.id, same.evidence.sentence) == (one.article.id, one.evidence.sentence)
    if spelled in {"NFD", "new tone marks", "spaced"}:
        assert same.text == text


@pytest.mark.parametrize(
    "question",
    [
        "🙂",
        "🇻🇳🌾🚜 ai 🙂",
        "ai gì nào ở đâu",
        "là của và thì mà",
        "?!…",
        "\x00\x07ai\x1b[31m chủ trì\x7f",
        "ai " * (LONGEST_QUESTION // 3),
        "x" * LONGEST_QUESTION,
        "120 240 6-12",
        "(((“““",
        "NULL; DROP TABLE article; --",
        "Who? What? When?",
        "\u202eai chủ trì",
    ],
)
def test_nothing_that_is_typed_breaks_it(question: str) -> None:
    reply = ask(question)
    verbatim(reply)


def test_words_that_ask_nothing_are_refused_without_a_guess() -> None:
    for question in ("🙂", "ai gì nào ở đâu", "?!…"):
        reply = ask(question)
        assert (reply.answers, reply.attempted, reply.confidence) == ((), (), 0)


@pytest.mark.parametrize(("question", "code"), [("", "blank"), ("  \n", "blank"), ("x" * 2_001, "too_long")])
def test_a_blank_or_endless_question_is_bad(question: str, code: str) -> None:
    with pytest.raises(BadQuestion) as caught:
        ask(question)
    assert caught.value.code == code


def same(one: Reply, other: Reply) -> bool:
    return replace(one, took_ms=0.0) == replace(other, took_ms=0.0)


@pytest.mark.parametrize("question", [question for question, _ in ANSWERS[:6]] + ["How long is the bridge?", "Ai dự?"])
def test_the_same_question_gets_the_same_reply(question: str) -> None:
    fresh = Answerer(index_of(ARTICLES.values()), ARTICLES, LEXICON)
    assert same(ask(question), ask(question))
    assert same(ask(question), fresh.answer(question, now=NOW))


ARTICLES = {number: article(text, number) for number, text in enumerate(NEWS, 1)}


@pytest.mark.parametrize("question", [question for question, _ in ANSWERS[:6]] + ["How long is the bridge?"])
def test_the_order_in_which_articles_went_in_changes_nothing(question: str) -> None:
    turned = Answerer(index_of(reversed(ARTICLES.values())), ARTICLES, LEXICON)
    one, other = ask(question), turned.answer(question)
    assert [(a.article.id, a.start, a.end) for a in one.attempted] == [
        (a.article.id, a.start, a.end) for a in other.attempted
    ]
    assert [a.evidence.score for a in one.attempted] == pytest.approx([a.evidence.score for a in other.attempted])
    assert one.confidence == pytest.approx(other.confidence)


def verbatim(reply: Reply) -> None:
    """Every answer is the article's own words, its items within it, its sentence holds its beginning."""
    for one in (*reply.answers, *reply.attempted):
        text = one.article.text
        assert 0 <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end]
        assert one.text == one.text.strip() != ""
        sentence = one.evidence.span
        assert sentence.start <= one.start < sentence.end
        assert all(one.start <= start < end <= one.end for start, end in one.items)
        assert [item.start for item in one.items] == sorted(item.start for item in one.items)
        assert all(a.end <= b.start for a, b in zip(one.items, one.items[1:], strict=False))
        if one.items:
            assert (one.items[0].start, one.items[-1].end) == (one.start, one.end)
    assert 0 <= reply.confidence <= 1
    assert not (reply.hedged and not reply.answers)


PARTS = (
    "Chiều 6-12|ngày 21 và 22-10|năm 2019|từ 16h30 đến 17h30|phút 90+2|thế kỷ XVI|bà Lê Thị Thắm|"
    "Đại tá Hồ Minh Quân|Chủ tịch UBND huyện|Phó tư lệnh Vùng 5|Nguyễn Văn A.|xã Tân Thạnh|huyện Gò Me|"
    "Công ty TNHH vận tải Hoàng Yến|UBND|TP.HCM|Sở Y tế|hơn 300 hộ|40%|15 triệu đồng|3-1|68/72|0912345678|"
    '45/QĐ-UBND|ba năm|,|;|:|.|…|?|!|(|)|“|”|"|«|»|-|–|/|và|hoặc|v.v.|do|vì|để|nhằm|là|nói|cho biết|gồm|'
    "như|trong đó có|nhiệm vụ|tập trung|nước lũ|đò ngang|học sinh|khánh thành|chủ trì|cầu|gạo|dự lễ|🙂|\n|"
    "\n\n|nên"
).split("|")
QUESTIONS = (
    "Ai chủ trì?|Những ai dự lễ?|Ai là Chủ tịch UBND huyện?|Bà Lê Thị Thắm giữ chức vụ gì?|Bà Thắm nói gì?|"
    "Khi nào khánh thành cầu?|Khánh thành ở đâu?|Có bao nhiêu hộ?|Bao nhiêu tiền?|Bao nhiêu phần trăm?|"
    "Vì sao học sinh nghỉ?|Đắp đập để làm gì?|Nhiệm vụ là gì?|Gồm những gì?|gạo|Tỷ số bao nhiêu?|Cầu là gì?|"
    "Số điện thoại là gì?|Những xã nào?|Học sinh thế nào?|Tóm tắt bài|Who?|How many households?|Ngày nào?|"
    "What did bà Thắm say?|cau khanh thanh khi nao|Công ty nào?|Có phải UBND không?|mấy % hộ|Vùng 5 ai tư lệnh"
).split("|")


@settings(max_examples=80)
@given(
    st.lists(st.lists(st.sampled_from(PARTS), min_size=1, max_size=30), min_size=1, max_size=2),
    st.lists(st.sampled_from(QUESTIONS), min_size=3, max_size=3),
    st.sampled_from([None, 1]),
)
def test_whatever_the_articles_every_answer_is_verbatim(
    texts: list[list[str]], questions: list[str], scope: int | None
) -> None:
    articles: dict[int, Article] = {}
    for number, parts in enumerate(texts, 1):
        articles[number] = article.__wrapped__(" ".join(["Tin", *parts]), number)
    asking = Answerer(index_of(articles.values()), articles, LEXICON)
    for question in questions:
        verbatim(asking.answer(question, scope=scope))


ANY_WORDS = st.lists(
    st.sampled_from([*PARTS, *"ai gì nào ở đâu khi nào bao nhiêu vì sao những mấy".split()]), min_size=1, max_size=12
).map(" ".join)


@settings(max_examples=80)
@given(ANY_WORDS | st.text(min_size=1, max_size=60), st.sampled_from([None, 1, 3]))
def test_whatever_is_asked_every_answer_is_verbatim(question: str, scope: int | None) -> None:
    try:
        verbatim(ask(question, scope=scope))
    except BadQuestion as bad:
        assert bad.code == "blank"


def test_reads_closely_what_comes_near_the_best_hit_and_as_many_as_are_wanted() -> None:
    asked = answerer(*NEWS)
    question = asked.understand("Cầu Rạch Miễu Nhỏ bắc qua rạch nào?")
    [near] = asked.read(question, None, 1)
    assert "Rạch Miễu Nhỏ" in near.evidence.text
    assert len(asked.read(question, None, 3)) == 3


def test_a_post_is_no_title_before_a_given_name() -> None:
    text = "Bà Lã Thị Thủy bán cá.\n\nBà Mạc Thị Sen, Chi cục trưởng Thủy sản, kiểm tra bến cá."
    question = answerer(text).understand("Chi cục trưởng Thủy sản là ai?")
    assert "lã" not in {s.key for s in question.syllables}


def test_comrade_may_be_said_of_a_man() -> None:
    question = answerer("Ông Mạc Văn Sen nuôi cá lóc ở bến Kinh.").understand("Đồng chí Sen nuôi cá gì?")
    assert "mạc" in {s.key for s in question.syllables}
