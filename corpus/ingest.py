"""From bytes, a file or a folder to a stored article."""

from __future__ import annotations

import asyncio
import errno
import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from corpus.article import ParsedText
from corpus.decode import MAX_BYTES
from corpus.errors import BadText, CorpusError, NoSuchFile, UnreadableFile
from corpus.parse import parse, read_bytes
from corpus.readers import Publication
from corpus.store import Added, Store

if TYPE_CHECKING:
    from aiohttp.abc import AbstractResolver

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf"})
"""What a folder's files are chosen by. A file that is named alone may have any name: its content tells its format."""


async def ingest(  # noqa: PLR0913 - each by its name: all that may be known of a publication
    store: Store,
    data: bytes,
    *,
    name: str | None,
    origin: str | None,
    source: str | None,
    title: str | None = None,
    published: date | None = None,
    actor: str,
    of_many: bool = False,
) -> Added:
    """Reads a publication and stores it; reading and segmenting run in a worker thread.

    ``name`` (a file's name) tells the format; ``title`` and ``published`` win over what the text says. For ``source``,
    ``origin``, ``actor`` and ``of_many`` see ``Store.add``. Raises ``BadText``, ``StoreUnusable`` and ``NotADatabase``;
    then nothing is stored.
    """
    parsed = await asyncio.to_thread(_parsed, data, name, title, published)
    return await store.add(parsed, source=source, origin=origin, actor=actor, of_many=of_many)


async def ingest_link(
    store: Store,
    url: str,
    *,
    title: str | None = None,
    published: date | None = None,
    actor: str,
    resolver: AbstractResolver | None = None,
) -> Added:
    """Fetches a web page or a document and stores it; the same link again, with another text, is a new version.

    ``source`` and ``origin`` of the article are the page's address (see ``read_link``). Raises ``BadLink``,
    ``BadText``, ``StoreUnusable`` and ``NotADatabase``; then nothing is stored.
    """
    publication = await read_link(url, resolver=resolver)
    parsed = await asyncio.to_thread(parse, publication, title=title, published=published)
    return await store.add(parsed, source=publication.link, origin=publication.link, actor=actor)


async def read_link(url: str, *, resolver: AbstractResolver | None = None) -> Publication:
    """What a link leads to; its ``link`` is where that stands: the page's own address for itself where that is of the
    same site, else the address to which the link led.

    Raises ``BadLink`` and ``BadText``.
    """
    from corpus.links import address_of, fetch

    fetched = await fetch(url, resolver=resolver)
    publication = await asyncio.to_thread(read_bytes, fetched.data, fetched.name)
    return replace(publication, link=address_of(fetched.url, publication.link))


def read_file(path: Path) -> bytes:
    """The bytes of an ordinary file.

    Raises ``NoSuchFile`` (``"no_file"``), ``UnreadableFile`` (``"is_folder"``, ``"not_a_file"`` for a pipe or a device,
    ``"no_permission"``, ``"unreadable"``) and, without reading it, ``BadText`` (``"too_large"``).
    """
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise _unreadable(path, "not_a_file")
            if found.st_size > MAX_BYTES:
                raise _too_large(path.name)
            return read_stream(file, path.name)
    except OSError as error:
        raise _from_system(error, path) from error


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """All bytes of a stream, such as standard input; no more than the limit is ever held.

    Raises ``BadText`` (``"too_large"``).
    """
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    return data


def files_in(folder: Path) -> list[Path]:
    """The articles' files in a folder and its subfolders, sorted; what is hidden is left out.

    A link to a folder is followed once: a loop of links ends. A subfolder that may not be read stands in the list
    itself, so that ``read_file`` names it with its reason. Raises ``NoSuchFile`` and ``UnreadableFile``
    (``"not_a_folder"``, ``"no_permission"``) for the folder itself.
    """
    found: list[Path] = []

    def note(error: OSError) -> None:
        found.append(Path(error.filename))

    try:
        with os.scandir(folder):
            seen = {_identity(folder)}
    except OSError as error:
        raise _from_system(error, folder) from error
    for parent, folders, files in os.walk(folder, followlinks=True, onerror=note):
        here = Path(parent)
        folders[:] = [name for name in sorted(folders) if not name.startswith(".") and _is_first(here / name, seen)]
        found += [here / name for name in files if _is_article(name)]
    return sorted(found)


def _parsed(data: bytes, name: str | None, title: str | None, published: date | None) -> ParsedText:
    return parse(read_bytes(data, name), title=title, published=published)


def _is_article(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES


def _is_first(folder: Path, seen: set[tuple[int, int]]) -> bool:
    identity = _identity(folder)
    if identity in seen:
        return False
    seen.add(identity)
    return True


def _identity(folder: Path) -> tuple[int, int]:
    found = folder.stat()
    return found.st_dev, found.st_ino


def _without_waiting(path: str, flags: int) -> int:
    """Opening a pipe would wait for a writer that may never come."""
    return os.open(path, flags | os.O_NONBLOCK)


def _too_large(name: str) -> BadText:
    return BadText(
        f"{name} is larger than {MAX_BYTES // 1024**2} MiB, the most one article may have. Split it.",
        "too_large",
        file=name,
        limit=MAX_BYTES,
    )


def _from_system(error: OSError, path: Path) -> CorpusError:
    match error.errno:
        case errno.ENOENT | errno.ENAMETOOLONG:
            return NoSuchFile(f"{path} does not exist.", "no_file", path=str(path))
        case errno.EISDIR:
            return _unreadable(path, "is_folder")
        case errno.ENOTDIR:
            return _unreadable(path, "not_a_folder")
        case errno.ENXIO:  # a socket
            return _unreadable(path, "not_a_file")
        case errno.EACCES | errno.EPERM:
            return _unreadable(path, "no_permission")
    return _unreadable(path, "unreadable", error.strerror or str(error))


def _unreadable(path: Path, code: str, reason: str = "") -> UnreadableFile:
    why = {
        "is_folder": "is a folder",
        "not_a_folder": "is not a folder, or lies in something that is none",
        "not_a_file": "is a pipe or a device, not a file",
        "no_permission": "may not be read: no permission",
        "unreadable": f"cannot be read: {reason}",
    }[code]
    return UnreadableFile(f"{path} {why}.", code, path=str(path))
