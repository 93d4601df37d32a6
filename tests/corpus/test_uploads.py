"""Uploads: written down once, published once, and gone when they are done with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from corpus.edits import Placed
from corpus.errors import NoSuchArticle
from corpus.parse import parse, read_bytes
from corpus.store import Store
from corpus.uploads import Announced, Upload, Uploads, UploadState

BRIDGE = "Khởi công cầu mới\n\nSáng 19-8, huyện khởi công cây cầu bắc qua sông. Cầu dài 320 mét."
LONGER = BRIDGE.replace("320", "350")
NEW = Announced(bot_id=1, update_id=10, chat_id=7, person_id=7, file_id="F", name="cau.txt")
PASTED = replace(NEW, update_id=11, file_id=None, name=None, data=BRIDGE.encode())


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "a.db") as opened:
        yield opened


@pytest.fixture
def uploads(store: Store) -> Uploads:
    return Uploads(store.database)


async def test_an_update_makes_one_upload_however_often_it_comes(uploads: Uploads) -> None:
    first = await uploads.announce(NEW)
    assert await uploads.announce(NEW) == first
    assert first.state is UploadState.ANNOUNCED and first.is_open and await uploads.data(first.id) is None
    assert (await uploads.announce(replace(NEW, bot_id=2))).id != first.id
    pasted = await uploads.announce(PASTED)
    assert pasted.state is UploadState.STORED and await uploads.data(pasted.id) == BRIDGE.encode()


async def test_what_nobody_was_shown_is_unfinished(uploads: Uploads) -> None:
    waiting = await uploads.announce(NEW)
    assert [one.id for one in await uploads.unfinished(1)] == [waiting.id] and await uploads.unfinished(2) == []
    await uploads.show(waiting.id, 99)
    assert [one.id for one in await uploads.unfinished(1)] == [waiting.id]  # it says only that we are at it
    assert await uploads.store(waiting.id, b"abc", name=None, link="https://bao.vn/a")
    stored = await _found(uploads, waiting)
    assert (stored.state, stored.name, stored.link) == (UploadState.STORED, "cau.txt", "https://bao.vn/a")
    assert await uploads.unfinished(1) == []
    assert not await uploads.store(waiting.id, b"again", name=None, link=None)
    assert await uploads.data(waiting.id) == b"abc"


async def test_it_is_published_once_and_its_bytes_go(store: Store, uploads: Uploads) -> None:
    upload = await uploads.announce(PASTED)
    assert await uploads.describe(upload.id, title="Cầu mới", published=date(2024, 8, 20))
    upload = await _found(uploads, upload)
    assert (upload.title, upload.published) == ("Cầu mới", date(2024, 8, 20))
    assert await _publish(uploads, upload) == Placed(1, "added")
    assert await _publish(uploads, upload) is None
    assert (await store.article(1)).text == BRIDGE
    assert await store.with_text(BRIDGE) == 1 and await store.with_text(LONGER) is None
    done = await _found(uploads, upload)
    assert (done.state, done.article_id, await uploads.data(upload.id)) == (UploadState.PUBLISHED, 1, None)
    assert not await uploads.discard(upload.id) and not await uploads.describe(upload.id, title="Cầu")
    again = await uploads.announce(replace(PASTED, update_id=12))
    assert await _publish(uploads, again) == Placed(1, "known")


async def test_what_is_discarded_is_not_published(store: Store, uploads: Uploads) -> None:
    upload = await uploads.announce(PASTED)
    assert await uploads.discard(upload.id) and not await uploads.discard(upload.id)
    assert await _publish(uploads, upload) is None and await store.summaries() == []
    assert await uploads.data(upload.id) is None


async def test_it_becomes_a_new_version_of_the_article_that_it_replaces(store: Store, uploads: Uploads) -> None:
    await _publish(uploads, await uploads.announce(PASTED))
    longer = await uploads.announce(replace(PASTED, update_id=12, data=LONGER.encode()))
    assert await _publish(uploads, longer, replaces=1) == Placed(1, "new version")
    assert (await store.article(1)).text == LONGER
    assert [one.text for one in (await store.history(1)).versions] == [BRIDGE, LONGER]
    known = await uploads.announce(replace(PASTED, update_id=13, data=LONGER.encode()))
    assert await _publish(uploads, known, replaces=1) == Placed(1, "known")
    await store.remove(1, "somebody")
    third = await uploads.announce(PASTED)
    third = await uploads.announce(replace(PASTED, update_id=14))
    with pytest.raises(NoSuchArticle):
        await _publish(uploads, third, replaces=1)
    assert (await _found(uploads, third)).is_open and await uploads.data(third.id) == BRIDGE.encode()


async def test_a_post_from_the_same_address_is_a_new_version(store: Store, uploads: Uploads) -> None:
    post = replace(PASTED, link="https://t.me/bao/5")
    await _publish(uploads, await uploads.announce(post))
    assert await store.from_origin("https://t.me/bao/5") == 1
    changed = await uploads.announce(replace(post, update_id=12, data=LONGER.encode()))
    assert await _publish(uploads, changed) == Placed(1, "new version")


async def test_a_text_that_comes_in_pieces_is_one(store: Store, uploads: Uploads) -> None:
    first = await uploads.announce(PASTED)
    piece = replace(PASTED, update_id=12, continues=first.id, data=b" Them mot cau.")
    await uploads.announce(piece)
    await uploads.announce(piece)
    assert await uploads.data(first.id) == BRIDGE.encode() + b" Them mot cau."
    assert [one.id for one in await uploads.unfinished(1)] == [first.id]
    await _publish(uploads, first)
    assert (await store.article(1)).text.endswith("Them mot cau.")
    assert await store.database.rows("SELECT count(data) FROM uploads") == [(0,)]


async def _found(uploads: Uploads, upload: Upload) -> Upload:
    found = await uploads.upload(upload.id)
    assert found is not None
    return found


async def _publish(uploads: Uploads, upload: Upload, replaces: int | None = None) -> Placed | None:
    parsed = parse(
        read_bytes(await uploads.data(upload.id) or BRIDGE.encode()), title=upload.title, published=upload.published
    )
    return await uploads.publish(
        upload.id, parsed, source=upload.name, origin=upload.link, replaces=replaces, actor="telegram:7"
    )
