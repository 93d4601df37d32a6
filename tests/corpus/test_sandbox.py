"""Files from outside are read in a process with limits; whatever they do to it, the caller gets a clear error."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import BadText
from corpus.parse import read_bytes
from corpus.readers import IN_SANDBOX, READERS
from corpus.readers.html import HtmlReader
from corpus.readers.reader import Publication
from corpus.sandbox import Limits, Sandboxed
from tests.corpus.pages import PAGES

PAGE = "<html><body><h1>Tin vắn</h1><p>Đường làng được sửa trong tháng này.</p></body></html>".encode()
BUSY = b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">Tin"  # each compared with all others


def code_of(data: bytes, limits: Limits, reader: object = None) -> str:
    with pytest.raises(BadText) as caught:
        Sandboxed(reader or HtmlReader(), limits).read(data, None)  # type: ignore[arg-type]
    assert str(caught.value)
    return caught.value.code


# What comes back


@pytest.mark.parametrize("page", PAGES[:2], ids=lambda page: page.name)
def test_a_publication_is_the_same_as_without_the_process(page: object) -> None:
    data = page.html.encode()  # type: ignore[attr-defined]
    assert read_bytes(data) == HtmlReader().read(data, None)


def test_what_a_reader_refuses_is_refused_with_its_reason() -> None:
    with pytest.raises(BadText) as caught:
        read_bytes(b"<html><body>" + b"<div>" * 100_000)
    assert caught.value.code == "too_complex"
    assert "5,000 elements" in str(caught.value)


def test_every_format_that_parses_something_is_read_there() -> None:
    sandboxed = [reader.name for reader in READERS if isinstance(reader, Sandboxed)]
    assert sandboxed == [reader.name for reader in IN_SANDBOX] == ["PDF", "Word", "HTML"]


def test_plain_text_pays_for_none_of_it() -> None:
    heavy = "{'aiohttp', 'docx', 'lxml', 'markdown_it', 'pypdfium2', 'selectolax'}"
    reading = "import sys, corpus.ingest; from corpus.parse import read_bytes; read_bytes(b'Tin.')"
    subprocess.run([sys.executable, "-c", f"{reading}; assert not {heavy} & set(sys.modules)"], check=True)


# Limits


def test_a_parser_that_is_kept_busy_is_ended() -> None:
    assert code_of(BUSY, Limits(seconds=1)) == "timeout"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit it")
def test_a_parser_that_fills_its_memory_is_ended() -> None:
    assert code_of(b"<html><body>" + b"<p>Tin" * 400_000, Limits(memory=100 * 1024**2)) == "too_complex"


def test_more_text_than_an_article_may_have_is_refused() -> None:
    assert code_of(PAGE, Limits(output=50)) == "too_large"


# A process that was taken over, or dies


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that stands in for the process."""
    path = tmp_path / "worker"
    path.touch(mode=0o755)
    monkeypatch.setattr(sys, "executable", str(path))
    return path


@pytest.mark.parametrize(
    "said",
    [
        "",
        "no JSON",
        "[1]",
        '{"text": "a"}',
        '{"text": "a", "title": null, "published": "gestern", "link": null}',
        '{"error": {"code": "a"}}',
        '{"error": {"code": "a", "message": "b", "details": 3}}',
        '{"error": 3}',
        "[" * 100_000,
    ],
)
def test_only_a_publication_or_an_error_is_believed(worker: Path, said: str) -> None:
    (worker.parent / "said").write_text(said)
    worker.write_text(f"#!/bin/sh\ncat > /dev/null\ncat {worker.parent}/said\n")
    assert code_of(PAGE, Limits()) == "too_complex"


@pytest.mark.parametrize("end", ["exit 1", "kill -9 $$", "kill -SEGV $$"])
def test_a_process_that_dies_before_it_has_read_all_is_a_clear_error(worker: Path, end: str) -> None:
    worker.write_text(f"#!/bin/sh\n{end}\n")
    assert code_of(PAGE * 50_000, Limits()) == "too_complex"


def test_a_process_that_neither_reads_nor_ends_is_ended(worker: Path) -> None:
    worker.write_text("#!/bin/sh\nexec sleep 60\n")
    assert code_of(PAGE * 50_000, Limits(seconds=0.5)) == "timeout"


def test_a_process_that_writes_without_end_is_ended(worker: Path) -> None:
    worker.write_text("#!/bin/sh\ncat > /dev/null\nexec yes\n")
    assert code_of(PAGE, Limits(output=1_000_000)) == "too_large"


def test_the_process_knows_no_secret(worker: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    said = json.dumps({"text": "SEEN", "title": None, "published": None, "link": None})
    worker.write_text(f"#!/bin/sh\ncat > /dev/null\necho '{said}' | sed \"s/SEEN/-$TELEGRAM_BOT_TOKEN-$HOME-/\"\n")
    assert Sandboxed(HtmlReader()).read(PAGE, None) == Publication("---")
