"""`python -m tests.corpus [--misses] [--held-out]`: the score by language and by category."""

import sys
from collections.abc import Callable, Sequence

from tests.corpus.corpus import Line, Score, lexicon, lines, score


def _percent(rate: float | None) -> str:
    return "      -" if rate is None else f"{rate:7.1%}"


def _row(name: str, result: Score) -> str:
    rates = (result.precision, result.recall, result.exact_match, result.false_buy_rate)
    return f"{name:32}{result.lines:7}{result.buys:6}  " + "  ".join(map(_percent, rates))


def _table(title: str, some: Sequence[Line], key: Callable[[Line], str]) -> None:
    words = lexicon()
    out = sys.stdout.write
    out(f"\n{title:32}  lines  buys  precis.   recall    exact  false b.\n")
    for name in sorted({key(line) for line in some}):
        out(_row(name, score((line for line in some if key(line) == name), words)) + "\n")
    out(_row("all", score(some, words)) + "\n")


def main(arguments: Sequence[str]) -> None:
    some = list(lines())
    if "--held-out" in arguments:
        some = [line for line in some if line.held_out]
    else:
        _table("held out", [line for line in some if line.held_out], lambda line: line.language)
        some = [line for line in some if not line.held_out or "--misses" not in arguments]
    if "--misses" in arguments:
        sys.stdout.write("\n".join(score(some, lexicon()).misses) + "\n")
    _table("language", some, lambda line: line.language)
    _table("category", some, lambda line: line.category)


if __name__ == "__main__":
    main(sys.argv[1:])
