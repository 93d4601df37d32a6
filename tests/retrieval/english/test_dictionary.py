from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

from retrieval.english.dictionary import Dictionary, dictionary, parse_entries
from retrieval.english.words import words
from retrieval.syllables import keys

THEMES = sorted(files("retrieval").joinpath("data", "english").iterdir(), key=lambda theme: theme.name)


def phrase(text: str, entries: Dictionary) -> tuple[int, tuple[str, ...]]:
    return entries.phrase([entries.lemma(word.surface) for word in words(text)])


def test_entries_are_read_from_lines() -> None:
    lines = "# comment\nkite, paper kite = diều | con diều\n\nloom = khung cửi\n"
    assert list(parse_entries(lines)) == [
        ("kite", ("diều", "con diều")),
        ("paper kite", ("diều", "con diều")),
        ("loom", ("khung cửi",)),
    ]


def test_entries_of_one_word_are_joined_in_their_order() -> None:
    entries = Dictionary([("kite", ["diều"]), ("kite", ["con diều", "diều"])])
    assert entries.word("kite") == ("diều", "con diều")
    assert entries.word("loom") == ()


def test_the_longest_phrase_is_taken_in_any_inflection() -> None:
    entries = Dictionary([("kite", ["diều"]), ("fly kite", ["thả diều"]), ("fly kite contest", ["thi thả diều"])])
    assert phrase("flying kites contests", entries) == (3, ("thi thả diều",))
    assert phrase("flies kites often", entries) == (2, ("thả diều",))
    assert phrase("kites", entries) == (0, ())


def test_what_ships_knows_the_trade() -> None:
    entries = dictionary()
    assert entries.word("conference")[0] == "hội nghị"
    assert "chủ trì" in entries.word("chair")
    assert phrase("deputy prime ministers", entries) == (3, ("phó thủ tướng",))
    assert phrase("bac giang", entries) == (2, ("bắc giang",))


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("wind farms", "điện gió"), ("relay race", "tiếp sức"), ("record holder", "giữ kỷ lục"),
        ("jar burials", "mộ chum"), ("battery life", "thời lượng pin"), ("net profit", "lãi ròng"),
        ("discharged from hospital", "xuất viện"), ("medal table", "bảng tổng sắp"), ("drunk driving", "nồng độ cồn"),
    ],
)  # fmt: skip
def test_what_readers_ask_in_two_words_is_one_thing(english: str, vietnamese: str) -> None:
    length, expressions = phrase(english, dictionary())
    assert length == len(english.split())
    assert vietnamese in expressions


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_line_that_ships_is_well_formed(theme: Traversable) -> None:
    for line in theme.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        left, middle, right = line.partition(" = ")
        assert middle and left == left.lower() and "  " not in line, line
        assert all(phrase == phrase.strip() and words(phrase) for phrase in left.split(", ")), line
        expressions = right.split(" | ")
        assert len(set(expressions)) == len(expressions), line
        assert all(e == e.strip() and "|" not in e and (keys(e) or e == "%") for e in expressions), line
