"""What is wrong with the settings, said so that it can be put right at once."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One wrong setting: `place` is the file's line, the variable or the option."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


class SettingsError(Exception):
    """The settings cannot be used; `faults` holds everything that is wrong, not only the first."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in faults))
