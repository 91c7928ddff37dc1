"""What `hawker check` looks at, and what it says of it."""

import errno
import socket
from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from bots.app.chat import lexicons
from bots.app.clock import now
from bots.app.discord_check import discord_findings
from bots.app.files import load_replies
from bots.app.findings import Finding
from bots.app.services import services_of
from bots.app.setup import database_state, database_url
from bots.app.shop import OpenShop, open_shop
from commerce.errors import HawkerError
from commerce.services.ledger import Progress
from config.settings import Settings

_ANSWER_S = 1.0  # a shop on this machine answers at once
_SLACK = timedelta(seconds=2)  # between the database's clock and this machine's


async def look_over(settings: Settings, ledger: Progress | None = None) -> list[Finding]:
    """Try everything that is configured; `ledger` is told how far its check has come."""
    findings = [_texts(settings), _port(settings), _address(settings)]
    try:
        state = await database_state(settings)
        if state != "current":
            return [*findings, _database(settings, state), *await discord_findings(settings)]
        async with open_shop(settings) as opened:
            findings += [_database(settings, state), await _clock(opened), _payments(opened)]
            findings += await discord_findings(settings, opened)
            if ledger is not None:
                findings += await _ledger(opened, ledger)
    except HawkerError as error:
        findings.append(Finding("database", str(error), well=False))
    return findings


def _database(settings: Settings, state: str) -> Finding:
    kind = database_url(settings).partition(":")[0]
    words = {
        "current": f"{kind}, in this version's shape",
        "empty": f"{kind}, empty: `hawker run` or `hawker db upgrade` sets it up",
        "older": f"{kind}, of an older version: make a backup, then `hawker db upgrade`",
        "newer": f"{kind}, written by a newer version of Hawker: run that version",
    }
    return Finding("database", words[state], well=state in {"current", "empty"})


async def _clock(opened: OpenShop) -> Finding:
    here, there = now(), await opened.whole.clock()
    off = abs(here - there)
    if off > _SLACK:
        words = f"the database's clock is {off.total_seconds():.0f} s off: synchronise both (NTP)"
        return Finding("clock", words, well=False)
    return Finding("clock", "this machine and the database agree")


def _texts(settings: Settings) -> Finding:
    def read() -> str:
        replies = load_replies(settings.shop.timezone, settings.shop.locale)
        lexicons(settings)
        pages, chats = ", ".join(replies.locales), ", ".join(replies.chat_locales)
        return f"chats answered in {chats}; pages in {pages}; language packs read"

    return _try("languages", read)


def _port(settings: Settings) -> Finding:
    host, port = settings.web.host, settings.web.port

    try:
        with socket.create_server((host, port)):
            return Finding("pages", f"{host}, port {port}, is free")
    except OSError as error:
        if error.errno == errno.EADDRINUSE and _answers(host, port):
            return Finding("pages", f"{host}, port {port}, is answered by a running Hawker")
        return Finding("pages", f"{host}, port {port}: {error.strerror}", well=False)


def _answers(host: str, port: int) -> bool:
    """Whether a shop's pages are served there already."""
    asking = HTTPConnection(host, port, timeout=_ANSWER_S)
    try:
        asking.request("GET", "/healthz")
        return asking.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
    finally:
        asking.close()


def _address(settings: Settings) -> Finding:
    url = settings.web.public_url
    if not url:
        words = "web.public_url is not set: links work on this machine only"
    elif url.startswith("http://"):
        words = f"{url} has no TLS: put a proxy with a certificate before it"
    else:
        words = url
    return Finding("links", words, well=True)


def _payments(opened: OpenShop) -> Finding:
    names = ", ".join(services_of(opened, now).checkouts.providers)
    pretends = "demo" in opened.settings.checkout.providers
    note = " (demo pretends: no money moves)" if pretends else ""
    return Finding("payments", f"{names}{note}", well=bool(names))


async def _ledger(opened: OpenShop, progress: Progress) -> list[Finding]:
    broken = await services_of(opened, now).ledger.check(progress)
    if not broken:
        return [Finding("ledger", "every chain is whole and every invariant holds")]
    return [
        Finding("ledger", f"invariant {each.invariant}, {each.row}: {each.problem}", well=False)
        for each in broken
    ]


def _try(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, look())
    except (OSError, ValueError) as error:
        return Finding(what, str(error), well=False)
