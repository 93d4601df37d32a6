from __future__ import annotations

from pathlib import Path

import pytest

import retrieval.words.word_classes as classes
from retrieval.errors import BadLexicon
from retrieval.words.lexicon_files import read_classes

OFFERED = {name: words for name, words in vars(classes).items() if name.isupper() and name != "TABLE"}


def test_every_class_of_the_file_is_offered_and_no_other() -> None:
    offered = {frozenset(words) for words in OFFERED.values()} - {classes.SAYING} | {classes.SAYING - classes.TELLING}
    assert offered == {frozenset(words) for words in read_classes(classes.TABLE).values()}


def test_no_two_classes_have_the_same_words() -> None:
    assert len({frozenset(words) for words in OFFERED.values()}) == len(OFFERED)


def test_no_class_is_empty_and_none_has_an_empty_word() -> None:
    assert all(words and all(words) for words in OFFERED.values())


def test_words_are_keys() -> None:
    assert "bác sỹ" in classes.THINGS_COUNTED  # "bác sĩ" in the file
    assert "quản lý" in classes.FIELDS


def test_every_verb_that_only_tells_and_every_one_that_is_asked_back_is_one_of_saying() -> None:
    assert classes.TELLING < classes.SAYING
    assert classes.QUOTING < classes.SAYING
    assert {"thổ lộ", "trần tình"} < classes.SAYING


def test_a_class_goes_on_over_lines_in_its_order(tmp_path: Path) -> None:
    (path := tmp_path / "classes.txt").write_text("[a]\nxã | huyện\n# more\ntỉnh\n[b]\nxã\n", encoding="utf-8")
    assert read_classes(path) == {"a": ("xã", "huyện", "tỉnh"), "b": ("xã",)}


@pytest.mark.parametrize("lines", ["[a]\nxã | xã\n", "[a]\nxã\nhuyện | xã\n", "[a]\nxã | \n", "[a]\nxã || huyện\n"])
def test_a_word_that_stands_twice_or_is_none_is_refused_with_its_line(tmp_path: Path, lines: str) -> None:
    (path := tmp_path / "classes.txt").write_text(lines, encoding="utf-8")
    with pytest.raises(BadLexicon, match="classes"):
        read_classes(path)
