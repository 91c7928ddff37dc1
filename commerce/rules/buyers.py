"""What a buyer may tell about themselves at a checkout."""

import re
from collections.abc import Collection
from dataclasses import replace

from commerce.errors import Invalid
from commerce.model.orders import Buyer

_LONGEST = {"email": 254, "name": 120, "address": 500, "country": 2, "note": 500}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def checked(buyer: Buyer, countries: Collection[str]) -> Buyer:
    """The buyer with blanks around the values gone; what is empty stays empty.

    Raises:
        Invalid: `bad_buyer` with the field and what is wrong: `too_long`, `unreadable` (control
            characters), `no_email` or `no_shipping` (a country parcels are not sent to).
    """
    clean = replace(buyer, **{name: getattr(buyer, name).strip() for name in _LONGEST})
    clean = replace(clean, country=clean.country.upper())
    for name, longest in _LONGEST.items():
        text = getattr(clean, name)
        if len(text) > longest:
            raise Invalid("bad_buyer", field=name, fault="too_long", longest=longest)
        if _UNSEEN.search(text):
            raise Invalid("bad_buyer", field=name, fault="unreadable")
    if clean.email and not _EMAIL.fullmatch(clean.email):
        raise Invalid("bad_buyer", field="email", fault="no_email")
    if clean.country and countries and clean.country not in countries:
        raise Invalid("bad_buyer", field="country", fault="no_shipping")
    return clean
