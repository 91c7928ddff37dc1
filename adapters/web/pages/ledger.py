"""`/s/{slug}/ledger`: every claim of a drop in order, for everybody, and how to check it."""

import json
import re

from aiohttp import web

from adapters.web.pages.parts import drop_of
from adapters.web.respond import Asked, asked, page, stage_of
from adapters.web.stage import Stage, StageDrop
from commerce.ids import ClaimId, DropId
from commerce.rules.ledger import viewer_hash
from commerce.store import viewers
from commerce.store.transaction import Transaction

_ROWS = 200  # on a page
_ID_LONGEST = 19  # digits
_ENTRIES = 500  # for the script at a time


async def view(request: web.Request) -> web.Response:
    """Answer `GET /s/{slug}/ledger?drop=&after=`: a plain table, also without scripts."""
    ask = asked(request)
    stage = await stage_of(ask)
    drop = _picked(ask, stage)
    if drop is None:
        return page(ask, "ledger.html", stage=stage, drop=None)
    ledger = ask.context.services.ledger
    rows = await ledger.entries(drop.id, after=_after(ask), limit=_ROWS + 1)
    hashes = await _my_hashes(ask, drop.id)
    head = await ledger.head(drop.id)
    return page(
        ask,
        "ledger.html",
        stage=stage,
        drop=drop,
        rows=rows[:_ROWS],
        more=len(rows) > _ROWS,
        mine=[row.position for row in rows[:_ROWS] if row.viewer_hash in hashes],
        first_digest=head.digest,
        bound=head.first if "commitment" in head.first else None,
        drawn=None if head.draw is None else head.draw["facts"],
    )


async def entries(request: web.Request) -> web.Response:
    """Answer `GET /s/{slug}/ledger.json?drop=&after=`: facts and digests, as they are chained."""
    ask = asked(request)
    drop = _picked(ask, await stage_of(ask))
    if drop is None:
        raise web.HTTPNotFound
    ledger = ask.context.services.ledger
    rows = await ledger.entries(drop.id, after=_after(ask), limit=_ENTRIES)
    head = await ledger.head(drop.id)  # behind the rows: what was drawn before them is told
    entries = [{"facts": row.facts, "digest": row.digest} for row in rows]
    return web.json_response({"first": head.first, "draw": head.draw, "entries": entries})


async def whole(request: web.Request) -> web.StreamResponse:
    """Answer `GET /s/{slug}/ledger-file.json?drop=`: all of it, as a file to keep and to check.

    Sent page by page, so that memory is the same however long it is; it ends where the ledger
    ended when it was asked for.
    """
    ask = asked(request)
    drop = _picked(ask, await stage_of(ask))
    if drop is None:
        raise web.HTTPNotFound
    ledger = ask.context.services.ledger
    head = await ledger.head(drop.id)
    response = web.StreamResponse(headers=_as_file(f"{drop.code}-ledger.json"))
    await response.prepare(request)
    before = f'{{"first": {json.dumps(head.first)}, "entries": [\n'
    async for row in ledger.all_entries(drop.id, head.last):
        line = json.dumps({"facts": row.facts, "digest": row.digest})
        await response.write(f"{before}{line}".encode())
        before = ",\n"
    ends = before if head.last == 0 else ""
    await response.write(f'{ends}\n], "draw": {json.dumps(head.draw)}}}\n'.encode())
    await response.write_eof()
    return response


async def receipt(request: web.Request) -> web.Response:
    """Answer `GET /s/{slug}/receipt.json?claim=`: a claim's entry, and the digest it follows.

    It says no more than the ledger says to everybody.
    """
    ask = asked(request)
    stage = await stage_of(ask)
    number = request.query.get("claim", "")
    known = number.isdecimal() and len(number) < _ID_LONGEST
    found = await ask.context.services.ledger.receipt(ClaimId(int(number))) if known else None
    if found is None or all(drop.id != found.drop_id for drop in stage.drops):
        raise web.HTTPNotFound
    entry = {"facts": found.entry.facts, "digest": found.entry.digest}
    return web.json_response({"claim": found.claim_id, "previous": found.previous, **entry})


def _as_file(name: str) -> dict[str, str]:
    plain = re.sub(r"[^\w.-]", "_", name, flags=re.ASCII)
    return {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": f'attachment; filename="{plain}"',
        "Cache-Control": "no-store",
    }


def _picked(ask: Asked, stage: Stage) -> StageDrop | None:
    """The drop asked for, else the first one of the show."""
    if wanted := ask.request.query.get("drop"):
        return drop_of(stage, wanted)
    return next(iter(stage.drops), None)


def _after(ask: Asked) -> int:
    text = ask.request.query.get("after", "0")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


async def _my_hashes(ask: Asked, drop_id: DropId) -> set[str]:
    """How this drop's ledger names the visitor, and who is linked with them."""
    signer, visitor_id = ask.context.signer, ask.visitor.id

    def linked(tx: Transaction) -> list[tuple[str, str]]:
        me = viewers.find(tx, "web", visitor_id)
        others = viewers.of_customer(tx, me.customer_id) if me else ()
        return [(viewer.platform, viewer.user_id) for viewer in others]

    people = await ask.context.database.read(linked)
    return {viewer_hash(signer, drop_id, *who) for who in people}
