"""Many small writes in few transactions: what is asked for while one commits goes into the next one together."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from corpus.database import Database

_MOST_AT_ONCE = 2_000  # statements in one transaction: others that write wait for it


class Statement(NamedTuple):
    """One statement with its parameters."""

    sql: str
    parameters: tuple[object, ...]


class GroupCommit:
    """Writes to one database. All statements of one call are stored together, or none of them.

    The calls of one batch succeed or fail together: they hold the statements of this program only, never a person's.
    Each keeps its own order; calls that wait at once have none among them.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[tuple[Sequence[Statement], asyncio.Future[None]]] = []
        self._task: asyncio.Task[None] | None = None

    async def write(self, *statements: Statement) -> None:
        """Returns when they are stored. Raises StoreUnusable, NotADatabase."""
        stored: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((statements, stored))
        if self._task is None:
            self._task = asyncio.create_task(self._drain())
        await stored

    async def _drain(self) -> None:
        try:
            while self._waiting:
                batch, count = [], 0
                while self._waiting and count < _MOST_AT_ONCE:
                    batch.append(self._waiting.pop(0))
                    count += len(batch[-1][0])
                await self._commit(batch)
        finally:
            self._task = None

    async def _commit(self, batch: Sequence[tuple[Sequence[Statement], asyncio.Future[None]]]) -> None:
        try:
            async with self._database.transaction() as connection:
                for sql, parameters in _alike_together([statements for statements, _ in batch]):
                    await connection.executemany(sql, parameters)
        except BaseException as error:
            for _, stored in batch:
                if not stored.done():
                    if isinstance(error, Exception):
                        stored.set_exception(error)
                    else:
                        stored.cancel()
            if not isinstance(error, Exception):
                raise
        else:
            for _, stored in batch:
                if not stored.done():  # its caller may have gone
                    stored.set_result(None)


def _alike_together(calls: Sequence[Sequence[Statement]]) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """The statements of calls that are made of the same ones side by side: each way to the database's thread costs as
    much as many statements."""
    alike: dict[tuple[str, ...], list[Sequence[Statement]]] = {}
    for statements in calls:
        alike.setdefault(tuple(one.sql for one in statements), []).append(statements)
    for some in alike.values():
        ordered = (one for same in zip(*some, strict=True) for one in same)
        for sql, run in groupby(ordered, lambda one: one.sql):
            yield sql, [one.parameters for one in run]
