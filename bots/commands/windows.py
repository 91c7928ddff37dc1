"""How long claims are collected for a draw: "draw 30s", "sorteggio di un minuto"."""

import re

from bots.commands import phrases
from bots.commands.line import Line, Unreadable

_DRAW = (
    r"(?:fair |lucky )?(?:draw|raffle|lottery|drawing)|a sorte"
    r"|(?:ad? )?(?:estrazione|sorteggio|lotteria)"
)
_WINDOW = r"(?: (?:window|finestra))?"
_WITHIN = r"(?: (?:in|within|after|of|for|over|lasting|entro|dopo|tra|fra|di|da|per))*"
_BEHIND = phrases.phrase(rf"(?:{_DRAW}){_WINDOW}{_WITHIN} (?:{phrases.LENGTH}){_WINDOW}")
_BEFORE = phrases.phrase(rf"(?:{phrases.LENGTH}) (?:{_DRAW}){_WINDOW}")
_BARE = phrases.phrase(_DRAW)
_OF_THE_DROP = frozenset({"for", "per", "lasting", "durata"})


def take_window(line: Line) -> int | None:
    """For how many seconds claims are collected; `None` where nothing is to be drawn.

    Raises:
        Unreadable: `draw_how_long` ("draw" alone, or "for 10m draw", which may be the drop's own
            length), `bad_length`.
    """
    found = line.take(_BEHIND) or _take_before(line)
    if found is not None:
        return phrases.seconds_of(found)
    if line.take(_BARE):
        raise Unreadable("draw_how_long")
    return None


def _take_before(line: Line) -> re.Match[str] | None:
    """A length right before the draw, unless it is said to be that of the drop."""
    found = _BEFORE.search(line.rest)
    if found is None or _OF_THE_DROP & set(line.rest[: found.start()].split()[-1:]):
        return None
    return line.take(_BEFORE)
