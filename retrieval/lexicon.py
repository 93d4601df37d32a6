"""What words mean to a question: synonyms, abbreviations, chat spellings, and the nouns, titles and posts of the news.

The data are readable files in ``retrieval/data`` (their heads say how each is written); this module reads them once.
An expression is kept as the keys of its syllables (``retrieval.syllables``) joined by single spaces, so that case,
Unicode form and the place of tone marks do not matter. ``folded=True`` looks it up without its diacritics.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Final, Generic, NamedTuple, TypeVar

from retrieval.lexicon_files import (
    Abbreviation,
    BadLexicon,
    Keys,
    Synonym,
    Table,
    keys_of,
    mutual,
    read_abbreviations,
    read_chat,
    read_sections,
    read_synonyms,
)
from retrieval.syllables import fold

_DATA: Final = Path(__file__).parent / "data"
_NOTHING: Final[Keys] = ()
_SHORT_FORM: Final = 0.95  # an abbreviation and its first reading
_OTHER_READING: Final = 0.6
_BY_THE_DESK: Final = 0.95  # synonyms an operator gave: meant for these very articles
_AMBIGUOUS: Final = 0.6  # what a bare spelling loses when it stands for several expressions
_LONGEST_ENDING: Final = 12  # syllables; what is longer is no leave-taking, and stays

__all__ = ["BadLexicon", "Expansion", "Lexicon", "Phrases", "Synonym", "load"]


V = TypeVar("V")


class Phrases(Generic[V]):
    """Expressions with what is known of each, found over a sequence of syllable keys."""

    def __init__(self, entries: Mapping[str, tuple[V, ...]]) -> None:
        self._entries = entries
        self._longest = max((e.count(" ") + 1 for e in entries), default=0)

    def __contains__(self, expression: str) -> bool:
        return expression in self._entries

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, keys: Sequence[str]) -> tuple[V, ...] | None:
        """What is known of just this expression; None where it is not there."""
        return self._entries.get(" ".join(keys))

    def match(self, keys: Sequence[str], at: int) -> tuple[int, tuple[V, ...]]:
        """The longest expression that begins at ``at``: its length in syllables and its values; ``(0, ())`` if none."""
        for length in range(min(self._longest, len(keys) - at), 0, -1):
            if (values := self._entries.get(" ".join(keys[at : at + length]))) is not None:
                return length, values
        return 0, ()

    def spans(self, keys: Sequence[str]) -> list[tuple[int, int, tuple[V, ...]]]:
        """Every expression in ``keys`` as ``(start, end, values)`` that does not lie within a longer one."""
        found: list[tuple[int, int, tuple[V, ...]]] = []
        reach = 0
        for start in range(len(keys)):
            for end in range(min(len(keys), start + self._longest), reach, -1):
                if (values := self._entries.get(" ".join(keys[start:end]))) is not None:
                    found.append((start, end, values))
                    reach = end
                    break
        return found

    @cached_property
    def folded(self) -> Phrases[V]:
        """The same without diacritics; expressions that fall together have the values of all, each once."""
        merged: dict[str, tuple[V, ...]] = {}
        for expression, values in self._entries.items():
            bare = fold(expression)
            known = merged.get(bare, ())
            merged[bare] = known + tuple(v for v in values if v not in known)
        return Phrases(merged)

    def expressions(self) -> Iterable[tuple[str, tuple[V, ...]]]:
        return self._entries.items()


class Expansion(NamedTuple):
    """What an article may say in place of the question's syllables ``[start, end)``."""

    start: int
    end: int
    keys: Keys
    weight: float


@dataclass(frozen=True)
class Lexicon:
    """All tables. ``load()`` gives the one that ships; ``with_synonyms`` one with an operator's own words added.

    The sets hold expressions as keys joined by spaces: ``"thiếu tướng" in lexicon.titles``.
    ``uncertain_surnames`` open other names as often (Đồng Nai, Công ty): they need a title or the like beside them.
    """

    synonyms: Phrases[Synonym]
    abbreviations: Phrases[Abbreviation]
    chat_anywhere: Phrases[Keys]
    chat_opening: Phrases[Keys]
    chat_ending: Phrases[Keys]
    answer_nouns: Phrases[str]
    title_kinds: Phrases[str]
    unit_kinds: Phrases[str]
    unit_spellings: Mapping[str, str]
    posts: frozenset[str]
    surnames: frozenset[str]
    uncertain_surnames: frozenset[str]
    approximate: frozenset[str]
    asking: frozenset[str]
    stopwords: frozenset[str]
    bare_stopwords: frozenset[str]
    weak_words: frozenset[str]

    @cached_property
    def titles(self) -> frozenset[str]:
        return frozenset(e for e, _ in self.title_kinds.expressions())

    @cached_property
    def persons(self) -> frozenset[str]:
        return self._nouns("person")

    @cached_property
    def organisations(self) -> frozenset[str]:
        return self._nouns("organisation")

    @cached_property
    def places(self) -> frozenset[str]:
        return self._nouns("place")

    def _nouns(self, kind: str) -> frozenset[str]:
        return frozenset(e for e, kinds in self.answer_nouns.expressions() if kind in kinds)

    def meaning(self, keys: Sequence[str], *, folded: bool = False) -> tuple[Synonym, ...]:
        """Other words for just ``keys``, abbreviations too, heaviest first; none for a compound that stands alone."""
        table = self._bare_meanings if folded else self._meanings
        return table.get([fold(k) for k in keys] if folded else keys) or ()

    def expansions(self, keys: Sequence[str], *, folded: Sequence[bool] = ()) -> tuple[Expansion, ...]:
        """Other words for what stands in ``keys``, in order; a compound hides the words within it.

        ``folded[i]``: syllable ``i`` was typed without diacritics and may stand for any.
        """
        bare = [fold(k) if i < len(folded) and folded[i] else k for i, k in enumerate(keys)]
        found = self._meanings.spans(keys)
        if any(folded):
            found += [s for s in self._bare_meanings.spans([fold(k) for k in bare]) if any(folded[s[0] : s[1]])]
        return tuple(Expansion(start, end, *synonym) for start, end, synonyms in sorted(found) for synonym in synonyms)

    @cached_property
    def _meanings(self) -> Phrases[Synonym]:
        """Synonyms and abbreviations, both ways, in one table."""
        table: Table[Synonym] = {e: list(values) for e, values in self.synonyms.expressions()}
        for expression, readings in self.abbreviations.expressions():
            for place, reading in enumerate(readings):
                weight = _OTHER_READING if place else _SHORT_FORM
                if not reading.capitals_only:
                    table.setdefault(expression, []).append(Synonym(reading.expansion, weight))
                if not reading.is_word:
                    short = Synonym(tuple(expression.split(" ")), weight)
                    table.setdefault(" ".join(reading.expansion), []).append(short)
        return Phrases({e: _heaviest(values) for e, values in table.items()})

    @cached_property
    def _bare_meanings(self) -> Phrases[Synonym]:
        """The same by bare spellings: lighter where one spelling stands for several, none for what is a stop word."""
        sources: dict[str, set[str]] = {}
        table: Table[Synonym] = {}
        for expression, values in self._meanings.expressions():
            bare = fold(expression)
            sources.setdefault(bare, set()).add(expression)
            table.setdefault(bare, []).extend(values)
        loads = {e: _AMBIGUOUS if len(sources[e]) > 1 else 1.0 for e in table}
        stops = {fold(s) for s in self.stopwords | self.weak_words}
        return Phrases(
            {
                e: () if e in stops else _heaviest([Synonym(s.keys, s.weight * loads[e]) for s in values])
                for e, values in table.items()
            }
        )

    def answer_type(self, keys: Sequence[str], *, folded: bool = False) -> str | None:
        """What the noun ``keys`` makes of the answer ("person", "place", ...), the likeliest; None if nothing."""
        types = self.answer_types(keys, folded=folded)
        return types[0] if types else None

    def answer_types(self, keys: Sequence[str], *, folded: bool = False) -> tuple[str, ...]:
        table = self.answer_nouns.folded if folded else self.answer_nouns
        return table.get([fold(k) for k in keys] if folded else keys) or ()

    def is_stop(self, key: str, *, folded: bool = False) -> bool:
        """Whether a syllable of a question finds nothing and is dropped; ``folded``: it was typed without diacritics."""
        return key in (self.bare_stopwords if folded else self.stopwords)

    def is_weak(self, key: str) -> bool:
        return key in self.weak_words

    def chat(self, keys: Sequence[str], at: int) -> tuple[int, Keys]:
        """What stands at ``at`` in the writing of chats: how many syllables, and the words it means, maybe none.

        ``(0, ())`` where it is plain writing. Greetings count at the beginning, particles at the end. Where all of
        ``keys`` are bare, the words are bare, too. Only for what was typed in small letters: the caller sees to it.
        """
        bare = all(map(str.isascii, keys))
        length, words = self._ending(keys, at) or self._opening(keys, at, bare) or self._anywhere(keys, at) or (0, ())
        return length, tuple(map(fold, words)) if bare else words

    def _anywhere(self, keys: Sequence[str], at: int) -> tuple[int, Keys] | None:
        length, readings = _match_chat(self.chat_anywhere, keys, at)
        amount = at > 0 and keys[at - 1][:1].isdigit() and bool(readings and readings[0])
        return (length, readings[0]) if length and not amount else None

    def _opening(self, keys: Sequence[str], at: int, bare: bool) -> tuple[int, Keys] | None:
        """Greetings and "please tell me", as long as something is left; one that asks stays where nothing else does."""
        if at:
            return None
        length, words = 0, _NOTHING
        while length < len(keys):
            more, readings = _match_chat(self.chat_opening, keys, length)
            if not more:
                more, readings = _match_chat(self.chat_anywhere, keys, length)
                if not more or readings[0]:
                    break
            length, words = length + more, readings[0]
        asking = self._bare_asking if bare else self.asking
        return (length, _NOTHING if any(k in asking for k in keys[length:]) else words) if length else None

    @cached_property
    def _bare_asking(self) -> frozenset[str]:
        return frozenset(fold(a) for a in self.asking)

    def _ending(self, keys: Sequence[str], at: int) -> tuple[int, Keys] | None:
        """The rest of the question where it is nothing but particles and thanks."""
        if not 0 < len(keys) - at <= _LONGEST_ENDING:
            return None
        end, words = at, _NOTHING
        while end < len(keys):
            length, readings = _match_chat(self.chat_ending, keys, end)
            if not length:
                length, readings = _match_chat(self.chat_anywhere, keys, end)
            if not length or readings[0] and (end > at or length == 1):
                return None
            end, words = end + length, words + readings[0]
        return end - at, words

    def with_synonyms(self, groups: Iterable[Sequence[str]]) -> Lexicon:
        """This lexicon and ``groups`` of expressions that mean the same, as their operator wrote them.

        Raises BadLexicon for a group of fewer than two different expressions, or one without a letter or digit.
        """
        table: Table[Synonym] = {e: list(values) for e, values in self.synonyms.expressions()}
        for number, group in enumerate(groups, 1):
            expressions = [keys_of(e, "synonyms", number) for e in group]
            if len(set(expressions)) < 2:
                raise BadLexicon("synonyms", number, "two different expressions at least mean the same")
            mutual(table, expressions, _BY_THE_DESK)
        return replace(self, synonyms=Phrases({e: _heaviest(values) for e, values in table.items()}))


def _match_chat(table: Phrases[Keys], keys: Sequence[str], at: int) -> tuple[int, tuple[Keys, ...]]:
    """As typed; without diacritics only in company: a bare syllable may be any word ("vay", "ha")."""
    length, readings = table.match(keys, at)
    bare_length, bare_readings = table.folded.match(keys, at)
    typed_bare = all(map(str.isascii, keys[at : at + bare_length]))
    return (bare_length, bare_readings) if bare_length > max(length, 1) and typed_bare else (length, readings)


def _heaviest(synonyms: Iterable[Synonym]) -> tuple[Synonym, ...]:
    """Each expression once, with its largest weight, heaviest first; ties in the order of the files."""
    best: dict[Keys, float] = {}
    for keys, weight in synonyms:
        best[keys] = max(weight, best.get(keys, 0.0))
    return tuple(Synonym(k, w) for k, w in sorted(best.items(), key=lambda item: -item[1]))


@cache
def load() -> Lexicon:
    """The lexicon that ships. Raises BadLexicon where a file is malformed, OSError where one is missing."""
    chat = read_chat(_DATA / "teencode.txt")
    units = read_sections(_DATA / "units.txt", by_key=False)
    stops = read_sections(_DATA / "stopwords.txt")
    surnames = read_sections(_DATA / "surnames.txt")
    by_stop = {name: frozenset(e for e, kinds in stops.items() if name in kinds) for name in ("asking", "question", "bare", "weak")}
    return Lexicon(
        synonyms=Phrases({e: _heaviest(v) for e, v in read_synonyms(_DATA / "synonyms.txt").items()}),
        abbreviations=Phrases(read_abbreviations(_DATA / "abbreviations.txt")),
        chat_anywhere=Phrases(chat["anywhere"]),
        chat_opening=Phrases(chat["opening"]),
        chat_ending=Phrases(chat["ending"]),
        answer_nouns=Phrases(read_sections(_DATA / "answer_types.txt")),
        title_kinds=Phrases(read_sections(_DATA / "titles.txt")),
        unit_kinds=Phrases({" ".join(keys_of(u, "units", 0)): k for u, k in units.items() if k != ("approximate",) and u.replace(" ", "").isalpha()}),
        unit_spellings={u: kinds[0] for u, kinds in units.items() if kinds != ("approximate",)},
        posts=frozenset(read_sections(_DATA / "posts.txt")),
        surnames=frozenset(e for e, kinds in surnames.items() if "common" in kinds),
        uncertain_surnames=frozenset(e for e, kinds in surnames.items() if "uncertain" in kinds),
        approximate=frozenset(e for e, kinds in units.items() if "approximate" in kinds),
        asking=by_stop["asking"],
        stopwords=by_stop["asking"] | by_stop["question"],
        bare_stopwords=by_stop["bare"],
        weak_words=by_stop["weak"],
    )
