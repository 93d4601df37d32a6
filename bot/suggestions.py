"""Questions that a person may be offered: only those that the articles answer without a doubt."""

from __future__ import annotations

from collections.abc import Sequence

from bot.console.welcome import EXAMPLES, example_questions
from bot.messages import Messages, messages_for
from bot.services import Services
from corpus.errors import NoSuchArticle
from corpus.store import Summary

_REMEMBERED = 500


class Suggestions:
    """Remembers what it found, by the articles it was found for."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._found: dict[tuple[object, ...], tuple[str, ...]] = {}

    def forget(self) -> None:
        """Of all articles."""
        self._found.clear()

    async def warm(self, language: str) -> None:
        """Looks for what will be wanted first, which also loads the index."""
        await self.of_all(await self._services.list(), messages_for(language))

    async def of_all(self, summaries: Sequence[Summary], messages: Messages) -> tuple[str, ...]:
        """For a person who opens the bot."""
        key = (messages.language, tuple((one.id, one.version) for one in summaries))
        if key not in self._found:
            self._keep(key, await example_questions(self._services, summaries, messages))
        return self._found[key]

    async def of_article(self, article_id: int, version: int, messages: Messages) -> tuple[str, ...]:
        """For a person who looks at an article: asked of it alone."""
        key = (messages.language, article_id, version)
        if key not in self._found:
            self._keep(key, await self._about(article_id, messages))
        return self._found[key]

    async def _about(self, article_id: int, messages: Messages) -> tuple[str, ...]:
        """From its own facts, in Vietnamese; in English those of the common questions that it answers."""
        try:
            if messages.language == "vi":
                return tuple(one.question for one in await self._services.suggestions(article_id, EXAMPLES))
            return await self._tried(article_id, messages)
        except NoSuchArticle:
            return ()

    async def _tried(self, article_id: int, messages: Messages) -> tuple[str, ...]:
        words = messages.console
        found: list[str] = []
        for question in dict.fromkeys((*words.sample_questions, *words.common_questions)):
            reply = await self._services.ask(question, article=article_id, top=1)
            if reply.answered and not reply.hedged:
                found.append(question)
            if len(found) == EXAMPLES:
                break
        return tuple(found)

    def _keep(self, key: tuple[object, ...], questions: tuple[str, ...]) -> None:
        if len(self._found) >= _REMEMBERED:
            self._found.clear()
        self._found[key] = questions
