"""What becomes of a checkout when its provider answers: steps of a transaction.

A payment is applied at most once, however often and in whatever order it is told. The checkout's
row is locked first, then drops, then stock.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from commerce.ids import CheckoutId
from commerce.model.orders import (
    Attempt,
    Checkout,
    CheckoutState,
    Effect,
    PaymentEvent,
    PaymentKind,
)
from commerce.ports import PayStarted
from commerce.services import checkout_steps, fulfilling
from commerce.services.checkout_steps import CheckoutTerms
from commerce.store import audit, checkouts, payments, reservations
from commerce.store.audit import AuditEntry
from commerce.store.transaction import Transaction

PATIENCE_S = 3_600  # a payment told of may not be known yet: its id is stored after it was begun


@dataclass(frozen=True, slots=True)
class Begun:
    """A payment that a provider began for a checkout, as the checkout was when it was asked."""

    asked: Checkout
    started: PayStarted


def begun(tx: Transaction, begun: Begun, terms: CheckoutTerms, now: datetime) -> None:
    """Write down a payment begun, even for a checkout that is over by now: its money may come."""
    asked, started = begun.asked, begun.started
    checkout = checkouts.lock(tx, asked.id)
    provider = asked.provider or ""
    checkouts.add_attempt(
        tx,
        Attempt(
            provider,
            started.provider_id,
            asked.id,
            asked.attempt,
            asked.total_minor,
            asked.currency,
            now,
        ),
    )
    if checkout is None or checkout.attempt != asked.attempt or checkout.provider_id is not None:
        return
    checkouts.update(
        tx,
        checkout.id,
        provider_id=started.provider_id,
        instructions=started.instructions,
        problem="",
    )
    if started.awaiting and checkout.state is CheckoutState.PAYING:
        _await(tx, checkout, now + timedelta(seconds=terms.awaiting_s), now)


def not_begun(
    tx: Transaction, checkout_id: CheckoutId, attempt: int, refused: bool, now: datetime
) -> None:
    """Open a checkout again whose payment was refused; keep one that was not answered.

    Not answered is not refused: the payment may exist, so only the same one is asked for again.
    """
    checkout = checkouts.lock(tx, checkout_id)
    if (
        checkout is None
        or checkout.state is not CheckoutState.PAYING
        or checkout.attempt != attempt
        or checkout.provider_id is not None
    ):
        return  # another tab, or the sweep, had an answer meanwhile
    if refused:
        checkout_steps.reopen(tx, checkout, "unavailable", now)
    elif checkout.problem != "unanswered":
        checkouts.update(tx, checkout_id, problem="unanswered")
        checkout_steps.changed(tx, checkout_id)


def apply(
    tx: Transaction, event: PaymentEvent, terms: CheckoutTerms, now: datetime
) -> Effect | None:
    """Act on a stored event once; `None` while its payment is not known to us.

    What was unknown for long is marked so for people to see, and still acted on if its payment
    becomes known.
    """
    attempt = checkouts.attempt(tx, event.provider, event.provider_id)
    checkout = None if attempt is None else checkouts.lock(tx, attempt.checkout_id)
    stored = payments.get_event(tx, event.provider, event.event_id)  # under the lock
    if stored is None or stored.effect not in (None, Effect.UNKNOWN):
        return None if stored is None else stored.effect
    if attempt is not None and checkout is not None:
        effect = _effect(tx, Told(stored.event, attempt, checkout), terms, now)
    elif now - stored.received_at < timedelta(seconds=PATIENCE_S):
        return None
    else:
        effect = Effect.UNKNOWN
    payments.mark_event(tx, event, effect, now)
    return effect


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the payment it is about and that payment's checkout, locked."""

    event: PaymentEvent
    attempt: Attempt
    checkout: Checkout

    @property
    def current(self) -> bool:
        """Whether the checkout still means this payment, not a later attempt."""
        return self.attempt.attempt == self.checkout.attempt


def _effect(tx: Transaction, told: Told, terms: CheckoutTerms, now: datetime) -> Effect:
    if told.event.kind is PaymentKind.PAID:
        return _paid(tx, told, terms, now)
    if told.event.kind is PaymentKind.REFUNDED:
        return Effect.STALE  # our own refunds are written down when we ask for them
    return _failed(tx, told, now)


def _paid(tx: Transaction, told: Told, terms: CheckoutTerms, now: datetime) -> Effect:
    event, attempt, checkout = told.event, told.attempt, told.checkout
    asked = (attempt.amount_minor, attempt.currency)
    if (event.amount_minor, event.currency) != asked:
        _flag(tx, told, now)
        return Effect.MISMATCH
    if payments.captured(tx, event.provider, event.provider_id):
        return Effect.STALE
    if checkout.state is CheckoutState.PAID or not told.current:
        twice = fulfilling.Late(event.amount_minor, reason="paid_twice")
        fulfilling.refund_late(tx, checkout, event, twice, now)
        return Effect.REFUNDED
    return fulfilling.fulfil(tx, checkout, event, terms, now)


def _failed(tx: Transaction, told: Told, now: datetime) -> Effect:
    checkout, kind = told.checkout, told.event.kind
    if not told.current or checkout.state is CheckoutState.PAID:
        return Effect.STALE
    if checkout.state not in checkouts.UNDER_WAY:
        checkouts.update(tx, checkout.id, look_at=None)  # the provider's last word on it
        return Effect.STALE
    if any(reservation.active_at(now) for reservation in fulfilling.asked(tx, checkout)):
        checkout_steps.reopen(tx, checkout, kind.value, now)
    else:
        checkout_steps.end(tx, checkout, CheckoutState.EXPIRED)
    return Effect.DECLINED if kind is PaymentKind.DECLINED else Effect.EXPIRED


def _flag(tx: Transaction, told: Told, now: datetime) -> None:
    """Write a payment of a wrong amount where hosts look; a person decides about it."""
    facts = {
        "checkout_id": told.checkout.id,
        "provider": told.event.provider,
        "asked": {"minor": told.attempt.amount_minor, "currency": told.attempt.currency},
        "paid": {"minor": told.event.amount_minor, "currency": told.event.currency},
    }
    entry = AuditEntry(fulfilling.ACTOR, "payment_mismatch", facts, show_id=told.checkout.show_id)
    audit.add(tx, entry, now)


def _await(tx: Transaction, checkout: Checkout, until: datetime, now: datetime) -> None:
    """Keep the stock of a checkout that is paid by transfer or on delivery until `until`."""
    held = fulfilling.lock(tx, checkout, now)
    kept = [reservation for reservation in held if reservation.active_at(now)]
    if not kept:
        checkout_steps.end(tx, checkout, CheckoutState.EXPIRED)
        return
    for reservation in kept:
        reservations.extend(tx, reservation.id, until)
    checkouts.update(tx, checkout.id, state=CheckoutState.AWAITING, expires_at=until, look_at=until)
    checkout_steps.changed(tx, checkout.id)
