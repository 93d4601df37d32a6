"""Hỏi Báo in Telegram: receiving updates so that none is lost, answering each once, and what the messages look like."""

import os

# python-telegram-bot's own way to have its durations as timedelta already, without a warning for each.
os.environ.setdefault("PTB_TIMEDELTA", "true")
