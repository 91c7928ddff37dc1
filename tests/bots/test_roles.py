from adapters.chat import ChatUser
from bots.roles import Roles
from commerce.ids import ShopId
from commerce.model.acts import Act
from commerce.model.people import Identity, Role
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
