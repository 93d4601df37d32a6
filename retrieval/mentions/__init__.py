"""What a sentence names, by type and place: persons, posts, organisations, places, times, amounts, quotes, clauses.

All places are token positions ``[first, after)`` of a ``SentenceView``.
"""

from __future__ import annotations

from retrieval.mentions.addresses import addresses, outside
from retrieval.mentions.ages import stretches_of_age
from retrieval.mentions.amounts import amounts, lasts
from retrieval.mentions.bearings import bearings
from retrieval.mentions.clauses import clauses, quotes
from retrieval.mentions.names import named
from retrieval.mentions.record import Mention, Type
from retrieval.mentions.spans_of_time import told_from_now
from retrieval.mentions.times import times
from retrieval.sentences.view import SentenceView
from retrieval.words.lexicon import Lexicon

__all__ = ["Mention", "Type", "mentions_of"]


def mentions_of(view: SentenceView, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Everything that ``view`` names, in order of the first token."""
    living = addresses(view)
    when = [m for m in times(view) if not lasts(view.tokens, (m.first, m.after)) and outside(m, living)]
    amount = [*amounts(view, lexicon, when), *stretches_of_age(view)]  # "3 năm trước" lasts three years, too
    found = {
        *when,
        *told_from_now(view),
        *amount,
        *quotes(view),
        *clauses(view),
        *named(view, lexicon),
        *bearings(view),
    }
    if living:
        found = {*living, *(m for m in found if outside(m, living))}
    return tuple(sorted(found, key=lambda m: (m.first, m.after, m.type, m.head)))
