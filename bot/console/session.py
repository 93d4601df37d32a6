"""One conversation: takes a line, does what it says, and remembers what the next line may refer to."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from bot.console.outcomes import (
    Another,
    Around,
    Commands,
    Fresh,
    Left,
    Listed,
    Outcome,
    Replied,
    TookIn,
    Using,
    Wrong,
)
from bot.exits import OUR_ERRORS, Exit, exit_code, explain
from bot.format.pieces import shortened, shown
from bot.intake import Progress, Publication, no_progress, take_in
from bot.logging import log_fault
from bot.messages import Messages
from bot.question import checked
from bot.services import Services
from bot.smalltalk import small_talk
from retrieval.conversation import Conversation
from retrieval.reply import Answer, Reply

ACTOR = "console"
_MOST_ANSWERS = 20
_LOG = logging.getLogger(__name__)

ALIASES: Mapping[str, str] = {
    "/trogiup": "/help",
    "/bai": "/articles",
    "/tatca": "/use",
    "/them": "/add",
    "/exit": "/quit",
    "/thoat": "/quit",
}


@dataclass(slots=True)
class Asked:
    """The last question, and which of its answers was shown last (its position; -1: it was refused)."""

    question: str
    reply: Reply
    position: int
    before: Conversation | None
    """What the question followed."""
    answers: tuple[Answer, ...] | None = None
    """All of them, once more than the first was wanted."""


class Session:
    """``bar`` is shown during an `/add`. ``scope``: the only article asked, at first."""

    def __init__(
        self,
        services: Services,
        messages: Messages,
        *,
        scope: int | None = None,
        bar: Callable[[], AbstractContextManager[Progress]] = lambda: nullcontext(no_progress),
    ) -> None:
        self._services = services
        self._messages = messages
        self._scope = scope
        self._bar = bar
        self._asked: Asked | None = None
        self._commands: Mapping[str, Callable[[str], Awaitable[Outcome]]] = {
            "/help": self._help,
            "/articles": self._articles,
            "/use": self._use,
            "/more": self._more,
            "/source": self._source,
            "/new": self._new,
            "/add": self._add,
            "/quit": self._quit,
        }

    @property
    def scope(self) -> int | None:
        """The only article that is asked; None: all are."""
        return self._scope

    async def take(self, line: str) -> Outcome | None:
        """What ``line`` leads to; None for a blank one. No line ends the session but `/quit`."""
        text = line.strip()
        if not text:
            return None
        try:
            return await (self._command(text) if text.startswith("/") else self._ask(line.rstrip("\r\n")))
        except OUR_ERRORS as error:
            return Wrong(exit_code(error), explain(error, self._messages))
        except Exception as error:  # the session outlives our faults, too
            error_id = log_fault(_LOG, error)
            return Wrong(Exit.OUR_FAULT, self._messages.errors.our_fault.format(error_id=error_id))

    async def _command(self, text: str) -> Outcome:
        name, _, argument = text.partition(" ")
        name = ALIASES.get(name.lower(), name.lower())
        command = self._commands.get(name)
        if command is None:
            unknown = shortened(shown(name), 40)
            return Wrong(Exit.USAGE, self._messages.console.no_such_command.format(command=unknown))
        return await command(argument.strip())

    async def _ask(self, line: str) -> Outcome:
        question = checked(line)
        before = self._asked.reply.conversation if self._asked else None
        reply = await self._services.ask(question, article=self._scope, conversation=before)
        if talk := small_talk(question):  # what was asked before stays what "/more" and "ông ấy" mean
            return Replied(reply, scoped=self._scope is not None, empty=self._services.empty, talk=talk)
        self._asked = Asked(question, reply, 0 if reply.answered else -1, before)
        return Replied(reply, scoped=self._scope is not None, empty=self._services.empty)

    async def _more(self, _: str) -> Outcome:
        asked = self._asked
        if asked is None:
            return self._nothing_asked()
        if asked.answers is None:
            again = await self._services.ask(
                asked.question, article=self._scope, top=_MOST_ANSWERS, conversation=asked.before
            )
            asked.answers = again.answers
        if asked.position + 1 >= len(asked.answers):
            return Another(None, asked.reply.language)
        asked.position += 1
        return Another(asked.answers[asked.position], asked.reply.language)

    async def _source(self, _: str) -> Outcome:
        asked = self._asked
        if asked is None or asked.position < 0:
            return self._nothing_asked()
        answers = asked.reply.answers if asked.answers is None else asked.answers
        return Around(answers[asked.position], asked.reply.language)

    async def _articles(self, _: str) -> Outcome:
        return Listed(tuple(await self._services.list()))

    async def _use(self, argument: str) -> Outcome:
        if not argument:
            self._scope = None
            self._forget()
            return Using(None)
        number = argument.removeprefix("#")
        if not (number.isascii() and number.isdigit() and len(number) < 20):
            return Wrong(Exit.USAGE, self._messages.console.needs_number.format(command="/use"))
        article = await self._services.show(int(number))
        self._scope = article.id
        self._forget()
        return Using(article)

    async def _new(self, _: str) -> Outcome:
        self._forget()
        return Fresh()

    async def _add(self, argument: str) -> Outcome:
        path = argument.strip("\"'")
        if not path or path == "-":
            return Wrong(Exit.USAGE, self._messages.console.needs_path)
        with self._bar() as progress:
            intake = await take_in(
                self._services, [path], Publication(ACTOR), read_standard_input=bytes, progress=progress
            )
        return TookIn(intake)

    async def _help(self, _: str) -> Outcome:
        return Commands()

    async def _quit(self, _: str) -> Outcome:
        return Left()

    def _forget(self) -> None:
        self._asked = None

    def _nothing_asked(self) -> Wrong:
        return Wrong(Exit.BAD_DATA, self._messages.console.nothing_asked)
