"""Who sells, and how it is paid and sent."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from config.tables.base import (
    Allowed,
    Country,
    Currency,
    LocaleName,
    Table,
    Texts,
    Timezone,
    wrong,
)


class ShopSettings(Table):
    """The one merchant this process sells for."""

    slug: Annotated[
        str,
        StringConstraints(pattern=r"^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$"),
        Allowed("1 to 40 small letters, digits and inner dashes"),
    ] = "shop"
    """The shop's short name in addresses and keys. Every row belongs to it, so changing it later
    means starting another shop."""

    name: str = Field(default="My shop", min_length=1, max_length=80)
    """The name viewers see on pages and in messages."""

    currency: Currency = "EUR"
    """The one currency of every price, order and report of the shop."""

    locale: LocaleName = "en"
    """The shop's own language: what it announces, and the fallback when a viewer's language has no
    texts."""

    country: Country = "IE"
    """Where the shop sells from: the first country in the checkout's list, and whose phone numbers
    are read without a prefix."""

    timezone: Timezone = "Europe/Dublin"
    """The clock on the wall when a host types "at 20:30", and the days of reports. Everything is
    stored in UTC."""


class ManualPayment(Table):
    """Payment without a payment company, explained by the shop, marked paid by a moderator."""

    bank_transfer: Texts = Field(default_factory=dict)
    """What the buyer reads after choosing bank transfer: account, reference, how soon. Empty means
    it is not offered."""

    cash_on_delivery: Texts = Field(default_factory=dict)
    """What the buyer reads after choosing to pay on delivery. Empty means it is not offered."""

    pay_within_s: int = Field(default=259_200, ge=600, le=2_592_000)
    """Seconds that stock is kept for who chose one of these, instead of the reservation's own
    clock. Three days: a transfer between banks takes up to two."""


class CheckoutSettings(Table):
    """How a cart is paid and what is added to it."""

    providers: tuple[Literal["demo", "manual"], ...] = Field(default=("demo",), min_length=1)
    """The ways to pay, in the order offered. demo is a pretend bank that moves no money: take it
    out before a real show."""

    shipping_flat_minor: int = Field(default=490, ge=0, le=10_000_000)
    """Price of sending one parcel, in minor units (cents) of the shop's currency. 0 is free."""

    shipping_free_from_minor: int = Field(default=0, ge=0, le=1_000_000_000)
    """Goods worth this much, in minor units, are sent free. 0 means never."""

    shipping_countries: tuple[Country, ...] = ()
    """Where parcels are sent. Empty means the shop's own country only."""

    tax_rate_bp: int = Field(default=0, ge=0, le=10_000)
    """Tax shown on the receipt, in basis points (hundredths of a percent: 2200 is 22 %). 0 shows no
    tax line."""

    prices_include_tax: bool = True
    """Whether the prices said on air already hold the tax. If not, it is added at checkout."""

    manual: ManualPayment = ManualPayment()

    @model_validator(mode="after")
    def _each_provider_can_be_used(self) -> Self:
        if len(set(self.providers)) != len(self.providers):
            raise wrong("providers", "each way to pay is named once")
        texts = self.manual.bank_transfer or self.manual.cash_on_delivery
        if "manual" in self.providers and not texts:
            reason = "manual needs a text in checkout.manual: bank_transfer or cash_on_delivery"
            raise wrong("providers", reason)
        return self
