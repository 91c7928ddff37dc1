import json
import logging

import pytest
from aiohttp.test_utils import TestServer

from adapters.web.access_log import AccessLogger
from commerce.errors import StoreUnavailable
from tests.adapters.web.browser import Browser
from tests.adapters.web.stall import Stall


async def test_alive_and_ready(browser: Browser) -> None:
    for path in ("/healthz", "/readyz"):
        answer = await browser.page(path)
        assert (answer.status, answer.json()) == (200, {"status": "ok"})
        assert "Set-Cookie" not in answer.headers


async def test_not_ready_without_its_database(
    stall: Stall, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = await stall.open_show()

    async def gone(*_: object) -> None:
        raise StoreUnavailable("the disk is on fire")

    monkeypatch.setattr(type(stall.database), "read", gone)
    answer = await browser.page("/readyz")
    assert (answer.status, "fire" in answer.html) == (503, False)
    page = await browser.page(f"/s/{show.slug}")
    assert (page.status, "One moment" in page.text) == (503, True)
    assert (await browser.page("/healthz")).status == 200


async def test_numbers_for_prometheus(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")
    await browser.post(f"/s/{show.slug}/claim", drop=drop, quantity=1)
    await browser.page("/c/1-secret")
    numbers = (await browser.page("/metrics")).html
    assert 'hawker_requests_total{method="GET",route="/s/{slug}",status="200"}' in numbers
    assert 'hawker_requests_total{method="GET",route="/c/{token}",status="404"} 1.0' in numbers
    assert "secret" not in numbers
    assert 'hawker_claims_total{outcome="reserved"} 1.0' in numbers
    assert "hawker_pages_connected 0.0" in numbers


async def test_a_fault_of_ours_is_counted(
    stall: Stall, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(stall.services.shows), "current", broken)
    assert (await browser.page("/")).status == 500
    counted = 'hawker_requests_total{method="GET",route="/",status="500"} 1.0'
    assert counted in (await browser.page("/metrics")).html


async def test_the_log_never_holds_a_token(stall: Stall, caplog: pytest.LogCaptureFixture) -> None:
    server = TestServer(stall.app)
    with caplog.at_level(logging.INFO):
        await server.start_server(access_log_class=AccessLogger)
        async with Browser(server) as browser:
            for path in ("/c/1-secret", "/r/2-secret", "/console/enter/secret", "/healthz", "/x"):
                await browser.page(f"{path}?also=secret")
        await server.close()
    assert "GET /c/{token} 404" in caplog.text
    assert "GET (none) 404" in caplog.text
    assert "healthz" not in caplog.text
    assert "secret" not in caplog.text


async def test_what_a_provider_posts_is_checked(
    stall: Stall, server: TestServer, browser: Browser
) -> None:
    forged = json.dumps([])
    async with browser.client.post("/webhooks/demo", data=forged) as response:
        assert response.status == 400
    async with browser.client.post("/webhooks/nobody", data=forged) as response:
        assert response.status == 404
