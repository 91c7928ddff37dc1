"""A client that hands on what hosts and moderators ask for, and remembers the lines."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from adapters.chat import ChatMessage
from adapters.discord.asked import Asked
from adapters.discord.client import Ears, HawkerClient, Options
from adapters.discord.staff.desk import StaffDesk
from adapters.discord.staff.roles import RoleMap
from adapters.discord.staff.tools import StaffTools
from adapters.forms import Suggestion, Typing
from bots.app.files import load_replies
from bots.commands.forms import command_forms, line_of
from commerce.ports import Wording
from tests.conftest import TestClock
from tests.platforms.conftest import ann, server, shop
from tests.platforms.discord.flags import Permission
from tests.platforms.discord.people import GuildHandle, Person

__all__ = ["ann", "server", "shop"]


@dataclass
class Crew:
    """The client and what it handed on; `offers` are suggested while something is typed."""

    client: HawkerClient
    heard: list[ChatMessage] = field(default_factory=list)
    typed: list[Typing] = field(default_factory=list)
    offers: tuple[Suggestion, ...] = ()
    told: asyncio.Event = field(default_factory=asyncio.Event)

    async def hears(self, times: int = 1) -> ChatMessage:
        """Wait until so many lines were handed on; return the last of them."""
        async with asyncio.timeout(5.0):
            while len(self.heard) < times:
                self.told.clear()
                await self.told.wait()
        return self.heard[times - 1]

    def take(self, message: ChatMessage) -> None:
        self.heard.append(message)
        self.told.set()

    @property
    def lines(self) -> list[str]:
        return [message.text for message in self.heard]

    async def complete(self, typing: Typing) -> Sequence[Suggestion]:
        self.typed.append(typing)
        return self.offers


class Client(HawkerClient):
    """Hands presses and forms to the desk, as the source does."""

    desk: StaffDesk

    async def on_interaction(self, asked: Any) -> None:
        if asked.type.name in {"component", "modal_submit"}:
            assert await self.desk.take(asked)


async def _never(_seconds: float) -> None:
    raise AssertionError("nothing here waits")


@pytest.fixture(scope="session")
def wording() -> Wording:
    return load_replies("UTC", "en")


ROLES = RoleMap.of(["Hosts"], ["Helpers"], managers_are_hosts=False)


def new_crew(clock: TestClock, wording: Wording, roles: RoleMap = ROLES) -> Crew:
    """A client that is not connected yet."""

    def take(message: ChatMessage) -> None:
        made.take(message)

    ears = Ears(take)
    ears.gate.set()
    asked = Asked(clock, lambda _locale: "Noted.", _never)

    async def set_up(client: HawkerClient) -> None:
        await client.desk.set_up(client)  # type: ignore[attr-defined]

    options = Options(role_of=roles.role_of, setups=(set_up,), ready_within_s=0.02)
    client = Client(ears, asked, options)
    made = Crew(client)
    client.desk = StaffDesk(StaffTools(command_forms(), line_of, made.complete, wording))
    return made


@pytest.fixture
def crew(clock: TestClock, wording: Wording) -> Crew:
    return new_crew(clock, wording)


@pytest.fixture
def host(shop: GuildHandle) -> Person:
    """Somebody whose role makes them a host, and who may manage the server."""
    return shop.member(
        "hana", shop.role("Hosts", Permission.MANAGE_GUILD | Permission.MANAGE_MESSAGES)
    )


@pytest.fixture
def moderator(shop: GuildHandle) -> Person:
    return shop.member("moe", shop.role("Helpers", Permission.MANAGE_MESSAGES))
