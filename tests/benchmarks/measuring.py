"""What a benchmark found, and how it is shown."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, measured several times in a row.

    `peer` is what the same task took in the same minutes, written as `peer_name` does it. `bar` is
    what must be reached: at least that many times the peer (`times`), at most or at least that
    much of the unit.
    """

    what: str
    unit: str
    values: Sequence[float]
    peer_name: str = ""
    peer: Sequence[float] = ()
    bar: float | None = None
    kind: Literal["times", "at most", "at least"] = "times"

    @property
    def ratio(self) -> float | None:
        """How many times the peer's median ours is, `None` without a peer."""
        return median(self.values) / median(self.peer) if self.peer else None

    @property
    def reached(self) -> bool | None:
        """Whether the bar is, `None` where there is none."""
        if self.bar is None:
            return None
        if self.kind == "times":
            return self.ratio is not None and self.ratio >= self.bar
        ours = median(self.values)
        return ours <= self.bar if self.kind == "at most" else ours >= self.bar

    def data(self) -> dict[str, Any]:
        """For `--json`: all that was measured, with medians, ratio and verdict."""
        medians = {
            "median": median(self.values),
            "peer_median": median(self.peer) if self.peer else None,
        }
        return {**asdict(self), **medians, "ratio": self.ratio, "reached": self.reached}


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of all values are, by nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def table(figures: Sequence[Figure]) -> str:
    """A Markdown table: medians with what they ranged over."""
    lines = ["| | measured | peer | ratio | bar | |", "|---|---|---|---|---|---|"]
    lines += [_line(figure) for figure in figures]
    return "\n".join(lines)


def _line(figure: Figure) -> str:
    ours = f"{_range(figure.values)} {figure.unit}"
    peer = f"{_range(figure.peer)} ({figure.peer_name})" if figure.peer else ""
    ratio = "" if figure.ratio is None else f"{figure.ratio:.1f} ×"
    verdict = {None: "", True: "reached", False: "missed"}[figure.reached]
    return f"| {figure.what} | {ours} | {peer} | {ratio} | {_bar(figure)} | {verdict} |"


def _bar(figure: Figure) -> str:
    if figure.bar is None:
        return ""
    if figure.kind == "times":
        return f"{figure.bar:g} ×"
    return f"{figure.kind} {figure.bar:,g}"


def _range(values: Sequence[float]) -> str:
    low, middle, high = (_number(one) for one in (min(values), median(values), max(values)))
    return middle if low == high else f"{middle} ({low} to {high})"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
