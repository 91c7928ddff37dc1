"""One call to the API, as handlers read it and as tests count it."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter

from aiohttp import web

from tests.platforms.discord.errors import ApiError
from tests.platforms.discord.limits import Route
from tests.platforms.discord.model import Json
from tests.platforms.discord.world import World


@dataclass(frozen=True)
class Upload:
    """A file of a multipart form."""

    name: str
    content: bytes


@dataclass
class Call:
    """What was asked, and when; then with which status, and which error code, it was answered."""

    route: Route
    path: str
    params: Mapping[str, str]
    query: Mapping[str, str]
    body: object = None
    files: list[Upload] = field(default_factory=list)
    status: int = 0
    code: int = 0
    at: float = field(default_factory=perf_counter)

    def id(self, name: str) -> int:
        return int(self.params[name])

    @property
    def form(self) -> Json:
        """The body of calls that take an object."""
        if not isinstance(self.body, dict):
            raise ApiError(50035)
        return self.body

    @property
    def major(self) -> str:
        """The parameters that have rate limits of their own."""
        names = ("channel_id", "guild_id", "webhook_id", "token")
        return "+".join(self.params[name] for name in names if name in self.params)


# Returns the payload of the answer; None is 204, no content.
Handler = Callable[[World, Call], Json | list[Json] | None]


async def read_call(route: Route, request: web.Request) -> Call:
    call = Call(route, request.path, dict(request.match_info), dict(request.query))
    if request.content_type == "multipart/form-data":
        form = await request.post()
        for name, value in form.items():
            if name == "payload_json":
                call.body = json.loads(str(value))
            elif isinstance(value, web.FileField):
                call.files.append(Upload(value.filename, value.file.read()))
    elif request.can_read_body:
        # What is no JSON is no form either, and refused as one.
        with suppress(ValueError):
            call.body = await request.json()
    return call
