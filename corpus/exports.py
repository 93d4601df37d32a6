"""Articles as files: each a readable text, and one manifest that says what else is known of them."""

from __future__ import annotations

import json
import os
import unicodedata
import zipfile
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO, Final

from corpus.database import Database, Row
from corpus.errors import BadTarget
from corpus.rows import NEWEST, day_from, time_from

MANIFEST: Final = "articles.jsonl"
_FOLDER = "articles"
_AT_ONCE = 100  # articles held in memory
_LONGEST_NAME = 60
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can say; the same articles give the same bytes


@dataclass(frozen=True, slots=True)
class Exported:
    """A present article in its newest version, as a line of the manifest says it. ``file`` is its text's, in UTF-8.

    ``origin``: the link that recognises it when it comes again; a path of this machine is nobody else's to know.
    """

    file: str
    id: int
    version: int
    title: str
    source: str | None
    published: date | None
    added_at: datetime
    origin: str | None
    sample: bool
    text: str

    def line(self) -> str:
        """Its line of the manifest."""
        known = {
            "file": self.file,
            "id": self.id,
            "version": self.version,
            "title": self.title,
            "source": self.source,
            "published": self.published.isoformat() if self.published else None,
            "added_at": self.added_at.isoformat(),
            "origin": self.origin,
            "sample": self.sample,
        }
        return json.dumps(known, ensure_ascii=False) + "\n"


Kept = Callable[[str, bytes], None]
"""Given each file's name, its folders parted by "/", and its bytes."""


async def exported(database: Database) -> AsyncIterator[Exported]:
    """All present articles by id, some at a time: each is whole, whatever others change meanwhile."""
    last = 0
    while rows := await database.rows(_ARTICLES, (last, _AT_ONCE)):
        for row in rows:
            yield _exported(row)
        last = rows[-1][0]


async def write_all(database: Database, keep: Kept, told: Callable[[int], None] = lambda done: None) -> list[Exported]:
    """Hands over every article's file, then the manifest: without it an export is not whole.

    ``told`` is how many are done. Returns the articles without their texts.
    """
    done = []
    lines = []
    async for one in exported(database):
        keep(one.file, one.text.encode())
        lines.append(one.line())
        done.append(_without_text(one))
        told(len(done))
    keep(MANIFEST, "".join(lines).encode())
    return done


async def count(database: Database) -> int:
    [row] = await database.rows("SELECT count(*) FROM articles WHERE removed_at IS NULL")
    return int(row[0])


async def export_zip(database: Database, file: BinaryIO) -> list[Exported]:
    """Writes them as one archive."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:

        def keep(name: str, data: bytes) -> None:
            archive.writestr(zipfile.ZipInfo(name, _ZIP_DAY), data, zipfile.ZIP_DEFLATED)

        return await write_all(database, keep)


def checked_folder(folder: Path) -> Path:
    """The absolute path of the folder to export into, which is made where it is missing.

    Raises ``BadTarget``: ``"not_empty"`` (what is in it would be taken for articles), ``"not_a_folder"``; ``OSError``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise BadTarget(
            f"{folder} is no folder, or lies in something that is none.", "no_folder", file=str(folder)
        ) from None
    if any(folder.iterdir()):
        raise BadTarget(
            f"{folder} is not empty: nothing was written. Name a new or an empty folder.",
            "not_empty",
            file=str(folder),
        )
    return folder.absolute()


class FolderWriter:
    """Writes files below a folder. What was written goes again with ``undo``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: list[Path] = []

    def keep(self, name: str, data: bytes) -> None:
        """Raises ``OSError``."""
        path = self._folder / name
        path.parent.mkdir(exist_ok=True)
        self._written.append(path)
        with path.open("xb") as file:
            file.write(data)
            if name == MANIFEST:
                file.flush()
                os.fsync(file.fileno())

    def undo(self) -> None:
        for path in self._written:
            path.unlink(missing_ok=True)
        for folder in {path.parent for path in self._written} - {self._folder}:
            folder.rmdir()


def file_name(article_id: int, title: str) -> str:
    """``articles/00012-khoi-cong-cau.txt``: letters that every system takes."""
    plain = unicodedata.normalize("NFD", title.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    slug = "-".join("".join(c if c.isalnum() else " " for c in plain).split())[:_LONGEST_NAME].rstrip("-")
    return f"{_FOLDER}/{article_id:05d}{'-' * bool(slug)}{slug}.txt"


def _exported(row: Row) -> Exported:
    id_, version, title, source, published, added_at, origin, sample, text = row
    return Exported(
        file=file_name(id_, title),
        id=id_,
        version=version,
        title=title,
        source=source,
        published=day_from(published),
        added_at=time_from(added_at),
        origin=origin if origin and origin.startswith(("http://", "https://")) else None,
        sample=bool(sample),
        text=text,
    )


def _without_text(one: Exported) -> Exported:
    """For a list of all: their texts together may be larger than the memory."""
    return replace(one, text="")


_ARTICLES = (
    "SELECT a.id, v.version, v.title, v.source, v.published, a.added_at, a.origin, a.sample, v.text"  # noqa: S608
    f" FROM {NEWEST} WHERE a.removed_at IS NULL AND a.id > ? ORDER BY a.id LIMIT ?"
)
