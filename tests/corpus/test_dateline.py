"""The day of publication is found where the text says it, and never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.dateline import publication_date
from corpus.sentences import split_sentences

BODY = "Nước lũ về nhanh trong đêm, hơn hai mươi hộ dân ven sông phải chuyển lên trường học ở tạm."
DAY = date(2023, 12, 6)


def published(text: str) -> date | None:
    return publication_date(text, *split_sentences(text))


@pytest.mark.parametrize(
    "text",
    [
        f"Cập nhật: 06/12/2023 10:15\n\nLũ về\n\n{BODY}",
        f"Lũ về\n\nĐăng lúc 6-12-2023 | 10:15\n\n{BODY}",
        f"Lũ về\n\nBáo Làng - Ngày đăng: 6.12.2023\n\n{BODY}",
        f"Lũ về\n\nThứ tư, 6/12/2023, 15:30 (GMT+7)\n\n{BODY}",
        f"Lũ về\n\n{BODY}\n\nHà Nội, ngày 6 tháng 12 năm 2023",
        f"Lũ về\n\n{BODY}\n\n(Ngày 6-12-2023)",
        f"Lũ về\n\nBắc Giang, 6-12-2023 - {BODY}",
        f"Lũ về\n\n(TTXVN, 6-12-2023) – {BODY}",
        f"Lũ về\n\nChiều 6-12-2023, {BODY}",
        f"Lũ về\n\nNgày 6-12-2023, {BODY}",
        f"Lũ về\n\nSáng nay (6-12-2023), {BODY}",
        f"Lũ về\n\nSáng 6-12-2023, {BODY} Xã đặt mục tiêu đến năm 2030 không còn nhà ven sông.",
    ],
)
def test_the_text_says_when_it_was_published(text: str) -> None:
    assert published(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Chiều 6-12, {BODY}",
        f"{BODY} Ông sinh ngày 6-12-2023.",
        f"{BODY} Hội thi sẽ mở ngày 6-12-2023 tại sân xã.",
        f"Lũ về\n\n{BODY}\n\nẢnh: Hà Nội, 6-12-2023",
        f"Ngày 2-9-1945, {BODY}",
        f"Ngày 17-12-1994, {BODY} Năm 2011, nơi đây lại được công nhận.",
        f"Ngày 17-12-1994, {BODY} Nơi đây được công nhận lần nữa vào năm 2011.",
        f"Cập nhật: 31/2/2023\n\n{BODY}",
    ],
)
def test_a_day_that_only_occurs_in_the_story_is_not_taken(text: str) -> None:
    assert published(text) is None


def test_the_day_of_publication_wins_over_the_day_of_an_update() -> None:
    assert published(f"Cập nhật: 9/12/2023\nNgày đăng: 6/12/2023\n\nLũ về\n\n{BODY}") == DAY


def test_a_label_wins_over_the_day_of_the_event() -> None:
    assert published(f"Lũ về\n\nChiều 5-12-2023, {BODY}\n\nCập nhật: 6-12-2023") == DAY
