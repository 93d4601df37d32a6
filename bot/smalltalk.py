"""Greetings, thanks, and who it is that one talks to: no questions for the articles."""

from __future__ import annotations

import re
from typing import Literal

Talk = Literal["hello", "thanks", "who"]

_HELLO = {
    "chào", "xin chào", "chào bạn", "chào ad", "alo", "a lô", "hello", "hi", "hey", "chao", "xin chao", "chao ban",
    "chào bot", "chào hỏi báo", "chào buổi sáng", "chào anh", "chào chị", "chào em", "good morning", "ê",
}  # fmt: skip
_THANKS = {
    "cảm ơn", "cám ơn", "cảm ơn bạn", "cám ơn bạn", "cảm ơn nhé", "cảm ơn nhiều", "cam on", "cam on ban", "thanks",
    "thank you", "thank", "thks", "tks", "ok", "oke", "okie", "ok cảm ơn", "vâng", "dạ", "tạm biệt", "bye", "tuyệt",
    "hay quá", "xin cảm ơn", "xin cảm ơn bạn", "cảm ơn hỏi báo", "great", "ok bạn",
}  # fmt: skip
_WHO = {
    "bạn là ai", "bạn tên gì", "bạn tên là gì", "bạn là gì", "hỏi báo là ai", "hỏi báo là gì", "bot là gì",
    "ban la ai", "ban ten gi", "ban ten la gi", "ban la gi", "hoi bao la ai", "hoi bao la gi", "bot la gi",
    "who are you", "what are you", "what is this",
}  # fmt: skip
_PLEASED = frozenset("👍🙏❤💕😊🙂😀😍🥰🤝👏👌💯🎉🌹✅")
_POLITE = {"vậy", "vay", "thế", "the", "ạ", "a", "nhé", "nhe", "nha", "ơi", "oi"}


def small_talk(text: str) -> Talk | None:
    """Which of them the whole text is; None where it is something else."""
    words = re.findall(r"\w+", text.lower())
    if not words:
        return "thanks" if _PLEASED.intersection(text) else None
    while words and words[-1] in _POLITE:
        words.pop()
    said = " ".join(words)
    if said in _HELLO:
        return "hello"
    if said in _WHO:
        return "who"
    return "thanks" if said in _THANKS else None
