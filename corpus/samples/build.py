"""Reads the sample articles ahead of time: ``python -m corpus.samples.build``.

To be run again when a sample, the splitter or the segmentation has changed; a test tells.
"""

from __future__ import annotations

import base64
import json

from corpus.article import ParsedText
from corpus.parse import parse, read_bytes
from corpus.samples import FOLDER, PARSED, SAMPLES, Sample
from corpus.words import encode


def read(sample: Sample) -> ParsedText:
    """The sample as any file that is added is read."""
    return parse(read_bytes((FOLDER / sample.file).read_bytes(), sample.file), published=sample.published)


def main() -> None:
    stored = {sample.file: _stored(read(sample)) for sample in SAMPLES}
    PARSED.write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _stored(parsed: ParsedText) -> dict[str, str]:
    return {
        "title": parsed.title,
        "paragraphs": " ".join("-".join(map(str, span)) for span in parsed.paragraphs),
        "sentences": " ".join("-".join(map(str, span)) for span in parsed.sentences),
        "words": base64.b64encode(encode(parsed.words)).decode(),
    }


if __name__ == "__main__":
    main()
