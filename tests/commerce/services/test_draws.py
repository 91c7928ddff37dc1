import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Update, select, update

from commerce.ids import BlockId
from commerce.model.claims import Outcome
from commerce.model.people import Block
from commerce.rules import draw
from commerce.services import drawing
from commerce.services.joining import join
from commerce.services.ledger import Ledger
from commerce.store import drops, people, viewers, waitlist
from commerce.store.database import Database, open_database
from commerce.store.sales_tables import claims, draws
from commerce.store.tables import drops as drop_rows, shows
from commerce.store.transaction import Transaction
from tests.commerce.asking import check, running, who
from tests.commerce.drawing import HOUSE, WINDOW_S, Hat, desk, open_hat
from tests.commerce.shop import DROP, SEED, SHOP, L, M, Sale
from tests.conftest import TestClock


@pytest.fixture
async def hat(database: Database, clock: TestClock) -> Hat:
    """Three pieces of M, one of L, two for each customer at most."""
    return await open_hat(database, clock, Sale(pieces={M: 3, L: 1}, limit=2))


async def results(hat: Hat) -> list[tuple[str, str, int, int]]:
    """What the draw made of each entry: outcome, name, pieces given, pieces waited for."""
    rows = await hat.shop.read(
        lambda tx: tx.rows(
            select(claims).where(claims.c.revision == "/drawn").order_by(claims.c.position)
        )
    )
    names = await hat.shop.read(lambda tx: viewers.several(tx, {row["viewer_id"] for row in rows}))
    return [
        (row["outcome"], names[row["viewer_id"]].name, row["granted"], row["waitlisted"])
        for row in rows
    ]


async def turns(hat: Hat, *names: str) -> list[str]:
    """The names in the order of the draw, by the published seed and their names in the ledger."""
    entries = (await hat.published())["entries"]
    called = {row["facts"]["viewer"]: name for row, name in zip(entries, names, strict=False)}
    return [called[viewer] for viewer in sorted(called, key=lambda v: draw.key(SEED, v))]


async def test_who_claims_within_the_window_enters_and_nothing_is_kept(hat: Hat) -> None:
    ann = await hat.ask("Ann", 2)
    assert (ann.outcome, ann.position, ann.granted) == (Outcome.ENTERED, 1, 0)
    assert ann.expires_at == hat.clock() + timedelta(seconds=WINDOW_S)
    bob = await hat.ask("Bob", 5)
    assert (bob.outcome, bob.over_limit_by) == (Outcome.ENTERED, 3)
    assert await hat.told("Ann") == ["claim.entered"]
    assert await hat.draws().due(hat.clock()) == 0
    assert await check(hat.shop) == ()


async def test_the_draw_serves_in_the_order_of_the_seed(hat: Hat) -> None:
    names = ("Ann", "Bob", "Cem", "Dea")
    await hat.enter(*(hat.request(name, 2) for name in names))
    assert await hat.draw() == 1
    first, second, *rest = await turns(hat, *names)
    assert await results(hat) == [
        ("reserved", first, 2, 0),
        ("partial", second, 1, 1),
        ("waitlisted", rest[0], 0, 2),
        ("waitlisted", rest[1], 0, 2),
    ]
    assert await hat.told(first) == ["claim.entered", "claim.reserved"]
    assert await hat.told(rest[1]) == ["claim.entered", "claim.waitlisted"]
    assert await hat.differences() == []
    assert await check(hat.shop) == ()
    late = await hat.ask("Eve")
    assert (late.outcome, late.waitlist_place) == (Outcome.WAITLISTED, 4)
    assert (late.position, await hat.differences()) == (9, [])


async def test_everybody_is_told_what_was_drawn(hat: Hat) -> None:
    await hat.enter(hat.request("Ann", 2), hat.request("Bob", 2), hat.request("Cem"))
    await hat.draw()
    (said,) = [row for row in await hat.outbox() if row["kind"] == "drop.drawn"]
    assert said["facts"] == {"code": "A12", "entries": 3, "winners": 2, "seed": SEED.hex()}


async def test_a_changed_quantity_replaces_and_a_cancel_withdraws(hat: Hat) -> None:
    await hat.ask("Ann", 2)
    assert (await hat.ask("Ann", 1)).outcome == Outcome.ENTERED
    await hat.ask("Bob")
    cancelled = await hat.ask("Bob", 0)
    assert (cancelled.outcome, cancelled.expires_at) == (Outcome.CANCELLED, None)
    assert (await hat.ask("Bob", 0)).outcome == Outcome.NOTHING_TO_CANCEL
    await hat.draw()
    assert await results(hat) == [("reserved", "Ann", 1, 0)]
    assert await hat.differences() == []


async def test_a_place_in_line_never_makes_an_entry_smaller(hat: Hat) -> None:
    await hat.ask("Ann", 2)
    asked = replace(hat.request("Ann"), at_least=True)
    (answer,) = await hat.enter(asked)
    assert (answer.outcome, answer.quantity) == (Outcome.ENTERED, 2)


async def test_each_customer_has_one_turn_for_all_they_want(hat: Hat) -> None:
    await hat.ask("Ann", 1, L)
    await hat.ask("Ann", 2, M)
    await hat.draw()
    assert await results(hat) == [("reserved", "Ann", 1, 0), ("reserved", "Ann", 1, 0)]
    assert await hat.differences() == []


async def test_linked_viewers_count_once(hat: Hat) -> None:
    page = replace(hat.request("Ann", 1), viewer=who("Ann", "web"))
    await hat.enter(hat.request("Ann", 2), page, hat.request("Bob"))

    def link(tx: Transaction) -> None:
        found = viewers.ensure(tx, [who("Ann"), who("Ann", "web")], hat.clock())
        join(tx, found["web", "id-Ann"], found["discord", "id-Ann"], hat.clock())

    await hat.shop.write(link)
    await hat.draw()
    assert sorted(await results(hat)) == [("reserved", "Ann", 1, 0), ("reserved", "Bob", 1, 0)]
    (group,) = (await hat.published())["draw"]["facts"]["linked"]
    assert len(group) == 2
    assert await hat.differences() == []


async def test_who_is_blocked_meanwhile_gets_nothing(hat: Hat) -> None:
    await hat.enter(hat.request("Ann"), hat.request("Bob"))

    def block(tx: Transaction) -> None:
        ann = viewers.find(tx, "discord", "id-Ann")
        assert ann is not None
        now = hat.clock()
        people.add_block(tx, Block(BlockId(tx.new_id()), ann.customer_id, "", "host", now))

    await hat.shop.write(block)
    assert (await hat.ask("Ann", 2)).outcome == Outcome.BLOCKED
    await hat.draw()
    assert sorted(await results(hat)) == [("blocked", "Ann", 0, 0), ("reserved", "Bob", 1, 0)]
    assert await hat.differences() == []


async def test_allotments_are_kept(database: Database, clock: TestClock) -> None:
    hat = await open_hat(database, clock, Sale(allotment=3, of_variant={M: 1}))
    names = ("Ann", "Bob", "Cem")
    await hat.enter(*(hat.request(n, 2, size) for n in names for size in (M, L)))
    await hat.draw()
    given = await results(hat)
    assert sum(pieces for _, _, pieces, _ in given) == 3
    assert await hat.differences() == []
    assert await check(hat.shop) == ()


async def test_a_late_claim_holds_the_draw_and_stands_behind(hat: Hat) -> None:
    in_time = [hat.request(name) for name in ("Ann", "Bob", "Cem")]
    hat.clock.turn(WINDOW_S)
    late = hat.request("Eve")
    answers = await hat.enter(*in_time, late)
    assert [one.outcome for one in answers] == [Outcome.ENTERED] * 3 + [Outcome.WAITLISTED]
    assert [one.position for one in answers] == [1, 2, 3, 7]
    assert await hat.draws().due(hat.clock()) == 0
    assert await hat.differences() == []


async def test_a_claim_that_waited_for_the_database_is_let_in(hat: Hat) -> None:
    waiting = hat.request("Ann")
    at_the_desk = desk(hat)
    future = at_the_desk.submit(waiting)
    hat.clock.turn(WINDOW_S + 20)
    assert at_the_desk.heard_until(hat.clock()) == waiting.source.received_at
    assert await hat.draws().due(at_the_desk.heard_until(hat.clock())) == 0
    await at_the_desk.close()
    assert (await future).outcome == Outcome.ENTERED
    assert at_the_desk.heard_until(hat.clock()) == hat.clock()
    assert await hat.draws().due(hat.clock()) == 1
    assert await results(hat) == [("reserved", "Ann", 1, 0)]


async def test_a_message_that_comes_again_changes_nothing(hat: Hat) -> None:
    request = hat.request("Ann")
    await hat.enter(request)
    await hat.draw()
    (again,) = await hat.enter(request)
    assert (again.repeated, again.position) == (True, 1)
    assert len(await results(hat)) == 1


async def test_two_processes_draw_once(hat: Hat, database_url: str) -> None:
    await hat.enter(*(hat.request(f"viewer {n}", 2) for n in range(20)))
    hat.clock.turn(WINDOW_S)
    async with open_database(database_url) as other:
        there = other.for_shop(SHOP)
        async with running(desk(hat)) as here, running(desk(hat, there)) as elsewhere:
            outcomes = await asyncio.gather(
                hat.draws().due(hat.clock()),
                hat.draws(there).due(hat.clock()),
                here.claim(hat.request("late")),
                elsewhere.claim(hat.request("later")),
                hat.draws().due(hat.clock()),
            )
    assert sum(n for n in outcomes if isinstance(n, int)) <= 1
    assert len(await results(hat)) == 20
    assert await hat.differences() == []
    assert await check(hat.shop) == ()


async def test_a_crash_before_the_commit_leaves_the_draw_due(hat: Hat) -> None:
    await hat.enter(hat.request("Ann"), hat.request("Bob", 2))
    before = await hat.published()
    hat.clock.turn(WINDOW_S)

    class Crash(Exception):
        pass

    def crashing(tx: Transaction) -> None:
        assert drawing.hold(tx, DROP, HOUSE, hat.clock())
        raise Crash

    with pytest.raises(Crash):
        await hat.shop.write(crashing)
    assert await hat.published() == before
    assert await results(hat) == []
    assert await hat.draws().due(hat.clock()) == 1
    assert await hat.draws().due(hat.clock()) == 0
    assert await hat.differences() == []


async def test_the_clock_knows_when_to_look(hat: Hat) -> None:
    ends = hat.clock() + timedelta(seconds=WINDOW_S)
    assert await hat.draws().next_due() == ends
    await hat.draw()
    assert await hat.draws().next_due() is None
    assert (await hat.published())["draw"]["facts"]["results_to"] == 0
    assert await hat.differences() == []
    assert (await hat.ask("Ann")).outcome == Outcome.RESERVED
    assert await check(hat.shop) == ()


def of_drop(**values: object) -> Update:
    return update(drop_rows).values(**values)


async def test_a_drop_ended_within_its_window_gives_nothing(hat: Hat) -> None:
    await hat.ask("Ann")
    await hat.shop.write(lambda tx: tx.execute(of_drop(ended_at=hat.clock())))
    assert (await hat.ask("Bob")).outcome == Outcome.CLOSED
    await hat.draw()
    assert await results(hat) == [("closed", "Ann", 0, 0)]
    assert await hat.differences() == []


async def test_a_drop_that_ends_with_its_window_is_drawn(hat: Hat) -> None:
    ends = hat.clock() + timedelta(seconds=WINDOW_S)
    await hat.shop.write(lambda tx: tx.execute(of_drop(closes_at=ends)))
    waited = hat.request("Bob")
    await hat.ask("Ann")
    hat.clock.turn(WINDOW_S + 1)
    await hat.shop.write(lambda tx: tx.execute(of_drop(ended_at=ends)))
    assert [one.outcome for one in await hat.enter(waited)] == [Outcome.ENTERED]
    await hat.draws().due(hat.clock())
    assert {outcome for outcome, *_ in await results(hat)} == {"reserved"}


async def test_a_pause_keeps_new_claims_away_and_not_the_draw(hat: Hat) -> None:
    await hat.ask("Ann")
    await hat.shop.write(lambda tx: tx.execute(of_drop(paused_at=hat.clock())))
    assert (await hat.ask("Bob")).outcome == Outcome.PAUSED
    await hat.draw()
    assert await results(hat) == [("reserved", "Ann", 1, 0)]


async def test_a_window_begins_with_the_show(hat: Hat) -> None:
    never = update(shows).values(opened_at=None)
    await hat.shop.write(lambda tx: tx.execute(never))
    assert await hat.draws().next_due() is None
    assert (await hat.ask("Ann")).outcome == Outcome.NOT_OPEN
    later = hat.clock() + timedelta(hours=1)
    await hat.shop.write(lambda tx: tx.execute(update(shows).values(opened_at=later)))
    assert await hat.draws().next_due() == later + timedelta(seconds=WINDOW_S)


async def test_a_seed_is_no_part_of_what_is_shown(hat: Hat) -> None:
    await hat.ask("Ann")
    shown = str(await hat.published()) + str(await hat.shop.read(lambda tx: drops.get(tx, DROP)))
    assert SEED.hex() not in shown
    assert draw.commitment(SEED) in shown


async def test_receipts_follow_the_seal(hat: Hat) -> None:
    await hat.ask("Ann")
    await hat.draw()
    late = await hat.ask("Bob")
    receipt = await Ledger(hat.shop).receipt(late.claim_id)
    assert receipt is not None
    assert receipt.previous == (await hat.published())["draw"]["digest"]


async def test_losers_move_up_in_the_order_drawn(hat: Hat) -> None:
    await hat.enter(*(hat.request(f"viewer {n}", 2) for n in range(9)))
    await hat.draw()
    line = await hat.shop.read(lambda tx: waitlist.first(tx, (DROP, M), 20))
    people_ = await hat.shop.read(lambda tx: viewers.several(tx, {p.viewer_id for p in line}))
    assert [people_[place.viewer_id].name for place in line] == [
        name for _, name, _, waits in await results(hat) if waits
    ]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (update(draws).values(digest="0"), "the draw behind #4: stored is 0, it should be "),
        (update(draws).values(after_position=None), "what was drawn is not there"),
        (update(draws).values(after_position=9), "what was drawn is not there"),
        (update(claims).where(claims.c.position == 4).values(granted=0), "#4, claim "),
        (of_drop(commitment="0"), "stored is "),
    ],
)
async def test_a_draw_changed_behind_its_back_is_found(
    hat: Hat, statement: Update, words: str
) -> None:
    await hat.enter(hat.request("Ann"), hat.request("Bob"))
    await hat.draw()
    await hat.shop.write(lambda tx: tx.execute(statement))
    (found,) = [one for one in await check(hat.shop) if one.invariant == 3]
    assert words in found.row


async def test_a_draw_without_entries_is_sealed_and_bound(hat: Hat) -> None:
    await hat.draw()
    assert await check(hat.shop) == ()
    seal = (await hat.published())["draw"]["facts"]
    other = update(draws).values(facts=seal | {"seed": "00" * 32})
    await hat.shop.write(lambda tx: tx.execute(other))
    (found,) = await check(hat.shop)
    assert "the draw behind #0: stored is " in found.row
