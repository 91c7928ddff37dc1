from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from commerce.errors import NotFound
from commerce.ids import BlockId, DropId, VariantId
from commerce.model.claims import ClaimRequest, Outcome, ReservationState
from commerce.model.people import Block
from commerce.model.shows import DropVariant
from commerce.services.reserving import Terms
from commerce.store import drops, people, reservations, stock, viewers, waitlist
from commerce.store.database import Database, ShopDatabase
from commerce.store.record_tables import outbox
from commerce.store.tables import movements, shows, viewers as people_table
from tests.commerce.asking import ask, check, settle, told, who
from tests.commerce.shop import DROP, SHOP, SHOW, L, M, Sale, make_drop, set_up
from tests.conftest import TestClock

Open = Callable[[Sale], Awaitable[ShopDatabase]]


@pytest.fixture
def opened(database: Database) -> Open:
    async def open_with(sale: Sale) -> ShopDatabase:
        shop = database.for_shop(SHOP)
        await shop.write(lambda tx: set_up(tx, sale))
        return shop

    return open_with


async def test_pieces_go_to_who_asks_first_and_the_rest_waits(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale(pieces={M: 3, L: 0}))
    requests = [ask("Ann", 2), ask("Bob", 2), ask("Cem", 1), ask("Dea", 1, L)]
    results = await settle(shop, clock, *requests)
    assert [(r.outcome, r.granted, r.reserved, r.waitlisted) for r in results] == [
        (Outcome.RESERVED, 2, 2, 0),
        (Outcome.PARTIAL, 1, 1, 1),
        (Outcome.WAITLISTED, 0, 0, 1),
        (Outcome.WAITLISTED, 0, 0, 1),
    ]
    assert [r.position for r in results] == [1, 2, 3, 4]
    assert [r.waitlist_place for r in results] == [None, 1, 2, 1]
    until = clock() + timedelta(seconds=600)
    assert [r.expires_at for r in results] == [until, until, None, None]
    levels = await shop.read(lambda tx: stock.read(tx, [M, L]))
    assert (levels[M].reserved, levels[L].reserved) == (3, 0)
    drop = await shop.read(lambda tx: drops.get(tx, DROP))
    assert drop is not None
    assert (drop.taken, drop.next_position, drop.digest) == (3, 5, results[-1].digest)
    assert drop.variants == (DropVariant(M, None, 3), DropVariant(L, None, 0))
    assert await check(shop) == ()


async def test_each_answer_is_in_the_outbox_with_its_facts(opened: Open, clock: TestClock) -> None:
    shop = await opened(Sale(pieces={M: 1, L: 0}))
    request = ask("Ann", 3)
    (result,) = await settle(shop, clock, request)
    (row,) = await shop.read(lambda tx: tx.rows(select(outbox)))
    assert (row["kind"], row["priority"], row["with_link"]) == ("claim.partial", 0, True)
    assert (row["audience"], row["viewer_id"]) == ("private", result.viewer_id)
    assert (row["channel_id"], row["reply_to"]) == (21, request.source.message_id)
    assert row["dedup_key"] == f"claim:{result.claim_id}"
    assert row["facts"] == {
        "code": "A12",
        "title": "Linen shirt",
        "options": {"options": {"size": "M"}},
        "viewer": "Ann",
        "quantity": 3,
        "granted": 1,
        "reserved": 1,
        "waitlisted": 2,
        "over_limit_by": 0,
        "position": 1,
        "waitlist_place": 1,
        "price": {"minor": 2990, "currency": "EUR"},
        "total": {"minor": 2990, "currency": "EUR"},
        "expires": {"at": (clock() + timedelta(seconds=600)).isoformat()},
        "seen": {"at": request.source.seen_at.isoformat()},
    }


async def test_the_last_request_wins_and_frees_pieces_for_who_waits(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale(pieces={M: 3, L: 0}))
    await settle(shop, clock, ask("Ann", 3), ask("Bob", 2))
    clock.turn(5)
    less, none, again = await settle(shop, clock, ask("Ann", 2), ask("Ann", 0), ask("Ann", 1))
    assert (less.outcome, less.reserved) == (Outcome.REDUCED, 2)
    assert (none.outcome, none.reserved, none.expires_at) == (Outcome.CANCELLED, 0, None)
    assert (again.outcome, again.reserved) == (Outcome.RESERVED, 1)
    kinds = await told(shop)
    assert kinds[-2:] == [("promoted", "Bob"), ("promoted", "Bob")]
    bob = await shop.read(lambda tx: viewers.find(tx, "discord", "id-Bob"))
    assert bob is not None
    held = await shop.read(lambda tx: reservations.of_customer(tx, SHOW, bob.customer_id))
    assert [(one.quantity, one.promoted) for one in held] == [(1, True), (1, True)]
    assert {one.expires_at for one in held} == {clock() + timedelta(seconds=300)}
    assert await shop.read(lambda tx: waitlist.lengths(tx, [M])) == {}
    assert await check(shop) == ()


async def test_more_and_the_same_again(opened: Open, clock: TestClock) -> None:
    shop = await opened(Sale(pieces={M: 3, L: 0}))
    requests = [ask("Ann", 1), ask("Ann", 1), ask("Ann", 2), ask("Ann", 5), ask("Ann", 5)]
    results = await settle(shop, clock, *requests)
    assert [(r.outcome, r.granted, r.reserved, r.waitlisted) for r in results] == [
        (Outcome.RESERVED, 1, 1, 0),
        (Outcome.UNCHANGED, 0, 1, 0),
        (Outcome.RESERVED, 1, 2, 0),
        (Outcome.PARTIAL, 1, 3, 2),
        (Outcome.UNCHANGED, 0, 3, 2),
    ]
    (less,) = await settle(shop, clock, ask("Ann", 1))
    assert (less.outcome, less.reserved, less.waitlisted) == (Outcome.REDUCED, 1, 0)
    assert await check(shop) == ()


async def test_a_place_grows_behind_and_shrinks_from_behind(opened: Open, clock: TestClock) -> None:
    shop = await opened(Sale(pieces={M: 0, L: 0}))
    first = await settle(shop, clock, ask("Ann", 1), ask("Bob", 1), ask("Ann", 3), ask("Cem", 1))
    assert [r.waitlist_place for r in first] == [1, 2, 1, 4]
    less, gone, rest = await settle(shop, clock, ask("Ann", 2), ask("Ann", 0), ask("Cem", 1))
    assert (less.waitlisted, less.waitlist_place) == (2, 1)
    assert (gone.outcome, gone.waitlist_place) == (Outcome.CANCELLED, None)
    assert (rest.outcome, rest.waitlist_place) == (Outcome.UNCHANGED, 2)
    (nothing,) = await settle(shop, clock, ask("Ann", 0))
    assert nothing.outcome is Outcome.NOTHING_TO_CANCEL
    assert await check(shop) == ()


async def test_the_limit_counts_all_variants_what_is_paid_and_what_is_waited_for(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale(pieces={M: 2, L: 9}, limit=4))
    results = await settle(
        shop, clock, ask("Ann", 3), ask("Ann", 3, L), ask("Ann", 4, L), ask("Ann", 5, L)
    )
    assert [(r.outcome, r.granted, r.waitlisted, r.over_limit_by) for r in results] == [
        (Outcome.PARTIAL, 2, 1, 0),
        (Outcome.RESERVED, 1, 0, 2),
        (Outcome.OVER_LIMIT, 0, 0, 3),
        (Outcome.OVER_LIMIT, 0, 0, 4),
    ]
    more = replace(ask("Ann", 2, L), over_limit=True, by_hand="discord:mod")
    (passed,) = await settle(shop, clock, more)
    assert (passed.outcome, passed.reserved) == (Outcome.RESERVED, 2)
    assert await check(shop) == ()


async def test_what_moderators_claim_for_a_viewer_is_theirs_in_the_movements_only(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale())
    await settle(shop, clock, replace(ask("Ann"), by_hand="discord:mod"), ask("Bob"))
    rows = await shop.read(lambda tx: tx.rows(select(movements).order_by(movements.c.id)))
    assert [row["actor"] for row in rows if row["reason"] == "reserve"] == [
        "discord:mod",
        "discord:id-Bob",
    ]
    sent = await shop.read(lambda tx: tx.rows(select(outbox).order_by(outbox.c.id)))
    assert [(row["channel_id"], row["reply_to"] is None) for row in sent] == [
        (None, True),
        (21, False),
    ]


async def test_allotments_bind_before_stock_does(opened: Open, clock: TestClock) -> None:
    shop = await opened(Sale(pieces={M: 9, L: 9}, allotment=3, of_variant={M: 2}))
    results = await settle(shop, clock, ask("Ann", 3), ask("Bob", 3, L))
    assert [(r.granted, r.waitlisted) for r in results] == [(2, 1), (1, 2)]
    await settle(shop, clock, ask("Ann", 0))
    held = await shop.read(lambda tx: drops.get(tx, DROP))
    assert held is not None
    assert {part.variant_id: part.taken for part in held.variants} == {M: 0, L: 3}
    assert await check(shop) == ()


async def test_a_message_is_settled_once_in_a_batch_and_ever_after(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale())
    one, edited = ask("Ann", 1, message="x"), ask("Ann", 2, message="x")
    edited = replace(edited, source=replace(edited.source, revision="1"))
    first, twice, changed = await settle(shop, clock, one, one, edited)
    assert (twice, twice.repeated) == (replace(first, repeated=True), True)
    assert (changed.outcome, changed.position) == (Outcome.RESERVED, 2)
    clock.turn(60)
    (later,) = await settle(shop, clock, one)
    assert later == replace(first, repeated=True)
    assert len(await told(shop)) == 2
    assert await check(shop) == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"ended_at": True}, Outcome.CLOSED),
        ({"opens_at": True}, Outcome.NOT_OPEN),
        ({"paused_at": True}, Outcome.PAUSED),
    ],
)
async def test_a_drop_that_is_not_open_refuses_but_keeps_a_place_in_the_ledger(
    opened: Open, clock: TestClock, change: dict[str, bool], expected: Outcome
) -> None:
    shop = await opened(Sale())
    await settle(shop, clock, ask("Ann", 2))
    later = clock() + timedelta(seconds=1)
    times = {name: later if name == "opens_at" else clock() for name in change}
    await shop.write(lambda tx: drops.update(tx, DROP, **times))
    refused, less = await settle(shop, clock, ask("Bob"), ask("Ann", 1))
    assert (refused.outcome, refused.position, refused.granted) == (expected, 2, 0)
    assert (less.outcome, less.reserved) == (Outcome.REDUCED, 1)
    assert await check(shop) == ()


async def test_a_closed_show_refuses(opened: Open, clock: TestClock) -> None:
    shop = await opened(Sale(pieces={M: 1, L: 0}))
    await settle(shop, clock, ask("Ann"), ask("Bob"))
    await shop.write(lambda tx: tx.execute(shows.update().values(closed_at=clock())))
    closed, cancelled = await settle(shop, clock, ask("Cem"), ask("Ann", 0))
    assert (closed.outcome, cancelled.outcome) == (Outcome.CLOSED, Outcome.CANCELLED)
    assert ("promoted", "Bob") not in await told(shop)


async def test_who_is_blocked_gets_nothing_and_loses_the_place_when_it_comes_up(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale(pieces={M: 1, L: 0}))
    await settle(shop, clock, ask("Ann"), ask("Bob"), ask("Cem"))
    bob = await shop.read(lambda tx: viewers.find(tx, "discord", "id-Bob"))
    assert bob is not None
    block = Block(BlockId(900), bob.customer_id, "spam", "discord:mod", clock())
    await shop.write(lambda tx: people.add_block(tx, block))
    refused, _ = await settle(shop, clock, ask("Bob", 2), ask("Ann", 0))
    assert refused.outcome is Outcome.BLOCKED
    assert [who for kind, who in await told(shop) if kind == "promoted"] == ["Cem"]
    assert await shop.read(lambda tx: waitlist.lengths(tx, [M])) == {}
    assert await check(shop) == ()


async def test_without_a_waitlist_the_rest_is_sold_out(opened: Open, clock: TestClock) -> None:
    shop = await opened(Sale(pieces={M: 1, L: 0}))
    terms = Terms(waitlist=False)
    some, none = await settle(shop, clock, ask("Ann", 2), ask("Bob"), terms=terms)
    assert [(r.outcome, r.waitlisted) for r in (some, none)] == [
        (Outcome.PARTIAL, 0),
        (Outcome.SOLD_OUT, 0),
    ]


def elsewhere(request: ClaimRequest, drop_id: int, variant_id: int) -> ClaimRequest:
    return replace(request, drop_id=DropId(drop_id), variant_id=VariantId(variant_id))


async def test_what_is_not_there_fails_alone(opened: Open, clock: TestClock) -> None:
    shop = await opened(Sale())
    wrong = elsewhere(ask("Bob"), DROP, 99)
    with pytest.raises(NotFound, match="no_such_variant"):
        await settle(shop, clock, ask("Ann"), wrong, wrong)
    with pytest.raises(NotFound, match="no_such_drop"):
        await settle(shop, clock, elsewhere(ask("Bob"), 99, M))
    assert await told(shop) == [("claim.reserved", "Ann")]


async def test_what_lapsed_goes_to_who_waits_before_any_newcomer(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale(pieces={M: 1, L: 0}))
    ann, _ = await settle(shop, clock, ask("Ann"), ask("Bob"))
    clock.turn(600)
    cem, back = await settle(shop, clock, ask("Cem"), ask("Ann", 0))
    assert (cem.outcome, cem.waitlist_place) == (Outcome.WAITLISTED, 1)
    assert back.outcome is Outcome.NOTHING_TO_CANCEL
    assert sorted((await told(shop))[-2:]) == [("expired", "Ann"), ("promoted", "Bob")]
    (lapsed,) = await shop.read(lambda tx: reservations.of_claims(tx, [ann.claim_id]))
    assert (lapsed.state, lapsed.ended_at) == (ReservationState.EXPIRED, clock())
    assert await check(shop) == ()


async def test_who_was_promoted_may_cancel_in_the_same_batch(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale(pieces={M: 1, L: 0}))
    await settle(shop, clock, ask("Ann"), ask("Bob"), ask("Cem"))
    await settle(shop, clock, ask("Ann", 0), ask("Bob", 0))
    assert [name for kind, name in await told(shop) if kind == "promoted"] == ["Cem"]
    assert await check(shop) == ()


async def test_viewers_linked_to_one_customer_share_one_claim(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale(limit=2))
    (ann,) = await settle(shop, clock, ask("Ann", 2))
    page = who("Ann", "web")
    found = await shop.write(lambda tx: viewers.ensure(tx, [page], clock()))
    web = found["web", page.user_id]
    await shop.write(
        lambda tx: tx.execute(
            people_table.update()
            .where(people_table.c.id == web.id)
            .values(customer_id=ann.customer_id)
        )
    )
    same = replace(ask("Ann", 2), viewer=page)
    more = replace(ask("Ann", 3), viewer=page)
    unchanged, over = await settle(shop, clock, same, more)
    assert (unchanged.outcome, unchanged.customer_id) == (Outcome.UNCHANGED, ann.customer_id)
    assert (over.outcome, over.viewer_id) == (Outcome.OVER_LIMIT, web.id)


async def test_a_second_drop_of_the_same_variant_passes_nobody_of_the_first(
    opened: Open, clock: TestClock
) -> None:
    shop = await opened(Sale(pieces={M: 1, L: 0}))
    await settle(shop, clock, ask("Ann"), ask("Bob"))
    again = replace(make_drop(Sale()), id=DropId(52), code="A12B")
    await shop.write(lambda tx: drops.add(tx, again))
    clock.turn(600)
    (cem,) = await settle(shop, clock, elsewhere(ask("Cem"), 52, M))
    assert cem.outcome is Outcome.WAITLISTED
    assert ("promoted", "Bob") in await told(shop)
    assert await check(shop) == ()


async def test_a_drop_that_only_waits_for_the_same_pieces_offers_its_others_no_less(
    opened: Open, clock: TestClock
) -> None:
    """It is locked with what it waits for alone; the other's claims are settled all the same."""
    shop = await opened(Sale(pieces={M: 1, L: 1}))
    other = DropId(52)
    only = replace(make_drop(Sale()), id=other, code="A13", variants=(DropVariant(M, None),))
    await shop.write(lambda tx: drops.add(tx, only))
    await settle(shop, clock, ask("Ann"), ask("Bob"))
    (waiting,) = await settle(shop, clock, replace(ask("Cem"), drop_id=other))
    assert (waiting.outcome, waiting.waitlist_place) == (Outcome.WAITLISTED, 1)
    assert await check(shop) == ()
