"""One-time codes that link a page to a viewer, and which viewers were joined to which customer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from commerce.ids import CheckoutId, CustomerId, DropId, ShowId, ViewerId
from commerce.model.orders import CheckoutState
from commerce.store.sales_tables import checkouts, claims, orders, reservations, waitlist
from commerce.store.tables import link_codes, links, viewers
from commerce.store.transaction import Transaction

_NOT_OVER = (CheckoutState.OPEN, CheckoutState.PAYING, CheckoutState.AWAITING)
_OF_VIEWERS = (claims, reservations, waitlist, checkouts, orders)


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A code that one page shows: `session_id` is the page's, whoever looks at it."""

    code: str
    session_id: str
    expires_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Link:
    """A viewer who belongs to the customer of others; `own` is the one to go back to."""

    viewer_id: ViewerId
    own: CustomerId
    joined: CustomerId


def add_code(tx: Transaction, code: LinkCode, now: datetime) -> None:
    """Write a new code, the only one of its page; codes that expired are forgotten."""
    tx.execute(
        delete(link_codes).where(
            link_codes.c.shop_id == tx.shop_id,
            (link_codes.c.session_id == code.session_id) | (link_codes.c.expires_at <= now),
        )
    )
    tx.insert(
        link_codes,
        [{"code": code.code, "session_id": code.session_id, "expires_at": code.expires_at}],
    )


def use_code(tx: Transaction, code: str, now: datetime) -> str | None:
    """Use up a code and tell whose page it is; `None` if it is unknown, used up or expired."""
    row = tx.first(
        update(link_codes)
        .where(
            link_codes.c.shop_id == tx.shop_id,
            link_codes.c.code == code,
            link_codes.c.used_at.is_(None),
            link_codes.c.expires_at > now,
        )
        .values(used_at=now)
        .returning(link_codes.c.session_id)
    )
    return None if row is None else str(row["session_id"])


def get_code(tx: Transaction, code: str) -> LinkCode | None:
    """A code as it stands, also one that does not work any more."""
    row = tx.first(
        select(link_codes).where(link_codes.c.shop_id == tx.shop_id, link_codes.c.code == code)
    )
    if row is None:
        return None
    return LinkCode(row["code"], row["session_id"], row["expires_at"], row["used_at"])


def of_viewers(tx: Transaction, viewer_ids: Iterable[ViewerId]) -> dict[ViewerId, Link]:
    """How these viewers are joined to others' customers; who is with their own is left out."""
    rows = tx.rows(
        select(links).where(
            links.c.shop_id == tx.shop_id,
            tx.among(links.c.viewer_id, viewer_ids),
            links.c.undone_at.is_(None),
        )
    )
    return {
        row["viewer_id"]: Link(row["viewer_id"], row["from_customer_id"], row["to_customer_id"])
        for row in rows
    }


def replace(tx: Transaction, viewer_id: ViewerId, link: Link | None, now: datetime) -> None:
    """Write down how a viewer is joined now, in place of how it was."""
    tx.execute(
        update(links)
        .where(
            links.c.shop_id == tx.shop_id,
            links.c.viewer_id == viewer_id,
            links.c.undone_at.is_(None),
        )
        .values(undone_at=now)
    )
    if link is not None:
        tx.insert(
            links,
            [
                {
                    "id": tx.new_id(),
                    "viewer_id": viewer_id,
                    "from_customer_id": link.own,
                    "to_customer_id": link.joined,
                    "created_at": now,
                }
            ],
        )


def drops_of(tx: Transaction, customer_id: CustomerId) -> frozenset[DropId]:
    """The drops in which a customer has pieces or waits for some."""
    found: set[DropId] = set()
    for table in (reservations, waitlist):
        rows = tx.rows(
            select(table.c.drop_id)
            .distinct()
            .where(table.c.shop_id == tx.shop_id, table.c.customer_id == customer_id)
        )
        found |= {row["drop_id"] for row in rows}
    return frozenset(found)


def lock_checkouts(
    tx: Transaction, customer_ids: Iterable[CustomerId]
) -> tuple[tuple[CheckoutId, ShowId, CustomerId, CheckoutState], ...]:
    """The checkouts of these customers that are not over, locked in id order."""
    rows = tx.rows(
        select(checkouts.c.id, checkouts.c.show_id, checkouts.c.customer_id, checkouts.c.state)
        .where(
            checkouts.c.shop_id == tx.shop_id,
            tx.among(checkouts.c.customer_id, customer_ids),
            checkouts.c.state.in_([state.value for state in _NOT_OVER]),
        )
        .order_by(checkouts.c.id)
        .with_for_update()
    )
    return tuple(
        (row["id"], row["show_id"], row["customer_id"], CheckoutState(row["state"])) for row in rows
    )


def move(
    tx: Transaction, viewer_ids: Sequence[ViewerId], old: CustomerId, new: CustomerId
) -> frozenset[ShowId]:
    """Move viewers and everything they claimed to another customer; returns the shows of it.

    Lock the drops and the live checkouts before.
    """
    tx.execute(
        update(viewers)
        .where(viewers.c.shop_id == tx.shop_id, tx.among(viewers.c.id, viewer_ids))
        .values(customer_id=new)
    )
    touched: set[ShowId] = set()
    for table in _OF_VIEWERS:
        rows = tx.rows(
            update(table)
            .where(
                table.c.shop_id == tx.shop_id,
                table.c.customer_id == old,
                tx.among(table.c.viewer_id, viewer_ids),
            )
            .values(customer_id=new)
            .returning(table.c.show_id)
        )
        touched |= {row["show_id"] for row in rows}
    return frozenset(touched)
