import asyncio
from pathlib import Path

import pytest

from bots.app import now, open_shop, read_settings, services_of
from commerce.model.people import Role
from commerce.services.sessions import Opened
from tests.bots.cli.terminal import typed


def redeem(data: Path, secret: str) -> Opened | None:
    async def ask() -> Opened | None:
        async with open_shop(read_settings(None, data, {})) as opened:
            return await services_of(opened, now).sessions.open(secret)

    return asyncio.run(ask())


@pytest.mark.parametrize("role", ["host", "moderator"])
def test_a_link_signs_in_once_with_its_role(data: Path, role: str) -> None:
    said = typed("token", "--role", role, "--name", "Ben", "--data", data)
    assert said.exit_code == 0
    address, _, secret = said.output.strip().rpartition("/")
    assert address == "http://127.0.0.1:8080/console/enter"
    opened = redeem(data, secret)
    assert opened is not None
    assert (opened.session.name, opened.session.role) == ("Ben", Role[role.upper()])
    assert redeem(data, secret) is None


def test_a_wrong_token_and_a_wrong_role_let_nobody_in(data: Path) -> None:
    assert typed("token", "--data", data).exit_code == 0
    assert redeem(data, "made-up") is None
    assert typed("token", "--role", "king", "--data", data).exit_code == 2
