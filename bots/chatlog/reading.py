"""Reading a chat log: its good lines in the order of their times, and every bad one named."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from bots.chatlog.lines import Line, MessageLine, SceneLine, UnreachableLine, line_of


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line; lines are counted from 1."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Read:
    """A line that was read."""

    number: int
    line: Line

    @property
    def moment(self) -> datetime:
        """When it is played."""
        return self.line.moment


@dataclass(frozen=True, slots=True)
class Log:
    """A log: lines to be played in order, what is known from the beginning, and faults.

    `scene` is the first one; later ones tell only that the recording began again there, which
    `breaks` counts.
    """

    lines: tuple[Read, ...]
    scene: SceneLine | None
    unreachable: tuple[UnreachableLine, ...]
    breaks: int
    faults: tuple[Fault, ...]

    @property
    def begins_at(self) -> datetime | None:
        """The moment of what comes first, `None` where there is nothing."""
        moments = [read.moment for read in self.lines[:1]]
        if self.scene is not None:
            moments.append(self.scene.moment)
        return min(moments, default=None)


def read_log(lines: Iterable[bytes]) -> Log:
    """Read all lines; empty ones are passed over. Of one moment, the first written comes first."""
    good: list[Read] = []
    faults: list[Fault] = []
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            good.append(Read(number, _numbered(_read(text), number)))
        except ValidationError as error:
            faults.append(Fault(number, _first(error)))
        except ValueError as error:
            faults.append(Fault(number, str(error)))
    scenes = [read.line for read in good if isinstance(read.line, SceneLine)]
    played = [read for read in good if not isinstance(read.line, SceneLine | UnreachableLine)]
    return Log(
        lines=tuple(sorted(played, key=lambda read: (read.moment, read.number))),
        scene=scenes[0] if scenes else None,
        unreachable=tuple(r.line for r in good if isinstance(r.line, UnreachableLine)),
        breaks=max(len(scenes) - 1, 0),
        faults=tuple(faults),
    )


def _read(text: bytes) -> Line:
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from error
    if not isinstance(data, dict):
        raise ValueError('must be an object like {"platform": "youtube", "author": "ann", ...}')
    return line_of(data)


def _numbered(line: Line, number: int) -> Line:
    """The line with an id, where a message has none."""
    if isinstance(line, MessageLine) and not line.id:
        return line.model_copy(update={"id": f"line-{number}"})
    return line


def _first(error: ValidationError) -> str:
    """The first fault, as `field: what it should be`."""
    fault = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in fault["loc"])
    return f"{field}: {fault['msg'][:1].lower()}{fault['msg'][1:]}"
