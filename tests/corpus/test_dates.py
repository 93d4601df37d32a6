"""Dates as the paper writes them, and the numbers that only look like dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.dates import DateMention, find_dates, parse_published, to_date
from corpus.errors import BadDate


def found(text: str) -> list[tuple[str, int | None, int | None, int | None]]:
    return [(text[m.start : m.end], m.day, m.month, m.year) for m in find_dates(text)]


def only(text: str) -> DateMention:
    (mention,) = find_dates(text)
    return mention


@pytest.mark.parametrize(
    ("text", "span", "day", "month", "year"),
    [
        ("Chiều 6-12, xã họp.", "Chiều 6-12", 6, 12, None),
        ("Ngày 6/12 xã họp.", "Ngày 6/12", 6, 12, None),
        ("Xã họp ngày 6.12.", "ngày 6.12", 6, 12, None),
        ("Lập ngày 6.12.2023.", "ngày 6.12.2023", 6, 12, 2023),
        ("In 06-12-2023 tại Huế.", "06-12-2023", 6, 12, 2023),
        ("Ký 6 / 12 / 2023 tại xã.", "6 / 12 / 2023", 6, 12, 2023),
        ("Họp ngày 6 tháng 12.", "ngày 6 tháng 12", 6, 12, None),
        ("Họp ngày 6 tháng 12 năm 2023.", "ngày 6 tháng 12 năm 2023", 6, 12, 2023),
        ("Họp ngày 6\u00a0tháng\n12 thôi.", "ngày 6\u00a0tháng\n12", 6, 12, None),
        ("Xong trong tháng 12-2023.", "tháng 12-2023", None, 12, 2023),
        ("Xong trong tháng 12/2023.", "tháng 12/2023", None, 12, 2023),
        ("Dịch hết từ tháng 3 năm 2020.", "tháng 3 năm 2020", None, 3, 2020),
        ("Nắng nhất là tháng Tư.", "tháng Tư", None, 4, None),
        ("Thành lập năm 2023.", "năm 2023", None, None, 2023),
        ("Năm 938 có trận Bạch Đằng.", "Năm 938", None, None, 938),
        ("Năm 179 TCN nước mất.", "Năm 179 TCN", None, None, -179),
        ("Sao lưu 2023-12-06 xong.", "2023-12-06", 6, 12, 2023),
        ("Lễ Quốc khánh 2-9 đông vui.", "2-9", 2, 9, None),
        ("Làm xong trước 30/11.", "30/11", 30, 11, None),
        ("Cây cầu thông xe (6-12).", "6-12", 6, 12, None),
    ],
)
def test_a_date_is_found(text: str, span: str, day: int | None, month: int | None, year: int | None) -> None:
    assert found(text) == [(span, day, month, year)]


def test_days_share_the_month_that_follows_them() -> None:
    assert found("Thi các ngày 8, 10 và 14-11.") == [
        ("ngày 8", 8, 11, None),
        ("10", 10, 11, None),
        ("14-11", 14, 11, None),
    ]
    assert found("Nghỉ hai ngày 21 và 22-10.") == [("ngày 21", 21, 10, None), ("22-10", 22, 10, None)]
    assert found("Mở từ ngày 6 đến ngày 8 tháng 12.")[0] == ("ngày 6", 6, 12, None)
    assert found("Hội sách 6-8/12/2023.") == [("6", 6, 12, 2023), ("8/12/2023", 8, 12, 2023)]


def test_a_stretch_over_the_new_year_begins_in_the_old_one() -> None:
    assert found("Trại đông 28/12-3/1/2024.") == [("28/12", 28, 12, 2023), ("3/1/2024", 3, 1, 2024)]
    assert [m[1:3] for m in found("Mở cửa từ 28-11 đến 3-12.")] == [(28, 11), (3, 12)]


def test_years_in_a_row_are_all_found() -> None:
    assert [m[3] for m in found("Được mùa các năm 2021, 2022 và 2023.")] == [2021, 2022, 2023]


def test_the_time_and_the_part_of_the_day_belong_to_the_date() -> None:
    early = only("Cháy chợ lúc 2h15 ngày 17/3.")
    assert (early.hour, early.minute, early.day, early.month) == (2, 15, 17, 3)
    storm = only("Bão vào hồi 16 giờ 30 phút ngày 21-10, gió mạnh.")
    assert (storm.hour, storm.minute) == (16, 30)
    assert only("Gặt từ 5 giờ sáng 6-12.").part_of_day == "sáng"
    assert only("Sáng nay (6-12), xã họp.").part_of_day == "sáng"
    assert only("Rạng sáng ngày 6, mưa tạnh.").part_of_day == "rạng sáng"
    posted = "Thứ Tư, 6/12/2023, 15:30 (GMT+7)"
    assert (posted[only(posted).start : only(posted).end], only(posted).hour) == ("Thứ Tư, 6/12/2023, 15:30", 15)


@pytest.mark.parametrize(
    ("text", "day", "month"),
    [
        ("Hội mở mùng 5 tháng Giêng.", 5, 1),
        ("Chợ họp 23 tháng Chạp.", 23, 12),
        ("Cúng rằm tháng Bảy.", 15, 7),
        ("Về quê mùng 3 Tết.", 3, 1),
        ("Giỗ Tổ (10-3 âm lịch).", 10, 3),
        ("Đêm hội 15 tháng 8 âm lịch.", 15, 8),
    ],
)
def test_days_of_the_moon_are_marked_and_never_turned_into_calendar_days(text: str, day: int, month: int) -> None:
    mention = only(text)
    assert (mention.day, mention.month, mention.lunar) == (day, month, True)
    assert to_date(mention, date(2024, 1, 3)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Lớp nhận trẻ 10-12 tuổi.",
        "Khách ở 5-7 ngày.",
        "Mưa 250-400mm.",
        "Đội nhà thắng ngược 3-2 ở phút cuối.",
        "Hai đội hòa 2-2.",
        "Có 10/12 đại biểu dự.",
        "Có 68/72 đại biểu dự.",
        "Hơn 1/3 số dân đã tiêm.",
        "Đến 2/3 diện tích bị ngập.",
        "Tại km47+300 có đèn.",
        "Nghị định số 12/2023/NĐ-CP.",
        "Nhà ở đường 3/2 rất đông.",
        "Thu ngân sách quý 4/2023 tăng.",
        "Bản đồ tỷ lệ 1/2000.",
        "Đội hình 4-3-3 lạ mắt.",
        "Máy có địa chỉ 192.168.1.12.",
        "Bản 1.6 chạy nhanh.",
        "Mỗi tháng hai lần họp.",
        "Đi trong 3 ngày 3 đêm.",
        "Ngày 45-13 không có.",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_only_the_part_asked_for_is_read() -> None:
    text = "Ngày 6-12 họp. Ngày 7-12 nghỉ. Ngày 8-12 làm."
    (mention,) = find_dates(text, 15, 30)
    assert text[mention.start : mention.end] == "Ngày 7-12"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("ngày 28-12", date(2024, 1, 3), date(2023, 12, 28)),
        ("ngày 3-1", date(2023, 12, 28), date(2024, 1, 3)),
        ("ngày 6-12", date(2023, 12, 6), date(2023, 12, 6)),
        ("ngày 29-2", date(2024, 3, 1), date(2024, 2, 29)),
        ("ngày 29-2", date(2022, 3, 1), None),
        ("ngày 6-12-2021", None, date(2021, 12, 6)),
        ("ngày 31-2-2021", date(2021, 3, 1), None),
        ("ngày 6-12", None, None),
        ("tháng 12", date(2023, 12, 6), None),
    ],
)
def test_a_day_without_a_year_is_the_nearest_one(text: str, published: date | None, expected: date | None) -> None:
    assert to_date(only(text), published) == expected


@pytest.mark.parametrize("value", ["2023-12-06", "6-12-2023", "06/12/2023", "6.12.2023", " 06-12-2023 "])
def test_a_given_date_is_read_in_four_forms(value: str) -> None:
    assert parse_published(value) == date(2023, 12, 6)


@pytest.mark.parametrize(
    "value", ["", "hôm qua", "31-2-2023", "2023-13-01", "6-12/2023", "6-12-23", "٦-12-2023", "0-0-0000"]
)
def test_a_wrong_date_is_refused_by_name(value: str) -> None:
    with pytest.raises(BadDate, match="2023-12-06") as caught:
        parse_published(value)
    assert caught.value.code == "date"
    assert caught.value.details["value"] == value


PIECES = st.sampled_from(
    [
        *"0123456789-/.,: ()",
        "ngày ",
        " tháng ",
        " năm ",
        "6-12",
        "sáng ",
        "mùng ",
        " và ",
        " đến ",
        "2023",
        "h",
        "Giêng",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_mentions_are_in_order_apart_and_within_the_calendars_bounds(text: str) -> None:
    position = 0
    for mention in find_dates(text):
        assert position <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        assert mention.day is None or 1 <= mention.day <= 31
        assert mention.month is None or 1 <= mention.month <= 12
        assert mention.day or mention.month or mention.year is not None
        position = mention.end
