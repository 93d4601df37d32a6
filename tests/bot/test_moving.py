"""Articles taken elsewhere by any front end: all or nothing, and what was taken is remembered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import Unwritable
from bot.moving import export_archive, export_folder, import_folder
from bot.services import Services, open_services
from bot.settings import Settings
from corpus.copies import Copies
from corpus.exports import MANIFEST, FolderWriter

ME = "telegram:5"


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[Services]:
    async with open_services(replace(Settings(), database=tmp_path / "hoibao.db", samples=False)) as opened:
        for number in range(3):
            text = f"Tin số {number}\n\nLàng số {number} mở hội đua ghe."
            await opened.add_bytes(text.encode(), name="tin.txt", actor=ME)
        yield opened


async def test_an_archive_that_is_too_large_is_not_made(services: Services) -> None:
    archive = await export_archive(services, receiver=ME, most=10)
    assert archive.data is None and archive.copy is None and archive.size > 10 and archive.articles == 3
    assert await Copies(services.database).all() == []
    archive = await export_archive(services, receiver=ME, most=archive.size)
    assert archive.data is not None and len(archive.data) == archive.size
    assert [one.place for one in await Copies(services.database).all()] == [ME]


async def test_an_export_that_fails_in_the_middle_leaves_nothing(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = FolderWriter.keep

    def full(self: FolderWriter, name: str, data: bytes) -> None:
        if name == MANIFEST:
            raise OSError(28, "No space left on device")
        keep(self, name, data)

    with monkeypatch.context() as patched:
        patched.setattr(FolderWriter, "keep", full)
        with pytest.raises(Unwritable, match="No space left"):
            await export_folder(services, tmp_path / "ra")
    assert list((tmp_path / "ra").iterdir()) == []
    assert await Copies(services.database).all() == []
    told: list[tuple[int, int]] = []
    assert len(await export_folder(services, tmp_path / "ra", lambda done, total: told.append((done, total)))) == 3
    assert told[-1] == (3, 3)


async def test_an_import_tells_how_far_it_is(services: Services, tmp_path: Path) -> None:
    await export_folder(services, tmp_path / "ra")
    told: list[tuple[int, int]] = []
    intake = await import_folder(
        services, tmp_path / "ra", actor=ME, progress=lambda done, total: told.append((done, total))
    )
    assert intake.count("known") == 3 and told == [(0, 3), (1, 3), (2, 3), (3, 3)]
