"""The command line: one small module a group of commands; ``main`` is the process."""

from bot.cli.program import main

__all__ = ["main"]
