"""What the adapter is told and given by the house."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters.chat import Gap, Trouble
from adapters.discord.asked import Pause
from adapters.discord.memory import Memory
from commerce.ports import Clock

if TYPE_CHECKING:
    from adapters.discord.client import HawkerClient


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach Discord, and at what pace."""

    token: str
    api_url: str
    gateway_url: str
    message_content: bool = True
    dm_openings_per_minute: int = 10
    card_pace_s: float = 5.0


@dataclass(frozen=True, slots=True)
class Offer:
    """A drop as viewers see it: what a card, a menu and a completion are made of.

    `choices` are the values of each option in the order shown; `limit` is how many one customer
    may have; `total` how many there were, as far as that is known; `price` is in words. `buyable`
    says that a claim is taken now, `waiting` that it would stand on the waitlist.
    """

    code: str
    title: str
    price: str
    description: str = ""
    picture: str | None = None
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    available: int = 0
    total: int = 0
    limit: int | None = None
    closes_at: datetime | None = None
    on_air: bool = False
    buyable: bool = True

    @property
    def waiting(self) -> bool:
        """Whether all of it is taken, so that one can only wait."""
        return self.buyable and self.available <= 0


Tell = Callable[[Gap | Trouble], None]
Say = Callable[[str, str | None, Mapping[str, Any]], str]
"""The sentence of a key in a language (`None`: the shop's) with its facts."""


@dataclass(frozen=True)
class Around:
    """The house as the adapter knows it.

    Attributes:
        clock: the time.
        linked: the addresses of all channels of open shows.
        shelf: what is on sale in the show of a channel, the drop on air first.
        say: makes sentences.
        tell: told of gaps and troubles, for the host.
        memory: the file of what must outlive the process.
        words: what to write for `cart`, `link`, `cancel` and `stop`, in a language that is read.
        pause: waits.
    """

    clock: Clock
    linked: Callable[[], frozenset[str]]
    shelf: Callable[[str], Sequence[Offer]]
    say: Say
    tell: Tell
    memory: Path
    words: Mapping[str, str] = field(default_factory=dict)
    pause: Pause = asyncio.sleep

    def offer(self, address: str, code: str) -> Offer | None:
        """What is on sale under a code at a channel."""
        return next((offer for offer in self.shelf(address) if offer.code == code), None)

    def word(self, verb: str) -> str:
        """What is written for a verb."""
        return self.words.get(verb, verb)


class Link:
    """The client there is now, for whoever sends; there is a new one after each login."""

    def __init__(self, memory: Memory) -> None:
        """Begin without a client."""
        self.memory = memory
        self.client: HawkerClient | None = None
