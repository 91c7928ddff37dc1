"""The sweep: whatever nobody told us, we ask; whatever was interrupted, we finish."""

import logging
from collections.abc import Awaitable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from commerce.errors import GatewayFailed, StoreUnavailable
from commerce.model.orders import Checkout, CheckoutState, Effect, Refund
from commerce.ports import CheckoutGateway, Clock
from commerce.rules.signing import Signer
from commerce.services import checkout_steps, fulfilling
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.collecting import Collector
from commerce.store import carts, checkouts, payments
from commerce.store.database import ShopDatabase
from commerce.store.payments import StoredEvent
from commerce.store.transaction import Transaction

_log = logging.getLogger(__name__)

BATCH = 100  # of each kind of work a sweep takes up
LOOK_LONGEST_S = 60.0  # between two questions about one payment
HORIZON_S = 259_200  # a payment of an expired checkout is asked about for three days
REFUND_FIRST_S = 5.0  # before the second attempt to refund; doubled for each further one
REFUND_LONGEST_S = 3_600.0
REFUND_ATTEMPTS = 12  # a little over two hours; then a person has to look


@dataclass(frozen=True, slots=True)
class Troubles:
    """What only a person can put right.

    `mismatched` are payments of a wrong amount or currency, `unknown` ones of no checkout of ours;
    `refunds` are those to be made by hand: failed, or paid through a provider that makes none.
    """

    mismatched: tuple[StoredEvent, ...]
    unknown: tuple[StoredEvent, ...]
    refunds: tuple[Refund, ...]


class Payments:
    """Looks after payments and refunds; any number of processes may."""

    def __init__(
        self,
        database: ShopDatabase,
        clock: Clock,
        signer: Signer,
        gateways: Mapping[str, CheckoutGateway],
        terms: CheckoutTerms,
    ) -> None:
        """Sweep with the same parts that `commerce.services.checkouts.Checkouts` pays with."""
        self._database = database
        self._clock = clock
        self._gateways = gateways
        self._collector = Collector(database, clock, signer, gateways, terms)

    async def sweep(self) -> int:
        """Do all that is due, once; returns how many things were looked after."""
        return await self._apply() + await self._look() + await self._refund()

    async def troubles(self) -> Troubles:
        """What waits for a person."""

        def look(tx: Transaction) -> Troubles:
            return Troubles(
                mismatched=payments.with_effect(tx, [Effect.MISMATCH]),
                unknown=payments.with_effect(tx, [Effect.UNKNOWN]),
                refunds=payments.refunds_by_hand(tx, self._refunding()),
            )

        return await self._database.read(look)

    async def _apply(self) -> int:
        """Act on events that were stored and then forgotten by a crash."""
        stored = await self._database.read(partial(payments.unapplied, limit=BATCH))
        for one in stored:
            name = f"event {one.event.event_id} of {one.event.provider}"
            await _apart(name, self._collector.apply(one.event))
        return len(stored)

    async def _look(self) -> int:
        due = await self._database.write(partial(_take_due, now=self._clock()))
        for checkout in due:  # what fails is asked again at its next `look_at`
            await _apart(f"checkout {checkout.id}", self._look_after(checkout))
        return len(due)

    async def _look_after(self, checkout: Checkout) -> None:
        """Find out what became of one checkout, and end it when its time is over."""
        if checkout.state is CheckoutState.OPEN:
            await self._database.write(partial(_end_empty, asked=checkout, now=self._clock()))
            return
        provider, provider_id = checkout.provider or "", checkout.provider_id
        if provider_id is None:  # a crash or no answer: the same key finds the same payment
            started = await self._collector.begin(checkout)
            if started is None:
                return
            provider_id = started.provider_id
        await self._collector.ask(provider, provider_id)
        if not await self._database.read(partial(_lapsed, asked=checkout, now=self._clock())):
            return
        gateway = self._collector.gateway(provider)
        await gateway.expire(provider_id)
        await self._collector.ask(provider, provider_id)
        asks_on = gateway.capabilities.instant
        await self._database.write(
            partial(_end_lapsed, asked=checkout, asks_on=asks_on, now=self._clock())
        )

    async def _refund(self) -> int:
        due = await self._database.write(
            partial(_take_refunds, providers=self._refunding(), now=self._clock())
        )
        for refund in due:
            await _apart(f"refund {refund.id}", self._give_back(refund))
        return len(due)

    async def _give_back(self, refund: Refund) -> None:
        """Ask for one refund; its key is the same at every attempt."""
        error, again = "", True
        key = f"refund:{self._database.shop_id}:{refund.id}"
        try:
            await self._collector.gateway(refund.provider).refund(
                refund.provider_id, refund.amount_minor, key
            )
        except GatewayFailed as failure:
            _log.warning("refund %d failed: %s", refund.id, failure)
            error = str(failure)
            again = not failure.permanent and refund.attempts < REFUND_ATTEMPTS
        state = "done" if not error else "requested" if again else "failed"

        def mark(tx: Transaction) -> None:
            payments.update_refund(tx, refund.id, state=state, error=error)

        await self._database.write(mark)

    def _refunding(self) -> list[str]:
        """The providers that give money back by themselves."""
        return [name for name, one in self._gateways.items() if one.capabilities.refunds]


async def _apart(name: str, work: Awaitable[object]) -> None:
    """Look after one of many: what goes wrong with it holds up none of the others."""
    try:
        await work
    except StoreUnavailable:
        raise
    except GatewayFailed as failure:
        _log.warning("%s: the provider failed: %s", name, failure)
    except Exception:
        _log.exception("%s could not be looked after", name)


def _take_due(tx: Transaction, now: datetime) -> tuple[Checkout, ...]:
    """Take checkouts to look after; the longer one takes, the more seldom it is asked about."""
    due = checkouts.due(tx, now, BATCH)
    for one in due:
        age_s = (now - (one.paying_at or one.created_at)).total_seconds()
        wait_s = min(max(age_s / 2, checkout_steps.LOOK_FIRST_S), LOOK_LONGEST_S)
        over = one.expires_at is not None and now - one.expires_at > timedelta(seconds=HORIZON_S)
        look_at = None if over else now + timedelta(seconds=wait_s)
        checkouts.update(tx, one.id, look_at=look_at)
    return due


def _end_empty(tx: Transaction, asked: Checkout, now: datetime) -> None:
    """End an open checkout whose cart has nothing to pay; else look again when its cart lapses."""
    checkout = checkouts.lock(tx, asked.id)
    if checkout is None or checkout.state is not CheckoutState.OPEN:
        return
    lines = carts.unpaid(tx, checkout.show_id, checkout.customer_id, now)
    if lines:
        checkouts.update(tx, checkout.id, look_at=checkout_steps.lapse_of(lines))
    else:
        checkout_steps.end(tx, checkout, CheckoutState.EXPIRED)


def _lapsed(tx: Transaction, asked: Checkout, now: datetime) -> bool:
    """Whether a payment may still be under way for which no stock is kept any more."""
    checkout = checkout_steps.known(tx, asked.id)
    if checkout.attempt != asked.attempt or checkout.look_at is None:
        return False
    return not any(one.active_at(now) for one in fulfilling.asked(tx, checkout))


def _end_lapsed(tx: Transaction, asked: Checkout, asks_on: bool, now: datetime) -> None:
    """Expire a checkout whose payment was stopped; with `asks_on` it may turn out to be paid."""
    checkout = checkouts.lock(tx, asked.id)
    if checkout is None or checkout.state not in checkouts.UNDER_WAY or not _lapsed(tx, asked, now):
        return
    checkout_steps.end(tx, checkout, CheckoutState.EXPIRED, checkout.look_at if asks_on else None)


def _take_refunds(tx: Transaction, providers: Collection[str], now: datetime) -> tuple[Refund, ...]:
    """Take refunds to ask for; each is due again later, should this process die meanwhile."""
    due = payments.due_refunds(tx, providers, now, BATCH)
    for one in due:
        wait_s = min(REFUND_FIRST_S * 2**one.attempts, REFUND_LONGEST_S)
        payments.update_refund(
            tx,
            one.id,
            attempts=one.attempts + 1,
            next_attempt_at=now + timedelta(seconds=wait_s),
        )
    return tuple(replace(one, attempts=one.attempts + 1) for one in due)
