"""How long to wait before connecting again: ever longer, bounded, and not all at once."""

from collections.abc import Callable


class Backoff:
    """Pauses between attempts to connect.

    Each is twice the one before, from `base_s` up to `max_s` seconds; `jitter` (0 to 1, of
    `random.random`) spreads it over its upper half, so that many who lost the same server don't
    come back in the same moment.
    """

    def __init__(self, base_s: float, max_s: float, jitter: Callable[[], float]) -> None:
        """Take the bounds.

        Raises:
            ValueError: unless 0 < base_s <= max_s.
        """
        if not 0 < base_s <= max_s:
            raise ValueError(f"base_s must be above 0 and at most max_s, not {base_s} and {max_s}")
        self._base_s = base_s
        self._max_s = max_s
        self._jitter = jitter
        self._next_s = base_s

    def pause_s(self) -> float:
        """Seconds to wait before the next attempt."""
        longest = self._next_s
        self._next_s = min(self._max_s, longest * 2)
        return longest * (0.5 + self._jitter() / 2)

    def reset(self) -> None:
        """The connection stood long enough: begin with the shortest pause again."""
        self._next_s = self._base_s
