"""A Bot API server of our own on loopback, as strict as Telegram's about what we use, and people to play against a bot.

`BotApiServer` is the server, `Person`, `Group` and `Channel` are who talks to the bot, `BotProcess` is a bot that
runs as a process of its own. The rules come from Telegram's Bot API documentation and from what the real server
answers; where this server is stricter than the real one, the docstring at that place says so.
"""
