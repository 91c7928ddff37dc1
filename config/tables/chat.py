"""How chat lines are read, answered and limited, and who may command."""

from typing import Literal, Self

from pydantic import Field, model_validator

from config.tables.base import Author, LocaleName, Table, wrong


class GrammarSettings(Table):
    """What a chat line means."""

    languages: tuple[LocaleName, ...] = ()
    """The language packs that are read, all of them for every line. Empty means every pack in
    config/languages. Naming only those your viewers write avoids words that mean something else in
    another language."""

    strictness: Literal["exact", "quantity", "claim_word", "natural"] = "natural"
    """How much of a line must be an order. exact: only `A12` or `A12+1`. quantity: a code and a
    quantity must be there. claim_word: a word such as "sold" must be there. natural: whatever a
    careful person would take as an order."""

    codeless: bool = True
    """Whether "sold", "mine" or "+1" without a code buys the product on air."""

    dash: Literal["nothing", "separator"] = "nothing"
    """What the dash in `A12-2` means where no product's code is spelled like that. separator: two
    pieces of A12. nothing: too unclear to order by."""

    price_is_code: bool = False
    """Whether viewers name a product by its price ("cf 499"), as in Thailand."""

    first_number_is_item: bool = False
    """Whether the first of two numbers is the product and the second the quantity ("1번 2개"), as
    in Korea."""

    phone_in_order: bool = True
    """Whether a claim may carry a phone number, as buyers in Vietnam write it; it is masked in
    every public place. If not, such a line is not read as a claim."""

    claim_words: tuple[str, ...] = ()
    """Words that order in this shop's chat, beside those of the language packs."""

    giveaway_words: tuple[str, ...] = ()
    """Words that enter a giveaway and must never order, such as "gift"."""

    ignored_authors: tuple[Author, ...] = ()
    """Authors whose lines are never read, for instance other bots. Our own messages are never
    read."""


class QuestionsSettings(Table):
    """Viewers' questions."""

    answer_from_catalogue: bool = False
    """Whether a question about price, stock, sizes or shipping is answered from the catalogue. Off,
    because a host may want to answer in person; every question is shown to the host either way."""


class ThrottleSettings(Table):
    """How much of one viewer is read, so that a flood from one cannot slow all; not for hosts."""

    messages_max: int = Field(default=20, ge=1, le=10_000)
    """Messages read from one viewer in each window_s. Twenty in ten seconds is faster than anyone
    types; what is beyond is shown in the chat and not acted upon."""

    window_s: float = Field(default=10.0, ge=0.1, le=3_600)
    """Seconds over which messages_max are allowed."""

    burst: int = Field(default=10, ge=1, le=10_000)
    """Messages one viewer may send at once before the pace of messages_max counts."""

    viewers_max: int = Field(default=50_000, ge=100, le=10_000_000)
    """Most viewers remembered at a time; the one silent for longest is forgotten first. About 200
    bytes each."""


class RolesSettings(Table):
    """Who may command, beside those the platforms themselves call owner or moderator."""

    hosts: tuple[Author, ...] = ()
    """Who may do everything: run shows and drops, change prices and stock."""

    moderators: tuple[Author, ...] = ()
    """Who may help: restock, give and release claims, mark paid, block."""

    @model_validator(mode="after")
    def _one_role_each(self) -> Self:
        if both := sorted(set(self.hosts) & set(self.moderators)):
            raise wrong("moderators", f"{both[0]} is among the hosts already, who may do more")
        return self
