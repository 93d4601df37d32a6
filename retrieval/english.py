"""English questions about Vietnamese articles: from English words to Vietnamese search expressions, by dictionary.

Nothing is translated as a sentence. Each word or phrase of the question (a source) gives the Vietnamese expressions
that may stand for it; names and numbers stand for themselves. ``retrieval.english_search`` makes search terms of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from retrieval.english_dictionary import Dictionary, dictionary
from retrieval.english_kinds import kind_of_english
from retrieval.english_numbers import read_number
from retrieval.english_words import EnglishWord, derived, lemma, words
from retrieval.question import Kind
from retrieval.syllables import fold, has_diacritics


@dataclass(frozen=True, slots=True)
class Alternative:
    """A Vietnamese expression and how likely it is meant. ``folded``: to be found under any diacritics."""

    text: str
    weight: float
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Gloss:
    """What the words ``source`` at ``[start, end)`` of the question may be in Vietnamese, the likeliest first.

    The weights add up to 1 at most. ``name``: it was typed as a name.
    """

    source: str
    start: int
    end: int
    alternatives: tuple[Alternative, ...]
    name: bool = False


@dataclass(frozen=True, slots=True)
class EnglishQuestion:
    """``terms``: what to search for, in order. ``focus``: of them, the noun phrase that names what the answer is.

    ``plural``: a list is wanted.
    """

    text: str
    kind: Kind
    plural: bool
    focus: tuple[Gloss, ...]
    terms: tuple[Gloss, ...]


_RANKED: Final = (1.0, 0.75, 0.6, 0.5, 0.4, 0.35, 0.3, 0.25, 0.2, 0.2)  # what a further expression of an entry counts
_MOST: Final = 8  # alternatives of a source

STOP_WORDS: Final = frozenset(
    """
    a an the this that these those it its he him his she her hers they them their theirs we us our ours you your yours i
    me my mine who whom whose which what when where why how there here of in on at to from by with for as about into onto
    than and or but nor so if then be do have will would shall should can could may might must ought not no yes also too
    very just only such own same other any some all both each either 's s re ve ll d m t per upon via it's itself himself
    herself themselves yourself etc please tell get gets got let lets like many much more most one ones though although
    while because since until whether during within among amongst up out off over down again further once ever never
    become happen name call know call known named called kind type sort way thing things people's mr mrs ms vs
    """.split()
)


def gloss(text: str) -> EnglishQuestion:
    """What the English question ``text`` asks, and what to look for in Vietnamese articles."""
    asked = kind_of_english(text)
    terms = tuple(_Glosser(words(text), dictionary()).glosses())
    inside = _noun_phrase(text, asked.focus)
    return EnglishQuestion(
        text=text,
        kind=asked.kind,
        plural=asked.plural,
        focus=tuple(term for term in terms if inside[0] <= term.start < inside[1]),
        terms=terms,
    )


_PHRASE_END: Final = re.compile(
    r"[,;:?!.()]|\b(?:is|was|are|were|did|does|do|has|have|had|will|would|can|could|should|may|might|must|of|in|on|at|to|from|by|"
    r"with|for|as|that|which|who|whom|when|where|about|into|after|before|during|between|than|and|or|there|be|been|not)\b",
    re.IGNORECASE,
)
_LONGEST_FOCUS: Final = 4  # words


def _noun_phrase(text: str, where: tuple[int, int]) -> tuple[int, int]:
    """The first noun phrase within ``where``: up to the first verb form, preposition or mark."""
    start, end = where
    leading = re.compile(r"\s*(?:(?:the|his|her|its|their|an?|one|some)\s+)?", re.IGNORECASE).match(text, start, end)
    start = leading.end() if leading else start
    stop = _PHRASE_END.search(text, start, end)
    inside = words(text[start : stop.start() if stop else end])[:_LONGEST_FOCUS]
    return (start, start + inside[-1].end) if inside else (start, start)


@dataclass(frozen=True, slots=True)
class _Glosser:
    """One question's words, and what they are looked up in."""

    typed: Sequence[EnglishWord]
    entries: Dictionary

    def glosses(self) -> Iterator[Gloss]:
        lemmas = [lemma(word.surface, self.entries.known) for word in self.typed]
        at = 0
        while at < len(self.typed):
            taken, found, name = self._source(lemmas, at)
            if found:
                start, end = self.typed[at].start, self.typed[at + taken - 1].end
                yield Gloss(self._typed_text(at, taken), start, end, _limited(found), name)
            at += taken

    def _source(self, lemmas: Sequence[str], at: int) -> tuple[int, list[Alternative], bool]:
        """How many words the source at ``at`` takes, what they may mean, and whether they are a name."""
        number = read_number(self.typed, at)
        length, expressions = self.entries.phrase(lemmas[at:])
        if number and number.taken >= length:
            return number.taken, [Alternative(text, weight) for text, weight in number.expressions], False
        if length:
            whole = _ranked(expressions)
            if at and all(word.capital for word in self.typed[at : at + length]):
                whole.append(_as_typed(self._typed_text(at, length)))
            return length, whole, False
        if lemmas[at] in STOP_WORDS or self.typed[at].surface in STOP_WORDS:
            return 1, [], False
        name = self._name_length(lemmas, at)
        if name:
            return name, [_as_typed(self._typed_text(at, name))], True
        return 1, self._meanings(self.typed[at], lemmas[at], first=at == 0), False

    def _typed_text(self, at: int, length: int) -> str:
        return " ".join(word.bare for word in self.typed[at : at + length])

    def _name_length(self, lemmas: Sequence[str], at: int) -> int:
        """How many words from ``at`` on are capitalised and unknown to the dictionary: one name."""
        length = 0
        for word, base in zip(self.typed[at:], lemmas[at:], strict=True):
            known = word.surface in self.entries.known or base in self.entries.known or word.surface in STOP_WORDS
            if not word.capital or known or self.entries.phrase(lemmas[at + length :])[0]:
                break
            length += 1
        return length

    def _meanings(self, word: EnglishWord, base: str, *, first: bool) -> list[Alternative]:
        """What the dictionary says, and the word as it is, where it may stand so in an article."""
        expressions = list(self.entries.word(word.surface))
        expressions += [e for e in self.entries.word(base) if e not in expressions]
        if not expressions:
            stem = derived(word.surface, self.entries.known) or derived(base, self.entries.known)
            expressions = list(self.entries.word(stem)) if stem else []
        found = _ranked(expressions)
        same = any(fold(alternative.text) == fold(word.bare.lower()) for alternative in found)
        if not same and (not found or not is_vietnamese_shaped(word.surface) or (word.capital and not first)):
            found.append(_as_typed(word.bare))
        return found


def _ranked(expressions: Sequence[str]) -> list[Alternative]:
    return [Alternative(text, weight) for text, weight in zip(expressions, _RANKED, strict=False)]


def _as_typed(text: str) -> Alternative:
    """A word that stands for itself; typed without diacritics, it is found under any."""
    return Alternative(text, 1.0, folded=not has_diacritics(text))


def _limited(found: Sequence[Alternative]) -> tuple[Alternative, ...]:
    kept = sorted(found, key=lambda a: -a.weight)[:_MOST]
    total = max(1.0, sum(a.weight for a in kept))
    return tuple(Alternative(a.text, a.weight / total, a.folded) for a in kept)


# Vietnamese without diacritics looks like this; English mostly does not ("f", "j", "w", "z", most final consonants).
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|gh|gi|qu|kh|ph|th|tr|ch|nh|[bcdghklmnpqrstvx])?"
    r"(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)"
    r"(?:ch|ng|nh|[cmnpt])?"
)


def is_vietnamese_shaped(surface: str) -> bool:
    """Whether ``surface`` (lower case) could be a Vietnamese syllable typed without its diacritics."""
    return bool(_SYLLABLE.fullmatch(fold(surface)))


_PLAINLY_ENGLISH: Final = 1.0
_EITHER: Final = 0.4  # an English function word that is a Vietnamese syllable too ("the", "in", "do")
_NAME: Final = 0.25
_VIETNAMESE_WORDS: Final = frozenset(
    "ai la gi nao o dau bao nhieu khi thi va cua co khong may ra sao vi tai cho voi nam ngay".split()
)
_FUNCTION_WORDS: Final = STOP_WORDS - {"kind", "type", "sort", "ban", "me", "may", "no", "so", "sang"}


def is_english(text: str) -> bool:
    """Whether a question is English: by its words, so that names of either language do not decide.

    Vietnamese typed without diacritics is not English, nor is what has only names or numbers.
    """
    english = vietnamese = 0.0
    entries = dictionary()
    typed = [word for word in words(text) if not word.number]
    for at, word in enumerate(typed):
        share = _NAME if word.capital and at else 1.0
        if has_diacritics(word.text):
            vietnamese += share
            continue
        known = (
            word.surface in entries.known
            or word.surface in STOP_WORDS
            or lemma(word.surface, entries.known) in entries.known
        )
        if not is_vietnamese_shaped(word.surface):
            english += share * _PLAINLY_ENGLISH if known or word.surface.endswith(("ed", "ing", "tion")) else 0.0
        elif word.surface in _VIETNAMESE_WORDS or not known:
            vietnamese += share
        elif word.surface in _FUNCTION_WORDS:
            english += _EITHER
    return english > vietnamese
