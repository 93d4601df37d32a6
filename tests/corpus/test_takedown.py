"""What is taken down is gone: from every table, and from the bytes of the files."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import corpus
from corpus.database import Database
from corpus.errors import NoSuchArticle
from corpus.journal import Asked, ChatState, Journal, Told
from corpus.keeping import Keeping, titled
from corpus.store import Store
from corpus.takedown import Takedown
from corpus.uploads import Announced, Uploads, UploadState
from tests.corpus.test_store import parsed

ROOT = Path(corpus.__file__).parent.parent
ME = "telegram:5"
BOT = 5001
TITLE = "Chủ quán Tư Ếch bị nói oan"
SECRET = f"{TITLE}\n\n" + " ".join(
    f"Người ta đồn ông Lâm Văn Ếch bán bún thiu lần thứ {number} ở chợ Cái Răng." for number in range(300)
)
OTHERS = [
    f"Tin làng số {n}\n\n" + f"Làng số {n} mở hội đua ghe, bà con đi xem rất đông. " * (n % 40) for n in range(60)
]
PIECES = ("Lâm Văn Ếch", "bún thiu", "chợ Cái Răng", "Tư Ếch", "lời đồn cũ", "oan.docx", "bao.vn/oan")


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "hoibao.db") as opened:
        yield opened


async def filled(store: Store) -> int:
    """Articles in plenty, one of them with a history, and all that may hang on one."""
    journal, uploads = Journal(store.database), Uploads(store.database)
    for text in OTHERS[:30]:
        await store.add(parsed(text), source=None, origin=None, actor=ME)
    added = await store.add(parsed(SECRET), source="oan.docx", origin="https://bao.vn/oan", actor=ME)
    id_ = added.article.id
    await store.add(parsed(f"{SECRET} Đó là lời đồn cũ."), source="oan.docx", origin="https://bao.vn/oan", actor=ME)
    await Keeping(store.database).describe(id_, titled(f"{TITLE} (sửa)"), actor=ME)
    for text in OTHERS[30:]:  # so that pages are parted and what stood in them moves
        await store.add(parsed(text), source=None, origin=None, actor=ME)
    for number in range(1, 40):
        text = "Ông Lâm Văn Ếch bán bún thiu lần thứ 7 phải không?" if number == 7 else f"Hội đua ghe làng {number}?"
        conversation = '{"spoken": "Lâm Văn Ếch"}' if number % 2 else '{"spoken": "ai khác"}'
        asked = Asked(number, datetime.now(UTC), number, 8, "vi", "answered", 0.9, None, text, conversation, id_)
        told = Told(number, 100 + number, number, 0, id_, 1, 3, 9, 0)
        await journal.finish(BOT, number, asked, told, ChatState(conversation=conversation))
    await journal.show(BOT, 3, 999, [id_, 1])
    data = SECRET.encode()
    came = await uploads.announce(Announced(BOT, 1, 5, 5, name="oan.docx", data=data, title=TITLE))
    await uploads.publish(came.id, parsed(SECRET), source="oan.docx", origin=None, replaces=id_, actor=ME)
    link = "https://bao.vn/oan"
    await uploads.announce(Announced(BOT, 2, 5, 5, name="oan.docx", data=data, replaces=id_, link=link))
    await uploads.announce(Announced(BOT, 3, 5, 5, name="3-oan.docx", data=data, link=link))
    await uploads.announce(Announced(BOT, 4, 5, 5, name="khac.txt", data=b"Tin khac"))
    return id_


def mentions(kept: str) -> bool:
    return "Ếch" in kept


def left_in(path: Path) -> list[str]:
    """Which pieces the files or the tables hold."""
    raw = b"".join(
        path.with_name(path.name + end).read_bytes()
        for end in ("", "-wal", "-shm")
        if path.with_name(path.name + end).exists()
    )
    connection = sqlite3.connect(path)
    tables = "\n".join(
        str(row)
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for row in connection.execute(f"SELECT * FROM {name}")
    )
    connection.close()
    return [piece for piece in PIECES if piece in tables or piece.encode() in raw]


async def test_nothing_is_left_in_any_table_or_in_the_bytes_of_the_files(store: Store) -> None:
    id_ = await filled(store)
    assert left_in(store.path) == list(PIECES)
    gone = await Takedown(store.database).take_down(id_, actor=ME, mentions=mentions, uploads=[3])
    assert gone.wiped
    assert left_in(store.path) == []
    [line] = await store.database.rows("SELECT actor, article_id, detail FROM audit WHERE action = 'taken down'")
    assert line == (ME, id_, "")
    assert len(await store.articles()) == len(OTHERS)


async def test_what_hung_on_it_is_known_by_number_only(store: Store) -> None:
    id_ = await filled(store)
    gone = await Takedown(store.database).take_down(id_, actor=ME, mentions=mentions, uploads=[3])
    assert gone.messages == 40
    history = await store.history(id_)
    assert history.versions == () and history.removed_at is not None
    assert [line.action for line in history.audit] == ["added", "new version", "edited", "new version", "taken down"]
    journal, uploads = Journal(store.database), Uploads(store.database)
    assert await journal.question(7) is None
    other, its_own = await journal.question(8), await journal.question(9)
    assert other is not None and other.conversation is not None
    assert its_own is not None and its_own.conversation is None and its_own.text
    states = [(await uploads.upload(number)) for number in (1, 2, 3, 4)]
    assert [one.state for one in states if one] == [
        UploadState.PUBLISHED,
        UploadState.DISCARDED,
        UploadState.DISCARDED,
        UploadState.STORED,
    ]
    assert await uploads.data(4) == b"Tin khac"


async def test_a_removed_article_can_be_taken_down_and_never_comes_back(store: Store) -> None:
    id_ = await filled(store)
    await store.remove(id_, ME)
    await Takedown(store.database).take_down(id_, actor=ME, mentions=mentions)
    with pytest.raises(NoSuchArticle) as refusal:
        await store.restore(id_, ME)
    assert refusal.value.code == "taken_down"
    with pytest.raises(NoSuchArticle) as refusal:
        await Takedown(store.database).take_down(id_, actor=ME, mentions=mentions)
    assert refusal.value.code == "taken_down"
    with pytest.raises(NoSuchArticle):
        await Takedown(store.database).take_down(9999, actor=ME, mentions=mentions)
    assert await Keeping(store.database).removed() == []
    again = await store.add(parsed(SECRET), source=None, origin="https://bao.vn/oan", actor=ME)
    assert again.outcome == "added" and again.article.id != id_


async def test_others_that_are_open_see_it_gone(store: Store) -> None:
    id_ = await filled(store)
    async with await Store.open(store.path) as other:
        before = await other.revision()
        await other.article(id_)
        assert (await Takedown(store.database).take_down(id_, actor=ME, mentions=mentions, uploads=[3])).wiped
        assert id_ in (await other.changed_since(before)).article_ids
        assert await other.articles([id_]) == []
        assert left_in(store.path) == []


async def test_what_was_interrupted_is_finished(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    id_ = await filled(store)
    takedown = Takedown(store.database)

    async def held() -> bool:
        return False

    with monkeypatch.context() as patched:
        patched.setattr(store.database, "rebuild", held)
        assert not (await takedown.take_down(id_, actor=ME, mentions=mentions, uploads=[3])).wiped
    assert await takedown.finish()
    assert left_in(store.path) == []
    with monkeypatch.context() as patched:
        patched.setattr(store.database, "rebuild", held)
        assert await takedown.finish(), "it is done once"


async def test_while_somebody_reads_an_old_state_it_is_said_that_it_is_not_done(tmp_path: Path) -> None:
    async with await Store.open(tmp_path / "hoibao.db", busy_timeout_ms=200) as store:
        id_ = await filled(store)
        reader = sqlite3.connect(store.path)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM articles").fetchone()
        takedown = Takedown(store.database)
        assert not (await takedown.take_down(id_, actor=ME, mentions=mentions, uploads=[3])).wiped
        reader.close()
        assert await takedown.finish()
        assert left_in(store.path) == []


_KILLED = """
import asyncio, os, sys
from pathlib import Path
from corpus.database import Database
from corpus.takedown import Takedown

async def rebuild(self):
    os._exit(9)

async def main():
    Database.rebuild = rebuild
    async with await Database.open(Path(sys.argv[1])) as database:
        await Takedown(database).take_down(int(sys.argv[2]), actor="cli", mentions=lambda kept: True, uploads=[3])

asyncio.run(main())
"""


async def test_a_process_killed_in_the_middle_leaves_it_to_be_finished(tmp_path: Path) -> None:
    path = tmp_path / "hoibao.db"
    async with await Store.open(path) as store:
        id_ = await filled(store)
    command = [sys.executable, "-c", _KILLED, str(path), str(id_)]
    killed = await asyncio.create_subprocess_exec(*command, cwd=ROOT)
    assert await killed.wait() == 9
    async with await Database.open(path) as database:
        assert await Takedown(database).texts(id_) == []
        assert await Takedown(database).finish()
        assert left_in(path) == []
