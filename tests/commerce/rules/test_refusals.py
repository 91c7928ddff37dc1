from datetime import UTC, datetime
from typing import Any

import pytest

from commerce.rules.refusals import refusal_facts

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("key", "facts", "told"),
    [
        (
            "bad_refund_amount",
            {"amount": 500, "left": 100, "number": 7},
            {
                "amount": {"minor": 500, "currency": "EUR"},
                "left": {"minor": 100, "currency": "EUR"},
                "number": 7,
            },
        ),
        ("no_such_order", {"amount": 500}, {"amount": 500}),
        ("bad_duration", {"seconds": 90}, {"seconds": {"seconds": 90}}),
        ("which_variant", {"values": {"size": ("M", "L")}}, {"choices": {"any_of": ["M", "L"]}}),
        (
            "which_variant",
            {"values": {"size": ("M", "L"), "colour": ("Blue",)}},
            {"choices": "M/L, Blue"},
        ),
        (
            "no_such_code",
            {"known": ["A12", ("B3", "Bag")]},
            {"known": {"any_of": ["A12", "B3 (Bag)"]}, "known_count": 2},
        ),
        ("no_such_code", {"known": []}, {"known": "", "known_count": 0}),
        ("drop_over", {"ended": AT}, {"ended": {"at": AT.isoformat(), "date": True}}),
        ("no_such_variant", {"options": {"size": "M"}}, {"options": {"options": {"size": "M"}}}),
    ],
)
def test_facts_are_what_sentences_can_say_also_when_made_so_twice(
    key: str, facts: dict[str, Any], told: dict[str, Any]
) -> None:
    assert refusal_facts(key, facts, "EUR") == told
    assert refusal_facts(key, told, "EUR") == told
