"""Pieces and lines while claims are settled one after another: the desk's working memory."""

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from commerce.ids import DropId, VariantId, WaitId
from commerce.model.claims import Waiting
from commerce.model.shows import Drop

Line = tuple[DropId, VariantId]
"""Who waits for one variant in one drop stands in one line."""


@dataclass(slots=True)
class _Queue:
    """One line: how many places, the first of them by id, and the positions that left it."""

    length: int = 0
    heads: deque[WaitId] = field(default_factory=deque)
    gone: list[int] = field(default_factory=list)


class Counter:
    """What may be given of some variants in some drops, and who comes next.

    Made from what was read under the locks; every change of it is written down by who makes it.
    Only the first places of a line need be known: while a line has any place, known or not,
    nobody who comes later is given what it waits for.

    Attributes:
        places: the places known, as they are now.
    """

    def __init__(
        self, available: Mapping[VariantId, int], drops: Iterable[Drop], served: Iterable[DropId]
    ) -> None:
        """Begin with the stock, the drops' allotments, and the drops whose lines move up."""
        self.places: dict[WaitId, Waiting] = {}
        self._available = dict(available)
        self._room_of_drop: dict[DropId, int] = {}
        self._room_of_line: dict[Line, int] = {}
        self._served = frozenset(served)
        self._queues: dict[Line, _Queue] = {}
        self._ranks: dict[WaitId, int] = {}
        for drop in drops:
            if drop.allotment is not None:
                self._room_of_drop[drop.id] = drop.allotment - drop.taken
            for part in drop.variants:
                if part.allotment is not None:
                    line = drop.id, part.variant_id
                    self._room_of_line[line] = part.allotment - part.taken

    def available(self, variant_id: VariantId) -> int:
        """Pieces in stock that nobody has."""
        return self._available[variant_id]

    def takeable(self, line: Line) -> int:
        """Pieces that stock and both allotments allow, whoever they are for."""
        drop_id, variant_id = line
        pieces = self._available[variant_id]
        pieces = min(pieces, self._room_of_drop.get(drop_id, pieces))
        return max(0, min(pieces, self._room_of_line.get(line, pieces)))

    def free(self, line: Line) -> int:
        """Pieces that a newcomer may take: none while anybody waits in the line."""
        return 0 if self.length(line) else self.takeable(line)

    def length(self, line: Line) -> int:
        """How many places the line has."""
        queue = self._queues.get(line)
        return queue.length if queue else 0

    def take(self, line: Line, pieces: int) -> None:
        """Count pieces as taken; a negative number gives back."""
        drop_id, variant_id = line
        self._available[variant_id] -= pieces
        if drop_id in self._room_of_drop:
            self._room_of_drop[drop_id] -= pieces
        if line in self._room_of_line:
            self._room_of_line[line] -= pieces

    def expect(self, line: Line, length: int) -> None:
        """Say how many places a line has before anything changes."""
        self._queues[line] = _Queue(length)

    def know(self, waiting: Waiting, rank: int) -> None:
        """Make a stored place known; `rank` is 1 for the next in its line."""
        self.places[waiting.id] = waiting
        self._ranks[waiting.id] = rank

    def know_heads(self, heads: Iterable[Waiting]) -> None:
        """Make the first places of one line known, in order and without a gap."""
        for rank, waiting in enumerate(heads, start=1):
            self.know(waiting, rank)
            self._queues[line_of(waiting)].heads.append(waiting.id)

    def join(self, waiting: Waiting) -> None:
        """Put a new place at the end of its line."""
        queue = self._queues.setdefault(line_of(waiting), _Queue())
        if queue.length == len(queue.heads):
            queue.heads.append(waiting.id)
        queue.length += 1
        self.places[waiting.id] = waiting
        self._ranks[waiting.id] = queue.length + len(queue.gone)

    def leave(self, waiting_id: WaitId, pieces: int) -> None:
        """Take pieces off a known place; the place is gone when none is left."""
        waiting = self.places[waiting_id]
        if pieces < waiting.quantity:
            self.places[waiting_id] = replace(waiting, quantity=waiting.quantity - pieces)
            return
        del self.places[waiting_id]
        queue = self._queues[line_of(waiting)]
        queue.length -= 1
        insort(queue.gone, waiting.position)
        if waiting_id in queue.heads:
            queue.heads.remove(waiting_id)

    def rank(self, waiting_id: WaitId) -> int:
        """The place in its line now: 1 for the next."""
        waiting = self.places[waiting_id]
        ahead_gone = bisect_left(self._queues[line_of(waiting)].gone, waiting.position)
        return self._ranks[waiting_id] - ahead_gone

    def promote(self) -> list[tuple[Waiting, int]]:
        """Give what is there to who waits, in order; return whom, and how many pieces.

        Within a line nobody is passed over, and a place that gets a part stays for its rest.
        Between lines that could be given something, who began to wait first comes first.
        """
        given = []
        while (waiting := self._next()) is not None:
            pieces = min(waiting.quantity, self.takeable(line_of(waiting)))
            self.take(line_of(waiting), pieces)
            self.leave(waiting.id, pieces)
            given.append((waiting, pieces))
        return given

    def _next(self) -> Waiting | None:
        heads = (
            self.places[queue.heads[0]]
            for line, queue in self._queues.items()
            if queue.heads and line[0] in self._served and self.takeable(line)
        )
        return min(heads, key=lambda one: (one.created_at, one.drop_id, one.position), default=None)


def line_of(waiting: Waiting) -> Line:
    """The line a place stands in."""
    return waiting.drop_id, waiting.variant_id
