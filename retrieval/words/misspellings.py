"""What a misspelt Vietnamese syllable may have been meant to be: edits, sounds that are confused, raw Telex keys.

Everything is over keys (``retrieval.syllables``). A candidate's letters are compared without their diacritics, and the
diacritics apart, because people leave them out, misplace them and mistake them far more often than letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from retrieval.syllables import fold, key

EDIT: Final = 1.0  # a letter left out, added or changed (with SWAPPED: Damerau 1964)
SWAPPED: Final = 0.6  # a letter changed places with its neighbour
DOUBLED: Final = 0.4  # a letter typed again and again
CONFUSED: Final = 0.5  # letters that sound alike somewhere in Vietnam
MARK: Final = 0.35  # a diacritic that one has and the other has not
BARE: Final = 0.3  # of that, where no diacritic was typed at all
_LETTERS: Final = "abcdeghiklmnopqrstuvxy"  # of Vietnamese: a letter of another alphabet is never what was meant

_RIMES: Final = (
    "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et "
    "ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan "
    "oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn "
    "ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ue uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up "
    "ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên "
    "yêng yêt yêu"
)
_QU: Final = (
    "a ac ach ai am an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e ec en eo et ê ên ênh êch êt êu ơ it ôc "
    "y yên yêt ynh yt yu"
)
_ONSETS: Final = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|r|s|th|tr|t|v|x"
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_TONE: Final = re.compile(f"[{_TONES}]")
_SYLLABLE: Final = re.compile(
    rf"(?:{_ONSETS})?(?:{_RIMES.replace(' ', '|')})|qu(?:{_QU.replace(' ', '|')})|g(?:in|iêng|i|ia|iêt|iêc|im)"
)
_STOPPED: Final = ("c", "ch", "p", "t")
_RISING_OR_HEAVY: Final = frozenset("\u0301\u0323")


@lru_cache(maxsize=50_000)
def is_vietnamese(syllable: str) -> bool:
    """Whether the key could be a Vietnamese syllable, with its diacritics, as the spelling rules allow."""
    decomposed = unicodedata.normalize("NFD", syllable)
    tones = _TONE.findall(decomposed)
    toneless = unicodedata.normalize("NFC", _TONE.sub("", decomposed))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(toneless):
        return False
    return not toneless.endswith(_STOPPED) or bool(tones and tones[0] in _RISING_OR_HEAVY)


@lru_cache(maxsize=50_000)
def marks(syllable: str) -> Counter[str]:
    """The diacritics of a key, the bar of "đ" among them."""
    return Counter(c for c in unicodedata.normalize("NFD", syllable) if unicodedata.combining(c) or c == "đ")


def difference(typed: str, meant: str) -> float:
    """What the diacritics of two keys cost; less where the one was typed without any."""
    one, other = marks(typed), marks(meant)
    if not one:
        return BARE * MARK * other.total()
    return MARK * max((one - other).total(), (other - one).total())


def letters(typed: str) -> Iterator[tuple[str, float]]:
    """Folded keys that may have been meant by ``typed``, with what each costs; the same one maybe several times."""
    bare = fold(typed)
    yield bare, 0.0
    for sound in _confused(bare):
        yield sound, CONFUSED
    for swapped in _swapped(bare):
        yield swapped, SWAPPED
    for edited in _edited(bare):
        yield edited, EDIT


def undoubled(typed: str) -> str:
    """``typed`` with every letter that is repeated only once: "hội nghịị", "đâuuu"."""
    return key(re.sub(r"(.)\1+", r"\1", typed))


def far_letters(typed: str) -> Iterator[tuple[str, float]]:
    """Folded keys at a confusion and an edit from ``typed``, or at two edits: for long syllables only."""
    bare = fold(typed)
    for sound in _confused(bare):
        for edited in _edited(sound):
            yield edited, CONFUSED + EDIT
    for at in range(len(bare)):
        for edited in _edited(bare[:at] + bare[at + 1 :]):
            yield edited, 2 * EDIT
    for swapped in _swapped(bare):
        for edited in _edited(swapped):
            yield edited, SWAPPED + EDIT


_SOUNDS: Final = (
    ("ch", "tr"), ("s", "x"), ("d", "gi"), ("d", "r"), ("gi", "r"), ("n", "l"), ("ng", "ngh"), ("g", "gh"),
    ("k", "c"), ("q", "c"), ("k", "q"), ("v", "d"), ("v", "gi"), ("ph", "f"), ("d", "z"), ("gi", "z"), ("gi", "j"),
    ("d", "j"),
)  # fmt: skip
_ENDINGS: Final = (
    ("n", "ng"),
    ("g", "ng"),
    ("c", "t"),
    ("i", "y"),
    ("n", "nh"),
    ("ch", "t"),
    ("iu", "ieu"),
    ("uu", "iu"),
    ("uou", "ieu"),
)


def _confused(bare: str) -> Iterator[str]:
    """``bare`` with its first sound, or its end, as it is confused with another."""
    for pair in _SOUNDS:
        for one, other in (pair, pair[::-1]):
            if bare.startswith(one) and not bare[len(one) :].startswith("h"):
                yield other + bare[len(one) :]
    for pair in _ENDINGS:
        for one, other in (pair, pair[::-1]):
            if bare.endswith(one):
                yield bare[: len(bare) - len(one)] + other


def _edited(bare: str) -> Iterator[str]:
    """``bare`` with a letter more, less or another."""
    for at in range(len(bare) + 1):
        before, after = bare[:at], bare[at:]
        for letter in _LETTERS:
            yield before + letter + after
        if after:
            yield before + after[1:]
            for letter in _LETTERS:
                yield before + letter + after[1:]


def _swapped(bare: str) -> Iterator[str]:
    for at in range(len(bare) - 1):
        yield bare[:at] + bare[at + 1] + bare[at] + bare[at + 2 :]


_TELEX_TONES: Final = dict(zip("fsrxj", "\u0300\u0301\u0309\u0303\u0323", strict=True))
_TELEX_LETTERS: Final = (
    ("uow", "ươ"),
    ("aw", "ă"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("ow", "ơ"),
    ("uw", "ư"),
    ("dd", "đ"),
)


def from_telex(typed: str) -> str | None:
    """The key that Telex would have made of these raw keys ("nghij" → "nghị"); None where it makes no syllable."""
    if not typed.isascii() or not typed.isalpha():
        return None
    tones = [c for c in typed[1:] if c in _TELEX_TONES]
    body = typed[0] + "".join(c for c in typed[1:] if c not in _TELEX_TONES)
    if body.count("d") > 1 and body.startswith("d") and body.endswith("d"):
        body = "d" + body[:-1]
    for raw, letter in _TELEX_LETTERS:
        body = body.replace(raw, letter)
    if len(tones) > 1 or body == typed:
        return None
    made = _toned(body, _TELEX_TONES[tones[0]]) if tones else key(body)
    return made if made and is_vietnamese(made) else None


def is_telex(typed: str) -> bool:
    """Whether these can only be raw keys of Telex: its letters, or a tone at the end of what is no syllable."""
    letters_of_it = any(raw in typed for raw, _ in _TELEX_LETTERS)
    return from_telex(typed) is not None and (letters_of_it or typed[-1] in _TELEX_TONES)


def _toned(body: str, tone: str) -> str | None:
    """The key of ``body`` with ``tone`` over its vowels: where just it stands does not matter to a key."""
    vowel = re.search(r"(?:(?<=^q)u|(?<=^g)i(?=[aăâeêoôơuưy]))?([aăâeêioôơuưy])", body)
    if vowel is None:
        return None
    return key(unicodedata.normalize("NFC", body[: vowel.end()] + tone + body[vowel.end() :]))
