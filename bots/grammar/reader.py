"""Text → intent: the steps in order, with a first look that spares chatter all of them."""

import re

from bots.grammar.decide import decide, judge
from bots.grammar.fold import fold
from bots.grammar.guards import hidden, own_words, refused
from bots.grammar.lexicon import Lexicon
from bots.grammar.marks import Mark, mark
from bots.grammar.numbers import resolve
from bots.grammar.segments import cut
from bots.grammar.showrules import apply
from bots.grammar.tokens import Token, tokenize
from bots.grammar.unglue import unglued
from bots.intents import Intent, Link, Nothing, Status

_LINK_CODE = re.compile(r"[!/]?link[\s:-]{0,3}([0-9a-tv-z]{4})([\s-]{0,3})([0-9a-tv-z]{4})")
_LINK_SLIPS = str.maketrans("OIL", "011")


def read(text: str, lexicon: Lexicon, on_air: str | None) -> Intent:
    """Say what one chat message means. Pure and total: never raises, whatever the text.

    `on_air` is the code of the product shown now, which claims without a code buy. The work is
    bounded by `ReadingRules.max_length`; a longer text is `Nothing`.
    """
    if len(text) > lexicon.rules.max_length:
        return Nothing("too long")
    if hidden(text):
        return Nothing("hidden characters")
    folded = fold(text)
    link = _link(folded)
    if link is not None:
        return link
    if lexicon.first_look.chatter(folded):
        return Nothing()
    reason = refused(folded)
    return Nothing(reason) if reason else _meaning(folded, lexicon, on_air)


def _meaning(folded: str, lexicon: Lexicon, on_air: str | None) -> Intent:
    _, marks = marked(folded, lexicon)
    if not lexicon.rules.phone_in_order and any(mark.value == "phone" for mark in marks):
        return Nothing("phone number")
    return decide(judge(cut(marks)), lexicon, on_air)


def _link(folded: str) -> Intent | None:
    """Read `link`, which asks for it, and `LINK-7F3K-9QXM`, the code of the viewer's own page.

    Such codes have 32 signs, O read as 0 and I and L as 1. Eight letters alone may be words
    ("link shopping"), so they need the dash.
    """
    if folded.strip(" !/?.") == "link":
        return Status("link")
    found = _LINK_CODE.fullmatch(folded.strip()) if "link" in folded else None
    if found is None or (found[2] != "-" and found[1].isalpha() and found[3].isalpha()):
        return None
    return Link((found[1] + found[3]).upper().translate(_LINK_SLIPS))


def marked(folded: str, lexicon: Lexicon) -> tuple[list[Token], list[Mark]]:
    """Return the tokens and the marks of a folded text without what it quotes."""
    own, _quoted = own_words(folded)
    tokens = unglued(tokenize(own, lexicon.phrases, lexicon.words), lexicon)
    resolved = resolve(mark(tokens, lexicon), dash_counts=lexicon.rules.dash == "separator")
    return tokens, apply(resolved, lexicon)
