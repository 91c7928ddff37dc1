"""A recorded show played again is the same show: the same bytes twice, and what its ledgers say."""

import asyncio
import hashlib
from collections import defaultdict
from pathlib import Path

import pytest

from bots.app import open_rehearsal
from bots.chatlog import read_log
from bots.replay import Outcome, Tempo
from tests.bots.replay.recording import OF_AN_ENTRY, Recorded, record_demo, settings_of

pytestmark = pytest.mark.timeout(180)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    """Seven minutes of the demo: drops, a rush, payments, lapses, edits and deletions."""
    return record_demo(tmp_path_factory.mktemp("show"), audience=80, seed=7, minutes=7)


def play(recorded: Recorded) -> list[Outcome]:
    async def run() -> list[Outcome]:
        with recorded.log.open("rb") as file:
            log = read_log(file)
        assert log.faults == ()
        async with open_rehearsal(settings_of(recorded.shop), log, Tempo()) as rehearsal:
            assert rehearsal.missing == ()
            return [outcome async for outcome in rehearsal.player.play(log)]

    return asyncio.run(run())


def written(folder: Path) -> dict[str, str]:
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def played(recorded: Recorded) -> list[Outcome]:
    return play(recorded)


def test_a_show_played_twice_is_the_same_and_its_shop_is_only_read(
    recorded: Recorded, played: list[Outcome]
) -> None:
    before = written(recorded.shop)
    again = play(recorded)
    assert [one.text() for one in again] == [one.text() for one in played]
    assert written(recorded.shop) == before


def test_a_show_played_again_is_what_its_ledgers_say(
    recorded: Recorded, played: list[Outcome]
) -> None:
    replayed = defaultdict(list)
    for claim in (claim for outcome in played for claim in outcome.claims):
        replayed[claim.code].append(tuple(getattr(claim, name) for name in OF_AN_ENTRY))
    assert replayed == {code: entries for code, entries in recorded.ledger.items() if entries}


def test_the_show_had_something_of_everything(played: list[Outcome]) -> None:
    assert {"new", "edit", "delete", "paid", "clock"} <= {one.kind for one in played}
    assert {"buy", "ask_back", "command", "question", "nothing", "paid"} <= {
        one.intent for one in played
    }
    assert {"drop.closed", "expired", "promoted", "reminder", "order.paid"} <= {
        kind for one in played for kind in one.told
    }
    assert {one.outcome for one in played} >= {"reserved", "waitlisted", "cancelled"}
    assert all(one.intent != "unpaid" for one in played)
