"""Long polling, webhooks, and what reaches the bot at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from tests.botapi.client import Client
from tests.botapi.server import BotApiServer
from tests.botapi.webhook import SECRET_HEADER


class TestPolling:
    async def test_updates_come_again_until_confirmed(self, server: BotApiServer, api: Client) -> None:
        person = server.person("Hoa", language_code="vi")
        person.writes("một 😀 /hoi")
        person.writes("hai")
        first, second = await api.result("getUpdates")
        message = first["message"]
        assert (message["text"], message["from"]["language_code"], message["chat"]["id"]) == (
            "một 😀 /hoi",
            "vi",
            person.id,
        )
        assert message["entities"] == [{"offset": 7, "length": 4, "type": "bot_command"}]
        assert second["update_id"] == first["update_id"] + 1 and second["message"]["message_id"] == 2
        assert await api.result("getUpdates", limit=1) == [first]
        assert await api.result("getUpdates", offset=second["update_id"]) == [second]
        assert await api.result("getUpdates", offset=-1) == [second]
        assert await api.result("getUpdates", offset=second["update_id"] + 1) == []
        await server.until_confirmed()

    async def test_a_poll_waits_for_an_update(self, server: BotApiServer, api: Client) -> None:
        poll = asyncio.create_task(api.result("getUpdates", timeout=30))
        await server.wait_for(lambda: server.calls("getUpdates"))
        server.person().writes("chào")
        [update] = await poll
        assert update["message"]["text"] == "chào"

    async def test_of_two_polls_the_first_gets_409(self, server: BotApiServer, api: Client) -> None:
        poll = asyncio.create_task(api("getUpdates", timeout=30))
        await server.wait_for(lambda: server.calls("getUpdates"))
        other = asyncio.create_task(api.result("getUpdates", timeout=30))
        status, body = await poll
        assert status == 409
        assert body["description"].startswith("Conflict: terminated by other getUpdates request")
        server.person().writes("chào")
        assert len(await other) == 1

    async def test_only_what_was_asked_for_comes(self, server: BotApiServer, api: Client) -> None:
        assert await api.result("getUpdates", allowed_updates=["callback_query", "no_such_thing"]) == []
        person = server.person()
        person.writes("chào")
        assert await api.result("getUpdates") == []
        await api.result("getUpdates", allowed_updates=[])
        person.writes("chào")
        assert len(await api.result("getUpdates")) == 1

    async def test_an_update_can_come_twice(self, server: BotApiServer, api: Client) -> None:
        said = server.person().writes("chào")
        [update] = await api.result("getUpdates")
        assert await api.result("getUpdates", offset=update["update_id"] + 1) == []
        server.redelivers(said)
        assert await api.result("getUpdates", offset=update["update_id"] + 1) == [update]
        assert await api.result("getUpdates", offset=update["update_id"] + 1) == []


class Hook:
    """A bot's own HTTP server: answers with `statuses` in turn, then 200."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.seen: list[tuple[str, str]] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.seen.append((body["message"]["text"], request.headers.get(SECRET_HEADER, "")))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    """Listens at /tg."""
    taking = Hook()
    app = web.Application()
    app.router.add_post("/tg", taking.take)
    runner = web.AppRunner(app, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    taking.url = f"http://127.0.0.1:{runner.addresses[0][1]}/tg"
    yield taking
    await runner.cleanup()


class TestWebhook:
    async def test_updates_are_pushed_with_the_secret(self, server: BotApiServer, api: Client, hook: Hook) -> None:
        server.person().writes("trước")
        assert await api("setWebhook", url=hook.url, secret_token="s3cret_-") == (
            200,
            {"ok": True, "result": True, "description": "Webhook was set"},
        )
        await server.until_confirmed()
        server.person().writes("sau")
        await server.until_confirmed()
        assert hook.seen == [("trước", "s3cret_-"), ("sau", "s3cret_-")]

    async def test_a_refused_update_comes_again_before_the_chats_next(
        self, server: BotApiServer, api: Client, hook: Hook
    ) -> None:
        hook.statuses = [500, 403]
        person = server.person()
        person.writes("một")
        person.writes("hai")
        await api.result("setWebhook", url=hook.url)
        await server.until_confirmed()
        assert [text for text, _ in hook.seen] == ["một", "một", "một", "hai"]
        info = await api.result("getWebhookInfo")
        assert info["last_error_message"] == "Wrong response from the webhook: 403 Forbidden"

    async def test_an_answer_that_is_lost_or_late_brings_the_update_again(
        self, server: BotApiServer, api: Client, hook: Hook
    ) -> None:
        server.faults.drops("webhook", after=True)
        server.faults.drops("webhook")
        server.person().writes("một")
        await api.result("setWebhook", url=hook.url)
        await server.until_confirmed()
        assert [text for text, _ in hook.seen] == ["một", "một"]

    async def test_the_same_update_can_be_pushed_twice(self, server: BotApiServer, api: Client, hook: Hook) -> None:
        await api.result("setWebhook", url=hook.url)
        said = server.person().writes("một")
        await server.until_confirmed()
        server.redelivers(said)
        await server.until_confirmed()
        assert [text for text, _ in hook.seen] == ["một", "một"]

    async def test_a_public_address_is_reached_through_its_proxy(
        self, server: BotApiServer, api: Client, hook: Hook
    ) -> None:
        server.backend.webhook.forward = hook.url.removesuffix("/tg")
        await api.result("setWebhook", url="https://bot.bao.vn/tg")
        server.person().writes("một")
        await server.until_confirmed()
        assert len(hook.seen) == 1

    async def test_no_polling_while_there_is_a_webhook(self, server: BotApiServer, api: Client, hook: Hook) -> None:
        poll = asyncio.create_task(api("getUpdates", timeout=30))
        await server.wait_for(lambda: server.calls("getUpdates"))
        await api.result("setWebhook", url=hook.url)
        status, body = await poll
        assert (status, body["description"]) == (409, "Conflict: terminated by setWebhook request")
        assert "can't use getUpdates method while webhook is active" in await api.refusal("getUpdates")
        await api.result("deleteWebhook", drop_pending_updates=True)
        assert await api.result("getUpdates") == []
        assert (await api.result("getWebhookInfo"))["url"] == ""

    @pytest.mark.parametrize(
        ("url", "secret", "said"),
        [
            ("http://bot.bao.vn/tg", "", "bad webhook: An HTTPS URL must be provided for webhook"),
            ("https://bot.bao.vn:8080/", "", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
            ("https://bot.bao.vn/", "bí mật", "secret token contains unallowed characters"),
            ("https://bot.bao.vn/", "a" * 257, "secret token is too long"),
        ],
    )
    async def test_webhooks_that_are_refused(self, api: Client, url: str, secret: str, said: str) -> None:
        assert await api.refusal("setWebhook", url=url, secret_token=secret) == f"Bad Request: {said}"


class TestGroups:
    async def test_with_privacy_only_what_is_meant_for_the_bot_arrives(self, server: BotApiServer, api: Client) -> None:
        group, person = server.group(), server.person()
        own = await api.result("sendMessage", chat_id=group.id, text="a")
        mine = group.chat.messages[own["message_id"]]
        seen = ["@hoibao_test_bot ai?", "/hoi ai?", "/hoi@hoibao_test_bot ai?", "trả lời"]
        unseen = ["ai?", "@hoibao_test_bot2 ai?", "/hoi@other_bot ai?", "đi /hoi"]
        for text in unseen + seen:
            person.writes(text, chat=group.chat, reply_to=mine if text == "trả lời" else None)
        updates = await api.result("getUpdates")
        assert [update["message"]["text"] for update in updates] == seen
        assert updates[-1]["message"]["reply_to_message"]["from"]["is_bot"]

    async def test_an_administrator_sees_everything(self, server: BotApiServer, api: Client) -> None:
        group, person = server.group(), server.person()
        group.adds_bot(person, "administrator")
        person.writes("ai?", chat=group.chat)
        group.says_anonymously("ai đó")
        server.other_bot().writes("tôi là máy", chat=group.chat)
        group.gets_linked_post(server.channel(), "Tin mới")
        member, *rest = await api.result("getUpdates")
        assert member["my_chat_member"]["new_chat_member"]["status"] == "administrator"
        assert [update["message"]["from"]["is_bot"] for update in rest] == [False, True, True, False]
        assert rest[1]["message"]["sender_chat"]["id"] == group.id
        assert rest[3]["message"]["is_automatic_forward"]

    async def test_joining_and_leaving_are_told(self, server: BotApiServer, api: Client) -> None:
        group, person = server.group(), server.person()
        group.removes_bot(person)
        person.writes("@hoibao_test_bot ai?", chat=group.chat)
        group.adds_bot(person)
        gone, back, service = await api.result("getUpdates")
        assert gone["my_chat_member"]["new_chat_member"]["status"] == "kicked"
        assert back["my_chat_member"]["old_chat_member"]["status"] == "kicked"
        assert service["message"]["new_chat_members"][0]["id"] == server.bot.id

    async def test_channel_posts_and_their_edits(self, server: BotApiServer, api: Client) -> None:
        channel = server.channel()
        channel.edits(channel.posts("Tin"), "Tin đã sửa")
        post, edited = await api.result("getUpdates")
        assert post["channel_post"]["sender_chat"]["id"] == channel.id and "from" not in post["channel_post"]
        assert edited["edited_channel_post"]["text"] == "Tin đã sửa"
