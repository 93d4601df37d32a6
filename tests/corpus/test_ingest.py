"""From files and folders to stored articles; what cannot be read is named and harms nothing."""

from __future__ import annotations

import asyncio
import io
import os
import socket
import threading
import unicodedata
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from corpus.decode import MAX_BYTES
from corpus.errors import BadText, CorpusError, NoSuchFile, UnreadableFile
from corpus.ingest import files_in, ingest, read_file, read_stream
from corpus.store import Added, Store

NEWS = """Khánh thành thư viện huyện

Sáng 2-3-2024, huyện khánh thành thư viện mới. Thư viện có 12.000 cuốn sách. Ông Trần Văn Bách cắt băng khánh thành.
"""


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "hoibao.db") as opened:
        yield opened


async def add(store: Store, data: bytes, **given: object) -> Added:
    return await ingest(store, data, **({"name": None, "origin": None, "source": None, "actor": "tester"} | given))  # type: ignore[arg-type]


# Bytes to a stored article


async def test_a_publication_is_stored_with_all_that_was_read_out_of_it(store: Store) -> None:
    added = await add(store, NEWS.encode(), name="thu-vien.txt", source="thu-vien.txt", origin="/tin/thu-vien.txt")
    article = added.article
    assert added.outcome == "added"
    assert (article.title, article.source, article.published) == (
        "Khánh thành thư viện huyện",
        "thu-vien.txt",
        date(2024, 3, 2),
    )
    sentences = [article.sentence_text(n) for n in range(len(article.sentences))]
    assert sentences[-1] == "Ông Trần Văn Bách cắt băng khánh thành."
    start, end, _ = article.sentences[-1]
    words = [article.text[word.start : word.end] for word in article.words.within(start, end)]
    assert "Trần Văn Bách" in words
    assert await store.article(article.id) == article


async def test_what_is_given_wins_over_what_the_text_says(store: Store) -> None:
    article = (await add(store, NEWS.encode(), title="Thư viện", published=date(2020, 1, 2))).article
    assert (article.title, article.published) == ("Thư viện", date(2020, 1, 2))
    assert "Khánh thành thư viện huyện" in article.text


async def test_other_line_ends_and_decomposed_letters_are_the_same_text(store: Store) -> None:
    first = await add(store, NEWS.encode())
    for data in (
        NEWS.replace("\n", "\r\n").encode(),
        unicodedata.normalize("NFD", NEWS).encode(),
        b"\xef\xbb\xbf" + NEWS.encode(),
    ):
        again = await add(store, data)
        assert (again.outcome, again.article.id) == ("known", first.article.id)


@pytest.mark.parametrize("data", [b"", b" \n\t", bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n" + b"\0" * 100])
async def test_what_is_no_article_stores_nothing(store: Store, data: bytes) -> None:
    with pytest.raises(BadText):
        await add(store, data, name="tin.txt")
    assert await store.revision() == 0


async def test_several_at_once_all_go_in(store: Store) -> None:
    added = await asyncio.gather(*(add(store, f"Huyện mở hội chợ lần thứ {n}.".encode()) for n in range(8)))
    assert len({one.article.id for one in added}) == 8
    assert len(await store.summaries()) == 8


# Files


def code_of(path: Path) -> str:
    with pytest.raises(CorpusError) as caught:
        read_file(path)
    assert path.name in str(caught.value)
    return caught.value.code


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_bytes(b"\xff\x00\r\n")
    assert read_file(path) == b"\xff\x00\r\n"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        read_file(tmp_path / "khong-co.txt")
    assert code_of(tmp_path / ("a" * 300)) == "no_file"
    (tmp_path / "lien-ket.txt").symlink_to(tmp_path / "khong-co.txt")
    assert code_of(tmp_path / "lien-ket.txt") == "no_file"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "is_folder"
    (tmp_path / "tin.txt").touch()
    assert code_of(tmp_path / "tin.txt" / "tin.txt") == "not_a_folder"


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.txt")
    assert code_of(tmp_path / "ong.txt") == "not_a_file"


def test_devices_and_sockets_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_of(Path(os.devnull)) == "not_a_file"
    monkeypatch.chdir(tmp_path)  # a socket's path may have some 100 characters
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("cam.txt")
        assert code_of(Path("cam.txt")) == "not_a_file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "kin.txt"
    path.touch(mode=0)
    assert code_of(path) == "no_permission"


def test_what_the_system_says_of_permission_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableFile) as caught:
        read_file(tmp_path / "kin.txt")
    assert caught.value.code == "no_permission"


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "lon.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024**3)  # a hole: it takes no room, but reading it would
    assert code_of(path) == "too_large"


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "vua.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)
    assert len(read_file(path)) == MAX_BYTES


def test_a_stream_is_held_only_up_to_the_limit() -> None:
    assert read_stream(io.BytesIO(b"tin"), "-") == b"tin"
    endless = io.BytesIO(bytes(MAX_BYTES + 10))
    with pytest.raises(BadText) as caught:
        read_stream(endless, "-")
    assert caught.value.code == "too_large"
    assert endless.tell() == MAX_BYTES + 1


def test_a_stream_may_come_in_pieces() -> None:
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb", buffering=0) as file:
            for piece in (b"tin ", b"moi ", b"nhat"):
                file.write(piece)

    thread = threading.Thread(target=write)
    thread.start()
    with os.fdopen(reading, "rb") as stream:
        assert read_stream(stream, "-") == b"tin moi nhat"
    thread.join()


# Folders


def names(folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in files_in(folder)]


def make(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).touch()


def test_a_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.md", "sau/c.markdown", "sau/nua/D.TXT", "anh.png", "khong-duoi", "sau/e.txt~")
    assert names(tmp_path) == ["a.md", "b.txt", "sau/c.markdown", "sau/nua/D.TXT"]


def test_every_format_that_is_read_is_found_in_a_folder(tmp_path: Path) -> None:
    make(tmp_path, "a.html", "b.htm", "c.docx", "d.PDF", "e.doc", "f.xlsx")
    assert names(tmp_path) == ["a.html", "b.htm", "c.docx", "d.PDF"]


def test_what_is_hidden_is_left_out(tmp_path: Path) -> None:
    make(tmp_path, ".an.txt", ".git/tin.txt", "hien.txt")
    assert names(tmp_path) == ["hien.txt"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    make(tmp_path, "sau/tin.txt")
    (tmp_path / "sau" / "vong").symlink_to(tmp_path)
    (tmp_path / "sau" / "nua").symlink_to(tmp_path / "sau")
    (tmp_path / "tu-minh.txt").symlink_to(tmp_path / "tu-minh.txt")
    assert names(tmp_path) == ["sau/tin.txt", "tu-minh.txt"]
    assert code_of(tmp_path / "tu-minh.txt") == "unreadable"


def test_linked_files_and_folders_belong_to_it(tmp_path: Path) -> None:
    make(tmp_path, "kho/tin.txt", "day/a.txt")
    (tmp_path / "day" / "kho").symlink_to(tmp_path / "kho")
    (tmp_path / "day" / "b.txt").symlink_to(tmp_path / "kho" / "tin.txt")
    assert names(tmp_path / "day") == ["a.txt", "b.txt", "kho/tin.txt"]


def test_pipes_in_a_folder_are_listed_and_refused_one_by_one(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.txt")
    assert [code_of(path) for path in files_in(tmp_path)] == ["not_a_file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_subfolder_without_permission_is_listed_and_refused(tmp_path: Path) -> None:
    make(tmp_path, "tin.txt")
    (tmp_path / "kin").mkdir(mode=0)
    assert names(tmp_path) == ["kin", "tin.txt"]
    assert code_of(tmp_path / "kin") == "no_permission"


def test_an_empty_folder_has_none(tmp_path: Path) -> None:
    assert files_in(tmp_path) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        files_in(tmp_path / "khong-co")
    make(tmp_path, "tin.txt")
    with pytest.raises(UnreadableFile) as caught:
        files_in(tmp_path / "tin.txt")
    assert caught.value.code == "not_a_folder"
