"""The front ends: settings, command line, console, Telegram, and how an answer is shown."""

__version__ = "0.1.0"
