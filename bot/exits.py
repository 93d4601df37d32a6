"""With which code the process ends, and what is said of an error. The codes are a contract (as in sysexits.h)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from string import Formatter

from bot.errors import (
    BadSet,
    BadSource,
    BotError,
    NoDatabase,
    NoSuchQuestion,
    SettingsError,
    TokenRefused,
    Unreachable,
    Unwritable,
)
from bot.messages import Messages
from corpus.errors import (
    BadDate,
    BadTarget,
    CorpusError,
    NoSuchArticle,
    NoSuchFile,
    NoSuchSynonyms,
    StoreUnusable,
    UnreadableFile,
)
from retrieval.errors import RetrievalError

OurError = BotError | CorpusError | RetrievalError
OUR_ERRORS = (BotError, CorpusError, RetrievalError)


class Exit(IntEnum):
    DONE = 0
    USAGE = 2
    NO_ANSWER = 3
    BAD_DATA = 65
    NOT_THERE = 66
    UNREACHABLE = 69
    OUR_FAULT = 70
    NO_IO = 74
    REFUSED = 77
    CONFIGURATION = 78
    INTERRUPTED = 130


_CODES: Mapping[type[Exception], Exit] = {
    SettingsError: Exit.CONFIGURATION,
    NoDatabase: Exit.NOT_THERE,
    NoSuchQuestion: Exit.NOT_THERE,
    NoSuchArticle: Exit.NOT_THERE,
    NoSuchFile: Exit.NOT_THERE,
    NoSuchSynonyms: Exit.NOT_THERE,
    UnreadableFile: Exit.NO_IO,
    StoreUnusable: Exit.NO_IO,
    BadDate: Exit.BAD_DATA,
    BadSource: Exit.BAD_DATA,
    BadTarget: Exit.NO_IO,
    BadSet: Exit.BAD_DATA,
    Unwritable: Exit.NO_IO,
    TokenRefused: Exit.REFUSED,
    Unreachable: Exit.UNREACHABLE,
}


def exit_code(error: OurError) -> Exit:
    """The code of an error of ours; what is not told apart is bad data."""
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), Exit.BAD_DATA)


def explain(error: OurError, messages: Messages) -> str:
    """The error in the reader's language, by its code; as it was raised where there is no translation."""
    if isinstance(error, SettingsError):
        return messages.errors.settings.format(problems="; ".join(map(str, error.problems)))
    template = messages.errors.by_code.get(error.code)
    details = {} if isinstance(error, RetrievalError) else dict(error.details)
    if "kind" in details:
        details["kind"] = messages.errors.kinds.get(str(details["kind"]), details["kind"])
    if "path" in details:
        details.setdefault("file", details["path"])
    if template is None or not _placeholders(template) <= set(details):
        return str(error)
    return template.format(**details)


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
