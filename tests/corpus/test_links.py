"""Links are fetched from the public internet only, within limits; a server on loopback plays the internet."""

from __future__ import annotations

import asyncio
import gzip
import ipaddress
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from hypothesis import given
from hypothesis import strategies as st

from corpus.decode import MAX_BYTES
from corpus.errors import BadLink, BadText
from corpus.ingest import ingest_link, read_link
from corpus.links import Fetched, PublicResolver, address_of, fetch, is_public
from corpus.store import Store

LEAD = "Sáng nay, hợp tác xã Đồng Tâm mở chợ phiên đầu tiên tại sân kho cũ."
PAGE = f"<!DOCTYPE html><html><head><title>Chợ phiên</title></head><body><h1>Chợ phiên</h1><p>{LEAD}</p></body></html>"


class Names(AbstractResolver):
    """A table of names in the place of the system's."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self.table = dict(table)
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in self.table:
            raise OSError("unknown")
        return [
            ResolveResult(hostname=host, host=address, port=port, family=socket.AF_INET, proto=0, flags=0)
            for address in self.table[host].split()
        ]

    async def close(self) -> None:
        pass


class Stage(Names):
    """Hosts under ".example" are played on loopback; every other name is checked as always."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        if host.endswith(".example"):
            return await Names({host: "127.0.0.1"}).resolve(host, port)
        return await PublicResolver(Names(self.table)).resolve(host, port)


STAGE = Stage({"noi-bo.test": "10.0.0.7", "hai-mat.test": "93.184.216.34 127.0.0.1"})


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


async def page(request: web.Request) -> web.Response:
    return web.Response(text=PAGE, content_type="application/octet-stream")


async def echo(request: web.Request) -> web.Response:
    return web.Response(text=f"{request.headers['Host']} {request.headers.get('Authorization')}")


async def to(request: web.Request) -> web.Response:
    raise web.HTTPFound(request.query["url"])


async def around(request: web.Request) -> web.Response:
    left = int(request.match_info["left"])
    raise web.HTTPSeeOther(f"/around/{left - 1}" if left else "/page")


async def status(request: web.Request) -> web.Response:
    return web.Response(status=int(request.match_info["status"]), text="Không có bài này.")


async def endless(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(bytes(1_000_000))


async def large(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": str(MAX_BYTES + 1)})
    await response.prepare(request)
    return response


async def packed(request: web.Request) -> web.Response:
    data = gzip.compress(bytes(300_000_000 if "bomb" in request.query else 1_000), 9)
    return web.Response(body=data, headers={"Content-Encoding": "gzip"})


async def silent(request: web.Request) -> web.Response:
    await asyncio.Event().wait()
    raise AssertionError


@pytest.fixture
async def site() -> AsyncIterator[str]:
    """The site's address, without a path."""
    app = web.Application()
    app.router.add_get("/{page:page|bai/tin.html}", page)
    app.router.add_get("/echo", echo)
    app.router.add_get("/to", to)
    app.router.add_get("/around/{left}", around)
    app.router.add_get("/status/{status}", status)
    for handler in (endless, large, packed, silent):
        app.router.add_get(f"/{handler.__name__}", handler)
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0)
    await runner.setup()
    server = web.TCPSite(runner, "127.0.0.1", 0)
    await server.start()
    yield f"http://bao.example:{runner.addresses[0][1]}"
    await runner.cleanup()


async def get(url: str, seconds: float = 20) -> Fetched:
    return await fetch(url, resolver=STAGE, seconds=seconds)


async def error_of(url: str, seconds: float = 20) -> BadLink:
    with pytest.raises(BadLink) as caught:
        await get(url, seconds)
    return caught.value


# What comes back


async def test_a_link_gives_the_bytes_and_where_they_were(site: str) -> None:
    fetched = await get(f" {site}/bai/tin.html#binh-luan ")
    assert fetched == Fetched(f"{site}/bai/tin.html", PAGE.encode(), "tin.html")


async def test_the_host_stays_the_link_s(site: str) -> None:
    assert (await get(f"{site}/echo")).data.decode() == f"{site.removeprefix('http://')} None"


async def test_tls_asks_for_the_link_s_host_and_a_bad_certificate_is_no_page() -> None:
    async with raw_site(b"no TLS at all") as (port, received):
        error = await error_of(f"https://bao.example:{port}/")
        assert error.code == "unreachable"
        assert b"bao.example" in received


async def test_redirects_are_followed(site: str) -> None:
    fetched = await get(f"{site}/to?url=http://khac.example:{site.rsplit(':', 1)[1]}/page")
    assert fetched.url.startswith("http://khac.example:")
    assert fetched.data == PAGE.encode()
    assert (await get(f"{site}/around/4")).url == f"{site}/page"


async def test_packed_pages_are_unpacked(site: str) -> None:
    assert (await get(f"{site}/packed")).data == bytes(1_000)


# What is no link


@pytest.mark.parametrize(
    "url",
    [
        "",
        "bao.example/tin",
        "ftp://bao.example/tin",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http:///tin",
        "http://[::1",
        "http://bao.example:99999/",
        "https://" + "a" * 3_000 + ".example/",
    ],
)
async def test_only_web_addresses_are_links(url: str) -> None:
    error = await error_of(url)
    assert error.code == "scheme"
    assert "http://" in str(error)


async def test_a_name_and_password_in_a_link_are_refused_and_not_repeated() -> None:
    error = await error_of("http://lan:matkhau@bao.example/")
    assert error.code == "credentials"
    assert "matkhau" not in str(error) + str(error.details)


# Where none may lead


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "017700000001",
        "0.0.0.0",
        "10.1.2.3",
        "172.20.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "192.0.2.1",
        "[::]",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:8.8.8.8]",
        "[fe80::1]",
        "[fe80::1%25eth0]",
        "[fc00::1]",
        "[ff02::1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[2002:808:808::]",
        "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
        "localhost",
        "LOCALHOST.",
        "may.localhost",
        "noi-bo.test",
        "hai-mat.test",
    ],
)
async def test_no_link_leads_to_what_is_not_public(host: str) -> None:
    error = await error_of(f"http://{host}/")
    assert error.code == "address"
    assert error.details["host"]


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "noi-bo.test", "localhost", "2130706433"])
async def test_no_redirect_does_either(site: str, host: str) -> None:
    assert (await error_of(f"{site}/to?url=http://{host}/")).code == "address"


@pytest.mark.parametrize(
    ("target", "code"), [("ftp://bao.example/", "scheme"), ("http://a:b@bao.example/", "credentials")]
)
async def test_a_redirect_must_be_a_link_as_well(site: str, target: str, code: str) -> None:
    assert (await error_of(f"{site}/to?url={target}")).code == code


async def test_a_name_is_resolved_once_so_that_the_checked_address_is_used(site: str) -> None:
    class Counting(Stage):
        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
        ) -> list[ResolveResult]:
            self.asked.append(host)
            return await super().resolve(host, port, family)

    names = Counting({})
    await fetch(f"{site}/page", resolver=names)
    assert names.asked == ["bao.example"]


@pytest.mark.parametrize("address", ["8.8.8.8", "113.160.1.1", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_ordinary_addresses_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_no_disguise_makes_an_address_public(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    disguises = [number | 0xFFFF << 32, number | 0x64FF9B << 96, 0x2002 << 112 | number << 80]
    if not is_public(address):
        assert not any(is_public(ipaddress.IPv6Address(disguise)) for disguise in disguises)


# Limits and failures


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/status/404", "status"),
        ("/status/500", "status"),
        ("/status/204", "status"),
        ("/status/302", "status"),
        ("/around/5", "redirects"),
        ("/endless", "too_large"),
        ("/large", "too_large"),
        ("/packed?bomb", "too_large"),
    ],
)
async def test_what_brings_no_page_is_said_with_its_site(site: str, path: str, code: str) -> None:
    error = await error_of(f"{site}{path}")
    assert error.code == code
    assert "bao.example" in str(error)
    assert error.details["host"] == "bao.example"


async def test_a_site_that_does_not_answer_is_given_up(site: str) -> None:
    assert (await error_of(f"{site}/silent", seconds=0.2)).code == "timeout"


async def test_an_unknown_site_is_said() -> None:
    error = await error_of("http://khong-co.test/")
    assert (error.code, error.details["reason"]) == ("unreachable", "no such site is known")


async def test_a_closed_door_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert (await error_of(f"http://bao.example:{taken.getsockname()[1]}/")).code == "unreachable"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"rubbish\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf",
        b"HTTP/1.1 302 X\r\nLocation: http://[\r\n\r\n",
    ],
)
async def test_an_answer_that_breaks_off_or_is_none_is_said(answer: bytes) -> None:
    async with raw_site(answer) as (port, _):
        assert (await error_of(f"http://bao.example:{port}/")).code in ("unreachable", "status")


@asynccontextmanager
async def raw_site(answer: bytes) -> AsyncIterator[tuple[int, bytearray]]:
    """A server that sends ``answer`` to whatever comes, and what came."""
    received = bytearray()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        received.extend(await reader.read(4_096))
        writer.write(answer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1], received


# A proxy


@pytest.fixture
async def proxy(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[str]]:
    """What a proxy on loopback is asked for; it answers with a page."""
    asked: list[str] = []

    async def serve(request: web.BaseRequest) -> web.Response:
        asked.append(request.raw_path)
        return web.Response(text=PAGE)

    runner = web.ServerRunner(web.Server(serve))
    await runner.setup()
    server = web.TCPSite(runner, "127.0.0.1", 0)
    await server.start()
    monkeypatch.setenv("http_proxy", f"http://ten:matkhau@localhost:{runner.addresses[0][1]}")
    yield asked
    await runner.cleanup()


async def test_the_proxy_of_the_environment_is_used_and_resolves_the_name(proxy: list[str]) -> None:
    assert (await get("http://bao-that.test/tin")).data == PAGE.encode()
    assert proxy == ["http://bao-that.test/tin"]


async def test_behind_a_proxy_hosts_written_as_numbers_are_refused(proxy: list[str]) -> None:
    for host in ("127.0.0.1", "0x7f000001", "[::ffff:10.0.0.1]", "localhost"):
        assert (await error_of(f"http://{host}/")).code == "address"
    assert proxy == []


async def test_the_proxy_may_be_left_out_for_some(proxy: list[str], site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "bao.example")
    assert (await get(f"{site}/page")).data == PAGE.encode()
    assert proxy == []


async def test_a_proxy_s_password_is_never_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setenv("http_proxy", f"http://ten:matkhau@127.0.0.1:{taken.getsockname()[1]}")
        error = await error_of("http://bao.example/")
    assert (error.code, error.details["reason"]) == ("unreachable", "the proxy cannot be reached")
    assert "matkhau" not in str(error)


# Under which address a page is known


@pytest.mark.parametrize(
    ("url", "canonical", "expected"),
    [
        ("https://bao.example/tin?utm=1", None, "https://bao.example/tin?utm=1"),
        ("https://bao.example/tin?utm=1", "https://bao.example/tin", "https://bao.example/tin"),
        ("https://m.bao.example/tin", "https://www.bao.example/tin#a", "https://www.bao.example/tin"),
        ("http://bao.example/tin", "https://bao.example/tin", "https://bao.example/tin"),
        ("https://bao.example/tin", "https://khac.example/tin", "https://bao.example/tin"),
        ("https://bao.example/tin", "https://bao.example/", "https://bao.example/tin"),
        ("https://bao.example/", "https://bao.example/", "https://bao.example/"),
        ("https://bao.example/tin", "http://[", "https://bao.example/tin"),
        ("https://bao.example/tin", "javascript:x", "https://bao.example/tin"),
    ],
)
def test_a_page_says_its_own_address_but_not_another_site_s(url: str, canonical: str | None, expected: str) -> None:
    assert address_of(url, canonical) == expected


# Into the store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "hoibao.db") as opened:
        yield opened


async def test_a_page_is_stored_under_its_address(site: str, store: Store) -> None:
    added = await ingest_link(store, f"{site}/page#x", actor="tester", resolver=STAGE)
    assert (added.article.title, added.article.text) == ("Chợ phiên", f"Chợ phiên\n\n{LEAD}")
    assert added.article.source == f"{site}/page"
    again = await ingest_link(store, f"{site}/page", actor="tester", resolver=STAGE)
    assert (again.outcome, again.article.id) == ("known", added.article.id)


async def test_another_text_at_the_same_address_is_a_new_version(
    site: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = await ingest_link(store, f"{site}/page", actor="tester", resolver=STAGE)
    monkeypatch.setattr(f"{__name__}.PAGE", PAGE.replace("Sáng nay", "Chiều nay"))
    again = await ingest_link(store, f"{site}/page", actor="tester", title="Chợ", resolver=STAGE)
    assert (again.outcome, again.article.id, again.article.title) == ("new version", added.article.id, "Chợ")


async def test_a_link_can_be_read_without_storing_it(site: str) -> None:
    publication = await read_link(f"{site}/page", resolver=STAGE)
    assert (publication.title, publication.link) == ("Chợ phiên", f"{site}/page")


async def test_what_is_no_article_stores_nothing(site: str, store: Store) -> None:
    with pytest.raises(BadText):
        await ingest_link(store, f"{site}/packed", actor="tester", resolver=STAGE)
    with pytest.raises(BadLink):
        await ingest_link(store, f"{site}/status/404", actor="tester", resolver=STAGE)
    assert await store.revision() == 0
