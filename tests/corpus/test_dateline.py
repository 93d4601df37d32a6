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
        f"Lũ về\n\nLÀNG CHÀI - Sáng 6-12-2023, {BODY}",
        f"LÀNG CHÀI - Sáng 6-12-2023, {BODY}",
        f"Lũ về\n\nLàng Chài, sáng 6-12-2023, {BODY}",
        f"Lũ về\n\nTại Làng Chài, lúc 8h ngày 6-12-2023, {BODY}",
        f"Lũ về\n\n(Báo Làng Chài) - Sáng 6-12-2023 {BODY}",
        f"Lũ về\n\nLàng Chài (TTXVN) Ngày 6-12-2023, {BODY}",
        f"Lũ về\n\nTTO - Sáng 6/12/2023 {BODY}",
        f"Lũ về\n\nTTO - Sáng nay (6/12/2023), {BODY}",
        f"Lũ về\n\nTP.HCM, ngày 6 tháng 12 năm 2023, {BODY}",
        f"Lũ về\n\nTheo dòng nước\n\nLúc 13h ngày 6-12-2023, {BODY}",
        f"Lũ về\n\nKhoảng 14h30 ngày 6-12-2023, {BODY}",
        f"Lũ về\n\nVào lúc 8 giờ 30 phút sáng ngày 6-12-2023, {BODY}",
        f"Lũ về\n\nĐầu giờ chiều 6-12-2023, {BODY}",
        f"Lũ về\n\nLàng Chài - Sáng 6-12-2023, hội đua ghe mở, kéo dài đến ngày 9-12-2023. {BODY}",
        f"Lũ về\n\nLàng Chài - Sáng 6-12-2023, xã cho biết sẽ dựng lại nhà. {BODY}",
        f"Giá cá hôm nay 6-12-2023\n\n{BODY}\n\nBảng giá cập nhật lúc 8h30 ngày 6-12-2023.",
        f"Giá cá\n\nChợ xã sáng nay (6-12-2023) vắng người. {BODY}",
        f"Giá cá hôm nay\n\n{BODY} Cập nhật lúc 8h30 ngày 6-12-2023.",
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
        f"LÀNG CHÀI - Ngày 2-9-1945, {BODY}",
        f"Lúc 11h30 ngày 30-4-1975, {BODY}",
        f"LÀNG CHÀI - Ngày 17-12-1994, {BODY} Năm 2011, nơi đây lại được công nhận.",
        f"Lũ về\n\nKhoảng 14h30 ngày 6-12-2023, ông An qua cầu. {BODY} Đến 10-3-2024, cầu sập.",
        f"Lũ về\n\nKhoảng 14h30 ngày 6-12-2023, ông An qua cầu. {BODY} Cầu sập ngày 10-3-2024.",
        f"Lũ về\n\nKhoảng 14h30 ngày 6-12-2023, ông An qua cầu. {BODY} Ngày 10-3, cầu sập.",
        f"Lũ về\n\nXã vừa khởi công cầu mới.\n\nKhoảng 14h30 ngày 6-12-2023, {BODY}",
        f"Lũ về\n\n{BODY} Khoảng 14h30 ngày 6-12-2023, nước rút.",
        f"Lũ về\n\nLúc 13h ngày 6-12-2023, sân xã sẽ mở hội đua ghe. {BODY}",
        f"Lũ về\n\nLÀNG CHÀI - Ngày 6-12-2023 là hạn cuối. {BODY}",
        f"Lũ về\n\nTại Việt Nam, ngày 6-12-2003, {BODY}",
        f"Lũ về\n\nTheo TTXVN, ngày 6-12-2023, {BODY}",
        f"Lũ về\n\nNguyễn Văn An, 6-12-2003, trú tại xã. {BODY}",
        f"Lũ về\n\nẢnh: TTXVN - Sáng 6-12-2023, {BODY}",
        f"Lũ về\n\nCụ đọc nhật ký: “Hôm nay 6-12-2003, nước lên”. {BODY}",
        f"Lũ về\n\n{BODY} Địa điểm: nhà văn hóa. Thời gian: ngày 6-12-2023.",
    ],
)
def test_a_day_that_only_occurs_in_the_story_is_not_taken(text: str) -> None:
    assert published(text) is None


def test_the_day_of_publication_wins_over_the_day_of_an_update() -> None:
    assert published(f"Cập nhật: 9/12/2023\nNgày đăng: 6/12/2023\n\nLũ về\n\n{BODY}") == DAY


def test_a_label_wins_over_the_day_of_the_event() -> None:
    assert published(f"Lũ về\n\nChiều 5-12-2023, {BODY}\n\nCập nhật: 6-12-2023") == DAY


def test_the_day_called_today_wins_over_that_of_an_event() -> None:
    assert published(f"Giá cá hôm nay 6-12-2023\n\nChiều 5-12-2023, {BODY}") == DAY
