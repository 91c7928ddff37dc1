import asyncio

from adapters.chat import ChatUser
from bots.roles import Roles
from commerce.errors import StoreUnavailable
from commerce.ids import ShopId
from commerce.model.acts import Act
from commerce.model.people import Grant, Identity, Role
from commerce.services.customers import Customers
from commerce.store.database import Database
from tests.conftest import TestClock

BOB = ChatUser("77", "Bob")


async def test_the_highest_of_platform_settings_and_grants_counts(
    database: Database, clock: TestClock
) -> None:
    customers = Customers(database.for_shop(ShopId(1)), clock)
    roles = Roles(customers, clock, hosts=["discord:1"], moderators=["discord:77"])
    assert await roles.of(BOB, "discord") is Role.MODERATOR
    assert await roles.of(BOB, "twitch") is Role.VIEWER
    assert await roles.of(ChatUser("1", "Ann"), "discord") is Role.HOST
    assert await roles.of(ChatUser("5", "Cid", Role.MODERATOR), "discord") is Role.MODERATOR
    await customers.grant(Act("terminal"), Identity("discord", "77", "Bob"), Role.HOST)
    roles.forget()
    assert await roles.of(BOB, "discord") is Role.HOST


async def test_a_grant_of_another_process_is_noticed_within_seconds(
    database: Database, clock: TestClock
) -> None:
    customers = Customers(database.for_shop(ShopId(1)), clock)
    roles = Roles(customers, clock)
    assert await roles.of(BOB, "discord") is Role.VIEWER
    await customers.grant(Act("terminal"), Identity("discord", "77", "Bob"), Role.HOST)
    assert await roles.of(BOB, "discord") is Role.VIEWER
    clock.turn(15)
    assert await roles.of(BOB, "discord") is Role.HOST


class SlowCustomers(Customers):
    """Answers when told to, and fails the first time."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.asked = 0

    async def grants(self) -> tuple[Grant, ...]:
        self.asked += 1
        await self.go.wait()
        if self.asked == 1:
            raise StoreUnavailable("the database sleeps")
        return ()


async def test_who_waits_for_the_grants_goes_on_in_order_after_one_read(clock: TestClock) -> None:
    customers = SlowCustomers()
    roles, order = Roles(customers, clock), list[int]()

    async def ask(number: int) -> None:
        await roles.of(BOB, "discord")
        order.append(number)

    asking = [asyncio.ensure_future(ask(number)) for number in range(5)]
    await asyncio.sleep(0)
    customers.go.set()
    first, *others = await asyncio.gather(*asking, return_exceptions=True)
    assert isinstance(first, StoreUnavailable)
    assert others == [None] * 4
    assert (order, customers.asked) == ([1, 2, 3, 4], 2)
