from adapters.web.context import Undelivered
from adapters.web.respond import HUB
from commerce.model.events import ChatSeen
from commerce.model.people import Role
from tests.adapters.web.browser import Browser, Events
from tests.adapters.web.stall import Stall


async def sign_in(stall: Stall, browser: Browser, role: Role = Role.HOST) -> None:
    token = await stall.enter(role)
    await browser.page(f"/console/enter/{token}")
    assert (await browser.post(f"/console/enter/{token}")).path == "/console"


async def test_a_link_signs_in_once_and_only_when_pressed(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    await stall.open_show("Friday")
    token = await stall.enter()
    preview = await other.page(f"/console/enter/{token}")
    assert preview.headers["Referrer-Policy"] == "no-referrer"
    assert "works once" in preview.text
    await browser.page(f"/console/enter/{token}")
    console = await browser.post(f"/console/enter/{token}")
    assert (console.path, "Hanna" in console.text) == ("/console", True)
    used = await other.post(f"/console/enter/{token}")
    assert (used.status, "This link is used up" in used.text) == (410, True)
    assert "Friday" not in (await other.page("/console")).text


async def test_who_is_not_signed_in_sees_and_does_nothing(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    page = await browser.page("/console")
    assert (page.status, "Please sign in" in page.text) == (401, True)
    await browser.page(f"/s/{show.slug}")
    for path in ("/console/command", "/console/compose"):
        assert (await browser.post(path, text="drop A12", command="restock")).status == 401
    assert (await browser.page("/console/events")).status == 403
    assert stall.console.lines == []


async def test_a_command_is_done_and_its_answer_shown(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    await sign_in(stall, browser)
    done = await browser.post("/console/command", script=True, text="drop A12 20", click="a1b2c3d4")
    assert done.json() == {"text": "done: drop A12 20", "tone": "won"}
    (line,) = stall.console.lines
    assert (line.text, line.role, line.show_id) == ("drop A12 20", Role.HOST, show.id)
    assert line.id.endswith(".a1b2c3d4")
    page = await browser.post("/console/command", text="undo")
    assert "done: undo" in page.text
    refused = await browser.post("/console/command", script=True, text="nonsense")
    assert refused.json()["tone"] == "refused"
    assert (await browser.post("/console/command", text=" ")).status == 400
    assert (await browser.post("/console/command", text="x" * 501)).status == 400


async def test_forms_write_the_line_and_show_what_one_may_do(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    await stall.open_show()
    await sign_in(stall, browser)
    await sign_in(stall, other, Role.MODERATOR)
    assert "drop start puts a product on sale" in (await browser.page("/console")).text
    assert "drop start puts" not in (await other.page("/console")).text
    written = await browser.post(
        "/console/compose", script=True, command="drop start", field__code="A12", field__limit="2"
    )
    assert written.json() == {"line": "!drop start A12 2"}
    page = await browser.post("/console/compose", command="restock", field__code="A12")
    assert 'value="!restock A12"' in page.html
    assert (await browser.post("/console/compose", command="no such")).status == 400


async def test_the_deck_follows_the_show(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show("Friday")
    drop = await stall.drop(show, "A12", duration_s=600)
    await sign_in(stall, browser)
    now = stall.context.clock()
    stall.console.lost.append(
        Undelivered("mint", "tiktok", "A12 is yours", "https://shop.example/c/1-x", now)
    )
    hub = stall.app[HUB]
    await hub.hear(
        ChatSeen(show.id, 7, "q", "youtube", "Maeve", "viewer", "wool?", now, "question")
    )
    page = await browser.page("/console")
    assert "!drop pause A12" in page.html
    assert "Maeve wool?" in page.text
    assert 'data-copy="https://shop.example/c/1-x"' in page.html
    assert "dark for 40 s" in page.text
    async with browser.client.get(f"/console/events?show={show.slug}") as response:
        events = Events(response)
        told = await events.next("parts")
        assert set(told["parts"]) >= {f"deck-{drop}", "claims", "undelivered", "health"}
        await browser.page(f"/s/{show.slug}")
        await browser.post(
            f"/s/{show.slug}/claim", drop=drop, quantity=1, option__size="M", option__color="Blue"
        )
        while "reserved" not in told["parts"].get("claims", ""):
            told = await events.next("parts")


async def test_signing_out_ends_the_session_everywhere(stall: Stall, browser: Browser) -> None:
    await stall.open_show()
    await sign_in(stall, browser)
    jar = browser.client.session.cookie_jar
    token = next(cookie.value for cookie in jar if cookie.key == "hawker_console")
    await browser.page("/console")
    assert (await browser.post("/console/leave")).status == 401
    assert await stall.services.sessions.check(token) is None


async def test_before_the_first_show_the_console_says_how_to_open_one(
    stall: Stall, browser: Browser
) -> None:
    await sign_in(stall, browser)
    assert "show open" in (await browser.page("/console")).text
