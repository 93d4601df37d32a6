"""What a link leads to becomes a card: with a resolver of our own, a site on loopback plays the internet."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.services import Services
from bot.settings import Settings, TelegramSettings
from bot.suggestions import Suggestions
from bot.telegram.application import build, transports
from bot.telegram.lanes import Lanes
from bot.telegram.limits import SendingLimits
from bot.telegram.sending import Sender
from bot.telegram.transport import AiohttpRequest
from bot.telegram.uploading import Uploading
from bot.values import Secret
from corpus.journal import Journal
from corpus.store import Store
from corpus.uploads import Announced, UploadState
from tests.botapi.people import Person
from tests.botapi.records import Message
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.uploads import W, card_after, says

_HOST = "bao.example"


class Loopback(AbstractResolver):
    """Every name is this machine."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [ResolveResult(hostname=host, host="127.0.0.1", port=port, family=socket.AF_INET, proto=0, flags=0)]

    async def close(self) -> None:
        """Nothing to close."""


class Site:
    """A newspaper; ``text`` is what its one article says now."""

    def __init__(self) -> None:
        self.text, self.port = files.TEXT, 0

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Site]:
        app = web.Application()
        app.router.add_get("/cau-ben-nua", self._article)
        app.router.add_get("/cu", self._moved)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.port = runner.addresses[0][1]
        try:
            yield self
        finally:
            await runner.cleanup()

    def address(self, path: str) -> str:
        return f"http://{_HOST}:{self.port}{path}"

    async def _article(self, request: web.Request) -> web.Response:
        return web.Response(body=files.page_file(self.text), content_type="text/html")

    async def _moved(self, request: web.Request) -> web.Response:
        raise web.HTTPFound("/cau-ben-nua")


@asynccontextmanager
async def uploading(server: BotApiServer, folder: Path) -> AsyncIterator[Uploading]:
    """On a database in the folder, in this process."""
    telegram = TelegramSettings(Secret(server.token), api_base_url=server.base_url, api_file_url=server.file_url)
    ways, settings = transports(), Settings()

    async def handled(update: object) -> None:
        """Nothing comes by updates here."""

    application = build(telegram, Lanes(handled), *ways)
    async with await Store.open(folder / "a.db") as store:
        services = Services(store)
        await application.initialize()
        sender = Sender(SendingLimits(enabled=False))
        journal, suggestions = Journal(store.database), Suggestions(services)
        worker = Uploading(
            application.bot, ways[0], sender, journal, services, suggestions, settings, resolver=Loopback()
        )
        try:
            yield worker
        finally:
            await worker.stop()
            await application.shutdown()
            services.close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


async def test_a_link_becomes_a_card_and_later_a_new_version(own_server: BotApiServer, tmp_path: Path) -> None:
    admin, site = own_server.person(), Site()
    await admin_wrote(admin)
    async with site.open(), uploading(own_server, tmp_path) as worker:
        card = await _sent(own_server, worker, admin, 1, site.address("/cu"))
        assert W.link.format(name=_HOST) in card.plain and site.address("/cau-ben-nua") in card.plain
        assert W.title.format(title=files.TITLE) in card.plain and "Trang chủ" not in card.plain
        upload = await worker.uploads.upload(1)
        assert upload is not None
        placed = await worker.publish(upload, replaces=None, actor="telegram:7")
        assert placed is not None and placed.outcome == "added"
        await worker.show(1)
        site.text = files.CHANGED
        card = await _sent(own_server, worker, admin, 2, site.address("/cau-ben-nua"))
        assert "Cùng nguồn với bài #1" in card.plain and "khác 1 câu" in card.plain


async def test_a_link_that_brings_nothing_is_named(own_server: BotApiServer, tmp_path: Path) -> None:
    admin, site = own_server.person(), Site()
    await admin_wrote(admin)
    async with site.open(), uploading(own_server, tmp_path) as worker:
        await _announce(worker, admin, 1, site.address("/khong-co"))
        said = await says(own_server, admin, "máy chủ báo lỗi")
        assert W.link.format(name=_HOST) in said.plain
        upload = await worker.uploads.upload(1)
        assert upload is not None and upload.state is UploadState.FAILED


async def test_a_large_file_shows_how_much_has_come(
    own_server: BotApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin = own_server.person()
    sent = admin.send_document(None, "ky_yeu.txt", size=10_000_000)

    async def half(way: AiohttpRequest, url: str, most: int, received: Callable[[int], None]) -> bytes:
        received(5_000_000)
        await says(own_server, admin, "50 %")
        return files.text_file()

    monkeypatch.setattr(AiohttpRequest, "download", half)
    monkeypatch.setattr("bot.telegram.uploading._PROGRESS_SECONDS", 0.01)
    async with uploading(own_server, tmp_path) as worker:
        file_id = sent.media["document"]["file_id"]
        upload = await worker.uploads.announce(
            Announced(5001234567, 1, admin.id, admin.id, file_id=file_id, name="ky_yeu.txt")
        )
        worker.start(upload.id)
        card = await card_after(own_server, admin)
        assert [one.message_id for one in own_server.sent(admin.id)] == [card.message_id]


async def test_a_fault_of_ours_is_told_with_its_number(
    own_server: BotApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin, site = own_server.person(), Site()
    await admin_wrote(admin)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bot.drafts.short_date_of", broken)
    async with site.open(), uploading(own_server, tmp_path) as worker:
        await _announce(worker, admin, 1, site.address("/cau-ben-nua"))
        await says(own_server, admin, "Hỏi Báo gặp lỗi (mã")
        upload = await worker.uploads.upload(1)
        assert upload is not None and upload.state is UploadState.FAILED


async def admin_wrote(admin: Person) -> None:
    """Telegram lets a bot write to nobody who has not written first."""
    admin.writes("/start")


async def _announce(worker: Uploading, admin: Person, number: int, link: str) -> None:
    upload = await worker.uploads.announce(Announced(5001234567, number, admin.id, admin.id, link=link))
    worker.start(upload.id)


async def _sent(server: BotApiServer, worker: Uploading, admin: Person, number: int, link: str) -> Message:
    await _announce(worker, admin, number, link)
    return await card_after(server, admin)
