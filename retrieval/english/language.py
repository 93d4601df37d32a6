"""Whether a question is English, or Vietnamese with or without its diacritics."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from retrieval.english.dictionary import dictionary
from retrieval.english.words import EnglishWord, words
from retrieval.syllables import fold, has_diacritics

# Vietnamese without diacritics looks like this; English mostly does not ("f", "j", "w", "z", most final consonants).
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|gh|gi|qu|kh|ph|th|tr|ch|nh|[bcdghklmnpqrstvx])?"
    r"(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)"
    r"(?:ch|ng|nh|[cmnpt])?"
)

_EITHER: Final = 0.4  # an English function word that is a Vietnamese syllable too ("the", "in", "do")
_NAME: Final = 0.25  # a word in capitals inside the question
_LIKELY: Final = 0.7  # a word in small letters that only Vietnamese could have, but a name could be too
_NAME_ALONE: Final = 0.6
_OPENS: Final = 1.5  # an English question word in front, whatever is quoted behind it
_OPENING: Final = frozenset(
    {"who", "what", "when", "where", "which", "why", "how", "whose", "whom", "is", "was", "did", "does"}
)
_GRAMMAR: Final = 3.0  # a Vietnamese function word with its diacritics: it is in no name
_VIETNAMESE_GRAMMAR: Final = frozenset(
    {
        "là",
        "gì",
        "nào",
        "đâu",
        "không",
        "nhiêu",
        "của",
        "và",
        "được",
        "những",
        "các",
        "ở",
        "khi",
        "có",
        "vì",
        "thế",
        "bị",
    }
)
_VIETNAMESE: Final = frozenset(
    {
        "ai",
        "la",
        "gi",
        "nao",
        "o",
        "dau",
        "bao",
        "nhieu",
        "khi",
        "thi",
        "va",
        "cua",
        "co",
        "khong",
        "ra",
        "sao",
        "vi",
        "tai",
    }
    | {"cho", "voi", "nam", "ngay", "mot", "hai", "toi", "minh", "nay", "sang", "hom", "bi", "da"}
)
_INFLECTED: Final = ("ed", "ing", "tion", "ly", "ness", "ment")


@cache
def stop_words() -> frozenset[str]:
    """English words that carry nothing to search for."""
    text = files("retrieval").joinpath("data", "english_stopwords.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def is_vietnamese_shaped(surface: str) -> bool:
    """Whether ``surface`` (lower case) could be a Vietnamese syllable typed without its diacritics."""
    return bool(_SYLLABLE.fullmatch(fold(surface)))


def is_english(text: str) -> bool:
    """Whether a question is English: by its words, so that names of either language do not decide.

    Vietnamese typed without diacritics is not English, nor is what has only names or numbers.
    """
    typed = [word for word in words(text) if not word.number]
    plainly = any(word.surface in stop_words() and not is_vietnamese_shaped(word.surface) for word in typed)
    if not plainly and (has_diacritics(text) or all(is_vietnamese_shaped(word.surface) for word in typed)):
        return False  # most Vietnamese questions: decided without the dictionary, which takes its time to load
    english = vietnamese = 0.0
    for at, word in enumerate(typed):
        share = _NAME if word.capital and at else 1.0
        for_english, for_vietnamese = _evidence(word)
        english += share * for_english
        vietnamese += share * for_vietnamese
        if not at and word.surface in _OPENING:
            english += _OPENS
    return english > vietnamese and (plainly or vietnamese < _NAME_ALONE)


def _evidence(word: EnglishWord) -> tuple[float, float]:
    """How much ``word`` says for English and for Vietnamese."""
    if has_diacritics(word.text):
        return 0.0, _GRAMMAR if word.surface in _VIETNAMESE_GRAMMAR else 1.0
    known = _is_known(word.surface)
    if not is_vietnamese_shaped(word.surface):
        return float(known or word.surface.endswith(_INFLECTED)), 0.0
    if word.surface in _VIETNAMESE:
        return 0.0, 1.0
    if not known:
        return 0.0, _LIKELY
    return (_EITHER, 0.0) if word.surface in stop_words() else (0.0, 0.0)


def _is_known(surface: str) -> bool:
    entries = dictionary()
    return surface in entries.known or surface in stop_words() or entries.lemma(surface) in entries.known
