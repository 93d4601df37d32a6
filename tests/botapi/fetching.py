"""getUpdates, setWebhook, deleteWebhook, getWebhookInfo."""

from __future__ import annotations

from typing import Any

from tests.botapi.backend import Answer, Backend, Method
from tests.botapi.errors import conflict
from tests.botapi.params import Params
from tests.botapi.records import Json
from tests.botapi.updates import LONGEST_POLL


async def get_updates(backend: Backend, params: Params) -> list[Json]:
    """Long polling; `offset` confirms what came before it."""
    if backend.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    backend.updates.allow(_allowed(params))
    offset = params.integer("offset")
    limit = params.integer("limit", 100, 1, 100)
    seconds = params.integer("timeout", 0, 0, LONGEST_POLL)
    return [update.to_json() for update in await backend.updates.poll(offset, limit, seconds)]


def set_webhook(backend: Backend, params: Params) -> Answer:
    """Pushes updates to an address; an empty one deletes the webhook."""
    url = params.text("url")
    if not url:
        return delete_webhook(backend, params)
    same = (url, params.text("secret_token")) == (backend.webhook.url, backend.webhook.secret)
    backend.updates.allow(_allowed(params))
    if same and not params.boolean("drop_pending_updates"):
        return Answer(True, "Webhook is already set")
    if params.boolean("drop_pending_updates"):
        backend.updates.confirm(1 << 31)
    backend.webhook.set(url, params.text("secret_token"), params.integer("max_connections", 40, 1, 100))
    backend.journal.changed()
    return Answer(True, "Webhook was set")


def delete_webhook(backend: Backend, params: Params) -> Answer:
    """Back to polling."""
    if params.boolean("drop_pending_updates"):
        backend.updates.confirm(1 << 31)
    if not backend.webhook.url:
        return Answer(True, "Webhook is already deleted")
    backend.webhook.delete()
    backend.journal.changed()
    return Answer(True, "Webhook was deleted")


def get_webhook_info(backend: Backend, params: Params) -> Json:
    """The address and what waits."""
    return backend.webhook.info()


def _allowed(params: Params) -> list[Any] | None:
    given = params.json("allowed_updates", "allowed updates")
    return given if isinstance(given, list) else None


METHODS: dict[str, Method] = {
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}
