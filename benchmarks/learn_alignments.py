"""Learns which Vietnamese expressions English words stand for, from questions that exist in both languages.

    python -m benchmarks.learn_alignments mlqa_dev_vi.jsonl xquad_vi_half.jsonl

IBM model 1 (Brown et al. 1993) in both directions over English lemmas and Vietnamese syllables and pairs of syllables,
begun from the authored dictionary, so that what it explains already leaves the rest to words it does not know. Writes
`retrieval/data/alignments.tsv`: English, Vietnamese, probability. `--without-fold K/N` leaves out the articles of fold
K, so that questions about them can be answered with alignments that never saw them.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from retrieval.english import STOP_WORDS
from retrieval.english_dictionary import Dictionary, dictionary
from retrieval.english_words import lemma, words
from retrieval.syllables import keys

SHIPPED: Final = Path(__file__).parent.parent / "retrieval" / "data" / "alignments.tsv"
ROUNDS: Final = 6
FEWEST_PAIRS: Final = 2  # questions in which both must stand
LEAST: Final = 0.12  # probability
LONGEST_LIST: Final = 3  # alignments of a word
WHOLE: Final = 0.5  # a pair of syllables this likely, compared with its likelier syllable, stands for both
KNOWN: Final = 20.0  # what the dictionary's word counts at the beginning, beside 1 for any other
_FRAME: Final = frozenset(
    "ai gì chi nào đâu mấy bao nhiêu giờ là thì mà của những các bị được đã đang sẽ có ở tại vào rằng cái và với cho từ về để do "
    "trong ra một này đó như thế sao khi điều việc người".split()
)

Probabilities = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A question in both languages, as the units that may align."""

    english: tuple[str, ...]
    vietnamese: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    english: str
    vietnamese: str
    probability: float


def fold_of(article: str, folds: int) -> int:
    """Which of ``folds`` an article belongs to: always the same."""
    return zlib.crc32(article.encode()) % folds


def read_pairs(paths: Iterable[Path], *, without: tuple[int, int] | None = None) -> Iterator[Pair]:
    """The pairs of all files; ``without`` (fold, folds) leaves out that fold's articles."""
    entries = dictionary()
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if without is None or fold_of(row["article"], without[1]) != without[0]:
                    yield to_pair(row["question_en"], row["question"], entries)


def to_pair(english: str, vietnamese: str, entries: Dictionary) -> Pair:
    lemmas = (lemma(w.surface, entries.known) for w in words(english) if not w.number and w.surface not in STOP_WORDS)
    syllables = [k for k in keys(vietnamese) if not k[0].isdigit()]
    pairs = [f"{a} {b}" for a, b in zip(syllables, syllables[1:], strict=False) if not {a, b} & _FRAME]
    return Pair(tuple(dict.fromkeys(lemmas)), tuple(dict.fromkeys([s for s in syllables if s not in _FRAME] + pairs)))


def learn(pairs: Sequence[Pair], entries: Dictionary) -> list[Alignment]:
    """The alignments worth keeping, by English word and falling probability."""
    onto = _model_one([(p.english, p.vietnamese) for p in pairs], entries, english_first=True)
    back = _model_one([(p.vietnamese, p.english) for p in pairs], entries, english_first=False)
    together = Counter((e, v) for p in pairs for e in p.english for v in p.vietnamese)
    kept = []
    for english, found in onto.items():
        both = {
            v: (probability * back.get(v, {}).get(english, 0.0)) ** 0.5
            for v, probability in found.items()
            if together[english, v] >= FEWEST_PAIRS and v != english
        }
        kept += [Alignment(english, v, round(p, 3)) for v, p in _whole(both)[:LONGEST_LIST] if p >= LEAST]
    return sorted(kept, key=lambda a: (a.english, -a.probability, a.vietnamese))


def _model_one(
    pairs: Sequence[tuple[tuple[str, ...], tuple[str, ...]]], entries: Dictionary, *, english_first: bool
) -> dict[str, dict[str, float]]:
    """t(target | source) after ``ROUNDS`` of expectation maximisation; the empty word "" explains what nothing does."""
    translation: dict[str, dict[str, float]] = defaultdict(dict)
    for source, target in pairs:
        for s in (*source, ""):
            for t in target:
                english, vietnamese = (s, t) if english_first else (t, s)
                translation[s][t] = KNOWN if _in_dictionary(english, vietnamese, entries) else 1.0
    _normalise(translation)
    for _ in range(ROUNDS):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for source, target in pairs:
            for t in target:
                total = sum(translation[s][t] for s in (*source, ""))
                for s in (*source, ""):
                    counts[s][t] += translation[s][t] / total
        translation = {s: dict(found) for s, found in counts.items()}
        _normalise(translation)
    return translation


def _normalise(translation: dict[str, dict[str, float]]) -> None:
    for found in translation.values():
        total = sum(found.values())
        for target in found:
            found[target] /= total


def _in_dictionary(english: str, vietnamese: str, entries: Dictionary) -> bool:
    return any(vietnamese == e or vietnamese in e.split() for e in entries.word(english))


def _whole(found: Mapping[str, float]) -> list[tuple[str, float]]:
    """``found``, likeliest first, without the syllables of pairs that are about as likely, and without weaker pairs."""
    kept: dict[str, float] = {}
    gone: set[str] = set()
    for expression, probability in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        parts = expression.split()
        if len(parts) == 2:
            likelier = max(found.get(part, 0.0) for part in parts)
            if probability < WHOLE * likelier or any(part in gone for part in parts):
                continue
            gone.update(parts)
            probability = max(probability, likelier)
        kept[expression] = probability
    return sorted(((e, p) for e, p in kept.items() if e not in gone), key=lambda item: (-item[1], item[0]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, help='JSON Lines with "question", "question_en", "article"')
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--without-fold", metavar="K/N", help="leave out the articles of fold K of N (from 0)")
    given = parser.parse_args()
    without = tuple(int(part) for part in given.without_fold.split("/")) if given.without_fold else None
    learnt = learn(list(read_pairs(given.files, without=without)), dictionary())  # type: ignore[arg-type]
    given.out.write_text("".join(f"{a.english}\t{a.vietnamese}\t{a.probability}\n" for a in learnt), encoding="utf-8")
    print(f"{len(learnt)} alignments of {len({a.english for a in learnt})} words: {given.out}")


if __name__ == "__main__":
    main()
