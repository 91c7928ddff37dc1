"""A browser as far as these tests need one: cookies, forms with their hidden fields, streams."""

import asyncio
import json
import re
import secrets
from html import unescape
from typing import Any, Self

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer

_HIDDEN = re.compile(r'name="csrf" value="([^"]+)"')


class Answer:
    """What came back: text is unescaped where a reader would see it."""

    def __init__(self, response: ClientResponse, body: str) -> None:
        self.status = response.status
        self.headers = response.headers
        self.path = response.url.path
        self.html = body

    @property
    def text(self) -> str:
        """The page without its markup."""
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", self.html)).split())

    def json(self) -> Any:
        return json.loads(self.html)


class Browser:
    """One person's browser; `page` before `post`, since a form comes from a page."""

    def __init__(self, server: TestServer) -> None:
        self.client: TestClient[Any, Any] = TestClient(server)
        self.csrf = ""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.close()

    async def page(self, path: str, **headers: str) -> Answer:
        """Open a page and keep what its forms carry."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.client.get(path, headers=named) as response:
            answer = Answer(response, await response.text())
        found = _HIDDEN.search(answer.html)
        self.csrf = found.group(1) if found else self.csrf
        return answer

    async def post(
        self,
        path: str,
        *,
        script: bool = False,
        headers: dict[str, str] | None = None,
        **fields: Any,
    ) -> Answer:
        """Send a form, as a page or as its script does."""
        data = {"csrf": self.csrf, "click": secrets.token_hex(12)} | {
            name.replace("__", "."): str(value) for name, value in fields.items()
        }
        accept = {"Accept": "application/json"} if script else {}
        async with self.client.post(path, data=data, headers=accept | (headers or {})) as response:
            return Answer(response, await response.text())


class Events:
    """A stream of server-sent events, read one by one."""

    def __init__(self, response: ClientResponse) -> None:
        self._response = response

    async def next(self, name: str) -> Any:
        """The data of the next event with this name."""
        async with asyncio.timeout(5):
            while True:
                event, data = await self._read()
                if event == name:
                    return json.loads(data)

    async def _read(self) -> tuple[str, str]:
        fields: dict[str, str] = {}
        while line := (await self._response.content.readline()).decode().rstrip("\n"):
            key, _, value = line.partition(": ")
            fields[key] = value
        return fields.get("event", ""), fields.get("data", "")
