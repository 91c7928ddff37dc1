"""From outcomes to words: every sentence a person sees in a chat, by locale.

sources  Fluent texts → checked messages        clean    other people's words, made harmless
facts    a fact → the words for it              wording  `Replies`, which joins the three
"""

from bots.replies.wording import Replies

__all__ = ["Replies"]
