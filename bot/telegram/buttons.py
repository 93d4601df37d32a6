"""Buttons and what they carry: a letter and numbers, at most 64 bytes (Telegram's limit), nothing that needs memory."""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.format.pieces import joined, shortened
from bot.format.telegram import label

_LONGEST_DATA = 64  # bytes
_LONGEST_QUESTION = 300
_LONGEST_TITLE = 40
_NUMBER = r":(\d{1,18})"  # fits SQLite's integers, whatever a tampered app sends


@dataclass(frozen=True, slots=True)
class Action:
    """What a press means. Its numbers are what ``read`` gives back."""

    letter: str
    numbers: int

    @property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.letter + _NUMBER * self.numbers + r"\Z", re.ASCII)

    def data(self, *numbers: int) -> str:
        assert len(numbers) == self.numbers
        return ":".join((self.letter, *map(str, numbers)))


@dataclass(frozen=True, slots=True)
class Pages(Action):
    """A page of a list, counted from 0, and the words that were searched for."""

    @property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.letter + r":(\d{1,9}):(.*)", re.ASCII | re.DOTALL)

    def data(self, *numbers: int, words: str = "") -> str:
        """The words are cut to what fits: the search is for that beginning."""
        [page] = numbers
        return f"{self.letter}:{page}:{words}".encode()[:_LONGEST_DATA].decode(errors="ignore")


OTHER = Action("o", 2)  # question, position of the answer to show
AROUND = Action("p", 3)  # question, position, 1: the paragraph, 0: the sentence
RATE = Action("f", 2)  # question, 1: liked
CHOOSE = Action("c", 2)  # question, article to ask instead
ARTICLE = Action("a", 1)  # article, its card
READ = Action("r", 2)  # article, part
SCOPE = Action("s", 1)  # article
SUGGESTED = Action("q", 2)  # article or 0, which of the questions: the button itself says it
FORGET = Action("x", 1)  # 1: yes
LANGUAGE = Action("n", 1)  # 0: as the question, 1: Vietnamese, 2: English
UNADMIN = Action("u", 1)  # person who shall be no admin any more; admins only
UNANSWERED = Action("w", 2)  # 1: disliked answers, 0: refusals; page; admins only
SETTLE = Action("z", 3)  # 1: disliked answers, 0: refusals; page; a question of those that are alike; admins only
NEAREST = Action("S", 1)  # article that came closest to a question; admins only
LOG = Action("R", 1)  # page of the audit; admins only
SYNONYM = Action("Q", 1)  # a question that shall be understood; admins only
SYNONYMS = Action("T", 1)  # page of the synonyms; admins only
UNLEARN = Action("U", 2)  # synonyms to remove, 1: from their list; admins only
PUBLISH = Action("A", 1)  # upload; this and those below: admins only
REPLACE = Action("B", 2)  # upload, the article that it takes the place of
RETITLE = Action("C", 1)  # upload
DAY = Action("D", 2)  # upload, the day as yyyymmdd
TYPE_DAY = Action("E", 1)  # upload
DISCARD = Action("F", 1)  # upload
DIFFERENCES = Action("G", 2)  # upload, the first difference to show
UPLOAD = Action("H", 1)  # upload, its card
MANAGED = Action("I", 1)  # article, its card for the desk; this and those below: admins only
EDIT = Action("J", 2)  # article, what shall be changed of it
KEEP = Action("K", 2)  # article, 1: bring it back, 0: remove it
MANAGE = Pages("L", 1)
TAKE_DOWN = Action("M", 2)  # article, 1: the person is sure
VERSION = Action("N", 2)  # article, its version; 0: the newest
REVERT = Action("O", 3)  # article, the version that shall be its newest, 1: only where one has followed it
SHELF = Action("P", 2)  # 0: what was removed, 1: export; page
PAGE = Pages("l", 1)


def button(text: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label(text), callback_data=data)


def article_button(title: str, day: str, data: str) -> InlineKeyboardButton:
    """Its title cut between words, so that the day can be read; an article without one has none."""
    return button(joined((shortened(title, _LONGEST_TITLE), day)), data)


def question_button(question: str, data: str) -> InlineKeyboardButton:
    """Its text is what will be asked, so it is not shortened to what a phone shows."""
    return InlineKeyboardButton(label(question, _LONGEST_QUESTION), callback_data=data)


def link_button(text: str, url: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label(text), url=url)


def keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup | None:
    """Rows without buttons are left out; None where there is none."""
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None
