import re

from aiohttp.test_utils import TestServer

from adapters.web.latest import Line
from adapters.web.respond import HUB
from commerce.model.acts import Act
from tests.adapters.web.browser import Browser
from tests.adapters.web.stall import HOST, Stall


async def test_everything_is_there_without_a_script(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show("Winter on the quay")
    await stall.drop(show, "C8", limit=2)
    await stall.drop(show, "A12", duration_s=600, quantity=40)
    page = await browser.page(f"/s/{show.slug}")
    assert page.status == 200
    assert "Winter on the quay" in page.text
    assert "A12 Harbour Tee Now: €29.90 40 left" in page.text
    assert "Before: €19.90 Now: €16.90" in page.text
    assert "closes in 10:00" in page.text
    assert "Claim C8" in page.text
    assert "At most 2 for one customer." in page.text
    assert page.html.index('id="drop-') < page.html.index("Anchor Tote")
    assert "__CSRF__" not in page.html


async def test_a_viewer_named_like_an_attack_is_only_text(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    name = "@everyone <script>alert(1)</script>"
    stall.app[HUB].latest(show.id).put(Line("1:m", "discord", name, "viewer", "<img src=x>"))
    page = await browser.page(f"/s/{show.slug}")
    assert "<script>alert" not in page.html
    assert "<img src=x>" not in page.html
    assert name in page.text or "@everyone" in page.text
    renamed = await browser.post(f"/s/{show.slug}/name", name='"><script>alert(2)</script>\u202e')
    assert "<script>alert" not in renamed.html
    assert '"><script>' not in renamed.html


async def test_headers_protect_every_page(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show(video_url="https://www.youtube.com/watch?v=dQw4w9WgXcQ")
    page = await browser.page(f"/s/{show.slug}")
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-src https://www.youtube-nocookie.com" in policy
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Referrer-Policy"] == "same-origin"
    cookie = page.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert not re.search(r"<script(?![^>]*src=)(?![^>]*application/json)", page.html)
    assert " style=" not in page.html
    assert " onclick=" not in page.html


async def test_the_first_view_is_light(stall: Stall, server: TestServer, browser: Browser) -> None:
    show = await stall.open_show()
    for code in ("A12", "C8", "D04", "K21", "B3", "B7", "SK9", "P5"):
        await stall.drop(show, code, duration_s=600)
    path = f"/s/{show.slug}"
    page = await browser.page(path)
    scripts = {"show", "dom", "clock", "live", "tabs", "chat", "forms"}
    wanted = re.findall(r'(?:href|src)="(/(?:static|pictures)/[^"]+)"', page.html)
    version = next(re.search(r"/static/(\w+)/", url) for url in wanted if "/static/" in url)
    assert version is not None
    wanted += [f"/static/{version[1]}/{name}.js" for name in scripts]
    total = 0
    for url in {path, *wanted}:
        request = browser.client.get(
            url, headers={"Accept-Encoding": "gzip"}, auto_decompress=False
        )
        async with request as response:
            assert response.status == 200, url
            total += len(await response.read())
    assert total <= 100 * 1024


async def test_assets_are_kept_for_a_year_under_a_name_made_from_them(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    page = await browser.page(f"/s/{show.slug}")
    url = re.search(r'href="(/static/\w+/base\.css)"', page.html)
    assert url is not None
    kept = await browser.page(url[1])
    assert "immutable" in kept.headers["Cache-Control"]
    old = await browser.page("/static/000000000000/base.css")
    assert old.headers["Cache-Control"] == "no-cache"
    assert (await browser.page("/static/000000000000/../app.py")).status == 404


async def test_each_reads_their_own_language(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    await stall.drop(show, "D04")
    italian = await browser.page(f"/s/{show.slug}", Accept_Language="it-IT,it;q=0.9,en;q=0.5")
    assert "Prenota D04" in italian.text
    assert "14,00 €" in italian.text.replace("\xa0", " ")
    chosen = await browser.page(f"/language/en?to=/s/{show.slug}", Accept_Language="it")
    assert chosen.path == f"/s/{show.slug}"
    assert "Claim D04" in chosen.text
    assert "Claim D04" in (await browser.page(f"/s/{show.slug}", Accept_Language="it")).text


async def test_the_language_switch_leads_nowhere_else(stall: Stall, browser: Browser) -> None:
    for elsewhere in (
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "/\t/evil.example",
    ):
        async with browser.client.get(
            "/language/it", params={"to": elsewhere}, allow_redirects=False
        ) as response:
            assert response.headers["Location"] == "/"
    assert (await browser.page("/language/xx")).status == 404


async def test_the_front_door_leads_to_the_open_show(stall: Stall, browser: Browser) -> None:
    quiet = await browser.page("/")
    assert "Little Harbour is not live right now" in quiet.text
    show = await stall.open_show("Friday")
    assert (await browser.page("/")).path == f"/s/{show.slug}"
    await stall.services.shows.close(Act("terminal"), show.id)
    closed = await browser.page("/")
    assert "Friday" in closed.text
    assert "The show is over" in (await browser.page(f"/s/{show.slug}")).text


async def test_an_address_of_nothing_says_so(stall: Stall, browser: Browser) -> None:
    for path in ("/s/none", "/o/none", "/nothing", "/s/none/ledger"):
        page = await browser.page(path)
        assert page.status == 404
        assert "There is nothing here" in page.text


async def test_a_chosen_name_stays(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    await browser.page(f"/s/{show.slug}")
    await browser.post(f"/s/{show.slug}/name", name="  Ann\u200b\n of   Cork ")
    assert 'value="Ann of Cork"' in (await browser.page(f"/s/{show.slug}")).html
    await browser.post(f"/s/{show.slug}/name", name="\u200b \u202e")
    assert 'value="Ann of Cork"' in (await browser.page(f"/s/{show.slug}")).html


async def test_only_pictures_of_the_folder_are_served(stall: Stall, browser: Browser) -> None:
    picture = await browser.page("/pictures/a12-blue.svg")
    assert picture.status == 200
    assert "default-src 'none'" in picture.headers["Content-Security-Policy"]
    for path in (
        "/pictures/..%2fproducts.csv",
        "/pictures/%2e%2e/audience.toml",
        "/pictures/no.svg",
    ):
        assert (await browser.page(path)).status == 404


async def test_a_drop_that_opens_later_shows_its_clock(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    later = stall.context.clock().replace(minute=3, second=12)
    await stall.drop(show, "L2", opens_at=later)
    page = await browser.page(f"/s/{show.slug}")
    assert "opens in 3:12" in page.text
    assert "Claim L2" not in page.text
    assert HOST.actor == "terminal"
