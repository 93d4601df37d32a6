"""The errors of this room.

BotError
├── SettingsError      a variable (or `.env`) holds what it cannot; names variables, never values
├── BadSource          a path given to `add` cannot be taken (a link, an empty folder, a second `-`)
├── NoDatabase         the command needs a database that is there, and none is
├── BadSet             a file given to `eval` is no question set
├── NoSuchQuestion     none of the questions listed is put like that
├── Unwritable         a file that a command was told to write cannot be written
├── TokenRefused       Telegram does not know the bot's token
└── Unreachable        Telegram did not answer, however often it was asked

``code`` names the case for translation, as in the other rooms; ``details`` are the values the message was made of.
"""

from __future__ import annotations

from dataclasses import dataclass


class BotError(Exception):
    """Base of everything that this room raises on purpose."""

    def __init__(self, message: str, code: str, **details: str | int) -> None:
        super().__init__(message)
        self.code = code
        self.details = details


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one variable: its name, and what it must be. Never its value."""

    variable: str
    reason: str

    def __str__(self) -> str:
        return f"{self.variable}: {self.reason}"


class SettingsError(BotError):
    """The configuration is missing or wrong. ``problems`` has all of it, so that it can be mended in one go."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)), "settings")
        self.problems = problems


class BadSource(BotError):
    """What was given to `add` cannot be taken."""


class NoDatabase(BotError):
    """There is no database file yet, and the command does not make one."""


class BadSet(BotError):
    """What was given to `eval` is no question set, or not all of it is."""


class NoSuchQuestion(BotError):
    """None of the questions that are listed is put like that."""


class Unwritable(BotError):
    """A file that a command was told to write cannot be written."""


class TokenRefused(BotError):
    """Telegram does not know the bot's token."""


class Unreachable(BotError):
    """Telegram did not answer, however often it was asked."""
