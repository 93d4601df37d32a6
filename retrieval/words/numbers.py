"""Words for numbers, as questions and articles have them."""

from __future__ import annotations

from typing import Final

FIGURES: Final = {
    "2": "hai", "3": "ba", "4": "bốn", "5": "năm", "6": "sáu", "7": "bảy", "8": "tám", "9": "chín", "10": "mười",
}  # fmt: skip
"""The words of small numbers by their figures."""
WORDS: Final = {word: figure for figure, word in FIGURES.items()}
"""Their figures by the words."""
COUNTING: Final = frozenset({*WORDS, "một", "vài", "mấy"})
"""Words of one syllable that count what stands behind them."""
NUMBER_WORDS: Final = COUNTING | set(
    "tư lăm mươi trăm nghìn ngàn vạn triệu tỷ chục nửa rưỡi hàng đôi cặp lẻ linh".split()
)
"""Syllables of which numbers in words are made."""
