"""Foreign text is shown, never obeyed."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.format.pieces import shortened, shown, shown_lines


def test_an_escape_sequence_is_shown_as_its_characters() -> None:
    assert shown("a\x1b[31mđỏ\x1b[0m") == "a\\x1b[31mđỏ\\x1b[0m"
    assert shown("\x9b2J\x07") == "\\x9b2J\\x07"


def test_what_would_disguise_a_name_is_shown() -> None:
    assert shown("tin\u202etxt.exe") == "tin\\u202etxt.exe"
    assert shown("x\udcff.txt") == "x\\udcff.txt"


def test_a_title_of_several_lines_stands_on_one() -> None:
    assert shown("Hội nghị\r\n\tbàn  việc") == "Hội nghị bàn việc"


def test_an_article_keeps_its_lines() -> None:
    assert shown_lines("một\n\thai\x1b\n") == "một\n\thai\\x1b\n"


def test_long_text_is_cut_at_a_space() -> None:
    assert shortened("một hai ba bốn", 12) == "một hai ba…"
    assert shortened("mộthaibabốn", 5) == "mộth…"
    assert shortened("vừa đủ", 6) == "vừa đủ"


@given(st.text())
def test_nothing_that_acts_is_left(text: str) -> None:
    assert not [c for c in shown(text) if unicodedata.category(c) in ("Cc", "Cs")]
    assert not [c for c in shown_lines(text) if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]


@given(st.text(), st.integers(2, 50))
def test_shortened_text_is_no_longer_than_allowed(text: str, longest: int) -> None:
    assert len(shortened(text, longest)) <= longest
