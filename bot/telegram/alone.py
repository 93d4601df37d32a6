"""One bot for a token and a database: two would answer the same people from one journal."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import Problem, SettingsError, Unwritable


@contextmanager
def alone(database: Path, token: str) -> Iterator[None]:
    """Keeps a second bot with this token away from this database. The system lets go of it however we end.

    The lock lies on a file of its own beside the database, which stays there. Raises SettingsError where another bot
    holds it, Unwritable where there can be no such file.
    """
    path = database.with_name(f"{database.name}-bot-{token.partition(':')[0]}.lock")
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        reason = error.strerror or "the system refuses it"
        raise Unwritable(f"{path} cannot be written: {reason}.", "unwritable", path=str(path), reason=reason) from None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        raise SettingsError(
            Problem("HOIBAO_DATABASE", "another `hoibao bot` with this token answers from it: stop that one first")
        ) from None
    try:
        yield
    finally:
        os.close(file)
