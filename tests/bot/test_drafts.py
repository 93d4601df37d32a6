"""Uploads as they would be published: the days that a short date may mean."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import bot.drafts
from bot.drafts import Drafts, Reading, read, short_date_of
from bot.services import Services
from corpus.parse import parse
from corpus.store import Store
from corpus.uploads import Announced, Upload, Uploads

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "written", "days"),
    [
        ("Chiều 6-12, xã họp bàn nhiệm vụ năm 2024.", "Chiều 6-12", ("2025-12-06", "2024-12-06", "2023-12-06")),
        ("Chiều 6-12, xã họp.", "Chiều 6-12", ("2025-12-06", "2024-12-06", "2023-12-06")),
        ("Sáng 20-11, xã tổng kết năm 2018.", "Sáng 20-11", ("2026-11-20", "2018-11-20", "2017-11-20")),
        ("Ngày 29-2, xã ra quân trồng cây.", "Ngày 29-2", ("2024-02-29", "2020-02-29", "2016-02-29")),
    ],
)
def test_a_day_without_a_year_may_mean_the_last_ones_and_those_of_years_named(
    text: str, written: str, days: tuple[str, ...]
) -> None:
    found = short_date_of(parse(text), TODAY)
    assert found is not None and found.written == written
    assert found.days == tuple(map(date.fromisoformat, days))


@pytest.mark.parametrize("text", ["Xã họp.", "Ngày 6-12-2023, xã họp.", "Ngày 10 tháng 3 âm lịch, làng mở hội."])
def test_other_texts_have_none(text: str) -> None:
    assert short_date_of(parse(text), TODAY) is None


async def test_what_was_read_is_remembered_until_it_is_to_be_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = []

    async def counted(upload: Upload, data: bytes) -> Reading:
        times.append(upload.id)
        return await read(upload, data)

    monkeypatch.setattr(bot.drafts, "read", counted)
    async with await Store.open(tmp_path / "a.db") as store:
        uploads = Uploads(store.database)
        drafts = Drafts(Services(store), uploads)
        upload = await uploads.announce(Announced(1, 1, 7, 7, data="Xã họp bàn việc đắp đê.".encode()))
        for _ in range(2):
            assert (await drafts.draft(upload, TODAY)).parsed.title == "Xã họp bàn việc đắp đê"
        assert times == [upload.id]
        drafts.forget()
        placed = await drafts.publish(upload, replaces=None, actor="telegram:7")
        assert placed is not None and times == [upload.id] * 2
        assert await drafts.publish(upload, replaces=None, actor="telegram:7") is None
