"""The articles that ship: as fresh as reading them now, loaded once and at once."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import corpus
from corpus.ingest import ingest
from corpus.samples import FOLDER, SAMPLES, Sample, load_samples, parsed_samples
from corpus.samples.build import read
from corpus.store import Store

ROOT = Path(corpus.__file__).parent.parent
by_file = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.file)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "hoibao.db") as opened:
        yield opened


@by_file
def test_what_ships_is_what_reading_gives_now(sample: Sample) -> None:
    stored = dict(parsed_samples())[sample]
    assert stored == read(sample), "run: python -m corpus.samples.build"


@by_file
def test_a_sample_is_composed_text_under_a_headline(sample: Sample) -> None:
    text = (FOLDER / sample.file).read_text(encoding="utf-8")
    headline, blank, *paragraphs = text.split("\n")
    assert unicodedata.is_normalized("NFC", text)
    assert dict(parsed_samples())[sample].title == headline
    assert blank == ""
    assert len([line for line in paragraphs if line]) >= 3


def test_all_samples_in_the_folder_are_known() -> None:
    assert sorted(sample.file for sample in SAMPLES) == sorted(path.name for path in FOLDER.glob("*.txt"))


async def test_they_are_loaded_once_in_order_and_shown_by_their_file(store: Store) -> None:
    loaded = await load_samples(store)
    assert [article.source for article in loaded] == [sample.file for sample in SAMPLES]
    assert [article.published for article in loaded] == [sample.published for sample in SAMPLES]
    assert all(article.sample for article in loaded)
    assert await store.articles() == loaded
    assert await load_samples(store) == []
    assert {line.actor for line in (await store.history(loaded[0].id)).audit} == {"system"}


async def test_they_step_aside_and_can_be_restored(store: Store) -> None:
    loaded = await load_samples(store)
    own = await ingest(store, b"Xin chao ban doc.", name=None, origin=None, source=None, actor="tester")
    assert own.stepped_aside == tuple(article.id for article in loaded)
    assert [summary.id for summary in await store.summaries()] == [own.article.id]
    assert await store.restore(loaded[2].id, "tester") == loaded[2]


def test_loading_them_needs_no_models(tmp_path: Path) -> None:
    script = """
import asyncio, sys
from pathlib import Path
from corpus.samples import load_samples
from corpus.store import Store

async def main():
    async with await Store.open(Path(sys.argv[1])) as store:
        print(len(await load_samples(store)), "pyvi" in sys.modules, "sklearn" in sys.modules)

asyncio.run(main())
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.db")], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [str(len(SAMPLES)), "False", "False"]
