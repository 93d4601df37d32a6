"""From an HTTP request to a method and back, with the failures that a test asked for."""

from __future__ import annotations

import inspect
import json
import re
import time

from aiohttp import web

from tests.botapi import chats, editing, fetching, menu, queries, sending
from tests.botapi.backend import Answer, Backend, Method
from tests.botapi.errors import (
    METHOD_NOT_FOUND,
    NOT_FOUND,
    PREFIXES,
    UNAUTHORIZED,
    ApiError,
    too_many_requests,
)
from tests.botapi.faults import Fault, Kind
from tests.botapi.params import Params, read_params
from tests.botapi.records import Call

METHODS: dict[str, Method] = (
    sending.METHODS | editing.METHODS | queries.METHODS | menu.METHODS | chats.METHODS | fetching.METHODS
)
_PATH = re.compile(r"/(?P<file>file/)?bot(?P<token>[^/]+)/(?P<rest>.+)")
_TOKEN = re.compile(r"[1-9]\d{4,15}:[A-Za-z0-9_-]{35}")
_PAGES = {502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Time-out"}


class Dispatcher:
    """Answers requests for the backend's bot."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One request, to a method or for a file."""
        try:
            match = _PATH.fullmatch(request.path)
            if match is None or not _TOKEN.fullmatch(match["token"]):
                raise NOT_FOUND
            if match["token"] != self._backend.token:
                raise UNAUTHORIZED
            if match["file"]:
                return await self._download(request, match["rest"])
            return await self._call(request, match["rest"])
        except ApiError as error:
            return _refusal(error)

    async def _download(self, request: web.Request, path: str) -> web.StreamResponse:
        fault = self._backend.faults.take("download", {"path": path})
        if fault is not None and (spoilt := await _before(request, fault)) is not None:
            return spoilt
        found = next((stored for stored in self._backend.world.files.values() if stored.path == path), None)
        if found is None or found.data is None:
            raise NOT_FOUND
        response = web.Response(body=found.data, content_type="application/octet-stream")
        return response if fault is None else await _after(request, fault, response)

    async def _call(self, request: web.Request, name: str) -> web.StreamResponse:
        call = Call(name, {}, time.monotonic())
        self._backend.journal.note_call(call)
        try:
            params = await read_params(request)
        except ApiError as error:
            call.error = error
            raise
        call.params = params.values
        fault = self._backend.faults.take(name, params.values)
        call.fault = fault.name if fault is not None else None
        self._backend.journal.changed()
        if fault is not None and (spoilt := await _before(request, fault)) is not None:
            return spoilt
        response = await self._carry_out(call, METHODS.get(name.lower()), params)
        return response if fault is None else await _after(request, fault, response)

    async def _carry_out(self, call: Call, method: Method | None, params: Params) -> web.Response:
        try:
            if method is None:
                raise METHOD_NOT_FOUND
            result = method(self._backend, params)
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            call.error = error
            self._backend.journal.changed()
            return _refusal(error)
        if isinstance(result, Answer):
            return _json(200, {"ok": True, "result": result.result, "description": result.description})
        return _json(200, {"ok": True, "result": result})


def _json(status: int, body: dict[str, object]) -> web.Response:
    return web.Response(
        status=status, body=json.dumps(body, ensure_ascii=False).encode(), content_type="application/json"
    )


def _refusal(error: ApiError) -> web.Response:
    return _json(error.code, error.to_json())


async def _before(request: web.Request, fault: Fault) -> web.Response | None:
    """What comes instead of an answer; None where the request is to be carried out."""
    if fault.after:
        return None
    if fault.delays:
        await fault.wait()
        return None
    return _spoilt(request, fault)


async def _after(request: web.Request, fault: Fault, response: web.Response) -> web.Response:
    """What becomes of the answer to a request that was carried out."""
    if fault.delays:
        if fault.after:
            await fault.wait()
        return response
    return _spoilt(request, fault)


def _spoilt(request: web.Request, fault: Fault) -> web.Response:
    if fault.kind is Kind.DROP:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()  # goes nowhere
    if fault.status == 429:
        return _refusal(too_many_requests(fault.retry_after))
    if fault.status in (502, 504):
        page = (
            f"<html><head><title>{fault.status} {PREFIXES.get(fault.status, 'Gateway Time-out')}</title></head></html>"
        )
        return web.Response(status=fault.status, text=page, content_type="text/html")
    return _refusal(ApiError(fault.status, PREFIXES.get(fault.status, "Error")))
