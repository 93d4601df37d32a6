"""What words mean to a question: synonyms, abbreviations, chat spellings, and the nouns, titles and posts of the news.

The data are readable files in ``retrieval/data``, whose heads say how each is written. An expression is the keys of its
syllables (``retrieval.syllables``) joined by single spaces, so that case, Unicode form and the place of tone marks do
not matter: ``"thiếu tướng" in lexicon.titles``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from operator import itemgetter
from pathlib import Path
from typing import Final, NamedTuple

from retrieval.errors import BadLexicon
from retrieval.garbage import loading
from retrieval.question import Expression
from retrieval.syllables import fold
from retrieval.words.chat import Chat
from retrieval.words.lexicon_files import (
    Abbreviation,
    Group,
    by_section,
    expression_of,
    read_abbreviations,
    read_chat,
    read_sections,
    read_synonyms,
)
from retrieval.words.phrases import Phrases

_DATA: Final = Path(__file__).parents[1] / "data"
_BY_THE_DESK: Final = 0.95  # synonyms that an operator gave: meant for these very articles
_SHORT_FORM: Final = 0.95  # an abbreviation and its first reading
_OTHER_READING: Final = 0.6
_LONE_SYLLABLE: Final = 0.75  # a synonym of one syllable is as often a part of another word
_VOWELS: Final = frozenset("aeiouy")
_OF_PERSONS: Final = (" trưởng", " phó", " ủy", " viên")  # ends of posts: "sư đoàn trưởng" is no division

Keys = tuple[str, ...]


class Synonym(NamedTuple):
    """What an article may say instead, and how much it counts: 1 would be the word itself."""

    keys: Keys
    weight: float


@dataclass(frozen=True)
class Lexicon:
    """All tables: ``load()`` gives those that ship, ``with_synonyms`` the same with an operator's own words.

    ``paraphrases`` are synonyms in a wider sense: what readers say and newspapers print.
    ``uncertain_surnames`` open other names as often (Đồng Nai, Công ty): they need a title or the like beside them.
    ``known_places`` are names ("hà nội", "nhật bản"), ``places`` the nouns before names ("tỉnh", "sông").
    ``unit_spellings`` are units as written ("km/h", "°C") with their kind. ``answer_nouns``, ``title_kinds`` and
    ``unit_kinds`` give the sections of their files in which an expression stands.
    """

    synonyms: Phrases[Group]
    paraphrases: Phrases[Group]
    abbreviations: Phrases[Abbreviation]
    chat_writing: Chat
    answer_nouns: Phrases[str]
    title_kinds: Phrases[str]
    unit_spellings: Mapping[str, str]
    posts: frozenset[str]
    surnames: frozenset[str]
    uncertain_surnames: frozenset[str]
    known_places: frozenset[str]
    approximate: frozenset[str]
    asking: frozenset[str]
    stopwords: frozenset[str]
    weak_words: frozenset[str]

    @cached_property
    def titles(self) -> frozenset[str]:
        """What stands before a person's name and nothing else's."""
        return frozenset(self.title_kinds) - self.ambiguous_titles

    @cached_property
    def ambiguous_titles(self) -> frozenset[str]:
        """What stands before the names of persons and of bodies: "giám đốc", "học sinh"."""
        return self.title_kinds.having("ambiguous")

    @cached_property
    def unit_kinds(self) -> Phrases[str]:
        """The units that are words ("tấn", "tỷ đồng"), with their kind."""
        return Phrases({expression_of(u): (k,) for u, k in self.unit_spellings.items() if u.replace(" ", "").isalpha()})

    @cached_property
    def bare_posts(self) -> frozenset[str]:
        return frozenset(fold(post) for post in self.posts)

    @cached_property
    def persons(self) -> frozenset[str]:
        return self.answer_nouns.having("person")

    @cached_property
    def organisations(self) -> frozenset[str]:
        return self.answer_nouns.having("organisation")

    @cached_property
    def places(self) -> frozenset[str]:
        return self.answer_nouns.having("place")

    @cached_property
    def post_openers(self) -> frozenset[str]:
        """The first syllables of posts, also without diacritics: most syllables open none."""
        return frozenset(post.partition(" ")[0] for post in self.posts | self.bare_posts)

    def meaning(self, keys: Sequence[str]) -> tuple[Synonym, ...]:
        """Other words for just ``keys``, abbreviations too, heaviest first; none for a compound that stands alone."""
        expression = " ".join(keys)
        short = [*self._short_forms.get(expression, ()), *self._readings(expression, capitals=False)]
        return _heaviest([*short, *_meant(self.synonyms, expression)])

    def expansions(self, keys: Sequence[str], *, capitals: Sequence[bool] = ()) -> tuple[Expression, ...]:
        """Other words for what stands in ``keys``, in order; a compound hides the words within it.

        ``capitals[i]``: syllable ``i`` was typed in capitals, as short forms are.
        """
        found = [(*span, self.meaning(keys[slice(*span)])) for span in self._known.spans(keys)]
        if any(capitals):
            spans = [s for s in self._in_capitals.spans(keys) if all(capitals[slice(*s)])]
            found += [(*span, self._readings(" ".join(keys[slice(*span)]), capitals=True)) for span in spans]
        said = [Expression(start, end, *synonym) for start, end, meant in sorted(found) for synonym in meant]
        known = {(one.start, one.end, one.keys) for one in said}
        loose = (
            Expression(start, end, *synonym, True)
            for start, end in self.paraphrases.spans(keys)
            for synonym in _heaviest(_meant(self.paraphrases, " ".join(keys[start:end])))
        )
        return (*said, *(one for one in loose if (one.start, one.end, one.keys) not in known))

    @cached_property
    def _known(self) -> Phrases[str]:
        """Every expression that means something, or stands alone."""
        readings = [e for e in self.abbreviations if not self.abbreviations[e][0].capitals_only]
        return Phrases({e: (e,) for e in (*self.synonyms, *readings, *self._short_forms)})

    @cached_property
    def _in_capitals(self) -> Phrases[str]:
        """The abbreviations that count only in capitals."""
        return Phrases({e: (e,) for e in self.abbreviations if self.abbreviations[e][0].capitals_only})

    @cached_property
    def _short_forms(self) -> dict[str, list[Synonym]]:
        """Abbreviations by what they stand for; without those that read like a word ("CA", "AI")."""
        table: dict[str, list[Synonym]] = {}
        for short in self.abbreviations:
            for place, reading in enumerate(self.abbreviations[short]):
                if not (reading.capitals_only and _VOWELS & set(fold(short))):
                    synonym = Synonym(tuple(short.split(" ")), _OTHER_READING if place else _SHORT_FORM)
                    table.setdefault(reading.expansion, []).append(synonym)
        return table

    def _readings(self, short: str, *, capitals: bool) -> tuple[Synonym, ...]:
        """What an abbreviation stands for, where it counts only in ``capitals``, or else does not."""
        return tuple(
            Synonym(tuple(reading.expansion.split(" ")), _OTHER_READING if place else _SHORT_FORM)
            for place, reading in enumerate(self.abbreviations.get(short))
            if reading.capitals_only is capitals
        )

    def answer_type(self, keys: Sequence[str]) -> str | None:
        """What the noun ``keys`` makes of the answer ("person", "place", ...), the likeliest; None if nothing."""
        noun = " ".join(keys)
        types = self.answer_nouns.get(noun)
        return types[0] if types else "person" if noun in self.posts and noun.endswith(_OF_PERSONS) else None

    def is_stop(self, key: str) -> bool:
        """Whether a syllable of a question finds nothing."""
        return key in self.stopwords

    def is_weak(self, key: str) -> bool:
        """Whether a syllable of a question finds little."""
        return key in self.weak_words

    def chat(self, keys: Sequence[str], at: int) -> tuple[int, Keys]:
        """What stands at ``at`` in the writing of chats: how many syllables, and the words it means, maybe none.

        ``(0, ())``: plain writing. Only for what was typed in small letters: the caller sees to it.
        """
        return self.chat_writing.read(keys, at)

    def with_synonyms(self, groups: Iterable[Sequence[str]]) -> Lexicon:
        """This lexicon and ``groups`` of expressions that mean the same, as their operator wrote them.

        An expression of one syllable is no chat writing and no typing error any more, whatever it was before.

        Raises BadLexicon for a group of fewer than two different expressions, or one without a letter or digit.
        """
        table = {e: self.synonyms[e] for e in self.synonyms}
        short: set[str] = set()
        for number, group in enumerate(groups, 1):
            said = tuple(dict.fromkeys(expression_of(spelling) for spelling in group))
            if len(said) < 2 or "" in said:
                raise BadLexicon("synonyms", number, "takes two different expressions or more, of letters or digits")
            for expression in said:
                table[expression] = (*table.get(expression, ()), Group(said, said, _BY_THE_DESK))
            short.update(expression for expression in said if " " not in expression)
        chat = self.chat_writing.keeping(frozenset(short - self.stopwords))
        return replace(self, synonyms=Phrases(table), chat_writing=chat)


def _meant(groups: Phrases[Group], expression: str) -> Iterator[tuple[Keys, float]]:
    """What ``groups`` have for ``expression``."""
    for group in groups.get(expression):
        for other in group.meant:
            if other != expression:
                yield tuple(other.split(" ")), group.weight * (1.0 if " " in other else _LONE_SYLLABLE)


def _heaviest(synonyms: Iterable[tuple[Keys, float]]) -> tuple[Synonym, ...]:
    """Each expression once, with its largest weight, heaviest first; ties in the order of the files."""
    best: dict[Keys, float] = {}
    for keys, weight in synonyms:
        if weight > best.get(keys, 0.0):
            best[keys] = weight
    return tuple(Synonym(k, w) for k, w in sorted(best.items(), key=itemgetter(1), reverse=True))


def _groups(path: Path) -> Phrases[Group]:
    """The lines of a file of synonyms by what they give other words for."""
    table: dict[str, tuple[Group, ...]] = {}
    for group in read_synonyms(path):
        for expression in group.said:
            table[expression] = (*table.get(expression, ()), group)
    return Phrases(table)


@cache
def load() -> Lexicon:
    """The lexicon that ships. Raises BadLexicon where a file is malformed, OSError where one is missing.

    Its tables never become garbage, and are not looked through for some.
    """
    with loading():
        return _read()


def _read() -> Lexicon:
    chat = read_chat(_DATA / "teencode.txt")
    abbreviations = read_abbreviations(_DATA / "abbreviations.txt")
    written = {short: (short,) for short in abbreviations if " " in short}  # the KH of KH&ĐT is no "không"
    units = read_sections(_DATA / "units.txt", keyed=False)
    stops = by_section(read_sections(_DATA / "stopwords.txt"))
    surnames = by_section(read_sections(_DATA / "surnames.txt"))
    return Lexicon(
        synonyms=_groups(_DATA / "synonyms.txt"),
        paraphrases=_groups(_DATA / "paraphrases.txt"),
        abbreviations=Phrases(abbreviations),
        chat_writing=Chat({**written, **chat["anywhere"]}, chat["opening"], chat["ending"], stops["asking"]),
        answer_nouns=Phrases(read_sections(_DATA / "answer_types.txt")),
        title_kinds=Phrases(read_sections(_DATA / "titles.txt")),
        unit_spellings={
            u: next(k for k in kinds if k != "approximate") for u, kinds in units.items() if kinds != ("approximate",)
        },
        posts=frozenset(read_sections(_DATA / "posts.txt")),
        surnames=surnames["common"],
        uncertain_surnames=surnames["uncertain"],
        known_places=frozenset(read_sections(_DATA / "gazetteer.txt")),
        approximate=frozenset(expression_of(u) for u, kinds in units.items() if "approximate" in kinds),
        asking=stops["asking"],
        stopwords=stops["asking"] | stops["question"],
        weak_words=stops["weak"],
    )
