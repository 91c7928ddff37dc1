"""What a check says of one thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: does it work, and what is to be said or done."""

    what: str
    words: str
    well: bool = True
