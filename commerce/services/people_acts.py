"""What is done to people: steps of one transaction each."""

import re
from datetime import datetime
from typing import Any

from commerce.errors import Conflict, Invalid, NotFound
from commerce.ids import BlockId, ViewerId
from commerce.model.events import PageLinked
from commerce.model.people import Block, Grant, Identity, Person, Role, Viewer
from commerce.services import joining
from commerce.services.acting import Doing
from commerce.store import links, people, viewers
from commerce.store.transaction import Transaction

PAGE = "web"
"""The platform of viewers who are pages: their user id is the page's session."""

_READ_AS = str.maketrans("OIL", "011")
_CANDIDATES = 8


def redeem(doing: Doing, speaker: Viewer, code: str) -> Person:
    """Use up a code and join the page that shows it with the speaker."""
    tx, now = doing.tx, doing.now
    session_id = links.use_code(tx, code, now)
    if session_id is None:
        raise _why_not(tx, code)
    page = viewers.find(tx, PAGE, session_id)
    if page is None:
        identity = Identity(PAGE, session_id, speaker.name, speaker.locale)
        page = viewers.ensure(tx, [identity], now)[PAGE, session_id]
    if page.id == speaker.id:
        raise Conflict("link_to_itself")
    if joining.join(tx, page, speaker, now):
        doing.record("link", told(speaker) | {"page": page.id})
        tx.emit(PageLinked(session_id))
    return person(tx, speaker, now)


def clean_code(text: str) -> str:
    """A link code as it was made, from how a person typed it."""
    typed = re.sub(r"^\s*LINK", "", text.upper())
    return re.sub(r"[^0-9A-Z]", "", typed).translate(_READ_AS)


def block(doing: Doing, viewer_id: ViewerId, until: datetime | None) -> Person:
    """Keep a customer from claiming, in place of a block that holds already."""
    tx, now = doing.tx, doing.now
    if until is not None and until <= now:
        raise Invalid("until_is_past", until=until)
    found = viewer(tx, viewer_id)
    before = _lift(tx, found, now)
    block_id = BlockId(tx.new_id())
    people.add_block(
        tx, Block(block_id, found.customer_id, doing.act.reason, doing.act.actor, now, until)
    )
    facts = told(found) | {"until": None if until is None else until.isoformat()}
    doing.record("block", facts, {"action": "blocks", "lift": [block_id], "put": before})
    return person(tx, found, now)


def unblock(doing: Doing, viewer_id: ViewerId) -> Person:
    """Let a customer claim again."""
    tx, now = doing.tx, doing.now
    found = viewer(tx, viewer_id)
    lifted = _lift(tx, found, now)
    if not lifted:
        raise Conflict("not_blocked", name=found.name)
    doing.record("unblock", told(found), {"action": "blocks", "lift": [], "put": lifted})
    return person(tx, found, now)


def grant(doing: Doing, to: Identity, role: Role) -> None:
    """Give somebody a role, and write down which one they had."""
    tx = doing.tx
    before = people.grant_of(tx, to.platform, to.user_id)
    people.put_grant(tx, Grant(to.platform, to.user_id, role, doing.act.actor, doing.now))
    who = {"platform": to.platform, "user_id": to.user_id}
    old = Role.VIEWER if before is None else before.role
    facts = who | {"name": to.name, "role": role.name.lower()}
    doing.record("grant", facts, {"action": "grant", **who, "role": int(old)})


def find(tx: Transaction, text: str) -> tuple[Viewer, ...]:
    """Who may be meant, the surest way first that finds anybody; one for each customer."""
    platform, _, user_id = text.strip().partition(":")
    exact = viewers.find(tx, platform.lower(), user_id) if user_id else None
    if exact is not None:
        return (exact,)
    name = text.strip().removeprefix("@")
    if not name:
        return ()
    found = people.named(tx, name, _CANDIDATES) or people.name_begins(tx, name, _CANDIDATES)
    same = tuple(one for one in found if one.name.casefold() == name.casefold())
    by_customer = {one.customer_id: one for one in reversed(same or found)}
    return tuple(reversed(by_customer.values()))


def viewer(tx: Transaction, viewer_id: ViewerId) -> Viewer:
    """A viewer who must be there.

    Raises:
        NotFound: `no_such_viewer`.
    """
    found = viewers.get(tx, viewer_id)
    if found is None:
        raise NotFound("no_such_viewer", name="")
    return found


def person(tx: Transaction, of: Viewer, now: datetime) -> Person:
    """The customer behind a viewer, as they are now."""
    customer_id = viewer(tx, of.id).customer_id
    group = viewers.of_customer(tx, customer_id)
    return Person(customer_id, group, people.block_of(tx, customer_id, now))


def told(of: Viewer) -> dict[str, Any]:
    """What the audit trail says about a viewer (JSON)."""
    return {"viewer_id": of.id, "platform": of.platform, "name": of.name}


def _why_not(tx: Transaction, code: str) -> NotFound | Conflict:
    known = links.get_code(tx, code)
    if known is None:
        return NotFound("no_such_link_code")
    return Conflict("link_code_expired" if known.used_at is None else "link_code_used")


def _lift(tx: Transaction, of: Viewer, now: datetime) -> list[BlockId]:
    """Lift every block of a customer, also those of the viewers' own that joined them."""
    group = [one.id for one in viewers.of_customer(tx, of.customer_id)]
    own = {link.own for link in links.of_viewers(tx, group).values()}
    held = people.blocks_of(tx, own | {of.customer_id}, now)
    for one in held:
        people.update_block(tx, one.id, now)
    return [one.id for one in held]
