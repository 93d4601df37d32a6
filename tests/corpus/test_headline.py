"""The title is the first line where it reads like one, else it is made from the first sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.decode import clean
from corpus.headline import headline
from corpus.sentences import split_sentences

BODY = "Từ sáng sớm, bà con trong xã đã ra đồng gặt lúa, ai cũng vui vì vụ này được mùa và thóc bán được giá cao."


def title(text: str) -> str:
    return headline(text, *split_sentences(text))


@pytest.mark.parametrize(
    "text",
    [
        f"Được mùa lúa mới\n\n{BODY}",
        f"Được mùa lúa mới\n{BODY}",
        f"Cập nhật: 6/12/2023 10:15\n\nĐược mùa lúa mới\n\n{BODY}",
        f"Thứ tư, 6/12/2023\nĐược mùa lúa mới\n\n{BODY}",
        f"Tin, ảnh: LÊ AN\n\nĐược mùa lúa mới\n\n{BODY}",
        "Được mùa lúa mới\n\nBà con vui.",
    ],
)
def test_the_first_line_that_reads_like_a_headline_is_the_title(text: str) -> None:
    assert title(text) == "Được mùa lúa mới"


def test_a_question_may_be_a_headline() -> None:
    assert title(f"Vì sao lúa được giá?\n\n{BODY}") == "Vì sao lúa được giá?"


def test_a_wrapped_headline_is_one_line() -> None:
    text = f"Bà con xã Đồng Tiến được mùa lúa mới, thóc bán được giá cao\nnhất trong mười năm trở lại đây\n\n{BODY}"
    assert "\n" not in title(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bà con được mùa.\n\nThóc được giá.", "Bà con được mùa"),
        ("Xã được mùa lúa", "Xã được mùa lúa"),
        ("- lúa mới\n- lúa cũ", "Lúa mới"),
        (
            "Chiều 6-12, hợp tác xã Đồng Tiến khai trương nhà máy xay mới.",
            "Hợp tác xã Đồng Tiến khai trương nhà máy xay mới",
        ),
        (f"{BODY}\n\nHết.", "Từ sáng sớm, bà con trong xã đã ra đồng gặt lúa…"),
    ],
)
def test_without_a_headline_a_title_is_made_from_the_first_sentence(text: str, expected: str) -> None:
    assert title(text) == expected


def test_a_made_title_does_not_hang_on_a_small_word() -> None:
    text = "Hợp tác xã nông nghiệp Đồng Tiến khai trương nhà máy xay xát mới ở thôn Bến Gỗ và các kho chứa thóc."
    assert title(text).endswith("Bến Gỗ…")


@given(st.text().map(clean).filter(lambda text: any(c.isalnum() for c in text)))
def test_every_text_gets_a_short_title_in_one_line(text: str) -> None:
    made = title(text)
    assert made
    assert made == " ".join(made.split())
