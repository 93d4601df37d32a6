"""What every test of this room needs: no variables of whoever runs the tests, and the log as it was."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest

from bot.settings import PREFIXES


@pytest.fixture(autouse=True)
def own_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(PREFIXES):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def log_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for room in ("bot", "retrieval", "corpus"):
        logging.getLogger(room).setLevel(logging.NOTSET)
