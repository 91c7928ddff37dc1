"""Who is host and who moderator, by what they are in their server."""

import pytest

from adapters.discord.staff.roles import RoleMap
from commerce.model.people import Role
from commerce.ports import Wording
from tests.adapters.discord.staff.conftest import Crew, new_crew
from tests.conftest import TestClock
from tests.platforms.discord.flags import Permission
from tests.platforms.discord.library import running
from tests.platforms.discord.people import GuildHandle
from tests.platforms.discord.server import DiscordServer


@pytest.mark.parametrize(
    ("name", "permissions", "expected"),
    [
        ("Hosts", 0, Role.HOST),
        ("hosts", 0, Role.HOST),
        ("Helpers", 0, Role.MODERATOR),
        ("Friends", 0, Role.VIEWER),
        ("Staff", Permission.MANAGE_MESSAGES, Role.MODERATOR),
        ("Staff", Permission.MANAGE_GUILD, Role.VIEWER),
        ("Staff", Permission.ADMINISTRATOR, Role.MODERATOR),
    ],
)
async def test_roles_of_a_server_are_roles_in_the_shop(
    name: str,
    permissions: int,
    expected: Role,
    server: DiscordServer,
    shop: GuildHandle,
    crew: Crew,
) -> None:
    somebody = shop.member("somebody", shop.role(name, Permission(permissions)))
    async with running(crew.client, server):
        for command in server.commands().values():
            command["default_member_permissions"] = None  # their owner let everybody see them
        somebody.uses(shop.channel("live"), "undo")
        heard = await crew.hears()
    assert heard.author.role is expected


async def test_the_owner_is_host_whatever_the_settings_say(
    server: DiscordServer, shop: GuildHandle, crew: Crew
) -> None:
    async with running(crew.client, server):
        server.owner_of(shop).uses(shop.channel("live"), "undo")
        assert (await crew.hears()).author.role is Role.HOST


async def test_an_id_names_a_role_and_managers_are_hosts_where_that_is_set(
    server: DiscordServer, shop: GuildHandle, clock: TestClock, wording: Wording
) -> None:
    by_id, manages = shop.role("One"), shop.role("Two", Permission.MANAGE_GUILD)
    people = [shop.member("ann", by_id), shop.member("bea", manages), shop.member("cid")]
    roles = RoleMap.of([str(by_id.id)], ["@everyone"], managers_are_hosts=True)
    crew = new_crew(clock, wording, roles)
    async with running(crew.client, server):
        for command in server.commands().values():
            command["default_member_permissions"] = None
        for who in people:
            who.uses(shop.channel("live"), "undo")
        await crew.hears(3)
        nobody = await crew.client.fetch_user(people[0].id)
        assert roles.role_of(nobody) is Role.VIEWER, "in private"
    assert [one.author.role for one in crew.heard] == [Role.HOST, Role.HOST, Role.VIEWER]
