import asyncio

import pytest
from sqlalchemy import update

from commerce.errors import DeliveryFailed, StoreUnavailable
from commerce.ids import ShowId, ViewerId
from commerce.model.messages import Priority, Rung
from commerce.model.people import Identity
from commerce.services.outbox import Outbox
from commerce.store.database import Database
from commerce.store.record_tables import outbox
from tests.commerce.services.telling import SHOW, YOUTUBE, Telling, build
from tests.conftest import TestClock


@pytest.fixture
async def telling(database: Database, clock: TestClock) -> Telling:
    return await build(database, clock)


async def test_a_won_claim_reaches_its_viewer_with_the_link(telling: Telling) -> None:
    ann = await telling.viewer("ann")
    await telling.say(telling.claim(ann, "c1"))
    assert await telling.delivery().run_once() == 1
    assert telling.discord.bodies() == ["A12 is yours until 21:10 https://shop.example/c/301-ann"]
    shown = telling.discord.shown[0]
    assert (shown.to.user_id, shown.to.channel, shown.to.reply_to) == ("id-ann", "d1", "m-c1")
    assert shown.text.facts is not None
    assert shown.text.facts["left"] == {"seconds": 600}
    assert await telling.states() == {"c1": "delivered"}
    assert await telling.attempts() == [("private", None)]
    assert await telling.delivery().run_once() == 0


async def test_words_are_in_the_viewers_language(telling: Telling) -> None:
    ann = await telling.viewer("ann", locale="it-CH")
    await telling.say(telling.claim(ann, "c1"))
    await telling.delivery().run_once()
    assert telling.discord.bodies()[0].startswith("A12 è tuo fino alle 21:10")


async def test_closed_direct_messages_take_the_next_rung_at_once(telling: Telling) -> None:
    telling.discord.closed = {Rung.PRIVATE, Rung.EPHEMERAL}
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    await telling.delivery().run_once()
    shown = telling.discord.shown[0]
    assert shown.rung is Rung.CLAIM_PAGE
    assert (shown.text.body, shown.text.link, shown.text.facts) == ("ann: A12 is yours", None, None)
    assert [rung for rung, _ in await telling.attempts()] == ["private", "ephemeral", "claim_page"]
    assert await telling.states() == {"c1": "delivered"}


async def test_what_reaches_nobody_is_on_the_hosts_list(telling: Telling) -> None:
    telling.discord.closed = {Rung.PRIVATE, Rung.EPHEMERAL, Rung.CLAIM_PAGE}
    ann = await telling.viewer("ann")
    await telling.say(telling.claim(ann, "c1"))
    delivery = telling.delivery()
    await delivery.run_once()
    (lost,) = await delivery.undelivered(SHOW)
    assert (lost.viewer_id, lost.outbox.message.dedup_key) == (ann, "c1")
    assert lost.reason == "claim_page is closed for ann"
    assert lost.ended_at == telling.clock()
    assert await delivery.undelivered(ShowId(9)) == ()


async def test_a_fault_is_tried_again_ever_later_then_on_the_next_rung(telling: Telling) -> None:
    telling.discord.failures = [DeliveryFailed("busy") for _ in range(3)]
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    delivery = telling.delivery()
    for wait_s in (2, 4):
        assert await delivery.run_once() == 1
        telling.clock.turn(wait_s - 0.1)
        assert await delivery.run_once() == 0
        telling.clock.turn(0.1)
    assert await delivery.run_once() == 1
    assert await telling.attempts() == [
        ("private", "busy"),
        ("private", "busy"),
        ("private", "busy"),
        ("ephemeral", None),
    ]


async def test_a_platform_that_asks_to_wait_is_obeyed(telling: Telling) -> None:
    telling.discord.failures = [DeliveryFailed("slow down", retry_after_s=30)]
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    delivery = telling.delivery()
    await delivery.run_once()
    telling.clock.turn(29)
    assert await delivery.run_once() == 0
    telling.clock.turn(1)
    await delivery.run_once()
    assert await telling.states() == {"c1": "delivered"}


async def test_a_wait_beyond_the_reservation_takes_the_next_rung(telling: Telling) -> None:
    telling.discord.failures = [DeliveryFailed("slow down", retry_after_s=900)]
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    await telling.delivery().run_once()
    assert telling.discord.shown[0].rung is Rung.EPHEMERAL


async def test_who_dies_while_sending_sends_again_with_the_same_key(telling: Telling) -> None:
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    telling.discord.open.clear()
    dead = asyncio.ensure_future(telling.delivery().run_once())
    await telling.discord.called()
    dead.cancel()
    await asyncio.gather(dead, return_exceptions=True)
    telling.discord.open.set()
    other = telling.delivery(owner="two")
    telling.clock.turn(59)
    assert await other.run_once() == 0
    telling.clock.turn(1)
    assert await other.run_once() == 1
    assert telling.discord.calls == [(Rung.PRIVATE, "c1/private")] * 2


async def test_a_database_that_goes_away_while_marking_is_told(
    telling: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))

    async def gone(_work: object) -> None:
        raise StoreUnavailable("gone")

    telling.discord.while_sending = lambda: monkeypatch.setattr(telling.shop, "write", gone)
    delivery = telling.delivery()
    with pytest.raises(StoreUnavailable, match="gone"):
        await delivery.run_once()
    monkeypatch.undo()
    telling.discord.while_sending = lambda: None
    telling.clock.turn(60)
    assert await delivery.run_once() == 1
    assert await telling.states() == {"c1": "delivered"}
    assert len(telling.discord.shown) == 1


async def test_what_the_lease_is_too_short_for_is_left_for_the_next_time(telling: Telling) -> None:
    await telling.say(
        telling.claim(await telling.viewer("ann"), "c1"),
        telling.claim(await telling.viewer("bob"), "c2"),
    )
    telling.discord.while_sending = lambda: telling.clock.turn(45)
    delivery = telling.delivery(parallel=1)
    await delivery.run_once()
    assert await telling.states() == {"c1": "delivered", "c2": "pending"}
    await delivery.run_once()
    assert await telling.states() == {"c1": "delivered", "c2": "delivered"}


async def test_two_processes_never_send_the_same_twice(telling: Telling) -> None:
    ann = await telling.viewer("ann")
    await telling.say(*(telling.claim(ann, f"c{number}") for number in range(40)))
    handled = await asyncio.gather(
        *(telling.delivery(owner=f"p{number}", batch_max=20).run_once() for number in range(4))
    )
    assert sum(handled) == 40
    assert len(telling.discord.calls) == 40


async def test_a_budget_is_kept_and_the_urgent_goes_first(telling: Telling) -> None:
    telling.discord.per_minute = 2
    ann = await telling.viewer("ann")
    await telling.say(
        telling.claim(ann, "late", priority=Priority.ANSWER),
        *(telling.claim(ann, f"c{number}") for number in range(3)),
    )
    delivery = telling.delivery()
    assert await delivery.run_once() == 2
    assert [key for _, key in telling.discord.calls] == ["c0/private", "c1/private"]
    assert await delivery.run_once() == 0
    telling.clock.turn(60)
    assert await delivery.run_once() == 2
    assert [key for _, key in telling.discord.calls[2:]] == ["c2/private", "late/private"]


async def test_a_slow_platform_holds_up_nobody_else(telling: Telling) -> None:
    telling.discord.open.clear()
    ann, eve = await telling.viewer("ann"), await telling.viewer("eve", "youtube")
    await telling.say(*(telling.claim(ann, f"c{number}") for number in range(12)))
    delivery = telling.delivery()
    slow = asyncio.ensure_future(delivery.run_once())
    await telling.discord.called(8)
    assert telling.discord.most_at_once == 8
    await telling.say(telling.claim(eve, "y1", channel_id=YOUTUBE), telling.claim(ann, "c99"))
    assert await delivery.run_once() == 1
    assert telling.youtube.bodies() == ["eve: A12 is yours"]
    telling.discord.open.set()
    assert await slow == 12
    assert await delivery.run_once() == 1


async def test_no_answer_in_time_is_a_failure_that_may_pass(telling: Telling) -> None:
    telling.discord.open.clear()
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    await telling.delivery(answer_s=0.01).run_once()
    assert await telling.attempts() == [("private", "no answer within 0.01 s")]
    assert await telling.states() == {"c1": "pending"}


async def test_a_short_lease_is_long_enough_to_send(telling: Telling) -> None:
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    await telling.delivery(lease_s=5).run_once()
    assert await telling.states() == {"c1": "delivered"}


async def test_a_messenger_that_breaks_its_contract_stops_nobody(
    telling: Telling, caplog: pytest.LogCaptureFixture
) -> None:
    telling.discord.failures = [LookupError("odd")]
    ann, eve = await telling.viewer("ann"), await telling.viewer("eve", "youtube")
    await telling.say(telling.claim(ann, "c1"), telling.claim(eve, "y1", channel_id=YOUTUBE))
    assert await telling.delivery().run_once() == 2
    assert await telling.states() == {"c1": "pending", "y1": "delivered"}
    assert ("private", "LookupError: odd") in await telling.attempts()
    assert "discord broke its contract" in caplog.text


async def test_a_message_without_words_is_undeliverable_and_says_why(telling: Telling) -> None:
    await telling.say(telling.claim(await telling.viewer("ann"), "c1", kind="never.heard"))
    delivery = telling.delivery()
    await delivery.run_once()
    (lost,) = await delivery.undelivered(SHOW)
    assert "no words" in lost.reason


async def test_a_message_that_cannot_be_worded_holds_up_no_other(
    telling: Telling, caplog: pytest.LogCaptureFixture
) -> None:
    ann = await telling.viewer("ann")
    await telling.say(
        telling.claim(ann, "c1", facts={"code": {"at": "never"}}),
        telling.claim(ann, "c2"),
    )
    await telling.delivery().run_once()
    assert await telling.states() == {"c1": "undeliverable", "c2": "delivered"}
    assert "no words" in caplog.text


async def test_private_words_are_not_said_publicly_for_want_of_others(telling: Telling) -> None:
    telling.discord.closed = {Rung.PRIVATE, Rung.EPHEMERAL}
    await telling.say(telling.claim(await telling.viewer("ann"), "c1", kind="private.only"))
    await telling.delivery().run_once()
    assert telling.discord.shown == []
    assert await telling.states() == {"c1": "undeliverable"}


async def test_many_acknowledgements_are_said_together(telling: Telling) -> None:
    names = [f"v{number}" for number in range(9)]
    messages = [
        telling.claim(await telling.viewer(name, "youtube"), name, channel_id=YOUTUBE)
        for name in names
    ]
    await telling.say(*messages[:3])
    delivery = telling.delivery(names_max=4)
    await delivery.run_once()
    assert telling.youtube.bodies() == [f"{name}: A12 is yours" for name in names[:3]]
    await telling.say(*messages[3:])
    assert await delivery.run_once() == 6
    assert telling.youtube.bodies()[3:] == ["A12: v3, v4, v5, and v6", "A12: v7 and v8"]
    assert set((await telling.states()).values()) == {"delivered"}
    assert len(await telling.attempts()) == 9


async def test_who_was_never_seen_before_can_be_answered(telling: Telling) -> None:
    words = Outbox(telling.shop, telling.clock)
    message = telling.claim(ViewerId(0), "c1", kind="private.only", with_link=False)
    await words.say_to(Identity("discord", "7", "new"), message)
    await words.say_to(Identity("discord", "7", "new"), message)
    assert await telling.delivery().run_once() == 1
    assert telling.discord.bodies() == ["Only for you, new"]


async def test_an_old_lease_owner_does_not_undo_a_newer_one(telling: Telling) -> None:
    await telling.say(telling.claim(await telling.viewer("ann"), "c1"))
    telling.discord.failures = [DeliveryFailed("busy")]
    telling.discord.open.clear()
    delivery = telling.delivery()
    slow = asyncio.ensure_future(delivery.run_once())
    await telling.discord.called()
    await telling.shop.write(lambda tx: tx.execute(update(outbox).values(lease_owner="other")))
    telling.discord.open.set()
    await slow
    telling.clock.turn(30)
    assert await delivery.run_once() == 0
