"""An operator's own synonyms: told to the glossary, and handed to the understanding of questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.glossary import Glossary, Learnt, Synonyms, clean, too_few
from retrieval.words.lexicon_files import expression_of

if TYPE_CHECKING:
    from corpus.database import Database
    from retrieval.words.lexicon import Lexicon


async def add_synonyms(database: Database, expressions: Sequence[str], *, actor: str) -> Learnt:
    """Keeps a group of expressions that mean the same; the next question knows it. Raises BadSynonyms."""
    return await Glossary(database).add(checked(expressions), actor=actor)


def checked(expressions: Sequence[str]) -> tuple[str, ...]:
    """The expressions as they are kept. Raises BadSynonyms."""
    cleaned = clean(expressions)
    if not _says_something(cleaned):
        raise too_few()
    return cleaned


async def remove_synonyms(database: Database, group_id: int, *, actor: str) -> Synonyms:
    """Raises NoSuchSynonyms."""
    return await Glossary(database).remove(group_id, actor=actor)


async def lexicon_of(database: Database) -> Lexicon | None:
    """The words that ship and the operator's; None where there are none of these.

    A group that says nothing to this version of the program is passed over: a question must not fail for it.
    """
    from retrieval.words.lexicon import load

    groups = [one.expressions for one in await Glossary(database).groups()]
    told = [group for group in groups if _says_something(group)]
    return load().with_synonyms(told) if told else None


def _says_something(expressions: Sequence[str]) -> bool:
    """Whether a question can tell them apart: to it "kĩ thuật" and "kỹ thuật" are one word."""
    told_apart = set(map(expression_of, expressions))
    return len(told_apart) > 1 and "" not in told_apart
