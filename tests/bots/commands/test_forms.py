import pytest

from bots.commands.forms import command_forms, line_of
from bots.commands.model import Arguments, Kind, Parsed, VariantQuantity
from bots.commands.parser import parse_command
from bots.commands.registry import COMMANDS
from tests.bots.commands.context import HOST

FILLED = {
    "code": "A12", "options": "M", "quantity": "2", "price": "29.90", "duration": "10 min",
    "time": "20:30", "limit": "2", "draw": "30s",
    "viewer": "Anna Rossi", "order": "17", "role": "moderator",
    "command": "restock", "text": "Free shipping, at 20:30!", "reason": "missed it",
    "confirm": "yes", "discount": "-20%", "per_variant": "S:5 M:10",
}  # fmt: skip
EITHER = {"price": "discount", "quantity": "per_variant"}


def test_every_command_has_a_form_in_the_order_of_the_manual() -> None:
    forms = command_forms()
    assert [form.name for form in forms] == [command.name for command in COMMANDS]
    assert {form.name for form in forms if form.ask_first} == {"show close", "refund"}


@pytest.mark.parametrize("second", [False, True], ids=["first", "other"])
@pytest.mark.parametrize("form", command_forms(), ids=lambda form: form.name)
def test_a_filled_form_is_read_as_its_command(form, second: bool) -> None:  # type: ignore[no-untyped-def]
    kinds = {field.kind for field in form.fields}
    left_out = {one if second else other for one, other in EITHER.items() if {one, other} <= kinds}
    if second and "per_variant" in kinds:
        left_out.add("options")
    values = {kind: FILLED[kind] for kind in kinds - left_out}
    found = parse_command(line_of(form.name, values), HOST)
    assert isinstance(found, Parsed), found
    expected = "drop schedule" if form.name == "drop start" else form.name
    assert found.command.name == expected
    assert found.values.code == ("A12" if Kind.CODE.value in kinds else None)


def test_values_come_through_as_they_were_filled_in() -> None:
    line = line_of("drop start", {"code": "A12", "per_variant": "S:5 M:10", "price": "25"})
    found = parse_command(line, HOST)
    assert isinstance(found, Parsed)
    assert found.values == Arguments(
        code="A12",
        per_variant=(VariantQuantity({"size": "S"}, 5), VariantQuantity({"size": "M"}, 10)),
        price_minor=2500,
    )


def test_empty_fields_are_left_out_and_unknown_ones_refused() -> None:
    assert line_of("drop end", {"code": " "}) == "!drop end"
    with pytest.raises(KeyError, match="has no price"):
        line_of("drop end", {"price": "5"})
    with pytest.raises(KeyError):
        line_of("dance", {})
