"""What goes wrong on purpose, and what happens to the request meanwhile."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from tests.botapi.client import Client
from tests.botapi.errors import ApiError
from tests.botapi.limits import RateLimits
from tests.botapi.people import Person
from tests.botapi.server import BotApiServer


class TestFaults:
    async def test_a_flood_answer_says_how_long_to_wait(
        self, server: BotApiServer, api: Client, reader: Person
    ) -> None:
        server.faults.floods("sendMessage", 7)
        assert await api("sendMessage", chat_id=reader.id, text="a") == (
            429,
            {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests: retry after 7",
                "parameters": {"retry_after": 7},
            },
        )
        await api.result("sendMessage", chat_id=reader.id, text="a")
        assert len(server.sent()) == 1 and server.refusals == []
        assert [call.fault for call in server.calls("sendMessage")] == ["429", None]

    @pytest.mark.parametrize("after", [False, True])
    async def test_a_connection_is_cut_before_or_after_the_message_is_delivered(
        self, server: BotApiServer, api: Client, reader: Person, after: bool
    ) -> None:
        server.faults.drops("sendMessage", after=after)
        with pytest.raises(aiohttp.ClientError):
            await api("sendMessage", chat_id=reader.id, text="a")
        assert len(server.sent(reader.id)) == after

    async def test_a_gateway_answers_with_a_page_and_the_api_with_json(
        self, server: BotApiServer, api: Client, reader: Person
    ) -> None:
        server.faults.fails("sendMessage", 502, after=True)
        url = f"{server.base_url}{server.token}/sendMessage"
        async with api.session.post(url, json={"chat_id": reader.id, "text": "a"}) as answer:
            assert (answer.status, answer.content_type) == (502, "text/html")
        assert len(server.sent(reader.id)) == 1
        server.faults.fails("sendMessage", 500)
        assert await api.refusal("sendMessage", chat_id=reader.id, text="a") == "Internal Server Error"
        assert len(server.sent(reader.id)) == 1

    async def test_faults_are_counted_and_may_be_for_one_chat_only(
        self, server: BotApiServer, api: Client, reader: Person
    ) -> None:
        other = server.person()
        other.writes("chào")
        server.faults.fails("*", 500, times=2, when=lambda params: params.get("chat_id") == str(other.id))
        statuses = [(await api("sendMessage", chat_id=who.id, text="a"))[0] for who in (reader, other, other, other)]
        assert statuses == [200, 500, 500, 200]

    async def test_a_slow_answer_comes_after_the_message(
        self, server: BotApiServer, api: Client, reader: Person
    ) -> None:
        server.faults.slows("sendMessage", 60)
        timeout = aiohttp.ClientTimeout(total=0.05)
        url = f"{server.base_url}{server.token}/sendMessage"
        with pytest.raises(TimeoutError):
            await api.session.post(url, json={"chat_id": reader.id, "text": "a"}, timeout=timeout)
        assert len(server.sent(reader.id)) == 1

    @pytest.mark.parametrize("after", [False, True])
    async def test_requests_wait_at_a_gate(
        self, server: BotApiServer, api: Client, reader: Person, after: bool
    ) -> None:
        gate = server.faults.holds("sendMessage", after=after)
        sending = [asyncio.create_task(api("sendMessage", chat_id=reader.id, text=text)) for text in "abc"]
        await gate.reached(3)
        assert len(server.sent()) == (3 if after else 0)
        sending[0].cancel()
        await gate.left(2)
        gate.open()
        statuses = [status for status, _ in await asyncio.gather(*sending[1:])]
        assert statuses == [200, 200] and len(server.sent()) == (3 if after else 2)

    async def test_a_download_may_fail(self, server: BotApiServer, api: Client, reader: Person) -> None:
        document = reader.send_document(b"abc", "a.txt").media["document"]
        path = (await api.result("getFile", file_id=document["file_id"]))["file_path"]
        server.faults.fails("download", 500)
        statuses = []
        for _ in range(2):
            async with api.session.get(f"{server.file_url}{server.token}/{path}") as answer:
                statuses.append(answer.status)
        assert statuses == [500, 200]

    async def test_the_server_goes_away_and_comes_back_with_all_it_knew(
        self, server: BotApiServer, api: Client, reader: Person
    ) -> None:
        await server.goes_away()
        with pytest.raises(aiohttp.ClientError):
            await api("getMe")
        reader.writes("còn đó không?")
        await server.comes_back()
        assert len(await api.result("getUpdates")) == 2


class TestRates:
    def limits(self) -> RateLimits:
        self.now = 1000.0
        return RateLimits(chat_burst=3, clock=lambda: self.now)

    def waits(self, rates: RateLimits, chat_id: int, *, group: bool = False) -> int:
        try:
            rates.take(chat_id, group=group)
        except ApiError as refused:
            assert refused.code == 429 and refused.parameters is not None
            return refused.parameters["retry_after"]
        return 0

    def test_a_chat_takes_a_burst_and_then_one_a_second(self) -> None:
        rates = self.limits()
        assert [self.waits(rates, 1) for _ in range(5)] == [0, 0, 0, 1, 1]
        assert self.waits(rates, 2) == 0
        self.now += 1
        assert [self.waits(rates, 1) for _ in range(2)] == [0, 1]
        assert rates.refused == 3

    def test_a_group_takes_twenty_a_minute(self) -> None:
        rates = self.limits()
        for _ in range(20):
            assert self.waits(rates, -1, group=True) == 0
            self.now += 2
        assert self.waits(rates, -1, group=True) == 20
        self.now += 20
        assert self.waits(rates, -1, group=True) == 0

    def test_all_chats_together_take_thirty_a_second(self) -> None:
        rates = self.limits()
        assert [self.waits(rates, chat) for chat in range(31)] == [0] * 30 + [1]
        self.now += 1
        assert self.waits(rates, 31) == 0

    async def test_the_server_keeps_to_them(self) -> None:
        async with BotApiServer(rates=self.limits()) as server, aiohttp.ClientSession() as session:
            api = Client(server, session)
            reader = server.person()
            reader.writes("chào")
            statuses = [(await api("sendMessage", chat_id=reader.id, text="a"))[0] for _ in range(4)]
            assert statuses == [200, 200, 200, 429] and len(server.sent()) == 3
            self.now += 1
            await api.result("editMessageText", chat_id=reader.id, message_id=2, text="b")
            assert server.backend.rates.refused == 1
