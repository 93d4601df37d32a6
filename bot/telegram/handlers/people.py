"""What a person reads around the asking: the start, help, language, privacy, and what we cannot do."""

from __future__ import annotations

import re
from collections.abc import Mapping

from telegram import Update

from bot.console.welcome import known_line
from bot.format.pieces import Style, line
from bot.format.telegram import html, joined_lines, plain_html
from bot.telegram.articles import suggestion_rows
from bot.telegram.buttons import FORGET, LANGUAGE, button, keyboard
from bot.telegram.handlers.articles import open_card
from bot.telegram.handlers.asking import example_question
from bot.telegram.turn import Turn

_DEEP_LINK = re.compile(r"article_([0-9]{1,18})", re.ASCII)
_LANGUAGES = (None, "vi", "en")


async def on_start(update: Update, turn: Turn) -> None:
    """What this bot knows, and three questions to try; or the article that a deep link names."""
    assert update.message is not None and update.message.text is not None
    link = _DEEP_LINK.fullmatch(update.message.text.partition(" ")[2].strip())
    if link:
        await open_card(turn, int(link[1]))
        return
    summaries = await turn.desk.services.list()
    messages, words = turn.messages, turn.words.conversation
    knows = known_line(summaries, messages) if summaries else words.no_articles
    async with turn.typing():
        questions = await turn.desk.suggestions.of_all(summaries, messages) if summaries else ()
    lines = joined_lines(
        [line(messages.console.welcome, Style.ANSWER), line(knows)],
        [line(_stored(turn), Style.NOTE)],
        [line(words.try_asking, Style.HEADING)] if questions else [],  # the questions are the buttons below
    )
    await turn.say(html(lines), keyboard(*suggestion_rows(questions, 0)))
    if turn.is_private and await turn.is_admin():
        assert turn.person_id is not None
        await turn.desk.menus.show(turn.person_id)


async def on_help(update: Update, turn: Turn) -> None:
    """How to ask; for an admin, in private, the desk's commands, too."""
    example = await example_question(turn)
    said = turn.words.conversation.help.format(example=f"“{example}”", bot=f"@{turn.bot.username}")
    parts = [said, _listed(turn.words.menu.commands)]
    if turn.is_private and await turn.is_admin():
        parts += [turn.words.admin.commands, _listed(turn.words.menu.admin_commands)]
    await turn.say(plain_html("\n\n".join(parts)))


def _listed(commands: Mapping[str, str]) -> str:
    return "\n".join(f"/{name} — {meaning}" for name, meaning in commands.items())


async def on_privacy(update: Update, turn: Turn) -> None:
    stored = _stored(turn).partition(":")[0] + "."
    await turn.say(plain_html(turn.words.conversation.privacy.format(stored=stored)))


async def on_forget(update: Update, turn: Turn) -> None:
    """Asks first: it cannot be undone."""
    words = turn.words
    yes, no = button(words.buttons.forget, FORGET.data(1)), button(words.buttons.keep, FORGET.data(0))
    await turn.say(plain_html(words.conversation.forget), keyboard([yes, no]))


async def on_forget_confirmed(update: Update, turn: Turn) -> None:
    words = turn.words.conversation
    if turn.numbers[0]:
        count = await turn.desk.journal.forget(turn.query.from_user.id)
        await turn.show(plain_html(words.forgotten.format(count=turn.messages.number(count))))
    else:
        await turn.show(plain_html(words.kept))


async def on_language(update: Update, turn: Turn) -> None:
    labels = _language_labels(turn)
    rows = [[button(text, LANGUAGE.data(number))] for number, text in enumerate(labels)]
    await turn.say(plain_html(turn.words.conversation.language), keyboard(*rows))


async def on_language_chosen(update: Update, turn: Turn) -> None:
    number = turn.numbers[0] % len(_LANGUAGES)
    await turn.keep_chat(language=_LANGUAGES[number])
    said = turn.words.conversation.language_set.format(language=_language_labels(turn)[number])
    await turn.show(plain_html(said))


async def on_unknown_command(update: Update, turn: Turn) -> None:
    await turn.say(plain_html(turn.words.conversation.no_such_command))


async def on_no_text(update: Update, turn: Turn) -> None:
    """Pictures, voice, stickers and the like."""
    await turn.say(plain_html(turn.words.conversation.only_text))


async def on_stale_button(update: Update, turn: Turn) -> None:
    """A button that we do not know (any more)."""
    await turn.notice(turn.words.notices.stale)


def _language_labels(turn: Turn) -> tuple[str, ...]:
    words = turn.words.buttons
    return words.follow_question, words.vietnamese, words.english


def _stored(turn: Turn) -> str:
    days, words = turn.desk.settings.retention_days, turn.words.conversation
    return words.stored.format(days=days) if days else words.stored_briefly
