"""Reads files from outside in a process of their own, with limits on time, memory and output.

A parser of a complex format can be kept busy, filled up or crashed by a file made for that. The process gets the bytes
on its standard input and the reader's name on its command line, and writes one JSON document; when a limit is passed it
is ended, and the caller gets a ``BadText``. It knows no database, no configuration and no secret: its environment is
empty but for what Python needs.

``python -m corpus.sandbox READER`` is that process.
"""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING

from corpus.errors import BadText

if TYPE_CHECKING:  # the readers import this module
    from corpus.readers.reader import Publication, Reader

_ROOT = Path(__file__).resolve().parent.parent
_INHERITED = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TZ")
_GRACE_SECONDS = 5  # the process ends itself so much after the limit, should its parent be gone
_RECURSION = 5_000
_OUT_OF_TIME = (-signal.SIGXCPU, -signal.SIGALRM)
_AT_ONCE = threading.BoundedSemaphore(2)  # each may take a gigabyte


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` of wall clock and of CPU; ``memory`` and ``output`` in bytes."""

    seconds: float = 10
    memory: int = 1024**3
    output: int = 20 * 1024**2


class Sandboxed:
    """A reader whose ``read`` runs in a process of its own."""

    def __init__(self, reader: Reader, limits: Limits | None = None) -> None:
        self._reader = reader
        self._limits = limits or Limits()

    @property
    def name(self) -> str:
        return self._reader.name

    def accepts(self, data: bytes, name: str | None) -> bool:
        return self._reader.accepts(data, name)

    def read(self, data: bytes, name: str | None) -> Publication:
        """Waits until the process is done; call it in a worker thread.

        Raises ``BadText``: what the reader raises, ``"timeout"``, ``"too_complex"`` (memory, or the parser crashed),
        ``"too_large"`` (more than the limit came out of it), ``"broken"``.
        """
        with _AT_ONCE:
            document, code = _run(self._reader.name, data, self._limits)
        if len(document) > self._limits.output:
            raise _too_much_text(self._limits)
        if code in _OUT_OF_TIME:
            raise _out_of_time(self.name, self._limits)
        return _publication(document, self.name)


def _run(reader: str, data: bytes, limits: Limits) -> tuple[bytes, int]:
    """What the process wrote (at most a byte more than the limit), and its return code."""
    command = [sys.executable, "-P", "-m", "corpus.sandbox", reader, json.dumps(asdict(limits))]
    with subprocess.Popen(  # noqa: S603 (our own module, no shell)
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
    ) as process:
        expired = threading.Event()

        def end() -> None:
            expired.set()
            process.kill()

        watch = threading.Timer(limits.seconds, end)
        watch.daemon = True
        watch.start()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            _send(process.stdin, data)
            document = process.stdout.read(limits.output + 1)
        finally:
            watch.cancel()
            process.kill()
        code = process.wait()
    return document, -signal.SIGALRM if expired.is_set() else code


def _send(stream: IO[bytes], data: bytes) -> None:
    """All of it, before anything is read: the process reads to the end before it writes."""
    try:
        with stream:
            stream.write(data)
    except BrokenPipeError:
        return  # it has ended: how, its return code tells


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    return kept | {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"}


def _publication(document: bytes, reader: str) -> Publication:
    """What the process said. It may have been taken over: nothing but text of the right shape is believed."""
    from corpus.readers.reader import Publication

    try:
        said = json.loads(document)
        if "error" in said:
            error = said["error"]
            raise BadText(str(error["message"]), str(error["code"]), **_details(error["details"]))
        published = said["published"]
        return Publication(
            str(said["text"]),
            None if said["title"] is None else str(said["title"]),
            None if published is None else date.fromisoformat(published),
            None if said["link"] is None else str(said["link"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _crashed(reader) from None


def _details(said: object) -> dict[str, str | int]:
    if not isinstance(said, dict):
        raise TypeError
    return {str(key): value if isinstance(value, int) else str(value) for key, value in said.items()}


def _out_of_time(reader: str, limits: Limits) -> BadText:
    return BadText(
        f"Reading it as {reader} took longer than {limits.seconds:g} seconds. "
        "Save the article as plain text (UTF-8) and add it again.",
        "timeout",
        reader=reader,
        seconds=math.ceil(limits.seconds),
    )


def _crashed(reader: str) -> BadText:
    return BadText(
        f"It is too complex to be read as {reader}: it takes more memory than is given to one file, or is made to "
        "break what reads it. Save the article as plain text (UTF-8) and add it again.",
        "too_complex",
        reader=reader,
    )


def _too_much_text(limits: Limits) -> BadText:
    return BadText(
        f"It holds more than {limits.output // 1024**2} MiB of text, the most one article may have. Split it.",
        "too_large",
        limit=limits.output,
    )


def _broken(reader: str, error: Exception) -> BadText:
    return BadText(
        f"It is damaged, or no {reader} that is understood here ({type(error).__name__}). "
        "Open it, save it anew or as plain text (UTF-8), and add it again.",
        "broken",
        reader=reader,
    )


def main(arguments: list[str]) -> None:
    """The process: reads standard input with the reader named, writes the publication or the error."""
    name, limits = arguments[0], Limits(**json.loads(arguments[1]))
    _restrict(limits)
    from corpus.readers import IN_SANDBOX

    reader = next(reader for reader in IN_SANDBOX if reader.name == name)
    data = sys.stdin.buffer.read()
    try:
        document = _said(reader.read(data, None))
    except BadText as error:
        document = _said_of(error)
    except (MemoryError, RecursionError):
        document = _said_of(_crashed(name))
    except Exception as error:  # the boundary of a process: whatever a parser raises
        document = _said_of(_broken(name, error))
    sys.stdout.buffer.write(document)


def _restrict(limits: Limits) -> None:
    """Before a single byte of the file is seen. What the system does not know (macOS: memory) is left out."""
    import resource
    from contextlib import suppress

    seconds = math.ceil(limits.seconds)
    for kind, soft, hard in (
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (resource.RLIMIT_CPU, seconds, seconds + _GRACE_SECONDS),  # at the hard one the reason would not be told
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (soft, hard))
    signal.alarm(seconds + _GRACE_SECONDS)
    sys.setrecursionlimit(_RECURSION)


def _said(publication: Publication) -> bytes:
    published = publication.published
    return json.dumps(
        {
            "text": publication.text,
            "title": publication.title,
            "published": published.isoformat() if published else None,
            "link": publication.link,
        },
        ensure_ascii=False,
    ).encode(errors="replace")


def _said_of(error: BadText) -> bytes:
    said = {"error": {"message": str(error), "code": error.code, "details": error.details}}
    return json.dumps(said, ensure_ascii=False).encode(errors="replace")


if __name__ == "__main__":
    main(sys.argv[1:])
