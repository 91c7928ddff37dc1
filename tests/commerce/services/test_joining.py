from datetime import datetime
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from commerce.errors import Conflict, NotFound
from commerce.ids import CheckoutId, CustomerId, ViewerId
from commerce.model.claims import Outcome
from commerce.model.orders import Checkout, CheckoutState
from commerce.model.people import Identity, Person, Viewer
from commerce.services import joining
from commerce.services.customers import Customers
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.store import checkouts, reservations, viewers, waitlist
from commerce.store.database import Database
from commerce.store.transaction import Transaction
from tests.commerce.stage import ONLY, SHOW, Stage, build
from tests.conftest import TestClock


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    return await build(database, clock)


@pytest.fixture
def customers(stage: Stage) -> Customers:
    return Customers(stage.shop, stage.clock)


@pytest.fixture
async def drops(stage: Stage) -> Drops:
    drops = Drops(stage.shop, stage.clock, Terms(), Announcements())
    await drops.start(stage.act(), StartDrop(SHOW, "B3", limit=3))
    return drops


async def meet(stage: Stage, name: str, platform: str = "discord") -> Viewer:
    who = Identity(platform, name, name)
    found = await stage.shop.write(lambda tx: viewers.ensure(tx, [who], stage.clock()))
    return found[platform, name]


async def link(stage: Stage, customers: Customers, name: str, page: str = "page") -> Person:
    """`name` on Discord writes the code that the page shows."""
    code = await customers.link_code(page)
    return await customers.redeem(Identity("discord", name, name), code, stage.act())


async def holds(stage: Stage, customer_id: CustomerId) -> tuple[int, int]:
    """Pieces reserved and waited for by a customer."""

    def look(tx: Transaction) -> tuple[int, int]:
        held = reservations.of_customer(tx, SHOW, customer_id)
        places = waitlist.of_customer(tx, SHOW, customer_id)
        return sum(one.quantity for one in held), sum(one.quantity for one, _ in places)

    return await stage.shop.read(look)


async def open_checkout(
    stage: Stage, viewer: Viewer, state: CheckoutState = CheckoutState.OPEN
) -> CheckoutId:
    def add(tx: Transaction) -> CheckoutId:
        checkout = Checkout(
            id=CheckoutId(tx.new_id()),
            show_id=SHOW,
            customer_id=viewer.customer_id,
            viewer_id=viewer.id,
            state=state,
            currency="EUR",
            created_at=stage.clock(),
        )
        checkouts.add(tx, checkout)
        return checkout.id

    return await stage.shop.write(add)


async def state_of(stage: Stage, checkout_id: CheckoutId) -> tuple[CheckoutState, CustomerId]:
    found = await stage.shop.read(lambda tx: checkouts.get(tx, checkout_id))
    assert found is not None
    return found.state, found.customer_id


@pytest.mark.usefixtures("drops")
async def test_carts_and_limits_become_one(stage: Stage, customers: Customers) -> None:
    await stage.claim("ann", ONLY, 2)
    page = await stage.claim("ann2", ONLY, 2)
    await stage.claim("bea", ONLY, 1)
    await stage.claim("ann2", ONLY, 3)
    await link(stage, customers, "ann2")
    person = await link(stage, customers, "ann")
    assert [viewer.name for viewer in person.viewers] == ["ann", "ann2", "ann2"]
    assert await holds(stage, person.customer_id) == (4, 1)
    assert await holds(stage, page.customer_id) == (0, 0)
    more = await stage.claim("ann", ONLY, 6)
    assert (more.outcome, more.reserved, more.granted) == (Outcome.OVER_LIMIT, 4, 0)


@pytest.mark.usefixtures("drops")
async def test_separating_gives_back_what_each_claimed(stage: Stage, customers: Customers) -> None:
    ann = await stage.claim("ann", ONLY, 2)
    bea = await stage.claim("bea", ONLY, 1)
    await link(stage, customers, "bea")
    joined = await link(stage, customers, "ann")
    assert len(joined.viewers) == 3
    alone = await customers.unlink(stage.act(), bea.viewer_id)
    assert (alone.customer_id, len(alone.viewers)) == (bea.customer_id, 1)
    assert await holds(stage, bea.customer_id) == (1, 0)
    assert await holds(stage, ann.customer_id) == (2, 0)
    with pytest.raises(Conflict, match="not_linked"):
        await customers.unlink(stage.act(), bea.viewer_id)
    with pytest.raises(NotFound, match="no_such_viewer"):
        await customers.unlink(stage.act(), ViewerId(9))
    again = await link(stage, customers, "bea")
    assert (again.customer_id, len(again.viewers)) == (bea.customer_id, 3)


@pytest.mark.usefixtures("drops")
async def test_who_everybody_joined_can_leave_too(stage: Stage, customers: Customers) -> None:
    ann = await stage.claim("ann", ONLY, 2)
    bea = await stage.claim("bea", ONLY, 1)
    await link(stage, customers, "bea")
    await link(stage, customers, "ann")
    alone = await customers.unlink(stage.act(), ann.viewer_id)
    assert (alone.customer_id, len(alone.viewers)) == (ann.customer_id, 1)
    rest = await customers.person(bea.viewer_id)
    assert (rest.customer_id, len(rest.viewers)) == (bea.customer_id, 2)
    assert await holds(stage, bea.customer_id) == (1, 0)


async def test_of_two_open_checkouts_the_speakers_stays(stage: Stage, customers: Customers) -> None:
    page, ann = await meet(stage, "page", "web"), await meet(stage, "ann")
    of_page, of_ann = await open_checkout(stage, page), await open_checkout(stage, ann)
    await link(stage, customers, "ann")
    assert await state_of(stage, of_page) == (CheckoutState.CANCELLED, ann.customer_id)
    assert await state_of(stage, of_ann) == (CheckoutState.OPEN, ann.customer_id)


async def test_a_checkout_being_paid_stays(stage: Stage, customers: Customers) -> None:
    page, ann = await meet(stage, "page", "web"), await meet(stage, "ann")
    of_page = await open_checkout(stage, page, CheckoutState.PAYING)
    of_ann = await open_checkout(stage, ann)
    await link(stage, customers, "ann")
    assert await state_of(stage, of_page) == (CheckoutState.PAYING, ann.customer_id)
    assert await state_of(stage, of_ann) == (CheckoutState.CANCELLED, ann.customer_id)
    with pytest.raises(Conflict, match="unlink_while_paying"):
        await customers.unlink(stage.act(), ann.id)


async def test_two_checkouts_being_paid_keep_their_customers(
    stage: Stage, customers: Customers
) -> None:
    for name, platform in (("page", "web"), ("ann", "discord")):
        await open_checkout(stage, await meet(stage, name, platform), CheckoutState.PAYING)
    with pytest.raises(Conflict, match="link_while_paying"):
        await link(stage, customers, "ann")


async def test_a_checkout_that_waits_for_money_moves_along(
    stage: Stage, customers: Customers
) -> None:
    page, ann = await meet(stage, "page", "web"), await meet(stage, "ann")
    awaiting = await open_checkout(stage, page, CheckoutState.AWAITING)
    of_ann = await open_checkout(stage, ann)
    await link(stage, customers, "ann")
    assert await state_of(stage, awaiting) == (CheckoutState.AWAITING, ann.customer_id)
    assert await state_of(stage, of_ann) == (CheckoutState.OPEN, ann.customer_id)


async def test_nobody_is_unblocked_by_linking_or_separating(
    stage: Stage, customers: Customers
) -> None:
    page, ann = await meet(stage, "page", "web"), await meet(stage, "ann")
    await customers.block(stage.act(), page.id)
    assert (await link(stage, customers, "ann")).block is not None
    assert (await customers.unlink(stage.act(), page.id)).block is not None
    assert (await customers.person(ann.id)).block is not None


async def test_unblocking_unblocks_everybody_behind_it(stage: Stage, customers: Customers) -> None:
    page, ann = await meet(stage, "page", "web"), await meet(stage, "ann")
    await customers.block(stage.act(), page.id)
    await link(stage, customers, "ann")
    assert (await customers.unblock(stage.act(), ann.id)).block is None
    assert (await customers.unlink(stage.act(), page.id)).block is None


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12))
async def test_every_viewer_always_has_a_place_to_go(
    stage: Stage, steps: list[tuple[int, int]]
) -> None:
    """Joining and separating in any order: groups are as a plain model says, nobody is lost."""
    people = [await meet(stage, f"p{n}-{len(stage.said)}") for n in range(5)]
    stage.said.append("example")
    groups: list[set[int]] = [{n} for n in range(5)]
    for one, other in steps:
        a = next(group for group in groups if one in group)
        b = next(group for group in groups if other in group)
        if one == other and len(a) > 1:
            await stage.shop.write(partial(_apart, one=people[one].id, now=stage.clock()))
            a.discard(one)
            groups.append({one})
        elif one != other:
            await stage.shop.write(
                partial(_joined, one=people[one].id, other=people[other].id, now=stage.clock())
            )
            if a is not b:
                groups.remove(a)
                b |= a
    for group in groups:
        members = {people[n].id for n in group}
        for viewer_id in members:
            found = await stage.shop.read(partial(_group, one=viewer_id))
            assert found == members


def _joined(tx: Transaction, one: ViewerId, other: ViewerId, now: datetime) -> None:
    joining.join(tx, _get(tx, one), _get(tx, other), now)


def _apart(tx: Transaction, one: ViewerId, now: datetime) -> None:
    joining.separate(tx, _get(tx, one), now)


def _group(tx: Transaction, one: ViewerId) -> set[ViewerId]:
    return {viewer.id for viewer in viewers.of_customer(tx, _get(tx, one).customer_id)}


def _get(tx: Transaction, viewer_id: ViewerId) -> Any:
    return viewers.get(tx, viewer_id)
