"""References buyers write on a bank transfer: creditor references as of ISO 11649.

`RF` + two check digits + a number. Banking apps check them while they are typed, so that a slip
of the pen can't pay somebody else's checkout.
"""

_RF = "2715"  # R and F as numbers, as of ISO 7064 mod 97-10


def reference(number: int) -> str:
    """The reference of row `number`: `RF712348231`."""
    check = 98 - int(f"{number}{_RF}00") % 97
    return f"RF{check:02}{number}"


def read_reference(text: str) -> str | None:
    """A reference as people type it (`rf71 2348 231`) in its one form, `None` if it is none."""
    clean = "".join(text.split()).upper()
    head, digits = clean[:4], clean[4:]
    if not (digits.isascii() and digits.isdecimal() and len(clean) <= 25):
        return None
    right = reference(int(digits))
    return right if head + digits == right else None
