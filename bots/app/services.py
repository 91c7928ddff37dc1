"""The use cases of one shop, built from its settings."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from adapters.payments.demo.gateway import DemoGateway
from adapters.payments.manual.gateway import ManualGateway, ManualTerms
from bots.app.shop import OpenShop
from commerce.ports import CheckoutGateway, Clock, Messenger, Wording
from commerce.rules.ladder import Retries
from commerce.rules.pricing import Tariff
from commerce.services.carts import Carts
from commerce.services.catalog import Catalog
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.checkouts import Checkouts
from commerce.services.claims import Claims
from commerce.services.customers import Customers
from commerce.services.delivery import Delivery, DeliveryTerms, Ways
from commerce.services.desk import Desk, Queueing
from commerce.services.draws import Draws
from commerce.services.drop_clock import Announcements
from commerce.services.drops import Drops
from commerce.services.expiry import Expiry
from commerce.services.ledger import Ledger
from commerce.services.orders import Orders
from commerce.services.outbox import Outbox
from commerce.services.payments import Payments
from commerce.services.reports import Reports
from commerce.services.reserving import Terms
from commerce.services.sessions import Sessions
from commerce.services.settling import House as SettlingHouse
from commerce.services.shows import Shows
from commerce.services.undo import Undo
from config.settings import Settings


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case of one shop."""

    desk: Desk
    expiry: Expiry
    ledger: Ledger
    claims: Claims
    carts: Carts
    checkouts: Checkouts
    payments: Payments
    orders: Orders
    outbox: Outbox
    catalog: Catalog
    shows: Shows
    drops: Drops
    draws: Draws
    customers: Customers
    sessions: Sessions
    undo: Undo
    reports: Reports


def public_url(settings: Settings) -> str:
    """Where people find the pages, without a slash at the end."""
    return settings.web.public_url or f"http://{_reachable(settings)}:{settings.web.port}"


def countries(settings: Settings) -> tuple[str, ...]:
    """Where parcels go (ISO 3166): the shop's own country, where the settings name none."""
    return settings.checkout.shipping_countries or (settings.shop.country,)


def tariff(settings: Settings) -> Tariff:
    """What the shop adds to the goods."""
    told = settings.checkout
    return Tariff(
        told.shipping_flat_minor,
        told.shipping_free_from_minor,
        told.tax_rate_bp,
        told.prices_include_tax,
    )


def services_of(opened: OpenShop, clock: Clock) -> Services:
    """Build the use cases; nothing runs yet."""
    settings, database, signer = opened.settings, opened.database, opened.signer
    terms = _reservation_terms(settings)
    gateways = _gateways(opened, clock)
    pay = _checkout_terms(settings, terms)
    announce = settings.announcements
    return Services(
        desk=Desk(
            database,
            clock,
            signer,
            terms,
            Queueing(settings.desk.batch_max, settings.desk.queue_max),
        ),
        expiry=Expiry(database, clock, terms),
        ledger=Ledger(database),
        claims=Claims(database, clock, terms),
        carts=Carts(database, clock, signer, pay.tariff),
        checkouts=Checkouts(database, clock, signer, gateways, pay),
        payments=Payments(database, clock, signer, gateways, pay),
        orders=Orders(database, clock, signer, pay),
        outbox=Outbox(database, clock),
        catalog=Catalog(database, clock, terms),
        shows=Shows(database, clock),
        drops=Drops(
            database,
            clock,
            terms,
            Announcements(announce.countdown_s, announce.last_ones, announce.sold_out),
            secrets.token_bytes,
        ),
        draws=Draws(database, clock, SettlingHouse(signer, terms)),
        customers=Customers(database, clock),
        sessions=Sessions(database, clock),
        undo=Undo(database, clock, terms),
        reports=Reports(database),
    )


def delivery_of(
    opened: OpenShop,
    clock: Clock,
    services: Services,
    wording: Wording,
    messengers: Mapping[str, Messenger],
) -> Delivery:
    """What sends the shop's messages."""
    told = opened.settings.delivery
    return Delivery(
        opened.database,
        clock,
        Ways(messengers, wording, services.checkouts.link_for),
        DeliveryTerms(
            owner=f"{os.uname().nodename}:{os.getpid()}",
            locale=opened.shop.locale,
            lease_s=told.lease_s,
            batch_max=told.batch_max,
            retries=Retries(told.retry_base_s, told.retry_max_s, told.attempts_max),
        ),
    )


def _reservation_terms(settings: Settings) -> Terms:
    told = settings.reservations
    return Terms(told.ttl_s, told.promoted_ttl_s, told.reminder_before_s)


def _checkout_terms(settings: Settings, terms: Terms) -> CheckoutTerms:
    told = settings.checkout
    return CheckoutTerms(
        providers=told.providers,
        reservations=terms,
        public_url=public_url(settings),
        tariff=tariff(settings),
        awaiting_s=told.manual.pay_within_s,
        countries=countries(settings),
    )


def _gateways(opened: OpenShop, clock: Clock) -> dict[str, CheckoutGateway]:
    manual = opened.settings.checkout.manual
    words = ManualTerms(manual.bank_transfer, manual.cash_on_delivery, opened.shop.locale)
    every: tuple[CheckoutGateway, ...] = (
        DemoGateway(clock, opened.signer),
        ManualGateway(words),
    )
    offered = opened.settings.checkout.providers
    return {gateway.name: gateway for gateway in every if gateway.name in offered}


def _reachable(settings: Settings) -> str:
    """The name a browser on this machine finds the server by."""
    host = settings.web.host
    return "127.0.0.1" if host in {"0.0.0.0", "::", ""} else host  # noqa: S104 - read, not bound
