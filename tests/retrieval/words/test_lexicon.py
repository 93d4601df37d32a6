from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import retrieval.words.lexicon_files as files
from retrieval.errors import BadLexicon, RetrievalError
from retrieval.syllables import keys
from retrieval.words.lexicon import Lexicon, load
from retrieval.words.lexicon_files import (
    expression_of,
    read_abbreviations,
    read_chat,
    read_sections,
    read_synonyms,
    spellings,
)

DATA = Path(files.__file__).parents[1] / "data"
FILES = sorted(
    DATA / f"{name}.txt"
    for name in (
        "synonyms", "abbreviations", "teencode", "answer_types", "titles", "posts", "surnames", "units", "stopwords",
        "gazetteer", "paraphrases", "contrasts", "instances", "word_classes",
    )
)  # fmt: skip

# Whoever takes one of these for the other gives a wrong answer.
NEVER_THE_SAME = (
    ("tăng", "giảm"), ("thắng", "thua"), ("thắng", "hòa"), ("chiến thắng", "thất bại"), ("xuất khẩu", "nhập khẩu"),
    ("mua", "bán"), ("thu", "chi"), ("mở cửa", "đóng cửa"), ("khai mạc", "bế mạc"), ("bắt đầu", "kết thúc"),
    ("khởi công", "khánh thành"), ("đội nhà", "đội khách"), ("chủ nhà", "đội khách"), ("ghi bàn", "thủng lưới"),
    ("thẻ đỏ", "thẻ vàng"), ("huy chương vàng", "huy chương bạc"), ("vô địch", "á quân"), ("hiệp một", "hiệp hai"),
    ("chủ tịch", "phó chủ tịch"), ("bí thư", "phó bí thư"), ("giám đốc", "phó giám đốc"), ("chủ tịch", "bí thư"),
    ("bổ nhiệm", "miễn nhiệm"), ("bổ nhiệm", "cách chức"), ("nhậm chức", "từ chức"), ("tư lệnh", "phó tư lệnh"),
    ("chết", "bị thương"), ("tử vong", "bị thương"), ("chết", "mất tích"), ("chết", "sống sót"), ("sinh", "mất"),
    ("tử vong", "mất tích"), ("nhập viện", "xuất viện"), ("mất điện", "có điện trở lại"), ("sinh", "qua đời"),
    ("vợ", "chồng"), ("cha", "mẹ"), ("kết hôn", "ly hôn"), ("con trai", "con gái"), ("đàn ông", "phụ nữ"),
    ("doanh thu", "lợi nhuận"), ("lãi", "lỗ"), ("lợi nhuận", "lỗ"), ("sản lượng", "năng suất"),
    ("sản lượng", "diện tích"), ("diện tích", "dân số"), ("chiều dài", "chiều rộng"), ("chiều cao", "chiều rộng"),
    ("đề xuất", "phê duyệt"), ("đồng ý", "phản đối"), ("thừa nhận", "phủ nhận"), ("cho phép", "cấm"),
    ("khởi tố", "truy tố"), ("bị cáo", "bị hại"), ("hung thủ", "nạn nhân"), ("bị can", "nhân chứng"),
    ("nguyên nhân", "hậu quả"), ("quý 1", "quý 2"), ("trên", "dưới"), ("nửa đầu năm", "nửa cuối năm"),
    ("năm ngoái", "năm sau"), ("miền nam", "miền bắc"), ("tiểu học", "trung học cơ sở"),
    ("trung học cơ sở", "trung học phổ thông"), ("đỗ", "trượt"), ("thi đỗ", "thi trượt"), ("học sinh", "sinh viên"),
    ("giáo viên", "học sinh"), ("bác sĩ", "y tá"), ("huấn luyện viên", "cầu thủ"), ("triều tiên", "hàn quốc"),
    ("nhiều nhất", "ít nhất"), ("lớn nhất", "nhỏ nhất"), ("tăng cường", "cắt giảm"), ("hòa", "thua"), ("bão", "lũ"),
)  # fmt: skip

VIETNAMESE = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềệốộứựịỉ 1,.|#", max_size=40)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def meanings(lexicon: Lexicon, expression: str) -> dict[str, float]:
    return {" ".join(s.keys): s.weight for s in lexicon.meaning(keys(expression))}


def test_every_file_is_there_and_has_more_than_a_few_entries(lexicon: Lexicon) -> None:
    assert all(path.is_file() for path in FILES)
    assert len(lexicon.synonyms) > 1_000
    assert len(lexicon.abbreviations) > 250
    assert min(len(lexicon.posts), len(lexicon.titles), len(lexicon.surnames), len(lexicon.unit_spellings)) > 150


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_files_are_nfc_with_plain_line_ends(path: Path) -> None:
    text = path.read_bytes().decode()
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert "\t" not in text
    assert "\ufeff" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("path", [p for p in FILES if p.stem != "units"], ids=lambda p: p.name)
def test_files_are_spelled_as_keys_are_but_for_i_and_capitals(path: Path) -> None:
    """What makes it right to read a line of letters without making keys of it."""
    for spelling in spellings(path):
        quick = files._keyed(spelling)
        if quick.replace(" ", "").isalpha():
            assert quick == expression_of(spelling)


@pytest.mark.parametrize(
    "path", [p for p in FILES if p.stem not in {"abbreviations", "surnames", "gazetteer"}], ids=lambda p: p.name
)
def test_files_are_in_small_letters(path: Path) -> None:
    assert [s for s in spellings(path) if s != s.lower()] == []


@pytest.mark.parametrize(("one", "other"), NEVER_THE_SAME)
def test_opposites_are_never_synonyms(lexicon: Lexicon, one: str, other: str) -> None:
    assert expression_of(other) not in meanings(lexicon, one)
    assert expression_of(one) not in meanings(lexicon, other)


def test_no_mutual_line_holds_two_opposites() -> None:
    pairs = [{expression_of(one), expression_of(other)} for one, other in NEVER_THE_SAME]
    same = [set(g.said) for g in read_synonyms(DATA / "synonyms.txt") if g.said == g.meant]
    assert [pair for pair in pairs if any(pair <= group for group in same)] == []


def test_a_mutual_line_works_both_ways(lexicon: Lexicon) -> None:
    assert "thiệt mạng" in meanings(lexicon, "tử vong")
    assert "tử vong" in meanings(lexicon, "thiệt mạng")


def test_a_one_way_line_works_one_way(lexicon: Lexicon) -> None:
    assert "chủ tịch" in meanings(lexicon, "đứng đầu")
    assert "đứng đầu" not in meanings(lexicon, "chủ tịch")


def test_case_unicode_form_and_the_place_of_the_tone_mark_do_not_matter(lexicon: Lexicon) -> None:
    expected = lexicon.meaning(keys("chủ tọa"))
    assert expected
    assert lexicon.meaning(keys(unicodedata.normalize("NFD", "Chủ Toạ"))) == expected


def test_weights_lie_between_nothing_and_the_word_itself_heaviest_first(lexicon: Lexicon) -> None:
    for expression in lexicon.synonyms:
        weights = [s.weight for s in lexicon.meaning(expression.split(" "))]
        assert all(0 < w < 1 for w in weights)
        assert all(a >= b for a, b in pairwise(weights))


def test_a_lone_syllable_weighs_less_than_a_compound(lexicon: Lexicon) -> None:
    found = meanings(lexicon, "xài")
    assert found["dùng"] < found["sử dụng"]


def test_nothing_is_its_own_synonym(lexicon: Lexicon) -> None:
    assert [e for e in lexicon.synonyms if e in meanings(lexicon, e)] == []


def test_a_compound_hides_the_words_within_it(lexicon: Lexicon) -> None:
    asked = keys("dự án nào dự thi")
    starts = [(e.start, e.end) for e in lexicon.expansions(asked)]
    assert (0, 1) not in starts
    assert (3, 5) in starts


def test_expansions_point_at_the_syllables_they_stand_for(lexicon: Lexicon) -> None:
    asked = keys("ai chủ tọa phiên họp")
    found = {(" ".join(asked[e.start : e.end]), " ".join(e.keys)) for e in lexicon.expansions(asked)}
    assert ("chủ tọa", "chủ trì") in found
    assert ("phiên họp", "cuộc họp") in found


def test_abbreviations_mean_their_readings_and_the_other_way_round(lexicon: Lexicon) -> None:
    assert "ủy ban nhân dân" in meanings(lexicon, "UBND")
    assert "ubnd" in meanings(lexicon, "Ủy ban nhân dân")
    assert "giáo dục và đào tạo" in meanings(lexicon, "GD&ĐT")
    assert "giáo dục và đào tạo" in meanings(lexicon, "GD-ĐT")


def test_abbreviations_that_are_words_count_only_in_capitals(lexicon: Lexicon) -> None:
    assert lexicon.abbreviations["ca"][0].capitals_only
    assert "công an" not in meanings(lexicon, "ca")
    assert "ca" not in meanings(lexicon, "công an")
    assert "trí tuệ nhân tạo" not in meanings(lexicon, "ai")


def test_an_abbreviation_that_is_a_word_is_read_where_it_is_typed_in_capitals(lexicon: Lexicon) -> None:
    asked = keys("CA xã bắt ai")
    typed = [True, False, False, False]
    assert any(e.keys == ("công", "an") for e in lexicon.expansions(asked, capitals=typed))
    assert not any(e.keys == ("công", "an") for e in lexicon.expansions(asked))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lễ hội mở màn ngày nào z ad", "lễ hội mở màn ngày nào"),
        ("cho mình hỏi phí gửi xe bnhiu vậy ạ", "phí gửi xe bao nhiêu"),
        ("ad ơi cho e hỏi chợ họp mấy h", "chợ họp mấy giờ"),
        ("ai đc bầu lm trưởng bản dị mn", "ai được bầu làm trưởng bản"),
        ("trường có bn hs", "trường có bao nhiêu học sinh"),
        ("cho em biết giá vé, em cảm ơn ạ", "cho biết giá vé"),
        ("cho em biết vé giá mấy đồng", "vé giá mấy đồng"),
        ("bao nhiêu ha", "bao nhiêu ha"),
        ("thủ đô tây ban nha", "thủ đô tây ban nha"),
        ("nước nào ở châu á", "nước nào ở châu á"),
        ("ai chu tri vay", "ai chu tri vay"),
        ("cho minh hoi ai la bi thu", "ai la bi thu"),
        ("xe chạy 60 h", "xe chạy 60 h"),
        ("sở kh&đt fải kiện", "sở kh đt phải kiện"),
        ("hs nghỉ hok mấy bữa", "học sinh nghỉ học mấy bữa"),
        ("thủ khoa hok trường nào", "thủ khoa học trường nào"),
        ("dài 5 m", "dài 5 m"),
        ("bjo thông xe", "bao giờ thông xe"),
        ("bgio ai lái phà", "bây giờ ai lái phà"),
        ("bh giá vé bnhiu", "bây giờ giá vé bao nhiêu"),
        ("phà chạy tn", "phà chạy thế nào"),
        ("điểm thi tn bn", "điểm thi tốt nghiệp bao nhiêu"),
        ("hnao mở hội", "hôm nào mở hội"),
        ("knao phà chạy", "khi nào phà chạy"),
        ("bjo may bay bay", "bao gio may bay bay"),
    ],
)
def test_chat_spellings_are_written_out_and_manners_dropped(lexicon: Lexicon, typed: str, meant: str) -> None:
    asked, at = keys(typed), 0
    words: list[str] = []
    while at < len(asked):
        length, reading = lexicon.chat(asked, at)
        words += reading if length else asked[at : at + 1]
        at += length or 1
    assert " ".join(words) == meant


def test_tell_me_is_dropped_where_something_else_asks(lexicon: Lexicon) -> None:
    assert lexicon.chat(keys("xin cho biết ai vô địch"), 0) == (3, ())
    assert lexicon.chat(keys("xin cho biết giá vé"), 0) == (3, ("cho", "biết"))


def test_bare_questions_get_bare_words(lexicon: Lexicon) -> None:
    assert lexicon.chat(["ten", "j"], 1) == (1, ("gi",))
    assert lexicon.chat(["tên", "j"], 1) == (1, ("gì",))


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("thiếu tướng", "person"), ("bị cáo", "person"), ("bệnh viện", "organisation"), ("huyện", "place"),
        ("ngày", "time"), ("số tiền", "money"), ("tỷ lệ", "percent"), ("chức vụ", "post"), ("bài hát", "work"),
        ("lễ hội", "event"), ("thứ tiếng", "language"), ("độ tuổi", "age"), ("tỷ số", "score"), ("biển số", "code"),
        ("lý do", "reason"), ("kết quả", "result"), ("nhiệm vụ", "task"), ("lời khuyên", "quote"),
        ("thời lượng", "duration"),
    ],
)  # fmt: skip
def test_nouns_tell_the_type_of_the_answer(lexicon: Lexicon, noun: str, kind: str) -> None:
    assert lexicon.answer_type(keys(noun)) == kind


def test_a_word_that_is_no_noun_of_an_answer_has_no_type(lexicon: Lexicon) -> None:
    assert lexicon.answer_type(["chạy"]) is None


def test_titles_posts_surnames_and_places(lexicon: Lexicon) -> None:
    assert {"đồng chí", "thiếu tướng", "pgs ts", "bs ck 2", "trung vệ", "đ c"} <= {*lexicon.titles}
    assert "giám đốc" in lexicon.ambiguous_titles - lexicon.titles
    assert {"chủ tịch", "phó chủ tịch", "chính ủy", "huấn luyện viên"} <= lexicon.posts
    assert {"nguyễn", "giàng", "niê", "tôn thất"} <= lexicon.surnames
    assert "đồng" in lexicon.uncertain_surnames
    assert not lexicon.surnames & lexicon.uncertain_surnames
    assert {"hà nội", "nhật bản"} <= lexicon.known_places
    assert {"tỉnh", "sông"} <= lexicon.places
    assert {"sở", "câu lạc bộ"} <= lexicon.organisations
    assert "cầu thủ" in lexicon.persons


def test_units_by_spelling_and_by_keys(lexicon: Lexicon) -> None:
    assert lexicon.unit_spellings["km/h"] == "speed"
    assert lexicon.unit_spellings["°c"] == "temperature"
    assert lexicon.unit_spellings["m²"] == "area"
    assert lexicon.unit_kinds["tỷ đồng"] == ("currency",)
    assert {"khoảng", "hơn", "không quá"} <= lexicon.approximate
    assert "khoảng" not in lexicon.unit_spellings


def test_stop_words_and_weak_ones(lexicon: Lexicon) -> None:
    assert lexicon.is_stop("của")
    assert lexicon.is_stop("tại")
    assert not lexicon.is_stop("tai")
    assert not lexicon.is_stop("không")
    assert lexicon.is_weak("trong")
    assert not lexicon.weak_words & lexicon.stopwords


def test_an_operators_synonyms_are_added_to_a_new_lexicon(lexicon: Lexicon) -> None:
    wider = lexicon.with_synonyms([["bún đũa", "Bún Nghêu", "mì sợi to"]])
    assert {"bún nghêu", "mỳ sợi to"} <= set(meanings(wider, "bún đũa"))
    assert meanings(lexicon, "bún đũa") == {}
    assert meanings(wider, "tử vong") == meanings(lexicon, "tử vong")
    asked = keys("quán bún nghêu")
    assert any(e.keys == ("bún", "đũa") for e in wider.expansions(asked))


def test_an_operators_synonym_is_added_to_those_that_ship(lexicon: Lexicon) -> None:
    wider = lexicon.with_synonyms([["tử vong", "về trời"]])
    assert {"về trời", "thiệt mạng"} <= set(meanings(wider, "tử vong"))


def test_an_operators_abbreviation_is_no_chat_writing(lexicon: Lexicon) -> None:
    assert lexicon.chat(["việc", "nv", "nào"], 1) == (1, ("nhiệm", "vụ"))
    wider = lexicon.with_synonyms([["NV", "nhà văn"], ["ad", "ánh đèn"]])
    assert wider.chat(["việc", "nv", "nào"], 1) == (1, ("nv",))
    assert wider.chat(["việc", "ad"], 1) == (1, ("ad",))
    assert any(e.keys == ("nhà", "văn") for e in wider.expansions(["việc", "nv", "nào"]))
    assert lexicon.chat(["việc", "nv", "nào"], 1) == (1, ("nhiệm", "vụ"))


def test_a_question_word_stays_one_whatever_an_operator_says(lexicon: Lexicon) -> None:
    wider = lexicon.with_synonyms([["ai", "trí tuệ nhân tạo"]])
    assert wider.chat(["ai", "mở", "hội"], 0) == lexicon.chat(["ai", "mở", "hội"], 0)


@pytest.mark.parametrize("group", [[], ["một"], ["hòa", "hoà"], ["chợ", "…"]])
def test_a_group_that_says_nothing_is_refused(lexicon: Lexicon, group: list[str]) -> None:
    with pytest.raises(BadLexicon, match="synonyms:1"):
        lexicon.with_synonyms([group])


def test_it_is_loaded_once() -> None:
    assert load() is load()


@pytest.mark.parametrize(
    ("read", "text", "message"),
    [
        (read_synonyms, "mua | sắm\nbán | \n", r"x\.txt:2: .*without a letter"),
        (read_synonyms, "# head\nmua | sắm | mua\n", r"x\.txt:2: .*twice"),
        (read_synonyms, "a b c d e f g | h\n", r"x\.txt:1: .*more than 6 syllables"),
        (read_synonyms, "mua > sắm | mua\n", r"x\.txt:1: .*twice"),
        (read_abbreviations, "UBND ủy ban\n", r"x\.txt:1: .*ABC = "),
        (read_abbreviations, "UBND =\n", r"x\.txt:1: .*ABC = "),
        (read_abbreviations, "QK = quân khu\nqk = quân kho\n", r"x\.txt:2: .*explained twice"),
        (read_chat, "ko = không\n", r"x\.txt:1: under \[anywhere\]"),
        (read_chat, "[anywhere]\nko không\n", r"x\.txt:2: under \[anywhere\]"),
        (read_chat, "[anywhere]\nko | ko = không\n", r"x\.txt:2: .*explained twice"),
        (read_sections, "[person\nông\n", r"x\.txt:1: a section is written"),
        (read_sections, "[person]\nông\nÔng\n", r"x\.txt:3: .*stands twice in \[person\]"),
    ],
)
def test_a_malformed_line_is_named_with_file_line_and_reason(
    read: object, text: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    assert callable(read)
    with pytest.raises(BadLexicon, match=message) as caught:
        read(path)
    assert isinstance(caught.value, RetrievalError)
    assert caught.value.code == "bad_lexicon"


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes("bán | bán ra".encode("cp1258", errors="replace") + b"\xe1")
    with pytest.raises(BadLexicon, match="not UTF-8"):
        read_synonyms(path)


def test_comments_and_blank_lines_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("# mua | sắm\n\n  bán | bán ra   # both\n", encoding="utf-8")
    (group,) = read_synonyms(path)
    assert group.said == ("bán", "bán ra")


@given(VIETNAMESE)
def test_expansions_and_chat_keep_to_the_question(text: str) -> None:
    lexicon, asked = load(), keys(text)
    for e in lexicon.expansions(asked):
        assert 0 <= e.start < e.end <= len(asked)
        assert e.keys
    at = 0
    while at < len(asked):
        length, words = lexicon.chat(asked, at)
        assert 0 <= length <= len(asked) - at
        assert length or not words
        at += length or 1


def loose(lexicon: Lexicon, text: str) -> dict[str, bool]:
    return {" ".join(one.keys): one.loose for one in lexicon.expansions(keys(text))}


def test_paraphrases_are_other_words_too_but_loose_ones(lexicon: Lexicon) -> None:
    found = loose(lexicon, "tên trộm bị tóm")
    assert found["bị bắt"] is True


@pytest.mark.parametrize("spelling", ["ô tô", "ôtô", "xe ôtô", "oto"])
def test_a_word_written_together_is_the_same_word(lexicon: Lexicon, spelling: str) -> None:
    assert loose(lexicon, spelling)["xe hơi"] is False
    assert {"ô tô", "ôtô"} <= {*loose(lexicon, spelling), spelling}


def test_a_paraphrase_hides_no_synonym(lexicon: Lexicon) -> None:
    assert loose(lexicon, "người mất")["người tử vong"] is False


@pytest.mark.parametrize(("one", "other"), NEVER_THE_SAME)
def test_opposites_are_no_paraphrases(lexicon: Lexicon, one: str, other: str) -> None:
    for said, meant in ((one, other), (other, one)):
        assert expression_of(meant) not in loose(lexicon, said)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("chống án", "kháng cáo"), ("sếp tổng", "tổng giám đốc"), ("cướp đi sinh mạng", "làm chết"),
        ("đội sổ", "thấp nhất"), ("giành cúp", "đăng quang"), ("huy chương vàng", "hcv"), ("tiếp sức", "4x400m"),
        ("kỷ lục cũ", "kỷ lục trước"), ("để tuột", "lỡ"), ("khoan hồng", "án treo"), ("đưa ra tòa", "xét xử"),
        ("bị tuyên", "mức án"), ("đền bù", "hỗ trợ"), ("quyên góp", "vận động được"), ("tốn tiền", "kinh phí"),
        ("mạnh thường quân", "đơn vị ủng hộ"), ("chung cư", "tòa nhà"), ("thông đường", "thông xe"),
        ("băn khoăn", "trăn trở"), ("tới giờ", "đến nay"), ("thấy ra", "phát hiện"), ("ưu đãi", "miễn phí"),
        ("món đồ quý nhất", "hiện vật giá trị nhất"), ("dời", "lùi"), ("nói giúp", "vận động"), ("thầy", "hlv"),
        ("pháo bông", "pháo hoa"), ("kháng án", "kháng cáo"), ("trăng máu", "nguyệt thực"), ("lời ròng", "lãi ròng"),
    ],
)  # fmt: skip
def test_everyday_words_mean_those_of_the_trade(lexicon: Lexicon, asked: str, told: str) -> None:
    assert expression_of(told) in loose(lexicon, asked)
