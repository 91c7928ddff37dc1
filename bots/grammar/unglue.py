"""Tokens → tokens: a keyword and the code written onto it are two words."""

from collections.abc import Sequence

from bots.grammar.lexicon import Lexicon
from bots.grammar.tags import Tag
from bots.grammar.tokens import Token


def unglued(tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """Split each keyword from the code written onto it."""
    return [part for at in range(len(tokens)) for part in _unglued(tokens, at, lexicon)]


def _unglued(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Token, ...]:
    """Split a keyword from the code written onto it: "cfa12" is "cf a12", where that is open."""
    token = tokens[at]
    number = tokens[at + 1] if at + 1 < len(tokens) else None
    if number is None or number.kind != "num" or not number.glued or not token.text.isascii():
        return (token,)
    if token.text in lexicon.words or lexicon.codes.may_start(token.text):
        return (token,)
    for end in range(2, len(token.text)):
        entries = lexicon.phrases.get(token.text[:end])
        acts = any(entry.tag is Tag.KEYWORD for entry in entries)
        if acts and lexicon.codes.find(token.text[end:] + number.text):
            middle = token.start + end
            return (
                token._replace(text=token.text[:end], end=middle),
                token._replace(text=token.text[end:], start=middle, glued=False),
            )
    return (token,)
