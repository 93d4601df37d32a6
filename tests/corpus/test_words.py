"""Words and parts of speech stand where they stand in the text, and come back from storage as they were."""

from __future__ import annotations

import threading
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import TAGS, Words
from corpus.decode import clean
from corpus.sentences import split_sentences
from corpus.words import decode_words, encode, segment

NEWS = "Sáng 6-12, ông Trần Văn Bảy khởi công cầu_mới dài 1.234,5 m ở Đồng Tháp. Bà con vui\nmừng."


def words(text: str) -> list[tuple[str, str]]:
    found = segment(text, split_sentences(text)[1])
    return [(text[start:end], pos) for start, end, pos in found.within(0, len(text))]


def test_compounds_names_and_signs_are_words_of_the_text_itself() -> None:
    found = dict(words(NEWS))
    assert found["Trần Văn Bảy"] == "Np"
    assert found["khởi công"] == "V"
    assert found["Đồng Tháp"] == "Np"
    assert {"6", "-", "12", "1.234,5"} <= set(found)


def test_the_tags_are_those_of_the_model() -> None:
    segment("", ())  # loads the models, without the warnings in their source
    from pyvi.ViPosTagger import ViPosTagger

    assert set(ViPosTagger.model.classes_) == set(TAGS)
    assert TAGS[0] == "X"


def test_words_agree_with_pyvi_where_it_can_be_compared() -> None:
    segment("", ())
    from pyvi import ViPosTagger, ViTokenizer

    text = "Bà con nông dân tỉnh Đồng Tháp phấn khởi thu hoạch lúa hè thu, giá bán tăng so với năm trước."
    tokens, tags = ViPosTagger.postagging(ViTokenizer.tokenize(text))
    assert words(text) == list(zip([token.replace("_", " ") for token in tokens], tags, strict=True))


@pytest.mark.parametrize("text", ["a _ b__ c_", "_", "x_1 _ _y", "sân_bay mới"])
def test_raw_underscores_are_kept_apart_from_joints(text: str) -> None:
    assert "".join(word for word, _ in words(text)).replace(" ", "") == text.replace(" ", "")


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    assert len(words("x-" * 3_000)) == 6_000


@settings(max_examples=60)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from([*"_.-/@:1aĐ\n ", "Hà Nội", "xã hội"])).map("".join)))
def test_words_are_in_order_within_their_sentences_and_nothing_visible_is_lost(text: str) -> None:
    text = clean(text)
    sentences = split_sentences(text)[1]
    found = segment(text, sentences)
    position = 0
    for start, end, _ in found.within(0, len(text)):
        assert position <= start < end
        assert not text[position:start].strip()
        assert any(sentence.start <= start and end <= sentence.end for sentence in sentences)
        position = end
    assert not text[position:].strip()


def test_two_threads_may_segment_at_once() -> None:
    expected, found = words(NEWS), []
    threads = [threading.Thread(target=lambda: found.append(words(NEWS))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4


STEPS = st.lists(st.tuples(st.integers(0, 70_000), st.integers(1, 300), st.integers(0, len(TAGS) - 1)), max_size=50)


@given(STEPS)
def test_words_come_back_from_storage_as_they_were(steps: list[tuple[int, int, int]]) -> None:
    stored = Words(array("I"), array("I"), bytes(tag for _, _, tag in steps))
    position = 0
    for gap, length, _ in steps:
        stored.starts.append(position + gap)
        position += gap + length
        stored.ends.append(position)
    assert decode_words(encode(stored)) == stored


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format 9"):
        decode_words(b"\x09\x00")
