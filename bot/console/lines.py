"""Where the console's lines come from: a pipe, or a person at a terminal (prompt_toolkit, imported only then)."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from prompt_toolkit.completion import CompleteEvent, Completion
    from prompt_toolkit.document import Document
    from prompt_toolkit.history import History

LONGEST_LINE = 1 << 16  # bytes; more than any question or path that is taken


async def piped(stream: BinaryIO) -> AsyncIterator[str]:
    """Each line until the end. Of a longer one only ``LONGEST_LINE`` bytes: it is too long all the same."""
    first = True
    while found := stream.readline(LONGEST_LINE):
        rest = found
        while not rest.endswith(b"\n") and (rest := stream.readline(LONGEST_LINE)):
            pass
        text = found.decode(errors="replace")
        yield text.removeprefix("\ufeff") if first else text
        first = False


async def typed(prompt: str, commands: Mapping[str, str]) -> AsyncIterator[str]:
    """Each line that a person types, with history and completion; Ctrl-D ends it.

    Ctrl-C drops what is typed; on an empty line it raises KeyboardInterrupt.
    """
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import Completer, PathCompleter
    from prompt_toolkit.completion import Completion as Found
    from prompt_toolkit.document import Document as Text

    class CommandCompleter(Completer):
        """Commands at the start of a line, with what they do; paths after `/add`."""

        def __init__(self) -> None:
            self._paths = PathCompleter(expanduser=True)

        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
            before = document.text_before_cursor
            if before.startswith("/add "):
                path = before.removeprefix("/add ")
                yield from self._paths.get_completions(Text(path, len(path)), complete_event)
            elif before.startswith("/") and " " not in before:
                for command, meaning in commands.items():
                    name = command.split()[0]
                    if name.startswith(before.lower()):
                        yield Found(name, start_position=-len(before), display_meta=meaning)

    session: PromptSession[str] = PromptSession(
        history=_history(), completer=CommandCompleter(), complete_while_typing=False
    )
    while True:
        try:
            yield await session.prompt_async(prompt)
        except KeyboardInterrupt:
            if not session.default_buffer.text:
                raise
        except EOFError:
            return


def _history() -> History:
    """In a file that only its owner reads, since it holds questions; in memory where none can be written."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    path = history_path(os.environ)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


def history_path(variables: Mapping[str, str]) -> Path:
    """Beside other programs' state (XDG Base Directory Specification)."""
    state = variables.get("XDG_STATE_HOME", "")
    folder = Path(state) if state.startswith("/") else Path.home() / ".local" / "state"
    return folder / "hoibao" / "console-history"
