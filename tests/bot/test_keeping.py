"""An article is taken down for every front end at once, and the copies that still hold it are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.keeping import mentions_of, take_down
from bot.moving import export_folder
from bot.services import Services, open_services
from bot.settings import Settings
from corpus.backup import back_up
from corpus.errors import NoSuchArticle
from corpus.uploads import Announced, Uploads, UploadState
from retrieval.conversation import Conversation, Place, Spoken, Turn
from retrieval.question import Kind

TEXT = b"Ghe Ba May ve nhat\n\nChieu 3-3-2025, ghe Ba May ve nhat o hoi dua ghe lang Thoi An. Ba May la Vo Thi May."
WHO = "Ghe nao ve nhat?"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(Settings(), database=tmp_path / "hoibao.db", samples=False)


async def add(services: Services) -> int:
    return (await services.add_bytes(TEXT, name="ghe.txt", actor="tester")).article.id


async def test_nobody_is_answered_from_it_and_copies_are_named(settings: Settings, tmp_path: Path) -> None:
    async with open_services(settings) as services, open_services(settings) as other:
        id_ = await add(services)
        assert (await services.ask(WHO)).answers and (await other.ask(WHO)).answers
        await back_up(services.database, tmp_path / "sao.db")
        await back_up(services.database, tmp_path / "xoa.db")
        (tmp_path / "xoa.db").unlink()
        await export_folder(services, tmp_path / "ra")
        gone = await take_down(services, id_, actor="tester")
        assert [Path(one.place).name for one in gone.copies] == ["sao.db", "ra"]
        assert services.empty
        assert not (await services.ask(WHO)).related and not (await other.ask(WHO)).related
        with pytest.raises(NoSuchArticle):
            await take_down(services, id_, actor="tester")


async def test_a_copy_is_known_by_what_it_says(settings: Settings, tmp_path: Path) -> None:
    async with open_services(settings) as services:
        first = await add(services)
        for name in ("sao.db", "hong.db", "khac.db"):
            await back_up(services.database, tmp_path / name)
        await export_folder(services, tmp_path / "ra")
        (tmp_path / "hong.db").write_bytes(b"x")
        (tmp_path / ".sao.db.7.partial").write_bytes(b"x")  # what an interrupted backup left
        async with open_services(replace(settings, database=tmp_path / "rong.db")) as empty:
            await back_up(empty.database, tmp_path / "khac.db", overwrite=True)  # of another newsroom by now
        gone = await take_down(services, first, actor="tester")
        assert [Path(one.place).name for one in gone.copies] == ["sao.db", ".sao.db.7.partial", "hong.db", "ra"]
        again = await add(services)
        assert again != first
        gone = await take_down(services, again, actor="tester")
        assert [Path(one.place).name for one in gone.copies] == ["sao.db", "ra"]


async def test_an_open_upload_with_its_words_goes_too(settings: Settings) -> None:
    async with open_services(settings) as services:
        id_ = await add(services)
        uploads = Uploads(services.database)
        for number, data in enumerate((TEXT + b" Them mot cau.", b"Tin khac\n\nLang ben mo hoi.", b"\x00\x01"), 1):
            await uploads.announce(Announced(1, number, 5, 5, name="a.txt", data=data))
        await take_down(services, id_, actor="tester")
        states = [found.state for number in (1, 2, 3) if (found := await uploads.upload(number))]
        assert states == [UploadState.DISCARDED, UploadState.STORED, UploadState.STORED]


def test_a_conversation_is_about_it_by_place_or_by_a_person_it_names() -> None:
    now = datetime.now(UTC)
    mentions = mentions_of(3, ["Bà Võ Thị Mây về nhất"])
    about = Conversation((Turn("Ai?", Kind.WHO, places=(Place(3, 0, 0, 2),)),), now)
    of_her = Conversation((Turn("Ai?", Kind.WHO),), now, (Spoken("Võ Thị Mây", "Mây"),))
    of_another = Conversation((Turn("Ai?", Kind.WHO, places=(Place(4, 0, 0, 2),)),), now, (Spoken("Lê Văn Tư", "Tư"),))
    assert [mentions(one.to_json()) for one in (about, of_her, of_another)] == [True, True, False]
    assert not mentions("{}")
