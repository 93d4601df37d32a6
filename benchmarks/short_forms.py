"""How well an unknown short form is written out: ``python -m benchmarks.short_forms SET.jsonl|ARTICLE.txt...``

Every abbreviation of four letters or more is taken out of the shipped list and asked for among the articles. Where they
have its long form, it should be found; where they do not, nothing should be.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.library import Library, corpus_of
from bot.evaluation.questions import read_passages
from bot.evaluation.run import texts_of
from retrieval.syllables import keys
from retrieval.words.initials import Initials
from retrieval.words.learnt_forms import LearntForms
from retrieval.words.lexicon import load
from retrieval.words.phrases import Phrases
from retrieval.words.short_forms import letters

_LEAST = 4
_LINKING = frozenset({"và", "của"})


def texts(paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """The articles of question sets and of text files, by name."""
    for path in paths:
        if path.suffix == ".jsonl":
            yield from texts_of(read_passages(path)).items()
        else:
            yield path.stem, path.read_text(encoding="utf-8")


def _plain(text: str) -> str:
    return " ".join(key for key in keys(text) if key not in _LINKING)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    library, shipped = Library(), load()
    corpus = corpus_of({name: library.article(name, text) for name, text in texts(parser.parse_args().files)})
    alone = replace(shipped, synonyms=Phrases({}), abbreviations=Phrases({}))
    initials = Initials(corpus.articles, corpus.index, alone, LearntForms({}, corpus.index, alone))
    said = [f" {_plain(article.text)} " for article in corpus.articles.values()]
    count: Counter[str] = Counter()
    for short in shipped.abbreviations:
        spelling = short.upper().replace(" ", "-")
        if len(letters(spelling)) < _LEAST:
            continue
        meant = {_plain(reading.expansion) for reading in shipped.abbreviations[short]}
        there = any(f" {long} " in text for long in meant for text in said)
        found = initials.phrase(spelling, exactly=True)
        count["there" if there else "absent"] += 1
        if found:
            count["right" if _plain(found) in meant else "wrong" if there else "false"] += 1
    print(f"long form in the articles: {count['there']}, found {count['right']}, another found {count['wrong']}")
    print(f"long form not there: {count['absent']}, something found {count['false']}")


if __name__ == "__main__":
    main()
