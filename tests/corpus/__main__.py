"""`python -m tests.corpus [--misses]`: the score by language and by category."""

import sys
from collections.abc import Callable, Mapping, Sequence

from bots.grammar import Lexicon
from tests.corpus.corpus import Line, Score, lexicons, lines, score


def _percent(rate: float | None) -> str:
    return "      -" if rate is None else f"{rate:7.1%}"


def _row(name: str, result: Score) -> str:
    rates = (result.precision, result.recall, result.exact_match, result.false_buy_rate)
    return f"{name:32}{result.lines:7}{result.buys:6}  " + "  ".join(map(_percent, rates))


def _table(
    title: str, some: Sequence[Line], key: Callable[[Line], str], words: Mapping[str, Lexicon]
) -> None:
    out = sys.stdout.write
    out(f"\n{title:32}  lines  buys  precis.   recall    exact  false b.\n")
    for name in sorted({key(line) for line in some}):
        out(_row(name, score((line for line in some if key(line) == name), words)) + "\n")
    out(_row("all", score(some, words)) + "\n")


def main(arguments: Sequence[str]) -> None:
    """Print the score, with `--misses` also every line read wrongly that is not held out."""
    words = lexicons()
    everything = list(lines())
    if "--misses" in arguments:
        worked_on = (line for line in everything if not line.held_out)
        sys.stdout.write("\n".join(score(worked_on, words).misses) + "\n")
    held_out = [line for line in everything if line.held_out]
    _table("held out", held_out, lambda line: line.language, words)
    _table("language", everything, lambda line: line.language, words)
    _table("category", everything, lambda line: line.category, words)


if __name__ == "__main__":
    main(sys.argv[1:])
