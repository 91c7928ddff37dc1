"""What two replays of the same log made differently."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Line = Mapping[str, Any]
"""One line of an outcomes file."""

_KEY = ("kind", "platform", "id", "user")
_ANYWAY = frozenset({"line", "at"})  # where a message stands and when: no difference by itself


@dataclass(frozen=True, slots=True)
class Change:
    """A message (or something the clock did) with what became of it before and now.

    One of both is `None` where it happened in one replay only.
    """

    before: Line | None
    now: Line | None

    @property
    def number(self) -> int | None:
        """The line of the log, `None` for what the clock did."""
        told: int | None = (self.now or self.before or {}).get("line")
        return told


def read_outcomes(lines: Iterable[bytes]) -> tuple[Line, ...]:
    """Read a file of outcomes.

    Raises:
        ValueError: it is none; says which line.
    """
    found: list[Line] = []
    for number, text in enumerate(lines, start=1):
        try:
            line = json.loads(text)
        except ValueError as error:
            raise ValueError(f"line {number} is not JSON: {error}") from error
        if not isinstance(line, dict) or not {*_KEY, "told"} <= line.keys():
            raise ValueError(f"line {number} is no outcome, as `hawker replay --outcomes` writes")
        found.append(line)
    return tuple(found)


def differences(before: Sequence[Line], now: Sequence[Line]) -> tuple[Change, ...]:
    """What was read or decided differently, in the order of the replay now.

    What happened only before stands at the end.
    """
    old, new = _by_key(before), _by_key(now)
    changes = [Change(old.get(key), line) for key, line in new.items()]
    changes += [Change(line, None) for key, line in old.items() if key not in new]
    return tuple(one for one in changes if _facts(one.before) != _facts(one.now))


def _by_key(lines: Sequence[Line]) -> dict[tuple[Any, ...], Line]:
    """Lines by what makes them the same message; the second of the same is another one."""
    times: Counter[tuple[Any, ...]] = Counter()
    found: dict[tuple[Any, ...], Line] = {}
    for line in lines:
        key = tuple(line[name] for name in _KEY)
        if line["kind"] == "clock":
            key = (*key, *line["told"], json.dumps(line.get("items")))
        times[key] += 1
        found[*key, times[key]] = line
    return found


def _facts(line: Line | None) -> Line | None:
    """What counts of a line; of what the clock did, also when."""
    if line is None or line["kind"] == "clock":
        return line
    return {name: value for name, value in line.items() if name not in _ANYWAY}
