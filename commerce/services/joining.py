"""Joining viewers to one customer and separating them again: one cart, one limit, one blocklist.

Every viewer has a customer of their own, made with them. Joined, they belong to another's, and a
link remembers their own. Whoever's own customer it is belongs to it too, so separating always has
a place to go. What somebody claimed moves with them, by viewer.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from commerce.errors import Conflict
from commerce.ids import BlockId, CheckoutId, CustomerId, ShowId
from commerce.model.events import CartChanged
from commerce.model.orders import CheckoutState
from commerce.model.people import Viewer
from commerce.store import checkouts, drops, links, people, shows, viewers
from commerce.store.links import Link
from commerce.store.transaction import Transaction


def join(tx: Transaction, page: Viewer, speaker: Viewer, now: datetime) -> bool:
    """Give the customer behind `page`, with all their viewers, to the one behind `speaker`.

    What they hold is kept even where it is together more than a limit allows.

    Returns:
        Whether anything changed: they may be one customer already.

    Raises:
        Conflict: `link_while_paying`, when both are paying in the same show.
    """
    old, new = page.customer_id, speaker.customer_id
    if old == new:
        return False
    _one_live_checkout_each(tx, old, new)
    _lock_drops(tx, old, new)
    _move(tx, viewers.of_customer(tx, old), old, new, now)
    _copy_blocks(tx, old, new, now)
    return True


def separate(tx: Transaction, viewer: Viewer, now: datetime) -> None:
    """Give a viewer their own customer again, with what they claimed themselves.

    A block of the joined customer goes with them.

    Raises:
        Conflict: `not_linked`; `unlink_while_paying`, since a payment covers the whole cart.
    """
    joined = viewer.customer_id
    group = viewers.of_customer(tx, joined)
    if len(group) == 1:
        raise Conflict("not_linked", name=viewer.name)
    under_way = links.lock_checkouts(tx, [joined])
    if any(state is not CheckoutState.OPEN for _, _, _, state in under_way):
        raise Conflict("unlink_while_paying", name=viewer.name)
    link = links.of_viewers(tx, [viewer.id]).get(viewer.id)
    leaving, home = [viewer], None if link is None else link.own
    if home is None:  # the customer is their own: the others leave together
        leaving = [one for one in group if one.id != viewer.id]
        home = links.of_viewers(tx, [leaving[0].id])[leaving[0].id].own
    _lock_drops(tx, joined, home)
    _move(tx, leaving, joined, home, now)
    _copy_blocks(tx, joined, home, now)


def _move(
    tx: Transaction, some: Sequence[Viewer], old: CustomerId, new: CustomerId, now: datetime
) -> None:
    ids = [viewer.id for viewer in some]
    before = links.of_viewers(tx, ids)
    touched = links.move(tx, ids, old, new)
    for viewer_id in ids:
        own = before[viewer_id].own if viewer_id in before else old
        links.replace(tx, viewer_id, None if own == new else Link(viewer_id, own, new), now)
    for show_id in sorted(touched):
        tx.emit(CartChanged(show_id, old))
        tx.emit(CartChanged(show_id, new))


def _one_live_checkout_each(tx: Transaction, old: CustomerId, new: CustomerId) -> None:
    """Leave at most one live checkout in each show: the one being paid, else the speaker's."""
    live: dict[ShowId, dict[CustomerId, tuple[CheckoutId, CheckoutState]]] = defaultdict(dict)
    for checkout_id, show_id, customer_id, state in links.lock_checkouts(tx, [old, new]):
        if state in checkouts.LIVE:
            live[show_id][customer_id] = (checkout_id, state)
    for both in live.values():
        if len(both) < 2:
            continue
        paying = [who for who, (_, state) in both.items() if state is CheckoutState.PAYING]
        if len(paying) == 2:
            raise Conflict("link_while_paying")
        kept = paying[0] if paying else new
        cancelled = both[old if kept == new else new][0]
        checkouts.update(tx, cancelled, state=CheckoutState.CANCELLED, look_at=None)


def _lock_drops(tx: Transaction, old: CustomerId, new: CustomerId) -> None:
    """Keep the desk from settling claims of either in the meantime, with the wrong limit."""
    theirs = set(links.drops_of(tx, old) | links.drops_of(tx, new))
    running = {drop.id for show in shows.opened(tx) for drop in drops.of_show(tx, show.id)}
    drops.lock(tx, theirs | running)


def _copy_blocks(tx: Transaction, old: CustomerId, new: CustomerId, now: datetime) -> None:
    """Let what keeps one from claiming keep the other too: nobody is unblocked by linking."""
    for block in people.blocks_of(tx, [old], now):
        copy = replace(block, id=BlockId(tx.new_id()), customer_id=new)
        people.add_block(tx, copy)
