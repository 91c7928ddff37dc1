import pytest

from commerce.rules.signing import Signer

SIGNER = Signer(b"0123456789abcdef")
TOKEN = SIGNER.token("checkout", 812)


def test_a_token_names_its_row_for_its_purpose_alone() -> None:
    assert SIGNER.read("checkout", TOKEN) == 812
    assert SIGNER.read("receipt", TOKEN) is None
    assert Signer(b"fedcba9876543210").read("checkout", TOKEN) is None


@pytest.mark.parametrize(
    "made_up",
    [
        "",
        "-",
        "mk-",
        f"0{TOKEN}",
        TOKEN.upper(),
        TOKEN[:-1],
        f"{TOKEN}a",
        f"m é{TOKEN[2:]}",
        "z" * 99,
    ],
)
def test_what_was_not_given_out_names_nothing(made_up: str) -> None:
    assert SIGNER.read("checkout", made_up) is None


def test_the_secret_is_not_shown() -> None:
    assert "0123456789abcdef" not in repr(SIGNER)
