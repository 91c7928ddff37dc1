"""Amounts of money: whole minor units and an ISO 4217 currency, never floating point."""

import re
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import get_currency_precision, list_currencies

from commerce.errors import Invalid

_AMOUNT = re.compile(r"\d{1,9}(?:[.,]\d{1,3})?")


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in minor units (2990 is 29.90 EUR, 2990 JPY is 2,990 yen)."""

    amount_minor: int
    currency: str

    def decimal(self) -> Decimal:
        """The amount in major units, exact, with the currency's own number of decimals."""
        return Decimal(self.amount_minor).scaleb(-get_currency_precision(self.currency))


def known_currency(code: str) -> bool:
    """Whether `code` is an ISO 4217 code that Babel knows."""
    return code in list_currencies()


def parse_amount(text: str, currency: str) -> int:
    """Read a price as people type it (`29.90`, `29,90`, `30`) into minor units.

    Raises:
        Invalid: `bad_price`, when it is not a positive number with at most as many decimals as
            the currency has, or is zero. A group of three digits behind a separator is refused in
            currencies with two decimals: `1.500` could mean either thing.
    """
    clean = text.strip()
    decimals = get_currency_precision(currency)
    if not _AMOUNT.fullmatch(clean):
        raise Invalid("bad_price", value=text)
    amount = Decimal(clean.replace(",", "."))
    fraction = len(clean) - 1 - max(clean.find("."), clean.find(",")) if amount else 0
    has_fraction = "." in clean or "," in clean
    if amount <= 0 or (has_fraction and fraction > decimals):
        raise Invalid("bad_price", value=text)
    return int(amount.scaleb(decimals))
