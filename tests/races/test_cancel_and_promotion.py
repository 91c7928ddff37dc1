"""Who gives up, and who moves up for it, at once."""

from commerce.model.claims import Outcome
from tests.commerce.asking import ask
from tests.commerce.paying import TTL_S
from tests.races.conftest import Two
from tests.races.marks import in_transactions
from tests.races.steps import before
from tests.races.test_last_piece import LOCKED, LOCKING, decided

pytestmark = in_transactions


async def one_has_it_and_one_waits(two: Two) -> None:
    await two.here.claim("ann")
    assert (await two.here.claim("bob")).outcome is Outcome.WAITLISTED


async def test_who_waits_gives_up_first(two: Two) -> None:
    await one_has_it_and_one_waits(two)
    with before(LOCKING, lambda: decided(two.there, ask("bob", 0))):
        await decided(two.here, ask("ann", 0))
    assert await two.here.told("bob") == []
    assert (await two.here.stock()).available == 1


async def test_who_was_just_promoted_gives_up(two: Two) -> None:
    await one_has_it_and_one_waits(two)
    bob = two.waiter(lambda: decided(two.there, ask("bob", 0)))
    with before(LOCKED, bob.begin):
        await decided(two.here, ask("ann", 0))
    assert (await bob.end()).outcome is Outcome.CANCELLED
    assert await two.here.told("bob") == ["promoted"]
    assert (await two.here.stock()).available == 1


async def test_who_waits_gives_up_when_the_sweep_has_found_a_piece(two: Two) -> None:
    await one_has_it_and_one_waits(two)
    for clock in (two.here.clock, two.there.clock):
        clock.turn(TTL_S)
    with before("commerce.services.expiry.lock_for", lambda: decided(two.there, ask("bob", 0))):
        await two.sweep()()
    assert await two.here.told("ann") == ["expired"]
    assert await two.here.told("bob") == []


async def test_who_gives_up_as_it_lapses_gives_it_back_once(two: Two) -> None:
    await one_has_it_and_one_waits(two)
    two.here.clock.turn(TTL_S)
    two.there.clock.turn(TTL_S - 1)
    with before("commerce.services.expiry.lock_for", lambda: decided(two.there, ask("ann", 0))):
        assert await two.sweep()() == 0
    assert await two.here.told("ann") == []
    assert await two.here.told("bob") == ["promoted"]
    assert (await two.here.stock()).reserved == 1
