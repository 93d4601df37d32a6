"""Bots in processes of their own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.botapi.process import BotProcess
from tests.botapi.server import BotApiServer


def script(folder: Path, code: str, **environment: str) -> BotProcess:
    """A process that runs this code."""
    return BotProcess([sys.executable, "-c", code], folder, environment, ["s3cret"])


async def test_the_echo_bot_answers_and_ends_on_sigterm(server: BotApiServer, tmp_path: Path) -> None:
    async with BotProcess.echo(server, tmp_path) as bot:
        await bot.ready()
        person = server.person()
        assert (await person.says("Xin chào 😀")).plain == "Xin chào 😀"
        assert bot.cpu_seconds() > 0
        assert await bot.stop() == 0
    assert server.refusals == []


async def test_a_killed_bot_leaves_its_updates_for_the_next(server: BotApiServer, tmp_path: Path) -> None:
    person = server.person()
    async with BotProcess.echo(server, tmp_path) as bot:
        await bot.ready()
        await person.says("một")
        await server.until_confirmed()
        await bot.kill()
        assert bot.exit_code == -9
    said = person.writes("hai")
    async with BotProcess.echo(server, tmp_path) as bot:
        assert (await person.reply(to=said)).plain == "hai"


async def test_an_early_end_is_told_with_what_was_logged(tmp_path: Path) -> None:
    async with script(tmp_path, "import sys; sys.exit('no configuration')") as bot:
        with pytest.raises(AssertionError, match=r"ended with 1 before .*:\nno configuration"):
            await bot.ready()
        assert await bot.wait() == 1


async def test_not_ready_is_not_ready(tmp_path: Path) -> None:
    code = "import sys; print('not ready yet', file=sys.stderr); print('bot ready', file=sys.stderr)"
    async with script(tmp_path, code) as bot:
        await bot.ready()
        assert await bot.wait_for_line("ready") == "not ready yet"


async def test_a_secret_in_the_output_fails_the_test(tmp_path: Path) -> None:
    bot = script(tmp_path, "import os; print(os.environ['KEY'])", KEY="s3cret")
    await bot.start()
    await bot.wait()
    with pytest.raises(AssertionError, match="a secret stands in stdout"):
        bot.assert_no_secret()


async def test_it_gets_nothing_of_our_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "of the developer")
    async with script(tmp_path, "import os; print(sorted(os.environ), os.getcwd())") as bot:
        assert await bot.wait() == 0
    assert "PROXY" not in bot.stdout and "TELEGRAM" not in bot.stdout
    assert tmp_path.name in bot.stdout
