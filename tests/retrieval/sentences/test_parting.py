import pytest

from retrieval.sentences.parting import parted
from retrieval.words.wordlist import is_word
from tests.retrieval.builders import view


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Cầu do Công ty Tư vấn Trường Sơn thiết kế lại.", ["Trường Sơn", "thiết kế"]),
        ("Xe chết máy trên đèo Cổ Mã dài 7 km.", ["Mã", "dài"]),
        ("Hồ sơ được Sở Văn hóa trình UBND tỉnh.", ["Văn hóa", "trình"]),
        ("Thủ môn của Hải Phòng bị phạt thẻ.", ["Hải", "Phòng", "bị"]),
        ("Đội Thông tin Sông Cầu vượt qua vòng bảng.", ["Sông", "Cầu", "vượt"]),
    ],
)
def test_a_name_is_parted_from_the_small_letters_run_together_with_it(sentence: str, words: list[str]) -> None:
    assert set(words) <= {token.text for token in view(sentence).tokens}


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Báo cáo của Viện Khảo cổ đã xong.", "Khảo cổ"),
        ("Bà làm Phó Giám đốc Đài Khí tượng tỉnh.", "Phó Giám đốc"),
        ("Bà làm Phó Giám đốc Đài Khí tượng tỉnh.", "Đài Khí tượng"),
        ("Hội Chữ thập đỏ huyện trao quà.", "Chữ thập đỏ"),
        ("Vé nhận tại Nhà Văn hóa tỉnh từ ngày 5-3.", "Nhà Văn hóa"),
        ("Bà Lan, Phó trưởng phòng Nghiệp vụ Dược Sở Y tế, nói.", "Y tế"),
    ],
)
def test_a_word_of_the_word_list_is_whole_however_it_is_written(sentence: str, word: str) -> None:
    assert word in {token.text for token in view(sentence).tokens}


@pytest.mark.parametrize(
    ("before", "word", "parts"),
    [
        ("Kim", "Liên từ", ["Liên", "từ"]),
        ("Kim", "Liên thông báo", ["Liên", "thông báo"]),
        ("Tiếng", "Việt lớp", ["Việt", "lớp"]),
        ("Sở", "Tài chính đề nghị", ["Tài chính", "đề nghị"]),
        ("Bộ", "Xây dựng", ["Xây dựng"]),
        ("Hội", "Cựu học sinh", ["Cựu học sinh"]),
        ("xã", "Hà Lâm ban hành", ["Hà Lâm", "ban hành"]),
        ("sân", "Tam Giang tối", ["Tam Giang", "tối"]),
        ("bà", "Liên từ", ["Liên từ"]),
        ("Hà Nội", "Công an", ["Công an"]),
        ("Mai Chí", "Công khai", ["Công", "khai"]),
    ],
)
def test_what_stands_before_says_whether_a_word_is_two(before: str, word: str, parts: list[str]) -> None:
    text = f"{before} {word}"
    at = len(before) + 1
    found = parted(text, (0, len(before), "Np"), (at, len(text), "N"))
    assert [text[start:end] for start, end, _ in found] == parts


def test_a_part_of_a_word_is_no_word() -> None:
    assert is_word("tổng", "giám", "đốc")
    assert not is_word("thị", "trường", "chứng")


def test_what_only_looks_like_a_part_of_the_day_is_whole() -> None:
    words = [token.text for token in view("Ông Hùng ra chiều suy nghĩ.").tokens]
    assert "ra chiều" in words
