"""Articles go out as files and come back as they were; what is wrong in a folder is named."""

from __future__ import annotations

import asyncio
import json
import tempfile
import zipfile
from collections.abc import AsyncIterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import BadTarget, CorpusError, NoSuchFile
from corpus.exports import MANIFEST, FolderWriter, checked_folder, export_zip, file_name, write_all
from corpus.imports import BadEntry, Entry, bring_in, entries_of
from corpus.keeping import Keeping, dated, titled
from corpus.parse import parse
from corpus.store import Store

BRIDGE = "Khởi công cầu mới\n\nSáng 19-8-2024, huyện khởi công cây cầu bắc qua sông. Cầu dài 320 mét.\n"
SCHOOL = "Trường làng đón học sinh\n\nNăm học này trường có 12 lớp.\n\n<p>Cô đánh trống</p>"
ME = "tester"


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "hoibao.db") as opened:
        yield opened


async def export(store: Store, folder: Path) -> None:
    await write_all(store.database, FolderWriter(checked_folder(folder)).keep)


async def take_in(folder: Path, database: Path) -> list[Article]:
    async with await Store.open(database) as store:
        for entry in entries_of(folder):
            assert isinstance(entry, Entry)
            await bring_in(store, entry, actor=ME)
        return await store.articles()


def same(one: Article, other: Article) -> bool:
    """But for what each database gives by itself."""
    parts = ("title", "source", "published", "text", "paragraphs", "sentences", "words", "sample")
    return all(getattr(one, part) == getattr(other, part) for part in parts)


async def test_what_goes_out_comes_back_as_it_was(store: Store, tmp_path: Path) -> None:
    await store.add_samples([(parse("Bài mẫu\n\nĐây là bài mẫu."), "mau.txt")], actor=ME)
    bridge = (
        await store.add(parse(BRIDGE), source="https://bao.vn/cau", origin="https://bao.vn/cau", actor=ME)
    ).article
    await store.add(parse(SCHOOL), source="truong.txt", origin="/home/toasoan/truong.txt", actor=ME)
    await Keeping(store.database).describe(bridge.id, titled("Cầu mới: khởi công"), actor=ME)
    await Keeping(store.database).describe(bridge.id, dated(None), actor=ME)  # its text has one, which was wrong
    await export(store, tmp_path / "ra")
    came = await take_in(tmp_path / "ra", tmp_path / "moi.db")
    there = await store.articles()
    assert len(there) == len(came) == 2
    assert all(map(same, there, came))
    manifest = (tmp_path / "ra" / MANIFEST).read_text(encoding="utf-8")
    assert "/home/toasoan" not in manifest and "https://bao.vn/cau" in manifest
    readable = (tmp_path / "ra" / file_name(bridge.id, "Cầu mới: khởi công")).read_bytes()
    assert readable.decode() == bridge.text


async def test_samples_come_back_as_samples_and_a_second_time_nothing_is_new(store: Store, tmp_path: Path) -> None:
    await store.add_samples([(parse(BRIDGE), "mau.txt")], actor=ME)
    await export(store, tmp_path / "ra")
    [came] = await take_in(tmp_path / "ra", tmp_path / "moi.db")
    assert came.sample
    assert await take_in(tmp_path / "ra", tmp_path / "moi.db") == [came]


@settings(max_examples=25)
@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8")))
def test_any_article_comes_back_as_it_was(text: str, title: str) -> None:
    async def there_and_back(folder: Path) -> bool:
        async with await Store.open(folder / "a.db") as store:
            article = (await store.add(parsed, source=title, origin=None, actor=ME)).article
            await export(store, folder / "ra")
        [came] = await take_in(folder / "ra", folder / "b.db")
        return came.text == article.text and came.title == article.title and came.sentences == article.sentences

    try:
        parsed = parse(text, title=title[:200])
    except CorpusError:
        return
    with tempfile.TemporaryDirectory() as folder:
        assert asyncio.run(there_and_back(Path(folder)))


async def test_an_archive_has_the_same_files(store: Store, tmp_path: Path) -> None:
    await store.add(parse(BRIDGE), source=None, origin=None, actor=ME)
    await export(store, tmp_path / "ra")
    archive = BytesIO()
    [one] = await export_zip(store.database, archive)
    with zipfile.ZipFile(archive) as opened:
        assert opened.namelist() == [one.file, MANIFEST]
        for name in opened.namelist():
            assert opened.read(name) == (tmp_path / "ra" / name).read_bytes()


def test_a_file_name_is_one_that_every_system_takes() -> None:
    assert file_name(12, "Đường Hồ Chí Minh: thông xe!") == "articles/00012-duong-ho-chi-minh-thong-xe.txt"
    assert file_name(7, "../../\0日本") == "articles/00007.txt"
    assert len(file_name(7, "dài " * 99)) < 90


async def test_a_folder_with_something_in_it_is_not_exported_into(tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text("x")
    with pytest.raises(BadTarget) as refusal:
        checked_folder(tmp_path)
    assert refusal.value.code == "not_empty"
    with pytest.raises(BadTarget) as refusal:
        checked_folder(tmp_path / "tin.txt" / "ra")
    assert refusal.value.code == "no_folder"


def test_what_was_written_goes_where_the_rest_fails(tmp_path: Path) -> None:
    writer = FolderWriter(checked_folder(tmp_path / "ra"))
    writer.keep("articles/1.txt", b"x")
    writer.keep(MANIFEST, b"x")
    writer.undo()
    assert list((tmp_path / "ra").iterdir()) == []


def test_a_folder_made_elsewhere_names_what_is_wrong_with_it(tmp_path: Path) -> None:
    folder = tmp_path / "vao"
    folder.mkdir()
    (tmp_path / "ngoai.txt").write_text("Không phải của thư mục này")
    (folder / "loi-ra.txt").symlink_to(tmp_path / "ngoai.txt")
    (folder / "tot.txt").write_text(BRIDGE, encoding="utf-8")
    lines: list[object] = [
        {"file": "tot.txt"},
        {"file": "tot.txt", "title": "Tít mới", "source": "/home/a/tin.docx", "published": "6-12-2023"},
        {"file": "../ngoai.txt"},
        {"file": str(tmp_path / "ngoai.txt")},
        {"file": "loi-ra.txt"},
        {"file": "."},
        {"file": "a\0b"},
        {"title": "Không có tệp"},
        {"file": 5},
        {"file": "tot.txt", "title": "  "},
        {"file": "tot.txt", "published": "hôm qua"},
        ["tot.txt"],
    ]
    manifest = "\ufeff" + "\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n{\n\udcff\n"
    (folder / MANIFEST).write_bytes(manifest.encode(errors="surrogateescape"))
    good, better, *bad = entries_of(folder)
    assert isinstance(good, Entry) and isinstance(better, Entry)
    assert (good.title, good.source, good.dated) == (None, "tot.txt", False)
    assert (better.title, better.source, better.published) == ("Tít mới", "tin.docx", date(2023, 12, 6))
    assert all(isinstance(one, BadEntry) for one in bad)
    codes = [one.error.code for one in bad if isinstance(one, BadEntry)]
    assert codes == [*["outside"] * 5, "no_file_named", "no_text", "no_title", "date", *["not_json"] * 3]
    assert isinstance(bad[0], BadEntry) and bad[0].place == f"{MANIFEST}:5 (../ngoai.txt)"


def test_a_folder_without_a_manifest_is_no_export(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        entries_of(tmp_path)
