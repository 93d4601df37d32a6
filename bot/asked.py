"""What is kept of a question and what became of it."""

from __future__ import annotations

import logging
import secrets
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from corpus.errors import StoreError
from corpus.journal import Asked, Outcome
from corpus.question_log import QuestionLog

if TYPE_CHECKING:
    from bot.services import Services
    from bot.settings import Settings
    from retrieval.reply import Reply

_LOG = logging.getLogger(__name__)


def outcome_of(reply: Reply) -> Outcome:
    if not reply.answered:
        return "refused"
    return "hedged" if reply.hedged else "answered"


def nearest_article(reply: Reply) -> int | None:
    """The article of the best answer, or of the nearest sentence."""
    evidence = [*(answer.evidence for answer in reply.answers), *reply.related]
    return evidence[0].article.id if evidence else None


class TerminalLog:
    """Keeps what is asked at the terminal, for as long as the settings say. Where nothing can be kept, asking works."""

    def __init__(self, services: Services, settings: Settings) -> None:
        self._log = QuestionLog(services.database) if services.writable and settings.retention_days else None
        self._retention = timedelta(days=settings.retention_days)

    async def keep(self, reply: Reply, *, scope: int | None) -> None:
        """``scope``: the only article that was asked."""
        if self._log is None:
            return
        asked = Asked(
            id=secrets.randbits(56),
            asked_at=datetime.now(UTC),
            chat_id=None,
            person_id=None,
            language=reply.language,
            outcome=outcome_of(reply),
            confidence=reply.confidence,
            scope=scope,
            text=reply.question,
            nearest=nearest_article(reply),
        )
        try:
            await self._log.keep(asked, self._retention)
        except StoreError as error:
            _LOG.warning("the question is not kept: %s", error)
