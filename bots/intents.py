"""What a chat message may mean, before anything has happened.

Every value here is frozen and plain. `Intent` is the one union that the grammar returns and the
pipeline matches on; a new member without a branch fails the type check (`exhaustive-match`).
"""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for: a code, how many pieces, and the options the viewer stated.

    `code` is spelled as the catalogue spells it. `quantity` is `None` where the viewer named none
    (one piece for a buy, everything for a cancel). `options` holds catalogue names and values,
    for example `{"size": "M", "color": "Blue"}`; what was not stated is not there. `more` says
    that a buy comes on top of what the speaker has of it ("another A12"); without it the quantity
    is the whole.
    """

    code: str
    quantity: int | None = None
    options: dict[str, str] = field(default_factory=dict)
    more: bool = False


@dataclass(frozen=True, slots=True)
class Buy:
    """The speaker orders now. Several items are several claims, settled in order."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class AskBack:
    """A buy that lacks what must be known; holds no stock.

    `missing` names the options of `code` to ask for (`("size",)`); empty when the question is which
    of `candidates` (product codes) was meant: the item it is about then has no code. `items` is
    what is known of everything ordered, in the order written.
    """

    items: tuple[Item, ...]
    missing: tuple[str, ...] = ()
    code: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """Sets the quantity or the options of the speaker's own claim; the last one wins.

    An item's `code` is empty when the last claim is meant ("make that 3").
    """

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Cancel:
    """Withdraws the speaker's own claims; no items means the last one, `everything` all of them."""

    items: tuple[Item, ...] = ()
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Waitlist:
    """The speaker wants to be next for these items (without items: the product on air)."""

    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """The speaker asks about their own claims, cart or total, or wants the checkout link again."""

    about: Literal["cart", "link"] = "cart"


@dataclass(frozen=True, slots=True)
class Question:
    """Any other request for information; `topic` is what the catalogue may be able to answer."""

    topic: Literal["price", "stock", "size", "shipping", "other"] = "other"
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Proves that the page showing this one-time code belongs to the speaker (`link 7F3K`)."""

    code: str


@dataclass(frozen=True, slots=True)
class Help:
    """The speaker asks what can be written here."""


@dataclass(frozen=True, slots=True)
class Stop:
    """The speaker wants no more private messages (`resume` takes it back)."""

    resume: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """Everything else: chatter, jokes, spam. `reason` names the rule that decided."""

    reason: str = "chatter"


Intent = (
    Buy | AskBack | Change | Cancel | Waitlist | Status | Question | Link | Help | Stop | Nothing
)
