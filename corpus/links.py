"""Fetches what a link leads to, and never from a place that only this machine can reach.

A link comes from outside; whoever fetches it could be sent into its own network (SSRF). Every address is checked where
it is used: the connection is made to an address that was resolved once and checked, also after a redirect, so that a
name which resolves differently the next time gains nothing. The Host header and TLS's server name stay the link's.

HTTPS_PROXY, HTTP_PROXY and NO_PROXY are honoured. Behind a proxy it is the proxy that resolves names: then only a host
written as a number, and "localhost", can be refused here, and the proxy must refuse the rest.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, InvalidURL, TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.client_exceptions import (
    ClientConnectorCertificateError,
    ClientConnectorDNSError,
    ClientProxyConnectionError,
)
from aiohttp.resolver import ThreadedResolver
from yarl import URL

from corpus.decode import MAX_BYTES
from corpus.errors import BadLink

if TYPE_CHECKING:
    from collections.abc import Iterable

SECONDS = 20.0
"""For all of it: names, redirects, and the last byte."""

MOST_REDIRECTS = 5

_LONGEST = 2_048  # characters of a link
_CHUNK = 65_536
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; HoiBao)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Language": "vi,en;q=0.5",
}
# An IPv6 address that stands for an IPv4 one: NAT64 (RFC 6052, RFC 8215).
_TRANSLATED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Fetched:
    """``url`` is where the redirects led, without a fragment; ``name`` the last part of its path, or None."""

    url: str
    data: bytes
    name: str | None


class PublicResolver(AbstractResolver):
    """Resolves names, and refuses those that lead to an address which is not public: one such address is enough."""

    def __init__(self, names: AbstractResolver | None = None) -> None:
        """``names`` looks the addresses up; by default the system does."""
        self._names = names or ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Raises ``BadLink`` (``"address"``), and ``OSError`` where the name is not known."""
        found = await self._names.resolve(host, port, family)
        for one in found:
            _check_address(host, ipaddress.ip_address(one["host"]))
        return found

    async def close(self) -> None:
        await self._names.close()


async def fetch(url: str, *, resolver: AbstractResolver | None = None, seconds: float = SECONDS) -> Fetched:
    """The bytes that ``url`` leads to, at most ``MAX_BYTES``.

    ``resolver`` takes the place of ``PublicResolver``; hosts written as numbers are checked all the same. Raises
    ``BadLink``.
    """
    link = _checked(url)
    try:
        async with asyncio.timeout(seconds):
            return await _follow(link, resolver or PublicResolver())
    except TimeoutError:
        raise BadLink(
            f"{link.host} did not send the page within {seconds:g} seconds. Try again later, or save the page and add "
            "the file.",
            "timeout",
            host=str(link.host),
        ) from None


def is_public(address: Address) -> bool:
    """Whether it is an ordinary address of the internet: not loopback, private, link-local, multicast, reserved, and
    not another address in disguise of which that is not true.
    """
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None or address.teredo is not None or address.sixtofour is not None:
            return False  # nobody publishes there any more (RFC 7526); Python's own answer depends on its version
        if any(address in network for network in _TRANSLATED):
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)) and address.is_global
    return (
        address.is_global
        and not address.is_private
        and not address.is_loopback
        and not address.is_link_local
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
    )


def address_of(url: str, canonical: str | None) -> str:
    """Under which address a page is known: ``canonical``, what it says itself, if that is a page of the same site.

    A page must not pass for one of another site; and some sites call all their pages by the first one's address.
    """
    here = URL(url)
    try:
        told = URL(canonical or "").with_fragment(None)
        same_site = told.host is not None and _site(told) == _site(here) and told.scheme in ("http", "https")
    except ValueError:
        return url
    return str(told) if same_site and (told.path != "/" or here.path == "/") else url


def _site(url: URL) -> tuple[str, int | None]:
    host = (url.host or "").lower()
    for part in ("www.", "m.", "mobile.", "amp."):
        host = host.removeprefix(part)
    return host, None if url.is_default_port() else url.port


def _checked(url: str) -> URL:
    """The link without its fragment. Raises ``BadLink``."""
    try:
        link = URL(url.strip()).with_fragment(None)
    except (ValueError, TypeError):
        raise _no_link(url) from None
    if link.scheme not in ("http", "https") or not link.host or len(url) > _LONGEST:
        raise _no_link(url)
    if link.user is not None or link.password is not None:
        raise BadLink(
            f"The link to {link.host} has a name or password in it: it would be stored and shown. Give a link without.",
            "credentials",
            host=link.host,
        )
    literal = _literal(link.host)
    if literal is not None:
        _check_address(link.host, literal)
    elif link.host.rstrip(".") == "localhost" or link.host.rstrip(".").endswith(".localhost"):
        raise _not_public(link.host)
    return link


def _literal(host: str) -> Address | None:
    """The address that ``host`` writes in any of the forms that systems understand ("127.1", "0x7f000001")."""
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except (OSError, ValueError):
        return None


def _check_address(host: str, address: Address) -> None:
    if not is_public(address):
        raise _not_public(host)


async def _follow(link: URL, resolver: AbstractResolver) -> Fetched:
    first = link
    connector = TCPConnector(resolver=resolver, use_dns_cache=False, force_close=True)
    direct = ClientSession(connector=connector, timeout=ClientTimeout(total=None), headers=_HEADERS)
    proxied = ClientSession(timeout=ClientTimeout(total=None), headers=_HEADERS)
    async with direct, proxied:
        for _ in range(MOST_REDIRECTS + 1):
            proxy = _proxy(link)
            session = proxied if proxy else direct
            try:
                async with session.get(link, allow_redirects=False, proxy=proxy) as response:
                    if response.status not in _REDIRECTS:
                        return await _received(link, response)
                    link = _next(link, response)
            except (ClientError, OSError, ValueError) as error:
                raise _unreachable(link, error) from error
    raise BadLink(
        f"{first.host} sends on more than {MOST_REDIRECTS} times. Open the page and give the address that is shown "
        "there.",
        "redirects",
        host=str(first.host),
    )


def _proxy(link: URL) -> str | None:
    """The proxy that the environment names for this link."""
    if urllib.request.proxy_bypass(link.host or ""):
        return None
    return urllib.request.getproxies().get(link.scheme)


def _next(link: URL, response: ClientResponse) -> URL:
    location = response.headers.get("Location", "")
    try:
        target = link.join(URL(location)) if location else None
    except ValueError:
        target = None
    if target is None:
        raise _status(link, response.status)
    return _checked(str(target))


async def _received(link: URL, response: ClientResponse) -> Fetched:
    if response.status != 200:
        raise _status(link, response.status)
    if (response.content_length or 0) > MAX_BYTES:
        raise _too_large(link)
    data = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        data += chunk
        if len(data) > MAX_BYTES:
            raise _too_large(link)
    return Fetched(str(link), bytes(data), link.name or None)


def _no_link(url: str) -> BadLink:
    shown = url.strip()[:80]
    return BadLink(
        f"{shown!r} is no link to a page: it must begin with http:// or https:// and name a site.",
        "scheme",
        host="",
        link=shown,
    )


def _not_public(host: str) -> BadLink:
    return BadLink(
        f"{host} is not an address of the public internet: nothing is fetched from there. Save the page as a file and "
        "add that.",
        "address",
        host=host,
    )


def _status(link: URL, status: int) -> BadLink:
    return BadLink(
        f"{link.host} answered with status {status} instead of the page. Check that the link opens in a browser, or "
        "save the page and add the file.",
        "status",
        host=str(link.host),
        status=status,
    )


def _too_large(link: URL) -> BadLink:
    return BadLink(
        f"What {link.host} sends is larger than {MAX_BYTES // 1024**2} MiB, the most one article may have.",
        "too_large",
        host=str(link.host),
        limit=MAX_BYTES,
    )


def _unreachable(link: URL, error: Exception) -> BadLink:
    """The reason is told by the kind of error: its own text may hold addresses and a proxy's password."""
    if isinstance(error, InvalidURL):
        return _no_link(str(link))
    kinds: Iterable[tuple[type[Exception], str]] = (
        (ClientConnectorDNSError, "no such site is known"),
        (ClientConnectorCertificateError, "its certificate is not valid"),
        (ClientProxyConnectionError, "the proxy cannot be reached"),
    )
    reason = next((said for kind, said in kinds if isinstance(error, kind)), "the connection failed or broke off")
    return BadLink(
        f"{link.host} cannot be reached: {reason}. Check the link and the network, or save the page and add the file.",
        "unreachable",
        host=str(link.host),
        reason=reason,
    )
