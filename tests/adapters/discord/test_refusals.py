"""The error table: what each refusal of Discord means for the message, and for the next one."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import discord
import pytest

from adapters.discord.refusals import failed
from commerce.errors import DeliveryFailed, DeliveryPostponed
from commerce.model.messages import Rung
from commerce.ports import Recipient, Text
from tests.adapters.discord.rig import Made, adapter_on
from tests.conftest import TestClock
from tests.platforms.discord.flags import Permission
from tests.platforms.discord.model import Channel
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer

DM = ("POST", "/users/@me/channels")
SEND = ("POST", "/channels/{channel_id}/messages")
CALLBACK = ("POST", "/interactions/{interaction_id}/{token}/callback")
TEXT = Text("A12 is yours", "https://shop.example/c/1", "claim.reserved", {"code": "A12"})


@dataclass(frozen=True)
class Case:
    """A call that is refused, and what becomes of the attempt on that rung."""

    rung: Rung
    call: tuple[str, str]
    code: int
    status: int | None = None
    permanent: bool = False
    waits_s: float | None = None


CASES = [
    Case(Rung.PRIVATE, SEND, 50007, permanent=True),
    Case(Rung.PRIVATE, SEND, 50278, permanent=True),
    Case(Rung.PRIVATE, DM, 40003, waits_s=60.0),
    Case(Rung.PRIVATE, DM, 20026, permanent=True),
    Case(Rung.CLAIM_PAGE, SEND, 50001, permanent=True),
    Case(Rung.CLAIM_PAGE, SEND, 50013, permanent=True),
    Case(Rung.CLAIM_PAGE, SEND, 10003, permanent=True),
    Case(Rung.CLAIM_PAGE, SEND, 50083, permanent=True),
    Case(Rung.CLAIM_PAGE, SEND, 0, 401),
    Case(Rung.EPHEMERAL, CALLBACK, 10062, permanent=True),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.status or ''}")
async def test_each_refusal_has_its_next_step(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path, case: Case
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        to = await asks(made, ann, stall)
        server.faults.refuse(*case.call, code=case.code, status=case.status)
        with pytest.raises(DeliveryFailed) as refused:
            await made.discord.messenger.send(case.rung, to, TEXT, "k")
        assert refused.value.permanent is case.permanent
        assert refused.value.retry_after_s == case.waits_s
        if not case.permanent:
            await made.discord.messenger.send(case.rung, to, TEXT, "k")


@pytest.mark.parametrize("status", [500, 502, 503, 429])
def test_what_is_refused_for_now_is_tried_again(status: int) -> None:
    response = SimpleNamespace(status=status, reason="", headers={"Retry-After": "7"})
    failure = failed(discord.HTTPException(response, {"code": 0, "message": ""}))
    assert not failure.permanent
    assert failure.retry_after_s == (7.0 if status == 429 else None)


async def test_closed_private_messages_are_remembered_for_a_while(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        messenger, to = made.discord.messenger, Recipient(str(ann.id), "ann", str(stall.id))
        ann.closes_dms()
        assert messenger.rungs_for(to) == (Rung.PRIVATE, Rung.CLAIM_PAGE)
        with pytest.raises(DeliveryFailed):
            await messenger.send(Rung.PRIVATE, to, TEXT, "k")
        assert messenger.rungs_for(to) == (Rung.CLAIM_PAGE,)
        ann.opens_dms()
        ann.tells_bot("cart")
        await made.reads()
        assert messenger.rungs_for(to) == (Rung.PRIVATE, Rung.CLAIM_PAGE)


async def test_quarantine_opens_no_more_and_is_told(
    server: DiscordServer, guild: GuildHandle, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        server.quarantine()
        messenger, to = made.discord.messenger, Recipient(str(ann.id), "ann", str(stall.id))
        with pytest.raises(DeliveryFailed) as refused:
            await messenger.send(Rung.PRIVATE, to, TEXT, "k")
        assert refused.value.permanent
        assert [one.key for one in made.troubles] == ["quarantine"]
        bob = Recipient(str(guild.member("bob").id), "bob", str(stall.id))
        assert messenger.rungs_for(bob) == (Rung.CLAIM_PAGE,)


async def test_few_are_written_to_for_the_first_time_each_minute(
    server: DiscordServer, stall: Channel, tmp_path: Path, clock: TestClock
) -> None:
    async with adapter_on(
        server, tmp_path, linked=stall, clock=clock, dm_openings_per_minute=2
    ) as made:
        rungs = made.discord.messenger.rungs_for
        ways = [rungs(Recipient(str(who), "x", str(stall.id)))[0] for who in (1, 2, 3, 1)]
        assert ways == [Rung.PRIVATE, Rung.PRIVATE, Rung.CLAIM_PAGE, Rung.PRIVATE]
        clock.turn(61)
        assert rungs(Recipient("3", "x", str(stall.id)))[0] is Rung.PRIVATE


async def test_what_is_said_in_public_is_paced_and_costs_no_attempt(
    server: DiscordServer, stall: Channel, tmp_path: Path, clock: TestClock
) -> None:
    async with adapter_on(server, tmp_path, linked=stall, clock=clock) as made:
        everybody = Recipient(None, "", str(stall.id))
        for number in range(5):
            await made.discord.messenger.send(Rung.CLAIM_PAGE, everybody, TEXT, f"k{number}")
        with pytest.raises(DeliveryPostponed) as postponed:
            await made.discord.messenger.send(Rung.CLAIM_PAGE, everybody, TEXT, "k5")
        assert postponed.value.retry_after_s == 5.0
        clock.turn(5)
        await made.discord.messenger.send(Rung.CLAIM_PAGE, everybody, TEXT, "k5")


@pytest.mark.parametrize("call", [SEND, CALLBACK], ids=["message", "callback"])
async def test_a_lost_answer_is_asked_for_again_and_shown_once(
    server: DiscordServer,
    stall: Channel,
    ann: Person,
    tmp_path: Path,
    call: tuple[str, str],
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        to = await asks(made, ann, stall)
        server.faults.lose_answer(*call)
        rung = Rung.PRIVATE if call is SEND else Rung.EPHEMERAL
        with pytest.raises(DeliveryFailed) as refused:
            await made.discord.messenger.send(rung, to, TEXT, "k")
        assert not refused.value.permanent
        await made.discord.messenger.send(rung, to, TEXT, "k")
        shown = [m for m in server.sent() if "A12 is yours" in m.content]
        assert len(shown) == 1


async def test_an_interaction_told_twice_is_read_and_answered_once(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        asked = ann.uses(stall, "cart")
        server.redeliver(asked)
        ann.says(stall, "the end")
        assert [one.text for one in await made.reads(2)] == ["cart", "the end"]


async def test_what_is_not_answered_in_time_is_deferred_and_answered_after(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    due = asyncio.Event()

    async def pause(seconds: float) -> None:
        if 2.0 < seconds <= 2.5:
            await due.wait()
        else:
            await asyncio.Event().wait()

    async with adapter_on(server, tmp_path, linked=stall, pause=pause) as made:
        asked = ann.uses(stall, "cart")
        await made.reads()
        due.set()
        await server.until(lambda: asked.original is not None and asked.original.is_loading)
        to = Recipient(str(ann.id), "ann", str(stall.id), str(asked.id))
        await made.discord.messenger.send(Rung.EPHEMERAL, to, TEXT, "k")
        await made.discord.messenger.send(Rung.EPHEMERAL, to, TEXT, "k2")
        assert len([text for text in asked.ephemeral if "A12 is yours" in text]) == 2


async def test_nobody_is_mentioned_and_no_name_is_markup(
    server: DiscordServer, stall: Channel, guild: GuildHandle, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        guild.let(stall, allow=Permission.MENTION_EVERYONE)
        text = Text("@everyone **bold** <@1> [x](http://evil.example)")
        await made.discord.messenger.send(
            Rung.CLAIM_PAGE, Recipient(None, "", str(stall.id)), text, "k"
        )
        sent = server.sent(stall)[0]
        assert not sent.pings
        assert not sent.pings_everyone
        assert "**bold**" not in sent.content
        assert "\\[x](" in sent.content


async def asks(made: Made, who: Person, where: Channel) -> Recipient:
    """Somebody uses a command; whom and what to answer."""
    asked = who.uses(where, "cart")
    await made.reads()
    return Recipient(str(who.id), who.user.name, str(where.id), str(asked.id))
