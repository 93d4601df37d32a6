"""How rare a syllable is in Vietnamese at large: a small corpus alone is too poor to say so.

The counts are of sentences of Wikipedia that hold a syllable (see NOTICE; ``python -m benchmarks.build_background``
makes the file anew). They are mixed into a corpus's own as if they came from ``WEIGHT`` sentences, whatever the table's
size: one article gets its sense of common words from here, and a corpus of thousands of sentences speaks for itself.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from retrieval.syllables import fold

WEIGHT: Final = 300  # sentences; measured: 100 to 1,000 are alike, the table's full size blurs what a corpus is about
TABLE: Final = Path(__file__).parents[1] / "data" / "background_idf.txt"


@dataclass(frozen=True)
class Background:
    """``documents`` sentences, of which ``frequencies[key]`` hold a syllable. Rare ones are left out.

    ``Background(0, {})`` adds nothing: with it a corpus speaks for itself alone.
    """

    documents: int
    frequencies: Mapping[str, int]

    @staticmethod
    @cache
    def load() -> Background:
        """The table that ships."""
        return Background.parse(TABLE.read_text(encoding="utf-8"))

    @staticmethod
    def parse(table: str) -> Background:
        """Reads ``render``'s format: comments, the number of sentences, then a line for each frequency."""
        lines = [line for line in table.splitlines() if not line.startswith("#")]
        frequencies: dict[str, int] = {}
        for line in lines[1:]:
            frequency, keys = line.split("\t")
            frequencies.update(dict.fromkeys(keys.split(" "), int(frequency)))
        return Background(int(lines[0]), frequencies)

    def render(self) -> str:
        """The table as text: the number of sentences, then a frequency and all its keys on each line, rarest last."""
        by_frequency: dict[int, list[str]] = {}
        for key, frequency in self.frequencies.items():
            by_frequency.setdefault(frequency, []).append(key)
        lines = [f"{many}\t{' '.join(sorted(by_frequency[many]))}" for many in sorted(by_frequency, reverse=True)]
        return "\n".join([str(self.documents), *lines]) + "\n"

    @cached_property
    def folded(self) -> Mapping[str, int]:
        """Frequencies of folded keys, as if the spellings that fold alike kept out of each other's way by chance."""
        lacking: dict[str, float] = {}
        for key, frequency in self.frequencies.items():
            folded = fold(key)
            lacking[folded] = lacking.get(folded, 1.0) * (1 - frequency / (self.documents + 1))
        return {key: round(self.documents * (1 - share)) for key, share in lacking.items()}

    def idf(self, key: str, *, frequency: int = 0, documents: int = 0, folded: bool = False) -> float:
        """BM25Plus's idf over this table and a corpus of ``documents``, of which ``frequency`` hold ``key``, together.

        What neither knows is as rare as what stands in one sentence.
        """
        known = (self.folded if folded else self.frequencies).get(key, 0)
        weight = min(WEIGHT, self.documents)
        mixed = frequency + weight * known / max(1, self.documents)
        return math.log((documents + weight + 1) / max(1.0, mixed))
