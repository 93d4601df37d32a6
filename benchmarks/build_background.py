"""Makes retrieval/data/background_idf.txt anew: ``python -m benchmarks.build_background SET.jsonl...``

Each set is JSON Lines with a ``context`` a line; every context counts once. The same sets give the same file.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from corpus.sentences import split_sentences
from retrieval.search.background import TABLE, Background
from retrieval.syllables import keys

RAREST = 2  # sentences; what fewer hold is as good as unknown
HEADER = """\
# How many sentences of Vietnamese Wikipedia hold a syllable: the number of sentences, then lines of frequency TAB keys.
# Counted over the contexts of XQuAD (CC BY-SA 4.0), MLQA (CC BY-SA 3.0) and UIT-ViQuAD 2.0, all Wikipedia's text
# (CC BY-SA). These counts: CC BY-SA 4.0, see NOTICE. Made by `python -m benchmarks.build_background`.
"""


def contexts(paths: Iterable[Path]) -> list[str]:
    """Every different context of the sets, in NFC."""
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return list(dict.fromkeys(unicodedata.normalize("NFC", json.loads(line)["context"]) for line in lines))


def count(texts: Iterable[str]) -> Background:
    """In how many sentences of ``texts`` each key stands; those in fewer than ``RAREST`` are left out."""
    sentences, frequencies = 0, Counter[str]()
    for text in texts:
        for start, end, _ in split_sentences(text)[1]:
            sentences += 1
            frequencies.update(set(keys(text[start:end])))
    return Background(sentences, {key: many for key, many in frequencies.items() if many >= RAREST})


def main() -> None:
    table = count(contexts(map(Path, sys.argv[1:])))
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(HEADER + table.render(), encoding="utf-8")
    print(f"{TABLE.name}: {len(table.frequencies)} keys of {table.documents} sentences")


if __name__ == "__main__":
    main()
