"""Orders for who sells: what was bought, money by hand, money back."""

from dataclasses import dataclass
from functools import partial

from commerce.errors import Conflict, Invalid, NotFound
from commerce.ids import OrderId, RefundId, ShowId
from commerce.model.acts import Act
from commerce.model.carts import OrderView
from commerce.model.orders import (
    Checkout,
    CheckoutState,
    Effect,
    Order,
    PaymentEvent,
    PaymentKind,
    Refund,
)
from commerce.ports import Clock
from commerce.rules.references import read_reference, reference
from commerce.rules.signing import Signer
from commerce.services import (
    acting,
    checkout_steps,
    fulfilling,
    payment_steps,
    receipts,
    refunding,
)
from commerce.services.acting import Doing
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.refunding import RefundWish
from commerce.store import checkouts, orders, payments, viewers
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction

BY_HAND = "manual"
"""The provider whose payments a person marks as paid."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """A checkout to be paid by transfer or on delivery, with the reference its buyer writes."""

    checkout: Checkout
    reference: str
    viewer_name: str
    platform: str


class Orders:
    """The orders of a shop. Acts are done once, and written into the audit trail."""

    def __init__(
        self, database: ShopDatabase, clock: Clock, signer: Signer, terms: CheckoutTerms
    ) -> None:
        """Work on `database` by the terms under which orders are paid."""
        self._database = database
        self._clock = clock
        self._signer = signer
        self._terms = terms

    async def receipt(self, token: str) -> OrderView | None:
        """The order of a receipt's token, `None` when no such token was given out."""
        order_id = self._signer.read("receipt", token)
        if order_id is None:
            return None

        def look(tx: Transaction) -> OrderView | None:
            order = orders.get(tx, OrderId(order_id))
            return None if order is None else self._view(tx, order)

        return await self._database.read(look)

    async def get(self, number: int) -> OrderView:
        """One order by its number.

        Raises:
            NotFound: `no_such_order`.
        """

        def look(tx: Transaction) -> OrderView:
            order = orders.by_number(tx, number)
            if order is None:
                raise NotFound("no_such_order", number=number)
            return self._view(tx, order)

        return await self._database.read(look)

    async def of_show(self, show_id: ShowId) -> tuple[OrderView, ...]:
        """All orders of a show, the newest first."""
        return await self._database.read(
            lambda tx: receipts.views(tx, self._signer, orders.of_show(tx, show_id))
        )

    async def awaiting(self, show_id: ShowId) -> tuple[Awaited, ...]:
        """What is still to be paid by transfer or on delivery in a show, the oldest first."""
        return await self._database.read(partial(_awaiting, show_id=show_id))

    async def mark_paid(self, act: Act, ref: str) -> OrderView | None:
        """Note that the money for a reference has come; again changes nothing.

        Returns the order, or `None` when nothing of it could be given any more: then all of the
        money is to be given back.

        Raises:
            AlreadySettled: the act's message did this before.
            Invalid: `bad_reference`, mistyped.
            NotFound: `no_such_reference`.
        """

        def do(tx: Transaction) -> OrderView | None:
            now = self._clock()
            doing = acting.begin(tx, act, "mark_paid", now)
            checkout = _mark_paid(doing, ref, self._terms)
            order = orders.of_checkout(tx, checkout.id)
            return None if order is None else self._view(tx, order)

        return await self._database.write(do)

    async def cancel(self, act: Act, ref: str) -> None:
        """Give up waiting for the money of a reference: its pieces are released.

        Raises:
            AlreadySettled: the act's message did this before.
            Invalid: `bad_reference`, mistyped.
            NotFound: `no_such_reference`.
            Conflict: `not_awaited`, it was paid or is over.
        """
        now = self._clock()
        await self._database.write(
            lambda tx: _cancel(acting.begin(tx, act, "cancel", now), ref, self._terms)
        )

    async def refund(self, act: Act, number: int, wish: RefundWish) -> Refund:
        """Give back part or all of an order, and tell the buyer.

        The money goes back through the provider, tried until it is done; where the provider makes
        no refunds a person does, then `mark_refunded`.

        Raises:
            AlreadySettled: the act's message did this before.
            NotFound: `no_such_order`.
            Invalid: `bad_refund_line`, `bad_refund_amount`, or `bad_refund` (pieces and a sum).
            Conflict: `nothing_to_refund`.
        """
        now = self._clock()
        return await self._database.write(
            lambda tx: refunding.refund(acting.begin(tx, act, "refund", now), number, wish)
        )

    async def mark_refunded(self, act: Act, refund_id: RefundId) -> Refund:
        """Note that a person gave the money of a refund back.

        Raises:
            AlreadySettled: the act's message did this before.
            NotFound: `no_such_refund`.
            Conflict: `already_refunded`.
        """
        now = self._clock()
        return await self._database.write(
            lambda tx: refunding.mark_refunded(
                acting.begin(tx, act, "mark_refunded", now), refund_id
            )
        )

    def _view(self, tx: Transaction, order: Order) -> OrderView:
        return receipts.views(tx, self._signer, [order])[0]


def _awaiting(tx: Transaction, show_id: ShowId) -> tuple[Awaited, ...]:
    waiting = checkouts.awaiting(tx, show_id)
    buyers = viewers.several(tx, [one.viewer_id for one in waiting])
    return tuple(
        Awaited(
            one,
            reference(one.id),
            buyers[one.viewer_id].name,
            buyers[one.viewer_id].platform,
        )
        for one in waiting
    )


def _referred(tx: Transaction, ref: str) -> Checkout:
    """The checkout a person means by a reference, locked."""
    provider_id = read_reference(ref)
    if provider_id is None:
        raise Invalid("bad_reference", reference=ref)
    attempt = checkouts.attempt(tx, BY_HAND, provider_id)
    checkout = None if attempt is None else checkouts.lock(tx, attempt.checkout_id)
    if checkout is None:
        raise NotFound("no_such_reference", reference=provider_id)
    return checkout


def _mark_paid(doing: Doing, ref: str, terms: CheckoutTerms) -> Checkout:
    tx, now = doing.tx, doing.now
    checkout = _referred(tx, ref)
    name = reference(checkout.id)
    event = PaymentEvent(
        provider=BY_HAND,
        event_id=f"{name}:paid",
        kind=PaymentKind.PAID,
        provider_id=name,
        amount_minor=checkout.total_minor,
        currency=checkout.currency,
        occurred_at=now,
    )
    if payments.get_event(tx, BY_HAND, event.event_id) is None:
        payments.add_event(tx, event, now)
        effect = payment_steps.apply(tx, event, terms, now)
        facts = {"reference": name, "effect": (effect or Effect.UNKNOWN).value}
        doing.record("mark_paid", facts)
    return checkout


def _cancel(doing: Doing, ref: str, terms: CheckoutTerms) -> None:
    checkout = _referred(doing.tx, ref)
    if checkout.state is not CheckoutState.AWAITING:
        raise Conflict("not_awaited", reference=reference(checkout.id), state=checkout.state.value)
    fulfilling.release(doing.tx, checkout, terms, doing.act.actor, doing.now)
    checkout_steps.end(doing.tx, checkout, CheckoutState.CANCELLED)
    doing.record("cancel_checkout", {"reference": reference(checkout.id)})
