"""Uploads: written down once, published once, and gone when they are done with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
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


async def test_what_its_message_does_not_say_is_untold(uploads: Uploads) -> None:
    waiting = await uploads.announce(NEW)
    assert await uploads.untold(1) == [waiting.id] and await uploads.untold(2) == []
    await uploads.place(waiting.id, 99)
    assert await uploads.untold(1) == [waiting.id]  # the message says only that we are at it
    assert await uploads.store(waiting.id, b"abc", link="https://bao.vn/a")
    stored = await _found(uploads, waiting)
    assert (stored.state, stored.name, stored.link) == (UploadState.STORED, "cau.txt", "https://bao.vn/a")
    await uploads.tell(waiting.id)
    assert await uploads.untold(1) == []
    assert not await uploads.store(waiting.id, b"again")
    assert await uploads.data(waiting.id) == b"abc"
    assert await uploads.describe(waiting.id, title="Cầu") and await uploads.untold(1) == [waiting.id]


async def test_what_cannot_be_read_keeps_its_reason_and_no_bytes(uploads: Uploads) -> None:
    upload = await uploads.announce(PASTED)
    assert await uploads.fail(upload.id, "hỏng") and not await uploads.fail(upload.id, "hỏng nữa")
    failed = await _found(uploads, upload)
    assert (failed.state, failed.reason, failed.is_open) == (UploadState.FAILED, "hỏng", False)
    assert await uploads.data(upload.id) is None and await _publish(uploads, upload) is None


async def test_what_waits_too_long_goes(uploads: Uploads) -> None:
    upload = await uploads.announce(PASTED)
    await uploads.expire(timedelta(days=1))
    assert (await _found(uploads, upload)).is_open
    await uploads.expire(timedelta(0))
    assert (await _found(uploads, upload)).state is UploadState.DISCARDED and await uploads.data(upload.id) is None


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
    assert (done.state, done.article_id, done.outcome) == (UploadState.PUBLISHED, 1, "added")
    assert await uploads.data(upload.id) is None
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
    changed = await uploads.announce(replace(post, update_id=12, data=LONGER.encode()))
    assert await _publish(uploads, changed) == Placed(1, "new version")


async def test_a_text_that_comes_in_pieces_grows_once_with_each(uploads: Uploads) -> None:
    upload = await uploads.announce(replace(PASTED, grows_until=100))
    assert await uploads.growing(7, 101) is None and await uploads.growing(8, 100) is None
    assert await uploads.growing(7, 100) == upload
    assert await uploads.growing_chats(1) == {7} and await uploads.growing_chats(2) == set()
    part = replace(PASTED, update_id=12, data=" Thêm một câu.".encode())
    for _ in range(2):
        assert await uploads.extend(upload.id, part)
        assert await uploads.data(upload.id) == (BRIDGE + " Thêm một câu.").encode()
    assert (await uploads.announce(part)).id == upload.id
    assert await uploads.growing(7, 100) is None
    await uploads.discard(upload.id)
    assert not await uploads.extend(upload.id, replace(part, update_id=13))


async def test_a_removed_article_comes_back(store: Store, uploads: Uploads) -> None:
    await _publish(uploads, await uploads.announce(PASTED))
    await store.remove(1, "somebody")
    again = await uploads.announce(replace(PASTED, update_id=12))
    assert await _publish(uploads, again) == Placed(1, "added", came_back=True)
    assert (await _found(uploads, again)).outcome == "restored"


async def test_a_link_recognises_what_it_replaced(store: Store, uploads: Uploads) -> None:
    await _publish(uploads, await uploads.announce(PASTED))
    longer = await uploads.announce(replace(PASTED, update_id=12, link="https://bao.vn/cau", data=LONGER.encode()))
    assert await store.from_origin("https://bao.vn/cau") is None
    await _publish(uploads, longer, replaces=1)
    assert await store.from_origin("https://bao.vn/cau") == 1


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
