"""A request's parameters, however they came: query, form, multipart or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.botapi import limits
from tests.botapi.errors import TOO_LARGE, bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart body."""

    name: str
    mime: str
    data: bytes


@dataclass
class Params:
    """Values by name, as text (objects as JSON), and files."""

    values: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value, or nothing."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0, lowest: int | None = None, highest: int | None = None) -> int:
        """A whole number within bounds; what is none counts as 0, as on the real server."""
        if name not in self.values:
            return default
        try:
            value = int(self.values[name])
        except ValueError:
            value = 0
        if lowest is not None:
            value = max(lowest, value)
        return value if highest is None else min(highest, value)

    def boolean(self, name: str) -> bool:
        """True for true, yes and 1."""
        return self.text(name).lower() in ("true", "yes", "1")

    def json(self, name: str, what: str) -> Any:
        """A JSON value, or None where there is none; raises 400 naming `what`."""
        source = self.text(name)
        if not source:
            return None
        try:
            return json.loads(source)
        except ValueError as error:
            raise bad_request(f"Can't parse {what} JSON object") from error


async def read_params(request: web.Request) -> Params:
    """All parameters of a request; raises 400 for what is not UTF-8 or not JSON, 413 for
    more than 50 MB."""
    params = Params(dict(request.query))
    try:
        if request.content_type == "application/json":
            params.values |= _from_json(await request.read())
        elif request.content_type == "multipart/form-data":
            await _read_multipart(request, params)
        elif request.content_type == "application/x-www-form-urlencoded":
            form = await request.post()
            params.values |= {name: str(value) for name, value in form.items()}
    except web.HTTPRequestEntityTooLarge:
        raise TOO_LARGE from None
    for value in params.values.values():
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise bad_request("strings must be encoded in UTF-8") from error
    return params


def _from_json(body: bytes) -> dict[str, str]:
    if not body.strip():
        return {}
    try:
        given = json.loads(body)
    except ValueError as error:
        raise bad_request("Can't parse the request's JSON") from error
    if not isinstance(given, dict):
        raise bad_request("Object expected as the request's JSON")
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in given.items()
        if value is not None
    }


async def _read_multipart(request: web.Request, params: Params) -> None:
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        data = await part.read()
        size += len(data)
        if size > limits.UPLOAD_BYTES:
            raise TOO_LARGE
        if part.filename is not None:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            params.files[part.name] = Upload(part.filename, mime, bytes(data))
        else:
            try:
                params.values[part.name] = data.decode()
            except UnicodeDecodeError as error:
                raise bad_request("strings must be encoded in UTF-8") from error
