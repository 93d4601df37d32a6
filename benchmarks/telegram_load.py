"""Answers a second of `hoibao bot`, beside a bot on python-telegram-bot's default transport that only echoes.

Both run as processes against the strict Bot API server of the tests, without limits on either side. In each chat a
person asks, waits for the answer, and asks the next question. Printed: answers a second, CPU milliseconds an answer of
the bot's process, and how long a person waits (p50, p99). The server shares the machine with the bot that is measured.

    python -m benchmarks.telegram_load [--chats 50 200] [--rounds 10] [--article FILE ...] [--questions FILE.jsonl]

`--distinct` makes every question another one, so that none is answered from memory. `--bots` names what to measure:
echo, hoibao, or hoibao-httpx, which is ours over the library's default transport.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from bot.messages import VIETNAMESE
from tests.botapi.limits import RateLimits
from tests.botapi.people import Person
from tests.botapi.process import BotProcess
from tests.botapi.server import BotApiServer

_WARM_UP = 2  # rounds that are not measured
_ENVIRONMENT = {"TELEGRAM_RATE_LIMIT": "false", "HOIBAO_QUESTIONS_PER_MINUTE": "0", "HOIBAO_LOG_LEVEL": "WARNING"}


@dataclass(frozen=True, slots=True)
class Figures:
    """Times in seconds."""

    answers: int
    seconds: float
    cpu: float
    waits: tuple[float, ...]

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answers / self.seconds

    def wait(self, share: float) -> float:
        return sorted(self.waits)[min(int(share * len(self.waits)), len(self.waits) - 1)]

    def row(self, name: str, chats: int) -> str:
        return (
            f"| {name} | {chats} | {self.rate:.0f} | {1000 * self.cpu / self.answers:.2f} "
            f"| {1000 * self.wait(0.5):.0f} | {1000 * self.wait(0.99):.0f} |"
        )


async def measure(server: BotApiServer, bot: BotProcess, chats: int, rounds: int, questions: Iterator[str]) -> Figures:
    """Plays ``chats`` people at once, each asking ``rounds`` questions."""
    server.backend.patience = 120.0
    people = [server.person(f"P{number}") for number in range(chats)]
    asked = [list(islice(questions, rounds + _WARM_UP)) for _ in people]
    await asyncio.gather(*(_ask(person, some[:_WARM_UP]) for person, some in zip(people, asked, strict=True)))
    began, cpu = time.monotonic(), bot.cpu_seconds()
    waits = await asyncio.gather(*(_ask(person, some[_WARM_UP:]) for person, some in zip(people, asked, strict=True)))
    seconds, cpu = time.monotonic() - began, bot.cpu_seconds() - cpu
    assert server.refusals == [], server.refusals[0]
    return Figures(chats * rounds, seconds, cpu, tuple(wait for some in waits for wait in some))


async def _ask(person: Person, questions: Sequence[str]) -> list[float]:
    waits = []
    for question in questions:
        began = time.monotonic()
        await person.says(question)
        waits.append(time.monotonic() - began)
    return waits


def all_questions(questions: Sequence[str], *, distinct: bool) -> Iterator[str]:
    """One after another, again and again; with ``distinct`` each with a number of its own."""
    return (f"{text} ({number})" if distinct else text for number, text in enumerate(cycle(questions)))


async def run(given: argparse.Namespace, questions: Sequence[str]) -> None:
    """Prints a row for each number of chats and bot."""
    print("| bot | chats | answers/s | CPU ms an answer | p50 ms | p99 ms |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for chats in given.chats:
        tries: dict[str, list[Figures]] = {name: [] for name in given.bots}
        for _ in range(given.repeats):  # by turns: the machine may be slower for a while
            for name in given.bots:
                tries[name].append(await _try(name, chats, given, questions))
        figures = {name: sorted(some, key=lambda one: one.rate)[len(some) // 2] for name, some in tries.items()}
        for name, middle in figures.items():
            print(middle.row(name, chats), flush=True)
        if {"echo", "hoibao"} <= figures.keys():
            echo, ours = figures["echo"], figures["hoibao"]
            rate = (ours.answers / ours.seconds) / (echo.answers / echo.seconds)
            print(
                f"{chats} chats: {rate:.2f} of the echo's rate, p99 {ours.wait(0.99) / echo.wait(0.99):.2f} of its p99"
            )


async def _try(name: str, chats: int, given: argparse.Namespace, questions: Sequence[str]) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        async with (
            BotApiServer(rates=RateLimits(enabled=False)) as server,
            _process(name, server, Path(folder), given.article) as bot,
        ):
            await bot.ready()
            asked = all_questions(questions, distinct=given.distinct)
            figures = await measure(server, bot, chats, given.rounds, asked)
            await bot.stop()
            return figures


def _process(name: str, server: BotApiServer, folder: Path, articles: Sequence[Path]) -> BotProcess:
    if name == "echo":
        return BotProcess.echo(server, folder)
    environment = _ENVIRONMENT | {"HOIBAO_DATABASE": str(folder / "hoibao.db")} | server.environment()
    if articles:
        command = [sys.executable, "-m", "bot", "add", "--database", environment["HOIBAO_DATABASE"]]
        subprocess.run([*command, *map(str, articles)], check=True, capture_output=True)
    if name == "hoibao":
        return BotProcess.hoibao(server, folder, **environment)
    return BotProcess([sys.executable, "-c", _OVER_HTTPX, "bot"], folder, environment)


_OVER_HTTPX = """
from telegram.request import HTTPXRequest
import bot.telegram.application as application
class Httpx(HTTPXRequest):
    def __init__(self, connections, read_timeout=20.0):
        super().__init__(connection_pool_size=connections, pool_timeout=60.0, read_timeout=read_timeout)
application.CallingRequest = Httpx
from bot.cli import main
main()
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chats", type=int, nargs="+", default=[50, 200])
    parser.add_argument("--rounds", type=int, default=10, help="questions a chat")
    parser.add_argument("--repeats", type=int, default=3, help="the middle one by answers a second is printed")
    parser.add_argument("--bots", nargs="+", default=["echo", "hoibao"], choices=["echo", "hoibao", "hoibao-httpx"])
    parser.add_argument("--article", type=Path, nargs="*", default=[], help="articles to ask instead of the samples")
    parser.add_argument("--questions", type=Path, help='JSON Lines with "question"')
    parser.add_argument("--distinct", action="store_true")
    given = parser.parse_args()
    questions: Sequence[str] = VIETNAMESE.console.sample_questions
    if given.questions:
        lines = given.questions.read_text(encoding="utf-8").splitlines()
        questions = [json.loads(line)["question"] for line in lines]
    asyncio.run(run(given, questions))


if __name__ == "__main__":
    main()
