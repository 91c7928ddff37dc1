"""What is offered while a command is typed: to staff alone, and of what there is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.chat import ChatUser
from adapters.forms import Typing
from bots.app.completing import Completer
from bots.commands.forms import line_of
from commerce.model.people import Role
from tests.conftest import TestClock
from tests.shows.theatre import PLACE, Theatre, theatre


@pytest.fixture
async def stage(clock: TestClock, tmp_path: Path) -> AsyncIterator[Theatre]:
    async with theatre(clock, f"sqlite:///{tmp_path / 'hawker.db'}", str(tmp_path)) as stage:
        await stage.play("host: drop A12 at 29.90\nanna: A12 M blue\nanton: A12 L")
        yield stage


async def offered(
    stage: Theatre,
    command: str,
    kind: str,
    typed: str = "",
    *,
    role: Role = Role.HOST,
    code: str = "",
) -> list[str]:
    complete = Completer(stage.services, stage.bots.rooms, stage.bots.roles)
    author = ChatUser("host", "host", role)
    typing = Typing(command, kind, typed, author, "discord", PLACE, {"code": code})
    return [one.value for one in await complete(typing)]


async def test_products_for_what_begins_and_drops_for_what_runs(stage: Theatre) -> None:
    assert await offered(stage, "drop start", "code") == ["A12", "B3", "C-7"]
    assert await offered(stage, "drop pause", "code") == ["A12"]
    assert await offered(stage, "drop start", "code", "tide") == ["C-7"]
    assert await offered(stage, "drop start", "code", "b") == ["B3", "A12"], "beginnings first"
    assert await offered(stage, "drop start", "code", "zzz") == []


async def test_a_drop_that_is_over_is_offered_where_claims_of_it_are_meant(stage: Theatre) -> None:
    await stage.play("host: end A12")
    assert await offered(stage, "drop pause", "code") == []
    assert await offered(stage, "release", "code") == ["A12"]


async def test_options_of_the_product_named(stage: Theatre) -> None:
    assert await offered(stage, "restock", "options", code="a12") == ["M Blue", "L Blue", "M White"]
    assert await offered(stage, "restock", "options", "l", code="A12") == ["L Blue", "M Blue"]
    assert await offered(stage, "restock", "options", code="B3") == []
    assert await offered(stage, "restock", "options") == []


async def test_viewers_by_the_beginning_of_their_name(stage: Theatre) -> None:
    found = await offered(stage, "claims", "viewer", "an", role=Role.MODERATOR)
    assert len(found) == 2
    assert all(one.startswith("discord:") for one in found)
    assert await offered(stage, "claims", "viewer", "") == []
    await stage.play(f"host: {line_of('claims', {'viewer': found[0]})}")
    assert any("A12" in text for text in stage.told("host"))


async def test_commands_and_orders(stage: Theatre) -> None:
    assert await offered(stage, "help", "command", "refu") == ["refund", "mark refunded"]
    for command in ("mark paid", "refund", "mark refunded"):
        assert await offered(stage, command, "order") == []


async def test_nothing_for_who_may_not_give_the_command(stage: Theatre) -> None:
    assert await offered(stage, "drop start", "code", role=Role.MODERATOR) == []
    assert await offered(stage, "claims", "viewer", "an", role=Role.VIEWER) == []
    assert await offered(stage, "no such", "code") == []
    assert await offered(stage, "drop start", "price") == []
