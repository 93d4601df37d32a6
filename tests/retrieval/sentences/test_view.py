import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Words
from retrieval.sentences.view import Views, view_of
from tests.retrieval import articles
from tests.retrieval.builders import article, view

NEWS = "Chiều 6-12, bà Lê Thị Thắm (xã Tân Thạnh) nói: “Đò Kinh Cùng nghỉ chạy từ 16h30”."


def test_tokens_are_the_words_of_the_sentence_at_their_offsets() -> None:
    seen = view(NEWS)
    assert [seen.article.text[t.start : t.end] for t in seen.tokens] == [t.text for t in seen.tokens]
    assert "".join(t.text for t in seen.tokens).replace(" ", "") == NEWS.replace(" ", "")
    assert [t.start for t in seen.tokens] == sorted(t.start for t in seen.tokens)


def test_a_token_knows_capitals_figures_and_marks() -> None:
    known = {t.text: t for t in view(NEWS).tokens}
    assert known["Chiều"].capital
    assert known["6"].digit
    assert {text for text, t in known.items() if t.mark} == {"-", ",", "(", ")", ":", "“", "”", "."}
    assert known["nói"].key == "nói"
    assert not (known["nói"].capital or known["nói"].digit or known["nói"].mark)


def test_a_word_of_several_syllables_has_their_keys_joined() -> None:
    (town,) = (t for t in view("Chợ Gò Công họp sớm.").tokens if "Công" in t.text)
    assert town.key == town.text.casefold()


def test_syllables_are_found_by_their_keys_and_by_folded_keys() -> None:
    seen = view("Đò dọc, đò ngang đều về bến.")
    assert seen.keys == ("đò", "dọc", "đò", "ngang", "đều", "về", "bến")
    assert seen.at("đò") == [0, 2]
    assert "do" not in seen.words
    assert seen.at("do", bare=True) == [0, 2]
    assert seen.folded_keys[4] == "deu"


def test_brackets_are_open_from_behind_the_first_to_behind_the_last() -> None:
    seen = view("Bà Tư (quê Huế) kể: a) đò nghỉ.")
    open_before = {token.text: depth for token, depth in zip(seen.tokens, seen.depths[:-1], strict=True)}
    assert (open_before["("], open_before["quê"], open_before["kể"]) == (0, 1, 0)
    assert seen.depths[-1] == -1


def test_every_syllable_belongs_to_the_token_that_holds_it() -> None:
    seen = view(NEWS)
    assert len(seen.token_of) == len(seen.keys)
    for key, token in zip(seen.keys, seen.token_of, strict=True):
        assert key in seen.tokens[token].key.split(" ")


def test_a_stretch_of_tokens_is_a_stretch_of_the_article() -> None:
    seen = view("Hôm nay nghỉ.\n\nSáng mai chợ họp lại.", 1)
    start, end = seen.slice(0, len(seen.tokens))
    assert seen.article.text[start:end] == seen.text == "Sáng mai chợ họp lại."
    assert (start, end) == seen.span


def test_the_full_stop_after_letters_in_capitals_is_a_token_of_its_own() -> None:
    assert [t.text for t in view("Đoàn về thăm UBND.").tokens][-2:] == ["UBND", "."]
    assert [t.text for t in view("Đình được dựng thế kỷ XVI.").tokens][-2:] == ["XVI", "."]


@pytest.mark.parametrize("name", ["Trung tâm Văn hóa huyện", "Văn phòng huyện", "Thị trấn Gò Me"])
def test_a_common_noun_that_opens_like_a_middle_name_is_one_word(name: str) -> None:
    word = next(part for part in ("Văn hóa", "Văn phòng", "Thị trấn") if part in name)
    assert word in [t.text for t in view(f"Đoàn đến {name} sáng nay.").tokens]


def test_what_no_word_covers_is_cut_at_white_space() -> None:
    bare = articles.article(1, "Bến đò Kinh Cùng")
    assert bare.words == Words()
    assert [(t.text, t.pos) for t in view_of(bare, 0).tokens] == [(w, "X") for w in ("Bến", "đò", "Kinh", "Cùng")]


def test_a_sentence_is_made_ready_once_and_anew_for_a_new_version() -> None:
    views, one = Views(), article("Phà chạy. Đò nghỉ.")
    assert views.get(one, 0) is views.get(one, 0)
    assert views.get(one, 0) is not views.get(one, 1)
    other = article("Phà nghỉ. Đò chạy.")
    assert views.get(other, 0).text == "Phà nghỉ."


def test_the_least_recently_read_sentence_goes_first() -> None:
    views, one = Views(capacity=2), article("Phà chạy. Đò nghỉ. Ghe về.")
    first = views.get(one, 0)
    second = views.get(one, 1)
    assert views.get(one, 0) is first
    views.get(one, 2)
    assert views.get(one, 0) is first
    assert views.get(one, 1) is not second


PIECES = st.lists(
    st.sampled_from(
        (
            "Chiều|bà|Lê Thị Thắm|nói|UBND|TP.HCM|6-12|1.234,5|40%|,|;|:|(|)|“|”|…|.|!|-|đò|Kinh Cùng|🙂|km12+300|"
            "Văn hóa|a|\n|\n\n|hoà|ở"
        ).split("|")
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=60)
@given(PIECES)
def test_tokens_lose_nothing_and_stay_in_order(pieces: list[str]) -> None:
    text = " ".join(["Tin", *pieces])
    one = article(text)
    for position, sentence in enumerate(one.sentences):
        seen = view_of(one, position)
        covered = "".join(t.text for t in seen.tokens)
        assert "".join(covered.split()) == "".join(one.text[sentence.start : sentence.end].split())
        assert all(a.end <= b.start for a, b in zip(seen.tokens, seen.tokens[1:], strict=False))
        assert list(seen.token_of) == sorted(seen.token_of)
        assert all(0 <= t < len(seen.tokens) for t in seen.token_of)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Chủ tịch UBND xã Trương Đình Cảnh dự suốt buổi.", ["Trương Đình", "Cảnh", "dự"]),
        ("Chủ tịch UBND huyện Định Hóa Ma Thị Nhàn cho biết.", ["Định Hóa", "Ma Thị", "Nhàn"]),
        ("Phó Trưởng Công an huyện trả lời.", ["Công an"]),
    ],
)
def test_a_name_that_was_run_together_with_its_neighbour_is_parted_from_it(sentence: str, words: list[str]) -> None:
    assert set(words) <= {token.text for token in view(sentence).tokens}


def test_two_blanks_within_a_word_lose_nothing() -> None:
    text = "UBND xã Sơn Hà  do mưa lớn"
    assert "".join(token.text for token in view(text).tokens).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("Xem tại www.gomay.example và gửi thư.", "www.gomay.example"),
        ("Xem tại website gomay.gov.vn và gửi thư.", "gomay.gov.vn"),
        ("Gửi về email ubnd@gomay.gov.vn.", "ubnd@gomay.gov.vn"),
        ("Đọc ở https://gomay.gov.vn/tin-tuc, mục Thông báo.", "https://gomay.gov.vn/tin-tuc"),
    ],
)
def test_an_address_is_one_word(sentence: str, address: str) -> None:
    assert address in {token.text for token in view(sentence).tokens}
