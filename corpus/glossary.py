"""What an operator says means the same: groups of expressions, kept until they are removed."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal

import aiosqlite

from corpus.database import Database, Row
from corpus.errors import BadSynonyms, NoSuchSynonyms
from corpus.rows import storable, time_column, time_from

FEWEST, MOST = 2, 20  # expressions in a group
LONGEST: Final = 100  # characters of one; what is longer never stands in a question word for word

Action = Literal["synonyms added", "synonyms removed"]
CHANGES_OF_SYNONYMS: Final[frozenset[str]] = frozenset({"synonyms added", "synonyms removed"})

_LARGEST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Synonyms:
    """A group of expressions that mean the same, as they were written; abbreviations, too."""

    id: int
    expressions: tuple[str, ...]
    added_at: datetime
    actor: str


@dataclass(frozen=True, slots=True)
class Learnt:
    """What became of a group that was given; ``"known"``: it was there, nothing changed."""

    synonyms: Synonyms
    outcome: Literal["added", "known"]


class Glossary:
    """The groups of one database. Every change writes its audit line: other processes find it by that.

    Methods raise StoreUnusable and NotADatabase as those of ``Store`` do.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def groups(self) -> list[Synonyms]:
        """All groups, oldest first."""
        return [_synonyms(row) for row in await self._database.rows(f"{_GROUPS} ORDER BY id")]

    async def add(self, expressions: Sequence[str], *, actor: str) -> Learnt:
        """Keeps a group. The same expressions in any order, or in other capitals, are the same group.

        Raises BadSynonyms.
        """
        cleaned = clean(expressions)
        said, now = _compared(cleaned), datetime.now(UTC)
        async with self._database.transaction() as connection:
            for row in await connection.execute_fetchall(f"{_GROUPS} ORDER BY id"):
                if _compared((known := _synonyms(row)).expressions) == said:
                    return Learnt(known, "known")
            cursor = await connection.execute(
                "INSERT INTO synonyms (added_at, actor, expressions) VALUES (?, ?, ?)",
                (time_column(now), storable(actor), json.dumps(cleaned, ensure_ascii=False)),
            )
            assert cursor.lastrowid is not None
            added = Synonyms(cursor.lastrowid, cleaned, now, storable(actor))
            await _record(connection, "synonyms added", added, actor)
        return Learnt(added, "added")

    async def remove(self, group_id: int, *, actor: str) -> Synonyms:
        """Takes a group away. Raises NoSuchSynonyms."""
        if not 0 < group_id <= _LARGEST_ID:
            raise _no_synonyms(group_id)
        async with self._database.transaction() as connection:
            found = list(await connection.execute_fetchall(f"{_GROUPS} WHERE id = ?", (group_id,)))
            if not found:
                raise _no_synonyms(group_id)
            removed = _synonyms(found[0])
            await connection.execute("DELETE FROM synonyms WHERE id = ?", (group_id,))
            await _record(connection, "synonyms removed", removed, actor)
        return removed


def clean(expressions: Sequence[str]) -> tuple[str, ...]:
    """The expressions in NFC without needless spaces, each once. Raises BadSynonyms."""
    cleaned: dict[str, str] = {}
    for expression in expressions:
        one = " ".join(unicodedata.normalize("NFC", storable(expression)).split())
        if not one:
            raise BadSynonyms("An expression is blank: give words, each expression in quotes.", "blank_expression")
        if not any(map(str.isalnum, one)):
            raise BadSynonyms(f"{one[:LONGEST]!r} has no letter and no digit.", "no_expression", text=one[:LONGEST])
        if len(one) > LONGEST:
            raise BadSynonyms(f"An expression has at most {LONGEST} characters.", "long_expression", most=LONGEST)
        cleaned.setdefault(one.casefold(), one)
    if len(cleaned) < FEWEST:
        raise too_few()
    if len(cleaned) > MOST:
        raise BadSynonyms(f"A group has at most {MOST} expressions.", "many_expressions", most=MOST)
    return tuple(cleaned.values())


def too_few() -> BadSynonyms:
    return BadSynonyms(
        'Synonyms are two different expressions or more, as in: "QSQP" "quân sự quốc phòng".', "few_expressions"
    )


def _compared(expressions: Sequence[str]) -> frozenset[str]:
    return frozenset(map(str.casefold, expressions))


async def _record(connection: aiosqlite.Connection, action: Action, synonyms: Synonyms, actor: str) -> None:
    await connection.execute(
        "INSERT INTO audit (at, actor, action, detail) VALUES (?, ?, ?, ?)",
        (time_column(datetime.now(UTC)), storable(actor), action, " = ".join(synonyms.expressions)),
    )


def _no_synonyms(group_id: int) -> NoSuchSynonyms:
    return NoSuchSynonyms(
        f"There are no synonyms {group_id}. `synonyms list` shows which there are.", "no_synonyms", id=group_id
    )


def _synonyms(row: Row) -> Synonyms:
    id_, added_at, actor, expressions = row
    return Synonyms(id_, tuple(json.loads(expressions)), time_from(added_at), actor)


_GROUPS = "SELECT id, added_at, actor, expressions FROM synonyms"
