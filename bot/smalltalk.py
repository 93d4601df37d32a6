"""Greetings, thanks, who it is that one talks to, what is new: no questions for the articles."""

from __future__ import annotations

import re
from typing import Literal

from retrieval.conversations.talk import asks_the_bot, is_thanks

Talk = Literal["hello", "thanks", "who", "news"]

_HELLO = {
    "chào", "xin chào", "chào bạn", "chào ad", "alo", "a lô", "hello", "hi", "hey", "chao", "xin chao", "chao ban",
    "chào bot", "chào hỏi báo", "chào buổi sáng", "chào anh", "chào chị", "chào em", "good morning", "ê",
}  # fmt: skip
_AGREED = {"ok", "oke", "okie", "vâng", "dạ", "tuyệt", "hay quá", "great", "ok bạn"}
_WHO = {
    "bạn là ai", "bạn tên gì", "bạn tên là gì", "bạn là gì", "hỏi báo là ai", "hỏi báo là gì", "bot là gì",
    "ban la ai", "ban ten gi", "ban ten la gi", "ban la gi", "hoi bao la ai", "hoi bao la gi", "bot la gi",
    "who are you", "what are you", "what is this",
}  # fmt: skip
_NEWS = {
    "có gì mới", "có tin gì", "có tin gì mới", "có tin mới", "hôm nay có gì", "hôm nay có gì mới", "hôm nay có tin gì",
    "hôm nay có tin gì mới", "tin mới", "tin mới nhất", "tin mới nhất là gì", "tin hôm nay", "tin tức", "bài mới",
    "bài mới nhất", "có bài nào", "có bài gì", "có bài nào mới", "có bài gì mới", "có những bài nào", "có các bài nào",
    "co gi moi", "co tin gi", "co tin gi moi", "co tin moi", "hom nay co gi", "hom nay co gi moi", "hom nay co tin gi",
    "hom nay co tin gi moi", "tin moi", "tin moi nhat", "tin moi nhat la gi", "tin hom nay", "tin tuc", "bai moi",
    "bai moi nhat", "co bai nao", "co bai gi", "co bai nao moi", "co bai gi moi", "co nhung bai nao", "co cac bai nao",
    "what s new", "whats new", "what is new", "any news", "latest news", "news", "today s news",
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
    if said in _WHO or asks_the_bot(text):
        return "who"
    if said in _NEWS:
        return "news"
    return "thanks" if said in _AGREED or is_thanks(text) else None
