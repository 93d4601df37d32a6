"""A bot that runs as a process of its own, watched from a test."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

import aiohttp

from tests.botapi.server import BotApiServer

ROOT = Path(__file__).resolve().parents[2]
READY = re.compile(r"(?<!not )\bready\b", re.IGNORECASE)
KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "SYSTEMROOT", "LD_LIBRARY_PATH")  # of our own environment


def free_port() -> int:
    """A port of loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class BotProcess:
    """One run of a bot. Leaving the `async with` kills what still runs and looks for secrets in the output.

    It runs in `folder`, so that nobody's `.env` is read, and with an environment of its own, without proxies.
    """

    def __init__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str], secrets: Sequence[str] = ()
    ) -> None:
        self.secrets = [secret for secret in secrets if secret]
        self._command = list(command)
        self._folder = folder
        self._environment = _own_environment(folder) | dict(environment)
        self._output = {"stdout": bytearray(), "stderr": bytearray()}
        self._news = asyncio.Event()
        self._process: asyncio.subprocess.Process | None = None
        self._readers: list[asyncio.Task[None]] = []

    @classmethod
    def hoibao(cls, server: BotApiServer, folder: Path, **environment: str) -> BotProcess:
        """`hoibao bot` against this server, its database in `folder`; `environment` adds or replaces variables."""
        default = {"HOIBAO_DATABASE": str(folder / "hoibao.db")} | server.environment()
        return cls.module("bot", "bot", server=server, folder=folder, environment=default | environment)

    @classmethod
    def module(
        cls, name: str, *arguments: str, server: BotApiServer, folder: Path, environment: Mapping[str, str]
    ) -> BotProcess:
        """`python -m name arguments`."""
        secret = environment.get("TELEGRAM_WEBHOOK_SECRET", "")
        token = environment.get("TELEGRAM_BOT_TOKEN", server.token)
        halves = [token.partition(":")[2], server.token.partition(":")[2]]
        return cls([sys.executable, "-m", name, *arguments], folder, environment, [*halves, secret])

    @classmethod
    def echo(cls, server: BotApiServer, folder: Path, **environment: str) -> BotProcess:
        """The bot that only echoes, on python-telegram-bot's default transport: the benchmarks' yardstick."""
        given = server.environment() | environment
        bot = cls.module("tests.botapi.echo_bot", server=server, folder=folder, environment=given)
        bot.secrets = []  # python-telegram-bot's own log has the token in it, and this bot does nothing about that
        return bot

    # --- output ---

    @property
    def stdout(self) -> str:
        """What it printed so far."""
        return self._output["stdout"].decode(errors="replace")

    @property
    def stderr(self) -> str:
        """What it logged so far."""
        return self._output["stderr"].decode(errors="replace")

    def assert_no_secret(self) -> None:
        """Neither the token nor the webhook's secret is in the output."""
        for secret in self.secrets:
            for name, text in (("stdout", self.stdout), ("stderr", self.stderr)):
                assert secret not in text, f"a secret stands in {name}"

    async def wait_for_line(self, pattern: str | re.Pattern[str], seconds: float = 30.0) -> str:
        """The first line of stderr in which the pattern is found; AssertionError when the process ends before."""
        compiled = re.compile(pattern)
        try:
            async with asyncio.timeout(seconds):
                while True:
                    ended = self.exit_code is not None and all(reader.done() for reader in self._readers[:2])
                    line = next((line for line in self.stderr.splitlines() if compiled.search(line)), None)
                    if line is not None:
                        return line
                    assert not ended, f"ended with {self.exit_code} before {compiled.pattern!r}:\n{self._tail()}"
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"no {compiled.pattern!r} within {seconds:g} s:\n{self._tail()}") from None

    async def ready(self, seconds: float = 30.0) -> None:
        """Until it says on stderr that it is ready."""
        await self.wait_for_line(READY, seconds)

    async def answers(self, url: str, status: int = 200, seconds: float = 30.0) -> str:
        """Until its health address gives this status; the body."""
        seen: object = None
        async with aiohttp.ClientSession() as session:
            for _ in range(int(seconds / 0.05)):
                try:
                    async with session.get(url) as answer:
                        seen = answer.status
                        if answer.status == status:
                            return await answer.text()
                except aiohttp.ClientError as error:
                    seen = type(error).__name__
                assert self.exit_code is None, f"ended with {self.exit_code}:\n{self._tail()}"
                await asyncio.sleep(0.05)
        raise AssertionError(f"{url} gave {seen}, not {status}, within {seconds:g} s:\n{self._tail()}")

    # --- its life ---

    @property
    def pid(self) -> int:
        """The process id."""
        return self._running.pid

    @property
    def exit_code(self) -> int | None:
        """None while it runs."""
        return self._process.returncode if self._process is not None else None

    @property
    def _running(self) -> asyncio.subprocess.Process:
        assert self._process is not None, "not started"
        return self._process

    async def start(self) -> None:
        """Starts it; it is not ready yet."""
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            cwd=self._folder,
            env=self._environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=pipe,
            stderr=pipe,
        )
        for name, stream in (("stdout", self._process.stdout), ("stderr", self._process.stderr)):
            assert stream is not None
            self._readers.append(asyncio.create_task(self._read(name, stream)))
        self._readers.append(asyncio.create_task(self._watch(self._process)))

    def send(self, number: signal.Signals) -> None:
        """Sends a signal."""
        self._running.send_signal(number)

    async def wait(self, seconds: float = 40.0) -> int:
        """Until it has ended; its exit code."""
        try:
            async with asyncio.timeout(seconds):
                code = await self._running.wait()
                await asyncio.gather(*self._readers)
        except TimeoutError:
            raise AssertionError(f"still running after {seconds:g} s:\n{self._tail()}") from None
        return code

    async def stop(self, seconds: float = 40.0) -> int:
        """SIGTERM; its exit code."""
        self.send(signal.SIGTERM)
        return await self.wait(seconds)

    async def kill(self) -> None:
        """SIGKILL."""
        self._running.kill()
        await self.wait()

    def cpu_seconds(self) -> float:
        """Processor time used so far (Linux: proc(5), fields 14 and 15 of stat)."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def __aenter__(self) -> BotProcess:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.exit_code is None:
            await self.kill()
        if error is None:
            self.assert_no_secret()

    async def _read(self, name: str, stream: asyncio.StreamReader) -> None:
        while chunk := await stream.read(1 << 16):
            self._output[name] += chunk
            self._news.set()

    async def _watch(self, process: asyncio.subprocess.Process) -> None:
        """Wakes those who wait for output once there will be no more."""
        await asyncio.gather(process.wait(), *self._readers[:2])
        self._news.set()

    def _tail(self) -> str:
        text = "\n".join(self.stderr.splitlines()[-30:])
        for secret in self.secrets:
            text = text.replace(secret, "***")
        return text


def _own_environment(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT), "HOME": str(folder), "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
