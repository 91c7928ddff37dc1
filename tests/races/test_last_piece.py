"""Two processes, one piece."""

from dataclasses import replace

from commerce.model.claims import ClaimRequest, ClaimResult, Outcome
from commerce.services.reserving import Terms
from tests.commerce.asking import ask, settle
from tests.commerce.paying import Till
from tests.commerce.shop import L
from tests.races.conftest import Two
from tests.races.marks import in_transactions
from tests.races.steps import before

LOCKING = "commerce.services.drawing.lock_for"
LOCKED = "commerce.services.drawing.Book"


async def decided(till: Till, request: ClaimRequest) -> ClaimResult:
    (answer,) = await settle(till.shop, till.clock, request, terms=Terms())
    return answer


@in_transactions
async def test_the_other_process_is_faster(two: Two) -> None:
    with before(LOCKING, lambda: decided(two.there, ask("bob"))):
        ann = await decided(two.here, ask("ann"))
    assert (ann.outcome, ann.position, ann.waitlist_place) == (Outcome.WAITLISTED, 2, 1)


@in_transactions
async def test_the_other_process_waits_its_turn(two: Two) -> None:
    bob = two.waiter(lambda: decided(two.there, ask("bob")))
    with before(LOCKED, bob.begin):
        ann = await decided(two.here, ask("ann"))
    assert (ann.outcome, ann.position) == (Outcome.RESERVED, 1)
    answer = await bob.end()
    assert (answer.outcome, answer.position) == (Outcome.WAITLISTED, 2)


@in_transactions
async def test_one_message_that_both_have_read(two: Two) -> None:
    request = ask("ann")
    with before(LOCKING, lambda: decided(two.there, request)):
        again = await decided(two.here, request)
    assert (again.outcome, again.position, again.repeated) == (Outcome.RESERVED, 1, True)


@in_transactions
async def test_a_drop_of_two_variants_is_locked_in_one_order(two: Two) -> None:
    """Each asks for what the other has asked for first: one waits, nobody for ever."""
    bob = two.waiter(lambda: settle(two.there.shop, two.there.clock, ask("bob", 1, L), ask("bob")))
    with before(LOCKED, bob.begin):
        await settle(two.here.shop, two.here.clock, ask("ann"), ask("ann", 1, L))
    assert {answer.outcome for answer in await bob.end()} == {Outcome.WAITLISTED}


async def test_asked_again_after_another_took_what_was_left(two: Two) -> None:
    """The answer was lost, and the last piece of it is not given twice."""
    request = ask("ann")
    first = await decided(two.here, request)
    other = await decided(two.there, ask("bob"))
    again = await decided(two.there, request)
    assert other.outcome is Outcome.WAITLISTED
    assert again == replace(first, repeated=True)
