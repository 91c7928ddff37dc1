import pytest

from commerce.errors import Invalid
from commerce.model.orders import Buyer
from commerce.rules.buyers import checked


def test_blanks_around_what_was_typed_are_gone() -> None:
    typed = Buyer(" ann@example.org ", " Ann ", "1 Main St\nDublin ", "ie", " ring twice ")
    assert checked(typed, ["IE", "IT"]) == Buyer(
        "ann@example.org", "Ann", "1 Main St\nDublin", "IE", "ring twice"
    )


def test_nothing_need_be_told() -> None:
    assert checked(Buyer(), ["IE"]) == Buyer()


def test_without_countries_parcels_go_anywhere() -> None:
    assert checked(Buyer(country="jp"), []).country == "JP"


@pytest.mark.parametrize(
    ("buyer", "field", "fault"),
    [
        (Buyer(email="ann"), "email", "no_email"),
        (Buyer(email="a@b@c.de"), "email", "no_email"),
        (Buyer(email="ann@example"), "email", "no_email"),
        (Buyer(name="x" * 121), "name", "too_long"),
        (Buyer(note="x" * 501), "note", "too_long"),
        (Buyer(country="Ireland"), "country", "too_long"),
        (Buyer(address="a\x00b"), "address", "unreadable"),
        (Buyer(name="A\u202enn"), "name", "unreadable"),
        (Buyer(country="US"), "country", "no_shipping"),
    ],
)
def test_what_is_wrong_is_named(buyer: Buyer, field: str, fault: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked(buyer, ["IE"])
    assert (refused.value.facts["field"], refused.value.facts["fault"]) == (field, fault)
