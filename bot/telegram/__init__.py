"""Hỏi Báo in Telegram: receiving updates so that none is lost, answering each once, and what the messages look like."""
