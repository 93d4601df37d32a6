"""What ``corpus.exports`` wrote, or somebody made in its image, read back: a manifest's lines and their files."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from corpus.article import ParsedText
from corpus.dates import parse_published
from corpus.decode import decode
from corpus.edits import Description
from corpus.errors import BadManifest, CorpusError, NoSuchFile
from corpus.exports import MANIFEST
from corpus.ingest import read_file
from corpus.keeping import sourced, titled
from corpus.parse import parse, read_bytes
from corpus.store import Added, Store

_LINKS = ("http://", "https://")
_PLAIN = ".txt"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a manifest. What it does not say is found in the text, as of any file that is added.

    ``dated``: it says the day, or with ``published`` None that nobody knows it.
    """

    file: str
    path: Path
    title: str | None
    source: str | None
    published: date | None
    dated: bool
    origin: str | None
    sample: bool


@dataclass(frozen=True, slots=True)
class BadEntry:
    """A line that says nothing we can use. ``place``: the file it names, or its place in the manifest."""

    place: str
    error: CorpusError


def entries_of(folder: Path) -> list[Entry | BadEntry]:
    """The lines of a folder's manifest, in order.

    Raises ``NoSuchFile`` (``"no_manifest"``), ``UnreadableFile`` and ``BadText`` for the manifest itself.
    """
    try:
        data = read_file(folder / MANIFEST)
    except CorpusError as error:
        if error.code not in ("no_file", "not_a_folder"):
            raise
        raise NoSuchFile(
            f"There is no {MANIFEST} in {folder}: name a folder that `export` wrote, or use `add`.",
            "no_manifest",
            file=str(folder),
        ) from None
    return list(_entries(folder, data))


async def bring_in(store: Store, entry: Entry, *, actor: str) -> Added:
    """Reads an entry's file and stores it, as ``Store.add`` does one of many: what is there already is known.

    Raises ``BadText``, ``NoSuchFile``, ``UnreadableFile``, ``StoreUnusable``.
    """
    parsed = await asyncio.to_thread(_parsed, entry)
    origin = entry.origin or str(entry.path)
    return await store.add(parsed, source=entry.source, origin=origin, actor=actor, sample=entry.sample, of_many=True)


def _parsed(entry: Entry) -> ParsedText:
    data = read_file(entry.path)
    # A text of ours is taken as it stands, even where it looks like another format.
    publication = decode(data) if entry.path.suffix == _PLAIN else read_bytes(data, entry.path.name)
    parsed = parse(publication, title=entry.title, published=entry.published)
    return replace(parsed, published=entry.published) if entry.dated else parsed


def _entries(folder: Path, data: bytes) -> Iterator[Entry | BadEntry]:
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not raw.strip():
            continue
        place = f"{MANIFEST}:{number}"
        try:
            found = _object(raw)
            place = f"{place} ({found['file']})" if isinstance(found.get("file"), str) else place
            yield _entry(folder, found)
        except CorpusError as error:
            yield BadEntry(place, error)


def _object(raw: bytes) -> dict[str, Any]:
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise BadManifest("The line is no JSON object.", "not_json")
    return found


def _entry(folder: Path, found: dict[str, Any]) -> Entry:
    file = _text(found, "file")
    if not file:
        raise BadManifest('The line names no "file".', "no_file_named")
    published = _text(found, "published")
    origin = _text(found, "origin")
    said = Description(title="", source=None, published=None)
    title = _text(found, "title")
    return Entry(
        file=file,
        path=_within(folder, file),
        title=titled(title)(said).title if title is not None else None,
        source=sourced(_text(found, "source"))(said).source if "source" in found else Path(file).name,
        published=parse_published(published) if published is not None else None,
        dated="published" in found,
        origin=origin if origin and origin.startswith(_LINKS) else None,
        sample=found.get("sample") is True,
    )


def _text(found: dict[str, Any], name: str) -> str | None:
    value = found.get(name)
    if value is not None and not isinstance(value, str):
        raise BadManifest(f'"{name}" is no text.', "no_text", name=name)
    return value


def _within(folder: Path, file: str) -> Path:
    """The path of a file of the folder; a link out of it is none. Raises ``BadManifest`` (``"outside"``)."""
    try:
        root = folder.resolve()
        path = (root / file).resolve()
    except (OSError, ValueError, RuntimeError):
        path = root.parent
    if root not in path.parents:
        raise BadManifest("The file lies outside the folder.", "outside")
    return path
