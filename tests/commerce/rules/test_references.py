import pytest
from hypothesis import given, strategies as st

from commerce.rules.references import read_reference, reference


def test_the_check_digits_are_those_of_the_standard() -> None:
    assert reference(539007547034) == "RF18539007547034"  # the example of ISO 11649


@given(st.integers(1, 2**53))
def test_a_reference_is_read_as_people_type_it(number: int) -> None:
    right = reference(number)
    spaced = " ".join(right[i : i + 4] for i in range(0, len(right), 4)).lower()
    assert read_reference(spaced) == right


@given(st.integers(1, 2**53), st.data())
def test_a_wrong_digit_is_noticed(number: int, data: st.DataObject) -> None:
    right = reference(number)
    at = data.draw(st.integers(2, len(right) - 1))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != right[at]]))
    assert read_reference(right[:at] + digit + right[at + 1 :]) is None


@pytest.mark.parametrize(
    "text", ["", "RF18", "RF18x", "12345", "RF18 " + "9" * 40, "RF18\u0661\u0662\u0663"]
)
def test_what_is_no_reference_is_none(text: str) -> None:
    assert read_reference(text) is None
