"""How well the article is found in web pages: ours beside trafilatura and readability-lxml.

The pages are those of tests/corpus/html_pages; a line counts as kept if its words stand in the output, and a box or a
menu as leaked if its words do. The two libraries are not needed otherwise:

    pip install trafilatura readability-lxml lxml-html-clean
    python -m benchmarks.compare_pages
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.readers.html import HtmlReader
from tests.corpus.pages import PAGES

_MARK = re.compile(r"^(?:- |\d+\. )")
_NO_WORD = re.compile(r"\W+")
_TAG = re.compile(r"<[^>]+>")


def main() -> None:
    print(f"{'':32}{'kept':>10}{'leaked':>10}")
    for name, extract in READERS.items():
        kept = leaked = wanted = unwanted = 0
        for page in PAGES:
            words = _words(extract(page.html))
            kept += sum(_words(_MARK.sub("", line)) in words for line in page.wanted)
            leaked += sum(_words(line) in words for line in page.unwanted)
            wanted += len(page.wanted)
            unwanted += len(page.unwanted)
        print(f"{name:32}{kept:>6}/{wanted}{leaked:>6}/{unwanted}")


def _words(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()


def _ours(html: str) -> str:
    return HtmlReader().read(html.encode(), None).text


def _trafilatura(**options: bool) -> Callable[[str], str]:
    def extract(html: str) -> str:
        import trafilatura  # type: ignore[import-not-found, unused-ignore]

        return trafilatura.extract(html, include_comments=False, include_tables=True, **options) or ""

    return extract


def _readability(html: str) -> str:
    from readability import Document  # type: ignore[import-not-found, unused-ignore]

    document = Document(html)
    return f"{document.short_title()} {_TAG.sub(' ', document.summary())}"


READERS: dict[str, Callable[[str], str]] = {
    "corpus.readers.html": _ours,
    "trafilatura": _trafilatura(),
    "trafilatura, favor_recall": _trafilatura(favor_recall=True),
    "trafilatura, include_images": _trafilatura(favor_recall=True, include_images=True),
    "readability-lxml": _readability,
}

if __name__ == "__main__":
    main()
