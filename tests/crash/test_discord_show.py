"""A whole show on Discord: a rush, closed private messages, lost connections, a killed process."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from tests.benchmarks.measuring import percentile
from tests.crash.discord_show import LINK, Evening, evening
from tests.crash.server import ROOT
from tests.platforms.discord.people import Person

_LATE_S = 10.0  # the benchmark `discord` measures it; this only notices when something hangs
VIEWERS, CLAIMS, PIECES = 500, 300, 200


@pytest.mark.timeout(240)
async def test_every_claim_is_answered_whatever_breaks(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    async with evening(tmp_path, VIEWERS) as show:
        buyers = show.crowd[:CLAIMS]
        for person in buyers[::3]:
            person.closes_dms()
        await _start_drops(show)
        await show.claims(buyers[:100], 0.7, by_slash=lambda number: number % 5 == 1)
        show.server.gateway.cut()  # it resumes
        waits_s = show.waits_s()
        await show.claims(buyers[100:200], 0.7)
        await show.until(lambda: show.server.gateway.resumed)
        show.server.gateway.forget()  # it has to begin anew, and to fetch what it missed
        show.server.gateway.cut()
        await show.claims(buyers[200:], 0.6)
        await show.until(lambda: len(show.server.gateway.identified) == 2)
        await asyncio.sleep(0.3)
        await show.shop.kill()
        await show.connected(show.shop.start())
        await show.until(lambda: not show.unanswered(buyers), within_s=90)

        winners = [one for one in buyers if await _has_link(show, one)]
        assert len(winners) == PIECES
        for person in buyers:  # once; a line in public may be repeated after the crash
            private, public = show.private(person), show.public(person)
            assert len(private) <= 1, person.user.name
            assert len(public) <= (0 if private else 2), person.user.name
        assert percentile(waits_s, 0.99) < _LATE_S
        assert await show.shop.end() == 0
    assert await _ledger_is_right(show)


async def _start_drops(show: Evening) -> None:
    """One by text, one by slash command."""
    show.host.says(show.stall, f"!drop start B3 {PIECES} pcs")
    await show.until(lambda: any("B3" in text for text in show.server.texts(show.stall)))
    started = show.host.uses(show.stall, "drop start", code="A12")
    await show.until(lambda: started.ephemeral)
    cards = {"B3", "A12"}
    await show.until(lambda: cards <= _titles(show))


def _titles(show: Evening) -> set[str]:
    cards = [card for m in show.server.sent(show.stall) for card in m.draft.embeds]
    return {card["title"].split()[0] for card in cards}


async def _has_link(show: Evening, person: Person) -> bool:
    """Whether somebody was given their link, or gets it at the button of a public line."""
    if any("/c/" in one.content for one in show.private(person)):
        return True
    line = next(m for m in show.server.sent(show.stall) if m.draft.components)
    pressed = person.presses(line, LINK)
    await show.until(lambda: pressed.ephemeral)
    return "/c/" in pressed.ephemeral[0]


async def _ledger_is_right(show: Evening) -> bool:
    command = (sys.executable, "-m", "bots", "check", "--ledger", "--json")
    checking = await asyncio.create_subprocess_exec(
        *command, "--config", str(show.config), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await checking.communicate()
    findings = {one["what"]: one["well"] for one in json.loads(said)}
    return bool(findings["ledger"])
