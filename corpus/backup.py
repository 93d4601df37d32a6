"""A copy of the whole database in one file, consistent while others write, there only when it is whole."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from corpus.copies import Copies, CopyKind
from corpus.database import Database, as_ours
from corpus.errors import BadTarget

_BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a database


async def back_up(database: Database, target: Path, *, overwrite: bool = False) -> int:
    """Writes the copy; returns its size in bytes. Whoever is interrupted leaves ``target`` as it was.

    Raises ``BadTarget``: ``"itself"``, ``"is_folder"``, ``"no_parent"``, ``"exists"`` (without ``overwrite``),
    ``"in_use"`` (something of SQLite's lies beside it); ``StoreUnusable`` where a file cannot be read or written.
    """
    target = _checked(database.path, target, overwrite=overwrite)
    partial = target.with_name(f".{target.name[:100]}.{os.getpid()}.partial")
    copies = Copies(database)
    copy = await copies.begin(CopyKind.BACKUP, str(target)) if database.writable else None
    try:
        with as_ours(target):
            os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))  # questions are private
            await database.copy_to(partial)
            size = _onto_the_disk(partial)
            if not overwrite and target.exists():  # it came meanwhile
                raise _exists(target)
            partial.replace(target)
            _onto_the_disk(target.parent)
    except BaseException:
        for suffix in ("", *_BESIDE):
            partial.with_name(partial.name + suffix).unlink(missing_ok=True)
        if copy is not None:
            await copies.drop(copy)
        raise
    if copy is not None:
        await copies.finish(copy)
    return size


def _checked(source: Path, target: Path, *, overwrite: bool) -> Path:
    """The absolute path of ``target``. Raises ``BadTarget``."""
    target = target.absolute()
    itself = {source, *(source.with_name(source.name + suffix) for suffix in _BESIDE)}
    if Path(os.path.realpath(target)) in itself or _same_file(source, target):
        raise BadTarget(f"{target} is the database itself. Name another file.", "itself", file=str(target))
    if target.is_dir():
        raise BadTarget(f"{target} is a folder. Name a file in it.", "is_folder", file=str(target))
    if not target.parent.is_dir():
        raise BadTarget(
            f"There is no folder {target.parent}. Make it, or name another file.", "no_parent", file=str(target.parent)
        )
    if target.exists() and not overwrite:
        raise _exists(target)
    for suffix in _BESIDE:  # SQLite would mix the old changes into the new file
        if target.with_name(target.name + suffix).exists():
            raise BadTarget(
                f"{target} is in use as a database ({suffix} lies beside it). Name another file.",
                "in_use",
                file=str(target),
            )
    return target


def _exists(target: Path) -> BadTarget:
    return BadTarget(f"{target} is there already. Name another file, or say --overwrite.", "exists", file=str(target))


def _same_file(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False


def _onto_the_disk(path: Path) -> int:
    """Returns the size."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
        return os.fstat(descriptor).st_size
    finally:
        os.close(descriptor)
