"""Six short articles of our own that ship, so that there is something to ask before anything was added.

They are read ahead of time (``python -m corpus.samples.build`` writes ``parsed.json``): the first start must not wait
for pyvi's models.
"""

from __future__ import annotations

import base64
import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

from corpus.article import Article, Paragraph, ParsedText, Sentence
from corpus.store import Store
from corpus.words import decode_words

FOLDER = Path(__file__).parent
PARSED = FOLDER / "parsed.json"


class Sample(NamedTuple):
    """An article's file in this folder, and the day as of which it speaks."""

    file: str
    published: date


SAMPLES = (
    Sample("hoi-nghi-bac-giang.txt", date(2023, 12, 6)),
    Sample("gio-to-hung-vuong.txt", date(2024, 4, 18)),
    Sample("nuoc-mam-phu-quoc.txt", date(2024, 10, 8)),
    Sample("vinh-ha-long.txt", date(2023, 9, 17)),
    Sample("nguyen-trai.txt", date(2024, 9, 18)),
    Sample("diem-giay-phep-lai-xe.txt", date(2025, 1, 1)),
)


async def load_samples(store: Store, actor: str = "system") -> list[Article]:
    """Adds the samples, all in one transaction; none where an article was ever added.

    For whoever has just created the database (``store.created``). Raises ``StoreUnusable``.
    """
    return await store.add_samples([(parsed, sample.file) for sample, parsed in parsed_samples()], actor=actor)


def parsed_samples() -> list[tuple[Sample, ParsedText]]:
    """The samples as reading them gave, in their order."""
    stored = json.loads(PARSED.read_bytes())
    return [(sample, _parsed(sample, stored[sample.file])) for sample in SAMPLES]


def _parsed(sample: Sample, stored: dict[str, str]) -> ParsedText:
    return ParsedText(
        text=(FOLDER / sample.file).read_text(encoding="utf-8"),
        title=stored["title"],
        published=sample.published,
        paragraphs=tuple(Paragraph(*map(int, span.split("-"))) for span in stored["paragraphs"].split()),
        sentences=tuple(Sentence(*map(int, span.split("-"))) for span in stored["sentences"].split()),
        words=decode_words(base64.b64decode(stored["words"])),
    )
