import asyncio

import pytest

from bots.turns import Turns

ANN, BEA = ("discord", "ann"), ("discord", "bea")


async def test_what_one_viewer_says_is_done_in_order_others_do_not_wait() -> None:
    turns, done, gate = Turns(), list[str](), asyncio.Event()

    async def say(who: tuple[str, str], word: str, wait: asyncio.Event | None = None) -> None:
        async with turns.take(who):
            if wait is not None:
                await wait.wait()
            done.append(word)

    async with asyncio.TaskGroup() as group:
        group.create_task(say(ANN, "sold", gate))
        group.create_task(say(ANN, "cancel"))
        group.create_task(say(BEA, "mine"))
        group.create_task(say(ANN, "sold again"))
        while done != ["mine"]:  # noqa: ASYNC110 - nothing else says that Bea was first
            await asyncio.sleep(0)
        gate.set()
    assert done == ["mine", "sold", "cancel", "sold again"]


async def test_a_turn_that_fails_or_is_given_up_lets_the_next_one_go() -> None:
    turns = Turns()
    with pytest.raises(LookupError):
        async with turns.take(ANN):
            raise LookupError
    async with asyncio.timeout(1), turns.take(ANN):
        pass
    holding = asyncio.Event()

    async def hold() -> None:
        async with turns.take(ANN):
            holding.set()
            await asyncio.Event().wait()

    async def stand_behind() -> None:
        async with turns.take(ANN):
            pass

    async with asyncio.TaskGroup() as group:
        first = group.create_task(hold())
        await holding.wait()
        second = group.create_task(stand_behind())
        third = group.create_task(stand_behind())
        await asyncio.sleep(0)
        second.cancel()
        for _ in range(10):
            await asyncio.sleep(0)
        assert second.cancelled()
        assert not third.done()
        first.cancel()
        await third
