"""What no browser of ours ever sends: refused as the sender's fault, and never as ours."""

import asyncio
import json
from collections.abc import Mapping

import pytest
from aiohttp.test_utils import TestServer

from tests.adapters.web.browser import Browser
from tests.adapters.web.stall import Stall

FORM = "application/x-www-form-urlencoded"
BODIES: dict[str, tuple[Mapping[str, str], bytes]] = {
    "unknown charset": ({"Content-Type": f"{FORM}; charset=nonsense"}, b"a=b"),
    "no UTF-8": ({"Content-Type": FORM}, b"a=\xff\xfe"),
    "no boundary": ({"Content-Type": "multipart/form-data"}, b"a=b"),
    "boundary not found": ({"Content-Type": "multipart/form-data; boundary=x"}, b"a=b"),
    "part without a name": ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\n\r\na"),
    "no gzip": ({"Content-Type": FORM, "Content-Encoding": "gzip"}, b"a=b"),
}


async def first_line(server: TestServer, head: str, headers: Mapping[str, str], body: bytes) -> str:
    """Send bytes that a client library would not, and return the status line of the answer."""
    reader, writer = await asyncio.open_connection(server.host, server.port)
    length = {"Content-Length": str(len(body)), "Host": "here", "Connection": "close"}
    lines = [head, *(f"{name}: {value}" for name, value in {**headers, **length}.items()), "", ""]
    writer.write("\r\n".join(lines).encode("latin-1") + body)
    answered = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return answered.decode()


@pytest.mark.parametrize("name", BODIES)
async def test_a_body_that_can_not_be_read(stall: Stall, server: TestServer, name: str) -> None:
    show = await stall.open_show()
    answered = await first_line(server, f"POST /s/{show.slug}/say HTTP/1.1", *BODIES[name])
    assert " 400 " in answered


@pytest.mark.parametrize("cookie", ["hawker=\xff", "hawker=a.\xff\xfe", "hawker_console=\xff\xfe"])
async def test_a_cookie_that_is_none_of_ours(server: TestServer, cookie: str) -> None:
    answered = await first_line(server, "GET /console HTTP/1.1", {"Cookie": cookie}, b"")
    assert " 401 " in answered


@pytest.mark.parametrize(
    "path", ["/s/a%00b", "/c/%00", "/pictures/a%00.svg", f"/pictures/{'a' * 300}.svg"]
)
async def test_a_name_that_nothing_can_have(browser: Browser, path: str) -> None:
    assert (await browser.page(path)).status == 404


async def test_a_number_that_is_too_long(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    await stall.drop(show, "D04")
    long = "9" * 5_000
    assert (await browser.page(f"/s/{show.slug}/ledger?drop={long}")).status == 200
    await browser.page(f"/s/{show.slug}")
    answer = await browser.post(f"/s/{show.slug}/claim", drop=long, quantity=1)
    assert answer.status == 400


async def test_a_frame_as_deep_as_it_is_long(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    await browser.page(f"/s/{show.slug}")
    async with browser.client.ws_connect(f"/s/{show.slug}/chat") as socket:
        await socket.receive_json()
        await socket.send_str("[" * 50_000)
        await socket.send_str(json.dumps({"id": "ab12cd34", "text": "x" * 600}))
        assert (await socket.receive_json())["kind"] == "refused"
