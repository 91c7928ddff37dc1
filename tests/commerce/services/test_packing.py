"""What is sent, to whom, on which rungs, and what is no longer true."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from commerce.errors import Conflict
from commerce.ids import (
    ChannelId,
    ClaimId,
    CustomerId,
    DropId,
    ReservationId,
    ShowId,
    VariantId,
    ViewerId,
)
from commerce.model.messages import Audience, NewMessage, Priority, Rung
from commerce.services.delivery import Ways
from commerce.store import viewers
from commerce.store.database import Database
from commerce.store.sales_tables import reservations
from commerce.store.tables import drops, products, viewers as viewers_table
from commerce.store.transaction import Transaction
from tests.commerce.services.telling import REPLIES, SHOW, YOUTUBE, Telling, build
from tests.conftest import TestClock


@pytest.fixture
async def telling(database: Database, clock: TestClock) -> Telling:
    return await build(database, clock)


def announcement(**more: Any) -> NewMessage:
    values: dict[str, Any] = {
        "kind": "announcement",
        "dedup_key": "a1",
        "audience": Audience.PUBLIC,
        "priority": Priority.ANNOUNCEMENT,
        "facts": {"text": "hello"},
        "show_id": SHOW,
    }
    return NewMessage(**(values | more))


async def stop(telling: Telling, viewer_id: ViewerId) -> None:
    await telling.shop.write(
        lambda tx: tx.execute(
            update(viewers_table)
            .where(viewers_table.c.id == viewer_id)
            .values(stopped_at=telling.clock())
        )
    )


async def reserve(telling: Telling, viewer_id: ViewerId, seconds: float) -> None:
    """An active reservation of A12 that ends in so many seconds."""
    now = telling.clock()

    def write(tx: Transaction) -> None:
        viewer = viewers.get(tx, viewer_id)
        assert viewer is not None
        tx.insert(
            products,
            [
                {
                    "id": 1,
                    "code": "A12",
                    "title": "Shirt",
                    "description": "",
                    "price_minor": 2990,
                    "option_names": [],
                }
            ],
        )
        tx.insert(
            drops,
            [
                {
                    "id": 51,
                    "show_id": SHOW,
                    "product_id": 1,
                    "code": "A12",
                    "price_minor": 2990,
                    "opens_at": now,
                }
            ],
        )
        tx.insert(reservations, [_reservation(viewer.customer_id, viewer_id, now, seconds)])

    await telling.shop.write(write)


def _reservation(
    customer_id: CustomerId, viewer_id: ViewerId, now: datetime, seconds: float
) -> dict[str, Any]:
    return {
        "id": ReservationId(1),
        "claim_id": ClaimId(1),
        "show_id": SHOW,
        "drop_id": DropId(51),
        "variant_id": VariantId(1),
        "customer_id": customer_id,
        "viewer_id": viewer_id,
        "quantity": 1,
        "price_minor": 2990,
        "state": "active",
        "promoted": False,
        "created_at": now,
        "expires_at": now + timedelta(seconds=seconds),
    }


def reminder(telling: Telling, viewer_id: ViewerId, **more: Any) -> NewMessage:
    facts = {"code": "A12", "expires": telling.at(120)}
    return telling.claim(viewer_id, "r1", kind="reminder", facts=facts, **more)


async def test_everybody_is_told_in_every_channel_once(telling: Telling) -> None:
    await telling.say(announcement())
    delivery = telling.delivery()
    assert await delivery.run_once() == 1
    assert await delivery.run_once() == 3
    assert await delivery.run_once() == 0
    assert telling.discord.bodies() == telling.youtube.bodies() == ["hello"]
    assert telling.discord.shown[0].to.channel == "d1"
    assert telling.discord.shown[0].text.facts == {"text": "hello"}
    states = await telling.states()
    assert states["a1"] == "superseded"
    assert sorted(states.values()) == ["delivered", "delivered", "superseded", "superseded"]


async def test_a_crash_between_two_channels_repeats_none(telling: Telling) -> None:
    await telling.say(announcement())
    await telling.delivery().run_once()
    await telling.say(announcement())  # the same key: nothing new
    assert await telling.delivery(batch_max=1).run_once() == 1
    assert await telling.delivery(owner="two").run_once() == 2
    assert len(telling.discord.calls) == len(telling.youtube.calls) == 1


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (announcement(show_id=ShowId(9)), "the show has no channel"),
        (announcement(show_id=None), "the show has no channel"),
        (announcement(channel_id=ChannelId(9)), "the channel is no longer linked"),
    ],
)
async def test_what_has_no_place_to_go_is_undeliverable(
    telling: Telling, message: NewMessage, reason: str
) -> None:
    await telling.say(message)
    await telling.delivery().run_once()
    assert await telling.states() == {"a1": "undeliverable"}
    assert (await telling.attempts())[0][1] == reason


async def test_a_platform_that_nothing_sends_on_is_told_to_the_host(telling: Telling) -> None:
    telling.ways = Ways({}, REPLIES, lambda *_: "")
    ann = await telling.viewer("ann")
    await telling.say(announcement(channel_id=YOUTUBE), telling.claim(ann, "c1"))
    delivery = telling.delivery()
    assert await delivery.run_once() == 2
    assert [lost.reason for lost in await delivery.undelivered(SHOW)] == [
        "nothing is set up to send on youtube",
        "nothing is set up to send on discord",
    ]


async def test_a_viewer_nobody_knows_is_undeliverable(telling: Telling) -> None:
    await telling.say(telling.claim(ViewerId(9), "c1"))
    await telling.say(replace(telling.claim(ViewerId(9), "c2"), viewer_id=None))
    await telling.delivery().run_once()
    assert await telling.states() == {"c1": "undeliverable", "c2": "undeliverable"}


async def test_a_viewer_of_another_channel_is_answered_where_they_read(telling: Telling) -> None:
    eve = await telling.viewer("eve", "youtube")
    await telling.say(telling.claim(eve, "c1"), telling.claim(eve, "c2", channel_id=None))
    await telling.delivery().run_once()
    assert {(one.to.channel, one.to.reply_to) for one in telling.youtube.shown} == {("y1", None)}


async def test_without_a_channel_only_a_private_way_is_left(telling: Telling) -> None:
    telling.discord.closed = {Rung.PRIVATE}
    eve, ann = await telling.viewer("eve", "youtube"), await telling.viewer("ann")
    away = ShowId(9)
    await telling.say(
        replace(telling.claim(eve, "c1"), show_id=away, channel_id=None),
        replace(telling.claim(ann, "c2", channel_id=None), show_id=None),
    )
    await telling.delivery().run_once()
    assert await telling.states() == {"c1": "undeliverable", "c2": "undeliverable"}
    assert telling.discord.calls == [(Rung.PRIVATE, "c2/private")]
    assert ("private", "there is no further way") in await telling.attempts()


async def test_who_said_stop_gets_links_on_the_claim_page_only(telling: Telling) -> None:
    ann, eve = await telling.viewer("ann"), await telling.viewer("eve", "web")
    await stop(telling, ann)
    await stop(telling, eve)
    await telling.say(telling.claim(ann, "c1"), telling.claim(eve, "c2"))
    telling.discord.closed = {Rung.EPHEMERAL}
    await telling.delivery().run_once()
    assert telling.discord.bodies() == ["ann: A12 is yours"]
    assert telling.web.shown[0].rung is Rung.PRIVATE


async def test_that_stop_was_heard_is_still_told_privately(telling: Telling) -> None:
    ann = await telling.viewer("ann")
    await stop(telling, ann)
    await telling.say(telling.claim(ann, "c1", kind="stopped", with_link=False))
    await telling.delivery().run_once()
    assert telling.discord.bodies() == ["No more"]


async def test_a_reminder_is_sent_while_the_reservation_lasts(telling: Telling) -> None:
    ann = await telling.viewer("ann")
    await reserve(telling, ann, 120)
    await telling.say(reminder(telling, ann))
    telling.clock.turn(60)
    await telling.delivery().run_once()
    assert telling.discord.bodies()[0].startswith("1 min left for A12")


@pytest.mark.parametrize("how", ["lapsed", "paid", "moved", "stopped", "no show"])
async def test_a_reminder_that_is_no_longer_true_is_not_sent(telling: Telling, how: str) -> None:
    ann = await telling.viewer("ann")
    await reserve(telling, ann, 180 if how == "moved" else 120)
    message = reminder(telling, ann)
    await telling.say(replace(message, show_id=None) if how == "no show" else message)
    if how == "lapsed":
        telling.clock.turn(120)
    elif how == "paid":
        await telling.shop.write(
            lambda tx: tx.execute(update(reservations).values(state="committed"))
        )
    elif how == "stopped":
        await stop(telling, ann)
    assert await telling.delivery().run_once() == 1
    assert await telling.states() == {"r1": "superseded"}
    assert telling.discord.calls == []


async def test_a_link_that_comes_too_late_is_not_sent_but_seen(telling: Telling) -> None:
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    telling.clock.turn(600)
    delivery = telling.delivery()
    await delivery.run_once()
    (lost,) = await delivery.undelivered(SHOW)
    assert lost.reason == "the time was over before it could be sent"


async def test_a_link_to_nothing_is_not_sent(telling: Telling) -> None:
    def refuse(*_: object) -> str:
        raise Conflict("nothing_to_pay")

    telling.ways = Ways({"discord": telling.discord}, REPLIES, refuse)
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    await telling.delivery().run_once()
    assert await telling.states() == {"c1": "superseded"}


async def test_a_countdown_tells_the_time_really_left_or_nothing(telling: Telling) -> None:
    facts = {"left": {"seconds": 60}, "closes": telling.at(60)}
    countdown = announcement(kind="drop.countdown", facts=facts, channel_id=YOUTUBE)
    await telling.say(countdown)
    telling.clock.turn(20)
    await telling.delivery().run_once()
    assert telling.youtube.bodies() == ["40 sec left"]
    await telling.say(replace(countdown, dedup_key="a2"))
    telling.clock.turn(40)
    await telling.delivery().run_once()
    assert (await telling.states())["a2"] == "superseded"
