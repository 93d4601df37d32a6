"""All the parts of the server that the methods work on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.faults import Faults
from tests.botapi.journal import Journal
from tests.botapi.limits import RateLimits
from tests.botapi.params import Params
from tests.botapi.updates import UpdateQueue
from tests.botapi.webhook import Webhook
from tests.botapi.world import World


@dataclass
class Menu:
    """What setMyCommands and its like have set; keys are (scope as JSON, language) and the language."""

    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)


@dataclass
class Backend:
    """One bot's server. `privacy`: in groups the bot sees only what is meant for it."""

    token: str
    world: World
    updates: UpdateQueue
    webhook: Webhook
    rates: RateLimits
    faults: Faults = field(default_factory=Faults)
    journal: Journal = field(default_factory=Journal)
    menu: Menu = field(default_factory=Menu)
    privacy: bool = True
    patience: float = 60.0  # seconds that a person waits for a reply: a busy machine is slow, not wrong
    open_queries: dict[str, int] = field(default_factory=dict)  # callback and inline queries, by the user who asked


Result = Any
Method = Callable[[Backend, Params], "Result | Awaitable[Result]"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A result with a `description` beside it, as setWebhook gives."""

    result: Any
    description: str
