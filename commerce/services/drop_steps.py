"""Steps that starting a drop, ending it and the clock share."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from commerce.ids import DropId
from commerce.model.catalog import Shop
from commerce.model.events import DropChanged, ShowChanged
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.sale import OnSale
from commerce.model.shows import DRAW, Drop, Show
from commerce.services import finding
from commerce.store import drops, outbox, shows
from commerce.store.transaction import Transaction


def announce(tx: Transaction, view: OnSale, kind: str, now: datetime, *, which: str = "") -> None:
    """Tell every channel of the show about a drop, once for each `kind` and `which`.

    The facts that do not apply are `None`: no old price, no limit, no end.
    """
    shop = finding.shop(tx)
    message = NewMessage(
        kind=kind,
        dedup_key=key(view.drop.id, kind, which),
        audience=Audience.PUBLIC,
        priority=Priority.ANNOUNCEMENT,
        facts=facts(view, shop, now),
        show_id=view.drop.show_id,
    )
    outbox.add(tx, [message], now)


def key(drop_id: DropId, kind: str, which: str = "") -> str:
    """What makes an announcement the same one."""
    return f"{kind}:{drop_id}:{which}"


def facts(view: OnSale, shop: Shop, now: datetime) -> dict[str, Any]:
    """What an announcement may say about a drop (JSON)."""
    drop = view.drop
    left = None if drop.closes_at is None else max(drop.closes_at - now, timedelta())
    return {
        "code": drop.code,
        "title": view.product.title,
        "price": _money(drop.price_minor, shop),
        "compare_at": None
        if drop.compare_at_minor is None
        else _money(drop.compare_at_minor, shop),
        "available": view.available,
        "limit": drop.limit,
        "draw": int(drop.mode == DRAW),
        "window": None if drop.draw_window_s is None else {"seconds": drop.draw_window_s},
        "commitment": drop.commitment or None,
        "left": None if left is None else {"seconds": -(-left // timedelta(seconds=1))},
        "opens": {"at": drop.opens_at.isoformat()},
        "closes": None if drop.closes_at is None else {"at": drop.closes_at.isoformat()},
    }


def put_on_air(tx: Transaction, show: Show, drop_id: DropId | None) -> None:
    """Show this drop in the banner of the show (`None`: nothing)."""
    shows.update_show(tx, show.id, on_air_drop_id=drop_id)
    tx.emit(ShowChanged(show.id))


def end(tx: Transaction, show: Show, some: Sequence[Drop], now: datetime) -> None:
    """End drops of a show, locked both; a drop whose time was up before ended then.

    Reservations stay payable until they lapse.
    """
    for drop in some:
        was_up = drop.closes_at is not None and drop.closes_at <= now
        drops.update(tx, drop.id, ended_at=drop.closes_at if was_up else now)
        tx.emit(DropChanged(show.id, drop.id))
    if show.on_air_drop_id in {drop.id for drop in some}:
        put_on_air(tx, show, None)


def _money(amount_minor: int, shop: Shop) -> dict[str, Any]:
    return {"minor": amount_minor, "currency": shop.currency}
