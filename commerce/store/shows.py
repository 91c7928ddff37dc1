"""Shows, and the channels linked to them."""

from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, delete, select, update

from commerce.ids import ChannelId, ShowId
from commerce.model.shows import Channel, Show
from commerce.store.sales_tables import waitlist
from commerce.store.statements import SHOP
from commerce.store.tables import channels, shows
from commerce.store.transaction import Transaction

_SHOW = tuple(Show.__dataclass_fields__)
_CHANNEL = tuple(Channel.__dataclass_fields__)
_GET = select(shows).where(shows.c.shop_id == SHOP, shows.c.id == bindparam("show"))
_LOCK = _GET.with_for_update(key_share=True)


def get(tx: Transaction, show_id: ShowId) -> Show | None:
    """One show, `None` when this shop has no such."""
    return _maybe(tx.first(_GET, show=show_id))


def lock(tx: Transaction, show_id: ShowId) -> Show | None:
    """One show, locked until the transaction ends; lock it before its drops."""
    return _maybe(tx.first(_LOCK, show=show_id))


def by_slug(tx: Transaction, slug: str) -> Show | None:
    """The show at this address."""
    return _one(tx, select(shows).where(shows.c.slug == slug))


def current(tx: Transaction) -> Show | None:
    """The open show that was opened last."""
    return _one(tx, select(shows).where(_is_open()).order_by(*_newest()).limit(1))


def opened(tx: Transaction) -> tuple[Show, ...]:
    """All open shows, the first opened first."""
    rows = tx.rows(
        select(shows)
        .where(shows.c.shop_id == tx.shop_id, _is_open())
        .order_by(shows.c.opened_at, shows.c.id)
    )
    return tuple(_show(row) for row in rows)


def every(tx: Transaction, limit: int = 100) -> tuple[Show, ...]:
    """The shop's newest shows, the newest first."""
    rows = tx.rows(
        select(shows).where(shows.c.shop_id == tx.shop_id).order_by(shows.c.id.desc()).limit(limit)
    )
    return tuple(_show(row) for row in rows)


def slugs_like(tx: Transaction, stem: str) -> frozenset[str]:
    """The addresses taken that begin with `stem`."""
    rows = tx.rows(
        select(shows.c.slug).where(
            shows.c.shop_id == tx.shop_id, shows.c.slug.startswith(stem, autoescape=True)
        )
    )
    return frozenset(row["slug"] for row in rows)


def add(tx: Transaction, show: Show) -> None:
    """Write a new show."""
    tx.insert(shows, [{f: getattr(show, f) for f in _SHOW}])


def update_show(tx: Transaction, show_id: ShowId, **columns: Any) -> None:
    """Change columns of a show."""
    tx.execute(
        update(shows).where(shows.c.shop_id == tx.shop_id, shows.c.id == show_id).values(columns)
    )


def channels_of(tx: Transaction, show_id: ShowId) -> tuple[Channel, ...]:
    """The channels linked to a show, the first one first."""
    rows = tx.rows(
        select(channels)
        .where(channels.c.shop_id == tx.shop_id, channels.c.show_id == show_id)
        .order_by(channels.c.id)
    )
    return tuple(_channel(row) for row in rows)


def get_channel(tx: Transaction, channel_id: ChannelId) -> Channel | None:
    """One channel."""
    row = tx.first(
        select(channels).where(channels.c.shop_id == tx.shop_id, channels.c.id == channel_id)
    )
    return None if row is None else _channel(row)


def by_channel(
    tx: Transaction, platform: str, address: str, or_closed: bool = False
) -> tuple[Show, Channel] | None:
    """The open show on a channel; with `or_closed` the last closed one where none is open."""
    query = _on_channel(tx, platform, address).order_by(
        shows.c.closed_at.is_(None).desc(), *_newest()
    )
    row = tx.first(query.where(shows.c.opened_at.is_not(None) if or_closed else _is_open()))
    if row is None:
        return None
    return Show(**{name: row[f"its_{name}"] for name in _SHOW}), _channel(row)


def other_on_channel(tx: Transaction, show_id: ShowId, platform: str, address: str) -> str | None:
    """The title of another open show on a channel, `None` when the place is free for this one."""
    query = _on_channel(tx, platform, address).where(_is_open(), shows.c.id != show_id)
    row = tx.first(query)
    return None if row is None else str(row["its_title"])


def add_channel(tx: Transaction, channel: Channel) -> None:
    """Write a new channel."""
    tx.insert(channels, [{f: getattr(channel, f) for f in _CHANNEL}])


def title_channel(tx: Transaction, channel_id: ChannelId, title: str) -> None:
    """Change what a channel is called."""
    tx.execute(
        update(channels)
        .where(channels.c.shop_id == tx.shop_id, channels.c.id == channel_id)
        .values(title=title)
    )


def dissolve_waitlist(tx: Transaction, show_id: ShowId) -> int:
    """Take everybody of a show off the waitlist; lock its drops before. Returns how many places."""
    gone = tx.rows(
        delete(waitlist)
        .where(waitlist.c.shop_id == tx.shop_id, waitlist.c.show_id == show_id)
        .returning(waitlist.c.id)
    )
    return len(gone)


def _on_channel(tx: Transaction, platform: str, address: str) -> Select[Any]:
    return (
        select(channels, *(shows.c[name].label(f"its_{name}") for name in _SHOW))
        .join(shows, (shows.c.shop_id == channels.c.shop_id) & (shows.c.id == channels.c.show_id))
        .where(
            channels.c.shop_id == tx.shop_id,
            channels.c.platform == platform,
            channels.c.address == address,
        )
        .limit(1)
    )


def _is_open() -> Any:
    return shows.c.opened_at.is_not(None) & shows.c.closed_at.is_(None)


def _newest() -> tuple[Any, Any]:
    return shows.c.opened_at.desc(), shows.c.id.desc()


def _one(tx: Transaction, query: Select[Any]) -> Show | None:
    return _maybe(tx.first(query.where(shows.c.shop_id == tx.shop_id)))


def _maybe(row: RowMapping | None) -> Show | None:
    return None if row is None else _show(row)


def _show(row: RowMapping) -> Show:
    return Show(**{name: row[name] for name in _SHOW})


def _channel(row: RowMapping) -> Channel:
    return Channel(**{name: row[name] for name in _CHANNEL})
